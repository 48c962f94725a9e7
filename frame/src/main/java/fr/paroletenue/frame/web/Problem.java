package fr.paroletenue.frame.web;

import fr.paroletenue.api.kernel.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A no on its way out, not yet in any language (RFC 9457). */
public record Problem(
        int status,
        String code,
        Map<String, Object> facts,
        List<FieldError> errors,
        List<RefusedCell> refused,
        @Nullable Duration retryAfter,
        Map<String, String> headers) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** More would help nobody and let a small request ask for a large answer. */
    private static final int MOST_ERRORS = 100;

    public static Problem of(EdgeCode code) {
        return new Problem(code.status(), code.name(), Map.of(), List.of(), List.of(), null, Map.of());
    }

    public static Problem of(Refusal refusal) {
        int status = switch (refusal.code().kind()) {
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case FORBIDDEN -> 403;
            case RULE -> 422;
        };
        return new Problem(status, refusal.code().name(), refusal.facts(), List.of(), List.of(), null, Map.of());
    }

    public static Problem invalid(List<FieldError> errors) {
        return new Problem(
                EdgeCode.INVALID.status(),
                EdgeCode.INVALID.name(),
                Map.of(),
                List.copyOf(errors),
                List.of(),
                null,
                Map.of());
    }

    /** Every line of a file for which it was refused: as many as there are, for nobody can mend what is not told. */
    public static Problem refusedLines(List<RefusedCell> refused) {
        var code = EdgeCode.LINES_REFUSED;
        return new Problem(code.status(), code.name(), Map.of(), List.of(), List.copyOf(refused), null, Map.of());
    }

    public Problem with(String fact, Object value) {
        var more = new LinkedHashMap<>(facts);
        more.put(fact, value);
        return new Problem(status, code, more, errors, refused, retryAfter, headers);
    }

    public Problem retryAfter(Duration wait) {
        return new Problem(status, code, facts, errors, refused, wait, headers);
    }

    public Problem header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, code, facts, errors, refused, retryAfter, more);
    }

    /** The document in one language; a fact never replaces a member of the standard. */
    Map<String, Object> document(Locale language, String correlationId) {
        var document = new LinkedHashMap<String, Object>();
        document.put(
                "type",
                "urn:parole-tenue:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        document.put("title", Texts.title(code, language));
        document.put("status", status);
        document.put("detail", Texts.detail(code, language));
        document.put("code", code);
        document.put("correlationId", correlationId);
        if (!errors.isEmpty()) {
            document.put("errors", errorsIn(language));
        }
        if (!refused.isEmpty()) {
            document.put(
                    "refused", refused.stream().map(cell -> cell.in(language)).toList());
        }
        facts.forEach(document::putIfAbsent);
        return document;
    }

    private List<Map<String, Object>> errorsIn(Locale language) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var error : errors.subList(0, Math.min(errors.size(), MOST_ERRORS))) {
            var line = new LinkedHashMap<String, Object>();
            line.put("field", error.field());
            line.put("code", error.code());
            line.put("message", error.message() != null ? error.message() : Texts.field(error.code(), language));
            if (!error.allowed().isEmpty()) {
                line.put("allowed", error.allowed());
            }
            lines.add(line);
        }
        return lines;
    }
}
