package fr.paroletenue.command.mission;

import static fr.paroletenue.command.mission.MissionStory.CONTRACT;
import static fr.paroletenue.command.mission.MissionStory.FIRM;
import static fr.paroletenue.command.mission.MissionStory.FIRST_DAY;
import static fr.paroletenue.command.mission.MissionStory.LIMITS;
import static fr.paroletenue.command.mission.MissionStory.NADIA;
import static fr.paroletenue.command.mission.MissionStory.OLGA;
import static fr.paroletenue.command.mission.MissionStory.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.HolidayRule;
import fr.paroletenue.api.mission.Pattern;
import fr.paroletenue.api.mission.PauseReason;
import fr.paroletenue.api.mission.PlannedAhead;
import fr.paroletenue.api.mission.PlanningRunCommand.StartPlanning;
import fr.paroletenue.api.mission.PlanningRunEvent;
import fr.paroletenue.api.mission.PlanningRunId;
import fr.paroletenue.api.mission.ScheduleCommand.CancelPause;
import fr.paroletenue.api.mission.ScheduleCommand.EndSchedule;
import fr.paroletenue.api.mission.ScheduleCommand.Pause;
import fr.paroletenue.api.mission.ScheduleCommand.PlanAhead;
import fr.paroletenue.api.mission.ScheduleEvent;
import fr.paroletenue.api.mission.ScheduleId;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.command.deciding.CompanyDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S2-14, S2-18, S2-20: when anybody comes at all, and who is free then. */
class SettingAPatternTest {

    private static final ScheduleId SCHEDULE = ScheduleId.of(CONTRACT);
    private static final CompanyDays DAYS = new CompanyDays(FIRST_DAY, at("2026-06-01T08:00"));
    private static final ServiceHours HOURS = LIMITS.serviceHours();

    private static String outcome(ThrowingCallable act) {
        var refusal = catchThrowableOfType(Refusal.class, act);
        return refusal == null ? "done" : refusal.code().name();
    }

    private static Pause pause(String from, String to) {
        return new Pause(
                SCHEDULE, CONTRACT, LocalDate.parse(from), LocalDate.parse(to), PauseReason.CLIENT_AWAY, FIRM, null);
    }

