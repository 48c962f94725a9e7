package fr.paroletenue.frame.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Writes refusals; the one way out for filters, the security chain, controllers and the error page alike. */
public final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final ObjectMapper mapper;

    public Problems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Answers what the fault means to the caller, and logs it where it is ours. */
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable fault) throws IOException {
        var problem = ProblemOf.fault(fault);
        if (problem.status() == EdgeCode.UNEXPECTED.status()) {
            log.error("unexpected fault, answered with 500: {}", PlainTrace.of(fault));
        } else if (problem.status() == EdgeCode.NOT_NOW.status() && !(fault instanceof EdgeRefusal)) {
            log.warn("cannot answer now: {}", ProblemOf.names(fault));
        }
        write(request, response, problem);
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            // half an answer is already out: only a broken connection tells the reader that it is not whole
            throw new IOException("refused after the answer had begun");
        }
        var language = RequestLanguage.of(request);
        response.resetBuffer();
        for (var stale : List.of("Content-Disposition", "ETag", "Location", "Content-Length")) {
            response.setHeader(stale, null);
        }
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        problem.headers().forEach(response::setHeader);
        var wait = problem.retryAfter();
        if (wait != null) {
            response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
        }
        response.getOutputStream().write(bytes(problem, problem.document(language, RequestContext.correlationId())));
        response.flushBuffer();
    }

    private byte[] bytes(Problem problem, Map<String, Object> document) {
        try {
            return mapper.writeValueAsBytes(document);
        } catch (JacksonException unwritable) {
            log.error("a fact of {} cannot be written: {}", problem.code(), PlainTrace.of(unwritable));
            return ("{\"status\":" + problem.status() + ",\"code\":\"" + problem.code() + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
