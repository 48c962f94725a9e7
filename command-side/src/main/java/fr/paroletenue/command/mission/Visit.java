package fr.paroletenue.command.mission;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.mission.CancelCause;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.PlannedVisit;
import fr.paroletenue.api.mission.UncoveredBecause;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.api.mission.WantedVisit;
import fr.paroletenue.api.worker.WorkerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it stands.
 *
 * @param planned as it was written into the plan; what the pattern wants is told by that, wherever the visit was moved since
 * @param workerId who is planned now
 * @param cancelled why it will not take place
 * @param lastChange what was decided last about it by somebody, to tell the same act from another one
 */
record Visit(
        PlannedVisit planned,
        Instant startsAt,
        Instant endsAt,
        WorkerId workerId,
        VisitStatus status,
        @Nullable CancelCause cancelled,
        @Nullable UncoveredBecause uncovered,
        @Nullable DueDate replacement,
        DueDateState replacementState,
        MissionEvent.@Nullable ReplacementOffered offered,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable MissionEvent lastChange) {

    static Visit of(PlannedVisit planned) {
        return new Visit(
                planned,
                planned.startsAt(),
                planned.endsAt(),
                planned.workerId(),
                VisitStatus.PLANNED,
                null,
                null,
                null,
                DueDateState.OPEN,
                null,
                null,
                null,
                null);
    }

    int number() {
        return planned.number();
    }

    boolean isAhead() {
        return status.isAhead();
    }

    /** Whether somebody had it take place at another time than it was written into the plan. */
    boolean isMoved() {
        return !startsAt.equals(planned.startsAt()) || !endsAt.equals(planned.endsAt());
    }

    /** As it would be made now. */
    WantedVisit asWanted() {
        return new WantedVisit(startsAt, endsAt, workerId);
    }

    /** Whether somebody still comes in the month for it, or came. */
    boolean counts() {
        return isAhead() || status == VisitStatus.DONE;
    }

    /** Whether somebody else is still looked for. */
    boolean owesReplacement() {
        return isAhead() && replacement != null && replacementState == DueDateState.OPEN;
    }

    Visit moved(MissionEvent.VisitMoved e) {
        return new Visit(
                planned,
                e.startsAt(),
                e.endsAt(),
                workerId,
                VisitStatus.PLANNED,
                null,
                null,
                null,
                DueDateState.OPEN,
                null,
                null,
                null,
                e);
    }

    Visit gone(VisitStatus as, @Nullable CancelCause because, MissionEvent e) {
        return new Visit(
                planned,
                startsAt,
                endsAt,
                workerId,
                as,
                because,
                uncovered,
                replacement,
                replacementState,
                null,
                null,
                null,
                e);
    }

    Visit uncovered(MissionEvent.VisitUncovered e) {
        return new Visit(
                planned,
                startsAt,
                endsAt,
                workerId,
                VisitStatus.UNCOVERED,
                null,
                e.because(),
                e.replacement(),
                DueDateState.OPEN,
                null,
                null,
                null,
                e);
    }

    /** By the worker who was planned, or by another one. */
    Visit covered(WorkerId by, DueDateState settled, MissionEvent e) {
        return new Visit(
                planned,
                startsAt,
                endsAt,
                by,
                VisitStatus.PLANNED,
                null,
                null,
                replacement,
                settled,
                null,
                null,
                null,
                e);
    }

    Visit offered(MissionEvent.ReplacementOffered e) {
        return new Visit(
                planned,
                startsAt,
                endsAt,
                workerId,
                VisitStatus.REPLACEMENT_OFFERED,
                null,
                uncovered,
                replacement,
                replacementState,
                e,
                null,
                null,
                e);
    }

    /** Whoever was planned is there still, unless nobody was before the offer. */
    Visit declined(MissionEvent.ReplacementRefused e) {
        return new Visit(
                planned,
                startsAt,
                endsAt,
                workerId,
                uncovered == null ? VisitStatus.PLANNED : VisitStatus.UNCOVERED,
                null,
                uncovered,
                replacement,
                replacementState,
                null,
                null,
                null,
                e);
    }

    Visit done(Instant from, Instant to, MissionEvent e) {
        return new Visit(
                planned,
                startsAt,
                endsAt,
                workerId,
                VisitStatus.DONE,
                null,
                uncovered,
                replacement,
                replacementState,
                null,
                from,
                to,
                e);
    }

    Visit missedReplacement() {
        return new Visit(
                planned,
                startsAt,
                endsAt,
                workerId,
                status,
                cancelled,
                uncovered,
                replacement,
                DueDateState.MISSED,
                offered,
                startedAt,
                endedAt,
                lastChange);
    }
}
