package fr.paroletenue.command.edge;

import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import fr.paroletenue.command.wiring.ExpectedVersion;
import fr.paroletenue.command.wiring.Happened;
import fr.paroletenue.command.wiring.Several;
import fr.paroletenue.command.wiring.Together.OneFailed;
import fr.paroletenue.command.wiring.Together.Rehearsed;
import fr.paroletenue.frame.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what a request asks for and answers after the commit. Who acts comes from the security context; If-Match,
 * Idempotency-Key and the correlation id come from the request. Two writers who met are tried again, here and not by the
 * caller, as long as the act still makes sense.
 */
@Component
public class Commands {

    private static final int TRIES = 6;

    private final CommandBus bus;
    private final HttpServletRequest request;
    private final RequestHash hash;
    private final JsonMapper json;

    Commands(
            CommandBus bus,
            HttpServletRequest request,
            RequestHash hash,
            JsonMapper json,
            FirstAnswers firstAnswers,
            @Qualifier("commandDataSource") DataSource commandDataSource) {
        this.bus = bus;
        this.request = request;
        this.hash = hash;
        this.json = json;
        bus.registerHandlerInterceptor(new ExchangeInterceptor(firstAnswers, json, commandDataSource));
    }

    /**
     * @param body as it was read; with the path it says whether a request is the same as an earlier one
     * @param answer what the caller reads: the fields of the reply, its version and its read token
     * @param reply turns the result of the command into what the caller is told
     */
    @SuppressWarnings("unchecked")
    public <R, A> ResponseEntity<A> perform(Object command, Object body, Class<A> answer, Function<R, Reply> reply) {
        var caller = Caller.current().orElseThrow();
        var key = IdempotencyKey.of(request);
        var exchange = new Exchange(
                caller.username(),
                key,
                key == null ? new byte[0] : hash.of(request.getMethod(), request.getRequestURI(), body),
                result -> reply.apply((R) result));
        var metaData = metaData(caller);
        exchange.enter();
        try {
            send(command, metaData);
        } finally {
            Exchange.leave();
        }
        return respond(json.readValue(
                exchange.answer(), json.getTypeFactory().constructParametricType(FirstAnswer.class, answer)));
    }

    /** An act on something that exists; it answers its new version. */
    public ResponseEntity<Acted> act(String id, Object body, Object command) {
        return act(id, body, command, Acted.class);
    }

    /** @param answer for an act that tells more than its version */
    public <A> ResponseEntity<A> act(String id, Object body, Object command, Class<A> answer) {
        return perform(command, body, answer, (Done done) -> Reply.acted(id, done));
    }

    /**
     * Does several things to something new, all or none, as they stand in a file of a former system.
     *
     * @param first is kept together with what the commands bring about
     * @throws OneFailed with a refusal by one of them
     */
    public void importTogether(Runnable first, List<?> commands) {
        send(new Several(first, commands, false), imported());
    }

    /**
     * Decides the same and keeps nothing.
     *
     * @throws OneFailed with a refusal by one of them
     */
    public void rehearse(List<?> commands) {
        try {
            send(new Several(() -> {}, commands, true), imported());
        } catch (Rehearsed fine) {
            return;
        }
        throw new IllegalStateException("a rehearsal was kept");
    }

    private static MetaData imported() {
        return MetaData.from(Caller.current().orElseThrow().carried()).and("channel", Happened.IMPORT);
    }

    private void send(Object command, MetaData metaData) {
        for (var attempt = 1; ; attempt++) {
            var failure = dispatch(command, metaData);
            if (failure == null) {
                return;
            }
            if (!isMeeting(failure)) {
                throw clear(failure, command);
            }
            if (attempt == TRIES) {
                throw Refusal.because(RefusalCode.CHANGED_MEANWHILE);
            }
            giveWay(attempt);
        }
    }

    /** Two who wrote the same, or each waited for what the other held. */
    private static boolean isMeeting(Throwable failure) {
        return failure instanceof ConcurrencyException
                || failure instanceof LockAcquisitionFailedException
                || failure instanceof PessimisticLockingFailureException;
    }

    private static RuntimeException clear(Throwable failure, Object command) {
        return switch (failure) {
            case AggregateNotFoundException unknown -> Refusal.because(unknown(command));
            // An id of ours that belongs to something of another kind.
            case IncompatibleAggregateException other -> Refusal.because(unknown(command));
            case RuntimeException itself -> itself;
            default -> new IllegalStateException(failure);
        };
    }

    private @Nullable Throwable dispatch(Object command, MetaData metaData) {
        var outcome = new AtomicReference<CommandResultMessage<?>>();
        bus.dispatch(
                GenericCommandMessage.asCommandMessage(command).withMetaData(metaData),
                (message, result) -> outcome.set(result));
        var result = Objects.requireNonNull(outcome.get(), "the bus answers on this thread");
        return result.isExceptional() ? result.exceptionResult() : null;
    }

    /** A few milliseconds, never the same for both. */
    private static void giveWay(int attempt) {
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, 5L * attempt + 1)));
    }

    /** A page of commands says what is missing when one of its own finds nothing. */
    private static RefusalCode unknown(Object command) {
        return pages(command.getClass())
                .map(page -> page.getAnnotation(UnknownIs.class))
                .filter(Objects::nonNull)
                .map(UnknownIs::value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no capability owns " + command.getClass()));
    }

    private static Stream<Class<?>> pages(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).flatMap(page -> Stream.concat(Stream.of(page), pages(page)));
    }

    private MetaData metaData(Caller caller) {
        var expected = IfMatch.of(request);
        var carried = MetaData.from(caller.carried());
        return expected == null ? carried : carried.and(ExpectedVersion.KEY, expected);
    }

    private static <A> ResponseEntity<A> respond(FirstAnswer<A> reply) {
        var response = ResponseEntity.status(reply.status()).header(HttpHeaders.ETAG, "\"" + reply.version() + "\"");
        if (reply.location() != null) {
            response = response.location(URI.create(reply.location()));
        }
        return response.body(reply.body());
    }
}
