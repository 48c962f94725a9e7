package fr.paroletenue.command.policy;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.policy.PolicyCommand.AdoptPolicyVersion;
import fr.paroletenue.api.policy.PolicyEvent;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The rules of changing a policy (S5-24, R-82). Pure: a state, a command and an instant in; events or a refusal out. A new
 * version binds what begins from its first day on; nothing that is already running moves.
 */
final class PolicyDecisions {

    private PolicyDecisions() {}

    static List<PolicyEvent.VersionAdopted> adopt(PolicyState state, AdoptPolicyVersion c, Instant now) {
        var standard = standard(c.policyName());
        var adopted = version(standard, c.version(), c.validFrom(), c.value(), c.source());
        var event = new PolicyEvent.VersionAdopted(c.policyName(), adopted, c.reason());
        var standing = state.adoptionOf(c.version());
        // Asked before the day is looked at: a repeat stays harmless when that day has come.
        if (standing.isPresent()) {
            if (standing.get().equals(event)) {
                return List.of();
            }
            throw alreadyDoneDifferently(standing.get().adopted());
        }
        if (standard.version().equals(c.version())) {
            if (standard.equals(adopted)) {
                return List.of();
            }
            throw alreadyDoneDifferently(standard);
        }
        var today = Paris.dayOf(now);
        if (c.validFrom().isBefore(today)) {
            throw Refusal.because(RefusalCode.POLICY_STARTS_IN_THE_PAST)
                    .with("validFrom", c.validFrom().toString())
                    .with("today", today.toString());
        }
        return List.of(event);
    }

    /** The version that the command names, once it was decided. */
    static PolicyVersion standing(PolicyState state, AdoptPolicyVersion c) {
        return state.adoptionOf(c.version())
                .map(PolicyEvent.VersionAdopted::adopted)
                .orElseGet(() -> standard(c.policyName()));
    }

    /** A version that nobody has adopted, to ask what it would change. */
    static PolicyVersion proposal(PolicyName name, LocalDate validFrom, String value) {
        var standard = standard(name);
        return version(standard, "proposal", validFrom, value, standard.source());
    }

    private static PolicyVersion standard(PolicyName name) {
        return PolicyDefaults.of(name)
                .orElseThrow(() -> Refusal.because(RefusalCode.POLICY_UNKNOWN).with("policy", name.value()));
    }

    private static PolicyVersion version(
            PolicyVersion standard, String version, LocalDate validFrom, String value, String source) {
        return new PolicyVersion(
                standard.name(),
                version,
                validFrom,
                standard.unit(),
                PolicyValues.read(standard, value),
                standard.promises(),
                source);
    }

    private static Refusal alreadyDoneDifferently(PolicyVersion standing) {
        return Refusal.because(RefusalCode.ALREADY_DONE_DIFFERENTLY)
                .with("policy", standing.name().value())
                .with("version", standing.version())
                .with("validFrom", standing.validFrom().toString())
                .with("value", standing.value());
    }
}
