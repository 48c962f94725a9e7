package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.ReceptionChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One remark; {@code complaintId} once coordinates have made a complaint of it. */
public record RemarkView(
        String id,
        String kind,
        @Nullable String registerNumber,
        long version,
        Instant receivedAt,
        Instant recordedAt,
        @Nullable String recordedBy,
        ReceptionChannel channel,
        boolean written,
        @Nullable String writtenReason,
        String subject,
        String description,
        @Nullable String name,
        @Nullable String visitId,
        @Nullable String workerId,
        @Nullable String remedySought,
        Circumstances circumstances,
        boolean relayedByWorker,
        ComplaintSource source,
        ComplaintMotive motive,
        ComplaintCategory category,
        ClassificationInOwnWords classificationInOwnWords,
        boolean promoted,
        @Nullable String complaintId,
        @Nullable Instant promotedAt) {

    static RemarkView of(RemarkFile file) {
        return new RemarkView(
                file.remarkId(),
                "REMARK",
                null,
                file.version(),
                file.receivedAt(),
                file.recordedAt(),
                file.recordedBy(),
                file.channel(),
                file.written(),
                file.writtenReason(),
                file.subject(),
                file.description(),
                file.name(),
                file.visitId(),
                file.workerId(),
                file.remedySought(),
                file.circumstances(),
                file.relayedByWorker(),
                file.classification().source(),
                file.classification().motive(),
                file.classification().category(),
                file.classificationInOwnWords(),
                file.complaintId() != null,
                file.complaintId(),
                file.promotedAt());
    }
}
