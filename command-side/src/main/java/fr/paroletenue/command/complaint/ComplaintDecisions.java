package fr.paroletenue.command.complaint;

import static fr.paroletenue.command.complaint.Deciding.allowIn;
import static fr.paroletenue.command.complaint.Deciding.checkSent;
import static fr.paroletenue.command.complaint.Deciding.id;
import static fr.paroletenue.command.complaint.Deciding.plus;
import static fr.paroletenue.command.deciding.Guards.isBlank;
import static fr.paroletenue.command.deciding.Guards.requireAccount;
import static fr.paroletenue.command.deciding.Guards.requireReceived;
import static fr.paroletenue.command.deciding.Guards.sameOrRefuse;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.ComplaintCommand.AcknowledgeComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.AnswerComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.AssessScope;
import fr.paroletenue.api.complaint.ComplaintCommand.AssessSeverity;
import fr.paroletenue.api.complaint.ComplaintCommand.AssignOwner;
import fr.paroletenue.api.complaint.ComplaintCommand.ClassifyComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.DecideImmediateAction;
import fr.paroletenue.api.complaint.ComplaintCommand.InvestigateComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.QualifyComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.RecordComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.SendHoldingLetter;
import fr.paroletenue.api.complaint.ComplaintCommand.StateCoordinates;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.DirectionLearned;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.FirstMeasure;
import fr.paroletenue.api.complaint.Letterhead;
import fr.paroletenue.api.complaint.Mediator;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.complaint.TimeLimits;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.command.deciding.Acting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Every rule of the complaint room that decides what happens. Pure: a state, a command and an instant in; events or a
 * refusal out. An act that was done already with the same content decides nothing.
 */
final class ComplaintDecisions {

    private static final DueDateName[] ENDED_BY_ANSWER = {
        DueDateName.ANSWER_TARGET, DueDateName.ANSWER_LIMIT, DueDateName.PROMISED_ANSWER, DueDateName.UPDATE
    };

    /** An answer that leaves before anything was acknowledged is the acknowledgement too. */
    private static final DueDateName[] ENDED_BY_ANSWER_ALONE = {
        DueDateName.ACKNOWLEDGEMENT_TARGET,
        DueDateName.ACKNOWLEDGEMENT_LIMIT,
        DueDateName.ANSWER_TARGET,
        DueDateName.ANSWER_LIMIT,
        DueDateName.PROMISED_ANSWER,
        DueDateName.UPDATE
    };

    private ComplaintDecisions() {}

    /** S3-05, S3-13, S5-05, S5-07. The clocks are computed once the receipt is known to be possible; the number is asked for last, because whoever holds it makes others wait. */
    static List<ComplaintEvent> record(
            RecordComplaint c,
            Acting acting,
            Supplier<String> registerNumber,
            String defaultOwner,
            Supplier<TimeLimits> limits,
            LocalDate firstDay,
            Instant now) {
        requireReceived(c.receivedAt(), firstDay, now);
        if (!c.complainant().canBeReached() && c.clientId() == null) {
            throw Refusal.because(RefusalCode.COORDINATES_NEEDED);
        }
        var written = Receipts.isWritten(c.channel(), c.written(), c.writtenReason());
        return List.of(new ComplaintEvent.Recorded(
                c.complaintId(),
                registerNumber.get(),
                c.receivedAt(),
                c.channel(),
                written,
                c.writtenReason(),
                c.subject(),
                c.description(),
                c.complainant(),
                c.clientId(),
                c.visitId(),
                c.workerId(),
                c.remedySought(),
                c.circumstances(),
                c.relayedByWorker(),
                c.classification(),
                c.classificationInOwnWords(),
                c.promotedFrom(),
                acting.isClientRelations() ? acting.username() : defaultOwner,
                limits.get()));
    }

    /** S4-03. */
    static List<ComplaintEvent> classify(ComplaintState state, ClassifyComplaint c) {
        if (c.classification().equals(state.classification())
                && c.classificationInOwnWords().equals(state.classificationInOwnWords())) {
            return List.of();
        }
        allowIn(state, Deciding.WHILE_OPEN);
        return List.of(
                new ComplaintEvent.Classified(c.complaintId(), c.classification(), c.classificationInOwnWords()));
    }

