package fr.paroletenue.command.mission;

import static fr.paroletenue.command.mission.MissionStory.CLIENT;
import static fr.paroletenue.command.mission.MissionStory.CONTRACT;
import static fr.paroletenue.command.mission.MissionStory.FIRM;
import static fr.paroletenue.command.mission.MissionStory.JULY;
import static fr.paroletenue.command.mission.MissionStory.JUNE;
import static fr.paroletenue.command.mission.MissionStory.NADIA;
import static fr.paroletenue.command.mission.MissionStory.OLGA;
import static fr.paroletenue.command.mission.MissionStory.OTHER_CONTRACT;
import static fr.paroletenue.command.mission.MissionStory.add;
import static fr.paroletenue.command.mission.MissionStory.at;
import static fr.paroletenue.command.mission.MissionStory.away;
import static fr.paroletenue.command.mission.MissionStory.cancel;
import static fr.paroletenue.command.mission.MissionStory.done;
import static fr.paroletenue.command.mission.MissionStory.follow;
import static fr.paroletenue.command.mission.MissionStory.missed;
import static fr.paroletenue.command.mission.MissionStory.morning;
import static fr.paroletenue.command.mission.MissionStory.move;
import static fr.paroletenue.command.mission.MissionStory.sign;
import static fr.paroletenue.command.mission.MissionStory.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.contract.VisitGates;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.CancelCause;
import fr.paroletenue.api.mission.MissionCommand.ClearTime;
import fr.paroletenue.api.mission.MissionCommand.FollowPattern;
import fr.paroletenue.api.mission.MissionCommand.MoveVisit;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.PlanChange;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.mission.VisitOrigin;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.api.mission.WantedVisit;
import fr.paroletenue.api.worker.WorkerId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S2-14, S2-18: what the pattern, the client and the firm make of a month. The pattern wants the Tuesdays of June 2026. */
class WritingIntoThePlanTest {

    private static final WantedVisit[] TUESDAYS = tuesdays("09:00", "12:00", NADIA);

    private static WantedVisit[] tuesdays(String from, String to, WorkerId worker) {
        return new WantedVisit[] {
            visit("2026-06-02", from, to, worker),
            visit("2026-06-09", from, to, worker),
            visit("2026-06-16", from, to, worker)
        };
    }

    private static MissionStory planned() {
        return new MissionStory().given(follow(JUNE, TUESDAYS));
    }

    /** Days, hours and statuses of all visits, by their numbers. */
    private static String month(MissionStory story) {
        return story.state().visits().values().stream()
                .map(visit -> Paris.dayOf(visit.startsAt()).getDayOfMonth() + " " + visit.status())
                .collect(Collectors.joining(", "));
    }

    @Test
    void theFirstVisitOpensTheMonth() {
        assertThat(new MissionStory().when(follow(JUNE, TUESDAYS)))
                .hasSize(2)
                .first()
                .isEqualTo(new MissionEvent.Opened(JUNE, CONTRACT, new ClientId("k-1"), YearMonth.of(2026, 6)));
        assertThat(new MissionStory().outcome(follow(JUNE))).isEqualTo("nothing");
    }

    @Test
    void thePatternAgainWritesNothing() {
        assertThat(planned().outcome(follow(JUNE, TUESDAYS))).isEqualTo("nothing");
    }

    @Test
    void whatThePatternNoLongerWantsFallsAwayAndWhatItWantsIsWritten() {
        var story = planned();

        assertThat(story.outcome(follow(JUNE, morning("2026-06-02", NADIA), morning("2026-06-11", NADIA))))
                .isEqualTo("VisitCancelled VisitCancelled VisitsPlanned");
        assertThat(month(story)).isEqualTo("2 PLANNED, 9 CANCELLED, 16 CANCELLED, 11 PLANNED");
        assertThat(story.visit(2).cancelled()).isEqualTo(CancelCause.PATTERN_CHANGED);
    }

    @Test
    void anotherWorkerIsAnotherVisit() {
        var story = planned().given(follow(JUNE, tuesdays("09:00", "12:00", OLGA)));

        assertThat(month(story)).isEqualTo("2 CANCELLED, 9 CANCELLED, 16 CANCELLED, 2 PLANNED, 9 PLANNED, 16 PLANNED");
        assertThat(story.visit(4).workerId()).isEqualTo(OLGA);
    }

