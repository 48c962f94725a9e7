package fr.paroletenue.frame.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What belongs to the request that this thread works for. */
public final class RequestContext {

    /** Under this name the log pattern finds the id. */
    public static final String CORRELATION_ID = "correlationId";

    public static final String CORRELATION_HEADER = "X-Correlation-Id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestContext() {}

    /** The id that ties together what one request caused; outside a request a fresh one. */
    public static String correlationId() {
        var id = MDC.get(CORRELATION_ID);
        return id != null ? id : UUID.randomUUID().toString();
    }

    static String acceptOrGenerate(@Nullable String proposed) {
        return proposed != null && SANE.matcher(proposed).matches()
                ? proposed
                : UUID.randomUUID().toString();
    }
}
