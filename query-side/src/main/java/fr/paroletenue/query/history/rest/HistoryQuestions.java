package fr.paroletenue.query.history.rest;

import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.web.Given;
import fr.paroletenue.query.history.HistoryFilter;
import fr.paroletenue.query.history.HistoryReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The event history for auditors (S5-21). */
@RestController
@Tag(name = "History")
class HistoryQuestions {

    private final HistoryReader history;
    private final JsonMapper json;

    HistoryQuestions(HistoryReader history, JsonMapper json) {
        this.history = history;
        this.json = json;
    }

    @GetMapping("/api/history")
    @AllowedTo({Role.DIRECTION, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "Every event, one JSON document per line, in the order of positions",
            description = "Resume with afterPosition = the position of the last line that arrived.")
    void history(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String aggregate,
            @Parameter(description = "A name such as complaint.recorded, or its first word")
                    @RequestParam(required = false)
                    @Nullable
                    String type,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(defaultValue = "0") long afterPosition,
            HttpServletResponse response)
            throws IOException {
        var filter =
                new HistoryFilter(from, to, Given.text(aggregate), Given.text(type), Given.text(actor), afterPosition);
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var out = response.getOutputStream();
        try {
            history.read(filter, event -> {
                try {
                    out.write(json.writeValueAsBytes(event));
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
