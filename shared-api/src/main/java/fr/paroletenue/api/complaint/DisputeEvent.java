package fr.paroletenue.api.complaint;

import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.kernel.StoredAs;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may still come once a client has his answer: he is met, goes to the mediator, reads it in public, comes back. */
public sealed interface DisputeEvent extends ComplaintEvent {

    /** The client is met in person (S3-23). */
    @StoredAs("complaint.meeting-planned")
    record MeetingPlanned(
            ComplaintId complaintId,
            int number,
            Instant meetAt,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String place,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT) @Nullable
            String participants)
            implements DisputeEvent {}

    /** What was said there (S3-23). */
    @StoredAs("complaint.meeting-held")
    record MeetingHeld(
            ComplaintId complaintId,
            int number,
            Instant heldAt,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String minutes)
            implements DisputeEvent {}

    /** Nobody found a solution that both sides could live with (S3-25): the client is told who mediates (D6). */
    @StoredAs("complaint.no-amicable-solution")
    record AmicableSolutionFailed(
            ComplaintId complaintId,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String reason,

            Mediator mediator)
            implements DisputeEvent {}

    /** The client went to the mediator (S3-26, R-64); the file is on hold. Who mediates is the mediator of that day; the last day on which the client could still go there counts from the written complaint. */
    @StoredAs("complaint.mediation-referred")
    record MediationReferred(
            ComplaintId complaintId,
            LocalDate referredOn,
            Mediator mediator,
            @Nullable LocalDate admissibleUntil) implements DisputeEvent {}

    /** The mediator has decided or proposed something, or it is over (S3-26); when it is over, the hold ends. */
    @StoredAs("complaint.mediation-moved")
    record MediationMoved(
            ComplaintId complaintId,
            MediationState state,
            LocalDate on,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String note)
            implements DisputeEvent {}

    /** It is handled one level up (S5-23); every clock goes on from the same receipt. */
    @StoredAs("complaint.escalated")
    record Escalated(
            ComplaintId complaintId,
            int level,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String reason,

            String owner)
            implements DisputeEvent {}

    /** A reply where everybody can read it, which names nobody (S5-22); the written answer is another one. */
    @StoredAs("complaint.public-reply-published")
    record PublicReplyPublished(
            ComplaintId complaintId,
            Instant publishedAt,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String place,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String text)
            implements DisputeEvent {}

    /** A closed file is taken up again; the years for which it is kept begin anew with its next closure. */
    @StoredAs("complaint.reopened")
    record Reopened(
            ComplaintId complaintId,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String reason)
            implements DisputeEvent {}
}
