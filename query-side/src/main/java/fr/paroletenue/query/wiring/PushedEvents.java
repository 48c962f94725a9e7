package fr.paroletenue.query.wiring;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The event store as the projections read it. The store's own streams do not tell a processor that there is something new,
 * so it would look only twice a second; these do, the moment an event has been committed.
 */
public final class PushedEvents implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {

    /** How long a reader that was woken waits for the event, which the store fetches at the same moment. */
    private static final int ON_ITS_WAY_MILLIS = 20;

    /** A busy machine may be slower, so readers are woken again for a while; when nothing happens, nobody is. */
    private static final long WAKE_AGAIN_MILLIS = 25;

    private static final long WAKE_AGAIN_FOR = TimeUnit.SECONDS.toNanos(2);

    private final Supplier<? extends StreamableMessageSource<TrackedEventMessage<?>>> source;
    private final AtomicLong commits = new AtomicLong();
    private final AtomicBoolean wakingAgain = new AtomicBoolean();
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("pushed-events"));
    private volatile long lastCommit;
    private final Set<Pushed> open = ConcurrentHashMap.newKeySet();

    /** @param source asked for when the first stream is opened: the store is built later than those who read it */
    public PushedEvents(Supplier<? extends StreamableMessageSource<TrackedEventMessage<?>>> source) {
        this.source = source;
    }

    /** To be called after a commit that may have appended events; calling it for nothing does no harm. */
    public void somethingNew() {
        lastCommit = System.nanoTime();
        commits.incrementAndGet();
        wake();
        if (wakingAgain.compareAndSet(false, true)) {
            wakeAgainLater();
        }
    }

    private void wake() {
        open.forEach(stream -> stream.wake.run());
    }

    private void wakeAgainLater() {
        try {
            later.schedule(this::wakeAgain, WAKE_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            wakingAgain.set(false);
        }
    }

    private void wakeAgain() {
        try {
            wake();
        } finally {
            if (System.nanoTime() - lastCommit < WAKE_AGAIN_FOR) {
                wakeAgainLater();
            } else {
                wakingAgain.set(false);
            }
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
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
