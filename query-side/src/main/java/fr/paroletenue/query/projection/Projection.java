package fr.paroletenue.query.projection;

import fr.paroletenue.api.history.History;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.interceptors.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps one read model. The events of a batch are gathered, and at its commit the rows they touch are loaded with one
 * query, folded in memory and written with one batch, in the same transaction as the processor's token.
 *
 * <p>An event that was seen before changes nothing: each row remembers the version of its aggregate.
 *
 * <p>What the database refuses at that late moment belongs to no single event, so it cannot be parked as a dead letter,
 * and the whole batch would come back for ever. After a batch that was rolled back the segment is therefore read with
 * care up to the end of that batch: every event in a transaction of its own, written at once. The one that fails is parked
 * through the healthy outer transaction; the others go on.
 *
 * @param <E> the sealed page of events it reads
 */
public abstract class Projection<E, R extends Folded> {

    /** Where the processor leaves, in each unit of work, which segment it is about and the last token of the batch. */
    private static final String SEGMENT = "]/SegmentId";

    private static final String LAST_TOKEN = "]/Token";

    private final String name;
    private final Class<E> page;
    private final Fold<E, R> fold;
    private final Rows<R> rows;
    private final ReadModelSignal signal;
    private final TransactionTemplate ownTransaction;

    /** By segment, up to which position it is read with care. */
    private final Map<Object, Long> carefulUpTo = new ConcurrentHashMap<>();

    /** One careful event at a time: it needs a second connection, and the pool must not be emptied by those who wait. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    protected Projection(
            String name,
            Class<E> page,
            Fold<E, R> fold,
            Rows<R> rows,
            ReadModelSignal signal,
            PlatformTransactionManager transactionManager) {
        this.name = name;
        this.page = page;
        this.fold = fold;
        this.rows = rows;
        this.signal = signal;
        this.ownTransaction = new TransactionTemplate(transactionManager);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public final String name() {
        return name;
    }

    /** Whether an event of this type can change anything; a refill does not even open the others. */
    protected boolean isMovedBy(Class<?> eventType) {
        return page.isAssignableFrom(eventType);
    }

    /** The logical names of all event types that it passes by. */
    public final Set<String> passedBy() {
        return History.eventTypes()
                .filter(type -> !isMovedBy(type))
                .map(type -> History.storedAs(type).value())
                .collect(Collectors.toSet());
    }

    /** To fill the rows outside the processor. */
    public final Filling filling() {
        return new Filling();
    }

    /** Subclasses hand every event of their page to this. */
    protected final void take(E event, EventMessage<?> message) {
        gathered(CurrentUnitOfWork.get().root()).add(new Happened<>(event, EventFacts.of(message)));
    }

    /** Must be a handler of this bean: interceptors of the processor stand outside the dead-letter queue. */
    @MessageHandlerInterceptor
    public @Nullable Object eachEvent(EventMessage<?> message, InterceptorChain chain) throws Exception {
        var work = CurrentUnitOfWork.get().root();
        var segment = segmentOf(work);
        if (segment != null && !carefulUpTo.containsKey(segment)) {
            return chain.proceed();
        }
        oneAtATime.lock();
        try {
            return ownTransaction.execute(status -> {
                try {
                    var result = chain.proceed();
                    write(gathered(work));
                    return result;
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new EventNotTaken(e);
                }
            });
        } catch (EventNotTaken e) {
            throw e.reason();
        } finally {
            gathered(work).clear();
            oneAtATime.unlock();
        }
    }

    @ResetHandler
    public void forgetEverything() {
        rows.empty();
    }