    /** Who asked for the Wednesday does not get the Tuesday back, whatever hour the pattern has now. */
    @ParameterizedTest
    @CsvSource({"09:00, 12:00", "14:00, 17:00"})
    void whatSomebodyDecidedStaysAndStandsForItsDay(String from, String to) {
        var story =
                planned().given(move(1, "2026-06-03T09:00", "12:00"), cancel(2), move(3, "2026-07-01T09:00", "12:00"));

        assertThat(story.outcome(follow(JUNE, tuesdays(from, to, NADIA)))).isEqualTo("nothing");
        assertThat(month(story)).isEqualTo("3 PLANNED, 9 CANCELLED, 16 MOVED_AWAY");
    }

    @ParameterizedTest
    @CsvSource({"09:00, 12:00", "14:00, 17:00"})
    void whatTookPlaceOrDidNotStaysAndStandsForItsDay(String from, String to) {
        var story = planned().on("2026-06-10T08:00").given(done(1, "2026-06-02T09:00", "12:00"), missed(2));

        story.given(follow(JUNE, tuesdays(from, to, NADIA)));
        assertThat(month(story))
                .startsWith("2 DONE, 9 MISSED, 16 ")
                .isEqualTo(
                        from.equals("09:00")
                                ? "2 DONE, 9 MISSED, 16 PLANNED"
                                : "2 DONE, 9 MISSED, 16 CANCELLED, 16 PLANNED");
    }

    /** Of two hours of one day a cancelled visit stands for the nearer one. */
    @Test
    void itStandsForTheNearestHourOfItsDay() {
        var story = planned().given(cancel(2));

        story.given(follow(
                JUNE,
                morning("2026-06-02", NADIA),
                visit("2026-06-09", "08:00", "10:00", NADIA),
                visit("2026-06-09", "15:00", "17:00", NADIA),
                morning("2026-06-16", NADIA)));

        assertThat(story.state().visits()).hasSize(4);
        assertThat(story.visit(4).startsAt()).isEqualTo(at("2026-06-09T15:00"));
    }

    /** What a pause took out was not decided about that visit: without the pause it is there again. */
    @Test
    void whatAPauseTookOutIsPlannedAnew() {
        var story = planned()
                .given(new ClearTime(
                        JUNE, at("2026-06-09T00:00"), at("2026-06-16T00:00"), CancelCause.PAUSED, CLIENT, null));
        assertThat(month(story)).isEqualTo("2 PLANNED, 9 CANCELLED, 16 PLANNED");

        story.given(follow(JUNE, TUESDAYS));
        assertThat(month(story)).isEqualTo("2 PLANNED, 9 CANCELLED, 16 PLANNED, 9 PLANNED");
    }

    @Test
    void aVisitThatSomebodyAddedIsNothingToThePattern() {
        var story = planned().given(add(JUNE, morning("2026-06-04", NADIA)));

        assertThat(story.outcome(follow(JUNE, TUESDAYS))).isEqualTo("nothing");
        story.given(follow(JUNE));
        assertThat(month(story)).isEqualTo("2 CANCELLED, 9 CANCELLED, 16 CANCELLED, 4 PLANNED");
    }

    /** The worker is at this client then anyway. */
    @Test
    void anAddedVisitAtTheHourOfThePatternIsNotPlannedTwice() {
        var story = new MissionStory().given(add(JUNE, visit("2026-06-02", "10:00", "13:00", NADIA)));

        story.given(follow(JUNE, TUESDAYS));
        assertThat(month(story)).isEqualTo("2 PLANNED, 9 PLANNED, 16 PLANNED");
        assertThat(story.visit(1).planned().origin()).isEqualTo(VisitOrigin.ADDED);
    }

    @Test
    void twoWorkersComeToOneClientAtOneHour() {
        var story = planned().given(add(JUNE, morning("2026-06-09", OLGA)));

        assertThat(month(story)).isEqualTo("2 PLANNED, 9 PLANNED, 16 PLANNED, 9 PLANNED");
        assertThat(story.outcome(follow(JUNE, TUESDAYS))).isEqualTo("nothing");
        assertThat(story.outcome(add(JUNE, morning("2026-06-09", OLGA)))).isEqualTo("nothing");
        assertThat(story.outcome(add(JUNE, visit("2026-06-09", "11:00", "13:00", OLGA))))
                .isEqualTo("WORKER_ELSEWHERE");
    }

