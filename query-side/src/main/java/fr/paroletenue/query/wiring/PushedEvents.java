package fr.paroletenue.query.wiring;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The event store as the projections read it. The store's own streams do not tell a processor that there is something new,
 * so it would look only twice a second; these do, the moment an event has been committed.
 */
public final class PushedEvents implements StreamableMessageSource<TrackedEventMessage<?>> {

    /** How long a committed event may take to reach a stream whose reader was woken for it. */
    private static final int ON_ITS_WAY_MILLIS = 20;

    private final Supplier<? extends StreamableMessageSource<TrackedEventMessage<?>>> source;
    private final AtomicLong commits = new AtomicLong();
    private final Set<Pushed> open = ConcurrentHashMap.newKeySet();

    /** @param source asked for when the first stream is opened: the store is built later than those who read it */
    public PushedEvents(Supplier<? extends StreamableMessageSource<TrackedEventMessage<?>>> source) {
        this.source = source;
    }

    /** To be called after a commit that may have appended events; calling it for nothing does no harm. */
    public void somethingNew() {
        commits.incrementAndGet();
        open.forEach(stream -> stream.wake.run());
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        return new Pushed(source.get().openStream(token));
    }

    @Override
    public TrackingToken createTailToken() {
        return source.get().createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return source.get().createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return source.get().createTokenAt(instant);
    }

    private final class Pushed implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> stream;
        private volatile Runnable wake = () -> {};
        private long known = commits.get();

        Pushed(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
            open.add(this);
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            wake = callback;
            return true;
        }

        @Override
        public boolean hasNextAvailable() {
            if (stream.hasNextAvailable()) {
                return true;
            }
            long now = commits.get();
            if (now == known) {
                return false;
            }
            known = now;
            try {
                return stream.hasNextAvailable(ON_ITS_WAY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            stream.skipMessagesWithPayloadTypeOf(ignored);
        }

        @Override
        public void close() {
            open.remove(this);
            stream.close();
        }
    }
}
