package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.query.complaint.LettersSent.Letter;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import fr.paroletenue.query.projection.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the events of a complaint make its letters: beside each that left stands the file as it was then. */
final class LetterFold implements Fold<ComplaintEvent, LettersSent> {

    private final ComplaintFold fold = new ComplaintFold();

    @Override
    public LettersSent after(@Nullable LettersSent sent, ComplaintEvent event, EventFacts facts) {
        var file = fold.after(sent == null ? null : sent.file(), event, facts);
        var letters = sent == null ? List.<Letter>of() : sent.letters();
        var letter = letter(event, file);
        return new LettersSent(file, letter == null ? letters : Lists.plus(letters, letter));
    }

    private static @Nullable Letter letter(ComplaintEvent event, ComplaintFile file) {
        return switch (event) {
            case ComplaintEvent.Acknowledged e ->
                new Letter(LetterKind.ACKNOWLEDGEMENT, e.sentAt(), e.channel(), e.letterhead(), null, file);
            case ComplaintEvent.HoldingLetterSent e ->
                new Letter(
                        LetterKind.HOLDING,
                        e.sentAt(),
                        e.channel(),
                        e.letterhead(),
                        e.nextUpdate().lastDay(),
                        file);
            case ComplaintEvent.Answered e ->
                new Letter(LetterKind.ANSWER, e.sentAt(), e.channel(), e.letterhead(), null, file);
            default -> null;
        };
    }
}
