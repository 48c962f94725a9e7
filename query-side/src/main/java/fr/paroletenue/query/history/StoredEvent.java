package fr.paroletenue.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event as it lies in the history, personal data opened as far as its key still exists.
 *
 * @param unreadable that what is stored is not what the house writes; said only where it is so
 */
public record StoredEvent(
        long position,
        String eventId,
        String aggregateType,
        String aggregateId,
        long sequence,
        Instant recordedAt,
        String type,
        String revision,
        @Nullable JsonNode metadata,
        @Nullable JsonNode payload,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unreadable) {}
