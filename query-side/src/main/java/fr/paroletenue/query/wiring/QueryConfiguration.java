package fr.paroletenue.query.wiring;

import fr.paroletenue.query.readmodel.ReadModel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.jpa.JpaSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Puts the query side together: one pooled processor for each read model, all on the query role's connections. Where the
 * events come from is not said here: in one process it is the command side's event store.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan("fr.paroletenue.query")
@PropertySource("classpath:query-side.properties")
@EntityScan({"org.axonframework.eventhandling.tokenstore", "org.axonframework.eventhandling.deadletter.jpa"})
@EnableScheduling
public class QueryConfiguration {

    private static final int SEGMENTS = 4;
    private static final int WORKERS = 2;

    /** At Axon's default of 1 a rebuild takes ten times as long. */
    private static final int BATCH = 500;

    /** Not a candidate for those who just want "the" transaction manager of Axon: that one is the command side's. */
    @Bean(defaultCandidate = false)
    TransactionManager queryTransactions(@Qualifier("transactionManager") PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    TokenStore tokenStore(EntityManagerProvider entities, Serializer serializer) {
        return JpaTokenStore.builder()
                .entityManagerProvider(entities)
                .serializer(serializer)
                .claimTimeout(Duration.ofSeconds(10))
                .build();
    }

    @Bean
    PushedEvents pushedEvents(ObjectProvider<EventStore> store) {
        return new PushedEvents(store::getObject);
    }

    /** The moment an event of this process is committed, the projections are told. */
    @Bean
    SmartInitializingSingleton telling(ObjectProvider<EventStore> store, PushedEvents pushed) {
        return () -> store.getObject()
                .subscribe(events -> CurrentUnitOfWork.ifStarted(work -> work.afterCommit(u -> pushed.somethingNew())));
    }

    @Bean
    ConfigurerModule readModelProcessors(
            List<ReadModel> readModels,
            PushedEvents events,
            TokenStore tokens,
            EntityManagerProvider entities,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            @Qualifier("queryTransactions") TransactionManager transactions) {
        return configurer -> {
            var processing = configurer.eventProcessing();
            for (var readModel : readModels) {
                var name = readModel.name();
                processing
                        .registerPooledStreamingEventProcessor(
                                name,
                                axon -> (StreamableMessageSource<TrackedEventMessage<?>>) events,
                                (axon, builder) -> builder.initialSegmentCount(SEGMENTS)
                                        .batchSize(BATCH)
                                        .initialToken(StreamableMessageSource::createTailToken)
                                        .tokenClaimInterval(2_000)
                                        .coordinatorExecutor(threads(1, name + "-coordinator"))
                                        .workerExecutor(threads(WORKERS, name)))
                        .registerTransactionManager(name, axon -> transactions)
                        .registerTokenStore(name, axon -> tokens)
                        .registerSequencingPolicy(name, axon -> SequentialPerAggregatePolicy.instance())
                        .registerErrorHandler(name, axon -> PropagatingErrorHandler.INSTANCE)
                        .registerListenerInvocationErrorHandler(name, axon -> PropagatingErrorHandler.INSTANCE)
                        .registerDeadLetterQueue(
                                name,
                                axon -> JpaSequencedDeadLetterQueue.builder()
                                        .processingGroup(name)
                                        .entityManagerProvider(entities)
                                        .transactionManager(transactions)
                                        .genericSerializer(serializer)
                                        .eventSerializer(eventSerializer)
                                        .build())
                        // Without its cache every event would cost a query for letters that are hardly ever there.
                        .registerDeadLetteringEventHandlerInvokerConfiguration(
                                name,
                                (axon, builder) -> builder.allowReset(true).enableSequenceIdentifierCache());
            }
        };
    }

    private static ScheduledExecutorService threads(int count, String name) {
        return Executors.newScheduledThreadPool(count, new AxonThreadFactory("projection-" + name));
    }
}