    private List<Happened<E>> gathered(UnitOfWork<?> work) {
        return work.getOrComputeResource(name + "/gathered", key -> {
            var events = new ArrayList<Happened<E>>();
            var segment = segmentOf(work);
            work.onPrepareCommit(u -> write(events));
            if (segment != null) {
                long end = endOf(work);
                work.onRollback(u -> carefulUpTo.merge(segment, end, Math::max));
                // A batch that comes back may come in smaller parts, and the failing event in a later one.
                work.afterCommit(u -> carefulUpTo.computeIfPresent(segment, (s, upTo) -> end >= upTo ? null : upTo));
            }
            // Later than afterCommit, where the processor itself notes how far it is.
            work.onCleanup(u -> signal.progressed(name));
            return events;
        });
    }

    private void write(List<Happened<E>> events) {
        if (events.isEmpty()) {
            return;
        }
        var ids = events.stream().map(e -> e.facts().aggregateId()).collect(Collectors.toSet());
        Map<String, R> known = rows.load(ids);
        Map<String, R> changed = new LinkedHashMap<>();
        events.forEach(happened -> fold(known, changed, happened));
        save(known, changed);
        events.clear();
    }

    private void fold(Map<String, R> known, Map<String, R> changed, Happened<E> happened) {
        var id = happened.facts().aggregateId();
        var row = changed.getOrDefault(id, known.get(id));
        if (row != null && happened.facts().version() <= row.version()) {
            return;
        }
        var next = fold.after(row, happened.event(), happened.facts());
        if (next != null && next != row) {
            changed.put(id, next);
        }
    }

    private void save(Map<String, R> known, Map<String, R> changed) {
        if (!changed.isEmpty()) {
            rows.save(changed.entrySet().stream()
                    .map(row -> new Change<>(known.get(row.getKey()), row.getValue()))
                    .toList());
        }
    }

    /** Null while a dead letter is tried again: that is done outside any segment, one event at a time. */
    private static @Nullable Object segmentOf(UnitOfWork<?> work) {
        return left(work, SEGMENT);
    }

    private static long endOf(UnitOfWork<?> work) {
        return left(work, LAST_TOKEN) instanceof TrackingToken token
                ? token.position().orElse(Long.MAX_VALUE)
                : Long.MAX_VALUE;
    }

    private static @Nullable Object left(UnitOfWork<?> work, String suffix) {
        return work.resources().entrySet().stream()
                .filter(resource -> resource.getKey().endsWith(suffix))
                .map(Map.Entry::getValue)
                .findAny()
                .orElse(null);
    }

    /**
     * Folds long stretches of the history into rows that are written together, and remembers the latest of them. Of one thread;
     * whoever uses it brings the transaction, and throws it away with the transaction.
     */
    public final class Filling {

        private static final int REMEMBERED = 3_000;

        private final Map<String, R> known = new LinkedHashMap<>(16, 0.75f, true);
        private final Map<String, R> changed = new LinkedHashMap<>();

        private Filling() {}

        /** Takes events in their order; returns how many rows wait to be written. */
        public int take(Collection<? extends EventMessage<?>> messages) {
            var events = messages.stream()
                    .filter(message -> isMovedBy(message.getPayloadType()))
                    .map(message -> new Happened<>(page.cast(message.getPayload()), EventFacts.of(message)))
                    .toList();
            var unknown = events.stream()
                    .map(event -> event.facts().aggregateId())
                    .filter(id -> !known.containsKey(id) && !changed.containsKey(id))
                    .collect(Collectors.toSet());
            if (!unknown.isEmpty()) {
                known.putAll(rows.load(unknown));
            }
            events.forEach(event -> fold(known, changed, event));
            return changed.size();
        }

        public void write() {
            save(known, changed);
            known.putAll(changed);
            changed.clear();
            var oldest = known.entrySet().iterator();
            for (int tooMany = known.size() - REMEMBERED; tooMany > 0; tooMany--) {
                oldest.next();
                oldest.remove();
            }
        }
    }

    private record Happened<E>(E event, EventFacts facts) {}

    private static final class EventNotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Exception reason;

        EventNotTaken(Exception reason) {
            super(reason);
            this.reason = reason;
        }

        Exception reason() {
            return reason;
        }
    }
}
