package fr.paroletenue.command.intake;

import static fr.paroletenue.command.intake.Messages.DUE;
import static fr.paroletenue.command.intake.Messages.ID;
import static fr.paroletenue.command.intake.Messages.LEFT;
import static fr.paroletenue.command.intake.Messages.call;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.intake.IntakeAlarm;
import fr.paroletenue.api.intake.IntakeCommand.CheckCallBack;
import fr.paroletenue.api.intake.IntakeCommand.NoteOutcome;
import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.kernel.MadeByTime;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.command.alarm.OpenDueDate;
import fr.paroletenue.command.policy.PolicyBook;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The aggregate with its alarm: it wakes when the day is over and tells that nobody was reached (S2-09). */
class RingingForACallBackTest {

    private final AggregateTestFixture<Intake> fixture = new AggregateTestFixture<>(Intake.class);
    private final List<OpenDueDate> openDueDates = new ArrayList<>();

    @BeforeEach
    void furnish() {
        var policies = PolicyBook.of(PolicyDefaults.all(), List.of());
        fixture.registerInjectableResource(new IntakeRoom(
                new FixtureClock(fixture),
                policies,
                IntakeTimeLimitsTest.LIMITS,
                (type, id, before, after) -> {
                    assertThat(type).isEqualTo("intake");
                    openDueDates.clear();
                    openDueDates.addAll(after);
                },
                (message, becoming, at) -> "MC-" + Paris.dayOf(at).getYear() + "-00001",
                client -> true,
                worker -> true,
                keys -> {
                    throw new AssertionError("nothing is erased here");
                },
                Messages.FIRST_DAY));
        fixture.registerInjectableResource(DefaultCommandGateway.builder()
                .commandBus(fixture.getCommandBus())
                .build());
        fixture.givenCurrentTime(LEFT);
    }

    @Test
    void ringsOnceWhenTheDayIsOver() {
        fixture.andGivenCommands(Messages.voicemail())
                .whenTimeAdvancesTo(LEFT.plus(Duration.ofDays(30)))
                .expectEvents(missed())
                .expectTriggeredDeadlines(new IntakeAlarm(DUE))
                .expectNoScheduledDeadlines();
        assertThat(openDueDates).isEmpty();
    }

    @Test
    void staysSilentOnceTheCallerWasReached() {
        fixture.andGivenCommands(Messages.voicemail(), call(LEFT, true))
                .whenTimeAdvancesTo(LEFT.plus(Duration.ofDays(30)))
                .expectNoEvents();
        assertThat(openDueDates).isEmpty();
    }

    @Test
    void isNotSilencedByAnAttemptInVain() {
        fixture.andGivenCommands(Messages.voicemail(), call(LEFT, false))
                .whenTimeAdvancesTo(DUE)
                .expectEvents(missed());
    }

    @Test
    void isNotNeededForASweepToFindTheSame() {
        fixture.given(Messages.recorded(Messages.voicemail(), LEFT))
                .andGivenCurrentTime(DUE)
                .when(new CheckCallBack(ID))
                .expectEvents(missed());
    }

    @Test
    void isNotNeededForWhatHadPassedBeforeTheMessageWasHeard() {
        fixture.andGivenCurrentTime(DUE.plusSeconds(1)).when(Messages.voicemail(), Map.of("actor", "claire"));

        assertThat(fixture.getEventStore().readEvents(ID.value()).asStream())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getMetaData().get("actor"))
                        // who else acts is carried by the command bus, which a fixture does not have
                        .isEqualTo(event.getPayload() instanceof MadeByTime ? "system" : null));
    }

    /** A promise that comes with the outcome of an old message is already broken, and the house says so. */
    @Test
    void isSetForACallBackThatAnOutcomePromises() {
        var message = Messages.message(ReceptionChannel.PHONE, null, Messages.REACHABLE, null);
        fixture.given(Messages.recorded(message, LEFT))
                .andGivenCurrentTime(LEFT.plusSeconds(60))
                .when(new NoteOutcome(ID, IntakeOutcome.PLANNING_CHANGE, null, true))
                .expectScheduledDeadline(DUE, new IntakeAlarm(DUE));
        assertThat(openDueDates).extracting(OpenDueDate::name).containsExactly("CALL_BACK");
    }

    @Test
    void aVersionThatIsNoLongerTrueIsRefused() {
        fixture.given(Messages.recorded(Messages.voicemail(), LEFT))
                .when(call(LEFT, true), Map.of("expectedVersion", "0"))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    private static IntakeEvent missed() {
        return new IntakeEvent.CallBackMissed(ID, IntakeTimeLimitsTest.LIMITS.callBack(LEFT));
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
