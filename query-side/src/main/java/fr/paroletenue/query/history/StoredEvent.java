package fr.paroletenue.query.history;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** One event as it lies in the history, personal data opened as far as its key still exists. */
public record StoredEvent(
        long position,
        String eventId,
        String aggregateType,
        String aggregateId,
        long sequence,
        Instant recordedAt,
        String type,
        String revision,
        JsonNode metadata,
        JsonNode payload) {}
