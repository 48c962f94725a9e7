package fr.paroletenue.command.edge;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through the command bus. The bus handles a command on the thread that sends it, so the exchange is
 * bound to the thread: what must be known inside the transaction (the key of a repeated request) and what becomes known only
 * there (the position of the last event) meet here.
 */
final class Exchange {

    private static final ThreadLocal<Exchange> CURRENT = new ThreadLocal<>();

    private final String actor;
    private final @Nullable String idempotencyKey;
    private final byte[] requestHash;
    private final Function<@Nullable Object, Reply> reply;
    private @Nullable String answer;

    Exchange(
            String actor,
            @Nullable String idempotencyKey,
            byte[] requestHash,
            Function<@Nullable Object, Reply> reply) {
        this.actor = actor;
        this.idempotencyKey = idempotencyKey;
        this.requestHash = requestHash.clone();
        this.reply = reply;
    }

    static @Nullable Exchange current() {
        return CURRENT.get();
    }

    void enter() {
        CURRENT.set(this);
    }

    static void leave() {
        CURRENT.remove();
    }

    String actor() {
        return actor;
    }

    @Nullable
    String idempotencyKey() {
        return idempotencyKey;
    }

    byte[] requestHash() {
        return requestHash.clone();
    }

    Reply replyTo(@Nullable Object result) {
        return reply.apply(result);
    }

    void answered(String json) {
        answer = json;
    }

    String answer() {
        if (answer == null) {
            throw new IllegalStateException("the command ended without an answer");
        }
        return answer;
    }
}
