package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.query.projection.Folded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody said without complaining (S3-01) or without coordinates (S5-06), and the complaint it became if they came later (D9). */
public record RemarkFile(
        String remarkId,
        long version,
        long seen,
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
        Classification classification,
        ClassificationInOwnWords classificationInOwnWords,
        FeedbackType type,
        @Nullable Complainant coordinates,
        @Nullable String clientId,
        @Nullable String complaintId,
        @Nullable Instant promotedAt)
        implements Folded {

    /** What is left of it once its key is destroyed: the same as a rebuild would then read from the events (D13). */
    RemarkFile erased() {
        return new RemarkFile(
                remarkId,
                version,
                seen,
                receivedAt,
                recordedAt,
                recordedBy,
                channel,
                written,
                Erased.wordsIfAny(writtenReason),
                Erased.words(subject),
                Erased.words(description),
                Erased.wordsIfAny(name),
                visitId,
                workerId,
                Erased.wordsIfAny(remedySought),
                Circumstances.erased(),
                relayedByWorker,
                classification,
                ClassificationInOwnWords.erased(),
                type,
                coordinates == null ? null : Complainant.erased(),
                clientId,
                complaintId,
                promotedAt);
    }
}
