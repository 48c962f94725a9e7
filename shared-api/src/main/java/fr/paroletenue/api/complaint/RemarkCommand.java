package fr.paroletenue.api.complaint;

import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a remark. */
@UnknownIs(RefusalCode.REMARK_UNKNOWN)
public sealed interface RemarkCommand {

    RemarkId remarkId();

    /**
     * Keep what somebody said without complaining (S3-01), or without saying how to be reached (S5-06).
     *
     * @param coordinates null where nothing is known of how to reach whoever said it
     */
    record RecordRemark(
            @TargetAggregateIdentifier RemarkId remarkId,
            Instant receivedAt,
            ReceptionChannel channel,
            @Nullable Boolean written,
            @Nullable String writtenReason,
            String subject,
            String description,
            @Nullable String name,
            @Nullable String visitId,
            @Nullable String workerId,
            @Nullable String remedySought,
            Circumstances circumstances,
            boolean relayedByWorker,
            Classification classification,
            ClassificationInOwnWords classificationInOwnWords,
            FeedbackType type,
            @Nullable Complainant coordinates,
            @Nullable String clientId)
            implements RemarkCommand {}

    /** Coordinates came: make it a complaint, in one transaction with the recording of that complaint (D9). */
    record PromoteRemark(
            @TargetAggregateIdentifier RemarkId remarkId,
            ComplaintId complaintId,
            Complainant complainant,
            @Nullable String clientId)
            implements RemarkCommand {}
}
