package fr.paroletenue.api.mission;

import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import java.util.List;

/**
 * By what visits are counted, until the firm decides otherwise. Here and not with the other defaults, because only the query side
 * asks for it, and has to answer before anybody has adopted anything.
 */
public final class MissionPolicies {

    /** How many minutes after its planned start a visit still counts as punctual (S2-21). */
    public static final PolicyName PUNCTUALITY_TOLERANCE = new PolicyName("punctuality-tolerance");

    public static final List<PolicyVersion> DEFAULTS = List.of(
            PolicyVersion.byDefault(PUNCTUALITY_TOLERANCE, PolicyUnit.COUNT, "10", "choix de l'entreprise", "S2-21"));

    private MissionPolicies() {}

    public static PolicyVersion tolerance() {
        return DEFAULTS.getFirst();
    }
}
