package fr.paroletenue.query.mission;

import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.intake.OutgoingChannel;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.mission.CancelCause;
import fr.paroletenue.api.mission.MissCause;
import fr.paroletenue.api.mission.PlanChange;
import fr.paroletenue.api.mission.RemarkType;
import fr.paroletenue.api.mission.UncoveredBecause;
import fr.paroletenue.api.mission.VisitOrigin;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.api.mission.WorkedHours;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.Folded;
import fr.paroletenue.query.projection.Lists;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The visits of one contract and Paris month, and their timesheet, as their events tell it.
 *
 * @param visits every one there was, by its number
 * @param timesheet by when it is to be signed and what became of it; null as long as nothing is due and nothing signed
 */
public record MissionFile(
        String missionId,
        long version,
        long seen,
        String contractId,
        String clientId,
        YearMonth month,
        List<Visit> visits,
        @Nullable Timesheet timesheet,
        List<Remark> remarks)
        implements Folded {

    /**
     * One visit.
     *
     * @param version of the mission when it was changed last
     * @param startsAt as it is planned now
     * @param workerId who is to come, or was
     * @param moves every one, the first one first
     * @param uncovered why its worker could not come; the last time that was so
     */
    public record Visit(
            int number,
            long version,
            Instant startsAt,
            Instant endsAt,
            String workerId,
            VisitStatus status,
            Planned planned,
            List<Move> moves,
            @Nullable Uncovered uncovered,
            List<Offer> offers,
            @Nullable Cancelled cancelled,
            @Nullable Done done,
            @Nullable Missed missed) {

        /** Whom the client has been offered and has not answered about. */
        Optional<Offer> offered() {
            return status == VisitStatus.REPLACEMENT_OFFERED ? Optional.of(offers.getLast()) : Optional.empty();
        }

        /** The visit of another month that takes place instead. */
        @Nullable
        String movedTo() {
            return moves.isEmpty() ? null : moves.getLast().to();
        }

        /** Whoever is planned cannot come, and nobody else does yet, in time or not. */
        boolean lacksSomebody() {
            return uncovered != null && uncovered.awaited();
        }

        /** Somebody is, was or was to be there then. */
        boolean stands() {
            return status != VisitStatus.CANCELLED && status != VisitStatus.MOVED_AWAY;
        }

        /** The change that was asked for last. */
        PlanChange lastChange() {
            if (cancelled != null) {
                return cancelled.change();
            }
            return moves.isEmpty() ? planned.change() : moves.getLast().change();
        }

        Visit withoutWords() {
            return new Visit(
                    number,
                    version,
                    startsAt,
                    endsAt,
                    workerId,
                    status,
                    planned.withoutWords(),
                    Lists.each(moves, Move::withoutWords),
                    uncovered,
                    Lists.each(offers, Offer::withoutWords),
                    cancelled == null ? null : cancelled.withoutWords(),
                    done == null ? null : done.withoutWords(),
                    missed == null ? null : missed.withoutWords());
        }
    }

    /**
     * @param workerId who was to come at first
     * @param movedFrom the visit of another month that was moved here
     */
    public record Planned(
            String workerId,
            VisitOrigin origin,
            @Nullable String movedFrom,
            PlanChange change,
            @Nullable String reason,
            By by) {

        Planned withoutWords() {
            return new Planned(workerId, origin, movedFrom, change, null, by);
        }
    }

    /**
     * @param startsAt when it had been planned
     * @param to the visit of another month that takes place instead; null for a move within the month
     * @param noticeMinutes between the recording and the start that was planned; negative afterwards
     */
    public record Move(
            Instant startsAt,
            Instant endsAt,
            @Nullable String to,
            PlanChange change,
            long noticeMinutes,
            @Nullable String reason,
            By by) {

        Move withoutWords() {
            return new Move(startsAt, endsAt, to, change, noticeMinutes, null, by);
        }
    }

    /**
     * @param state OPEN as long as nobody else was found and there is still time
     * @param awaited whether somebody is still looked for, in time or not
     */
    public record Uncovered(
            String workerId,
            UncoveredBecause because,
            DueDate replacement,
            DueDateState state,
            boolean awaited,
            By by) {

        Uncovered missed() {
            return new Uncovered(workerId, because, replacement, DueDateState.MISSED, awaited, by);
        }

        /** @param how null where it was not found but needed no more */
        Uncovered over(@Nullable DueDateState how) {
            return new Uncovered(workerId, because, replacement, how == null ? state : how, false, by);
        }
    }

    /** @param accepted null as long as the client has not answered */
    public record Offer(
            String workerId,
            OutgoingChannel channel,
            Instant offeredAt,
            @Nullable Boolean accepted,
            @Nullable Instant answeredAt,
            @Nullable String reason,
            By by) {

        Offer answered(boolean yes, Instant at, @Nullable String why) {
            return new Offer(workerId, channel, offeredAt, yes, at, why, by);
        }

        Offer withoutWords() {
            return new Offer(workerId, channel, offeredAt, accepted, answeredAt, null, by);
        }
    }

    public record Cancelled(
            CancelCause because,
            PlanChange change,
            long noticeMinutes,
            @Nullable String reason,
            By by) {

        Cancelled withoutWords() {
            return new Cancelled(because, change, noticeMinutes, null, by);
        }
    }

    /** @param corrections what had been written down before, the first one first */
    public record Done(
            String workerId,
            Instant startedAt,
            Instant endedAt,
            int lateMinutes,
            boolean first,
            @Nullable String accompaniedBy,
            List<Correction> corrections,
            By by) {

        Done corrected(Instant start, Instant end, int late, String reason, By corrector) {
            return new Done(
                    workerId,
                    start,
                    end,
                    late,
                    first,
                    accompaniedBy,
                    Lists.plus(corrections, new Correction(startedAt, endedAt, lateMinutes, reason, corrector)),
                    by);
        }

        Done withoutWords() {
            return new Done(
                    workerId,
                    startedAt,
                    endedAt,
                    lateMinutes,
                    first,
                    accompaniedBy,
                    Lists.each(corrections, Correction::withoutWords),
                    by);
        }
    }

    public record Correction(
            Instant startedAt,
            Instant endedAt,
            int lateMinutes,
            @Nullable String reason,
            By by) {

        Correction withoutWords() {
            return new Correction(startedAt, endedAt, lateMinutes, null, by);
        }
    }

    public record Missed(MissCause because, @Nullable String reason, By by) {

        Missed withoutWords() {
            return new Missed(because, null, by);
        }
    }

    /**
     * @param due by when it is to be signed, as it was counted last; null where nobody came
     * @param state null where nothing is due
     */
    public record Timesheet(
            @Nullable DueDate due,
            @Nullable DueDateState state,
            @Nullable Signed signed) {

        boolean awaited() {
            return due != null && signed == null;
        }
    }

    public record Signed(BigDecimal hours, String workerId, Instant clientSignedAt, Instant workerSignedAt, By by) {}

    /**
     * @param version of the mission when it was changed last
     * @param nextVisit before which it is to be answered; null where none was planned
     */
    public record Remark(
            int number,
            long version,
            RemarkType type,
            @Nullable String text,
            DueDate due,
            DueDateState state,
            @Nullable String nextVisit,
            @Nullable String intakeId,
            @Nullable ComplaintId complaintId,
            @Nullable Answer answer,
            By by) {

        boolean awaited() {
            return answer == null;
        }

        Remark withoutWords() {
            return new Remark(
                    number,
                    version,
                    type,
                    null,
                    due,
                    state,
                    nextVisit,
                    intakeId,
                    complaintId,
                    answer == null ? null : answer.withoutWords(),
                    by);
        }
    }

    public record Answer(
            Instant answeredAt,
            OutgoingChannel channel,
            @Nullable String text,
            By by) {

        Answer withoutWords() {
            return new Answer(answeredAt, channel, null, by);
        }
    }

    Optional<Visit> visit(int number) {
        return visits.stream().filter(visit -> visit.number() == number).findFirst();
    }

    BigDecimal plannedHours() {
        return WorkedHours.of(
                visits.stream().filter(Visit::stands).map(visit -> Duration.between(visit.startsAt(), visit.endsAt())));
    }

    BigDecimal doneHours() {
        return WorkedHours.of(visits.stream()
                .map(Visit::done)
                .filter(Objects::nonNull)
                .map(done -> Duration.between(done.startedAt(), done.endedAt())));
    }

    /** As it lies in the read model. */
    MissionFile withoutWords() {
        return new MissionFile(
                missionId,
                version,
                seen,
                contractId,
                clientId,
                month,
                Lists.each(visits, Visit::withoutWords),
                timesheet,
                Lists.each(remarks, Remark::withoutWords));
    }
}
