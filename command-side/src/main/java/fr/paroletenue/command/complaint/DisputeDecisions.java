package fr.paroletenue.command.complaint;

import static fr.paroletenue.command.complaint.Deciding.allowIn;
import static fr.paroletenue.command.complaint.Deciding.checkSent;
import static fr.paroletenue.command.complaint.Deciding.plus;
import static fr.paroletenue.command.complaint.Deciding.requireDayOfTheCase;
import static fr.paroletenue.command.deciding.Guards.requireAccount;
import static fr.paroletenue.command.deciding.Guards.sameOrRefuse;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.DisputeCommand.EscalateComplaint;
import fr.paroletenue.api.complaint.DisputeCommand.MoveMediation;
import fr.paroletenue.api.complaint.DisputeCommand.NoteMeeting;
import fr.paroletenue.api.complaint.DisputeCommand.NoteNoAmicableSolution;
import fr.paroletenue.api.complaint.DisputeCommand.PlanMeeting;
import fr.paroletenue.api.complaint.DisputeCommand.PublishReply;
import fr.paroletenue.api.complaint.DisputeCommand.ReferToMediator;
import fr.paroletenue.api.complaint.DisputeCommand.ReopenComplaint;
import fr.paroletenue.api.complaint.DisputeEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.FirstMeasure;
import fr.paroletenue.api.complaint.MediationState;
import fr.paroletenue.api.complaint.Mediator;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every rule of what comes once a client has his answer, or will not wait for it. No rule here touches a clock. */
final class DisputeDecisions {

    private static final int HIGHEST_LEVEL = 2;

    private DisputeDecisions() {}

    /** S3-23. */
    static List<ComplaintEvent> planMeeting(ComplaintState state, PlanMeeting c, Instant now) {
        if (numberOf(state, c) > 0) {
            return List.of();
        }
        allowIn(state, Deciding.WHILE_OPEN);
        return plus(
                ClockDecisions.firstMeasure(state, FirstMeasure.MEETING, now),
                new DisputeEvent.MeetingPlanned(
                        c.complaintId(),
                        state.dispute().meetings().size() + 1,
                        c.meetAt(),
                        c.place(),
                        c.participants()));
    }

    /** The number under which this very meeting stands already, or 0. */
    static int numberOf(ComplaintState state, PlanMeeting c) {
        return state.dispute().meetings().stream()
                .filter(meeting -> meeting.meetAt().equals(c.meetAt())
                        && meeting.place().equals(c.place())
                        && Objects.equals(meeting.participants(), c.participants()))
                .mapToInt(DisputeEvent.MeetingPlanned::number)
                .findFirst()
                .orElse(0);
    }

    /** S3-23: the minutes belong into the file, also when it was closed meanwhile. */
    static List<ComplaintEvent> noteMeeting(ComplaintState state, NoteMeeting c, Instant now) {
        if (c.number() < 1 || c.number() > state.dispute().meetings().size()) {
            throw Refusal.because(RefusalCode.MEETING_UNKNOWN).with("meetingId", c.number());
        }
        var standing = state.dispute().minutesOf(c.number());
        if (standing.isPresent()) {
            return sameOrRefuse(standing.get().heldAt().equals(c.heldAt())
                    && standing.get().minutes().equals(c.minutes()));
        }
        allowIn(state, Deciding.UNLESS_WITHDRAWN);
        checkSent(state, c.heldAt(), now);
        return List.of(new DisputeEvent.MeetingHeld(c.complaintId(), c.number(), c.heldAt(), c.minutes()));
    }

    /** S3-25, D6: from then on the client is told who mediates. */
    static List<ComplaintEvent> noAmicableSolution(
            ComplaintState state, NoteNoAmicableSolution c, Function<LocalDate, Mediator> mediators, Instant now) {
        var standing = state.dispute().noAmicableSolution();
        if (standing != null) {
            return sameOrRefuse(standing.reason().equals(c.reason()));
        }
        allowIn(state, Deciding.AFTER_THE_ANSWER);
        return List.of(new DisputeEvent.AmicableSolutionFailed(
                c.complaintId(), c.reason(), mediators.apply(Paris.dayOf(now))));
    }

