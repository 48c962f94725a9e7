package fr.paroletenue.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who recorded a fact, and when. */
public record By(@Nullable String actor, Instant recordedAt) {

    public static By of(EventFacts facts) {
        return new By(facts.actor(), facts.recordedAt());
    }
}
