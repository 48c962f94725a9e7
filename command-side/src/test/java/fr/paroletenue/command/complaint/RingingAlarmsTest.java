package fr.paroletenue.command.complaint;

import static fr.paroletenue.command.complaint.Acts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.CauseCode;
import fr.paroletenue.api.complaint.ComplaintAlarm;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.kernel.MadeByTime;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.command.alarm.OpenDueDate;
import fr.paroletenue.frame.history.EventSerializer;
import fr.paroletenue.frame.personaldata.PersonKeysInMemory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.AggregateScopeDescriptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The aggregate with its alarms: each wakes it at its instant, tells what has become true, and asks for the next. */
class RingingAlarmsTest {

    private static final Map<String, Object> BY_CLAIRE = Map.of("actor", "claire", "roles", "CLIENT_RELATIONS");
    private static final Map<String, Object> BY_DIRECTION = Map.of("actor", "denis", "roles", "DIRECTION");

    private final AggregateTestFixture<Complaint> fixture = new AggregateTestFixture<>(Complaint.class);
    private final List<OpenDueDate> openDueDates = new ArrayList<>();

    @BeforeEach
    void furnish() {
        var policies = ComplaintStory.POLICIES;
        fixture.registerInjectableResource(new ComplaintRoom(
                new FixtureClock(fixture),
                policies,
                ComplaintStory.LIMITS,
                (type, id, before, after) -> {
                    openDueDates.clear();
                    openDueDates.addAll(after);
                },
                (complaint, at) -> "REC-" + Paris.dayOf(at).getYear() + "-00001",
                ComplaintStory.ACCOUNTS::contains,
                new Recurrences(new NoCauses(), policies),
                keys -> {},
                new OnlyThisComplaint(),
                ComplaintStory.FIRST_DAY));
        fixture.registerInjectableResource(DefaultCommandGateway.builder()
                .commandBus(fixture.getCommandBus())
                .build());
        fixture.givenCurrentTime(RECEIVED);
    }

    /** R-60b: left alone, it tells its whole life in order, and each thing once. */
    @Test
    void ringInOrderAndOnceEach() {
        fixture.andGivenCommands(byClaire(Acts.record()))
                .whenTimeAdvancesTo(Instant.parse("2026-06-30T08:00:00Z"))
                .expectEventsMatching(told(
                        "missed DIRECTION_INFORMED",
                        "missed ACKNOWLEDGEMENT_TARGET",
                        "missed ANSWER_TARGET",
                        "missed FIRST_MEASURE",
                        "approaching ACKNOWLEDGEMENT_LIMIT",
                        "breached ACKNOWLEDGEMENT_LIMIT",
                        "approaching ANSWER_LIMIT",
                        "breached ANSWER_LIMIT"))
                .expectTriggeredDeadlines(
                        new ComplaintAlarm(Instant.parse("2026-05-01T08:00:00Z")),
                        new ComplaintAlarm(Instant.parse("2026-05-02T08:00:00Z")),
                        new ComplaintAlarm(Instant.parse("2026-05-10T22:00:00Z")),
                        new ComplaintAlarm(Instant.parse("2026-05-11T22:00:00Z")),
                        new ComplaintAlarm(Instant.parse("2026-05-20T07:00:00Z")),
                        new ComplaintAlarm(Instant.parse("2026-05-26T22:00:00Z")),
                        new ComplaintAlarm(Instant.parse("2026-06-10T07:00:00Z")),
                        new ComplaintAlarm(Instant.parse("2026-06-17T22:00:00Z")))
                .expectNoScheduledDeadlines();
        assertThat(openDueDates).isEmpty();
    }

    /** The warning of R-63, at nine o'clock of the twenty-fifth working day and not a moment before. */
    @Test
    void warnAtTheTimeThePolicySays() {
        fixture.given(recordedEarlier())
                .andGivenCurrentTime(Instant.parse("2026-06-10T06:59:59.999999Z"))
                .andGivenCommands(Acts.check())
                .whenTimeAdvancesTo(Instant.parse("2026-06-10T07:00:00Z"))
                .expectEventsMatching(told("approaching ANSWER_LIMIT"));
    }

    /** R-63 without a letter. */
    @Test
    void tellABreachAtTheInstantTheLimitPasses() {
        fixture.given(recordedEarlier())
                .andGivenCurrentTime(Instant.parse("2026-06-17T21:59:59.999999Z"))
                .andGivenCommands(Acts.check())
                .whenTimeAdvancesTo(Instant.parse("2026-06-17T22:00:00Z"))
                .expectEventsMatching(told("breached ANSWER_LIMIT"))
                .expectNoScheduledDeadlines();
    }

