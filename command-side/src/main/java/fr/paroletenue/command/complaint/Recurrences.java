package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.Cause;
import fr.paroletenue.api.complaint.CauseCode;
import fr.paroletenue.api.complaint.ComplaintCommand.InvestigateComplaint;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.RepairCommand.ReopenCorrectiveActions;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * R-70, S4-20: when the same client had as many founded complaints with one cause, within the period, as the policy says, then
 * what was done against that cause did not help.
 */
final class Recurrences {

    private static final Set<CauseCode> NO_FAULT_OF_THE_FIRM =
            EnumSet.of(CauseCode.NO_CAUSE_FOUND, CauseCode.CLIENT_SIDE);

    private final FoundedCauses founded;
    private final Policies policies;

    Recurrences(FoundedCauses founded, Policies policies) {
        this.founded = founded;
        this.policies = policies;
    }

    /** Notes what was found, and says which earlier complaints have to take up their actions again. */
    List<ReopenCorrectiveActions> after(InvestigateComplaint c, @Nullable String clientId, Instant now) {
        if (clientId == null || c.founded() == Founded.NO) {
            return List.of();
        }
        var day = Paris.dayOf(now);
        var causes = EnumSet.noneOf(CauseCode.class);
        c.causes().stream()
                .map(Cause::cause)
                .filter(cause -> !NO_FAULT_OF_THE_FIRM.contains(cause))
                .forEach(causes::add);
        founded.note(clientId, c.complaintId(), causes, day);
        var reopened = new ArrayList<ReopenCorrectiveActions>();
        for (var cause : causes) {
            var complaints = founded.since(clientId, cause, beginOfPeriod(day));
            if (complaints.size() >= often(day)) {
                complaints.stream()
                        .filter(complaint -> !complaint.equals(c.complaintId()))
                        .forEach(complaint ->
                                reopened.add(new ReopenCorrectiveActions(complaint, cause, List.of(c.complaintId()))));
            }
        }
        return List.copyOf(reopened);
    }

    private LocalDate beginOfPeriod(LocalDate day) {
        return day.minusMonths(
                policies.inForce(PolicyDefaults.RECURRENCE_PERIOD, day).number());
    }

    private int often(LocalDate day) {
        return policies.inForce(PolicyDefaults.RECURRENCE_COUNT, day).number();
    }
}
