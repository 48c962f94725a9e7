package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.query.history.AsKnownThen;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The texts of the letters that left (S4-07, S3-21, S4-16 to S4-18, S4-21), made of the events of their complaint whenever they
 * are asked for. Nothing is kept, so nothing has to be looked for when a file is erased.
 */
@Component
public class Letters {

    private final AsKnownThen history;
    private final LetterFold fold = new LetterFold();

    Letters(AsKnownThen history) {
        this.history = history;
    }

    /**
     * @param number the how manieth of its kind; null for the last
     * @return empty if no such letter left
     */
    public Optional<String> text(String complaintId, LetterKind kind, @Nullable Integer number) {
        return history.now(complaintId, ComplaintEvent.class, fold)
                .flatMap(sent -> sent.find(kind, number).map(letter -> LetterText.of(letter, sent)));
    }
}
