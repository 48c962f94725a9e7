package fr.paroletenue.api.intake;

import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.complaint.RiskCategory;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint or a remark needs besides the message that it comes from (S4-02). Personal data as a whole.
 *
 * @param description absent where the message itself says it
 * @param workerId whom it is about, if not the worker who relayed it
 */
public record Statement(
        FeedbackType type,
        String subject,
        @Nullable String description,
        @Nullable Boolean written,
        @Nullable String writtenReason,
        @Nullable String visitId,
        @Nullable String workerId,
        @Nullable String remedySought,
        Circumstances circumstances,
        Classification classification,
        ClassificationInOwnWords classificationInOwnWords) {

    /** What is read once the key is destroyed. */
    public static Statement erased() {
        return new Statement(
                FeedbackType.REMARK,
                "(erased)",
                null,
                null,
                null,
                null,
                null,
                null,
                Circumstances.erased(),
                new Classification(
                        ComplaintSource.CLIENT,
                        ComplaintMotive.NOT_STATED,
                        ComplaintCategory.NOT_STATED,
                        RiskCategory.NOT_ASSESSED),
                ClassificationInOwnWords.erased());
    }
}
