package fr.paroletenue.query.wiring;

import fr.paroletenue.frame.history.EventSerializer;
import fr.paroletenue.frame.wiring.Expectation;
import fr.paroletenue.query.readmodel.ReadModel;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.jpa.JpaSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Names every part that the read models run on and refuses to start on a wrong one: tokens kept in memory would make every
 * start a rebuild, and a queue kept in memory would lose the events that were parked.
 */
@Component
class QuerySelfCheck {

    private static final Logger LOG = LoggerFactory.getLogger(QuerySelfCheck.class);

    private final List<ReadModel> readModels;
    private final EventProcessingConfiguration processing;
    private final TokenStore tokens;
    private final PlatformTransactionManager transactions;
    private final Serializer serializer;
    private final Serializer eventSerializer;

    QuerySelfCheck(
            List<ReadModel> readModels,
            EventProcessingConfiguration processing,
            TokenStore tokens,
            @Qualifier("transactionManager") PlatformTransactionManager transactions,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        this.readModels = readModels;
        this.processing = processing;
        this.tokens = tokens;
        this.transactions = transactions;
        this.serializer = serializer;
        this.eventSerializer = eventSerializer;
    }

    /** Processors and queues exist only once everything has started. */
    @EventListener(ApplicationStartedEvent.class)
    void check() {
        var checked = new ArrayList<Expectation>();
        checked.add(Expectation.that("token store", tokens, JpaTokenStore.class));
        checked.add(Expectation.that("query transactions", transactions, JpaTransactionManager.class));
        checked.add(Expectation.that("serializer of tokens", serializer, EventSerializer.class));
        checked.add(Expectation.that("serializer of events", eventSerializer, EventSerializer.class));
        for (var readModel : readModels) {
            var name = readModel.name();
            checked.add(Expectation.that(
                    "processor " + name,
                    processing.eventProcessor(name, EventProcessor.class).orElseThrow(),
                    PooledStreamingEventProcessor.class));
            checked.add(Expectation.that("token store of " + name, processing.tokenStore(name), JpaTokenStore.class));
            checked.add(Expectation.that(
                    "transactions of " + name, processing.transactionManager(name), SpringTransactionManager.class));
            checked.add(Expectation.that(
                    "sequencing of " + name, processing.sequencingPolicy(name), SequentialPerAggregatePolicy.class));
            checked.add(Expectation.that(
                    "error handler of " + name, processing.errorHandler(name), PropagatingErrorHandler.class));
            checked.add(Expectation.that(
                    "dead letters of " + name,
                    processing.deadLetterQueue(name).orElseThrow(),
                    JpaSequencedDeadLetterQueue.class));
        }
        var unknown = processing.eventProcessors().keySet().stream()
                .filter(name ->
                        readModels.stream().noneMatch(known -> known.name().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("Processors that no read model answers for: " + unknown);
        }
        checked.forEach(part -> LOG.info("Runs on {}", part));
    }
}
