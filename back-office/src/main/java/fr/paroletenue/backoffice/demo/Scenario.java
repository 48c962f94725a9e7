package fr.paroletenue.backoffice.demo;

import fr.paroletenue.api.kernel.Paris;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A readable file of cases, each a list of dated steps. The steps of all cases happen in the order of their instants, as in an
 * agency; times are those of Paris.
 *
 * @param begins what the clock shows when it starts
 * @param ends what it shows when all is told
 */
record Scenario(String title, Instant begins, Instant ends, List<Step> steps) {

    /**
     * One request.
     *
     * @param story the case it belongs to, and what it calls the thing that its first step makes
     * @param by the account that sends it
     * @param path with names of things in braces
     * @param body likewise; {@code {now}} is the instant of the step
     * @param table the resource of a file that is sent instead of the body
     * @param expected the status, where it is not a success
     */
    record Step(
            String story,
            Instant at,
            String by,
            String path,
            Map<String, Object> body,
            @Nullable String table,
            @Nullable String keptAs,
            @Nullable Integer expected) {}

    /** In place of a whole path: the name of a complaint and an act on it. */
    private static final Pattern ACT = Pattern.compile("([a-z0-9-]+)/([a-z0-9/-]+)");

    static Scenario read(String resource) {
        try (var file = Scenario.class.getResourceAsStream(resource)) {
            return read(Objects.requireNonNull(file, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario read(InputStream file) {
        Map<String, Object> whole = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        var steps = new ArrayList<Step>();
        Set<String> names = new HashSet<>();
        for (var told : listOf(whole, "cases")) {
            var story = text(told, "name");
            if (!names.add(story)) {
                throw new IllegalArgumentException("two cases are called " + story);
            }
            var first = true;
            for (var step : listOf(told, "steps")) {
                steps.add(step(story, step, first));
                first = false;
            }
        }
        steps.sort(Comparator.comparing(Step::at));
        return new Scenario(
                text(whole, "title"), instant(text(whole, "begins")), instant(text(whole, "ends")), List.copyOf(steps));
    }

    private static Step step(String story, Map<String, Object> told, boolean first) {
        var path = text(told, "post");
        var act = ACT.matcher(path);
        if (act.matches()) {
            path = "/api/complaints/{" + act.group(1) + "}/" + act.group(2);
        }
        var kept = told.get("as");
        var table = told.get("table");
        return new Step(
                story,
                instant(text(told, "at")),
                text(told, "by"),
                path,
                told.containsKey("with") ? mapOf(told.get("with")) : Map.of(),
                table == null ? null : "/demo/" + table,
                kept != null ? kept.toString() : first && table == null ? story : null,
                told.get("expect") instanceof Integer status ? status : null);
    }

    private static Instant instant(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).atZone(Paris.ZONE).toInstant();
    }

    private static String text(Map<String, Object> from, String name) {
        return Objects.requireNonNull(from.get(name), () -> name + " is missing in " + from)
                .toString();
    }

    private static List<Map<String, Object>> listOf(Map<String, Object> from, String name) {
        return ((List<?>) Objects.requireNonNull(from.get(name), name))
                .stream().map(Scenario::mapOf).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mapOf(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
