package fr.paroletenue.command.complaint;

import static org.assertj.core.api.Assertions.catchThrowable;

import fr.paroletenue.api.complaint.ComplaintCommand;
import fr.paroletenue.api.complaint.ComplaintCommand.AcknowledgeComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.AnswerComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.AssessScope;
import fr.paroletenue.api.complaint.ComplaintCommand.AssessSeverity;
import fr.paroletenue.api.complaint.ComplaintCommand.AssignOwner;
import fr.paroletenue.api.complaint.ComplaintCommand.CheckDueDates;
import fr.paroletenue.api.complaint.ComplaintCommand.ClassifyComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.CloseComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.DecideImmediateAction;
import fr.paroletenue.api.complaint.ComplaintCommand.EraseComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.InvestigateComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.NoteDirectionInformed;
import fr.paroletenue.api.complaint.ComplaintCommand.QualifyComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.RecordComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.SendHoldingLetter;
import fr.paroletenue.api.complaint.ComplaintCommand.StateCoordinates;
import fr.paroletenue.api.complaint.ComplaintCommand.WithdrawComplaint;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.DirectionLearned;
import fr.paroletenue.api.complaint.DisputeCommand;
import fr.paroletenue.api.complaint.DisputeCommand.EscalateComplaint;
import fr.paroletenue.api.complaint.DisputeCommand.MoveMediation;
import fr.paroletenue.api.complaint.DisputeCommand.NoteMeeting;
import fr.paroletenue.api.complaint.DisputeCommand.NoteNoAmicableSolution;
import fr.paroletenue.api.complaint.DisputeCommand.PlanMeeting;
import fr.paroletenue.api.complaint.DisputeCommand.PublishReply;
import fr.paroletenue.api.complaint.DisputeCommand.ReferToMediator;
import fr.paroletenue.api.complaint.DisputeCommand.ReopenComplaint;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.Letterhead;
import fr.paroletenue.api.complaint.Mediator;
import fr.paroletenue.api.complaint.RepairCommand;
import fr.paroletenue.api.complaint.RepairCommand.ApproveCompensation;
import fr.paroletenue.api.complaint.RepairCommand.CompleteCorrectiveAction;
import fr.paroletenue.api.complaint.RepairCommand.GrantCompensation;
import fr.paroletenue.api.complaint.RepairCommand.PlanCorrectiveAction;
import fr.paroletenue.api.complaint.RepairCommand.ReopenCorrectiveActions;
import fr.paroletenue.api.complaint.RepairCommand.ReviewCorrectiveAction;
import fr.paroletenue.api.complaint.RepairCommand.VerifyCorrectiveAction;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.deciding.Acting;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.policy.PolicyBook;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A complaint as its decisions alone make it: no framework, no database, and time that passes only when the story says so.
 * Time that passes rings no alarm; what it brought about is told with the next act, as in the aggregate.
 */
final class ComplaintStory {

    static final Policies POLICIES = PolicyBook.of(PolicyDefaults.all(), List.of());

    static final ComplaintTimeLimits LIMITS = new ComplaintTimeLimits(POLICIES, HolidayZone.METROPOLE);

    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    static final Set<String> ACCOUNTS = Set.of("claire", "denis", "anna", "client-relations", "direction");

    /** Complaints that were recorded besides the one of the story. */
    static final Set<ComplaintId> COMPLAINTS = Set.of(new ComplaintId("c-1"), new ComplaintId("c-2"));

    static final Acting DIRECTION = new Acting("direction", Set.of("DIRECTION"));

    private static final PolicyVersion THRESHOLD =
            PolicyDefaults.of(PolicyDefaults.COMPENSATION_APPROVAL).orElseThrow();

    /** The one who recorded it, and therefore its first owner. */
    static final Acting CLAIRE = new Acting("claire", Set.of("CLIENT_RELATIONS"));

    private final List<ComplaintEvent> history = new ArrayList<>();
    private ComplaintState state = ComplaintState.NONE;
    private Instant now;
    private Acting acting = CLAIRE;

    private ComplaintStory(Instant now) {
        this.now = now;
    }

    static ComplaintStory begun(Instant now) {
        return new ComplaintStory(now);
    }

    /** R-60b, recorded at the very instant of its receipt. */
    static ComplaintStory recorded() {
        return recorded(Acts.RECEIVED);
    }

    static ComplaintStory recorded(Instant recordedAt) {
        return begun(recordedAt).given(Acts.record());
    }

    /** Another one from the first of July on, so that it shows which day is asked (D6). */
    static Mediator mediator(LocalDate day) {
        return day.isBefore(LocalDate.of(2026, 7, 1))
                ? new Mediator("Médiation Exemple", "2 rue des Essais", "https://mediation.example", "2026-1")
                : new Mediator("Médiation Nouvelle", "3 rue des Essais", "https://nouvelle.example", "2026-2");
    }

    /** It moved on the same day (S4-21). */
    static Letterhead letterhead(LocalDate day) {
        return day.isBefore(LocalDate.of(2026, 7, 1))
                ? new Letterhead("Agence", "1 rue Ancienne", "01 99 00 00 01", "avant@agence.example", "2026-1")
                : new Letterhead("Agence", "2 rue Nouvelle", "01 99 00 00 02", "apres@agence.example", "2026-2");
    }

    ComplaintStory at(Instant instant) {
        now = instant;
        return this;
    }

    ComplaintStory at(String instant) {
        return at(Instant.parse(instant));
    }

