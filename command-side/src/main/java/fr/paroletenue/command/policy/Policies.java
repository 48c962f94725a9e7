package fr.paroletenue.command.policy;

import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyVersion;
import java.time.LocalDate;

/** Which version of a policy is in force on a day. */
public interface Policies {

    PolicyVersion inForce(PolicyName name, LocalDate parisDay);
}
