package fr.paroletenue.api.policy;

import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of a policy. */
@UnknownIs(RefusalCode.POLICY_UNKNOWN)
public sealed interface PolicyCommand {

    PolicyName policyName();

    /** Adopt a new value from a day on. The day may not lie in the past: what was promised stays promised. */
    record AdoptPolicyVersion(
            @TargetAggregateIdentifier PolicyName policyName,
            String version,
            LocalDate validFrom,
            String value,
            String source,
            String reason)
            implements PolicyCommand {}
}