    /**
     * S3-26, R-64: after a rejection in full or in part, without an amicable solution, or without an answer within its limit.
     * Whether the client was too late for the mediator is not for the firm to decide, so a late referral is noted too.
     */
    static List<ComplaintEvent> refer(
            ComplaintState state, ReferToMediator c, Function<LocalDate, Mediator> mediators, Instant now) {
        var standing = state.dispute().referred();
        if (standing != null) {
            return sameOrRefuse(standing.referredOn().equals(c.referredOn()));
        }
        allowIn(state, Deciding.UNLESS_WITHDRAWN);
        if (!isInDispute(state)) {
            throw Refusal.because(RefusalCode.NOTHING_TO_MEDIATE);
        }
        requireDayOfTheCase(state, c.referredOn(), now);
        return List.of(new DisputeEvent.MediationReferred(
                c.complaintId(), c.referredOn(), mediators.apply(c.referredOn()), admissibleUntil(state)));
    }

    /** S3-26: what the mediator says; nothing more once it is over. */
    static List<ComplaintEvent> moveMediation(ComplaintState state, MoveMediation c, Instant now) {
        var moves = state.dispute().moves();
        if (!moves.isEmpty()
                && moves.getLast().state() == c.state()
                && moves.getLast().on().equals(c.on())
                && moves.getLast().note().equals(c.note())) {
            return List.of();
        }
        if (!state.dispute().isMediationOpen() || c.state() == MediationState.REFERRED) {
            throw Refusal.because(RefusalCode.MEDIATION_NOT_OPEN)
                    .with(
                            "state",
                            state.dispute()
                                    .mediation()
                                    .map(MediationState::name)
                                    .orElse("NONE"));
        }
        requireDayOfTheCase(state, c.on(), now);
        return List.of(new DisputeEvent.MediationMoved(c.complaintId(), c.state(), c.on(), c.note()));
    }

    /** S5-23, R-62: somebody above takes it over; the receipt and all that counts from it stay. */
    static List<ComplaintEvent> escalate(
            ComplaintState state, EscalateComplaint c, String defaultOwner, Predicate<String> isAccount) {
        var owner = c.owner() == null ? defaultOwner : c.owner();
        var standing = state.dispute().escalated();
        if (standing != null) {
            if (standing.reason().equals(c.reason()) && standing.owner().equals(owner)) {
                return List.of();
            }
            throw Refusal.because(RefusalCode.HIGHEST_LEVEL_REACHED).with("level", HIGHEST_LEVEL);
        }
        allowIn(state, Deciding.WHILE_OPEN);
        requireAccount(owner, isAccount);
        return List.of(new DisputeEvent.Escalated(c.complaintId(), HIGHEST_LEVEL, c.reason(), owner));
    }

    /** S5-22: everybody reads it, so nothing in it may tell who complained. */
    static List<ComplaintEvent> publishReply(ComplaintState state, PublishReply c, Instant now) {
        var same = state.dispute().replies().stream()
                .anyMatch(reply -> reply.publishedAt().equals(c.publishedAt())
                        && reply.place().equals(c.place())
                        && reply.text().equals(c.text()));
        if (same) {
            return List.of();
        }
        allowIn(state, Deciding.UNLESS_ERASED);
        checkSent(state, c.publishedAt(), now);
        var told = PublicText.whatTellsWho(c.text(), state.complainant());
        if (!told.isEmpty()) {
            throw Refusal.because(RefusalCode.PERSONAL_DATA_IN_PUBLIC).with("found", told);
        }
        return List.of(new DisputeEvent.PublicReplyPublished(c.complaintId(), c.publishedAt(), c.place(), c.text()));
    }

    /** */
    static List<ComplaintEvent> reopen(ComplaintState state, ReopenComplaint c) {
        var standing = state.dispute().reopened();
        if (state.status() == ComplaintStatus.REOPENED && standing != null) {
            return sameOrRefuse(standing.reason().equals(c.reason()));
        }
        allowIn(state, ComplaintStatus.CLOSED);
        return List.of(new DisputeEvent.Reopened(c.complaintId(), c.reason()));
    }

    /** a year from the written complaint; an oral one starts no year. */
    private static @Nullable LocalDate admissibleUntil(ComplaintState state) {
        var recorded = state.facts();
        return recorded.written() ? Paris.dayOf(recorded.receivedAt()).plusYears(1) : null;
    }

    private static boolean isInDispute(ComplaintState state) {
        var answered = state.answered();
        var rejected = answered != null && answered.outcome().rejectsSomething();
        var unanswered = answered == null && state.stateOf(DueDateName.ANSWER_LIMIT) != DueDateState.OPEN;
        return rejected || unanswered || state.dispute().noAmicableSolution() != null;
    }
}