    /** S3-10: direction knows; whoever tells it first stops the clock. A withdrawal ended that clock without a verdict. */
    static List<ComplaintEvent> directionLearns(ComplaintState state, DirectionLearned how, Instant now) {
        if (state.directionInformed()
                || state.clock(DueDateName.DIRECTION_INFORMED).isEmpty()) {
            return List.of();
        }
        var events = ClockDecisions.missedBefore(state, now, DueDateName.DIRECTION_INFORMED);
        events.add(new ComplaintEvent.DirectionInformed(
                id(state), how, ClockDecisions.verdict(state, DueDateName.DIRECTION_INFORMED, now)));
        return events;
    }

    /** S3-11, D8: reversible any number of times while open; no clock is touched. */
    static List<ComplaintEvent> qualify(ComplaintState state, QualifyComplaint c, String definition, Instant now) {
        var standing = state.qualified();
        if (standing != null
                && standing.decision() == c.decision()
                && standing.reason().equals(c.reason())) {
            return List.of();
        }
        allowIn(state, ComplaintStatus.OPEN);
        var events = directionLearns(state, DirectionLearned.QUALIFIED_IT, now);
        return plus(events, new ComplaintEvent.Qualified(c.complaintId(), c.decision(), c.reason(), definition));
    }

    /** S3-18: the owner is never empty and never his own deputy. */
    static List<ComplaintEvent> assignOwner(ComplaintState state, AssignOwner c, Predicate<String> isAccount) {
        if (c.owner().equals(state.owner()) && Objects.equals(c.deputy(), state.deputy())) {
            return List.of();
        }
        allowIn(state, Deciding.WHILE_OPEN);
        requireAccount(c.owner(), isAccount);
        if (c.deputy() != null) {
            requireAccount(c.deputy(), isAccount);
            if (c.deputy().equals(c.owner())) {
                throw Refusal.because(RefusalCode.DEPUTY_IS_OWNER).with("owner", c.owner());
            }
        }
        return List.of(new ComplaintEvent.OwnerAssigned(c.complaintId(), c.owner(), c.deputy(), c.reason()));
    }

    /** S4-10, S4-11: at severity 4 a decision on immediate action is owed, once. */
    static List<ComplaintEvent> assessSeverity(
            ComplaintState state, AssessSeverity c, ComplaintTimeLimits limits, Instant now) {
        var standing = state.severity();
        if (standing != null
                && standing.severity() == c.severity()
                && standing.reason().equals(c.reason())) {
            return List.of();
        }
        allowIn(state, Deciding.WHILE_OPEN);
        var owed = c.severity() == 4
                && state.immediateAction() == null
                && state.clock(DueDateName.IMMEDIATE_ACTION).isEmpty();
        return List.of(new ComplaintEvent.SeverityAssessed(
                c.complaintId(), c.severity(), c.reason(), owed ? limits.immediateAction(now) : null));
    }

    /** S4-11. */
    static List<ComplaintEvent> decideImmediateAction(ComplaintState state, DecideImmediateAction c, Instant now) {
        var standing = state.immediateAction();
        if (standing != null) {
            return sameOrRefuse(
                    standing.taken() == c.taken() && standing.description().equals(c.description()));
        }
        allowIn(state, Deciding.WHILE_OPEN);
        var events = ClockDecisions.missedBefore(state, now, DueDateName.IMMEDIATE_ACTION);
        events.addAll(ClockDecisions.firstMeasure(state, FirstMeasure.IMMEDIATE_ACTION, now));
        return plus(
                events,
                new ComplaintEvent.ImmediateActionDecided(
                        c.complaintId(),
                        c.taken(),
                        c.description(),
                        ClockDecisions.verdicts(state, now, DueDateName.IMMEDIATE_ACTION)));
    }

