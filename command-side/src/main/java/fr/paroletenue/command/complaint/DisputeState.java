package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.DisputeEvent;
import fr.paroletenue.api.complaint.MediationState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint knows of what came after its answer.
 *
 * @param moves of the mediation, the last one says where it stands
 * @param level 1, or 2 once it was escalated (S5-23)
 */
record DisputeState(
        List<DisputeEvent.MeetingPlanned> meetings,
        List<DisputeEvent.MeetingHeld> minutes,
        DisputeEvent.@Nullable AmicableSolutionFailed noAmicableSolution,
        DisputeEvent.@Nullable MediationReferred referred,
        List<DisputeEvent.MediationMoved> moves,
        int level,
        DisputeEvent.@Nullable Escalated escalated,
        List<DisputeEvent.PublicReplyPublished> replies,
        DisputeEvent.@Nullable Reopened reopened) {

    static final DisputeState NONE =
            new DisputeState(List.of(), List.of(), null, null, List.of(), 1, null, List.of(), null);

    DisputeState after(DisputeEvent event) {
        return switch (event) {
            case DisputeEvent.MeetingPlanned e ->
                new DisputeState(
                        plus(meetings, e),
                        minutes,
                        noAmicableSolution,
                        referred,
                        moves,
                        level,
                        escalated,
                        replies,
                        reopened);
            case DisputeEvent.MeetingHeld e ->
                new DisputeState(
                        meetings,
                        plus(minutes, e),
                        noAmicableSolution,
                        referred,
                        moves,
                        level,
                        escalated,
                        replies,
                        reopened);
            case DisputeEvent.AmicableSolutionFailed e ->
                new DisputeState(meetings, minutes, e, referred, moves, level, escalated, replies, reopened);
            case DisputeEvent.MediationReferred e ->
                new DisputeState(meetings, minutes, noAmicableSolution, e, moves, level, escalated, replies, reopened);
            case DisputeEvent.MediationMoved e ->
                new DisputeState(
                        meetings,
                        minutes,
                        noAmicableSolution,
                        referred,
                        plus(moves, e),
                        level,
                        escalated,
                        replies,
                        reopened);
            case DisputeEvent.Escalated e ->
                new DisputeState(
                        meetings, minutes, noAmicableSolution, referred, moves, e.level(), e, replies, reopened);
            case DisputeEvent.PublicReplyPublished e ->
                new DisputeState(
                        meetings,
                        minutes,
                        noAmicableSolution,
                        referred,
                        moves,
                        level,
                        escalated,
                        plus(replies, e),
                        reopened);
            case DisputeEvent.Reopened e ->
                new DisputeState(meetings, minutes, noAmicableSolution, referred, moves, level, escalated, replies, e);
        };
    }

    /** Empty as long as nobody went to the mediator. */
    Optional<MediationState> mediation() {
        if (referred == null) {
            return Optional.empty();
        }
        return Optional.of(
                moves.isEmpty() ? MediationState.REFERRED : moves.getLast().state());
    }

    boolean isMediationOpen() {
        return mediation().filter(MediationState::isOpen).isPresent();
    }

    Optional<DisputeEvent.MeetingHeld> minutesOf(int meeting) {
        return minutes.stream().filter(held -> held.number() == meeting).findFirst();
    }

    private static <T> List<T> plus(List<T> list, T last) {
        var more = new ArrayList<>(list);
        more.add(last);
        return List.copyOf(more);
    }
}
