package fr.paroletenue.query.policy;

import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.query.policy.PolicyFile.Adoption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of one policy, with its source (S5-24). */
public record PolicyView(
        String name,
        String version,
        LocalDate validFrom,
        PolicyUnit unit,
        String value,
        List<String> promises,
        String source,
        String reason,
        Instant adoptedAt,
        @Nullable String adoptedBy) {

    static PolicyView of(Adoption adoption) {
        var adopted = adoption.adopted();
        return new PolicyView(
                adopted.name().value(),
                adopted.version(),
                adopted.validFrom(),
                adopted.unit(),
                adopted.value(),
                adopted.promises(),
                adopted.source(),
                adoption.reason(),
                adoption.adoptedAt(),
                adoption.adoptedBy());
    }
}