    /** S3-16, S3-17, S4-06, S4-07: in writing, naming the next steps; on time by the instant it was sent. */
    static List<ComplaintEvent> acknowledge(
            ComplaintState state, AcknowledgeComplaint c, Function<LocalDate, Letterhead> letterheads, Instant now) {
        var standing = state.acknowledged();
        if (standing != null) {
            return sameOrRefuse(standing.channel() == c.channel()
                    && standing.sentAt().equals(c.sentAt())
                    && standing.nextSteps().equals(c.nextSteps())
                    && Objects.equals(standing.proof(), c.proof()));
        }
        allowIn(state, ComplaintStatus.OPEN);
        checkSent(state, c.sentAt(), now);
        var events = ClockDecisions.missedBefore(
                state, c.sentAt(), DueDateName.ACKNOWLEDGEMENT_TARGET, DueDateName.ACKNOWLEDGEMENT_LIMIT);
        return plus(
                events,
                new ComplaintEvent.Acknowledged(
                        c.complaintId(),
                        c.channel(),
                        c.sentAt(),
                        c.nextSteps(),
                        c.proof(),
                        letterheads.apply(Paris.dayOf(c.sentAt())),
                        ClockDecisions.verdicts(
                                state,
                                c.sentAt(),
                                DueDateName.ACKNOWLEDGEMENT_TARGET,
                                DueDateName.ACKNOWLEDGEMENT_LIMIT)));
    }

    /** S4-08, S4-04, S3-31. */
    static List<ComplaintEvent> investigate(ComplaintState state, InvestigateComplaint c, Instant now) {
        var result = new ComplaintEvent.Investigated(
                c.complaintId(),
                c.causes(),
                c.causesInOwnWords(),
                c.findings(),
                c.founded(),
                c.dysfunctions().size(),
                c.dysfunctions(),
                c.gapType(),
                c.detectionFailure(),
                c.evidence(),
                c.workerStatement());
        if (state.investigated() != null) {
            return sameOrRefuse(state.investigated().equals(result));
        }
        allowIn(state, ComplaintStatus.OPEN);
        return plus(ClockDecisions.firstMeasure(state, FirstMeasure.INVESTIGATION, now), result);
    }

    /** S3-20, S3-21, R-63: reasons and a new date, which becomes a due date like any other. No clock stops. */
    static List<ComplaintEvent> sendHoldingLetter(
            ComplaintState state,
            SendHoldingLetter c,
            ComplaintTimeLimits limits,
            Function<LocalDate, Letterhead> letterheads,
            Instant now) {
        if (state.holdingLetters().stream().anyMatch(letter -> saysTheSame(letter, c))) {
            return List.of();
        }
        allowIn(state, ComplaintStatus.OPEN);
        checkSent(state, c.sentAt(), now);
        // Its promise would replace a later one.
        state.lastHoldingLetter()
                .filter(last -> !c.sentAt().isAfter(last.sentAt()))
                .ifPresent(last -> {
                    throw Refusal.because(RefusalCode.SENT_BEFORE_LAST_LETTER)
                            .with("sentAt", c.sentAt())
                            .with("lastSentAt", last.sentAt());
                });
        if (c.newDate().isBefore(Paris.dayOf(c.sentAt()))) {
            throw Refusal.because(RefusalCode.NEW_DATE_NOT_AFTER_LETTER)
                    .with("sentAt", c.sentAt())
                    .with("newDate", c.newDate());
        }
        var latest = Paris.dayOf(c.sentAt()).plusYears(1);
        // After a year the client may no longer go to the mediator: such a letter would only cost him his right.
        if (c.newDate().isAfter(latest)) {
            throw Refusal.because(RefusalCode.NEW_DATE_TOO_FAR)
                    .with("newDate", c.newDate())
                    .with("latest", latest);
        }
        var events = ClockDecisions.missedBefore(state, c.sentAt(), DueDateName.PROMISED_ANSWER, DueDateName.UPDATE);
        var settled = new ArrayList<SettledDueDate>();
        // The letter counts from when it left: one that was recorded only after the alarm still excuses the limit.
        ClockDecisions.notYetDue(state, DueDateName.ANSWER_LIMIT, c.sentAt())
                .filter(clock -> clock.state() == DueDateState.MISSED)
                .ifPresent(clock -> settled.add(new SettledDueDate(clock.name(), DueDateState.EXCUSED)));
        // A date that is replaced in time was not kept: the letter excuses it as the first one excused the limit.
        ClockDecisions.notYetDue(state, DueDateName.PROMISED_ANSWER, c.sentAt())
                .ifPresent(clock -> settled.add(new SettledDueDate(clock.name(), DueDateState.EXCUSED)));
        ClockDecisions.notYetDue(state, DueDateName.UPDATE, c.sentAt())
                .ifPresent(clock -> settled.add(new SettledDueDate(clock.name(), DueDateState.KEPT)));
        return plus(
                events,
                new ComplaintEvent.HoldingLetterSent(
                        c.complaintId(),
                        c.sentAt(),
                        c.channel(),
                        c.reasons(),
                        c.newDate(),
                        limits.promisedAnswer(c.sentAt(), c.newDate()),
                        limits.nextUpdate(c.sentAt()),
                        letterheads.apply(Paris.dayOf(c.sentAt())),
                        List.copyOf(settled)));
    }

