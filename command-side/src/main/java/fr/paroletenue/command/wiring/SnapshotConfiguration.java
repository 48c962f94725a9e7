package fr.paroletenue.command.wiring;

import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** When a stream is long. */
@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {

    /** So many events are read in about three milliseconds. */
    static final int LONG = 200;

    @Bean
    TakingSnapshots takingSnapshots(
            Snapshots snapshots,
            EventStore events,
            @Qualifier("commandTransactionManager") PlatformTransactionManager transactions) {
        return new TakingSnapshots(snapshots, events, transactions);
    }

    /** Named by the shells of {@link LongLived} aggregates. */
    @Bean
    SnapshotTriggerDefinition longStreams(TakingSnapshots snapshots) {
        return new EventCountSnapshotTriggerDefinition(snapshots, LONG);
    }
}
