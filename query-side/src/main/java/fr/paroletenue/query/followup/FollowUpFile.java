package fr.paroletenue.query.followup;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.followup.CallKind;
import fr.paroletenue.api.followup.ConclusionsChannel;
import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.followup.FollowUpStatus;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.Folded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that is known of how one contract is followed up, as its events tell it. */
public record FollowUpFile(
        String followUpId,
        long version,
        long seen,
        String contractId,
        String clientId,
        FirstVisit firstVisit,
        List<Owed> owed,
        List<Attempt> attempts,
        List<Call> calls,
        List<Visit> visits,
        List<Check> checks,
        List<Survey> surveys,
        @Nullable Ending ended,
        @Nullable By erased)
        implements Folded {

    /** @param accompaniedBy who of the firm was there (S1-13); null for nobody */
    public record FirstVisit(
            String visitId, Instant at, @Nullable String accompaniedBy, By by) {}

    /**
     * @param number which anniversary, which visit, which check, which calendar year; 1 for what there is only once
     * @param settledAt when it was done; null for what was not
     * @param dropped nobody waits for it any more: the contract ended before, or the questionnaire of a later year left
     */
    public record Owed(
            FollowUpDueDate name,
            int number,
            DueDate due,
            DueDateState state,
            @Nullable Instant settledAt,
            boolean dropped) {

        boolean isAwaited() {
            return settledAt == null && !dropped;
        }
    }

    /** Somebody called and reached nobody. */
    public record Attempt(CallKind kind, int number, Instant triedAt, By by) {}

    public record Call(
            CallKind kind,
            int number,
            Instant calledAt,
            String conclusions,
            @Nullable String adjustments,
            By by) {}

    public record Delivery(ConclusionsChannel channel, Instant deliveredAt, By by) {}

    public record Visit(
            int number,
            Instant heldAt,
            String conclusions,
            @Nullable Delivery delivered,
            By by) {}

    /** A surprise check that was held (S1-22). */
    public record Check(
            int number,
            String visitId,
            Instant heldAt,
            String findings,
            @Nullable Delivery delivered,
            By by) {}

    /** The satisfaction questionnaire of a calendar year left (S1-24). */
    public record Survey(int year, Instant sentAt, LetterChannel channel, String questionnaireVersion, By by) {}

    public record Ending(LocalDate endedOn, By by) {}

    FollowUpStatus status() {
        return ended == null ? FollowUpStatus.RUNNING : FollowUpStatus.ENDED;
    }

    /** What is not done yet, the nearest first; what is late stays until it is done. */
    List<Owed> awaited() {
        return owed.stream()
                .filter(Owed::isAwaited)
                .sorted(Comparator.comparing(owed -> owed.due().dueAt()))
                .toList();
    }

    Optional<Owed> awaited(FollowUpDueDate name) {
        return awaited().stream().filter(owed -> owed.name() == name).findFirst();
    }

    /** S1-20, S1-21: of the visits whose conclusions the client does not have, when the first one was. */
    Optional<Instant> undeliveredSince() {
        return visits.stream()
                .filter(visit -> visit.delivered() == null)
                .map(Visit::heldAt)
                .min(Comparator.naturalOrder());
    }
}
