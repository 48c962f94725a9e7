package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.CauseOwner;
import fr.paroletenue.api.complaint.GapType;
import fr.paroletenue.api.complaint.MediationState;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.complaint.Scope;
import fr.paroletenue.api.kernel.Paris;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints are wanted; what is null does not narrow.
 *
 * @param receivedFrom first instant of receipt
 * @param receivedTo first instant of receipt that is not wanted any more
 * @param text words that must all occur, accents and capitals aside
 */
public record ComplaintFilter(
        Status status,
        @Nullable String owner,
        @Nullable ReceptionChannel channel,
        @Nullable Integer severity,
        @Nullable RiskCategory riskCategory,
        @Nullable Instant receivedFrom,
        @Nullable Instant receivedTo,
        @Nullable String text,
        Codes codes) {

    /**
     * What else was said of it, as codes.
     *
     * @param level 1, or 2 once it was escalated
     * @param causeOwner one of those that own its causes
     */
    public record Codes(
            @Nullable Integer level,
            @Nullable Scope scope,
            @Nullable MediationState mediation,
            @Nullable GapType gapType,
            @Nullable Boolean detectionFailure,
            @Nullable CauseOwner causeOwner) {

        public static final Codes ANY = new Codes(null, null, null, null, null, null);

        private boolean match(ComplaintFile file) {
            var found = file.investigation();
            return (level == null || level == file.dispute().level())
                    && (scope == null
                            || file.scope().filter(s -> s.scope() == scope).isPresent())
                    && (mediation == null
                            || file.dispute()
                                    .mediationState()
                                    .filter(m -> m == mediation)
                                    .isPresent())
                    && (gapType == null || (found != null && found.gapType() == gapType))
                    && (detectionFailure == null
                            || (found != null && detectionFailure.equals(found.detectionFailure())))
                    && (causeOwner == null
                            || (found != null
                                    && found.causes().stream().anyMatch(cause -> cause.causeOwner() == causeOwner)));
        }
    }

    public static final ComplaintFilter ALL =
            new ComplaintFilter(Status.ALL, null, null, null, null, null, null, null, Codes.ANY);

    /** The views of the list. */
    public enum Status {
        ALL,
        /** Something is left to do; those discarded but not answered are among them (D8). */
        OPEN,
        /** An act is missing whose due date has passed. */
        LATE,
        /** An act is missing that should be done today. */
        TODAY,
        ANSWERED,
        DISCARDED,
        CLOSED,
        WITHDRAWN,
        /** Taken up again after it was closed. */
        REOPENED,
        ERASED,
        /** A limit was missed, whatever came after. */
        BREACHED
    }

    /** Says of a file what the conditions of the list say of its row. */
    boolean matches(ComplaintFile file, Instant now) {
        var reception = file.reception();
        return isShownAs(file, now)
                && (owner == null || owner.equals(file.ownership().owner()))
                && (channel == null || channel == reception.channel())
                && (severity == null
                        || file.severity().filter(s -> s.severity() == severity).isPresent())
                && (riskCategory == null
                        || riskCategory == file.classification().riskCategory())
                && (receivedFrom == null || !reception.receivedAt().isBefore(receivedFrom))
                && (receivedTo == null || reception.receivedAt().isBefore(receivedTo))
                && (text == null || holdsAllWords(file, text))
                && codes.match(file);
    }

    private boolean isShownAs(ComplaintFile file, Instant now) {
        return switch (status) {
            case ALL -> true;
            case OPEN -> file.isOpen();
            case LATE -> file.isOpen() && file.isLateAt(now);
            case TODAY -> {
                var today = Paris.dayOf(now);
                yield file.isOpen()
                        && file.dueDates().stream()
                                .filter(ComplaintFile.FiledDueDate::awaited)
                                .map(ComplaintFile.FiledDueDate::due)
                                .anyMatch(due -> due.doBy().equals(today)
                                        || due.lastDay().equals(today));
            }
            case ANSWERED, CLOSED, WITHDRAWN, REOPENED, ERASED ->
                file.status().name().equals(status.name());
            case DISCARDED -> file.isDiscarded();
            case BREACHED -> file.isBreached();
        };
    }

    private static boolean holdsAllWords(ComplaintFile file, String text) {
        var held = ComplaintRows.searchText(file);
        return Stream.of(ComplaintRows.plain(text).strip().split("\\s+")).allMatch(held::contains);
    }
}
