package fr.paroletenue.api.worker;

import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import java.util.List;

/**
 * What the firm asks of its workers, until it decides otherwise. Here and not with the other defaults, because the query side
 * has to show which version is to be signed before anybody has adopted one.
 */
public final class WorkerPolicies {

    /** The steps of the written procedure by which workers are selected, in their order (S2-24). */
    public static final PolicyName SELECTION = new PolicyName("worker-selection");

    public static final PolicyName CLIENT_CHARTER = new PolicyName("client-charter");
    public static final PolicyName ETHICS_UNDERTAKING = new PolicyName("ethics-undertaking");
    public static final PolicyName LIST_OF_UNDERTAKINGS = new PolicyName("list-of-undertakings");

    /** How many days before its expiry a training is listed (S2-19). */
    public static final PolicyName TRAINING_EXPIRY_ALERT = new PolicyName("training-expiry-alert");

    public static final PolicyName RETENTION = new PolicyName("worker-retention");

    public static final List<PolicyVersion> DEFAULTS = List.of(
            PolicyVersion.byDefault(
                    SELECTION, PolicyUnit.TEXT, "CV INTERVIEW REFERENCES TRIAL", "charte client", "S2-24"),
            PolicyVersion.byDefault(
                    CLIENT_CHARTER, PolicyUnit.TEXT, "Charte client remise à l'embauche", "charte client", "S2-01"),
            PolicyVersion.byDefault(
                    ETHICS_UNDERTAKING,
                    PolicyUnit.TEXT,
                    "Engagement d'éthique et de confidentialité remis à l'embauche",
                    "charte client",
                    "S2-25"),
            PolicyVersion.byDefault(
                    LIST_OF_UNDERTAKINGS,
                    PolicyUnit.TEXT,
                    "Liste des engagements de l'intervenant remise à l'embauche",
                    "charte client",
                    "S2-31"),
            PolicyVersion.byDefault(
                    TRAINING_EXPIRY_ALERT, PolicyUnit.CALENDAR_DAYS, "60", "choix de l'entreprise", "S2-19"),
            PolicyVersion.byDefault(
                    RETENTION,
                    PolicyUnit.YEARS,
                    "5",
                    "Code du travail, art. R1221-26 (registre unique du personnel)",
                    "S2-30"));

    private WorkerPolicies() {}

    public static PolicyVersion byDefault(PolicyName name) {
        return DEFAULTS.stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is no policy about workers"));
    }
}
