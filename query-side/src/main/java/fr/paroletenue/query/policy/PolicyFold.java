package fr.paroletenue.query.policy;

import fr.paroletenue.api.policy.PolicyEvent;
import fr.paroletenue.query.policy.PolicyFile.Adoption;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the events of a policy make its versions. */
final class PolicyFold implements Fold<PolicyEvent, PolicyFile> {

    @Override
    public PolicyFile after(@Nullable PolicyFile file, PolicyEvent event, EventFacts facts) {
        return switch (event) {
            case PolicyEvent.VersionAdopted e -> {
                var adoptions = new ArrayList<>(file == null ? List.<Adoption>of() : file.adoptions());
                adoptions.add(
                        new Adoption(e.adopted(), e.reason(), facts.recordedAt(), facts.actor(), facts.version()));
                yield new PolicyFile(e.policyName().value(), facts.version(), List.copyOf(adoptions));
            }
        };
    }
}
