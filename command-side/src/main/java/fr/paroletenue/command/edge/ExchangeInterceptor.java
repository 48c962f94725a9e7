package fr.paroletenue.command.edge;

import fr.paroletenue.frame.history.PostgresEventStorageEngine;
import fr.paroletenue.frame.time.ReadToken;
import java.util.LinkedHashMap;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs inside the transaction of a command: repeats a first answer, or composes and keeps the new one after the append. No
 * bean, because the framework would register it on the bus a second time.
 */
class ExchangeInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final FirstAnswers firstAnswers;
    private final JsonMapper json;
    private final JdbcTemplate jdbc;

    ExchangeInterceptor(FirstAnswers firstAnswers, JsonMapper json, DataSource commandDataSource) {
        this.firstAnswers = firstAnswers;
        this.json = json;
        this.jdbc = new JdbcTemplate(commandDataSource);
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var exchange = Exchange.current();
        if (exchange == null || unitOfWork.parent().isPresent()) {
            return chain.proceed();
        }
        var key = exchange.idempotencyKey();
        if (key != null) {
            var before = firstAnswers.takeOrRepeat(exchange.actor(), key, exchange.requestHash());
            if (before.isPresent()) {
                exchange.answered(before.get());
                return null;
            }
        }
        PostgresEventStorageEngine.forgetLastAppended();
        var result = chain.proceed();
        // Handlers of a phase run in the order of their registration: the events are appended before this one runs.
        unitOfWork.onPrepareCommit(u -> {
            var answer = compose(exchange.replyTo(result));
            exchange.answered(answer);
            if (key != null) {
                firstAnswers.keep(exchange.actor(), key, answer);
            }
        });
        return result;
    }

    private String compose(Reply reply) {
        var body = new LinkedHashMap<>(reply.body());
        body.put("version", reply.version());
        body.put("readToken", new ReadToken(position()).value());
        return json.writeValueAsString(
                new StoredReply(reply.status(), reply.location(), reply.version(), json.valueToTree(body)));
    }

    /** A command that found its act done appended nothing; its reader wants to see what is there already. */
    private long position() {
        return PostgresEventStorageEngine.lastAppended()
                .orElseGet(() -> Objects.requireNonNull(
                        jdbc.queryForObject("select coalesce(max(position), 0) from events.domain_event", Long.class)));
    }
}
