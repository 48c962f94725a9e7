package fr.paroletenue.command.complaint;

import static fr.paroletenue.command.complaint.Deciding.allowIn;
import static fr.paroletenue.command.complaint.Deciding.plus;
import static fr.paroletenue.command.deciding.Guards.isBlank;
import static fr.paroletenue.command.deciding.Guards.sameOrRefuse;

import fr.paroletenue.api.complaint.ComplaintCommand.CloseComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.WithdrawComplaint;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ErasureBasis;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.retention.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Every rule of how a file ends: closed or withdrawn, kept for its years, erased. */
final class EndDecisions {

    private EndDecisions() {}

    /** S3-27, S3-31, S4-09, S4-15: only with what the register needs. */
    static List<ComplaintEvent> close(
            ComplaintState state, CloseComplaint c, LocalDate keepUntil, String retentionPolicyVersion) {
        var standing = state.closed();
        if (standing != null) {
            return sameOrRefuse(Objects.equals(standing.solutions(), c.solutions())
                    && Objects.equals(standing.noActionReason(), c.noActionReason())
                    && Objects.equals(standing.satisfactionFollowUp(), c.satisfactionFollowUp())
                    && standing.dysfunctions().equals(c.dysfunctions()));
        }
        if (state.status() == ComplaintStatus.OPEN) {
            throw Refusal.because(RefusalCode.ANSWER_NEEDED);
        }
        allowIn(state, ComplaintStatus.ANSWERED, ComplaintStatus.REOPENED);
        var investigated = state.investigated();
        if (investigated != null && investigated.founded() != Founded.NO) {
            if (investigated.dysfunctionCount() == 0 && c.dysfunctions().isEmpty()) {
                throw Refusal.because(RefusalCode.DYSFUNCTIONS_NEEDED);
            }
            if (state.repair().actions().isEmpty() && isBlank(c.noActionReason())) {
                throw Refusal.because(RefusalCode.ACTION_OR_REASON_NEEDED);
            }
        }
        return List.of(new ComplaintEvent.Closed(
                c.complaintId(),
                c.solutions(),
                c.noActionReason(),
                c.satisfactionFollowUp(),
                c.dysfunctions().size(),
                c.dysfunctions(),
                keepUntil,
                retentionPolicyVersion));
    }

    /** S3-28. What had passed before is told first: a withdrawal ends clocks, it does not undo a miss. */
    static List<ComplaintEvent> withdraw(
            ComplaintState state,
            WithdrawComplaint c,
            LocalDate keepUntil,
            String retentionPolicyVersion,
            Instant now) {
        if (state.withdrawn() != null) {
            return sameOrRefuse(state.withdrawn().reason().equals(c.reason()));
        }
        allowIn(state, Deciding.WHILE_OPEN);
        return plus(
                ClockDecisions.timePasses(state, now),
                new ComplaintEvent.Withdrawn(c.complaintId(), c.reason(), keepUntil, retentionPolicyVersion));
    }

    /**
     * S3-27, R-65, D13: not one day early, and never while the mediator has it. The remark from which it was promoted goes
     * with it.
     */
    static List<ComplaintEvent> erase(ComplaintState state, Instant now) {
        if (state.status() == ComplaintStatus.ERASED) {
            return List.of();
        }
        allowIn(state, ComplaintStatus.CLOSED, ComplaintStatus.WITHDRAWN);
        var keepUntil = state.keepUntil();
        if (!Kept.isOver(keepUntil.day(), Paris.dayOf(now))) {
            throw Refusal.because(RefusalCode.RETENTION_RUNNING).with("keepUntil", keepUntil.day());
        }
        if (state.dispute().isMediationOpen()) {
            throw Refusal.because(RefusalCode.RETENTION_ON_HOLD).with("keepUntil", keepUntil.day());
        }
        var recorded = state.facts();
        var scope = new ArrayList<ErasedKey>();
        scope.add(new ErasedKey(recorded.complaintId().value(), RetentionClass.COMPLAINT));
        if (recorded.promotedFrom() != null) {
            scope.add(new ErasedKey(recorded.promotedFrom().value(), RetentionClass.COMPLAINT));
        }
        return plus(
                ClockDecisions.timePasses(state, now),
                new ComplaintEvent.Erased(
                        recorded.complaintId(),
                        ErasureBasis.RETENTION_ENDED,
                        keepUntil.day(),
                        keepUntil.policyVersion(),
                        List.copyOf(scope)));
    }
}
