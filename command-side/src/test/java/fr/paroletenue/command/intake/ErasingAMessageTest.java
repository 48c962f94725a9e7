package fr.paroletenue.command.intake;

import static fr.paroletenue.command.intake.Messages.ID;
import static fr.paroletenue.command.intake.Messages.LEFT;
import static fr.paroletenue.command.intake.Messages.after;
import static fr.paroletenue.command.intake.Messages.call;
import static fr.paroletenue.command.intake.Messages.outcome;
import static fr.paroletenue.command.intake.Messages.voicemail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.intake.IntakeCommand.LinkClient;
import fr.paroletenue.api.intake.IntakeCommand.RemindClient;
import fr.paroletenue.api.intake.IntakeCommand.SendDocumentation;
import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.intake.OutgoingChannel;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.retention.RetentionPolicies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** D13: what somebody said is erased the day after its years, and not before it was seen to. */
class ErasingAMessageTest {

    private static final PolicyVersion THREE_YEARS =
            PolicyVersion.byDefault(RetentionPolicies.PROSPECT, PolicyUnit.YEARS, "3", "CNIL", "D13");

    private static final Instant CALLED = LEFT.plus(Duration.ofDays(2));
    private static final LocalDate KEEP_UNTIL = Paris.dayOf(CALLED).plusYears(3);

    private static final IntakeEvent OUTCOME =
            new IntakeEvent.OutcomeNoted(ID, IntakeOutcome.CALLED_BACK, "vu", null, null, null, null, null, null);

    private static final IntakeState HANDLED =
            after(voicemail(), new IntakeEvent.CalledBack(ID, CALLED, true, null, DueDateState.MISSED), OUTCOME);

    private static List<IntakeEvent> erased(IntakeState state, Instant now) {
        return IntakeDecisions.erase(state, (name, day) -> THREE_YEARS, now);
    }

    private static Refusal refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    @Test
    void itIsKeptToTheLastMomentOfItsLastDay() {
        var refused = refusal(
                () -> erased(HANDLED, Paris.startOf(KEEP_UNTIL.plusDays(1)).minusNanos(1_000)));

        assertThat(refused.code()).isEqualTo(RefusalCode.RETENTION_RUNNING);
        assertThat(refused.facts()).containsEntry("keepUntil", KEEP_UNTIL);
    }

    @Test
    void theDayAfterItsKeyIsGivenUp() {
        assertThat(erased(HANDLED, Paris.startOf(KEEP_UNTIL.plusDays(1))))
                .containsExactly(new IntakeEvent.Erased(
                        ID,
                        KEEP_UNTIL,
                        "prospect-retention",
                        THREE_YEARS.version(),
                        List.of(new ErasedKey(ID.value(), RetentionClass.PROSPECT))));
    }

    @Test
    void aMessageThatNobodyHasSeenToStays() {
        var refused = refusal(() -> erased(after(voicemail()), LEFT.plus(Duration.ofDays(3_650))));

        assertThat(refused.code()).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }

    /** No alarm may have rung before; what nobody did is told all the same. */
    @Test
    void aMissedCallBackIsToldBefore() {
        assertThat(erased(after(voicemail(), OUTCOME), LEFT.plus(Duration.ofDays(3_650))))
                .hasExactlyElementsOfTypes(IntakeEvent.CallBackMissed.class, IntakeEvent.Erased.class);
    }

    @Test
    void whatIsErasedIsErasedOnceAndTakesNothingMore() {
        var now = Paris.startOf(KEEP_UNTIL.plusDays(1));
        var state = HANDLED;
        for (var event : erased(HANDLED, now)) {
            state = state.after(event);
        }
        var gone = state;

        assertThat(erased(gone, now)).isEmpty();
        assertThat(gone.openDueDates()).isEmpty();
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> IntakeDecisions.callBack(gone, call(now, true), now),
                () -> IntakeDecisions.outcome(
                        gone, outcome(IntakeOutcome.ANSWERED, null), IntakeTimeLimitsTest.LIMITS::callBack),
                () -> IntakeDecisions.linkClient(gone, new LinkClient(ID, new ClientId("client-1"))),
                () -> IntakeDecisions.remind(gone, new RemindClient(ID, OutgoingChannel.PHONE, now), now),
                () -> IntakeDecisions.sendDocumentation(
                        gone, new SendDocumentation(ID, "2026-1", LetterChannel.EMAIL, now), at -> "2026-1", now))) {
            assertThat(refusal(act).code()).isEqualTo(RefusalCode.PERSONAL_DATA_ERASED);
        }
    }
}
