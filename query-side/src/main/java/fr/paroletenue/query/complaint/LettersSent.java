package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.Letterhead;
import fr.paroletenue.query.projection.Folded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a complaint, each with what was known when it was recorded: what happens later rewrites none of them (S4-21).
 *
 * @param file what is known now
 */
record LettersSent(ComplaintFile file, List<Letter> letters) implements Folded {

    /**
     * One letter that left.
     *
     * @param letterhead of the Paris day on which it left; absent where the house did not keep it yet
     * @param nextUpdate the last Paris day for the next word after a holding letter (S3-20)
     * @param known the file as it stood with this letter
     */
    record Letter(
            LetterKind kind,
            Instant sentAt,
            LetterChannel channel,
            @Nullable Letterhead letterhead,
            @Nullable LocalDate nextUpdate,
            ComplaintFile known) {}

    @Override
    public long version() {
        return file.version();
    }

    List<Letter> of(LetterKind kind) {
        return letters.stream().filter(letter -> letter.kind() == kind).toList();
    }

    /** @param number the how manieth of its kind; null for the last */
    Optional<Letter> find(LetterKind kind, @Nullable Integer number) {
        var all = of(kind);
        int index = (number == null ? all.size() : number) - 1;
        return index < 0 || index >= all.size() ? Optional.empty() : Optional.of(all.get(index));
    }

    /**
     * What was granted because of an answer once it had left, up to the next answer: only an answer that upholds opens the way to
     * a compensation (S4-19), so it can never stand in that answer itself.
     */
    List<RepairFile.Compensation> grantedAfter(Letter answer) {
        var answers = of(LetterKind.ANSWER);
        var next = answers.indexOf(answer) + 1;
        var upTo = next < answers.size() ? answers.get(next).known() : file;
        var before = answer.known().repair().compensations().size();
        return file.repair().compensations().stream()
                .skip(before)
                .limit((long) upTo.repair().compensations().size() - before)
                .filter(RepairFile.Compensation::isGranted)
                .toList();
    }
}
