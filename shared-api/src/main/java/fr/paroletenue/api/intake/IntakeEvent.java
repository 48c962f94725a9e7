package fr.paroletenue.api.intake;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.MadeByTime;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.kernel.StoredAs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can happen to a message in the call log. */
public sealed interface IntakeEvent {

    IntakeId intakeId();

    /**
     * A message reached the firm and was written down (S1-03, S1-04, S2-04, S2-07).
     *
     * @param number in the call log, without gaps
     * @param leftAt when it was left, not when it was heard
     * @param clockFrom when its clocks start: when it was left, or when the worker who relayed it heard it (S1-05)
     * @param callBack by when the caller is called back (S2-09); absent where nobody waits for it
     */
    @StoredAs("intake.recorded")
    record Recorded(
            IntakeId intakeId,
            String number,
            Instant leftAt,
            Instant clockFrom,
            ReceptionChannel channel,

            @PersonalData(subject = "intakeId", retention = RetentionClass.PROSPECT)
            String content,

            @PersonalData(subject = "intakeId", retention = RetentionClass.PROSPECT)
            CallerDetails caller,

            @Nullable String clientId,
            @Nullable RelayedByWorker relayedByWorker,
            @Nullable DueDate callBack)
            implements IntakeEvent {}

    /**
     * Somebody of the firm called back (S2-09); an attempt in vain counts as an attempt.
     *
     * @param settled what the call that first reached the caller made of the due date
     */
    @StoredAs("intake.called-back")
    record CalledBack(
            IntakeId intakeId,
            Instant at,
            boolean reached,

            @PersonalData(subject = "intakeId", retention = RetentionClass.PROSPECT) @Nullable
            String note,

            @Nullable DueDateState settled)
            implements IntakeEvent {}

    /** Nobody had reached the caller when the due date passed (S2-09). */
    @StoredAs("intake.call-back-missed")
    record CallBackMissed(IntakeId intakeId, DueDate due) implements IntakeEvent, MadeByTime {}

    /** The documentation left; its version stays known (S2-10). */
    @StoredAs("intake.documentation-sent")
    record DocumentationSent(IntakeId intakeId, String documentVersion, LetterChannel channel, Instant sentAt)
            implements IntakeEvent {}

    /** The client was told that requests go to the firm and not to the worker (S1-05). */
    @StoredAs("intake.client-reminded")
    record ClientReminded(IntakeId intakeId, OutgoingChannel channel, Instant sentAt) implements IntakeEvent {}

    /**
     * What came of it (S2-06).
     *
     * @param becameId identity of what it became, where it became something of its own
     * @param becameNumber its number, where such things are numbered
     * @param statement what was said of it then; it stands here only so that a repetition can be told from a contradiction
     * @param callBack a call-back that was promised with this outcome and was not owed before (S2-09)
     * @param enquiry what was said of a request then, kept for the same reason as the statement
     * @param clientId whose request it became; the message itself may not have named anybody
     */
    @StoredAs(value = "intake.outcome-noted", revision = "2")
    record OutcomeNoted(
            IntakeId intakeId,
            IntakeOutcome outcome,

            @PersonalData(subject = "intakeId", retention = RetentionClass.PROSPECT) @Nullable
            String note,

            @Nullable String becameId,
            @Nullable String becameNumber,

            @PersonalData(subject = "becameId", retention = RetentionClass.COMPLAINT) @Nullable
            Statement statement,

            @Nullable DueDate callBack,

            @PersonalData(subject = "becameId", retention = RetentionClass.PROSPECT) @Nullable
            Enquiry enquiry,

            @Nullable String clientId)
            implements IntakeEvent {}

    /**
     * Somebody said whose message it is (S2-05). What it became meanwhile was recorded with what was known then, and keeps its
     * own client: a complaint until its coordinates are corrected, a request for good. What it becomes later is of this client.
     *
     * @param clientId of the client's file
     * @param instead of whom it was taken for until then; null where nobody knew
     */
    @StoredAs("intake.client-linked")
    record ClientLinked(
            IntakeId intakeId, String clientId, @Nullable String instead) implements IntakeEvent {}

    /** The time of the message is over and its key was given up (D13); its line in the call log stays. */
    @StoredAs("intake.erased")
    record Erased(
            IntakeId intakeId,
            LocalDate keptUntil,
            String retentionPolicy,
            String retentionPolicyVersion,
            List<ErasedKey> scope)
            implements IntakeEvent {}
}