    ComplaintStory by(Acting somebody) {
        acting = somebody;
        return this;
    }

    ComplaintStory given(ComplaintCommand... commands) {
        for (var command : commands) {
            when(command);
        }
        return this;
    }

    /** Everything that the act and the time that passed before it bring about. */
    List<ComplaintEvent> when(ComplaintCommand command) {
        var from = history.size();
        decide(command).forEach(this::happened);
        ClockDecisions.timePasses(state, now).forEach(this::happened);
        return List.copyOf(history.subList(from, history.size()));
    }

    /** What the alarm of this instant brings about. */
    List<ComplaintEvent> whenAlarmRings(String instant) {
        return at(instant).when(Acts.check());
    }

    Refusal refusal(ComplaintCommand command) {
        var before = state;
        var thrown = catchThrowable(() -> when(command));
        if (!(thrown instanceof Refusal refusal)) {
            throw new AssertionError("expected a refusal of " + command + " and got " + thrown);
        }
        if (!before.equals(state)) {
            throw new AssertionError("a refused act left something behind");
        }
        return refusal;
    }

    RefusalCode refusalCode(ComplaintCommand command) {
        return refusal(command).code();
    }

    ComplaintState state() {
        return state;
    }

    DueDateState stateOf(DueDateName name) {
        return state.clock(name).orElseThrow().state();
    }

    List<ComplaintEvent> history() {
        return List.copyOf(history);
    }

    Instant now() {
        return now;
    }

    private void happened(ComplaintEvent event) {
        history.add(event);
        state = state.after(event);
    }

    private List<ComplaintEvent> decide(ComplaintCommand command) {
        return switch (command) {
            case RecordComplaint c ->
                ComplaintDecisions.record(
                        c,
                        acting,
                        () -> "REC-2026-00001",
                        "client-relations",
                        () -> LIMITS.forReceipt(c.receivedAt()),
                        FIRST_DAY,
                        now);
            case ClassifyComplaint c -> ComplaintDecisions.classify(state, c);
            case NoteDirectionInformed c -> ComplaintDecisions.directionLearns(state, DirectionLearned.OPENED_IT, now);
            case QualifyComplaint c -> ComplaintDecisions.qualify(state, c, "complaint-definition 2026-1", now);
            case AssignOwner c -> ComplaintDecisions.assignOwner(state, c, ACCOUNTS::contains);
            case AssessSeverity c -> ComplaintDecisions.assessSeverity(state, c, LIMITS, now);
            case DecideImmediateAction c -> ComplaintDecisions.decideImmediateAction(state, c, now);
            case AcknowledgeComplaint c -> ComplaintDecisions.acknowledge(state, c, ComplaintStory::letterhead, now);
            case InvestigateComplaint c -> ComplaintDecisions.investigate(state, c, now);
            case AssessScope c -> ComplaintDecisions.assessScope(state, c, COMPLAINTS::contains);
            case StateCoordinates c -> ComplaintDecisions.stateCoordinates(state, c);
            case SendHoldingLetter c ->
                ComplaintDecisions.sendHoldingLetter(state, c, LIMITS, ComplaintStory::letterhead, now);
            case AnswerComplaint c ->
                ComplaintDecisions.answer(state, c, acting, ComplaintStory::mediator, ComplaintStory::letterhead, now);
            case CloseComplaint c -> EndDecisions.close(state, c, LIMITS.keepUntil(now), "2026-1");
            case WithdrawComplaint c -> EndDecisions.withdraw(state, c, LIMITS.keepUntil(now), "2026-1", now);
            case EraseComplaint c -> EndDecisions.erase(state, now);
            case CheckDueDates c -> List.of();
            case RepairCommand c -> repair(c);
            case DisputeCommand c -> dispute(c);
        };
    }

    private List<ComplaintEvent> repair(RepairCommand command) {
        return switch (command) {
            case PlanCorrectiveAction c -> RepairDecisions.plan(state, c, LIMITS, now);
            case CompleteCorrectiveAction c -> RepairDecisions.complete(state, c, LIMITS, now);
            case VerifyCorrectiveAction c -> RepairDecisions.verify(state, c);
            case ReviewCorrectiveAction c -> RepairDecisions.review(state, c, LIMITS, now);
            case ReopenCorrectiveActions c -> RepairDecisions.reopen(state, c, LIMITS, now);
            case GrantCompensation c -> RepairDecisions.grant(state, c, acting, THRESHOLD);
            case ApproveCompensation c -> RepairDecisions.approve(state, c);
        };
    }

    private List<ComplaintEvent> dispute(DisputeCommand command) {
        return switch (command) {
            case PlanMeeting c -> DisputeDecisions.planMeeting(state, c, now);
            case NoteMeeting c -> DisputeDecisions.noteMeeting(state, c, now);
            case NoteNoAmicableSolution c ->
                DisputeDecisions.noAmicableSolution(state, c, ComplaintStory::mediator, now);
            case ReferToMediator c -> DisputeDecisions.refer(state, c, ComplaintStory::mediator, now);
            case MoveMediation c -> DisputeDecisions.moveMediation(state, c, now);
            case EscalateComplaint c -> DisputeDecisions.escalate(state, c, "direction", ACCOUNTS::contains);
            case PublishReply c -> DisputeDecisions.publishReply(state, c, now);
            case ReopenComplaint c -> DisputeDecisions.reopen(state, c);
        };
    }
}
