package fr.paroletenue.query.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.paroletenue.query.QuerySideTest;
import fr.paroletenue.query.readmodel.ReadModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.axonframework.eventhandling.async.FullConcurrencyPolicy;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The house with one part exchanged, part after part. */
class RefusingWrongPartsTest extends QuerySideTest {

    @Autowired
    private List<ReadModel> readModels;

    @Autowired
    private EventProcessingConfiguration processing;

    @Autowired
    private TokenStore tokens;

    @Autowired
    @Qualifier("transactionManager")
    private PlatformTransactionManager transactions;

    @Autowired
    private Serializer serializer;

    @Autowired
    private DataSource queryDataSource;

    @Test
    void theHouseAsItIsStarts() {
        assertThatCode(() -> check(processing)).doesNotThrowAnyException();
    }

    @Test
    void tokensInMemoryAreRefused() {
        assertRefused(
                "token store",
                new QuerySelfCheck(
                        readModels, processing, new InMemoryTokenStore(), transactions, serializer, serializer));
    }

    @Test
    void transactionsThatLeaveTheTokensOutAreRefused() {
        assertRefused(
                "query transactions",
                new QuerySelfCheck(
                        readModels,
                        processing,
                        tokens,
                        new JdbcTransactionManager(queryDataSource),
                        serializer,
                        serializer));
    }

    @Test
    void anotherSerializerIsRefused() {
        var other = Jackson3Serializer.builder().build();
        assertRefused(
                "serializer of tokens",
                new QuerySelfCheck(readModels, processing, tokens, transactions, other, serializer));
        assertRefused(
                "serializer of events",
                new QuerySelfCheck(readModels, processing, tokens, transactions, serializer, other));
    }

    static Stream<Arguments> wrongPartsOfAProcessor() {
        return Stream.of(
                Arguments.of("processor alerts", "eventProcessor", Optional.of(subscribing())),
                Arguments.of("token store of alerts", "tokenStore", new InMemoryTokenStore()),
                Arguments.of("transactions of alerts", "transactionManager", NoTransactionManager.instance()),
                Arguments.of("sequencing of alerts", "sequencingPolicy", new FullConcurrencyPolicy()),
                Arguments.of("error handler of alerts", "errorHandler", new SwallowingErrors()),
                Arguments.of(
                        "dead letters of alerts",
                        "deadLetterQueue",
                        Optional.of(InMemorySequencedDeadLetterQueue.defaultQueue())));
    }

    @ParameterizedTest
    @MethodSource("wrongPartsOfAProcessor")
    void aWrongPartOfAProcessorIsRefusedByItsName(String part, String method, Object wrong) {
        assertRefused(part, with(method, wrong));
    }

    @Test
    void aProcessorThatNoReadModelAnswersForIsRefused() {
        assertRefused("a-stranger", with("eventProcessors", Map.of("a-stranger", subscribing())));
    }

    private void assertRefused(String part, EventProcessingConfiguration seeded) {
        assertRefused(part, new QuerySelfCheck(readModels, seeded, tokens, transactions, serializer, serializer));
    }

    private static void assertRefused(String part, QuerySelfCheck check) {
        assertThatThrownBy(check::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(part);
    }

    private void check(EventProcessingConfiguration found) {
        new QuerySelfCheck(readModels, found, tokens, transactions, serializer, serializer).check();
    }

    /** Answers as the real one does, save for one question about the alerts. */
    private EventProcessingConfiguration with(String method, Object wrong) {
        return (EventProcessingConfiguration) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EventProcessingConfiguration.class},
                (proxy, asked, arguments) -> {
                    boolean aboutAlerts = arguments == null || arguments[0].equals("alerts");
                    if (asked.getName().equals(method) && aboutAlerts) {
                        return wrong;
                    }
                    try {
                        return asked.invoke(processing, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static SubscribingEventProcessor subscribing() {
        return SubscribingEventProcessor.builder()
                .name("alerts")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Object())
                        .build())
                .messageSource(consumer -> () -> true)
                .build();
    }

    private static final class SwallowingErrors implements ErrorHandler {
        @Override
        public void handleError(ErrorContext ignored) {}
    }
}
