package fr.paroletenue.api.retention;

import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import java.util.List;

/**
 * How long files are kept of which no event states the last day, until the firm decides otherwise. Here and not with the other
 * defaults, because the query side has to tell that day before anybody has adopted a policy (ADR 0022).
 */
public final class RetentionPolicies {

    /** Its last day is stated when a complaint is closed or withdrawn; the default stands with those of the complaint room. */
    public static final PolicyName COMPLAINT = new PolicyName("complaint-retention");

    public static final PolicyName QUOTE = new PolicyName("quote-retention");
    public static final PolicyName CONTRACT = new PolicyName("contract-retention");
    public static final PolicyName ELECTRONIC_CONTRACT = new PolicyName("electronic-contract-retention");

    /** From which price on a contract that was signed electronically is kept longer. */
    public static final PolicyName ELECTRONIC_CONTRACT_THRESHOLD = new PolicyName("electronic-contract-threshold");

    public static final PolicyName PROSPECT = new PolicyName("prospect-retention");

    public static final List<PolicyVersion> DEFAULTS = List.of(
            PolicyVersion.byDefault(
                    QUOTE, PolicyUnit.YEARS, "1", "arrêté du 17 mars 2015 sur les services à la personne", "S2-12"),
            PolicyVersion.byDefault(CONTRACT, PolicyUnit.YEARS, "5", "Code civil, art. 2224", "S2-14"),
            PolicyVersion.byDefault(
                    ELECTRONIC_CONTRACT, PolicyUnit.YEARS, "10", "Code de la consommation, art. L213-1", "S2-14"),
            PolicyVersion.byDefault(
                    ELECTRONIC_CONTRACT_THRESHOLD,
                    PolicyUnit.EUROS,
                    "120.00",
                    "Code de la consommation, art. L213-1",
                    "S2-14"),
            PolicyVersion.byDefault(
                    PROSPECT, PolicyUnit.YEARS, "3", "CNIL, durées de conservation de la prospection", "S1-08"));

    private RetentionPolicies() {}

    public static PolicyVersion byDefault(PolicyName name) {
        return DEFAULTS.stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is no policy about keeping files"));
    }
}
