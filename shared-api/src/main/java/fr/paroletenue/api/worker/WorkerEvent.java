package fr.paroletenue.api.worker;

import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.kernel.StoredAs;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can happen to a worker's file. */
public sealed interface WorkerEvent {

    WorkerId workerId();

    /** The file was opened, under the selection procedure that holds for it for ever (S2-24). */
    @StoredAs("worker.registered")
    record Registered(
            WorkerId workerId,

            @PersonalData(subject = "workerId", retention = RetentionClass.WORKER)
            String name,

            @PersonalData(subject = "workerId", retention = RetentionClass.WORKER)
            ContactDetails contact,

            List<String> areas,
            LocalDate hiredOn,
            String procedureVersion,
            List<String> procedure)
            implements WorkerEvent {}

    /** Name or contact details are others now. */
    @StoredAs("worker.contact-details-changed")
    record ContactDetailsChanged(
            WorkerId workerId,

            @PersonalData(subject = "workerId", retention = RetentionClass.WORKER)
            String name,

            @PersonalData(subject = "workerId", retention = RetentionClass.WORKER)
            ContactDetails contact)
            implements WorkerEvent {}

    /** The worker goes elsewhere now. */
    @StoredAs("worker.areas-set")
    record AreasSet(WorkerId workerId, List<String> areas) implements WorkerEvent {}

    /** Where the CV is kept and how the identity document is known; no copy of either (S2-30, D5). */
    @StoredAs("worker.references-noted")
    record ReferencesNoted(
            WorkerId workerId,

            @PersonalData(subject = "workerId", retention = RetentionClass.WORKER) @Nullable
            String cv,

            @PersonalData(subject = "workerId", retention = RetentionClass.WORKER) @Nullable
            String identityDocument)
            implements WorkerEvent {}

    /** A step of the selection was taken (S2-24). */
    @StoredAs("worker.selection-step-taken")
    record SelectionStepTaken(
            WorkerId workerId,
            String step,
            String procedureVersion,
            LocalDate on,
            StepResult result,

            @PersonalData(subject = "workerId", retention = RetentionClass.WORKER) @Nullable
            String note)
            implements WorkerEvent {}

    /** The extract was seen; nothing else is kept of it (D5). */
    @StoredAs("worker.background-checked")
    record BackgroundChecked(
            WorkerId workerId,
            Bulletin bulletin,
            LocalDate seenOn,
            String seenBy,

            @PersonalData(subject = "workerId", retention = RetentionClass.WORKER)
            BackgroundFinding finding)
            implements WorkerEvent {}

    /** A version of a document was signed (S2-01, S2-25, S2-31). */
    @StoredAs("worker.document-signed")
    record DocumentSigned(WorkerId workerId, WorkerDocument document, String version, LocalDate signedOn)
            implements WorkerEvent {}

    /** A badge was given (S2-26). */
    @StoredAs("worker.badge-issued")
    record BadgeIssued(
            WorkerId workerId,

            @PersonalData(subject = "workerId", retention = RetentionClass.WORKER)
            String number,

            LocalDate issuedOn)
            implements WorkerEvent {}

    /** The badge came back (S2-26). */
    @StoredAs("worker.badge-returned")
    record BadgeReturned(WorkerId workerId, LocalDate returnedOn) implements WorkerEvent {}

    /** The worker can do something (S2-19). */
    @StoredAs("worker.skill-added")
    record SkillAdded(WorkerId workerId, Skill skill, LocalDate since) implements WorkerEvent {}

    /** The worker cannot any more. */
    @StoredAs("worker.skill-removed")
    record SkillRemoved(WorkerId workerId, Skill skill) implements WorkerEvent {}

    /** A training was completed (S2-19). */
    @StoredAs("worker.training-completed")
    record TrainingCompleted(
            WorkerId workerId,
            int number,

            @PersonalData(subject = "workerId", retention = RetentionClass.WORKER)
            String title,

            LocalDate completedOn,
            @Nullable LocalDate expiresOn)
            implements WorkerEvent {}

    /** From now on the worker can come at these times. */
    @StoredAs("worker.availability-set")
    record AvailabilitySet(WorkerId workerId, List<WeeklySlot> weekly) implements WorkerEvent {}

    /** The worker does not work on these days. */
    @StoredAs("worker.absence-noted")
    record AbsenceNoted(
            WorkerId workerId,
            int number,
            Absence absence,

            @PersonalData(subject = "workerId", retention = RetentionClass.WORKER)
            AbsenceReason reason)
            implements WorkerEvent {}

    /** The absence does not take place. */
    @StoredAs("worker.absence-cancelled")
    record AbsenceCancelled(WorkerId workerId, int number) implements WorkerEvent {}

    /** The worker's time was taken for a request (S1-11, S2-15). The first revision took it without an end, whatever the rhythm. */
    @StoredAs(value = "worker.engaged", revision = "2")
    record Engaged(
            WorkerId workerId,
            String requestId,
            AssignmentNeed need,
            Match match,

            @PersonalData(subject = "workerId", retention = RetentionClass.WORKER) @Nullable
            String overrideReason)
            implements WorkerEvent {}

    /** The time is free again. */
    @StoredAs("worker.released")
    record Released(WorkerId workerId, String requestId) implements WorkerEvent {}

    /** The worker has left; the file is kept to the end of a day. */
    @StoredAs("worker.departed")
    record Departed(WorkerId workerId, LocalDate on, LocalDate keepUntil, String retentionPolicyVersion)
            implements WorkerEvent {}

    /** The years of the file are over and its keys are given up (D13). */
    @StoredAs("worker.erased")
    record Erased(WorkerId workerId, LocalDate keptUntil, String retentionPolicyVersion, List<ErasedKey> scope)
            implements WorkerEvent {}
}
