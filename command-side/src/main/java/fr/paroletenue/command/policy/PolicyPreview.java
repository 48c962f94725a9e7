package fr.paroletenue.command.policy;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.alarm.StoredOpenDueDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be asked about policies without recording anything (S5-24, R-82). */
@Component
public class PolicyPreview {

    private final StoredPolicies policies;
    private final StoredOpenDueDates openDueDates;
    private final Clock clock;

    PolicyPreview(StoredPolicies policies, StoredOpenDueDates openDueDates, Clock clock) {
        this.policies = policies;
        this.openDueDates = openDueDates;
        this.clock = clock;
    }

    /**
     * @param inForce the version that the proposal would follow on its first day
     * @param open how many open due dates the policy has given
     * @param differences those of them that would be others under the proposal; none of them will be
     */
    public record Answer(
            PolicyVersion proposed, PolicyVersion inForce, int open, List<WhatIf.Difference> differences) {}

    public Answer whatIf(PolicyName name, LocalDate validFrom, String value) {
        var proposed = PolicyDecisions.proposal(name, validFrom, value);
        var open = openDueDates.openUnder(name.value()).stream()
                .map(one -> new WhatIf.Open(one.aggregateType(), one.aggregateId(), one.name(), one.due()))
                .toList();
        return new Answer(proposed, policies.inForce(name, validFrom), open.size(), WhatIf.of(proposed, open));
    }

    /** Every policy as it stands on a day, today unless said otherwise. */
    public List<PolicyVersion> inForceOn(@Nullable LocalDate day) {
        return policies.allInForce(day == null ? Paris.dayOf(clock.instant()) : day);
    }

    /** Every version of a policy, its default among them, the earliest first. */
    public List<PolicyVersion> versionsOf(PolicyName name) {
        return policies.versionsOf(name);
    }
}