    @Test
    void onlyTheDaysThatAreAskedForAreLookedAt() {
        var second = new FollowPattern(
                JUNE,
                CONTRACT,
                new ClientId("k-1"),
                LocalDate.of(2026, 6, 9),
                LocalDate.of(2026, 6, 15),
                List.of(),
                CancelCause.PATTERN_CHANGED,
                FIRM,
                null);

        var story = planned().given(second);
        assertThat(month(story)).isEqualTo("2 PLANNED, 9 CANCELLED, 16 PLANNED");
    }

    @Test
    void aWorkerWhoIsAtAnotherClientIsNotPlannedHereAndNothingElseIsEither() {
        var there = MissionId.of(OTHER_CONTRACT, YearMonth.of(2026, 6));
        var story =
                new MissionStory().given(follow(there, OTHER_CONTRACT, visit("2026-06-09", "11:00", "13:00", NADIA)));

        var refusal = story.refused(follow(JUNE, TUESDAYS));
        assertThat(refusal.code()).isEqualTo(RefusalCode.WORKER_ELSEWHERE);
        assertThat(refusal.facts())
                .containsEntry("visitId", VisitId.of(there, 1).value());
        assertThat(story.state().opened()).isNull();
    }

    @Test
    void aSignedMonthDoesNotChange() {
        var story = planned()
                .on("2026-06-17T08:00")
                .given(done(1, "2026-06-02T09:00", "12:00"), missed(2), missed(3))
                .given(sign("3.00", "2026-06-16T18:00"));
        var before = story.state();

        assertThat(story.outcome(follow(JUNE, morning("2026-06-30", NADIA)))).isEqualTo("nothing");
        assertThat(story.outcome(
                        new ClearTime(JUNE, at("2026-06-01T00:00"), null, CancelCause.CONTRACT_OVER, FIRM, null)))
                .isEqualTo("nothing");
        assertThat(story.outcome(add(JUNE, morning("2026-06-30", NADIA)))).isEqualTo("TIMESHEET_SIGNED");
        assertThat(story.outcome(move(1, "2026-06-30T09:00", "12:00"))).isEqualTo("TIMESHEET_SIGNED");
        assertThat(story.outcome(missed(1))).isEqualTo("TIMESHEET_SIGNED");
        assertThat(story.state()).isEqualTo(before);
    }

    /** Nor from outside: a visit of July is not moved into it. */
    @Test
    void nothingIsMovedIntoASignedMonth() {
        var story = planned()
                .given(follow(JULY, morning("2026-07-07", NADIA)))
                .on("2026-06-17T08:00")
                .given(done(1, "2026-06-02T09:00", "12:00"), missed(2), missed(3))
                .given(sign("3.00", "2026-06-16T18:00"));

        assertThat(story.outcome(new MoveVisit(JULY, 1, at("2026-06-30T09:00"), at("2026-06-30T12:00"), FIRM, null)))
                .isEqualTo("TIMESHEET_SIGNED");
        assertThat(story.state(JULY).visit(1).status()).isEqualTo(VisitStatus.PLANNED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-03T07:00, 20:00, VisitMoved",
        "2026-06-03T06:59:59, 12:00, OUTSIDE_SERVICE_HOURS",
        "2026-06-03T12:00, 20:00:01, OUTSIDE_SERVICE_HOURS",
        "2026-06-06T09:00, 12:00, VisitMoved",
        "2026-06-07T09:00, 12:00, OUTSIDE_SERVICE_HOURS",
        "2026-06-03T12:00, 12:00, END_BEFORE_BEGINNING",
        "2026-06-30T19:00, 20:00, VisitMoved",
        "2026-07-01T07:00, 09:00, VisitMovedAway",
        "2028-06-01T09:00, 12:00, VisitMovedAway",
        "2028-06-02T09:00, 12:00, DAY_TOO_FAR",
        "1999-12-31T09:00, 12:00, BEFORE_FIRST_DAY",
        "2026-06-09T08:00, 09:00, VisitMoved",
        "2026-06-09T12:00, 13:00, VisitMoved",
        "2026-06-09T11:59:59, 13:00, WORKER_ELSEWHERE",
        "2026-06-02T10:00, 13:00, VisitMoved",
    })
    void aVisitIsMovedToWhereItMayBe(String from, String to, String outcome) {
        assertThat(planned().outcome(move(1, from, to))).isEqualTo(outcome);
    }

