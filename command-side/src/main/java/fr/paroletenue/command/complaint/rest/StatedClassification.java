package fr.paroletenue.command.complaint.rest;

import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.kernel.Listed;
import org.jspecify.annotations.Nullable;

/** How feedback is classified, as any body tells it: a code of the list, or words of one's own. */
public record StatedClassification(
        @Nullable String source,
        @Nullable String motive,
        @Nullable String category,
        @Nullable RiskCategory riskCategory) {

    public Classification codes() {
        return new Classification(
                readSource().code(),
                readMotive().code(),
                readCategory().code(),
                riskCategory == null ? RiskCategory.NOT_ASSESSED : riskCategory);
    }

    public ClassificationInOwnWords ownWords() {
        return new ClassificationInOwnWords(
                readSource().ownWords(), readMotive().ownWords(), readCategory().ownWords());
    }

    private Listed<ComplaintSource> readSource() {
        return Listed.read(source, ComplaintSource.class, ComplaintSource.CLIENT, ComplaintSource.OTHER);
    }

    private Listed<ComplaintMotive> readMotive() {
        return Listed.read(motive, ComplaintMotive.class, ComplaintMotive.NOT_STATED, ComplaintMotive.OTHER);
    }

    private Listed<ComplaintCategory> readCategory() {
        return Listed.read(category, ComplaintCategory.class, ComplaintCategory.NOT_STATED, ComplaintCategory.OTHER);
    }
}
