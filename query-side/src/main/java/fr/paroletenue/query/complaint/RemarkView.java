package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.complaint.ReceptionChannel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One remark with its type (S3-01); {@code complaintId} once it has become a complaint.
 *
 * @param intakeId of its message in the call log, which has the number {@code intakeNumber} there
 */
public record RemarkView(
        String id,
        String kind,
        FeedbackType type,
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
        @Nullable Complainant coordinates,
        @Nullable String clientId,
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
        @Nullable Instant promotedAt,
        @Nullable String intakeId,
        @Nullable String intakeNumber) {

    static RemarkView of(RemarkFile file, @Nullable String intakeId, @Nullable String intakeNumber) {
        return new RemarkView(
                file.remarkId(),
                "REMARK",
                file.type(),
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
                file.coordinates(),
                file.clientId(),
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
                file.promotedAt(),
                intakeId,
                intakeNumber);
    }

    /** How to reach whoever said it, as a list hands it round (S3-33). */
    public List<String> reachedBy() {
        return coordinates == null
                ? List.of()
                : Stream.of(
                                coordinates.email(),
                                channel == ReceptionChannel.WHATSAPP
                                        ? Register.masked(coordinates.phone())
                                        : coordinates.phone(),
                                coordinates.postalAddress())
                        .filter(Objects::nonNull)
                        .toList();
    }
}
