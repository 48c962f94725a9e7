package fr.paroletenue.query.worker;

import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.worker.WorkerDocument;
import fr.paroletenue.api.worker.WorkerPolicies;
import fr.paroletenue.query.policy.AdoptedPolicies;
import fr.paroletenue.query.policy.PolicyView;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the firm asks of its workers on a day: what was adopted, or else what the house brings. */
@Component
class PersonnelRules {

    private final AdoptedPolicies adopted;

    PersonnelRules(AdoptedPolicies adopted) {
        this.adopted = adopted;
    }

    /** One rule, with the first day on which it is in force. */
    record Rule(String version, LocalDate validFrom, String value) {}

    /** Every rule about workers in force on that day, read at once. */
    record InForce(Map<PolicyName, Rule> rules) {

        Rule rule(PolicyName name) {
            var adopted = rules.get(name);
            if (adopted != null) {
                return adopted;
            }
            var standard = WorkerPolicies.byDefault(name);
            return new Rule(standard.version(), standard.validFrom(), standard.value());
        }

        Map<WorkerDocument, String> documents() {
            var versions = new EnumMap<WorkerDocument, String>(WorkerDocument.class);
            for (var document : WorkerDocument.values()) {
                versions.put(document, rule(document.policy()).version());
            }
            return versions;
        }

        int trainingAlertDays() {
            return Integer.parseInt(rule(WorkerPolicies.TRAINING_EXPIRY_ALERT).value());
        }
    }

    InForce on(LocalDate day) {
        List<PolicyView> all = adopted.all(day);
        var rules = new HashMap<PolicyName, Rule>();
        all.forEach(policy -> rules.put(
                new PolicyName(policy.name()), new Rule(policy.version(), policy.validFrom(), policy.value())));
        return new InForce(Map.copyOf(rules));
    }
}
