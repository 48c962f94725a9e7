package fr.paroletenue.api.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked once a client has his answer, or while it is in dispute. */
public sealed interface DisputeCommand extends ComplaintCommand {

    /** Meet the client (S3-23). */
    record PlanMeeting(
            @TargetAggregateIdentifier ComplaintId complaintId,
            Instant meetAt,
            String place,
            @Nullable String participants)
            implements DisputeCommand {}

    /** Put down what was said (S3-23). */
    record NoteMeeting(@TargetAggregateIdentifier ComplaintId complaintId, int number, Instant heldAt, String minutes)
            implements DisputeCommand {}

    /** Say that no solution was found that both sides can live with (S3-25). */
    record NoteNoAmicableSolution(@TargetAggregateIdentifier ComplaintId complaintId, String reason)
            implements DisputeCommand {}

    /** Note that the client went to the mediator (S3-26). */
    record ReferToMediator(@TargetAggregateIdentifier ComplaintId complaintId, LocalDate referredOn)
            implements DisputeCommand {}

    /** Note what the mediator decided or proposed, or how it ended (S3-26). */
    record MoveMediation(
            @TargetAggregateIdentifier ComplaintId complaintId, MediationState state, LocalDate on, String note)
            implements DisputeCommand {}

    /** Have it handled one level up (S5-23). */
    record EscalateComplaint(
            @TargetAggregateIdentifier ComplaintId complaintId,
            String reason,
            @Nullable String owner) implements DisputeCommand {}

    /** Note what was replied in public (S5-22). */
    record PublishReply(
            @TargetAggregateIdentifier ComplaintId complaintId, Instant publishedAt, String place, String text)
            implements DisputeCommand {}

    /** Take up a closed file again. */
    record ReopenComplaint(@TargetAggregateIdentifier ComplaintId complaintId, String reason)
            implements DisputeCommand {}
}
