package fr.paroletenue.query.readmodel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jpa.TokenEntry;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How far each segment of a processor is. The process that works on all of them knows it first; otherwise the stored
 * tokens tell, which move in the same transaction as the rows.
 */
@Component
class Tokens {

    private final ObjectProvider<EventProcessingConfiguration> processing;
    private final Serializer serializer;

    @PersistenceContext
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init") // the entity manager is handed in by the container
    Tokens(ObjectProvider<EventProcessingConfiguration> processing, Serializer serializer) {
        this.processing = processing;
        this.serializer = serializer;
    }

    PooledStreamingEventProcessor processor(String readModel) {
        return processing
                .getObject()
                .eventProcessor(readModel, PooledStreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalStateException("No processor keeps the read model " + readModel));
    }

    /** One per segment; null where a segment has not seen anything. Empty before the first start. */
    List<@Nullable TrackingToken> of(String readModel) {
        var here = here(readModel);
        if (coversEverything(here)) {
            return here.stream()
                    .<@Nullable TrackingToken>map(status -> lower(status.getTrackingToken()))
                    .toList();
        }
        return stored(readModel).stream()
                .<@Nullable TrackingToken>map(Tokens::lower)
                .toList();
    }

    /** Whether somebody works on every segment: this process, or others that have renewed their claims since then. */
    boolean areClaimed(String readModel, Instant since) {
        if (coversEverything(here(readModel))) {
            return true;
        }
        var entries = entries(readModel);
        return !entries.isEmpty()
                && entries.stream()
                        .allMatch(entry ->
                                entry.getOwner() != null && entry.timestamp().isAfter(since));
    }

    /** A processor that has been stopped may still tell what it knew; only the stored tokens hold then. */
    private Collection<EventTrackerStatus> here(String readModel) {
        var processor = processor(readModel);
        return processor.isRunning() ? processor.processingStatus().values() : List.of();
    }

    private List<@Nullable TrackingToken> stored(String readModel) {
        return entries(readModel).stream()
                .<@Nullable TrackingToken>map(entry -> entry.getToken(serializer))
                .toList();
    }

    private List<TokenEntry> entries(String readModel) {
        return entities.createQuery("select t from TokenEntry t where t.processorName = :name", TokenEntry.class)
                .setParameter("name", readModel)
                .getResultList();
    }

    /** Whether this token stands behind that position, and did not step over it while it was still being written. */
    static boolean hasSeen(@Nullable TrackingToken token, long position) {
        return switch (token) {
            case null -> position <= 0;
            case GapAwareTrackingToken t ->
                t.getIndex() >= position && !t.getGaps().contains(position);
            default -> token.position().orElse(-1) >= position;
        };
    }

    static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : Math.max(0, token.position().orElse(0));
    }

    /** Up to here nothing can still turn up. */
    static long settled(@Nullable TrackingToken token) {
        return token instanceof GapAwareTrackingToken t && t.hasGaps()
                ? Math.min(t.getIndex(), t.getGaps().first() - 1)
                : position(token);
    }

    /** Where a rebuild will have caught up, as long as one runs. */
    OptionalLong rebuildEnd(String readModel) {
        var here = here(readModel);
        return coversEverything(here)
                ? here.stream()
                        .filter(EventTrackerStatus::isReplaying)
                        .map(EventTrackerStatus::getResetPosition)
                        .flatMapToLong(OptionalLong::stream)
                        .max()
                : stored(readModel).stream()
                        .filter(ReplayToken::isReplay)
                        .map(ReplayToken::getTokenAtReset)
                        .flatMapToLong(OptionalLong::stream)
                        .max();
    }

    private static boolean coversEverything(Iterable<EventTrackerStatus> segments) {
        double share = 0;
        for (var status : segments) {
            if (status.isErrorState()) {
                return false;
            }
            share += 1.0 / (status.getSegment().getMask() + 1);
        }
        return share == 1.0;
    }

    static @Nullable TrackingToken lower(@Nullable TrackingToken token) {
        return token == null ? null : Objects.requireNonNullElse(WrappedToken.unwrapLowerBound(token), token);
    }
}