    /** R-63 with the letter in time: excused, and the new date is a due date like any other. */
    @Test
    void tellAnExcuseAndThenTheBreachOfThePromisedDate() {
        var letterAt = Instant.parse("2026-06-17T08:00:00Z");
        fixture.given(recordedEarlier())
                .andGivenCurrentTime(letterAt)
                .andGivenCommands(byClaire(Acts.letter(letterAt, LocalDate.of(2026, 6, 26))))
                .whenTimeAdvancesTo(Instant.parse("2026-08-01T08:00:00Z"))
                .expectEventsMatching(told("excused ANSWER_LIMIT", "breached PROMISED_ANSWER", "missed UPDATE"))
                .expectNoScheduledDeadlines();
    }

    @Test
    void findNothingToSayWhenTheirActWasDone() {
        fixture.andGivenCommands(byDirection(Acts.record()), byClaire(Acts.acknowledge(RECEIVED)))
                .whenTimeAdvancesTo(Instant.parse("2026-05-02T08:00:00Z"))
                .expectNoEvents()
                .expectTriggeredDeadlines(
                        new ComplaintAlarm(Instant.parse("2026-05-01T08:00:00Z")),
                        new ComplaintAlarm(Instant.parse("2026-05-02T08:00:00Z")));
    }

    @Test
    void findNothingToSayAfterAWithdrawal() {
        fixture.andGivenCommands(byClaire(Acts.record()), byClaire(Acts.withdraw("réglé")))
                .whenTimeAdvancesTo(Instant.parse("2026-12-31T08:00:00Z"))
                .expectNoEvents();
        assertThat(openDueDates).isEmpty();
    }

    @Test
    void areSetForTheNextThingOnly() {
        fixture.andGivenCommands()
                .when(Acts.record(), BY_CLAIRE)
                .expectScheduledDeadlineWithName(Instant.parse("2026-05-01T08:00:00Z"), Complaint.ALARM)
                .expectNoScheduledDeadlineWithName(Instant.parse("2026-05-02T08:00:00Z"), Complaint.ALARM);
    }

    @Test
    void areNotSetAgainForAnActThatMovesNothing() {
        fixture.andGivenCommands(byClaire(Acts.record()))
                .when(Acts.acknowledge(RECEIVED), BY_CLAIRE)
                .expectSuccessfulHandlerExecution();
        assertThat(openDueDates).extracting(OpenDueDate::name).doesNotContain("ACKNOWLEDGEMENT_LIMIT");

        // One alarm from the recording; the second would ring at the same instant.
        fixture.whenTimeAdvancesTo(Instant.parse("2026-05-01T08:00:00Z"))
                .expectTriggeredDeadlines(new ComplaintAlarm(Instant.parse("2026-05-01T08:00:00Z")));
    }

    @Test
    void areNotNeededForASweepToFindTheSame() {
        fixture.given(recordedEarlier())
                .andGivenCurrentTime(Instant.parse("2026-05-26T22:00:00Z"))
                .when(Acts.check())
                .expectEventsMatching(told(
                        "missed DIRECTION_INFORMED",
                        "missed ACKNOWLEDGEMENT_TARGET",
                        "missed ANSWER_TARGET",
                        "missed FIRST_MEASURE",
                        "breached ACKNOWLEDGEMENT_LIMIT"))
                .expectScheduledDeadline(
                        Instant.parse("2026-06-10T07:00:00Z"),
                        new ComplaintAlarm(Instant.parse("2026-06-10T07:00:00Z")));
    }

    /** What passed while nobody wrote it down is told in the very transaction of the recording. */
    @Test
    void areNotNeededForWhatHadPassedBeforeTheRecording() {
        fixture.andGivenCurrentTime(Instant.parse("2026-05-20T07:00:00Z"))
                .when(Acts.record(), BY_CLAIRE)
                .expectEventsMatching(told(
                        "Recorded",
                        "missed DIRECTION_INFORMED",
                        "missed ACKNOWLEDGEMENT_TARGET",
                        "missed ANSWER_TARGET",
                        "missed FIRST_MEASURE",
                        "approaching ACKNOWLEDGEMENT_LIMIT"))
                .expectScheduledDeadlineWithName(Instant.parse("2026-05-26T22:00:00Z"), Complaint.ALARM);
    }

    /** Whoever records a late complaint did not miss anything: the house has seen that time had passed. */
    @Test
    void areTheHousesOwnFindingsWhoeverMadeItLook() {
        fixture.andGivenCurrentTime(Instant.parse("2026-05-20T07:00:00Z")).when(Acts.record(), BY_CLAIRE);

        assertThat(fixture.getEventStore().readEvents(Acts.ID.value()).asStream())
                .hasSize(6)
                .allSatisfy(event -> assertThat(event.getMetaData().get("actor"))
                        // who else acts is carried by the command bus, which a fixture does not have
                        .isEqualTo(event.getPayload() instanceof MadeByTime ? "system" : null));
    }

