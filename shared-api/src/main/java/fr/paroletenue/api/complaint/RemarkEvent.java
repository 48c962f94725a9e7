package fr.paroletenue.api.complaint;

import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.kernel.StoredAs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that can happen to a remark. */
public sealed interface RemarkEvent {

    RemarkId remarkId();

    /**
     * Somebody said something that is no complaint: no due date, no place in any rate. It is of another type (S3-01), or nobody
     * can be answered (S5-06). The first revision had no type, which meant a remark, and no coordinates.
     */
    @StoredAs(value = "remark.recorded", revision = "2")
    record Recorded(
            RemarkId remarkId,
            Instant receivedAt,
            ReceptionChannel channel,
            boolean written,

            @PersonalData(subject = "remarkId", retention = RetentionClass.COMPLAINT) @Nullable
            String writtenReason,

            @PersonalData(subject = "remarkId", retention = RetentionClass.COMPLAINT)
            String subject,

            @PersonalData(subject = "remarkId", retention = RetentionClass.COMPLAINT)
            String description,

            @PersonalData(subject = "remarkId", retention = RetentionClass.COMPLAINT) @Nullable
            String name,

            @Nullable String visitId,
            @Nullable String workerId,

            @PersonalData(subject = "remarkId", retention = RetentionClass.COMPLAINT) @Nullable
            String remedySought,

            @PersonalData(subject = "remarkId", retention = RetentionClass.COMPLAINT)
            Circumstances circumstances,

            boolean relayedByWorker,
            Classification classification,

            @PersonalData(subject = "remarkId", retention = RetentionClass.COMPLAINT)
            ClassificationInOwnWords classificationInOwnWords,

            @Nullable FeedbackType type,

            @PersonalData(subject = "remarkId", retention = RetentionClass.COMPLAINT) @Nullable
            Complainant coordinates,

            @Nullable String clientId)
            implements RemarkEvent {}

    /**
     * Coordinates came: it is a complaint from then on, and the link is kept (D9, R-66). The coordinates themselves belong
     * to the complaint's file; they stand here only so that a repetition can be told from a contradiction.
     */
    @StoredAs("remark.promoted")
    record Promoted(
            RemarkId remarkId,
            ComplaintId complaintId,
            String registerNumber,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            Complainant complainant,

            @Nullable String clientId,
            Instant promotedAt)
            implements RemarkEvent {}
}
