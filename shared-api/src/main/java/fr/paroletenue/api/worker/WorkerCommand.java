package fr.paroletenue.api.worker;

import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a worker's file. */
@UnknownIs(RefusalCode.WORKER_UNKNOWN)
public sealed interface WorkerCommand {

    WorkerId workerId();

    /**
     * Open the file, under the selection procedure in force on the day of the hire.
     *
     * @param areas beginnings of the postal codes where the worker goes
     * @param hiredOn Paris day; may lie ahead
     */
    record RegisterWorker(
            @TargetAggregateIdentifier WorkerId workerId,
            String name,
            ContactDetails contact,
            List<String> areas,
            LocalDate hiredOn)
            implements WorkerCommand {}

    /** State name and contact details anew, all together. */
    record ChangeContactDetails(@TargetAggregateIdentifier WorkerId workerId, String name, ContactDetails contact)
            implements WorkerCommand {}

    /** State anew where the worker goes. */
    record SetAreas(@TargetAggregateIdentifier WorkerId workerId, List<String> areas) implements WorkerCommand {}

    /** Note where the CV is kept and by which reference the identity document is known (S2-30, D5). */
    record NoteReferences(
            @TargetAggregateIdentifier WorkerId workerId,
            @Nullable String cv,
            @Nullable String identityDocument) implements WorkerCommand {}

    /**
     * Note how a step of the selection ended; a later result replaces an earlier one (S2-24).
     *
     * @param procedureVersion that the actor believes to follow; null for that of the file
     */
    record NoteSelectionStep(
            @TargetAggregateIdentifier WorkerId workerId,
            String step,
            @Nullable String procedureVersion,
            LocalDate on,
            StepResult result,
            @Nullable String note)
            implements WorkerCommand {}

    /** Note that the extract was seen, by the one who says so (D5). */
    record NoteBackgroundCheck(
            @TargetAggregateIdentifier WorkerId workerId,
            Bulletin bulletin,
            LocalDate seenOn,
            BackgroundFinding finding)
            implements WorkerCommand {}

    /**
     * Note a signature under a version in force on its day (S2-01, S2-25, S2-31).
     *
     * @param version null for the one in force
     */
    record NoteSignature(
            @TargetAggregateIdentifier WorkerId workerId,
            WorkerDocument document,
            @Nullable String version,
            LocalDate signedOn)
            implements WorkerCommand {}

    /** Give a badge (S2-26). */
    record IssueBadge(@TargetAggregateIdentifier WorkerId workerId, String number, LocalDate issuedOn)
            implements WorkerCommand {}

    /** Have the badge that is held known to all others: asked once of a file from before that was looked up. Nothing happens. */
    record KeepBadge(@TargetAggregateIdentifier WorkerId workerId) implements WorkerCommand {}

    /** Take the badge back. */
    record ReturnBadge(@TargetAggregateIdentifier WorkerId workerId, LocalDate returnedOn) implements WorkerCommand {}

    /** Note that the worker can do something (S2-19). */
    record AddSkill(@TargetAggregateIdentifier WorkerId workerId, Skill skill, LocalDate since)
            implements WorkerCommand {}

    /** Note that the worker cannot any more. */
    record RemoveSkill(@TargetAggregateIdentifier WorkerId workerId, Skill skill) implements WorkerCommand {}

    /**
     * Note a training (S2-19).
     *
     * @param expiresOn the last day on which it counts; null where it never ends
     */
    record NoteTraining(
            @TargetAggregateIdentifier WorkerId workerId,
            String title,
            LocalDate completedOn,
            @Nullable LocalDate expiresOn)
            implements WorkerCommand {}

    /** State anew when the worker can come. */
    record SetAvailability(@TargetAggregateIdentifier WorkerId workerId, List<WeeklySlot> weekly)
            implements WorkerCommand {}

    /** Note an absence, ahead or past. */
    record NoteAbsence(@TargetAggregateIdentifier WorkerId workerId, Absence absence, AbsenceReason reason)
            implements WorkerCommand {}

    /** Take an absence back. */
    record CancelAbsence(@TargetAggregateIdentifier WorkerId workerId, int number) implements WorkerCommand {}

    /** Note that the worker has left; the years of the file begin. */
    record NoteDeparture(@TargetAggregateIdentifier WorkerId workerId, LocalDate on) implements WorkerCommand {}

    /** Erase the file once its years are over (D13). */
    record EraseWorker(@TargetAggregateIdentifier WorkerId workerId) implements WorkerCommand {}

    /**
     * Say whether {@link EngageWorker} would be refused, and answer the same {@link Engagement}; nothing happens. What the request
     * has already is not counted against it.
     */
    record ConsiderWorker(
            @TargetAggregateIdentifier WorkerId workerId,
            String requestId,
            AssignmentNeed need,
            @Nullable String overrideReason)
            implements WorkerCommand {}

    /**
     * Take the worker's time for a request, in the transaction of the request that sends it. Answers an {@link Engagement}.
     *
     * @param requestId of the request; the same one again with the same need changes nothing
     * @param overrideReason why this worker although skills or area do not match; never outweighs a block or a lack of time
     */
    record EngageWorker(
            @TargetAggregateIdentifier WorkerId workerId,
            String requestId,
            AssignmentNeed need,
            @Nullable String overrideReason)
            implements WorkerCommand {}

    /**
     * Say whether somebody who is engaged could still be so: refused like an engagement where something blocks it. Nothing
     * happens, and what time there is is not asked again.
     *
     * @param from the first Paris day
     */
    record ConfirmWorker(@TargetAggregateIdentifier WorkerId workerId, LocalDate from) implements WorkerCommand {}

    /** Give the time back; harmless when none was taken. */
    record ReleaseWorker(@TargetAggregateIdentifier WorkerId workerId, String requestId) implements WorkerCommand {}

    /** Say when the worker does not come, in the transaction of whoever plans. Answers {@link Absences}; nothing happens. */
    record ConsiderAbsences(@TargetAggregateIdentifier WorkerId workerId) implements WorkerCommand {}
}