    @Test
    void knowThatDirectionItselfHasRecordedIt() {
        fixture.andGivenCommands()
                .when(Acts.record(), BY_DIRECTION)
                .expectEventsMatching(told("Recorded", "DirectionInformed"))
                .expectScheduledDeadlineWithName(Instant.parse("2026-05-02T08:00:00Z"), Complaint.ALARM);
    }

    @Test
    void leaveAnAnsweredAndClosedComplaintInPeace() {
        fixture.andGivenCommands(
                        byClaire(Acts.record()),
                        byDirection(Acts.qualify(Qualification.COMPLAINT)),
                        byClaire(Acts.investigate(Founded.NO)),
                        byClaire(Acts.isolated()),
                        byClaire(Acts.answer(RECEIVED, AnswerOutcome.REJECTED)),
                        byClaire(Acts.close(null)))
                .whenTimeAdvancesTo(Instant.parse("2026-12-31T08:00:00Z"))
                .expectNoEvents()
                .expectNoScheduledDeadlines();
    }

    /** If-Match: the version that a person saw is the number of events. */
    @Test
    void aVersionThatIsNoLongerTrueIsRefused() {
        fixture.given(recordedEarlier())
                .when(Acts.open(), Map.of("expectedVersion", "0"))
                .expectNoEvents()
                .expectException(refusal("STALE_VERSION"));
    }

    @Test
    void theVersionThatIsTrueIsAccepted() {
        fixture.given(recordedEarlier())
                .when(Acts.open(), Map.of("expectedVersion", "1"))
                .expectEventsMatching(told("DirectionInformed"));
    }

    /** A stale version is refused even where the act itself would have had nothing to do. */
    @Test
    void aStaleVersionIsRefusedBeforeTheActIsLookedAt() {
        fixture.given(recordedEarlier())
                .when(Acts.assign("claire", null), Map.of("expectedVersion", "2"))
                .expectException(refusal("STALE_VERSION"));
    }

    /** What lies in the scheduler must be readable there and come back as it was. */
    @Test
    void surviveTheirStorage() {
        var serializer = new EventSerializer(new PersonKeysInMemory());
        var alarm = new ComplaintAlarm(Instant.parse("2026-05-26T22:00:00Z"));
        var scope = new AggregateScopeDescriptor("Complaint", Acts.ID);

        var storedAlarm = serializer.serialize(alarm, String.class);
        AggregateScopeDescriptor readScope = serializer.deserialize(serializer.serialize(scope, String.class));

        assertThat(storedAlarm.getData()).isEqualTo("{\"setFor\":\"2026-05-26T22:00:00Z\"}");
        assertThat((Object) serializer.deserialize(storedAlarm)).isEqualTo(alarm);
        assertThat(readScope.getType()).isEqualTo("Complaint");
        assertThat(readScope.getIdentifier()).hasToString(Acts.ID.value());
    }

    private static ComplaintEvent recordedEarlier() {
        return ComplaintStory.recorded().history().getFirst();
    }

    private static CommandMessage<?> byClaire(Object command) {
        return GenericCommandMessage.asCommandMessage(command).withMetaData(BY_CLAIRE);
    }

    private static CommandMessage<?> byDirection(Object command) {
        return GenericCommandMessage.asCommandMessage(command).withMetaData(BY_DIRECTION);
    }

    private static Matcher<? extends List<? super org.axonframework.eventhandling.EventMessage<?>>> told(
            String... expected) {
        return Matchers.payloadsMatching(
                new CustomTypeSafeMatcher<List<ComplaintEvent>>(
                        List.of(expected).toString()) {
                    @Override
                    protected boolean matchesSafely(List<ComplaintEvent> events) {
                        return Told.of(events).equals(List.of(expected));
                    }
                });
    }

    private static Matcher<Throwable> refusal(String code) {
        return new CustomTypeSafeMatcher<>("refusal " + code) {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return thrown instanceof Refusal refusal
                        && refusal.code().name().equals(code);
            }
        };
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

    /** Nothing was ever found before. */
    private record NoCauses() implements FoundedCauses {
        @Override
        public void note(String clientId, ComplaintId complaint, Collection<CauseCode> causes, LocalDate day) {}

        @Override
        public List<ComplaintId> since(String clientId, CauseCode cause, LocalDate after) {
            return List.of();
        }
    }

    private record OnlyThisComplaint() implements HistoryLookups {
        @Override
        public boolean isComplaint(ComplaintId id) {
            return id.equals(Acts.ID);
        }

        @Override
        public long lastPosition() {
            return 0;
        }
    }
}
