package fr.paroletenue.command.mission;

import static fr.paroletenue.command.mission.MissionStory.CONTRACT;
import static fr.paroletenue.command.mission.MissionStory.FIRM;
import static fr.paroletenue.command.mission.MissionStory.JUNE;
import static fr.paroletenue.command.mission.MissionStory.LIMITS;
import static fr.paroletenue.command.mission.MissionStory.NADIA;
import static fr.paroletenue.command.mission.MissionStory.at;
import static fr.paroletenue.command.mission.MissionStory.away;
import static fr.paroletenue.command.mission.MissionStory.cancel;
import static fr.paroletenue.command.mission.MissionStory.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.mission.MissionAlarm;
import fr.paroletenue.api.mission.MissionCommand.CheckMissionDueDates;
import fr.paroletenue.api.mission.MissionDueDate;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.PlannedVisit;
import fr.paroletenue.api.mission.RemarkType;
import fr.paroletenue.api.mission.VisitOrigin;
import fr.paroletenue.api.mission.WrittenRemark;
import fr.paroletenue.command.alarm.OpenDueDate;
import fr.paroletenue.command.wiring.Reach;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.ReflectionUtils;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S1-15, S1-17, S2-22: the mission with its alarm, which wakes it when something that it owes has become too late. */
class RingingForAMissionTest {

    private static final Instant PLANNED = at("2026-06-01T08:00");
    private static final Instant BEGINS = at("2026-06-09T09:00");
    private static final DueDate SHEET = LIMITS.timesheet(LocalDate.of(2026, 6, 9));

    private final AggregateTestFixture<Mission> fixture = new AggregateTestFixture<>(Mission.class);
    private final List<OpenDueDate> openDueDates = new ArrayList<>();

    @BeforeEach
    void furnish() throws NoSuchFieldException {
        DeadlineManager alarms =
                ReflectionUtils.getFieldValue(AggregateTestFixture.class.getDeclaredField("deadlineManager"), fixture);
        fixture.registerInjectableResource(new MissionRoom(
                new FixtureClock(fixture),
                LIMITS,
                (type, id, before, after) -> {
                    assertThat(type).isEqualTo("mission");
                    openDueDates.clear();
                    openDueDates.addAll(after);
                },
                new MissionStory.PlanOfStates(new TreeMap<>()),
                message -> true,
                account -> true,
                MissionStory.FIRST_DAY));
        fixture.registerInjectableResource(new Reach(
                DefaultCommandGateway.builder()
                        .commandBus(fixture.getCommandBus())
                        .build(),
                alarms,
                mock(Scheduler.class)));
        fixture.givenCurrentTime(PLANNED);
    }

    private static List<MissionEvent> planned() {
        return List.of(
                new MissionEvent.Opened(JUNE, CONTRACT, new ClientId("k-1"), YearMonth.of(2026, 6)),
                new MissionEvent.VisitsPlanned(
                        JUNE,
                        CONTRACT,
                        List.of(new PlannedVisit(1, BEGINS, at("2026-06-09T12:00"), NADIA, VisitOrigin.ADDED, null)),
                        FIRM,
                        null));
    }

    private static MissionEvent missed(MissionDueDate name, @Nullable Integer number, DueDate due) {
        return new MissionEvent.DueDateMissed(JUNE, CONTRACT, name, number, due);
    }

    @Test
    void ringsForTheSheetOnceAfterTheDayOfTheLastVisit() {
        fixture.given(planned())
                .andGivenCommands(new CheckMissionDueDates(JUNE))
                .whenTimeAdvancesTo(SHEET.dueAt())
                .expectEvents(missed(MissionDueDate.TIMESHEET, null, SHEET))
                .expectTriggeredDeadlines(new MissionAlarm(SHEET.dueAt()))
                .expectNoScheduledDeadlines();
        assertThat(openDueDates).isEmpty();
    }

    @Test
    void ringsForAReplacementWhenTheVisitBegins() {
        var due = LIMITS.replacement(BEGINS, PLANNED);
        fixture.given(planned())
                .andGivenCommands(away(NADIA, null, "2026-06-09"))
                .whenTimeAdvancesTo(BEGINS)
                .expectEvents(missed(MissionDueDate.REPLACEMENT, 1, due))
                .expectScheduledDeadline(SHEET.dueAt(), new MissionAlarm(SHEET.dueAt()));
        assertThat(openDueDates).extracting(OpenDueDate::name).containsExactly("TIMESHEET");
    }

    @Test
    void ringsForAnAnswerAfterADay() {
        var due = LIMITS.answerWithoutVisit(at("2026-06-09T12:00"));
        fixture.given(planned())
                .andGivenCurrentTime(at("2026-06-09T12:00"))
                .andGiven(new MissionEvent.VisitDone(
                        JUNE, CONTRACT, new ClientId("k-1"), 1, NADIA, BEGINS, at("2026-06-09T12:00"), 0, false, null))
                .andGivenCommands(sign(
                        "3.00",
                        "2026-06-09T12:00",
                        new WrittenRemark(
                                RemarkType.INFORMATION,
                                "les vitres",
                                new IntakeId("i-1"),
                                new ComplaintId("c-9"),
                                new RemarkId("r-9"))))
                .whenTimeAdvancesTo(due.dueAt())
                .expectEvents(missed(MissionDueDate.REMARK, 1, due))
                .expectNoScheduledDeadlines();
    }

    @Test
    void staysSilentOnceNobodyIsExpected() {
        fixture.given(planned())
                .andGivenCommands(away(NADIA, null, "2026-06-09"), cancel(1))
                .whenTimeAdvancesTo(at("2026-08-01T00:00"))
                .expectNoEvents();
        assertThat(openDueDates).isEmpty();
    }

    @Test
    void isNotNeededForASweepToFindTheSame() {
        fixture.given(planned())
                .andGivenCurrentTime(SHEET.dueAt())
                .when(new CheckMissionDueDates(JUNE))
                .expectEvents(
                        new MissionEvent.TimesheetDue(JUNE, CONTRACT, SHEET),
                        missed(MissionDueDate.TIMESHEET, null, SHEET));
    }

    /** The time of the fixture, which moves to each alarm before it rings. */
    private static final class FixtureClock extends Clock {

        private final AggregateTestFixture<?> fixture;

        FixtureClock(AggregateTestFixture<?> fixture) {
            this.fixture = fixture;
        }

        @Override
        public ZoneId getZone() {
            return Paris.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return fixture.currentTime();
        }
    }
}
