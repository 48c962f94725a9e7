package fr.paroletenue.command.policy;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All versions of all policies, as known at one moment (S5-24). On a day the one applies whose first day is the latest on or
 * before it; of two with the same first day, the one adopted later.
 */
public final class PolicyBook implements Policies {

    private final Map<PolicyName, List<PolicyVersion>> versions;

    private PolicyBook(Map<PolicyName, List<PolicyVersion>> versions) {
        this.versions = versions;
    }

    /** @param adopted versions in the order of their adoption */
    public static PolicyBook of(List<PolicyVersion> defaults, List<PolicyVersion> adopted) {
        var versions = new LinkedHashMap<PolicyName, List<PolicyVersion>>();
        for (var version : defaults) {
            versions.computeIfAbsent(version.name(), name -> new ArrayList<>()).add(version);
        }
        for (var version : adopted) {
            var known = versions.get(version.name());
            // What was adopted for a policy that no longer exists is history, not a rule.
            if (known != null) {
                known.add(version);
            }
        }
        // The sort is stable: among equals the order of adoption stays.
        versions.values().forEach(list -> list.sort(Comparator.comparing(PolicyVersion::validFrom)));
        return new PolicyBook(versions);
    }

    @Override
    public PolicyVersion inForce(PolicyName name, LocalDate parisDay) {
        return versionsOf(name).reversed().stream()
                .filter(version -> !version.validFrom().isAfter(parisDay))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No version of " + name + " covers " + parisDay));
    }

    /** Every policy as it stands on a day, in the order of the defaults. */
    List<PolicyVersion> allInForce(LocalDate parisDay) {
        return versions.keySet().stream().map(name -> inForce(name, parisDay)).toList();
    }

    /** Every version of a policy, the earliest first. */
    public List<PolicyVersion> versionsOf(PolicyName name) {
        var known = versions.get(name);
        if (known == null) {
            throw Refusal.because(RefusalCode.POLICY_UNKNOWN).with("policy", name.value());
        }
        return List.copyOf(known);
    }
}
