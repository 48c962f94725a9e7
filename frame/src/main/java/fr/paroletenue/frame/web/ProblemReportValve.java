package fr.paroletenue.frame.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the web server refuses before any filter sees it, such as a request line that is none. Public because the server makes
 * it by name.
 */
public final class ProblemReportValve extends ErrorReportValve {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem = Problem.of(EdgeCode.ofStatus(status));
        var language = RequestLanguage.of(request);
        var text = MAPPER.writeValueAsString(problem.document(language, RequestContext.correlationId()));
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            response.setHeader("Content-Language", language.toLanguageTag());
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException gone) {
            LoggerFactory.getLogger(ProblemReportValve.class).debug("nobody was left to be told of a {}", status);
        }
    }
}