    /** S3-19, S3-21, S3-22, S3-24, S4-08, S4-14 to S4-16, S4-18. */
    static List<ComplaintEvent> answer(
            ComplaintState state,
            AnswerComplaint c,
            Acting acting,
            Function<LocalDate, Mediator> mediators,
            Function<LocalDate, Letterhead> letterheads,
            Instant now) {
        var motives = c.motives() == null ? "" : c.motives();
        if (state.answered() != null && saysTheSame(state.answered(), c, motives)) {
            return List.of();
        }
        if (state.answered() != null && state.status() != ComplaintStatus.REOPENED) {
            return sameOrRefuse(false);
        }
        allowIn(state, ComplaintStatus.OPEN, ComplaintStatus.REOPENED);
        if (!acting.username().equals(state.owner()) && !acting.username().equals(state.deputy())) {
            throw Refusal.because(RefusalCode.NOT_OWNER_OR_DEPUTY).with("owner", state.owner());
        }
        checkSent(state, c.sentAt(), now);
        if (state.isDiscarded() != (c.outcome() == AnswerOutcome.NOT_A_COMPLAINT)) {
            throw Refusal.because(RefusalCode.OUTCOME_CONTRADICTS_QUALIFICATION)
                    .with("outcome", c.outcome())
                    .with("discarded", state.isDiscarded());
        }
        if (state.investigated() == null && !state.isDiscarded()) {
            throw Refusal.because(RefusalCode.INVESTIGATION_NEEDED);
        }
        if (motives.isBlank()) {
            throw Refusal.because(RefusalCode.MOTIVES_NEEDED);
        }
        if (state.answered() == null) {
            requireAcknowledgement(state, c);
            requireDelayReasons(state, c);
        }
        c.actionIds().stream()
                .filter(action ->
                        action < 1 || action > state.repair().actions().size())
                .findFirst()
                .ifPresent(action -> {
                    throw Refusal.because(RefusalCode.ACTION_UNKNOWN).with("actionId", action);
                });
        if (state.scope() == null && !state.isDiscarded()) {
            throw Refusal.because(RefusalCode.SCOPE_NEEDED);
        }
        var ended = endedBy(state);
        var events = ClockDecisions.missedBefore(state, c.sentAt(), ended);
        events.addAll(ClockDecisions.firstMeasure(state, FirstMeasure.ANSWER, c.sentAt()));
        return plus(
                events,
                new ComplaintEvent.Answered(
                        c.complaintId(),
                        c.sentAt(),
                        c.channel(),
                        c.outcome(),
                        motives,
                        c.causes(),
                        c.actionIds(),
                        c.delayReasons(),
                        acting.username(),
                        namesMediator(state, c.outcome()) ? mediators.apply(Paris.dayOf(c.sentAt())) : null,
                        letterheads.apply(Paris.dayOf(c.sentAt())),
                        ClockDecisions.verdicts(state, c.sentAt(), ended)));
    }

