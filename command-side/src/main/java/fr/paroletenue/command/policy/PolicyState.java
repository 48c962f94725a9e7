package fr.paroletenue.command.policy;

import fr.paroletenue.api.policy.PolicyEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a policy knows of itself: the versions adopted since the installation, in the order of their adoption. */
record PolicyState(List<PolicyEvent.VersionAdopted> adoptions) {

    static final PolicyState NONE = new PolicyState(List.of());

    PolicyState after(PolicyEvent event) {
        return switch (event) {
            case PolicyEvent.VersionAdopted e ->
                new PolicyState(Stream.concat(adoptions.stream(), Stream.of(e)).toList());
        };
    }

    Optional<PolicyEvent.VersionAdopted> adoptionOf(String version) {
        return adoptions.stream()
                .filter(adoption -> adoption.adopted().version().equals(version))
                .findFirst();
    }
}