    private static ScheduleState after(ScheduleState state, List<ScheduleEvent> events) {
        for (var event : events) {
            state = state.after(event);
        }
        return state;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T07:00, 2026-06-01T20:00, done",
        "2026-06-01T06:59:59, 2026-06-01T20:00, OUTSIDE_SERVICE_HOURS",
        "2026-06-01T07:00, 2026-06-01T20:00:01, OUTSIDE_SERVICE_HOURS",
        "2026-06-06T07:00, 2026-06-06T20:00, done",
        "2026-06-07T09:00, 2026-06-07T12:00, OUTSIDE_SERVICE_HOURS",
        "2026-03-28T07:00, 2026-03-28T20:00, done",
        "2026-03-30T07:00, 2026-03-30T20:00, done",
        "2026-10-26T07:00, 2026-10-26T20:00, done",
        "2026-10-26T06:59, 2026-10-26T09:00, OUTSIDE_SERVICE_HOURS",
        "2026-07-14T09:00, 2026-07-14T12:00, done",
        "2026-06-01T09:00, 2026-06-02T08:00, END_BEFORE_BEGINNING",
        "2026-06-01T09:00, 2026-06-01T09:00, END_BEFORE_BEGINNING",
    })
    void serviceHoursHoldByTheClocksOfParis(String from, String to, String outcome) {
        assertThat(outcome(() -> HOURS.require(at(from), at(to)))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "'MONDAY-07:00-20:00', done",
        "'MONDAY-06:30-09:00', OUTSIDE_SERVICE_HOURS",
        "'SUNDAY-09:00-12:00', OUTSIDE_SERVICE_HOURS",
    })
    void everySlotOfAPatternLiesInThem(String slot, String outcome) {
        Pattern pattern = UnfoldingTest.pattern("2026-06-01", 1, HolidayRule.SKIP, slot);

        assertThat(outcome(() -> HOURS.require(pattern))).isEqualTo(outcome);
    }

    /** Somebody is at a client from nine to twelve. */
    @ParameterizedTest
    @CsvSource({
        "08:00, 09:00, done",
        "12:00, 13:00, done",
        "08:00, 09:00:01, WORKER_ELSEWHERE",
        "11:59:59, 13:00, WORKER_ELSEWHERE",
        "10:00, 11:00, WORKER_ELSEWHERE",
        "08:00, 13:00, WORKER_ELSEWHERE",
        "09:00, 12:00, WORKER_ELSEWHERE",
    })
    void nobodyIsInTwoPlaces(String from, String to, String outcome) {
        var there = new VisitPlan.Entry(new VisitId("v-1"), CONTRACT, at("2026-06-02T09:00"), at("2026-06-02T12:00"));
        var time = new FreeTime((worker, start, end) -> worker.equals(NADIA) ? List.of(there) : List.of());
        var visit = MissionStory.visit("2026-06-02", from, to, NADIA);

        assertThat(outcome(() -> time.require(List.of(visit), Set.of()))).isEqualTo(outcome);
        assertThat(time.isFree(visit, new VisitId("v-2"))).isEqualTo(outcome.equals("done"));
        assertThat(time.isFree(visit, new VisitId("v-1"))).isTrue();
        assertThat(outcome(() -> time.require(List.of(visit), Set.of(new VisitId("v-1")))))
                .isEqualTo("done");
        assertThat(outcome(() -> time.requireElsewhere(List.of(visit), CONTRACT)))
                .isEqualTo("done");
        assertThat(outcome(() -> time.requireElsewhere(List.of(visit), new ContractId("c-9"))))
                .isEqualTo(outcome);
        assertThat(outcome(() -> time.require(List.of(MissionStory.visit("2026-06-02", from, to, OLGA)), Set.of())))
                .isEqualTo("done");
    }

    @Test
    void aPauseIsSaidOnceAndCancelledOnce() {
        var state = after(
                ScheduleState.NONE,
                ScheduleDecisions.pause(ScheduleState.NONE, pause("2026-07-01", "2026-07-31"), DAYS));

        assertThat(ScheduleDecisions.pause(state, pause("2026-07-01", "2026-07-31"), DAYS))
                .isEmpty();
        assertThat(ScheduleDecisions.numberOf(state, pause("2026-07-01", "2026-07-31")))
                .isEqualTo(1);
        assertThat(ScheduleDecisions.numberOf(state, pause("2026-08-01", "2026-08-31")))
                .isEqualTo(2);

        var cancelled =
                after(state, ScheduleDecisions.cancelPause(state, new CancelPause(SCHEDULE, CONTRACT, 1, FIRM)));
        assertThat(cancelled.closedDays()).isEmpty();
        assertThat(ScheduleDecisions.cancelPause(cancelled, new CancelPause(SCHEDULE, CONTRACT, 1, FIRM)))
                .isEmpty();
        assertThat(ScheduleDecisions.pause(cancelled, pause("2026-07-01", "2026-07-31"), DAYS))
                .hasSize(1);
        assertThat(outcome(() -> ScheduleDecisions.cancelPause(state, new CancelPause(SCHEDULE, CONTRACT, 2, FIRM))))
                .isEqualTo("PAUSE_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-07-01, done",
        "2026-07-02, 2026-07-01, END_BEFORE_BEGINNING",
        "2026-07-01, 2028-06-01, done",
        "2026-07-01, 2028-06-02, DAY_TOO_FAR",
        "1999-12-31, 2026-07-01, BEFORE_FIRST_DAY",
    })
    void aPauseHasItsDays(String from, String to, String outcome) {
        assertThat(outcome(() -> ScheduleDecisions.pause(ScheduleState.NONE, pause(from, to), DAYS)))
                .isEqualTo(outcome);
    }

    /** How far was planned never shrinks, and planning the same again is nothing. */
    @Test
    void howFarWasPlannedNeverShrinks() {
        var august = new PlanAhead(SCHEDULE, CONTRACT, YearMonth.of(2026, 6), YearMonth.of(2026, 8));
        var july = new PlanAhead(SCHEDULE, CONTRACT, YearMonth.of(2026, 6), YearMonth.of(2026, 7));
        var state = after(ScheduleState.NONE, ScheduleDecisions.planned(ScheduleState.NONE, august, 0));
        assertThat(state.plannedUntil()).isEqualTo("2026-08-31");

        assertThat(ScheduleDecisions.planned(state, august, 0)).isEmpty();
        assertThat(ScheduleDecisions.planned(state, july, 0)).isEmpty();
        assertThat(after(state, ScheduleDecisions.planned(state, july, 2)).plannedUntil())
                .isEqualTo("2026-08-31");
    }

    @Test
    void theSameEndAgainIsNothing() {
        var end = new EndSchedule(
                SCHEDULE, CONTRACT, new RequestId("r-1"), LocalDate.of(2026, 6, 30), at("2026-07-01T00:00"), false);
        var state = after(ScheduleState.NONE, ScheduleDecisions.end(ScheduleState.NONE, end));

        assertThat(state.ended()).isNotNull();
        assertThat(ScheduleDecisions.end(state, end)).isEmpty();
    }

    /** A few contracts at a time, each of them once, and the sum at the end. */
    @Test
    void aRunTakesAFewContractsAtATimeAndEndsOnce() {
        var contracts = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> new ContractId("c-" + number))
                .toList();
        var run = new PlanningRunId("p-1");
        var asked = new StartPlanning(run, YearMonth.of(2026, 6), YearMonth.of(2026, 7), List.of());
        var state = PlanningRunState.NONE.after(
                PlanningRunDecisions.start(asked, () -> contracts, DAYS).getFirst());

        assertThat(PlanningRunDecisions.next(state)).isEqualTo(contracts.subList(0, PlanningRunDecisions.AT_ONCE));
        assertThat(PlanningRunDecisions.finish(state)).isEmpty();
        for (var contract : contracts) {
            state = state.after(PlanningRunDecisions.planned(
                    state,
                    contract,
                    contract.value().equals("c-3")
                            ? new PlannedAhead(0, RefusalCode.NO_PATTERN)
                            : new PlannedAhead(4, null)));
        }
        assertThat(PlanningRunDecisions.next(state)).isEmpty();
        assertThat(PlanningRunDecisions.finish(state)).containsExactly(new PlanningRunEvent.Finished(run, 6, 1, 24));
        state = state.after(PlanningRunDecisions.finish(state).getFirst());
        assertThat(PlanningRunDecisions.finish(state)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-06, 2026-06, done", "2026-07, 2026-06, END_BEFORE_BEGINNING", "2026-06, 2028-07, DAY_TOO_FAR"})
    void aRunHasItsMonthsAndNamesEachContractOnce(String from, String until, String outcome) {
        var asked = new StartPlanning(
                new PlanningRunId("p-1"), YearMonth.parse(from), YearMonth.parse(until), List.of(CONTRACT, CONTRACT));

        assertThat(outcome(() -> assertThat(PlanningRunDecisions.start(asked, List::of, DAYS))
                        .singleElement()
                        .satisfies(event -> assertThat(((PlanningRunEvent.Started) event).contracts())
                                .containsExactly(CONTRACT))))
                .isEqualTo(outcome);
    }
}