    private static boolean saysTheSame(ComplaintEvent.HoldingLetterSent last, SendHoldingLetter c) {
        return last.sentAt().equals(c.sentAt())
                && last.channel() == c.channel()
                && last.reasons().equals(c.reasons())
                && last.newDate().equals(c.newDate());
    }

    private static boolean saysTheSame(ComplaintEvent.Answered last, AnswerComplaint c, String motives) {
        return last.sentAt().equals(c.sentAt())
                && last.channel() == c.channel()
                && last.outcome() == c.outcome()
                && last.motives().equals(motives)
                && last.causes().equals(c.causes())
                && last.actionIds().equals(c.actionIds())
                && Objects.equals(last.delayReasons(), c.delayReasons());
    }

    /** An answer within the limit of the acknowledgement is the acknowledgement too (S3-17). */
    private static void requireAcknowledgement(ComplaintState state, AnswerComplaint c) {
        var limit = state.facts().limits().acknowledgementLimit();
        if (state.acknowledged() == null && !limit.isMetAt(c.sentAt())) {
            throw Refusal.because(RefusalCode.ACKNOWLEDGEMENT_NEEDED).with("dueAt", limit.dueAt());
        }
    }

    private static void requireDelayReasons(ComplaintState state, AnswerComplaint c) {
        var limit = state.facts().limits().answerLimit();
        var late = !limit.isMetAt(c.sentAt()) || !state.holdingLetters().isEmpty();
        if (late && isBlank(c.delayReasons())) {
            throw Refusal.because(RefusalCode.DELAY_REASONS_NEEDED).with("dueAt", limit.dueAt());
        }
    }

    /** S4-12: said again and otherwise as often as need be, until the file is closed. */
    static List<ComplaintEvent> assessScope(ComplaintState state, AssessScope c, Predicate<ComplaintId> isComplaint) {
        var standing = state.scope();
        if (standing != null
                && standing.scope() == c.scope()
                && standing.reason().equals(c.reason())
                && standing.relatedComplaints().equals(c.relatedComplaints())) {
            return List.of();
        }
        allowIn(state, Deciding.WHILE_OPEN);
        c.relatedComplaints().stream()
                .filter(related -> related.equals(c.complaintId()) || !isComplaint.test(related))
                .findFirst()
                .ifPresent(related -> {
                    throw Refusal.because(RefusalCode.RELATED_COMPLAINT_UNKNOWN).with("complaintId", related.value());
                });
        return List.of(new ComplaintEvent.ScopeAssessed(c.complaintId(), c.scope(), c.reason(), c.relatedComplaints()));
    }

    /** S5-07: whoever complains stays reachable. */
    static List<ComplaintEvent> stateCoordinates(ComplaintState state, StateCoordinates c) {
        if (state.complainant().equals(c.complainant()) && Objects.equals(state.clientId(), c.clientId())) {
            return List.of();
        }
        allowIn(state, Deciding.WHILE_OPEN);
        if (!c.complainant().canBeReached() && c.clientId() == null) {
            throw Refusal.because(RefusalCode.COORDINATES_NEEDED);
        }
        return List.of(new ComplaintEvent.CoordinatesStated(c.complaintId(), c.complainant(), c.clientId()));
    }

    /** D6: also the answer after a reopening, if no amicable solution was found before (S3-25). */
    private static boolean namesMediator(ComplaintState state, AnswerOutcome outcome) {
        return outcome.rejectsSomething() || state.dispute().noAmicableSolution() != null;
    }

    /** What was settled by a first answer stays settled: another one, after a reopening, is neither in time nor late. */
    private static DueDateName[] endedBy(ComplaintState state) {
        if (state.answered() != null) {
            return new DueDateName[0];
        }
        return state.acknowledged() == null ? ENDED_BY_ANSWER_ALONE : ENDED_BY_ANSWER;
    }
}
