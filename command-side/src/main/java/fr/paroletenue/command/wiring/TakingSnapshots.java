package fr.paroletenue.command.wiring;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes snapshots aside, after the command that found the stream too long. That one fails is no harm: the events are all there. */
class TakingSnapshots implements Snapshotter, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TakingSnapshots.class);

    private final Snapshots snapshots;
    private final EventStore events;
    private final TransactionTemplate transactions;
    private final ExecutorService aside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("snapshots").factory());

    TakingSnapshots(
            Snapshots snapshots,
            EventStore events,
            @Qualifier("commandTransactionManager") PlatformTransactionManager transactions) {
        this.snapshots = snapshots;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void scheduleSnapshot(Class<?> aggregateType, String aggregateId) {
        snapshots.kindOf(aggregateType).ifPresent(kind -> aside.execute(() -> takeOrTell(kind, aggregateId)));
    }

    private void takeOrTell(LongLived<?, ?, ?> kind, String aggregateId) {
        try {
            transactions.executeWithoutResult(status -> take(kind, aggregateId));
        } catch (RuntimeException failure) {
            LOG.warn("No snapshot of {} {} could be taken", kind.type(), aggregateId, failure);
        }
    }

    <S> void take(LongLived<?, S, ?> kind, String aggregateId) {
        var state = kind.none();
        var stream = events.readEvents(aggregateId);
        while (stream.hasNext()) {
            state = kind.fold(state, stream.next().getPayload());
        }
        snapshots.keep(kind, aggregateId, stream.getLastSequenceNumber(), state);
    }

    @Override
    public void destroy() {
        aside.shutdownNow();
    }
}