    @Test
    void inAnotherMonthItIsAnotherVisitAndBothKnowOfEachOther() {
        var story = planned().given(move(3, "2026-07-01T09:00", "12:00"));

        var there = story.state(JULY).visit(1);
        assertThat(there.planned().origin()).isEqualTo(VisitOrigin.MOVED);
        assertThat(there.planned().movedFrom()).isEqualTo(VisitId.of(JUNE, 3));
        assertThat(PlanDecisions.whereItIs(story.state(), 3)).isEqualTo(VisitId.of(JULY, 1));
        assertThat(PlanDecisions.whereItIs(story.state(), 1)).isEqualTo(VisitId.of(JUNE, 1));
        assertThat(story.outcome(move(3, "2026-07-01T09:00", "12:00"))).isEqualTo("nothing");
        assertThat(story.state(JULY).visits()).hasSize(1);
    }

    @Test
    void aContractThatIsOverTakesNoVisit() {
        var everything = MissionStory.open();
        var gates = new VisitGates(
                everything.startsOn(),
                everything.signedOn(),
                everything.returnedOn(),
                null,
                null,
                everything.introducedAt(),
                everything.scopes(),
                everything.signedScopes(),
                at("2026-06-11T00:00"));

        assertThat(planned().under(gates).outcome(move(1, "2026-06-10T19:00", "20:00")))
                .isEqualTo("VisitMoved");
        assertThat(planned().under(gates).outcome(move(1, "2026-06-11T07:00", "08:00")))
                .isEqualTo("VISIT_BLOCKED");
    }

    /** How long before it was told, in whole minutes; afterwards it is less than none. */
    @ParameterizedTest
    @CsvSource({"2026-06-01T09:00, 1440", "2026-06-02T08:59:30, 0", "2026-06-02T09:00, 0", "2026-06-02T10:00, -60"})
    void theNoticeIsKept(String now, long minutes) {
        var story = planned().on(now);

        var moved = (MissionEvent.VisitMoved)
                story.when(move(1, "2026-06-03T09:00", "12:00")).getFirst();
        assertThat(moved.noticeMinutes()).isEqualTo(minutes);
        assertThat(moved.reason()).isEqualTo("rendez-vous");
        var gone =
                (MissionEvent.VisitCancelled) planned().on(now).when(cancel(1)).getFirst();
        assertThat(gone.noticeMinutes()).isEqualTo(minutes);
    }

    /** The instant at which the time begins belongs to it, the one at which it ends does not. */
    @Test
    void clearingTakesOutWhatBeginsInTheTime() {
        var story = planned()
                .given(new ClearTime(
                        JUNE, at("2026-06-02T09:00"), at("2026-06-16T09:00"), CancelCause.PAUSED, FIRM, null));

        assertThat(month(story)).isEqualTo("2 CANCELLED, 9 CANCELLED, 16 PLANNED");
    }

    @ParameterizedTest
    @CsvSource({"CLIENT, false", "CLIENT, true", "WORKER, false", "WORKER, true", "FIRM, false", "FIRM, true"})
    void whatAClientAsksForIsInTheCallLog(PlanChange.By by, boolean known) {
        var with = new PlanChange(by, "m-1");
        var without = new PlanChange(by, null);

        assertThat(refusal(with, known)).isEqualTo(known ? null : RefusalCode.INTAKE_NEEDED);
        assertThat(refusal(without, known)).isEqualTo(by == PlanChange.By.CLIENT ? RefusalCode.INTAKE_NEEDED : null);
    }

    private static @Nullable RefusalCode refusal(PlanChange change, boolean known) {
        var refusal = catchThrowableOfType(Refusal.class, () -> PlanChanges.require(change, message -> known));
        return refusal == null ? null : Objects.requireNonNull(refusal).code();
    }

    /** A worker who is away on the new day does not come then either. */
    @Test
    void whoIsAwayOnTheNewDayLeavesItUncovered() {
        var story = planned().given(away(NADIA, null, "2026-06-12"));

        story.given(move(1, "2026-06-12T09:00", "12:00"));
        assertThat(story.status(1)).isEqualTo(VisitStatus.UNCOVERED);
        story.given(move(1, "2026-06-11T09:00", "12:00"));
        assertThat(story.status(1)).isEqualTo(VisitStatus.PLANNED);
        assertThat(story.visit(1).replacement()).isNull();
    }
}
