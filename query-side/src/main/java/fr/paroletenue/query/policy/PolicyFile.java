package fr.paroletenue.query.policy;

import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.query.projection.Folded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All versions of one policy, in the order in which they were adopted (S5-24). */
record PolicyFile(String policy, long version, List<Adoption> adoptions) implements Folded {

    record Adoption(
            PolicyVersion adopted,
            String reason,
            Instant adoptedAt,
            @Nullable String adoptedBy,
            long version) {}
}
