package fr.paroletenue.command.wiring;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import fr.paroletenue.command.alarm.AlarmSettings;
import fr.paroletenue.frame.history.PostgresEventStorageEngine;
import fr.paroletenue.frame.security.Caller;
import fr.paroletenue.frame.time.HouseClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;

/** The parts on which commands run: history, alarms and transactions, all on the command side's own connection pool. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan("fr.paroletenue.command")
@EnableScheduling
class CommandConfiguration {

    @Bean
    @Primary
    TransactionManager commandTransactions(
            @Qualifier("commandTransactionManager") PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            @Qualifier("commandDataSource") DataSource commandDataSource,
            TransactionManager commandTransactions,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ObjectProvider<EventUpcaster> upcasters,
            Snapshots snapshots)
            throws SQLException {
        return PostgresEventStorageEngine.on(
                        commandDataSource,
                        commandTransactions,
                        eventSerializer,
                        new EventUpcasterChain(upcasters.orderedStream().toList()),
                        // The driver does not throw SQLIntegrityConstraintViolationException, so the SQL state has to
                        // tell.
                        new SQLErrorCodesResolver(commandDataSource))
                .beginningWith(snapshots::find);
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                // What lies in this cache is readable even after its key is destroyed, so it is kept short.
                .cachedEvents(1_000)
                .cleanupDelay(1_000)
                .build();
    }

    /** What follows from a command into its events and the commands they cause. */
    @Bean
    CorrelationDataProvider carriedMetadata() {
        return new SimpleCorrelationDataProvider(Caller.CARRIED.toArray(String[]::new));
    }

    @Bean
    CorrelationDataProvider causation() {
        return message -> Map.of("causationId", message.getIdentifier());
    }

    /** Stopped by the deadline manager, which is told to; a second stop would only warn. */
    @Bean(destroyMethod = "")
    Scheduler scheduler(
            @Qualifier("commandDataSource") DataSource commandDataSource,
            HouseClock clock,
            AlarmSettings alarms,
            ObjectProvider<DbSchedulerDeadlineManager> deadlines) {
        return Scheduler.create(
                        new TransactionAwareDataSourceProxy(commandDataSource),
                        DbSchedulerDeadlineManager.humanReadableTask(deadlines::getObject))
                .tableName("scheduler.scheduled_tasks")
                .serializer(new JacksonSerializer())
                .clock(clock::instant)
                .threads(8)
                .pollUsingLockAndFetch(1.0, 4.0)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(alarms.heartbeat())
                .missedHeartbeatsLimit(6)
                .build();
    }

    @Bean
    DbSchedulerDeadlineManager deadlineManager(
            Scheduler scheduler,
            Configuration axon,
            TransactionManager commandTransactions,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        var deadlines = DbSchedulerDeadlineManager.builder()
                .scheduler(scheduler)
                .scopeAwareProvider(new ConfigurationScopeAwareProvider(axon))
                .transactionManager(commandTransactions)
                .serializer(eventSerializer)
                .useBinaryPojo(false)
                .startScheduler(false)
                .stopScheduler(true)
                .build();
        // An alarm acts for the house, not for the person whose command set it.
        deadlines.registerDispatchInterceptor(
                messages -> (index, message) -> message.withMetaData(Map.of("actor", "system", "channel", "alarm")));
        deadlines.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return deadlines;
    }

    @Bean
    AlarmStart alarmStart(Scheduler scheduler) {
        return new AlarmStart(scheduler);
    }

    /** Alarms ring only once everything that can hear them is there. */
    record AlarmStart(Scheduler scheduler) {
        @EventListener(ApplicationReadyEvent.class)
        @Order(0)
        void start() {
            scheduler.start();
        }
    }
}
