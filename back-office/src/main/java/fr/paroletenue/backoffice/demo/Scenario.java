package fr.paroletenue.backoffice.demo;

import fr.paroletenue.api.kernel.Paris;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A readable file of cases, each a list of dated steps. The steps of all cases happen in the order of their instants, as in an
 * agency; times are those of Paris. A case may be told once for each row of a table beside the file: its name and its steps are then a
 * text in which {@code <column>} stands for what the row says, and a step whose instant the row leaves empty did not happen.
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
     * @param keptAs by which names the fields of the answer are known from then on
     * @param expected the status, where it is not a success
     */
    record Step(
            String story,
            Instant at,
            String by,
            String path,
            Map<String, Object> body,
            @Nullable String table,
            Map<String, String> keptAs,
            @Nullable Integer expected) {}

    /** In place of a whole path: the name of a complaint and an act on it. */
    private static final Pattern ACT = Pattern.compile("([a-z0-9-]+)/([a-z0-9/-]+)");

    private static final Pattern COLUMN = Pattern.compile("<([a-z_]+)>");

    static Scenario read(String resource) {
        try (var file = Scenario.class.getResourceAsStream(resource)) {
            return read(Objects.requireNonNull(file, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario read(InputStream file) {
        Map<String, Object> whole = yaml().load(file);
        var steps = new ArrayList<Step>();
        Set<String> names = new HashSet<>();
        for (var told : listOf(whole, "cases")) {
            for (var one : eachRow(told)) {
                var story = text(one, "name");
                if (!names.add(story)) {
                    throw new IllegalArgumentException("two cases are called " + story);
                }
                steps.addAll(steps(story, listOf(one, "steps")));
            }
        }
        steps.sort(Comparator.comparing(Step::at));
        return new Scenario(
                text(whole, "title"), instant(text(whole, "begins")), instant(text(whole, "ends")), List.copyOf(steps));
    }

    private static List<Step> steps(String story, List<Map<String, Object>> told) {
        var steps = new ArrayList<Step>();
        var first = true;
        for (var step : told) {
            if (!step.containsKey("at") || step.get("at") != null) {
                steps.add(step(story, step, first));
            }
            first = false;
        }
        return steps;
    }

    /** The case itself, or one for each row of the table that it names. */
    private static List<Map<String, Object>> eachRow(Map<String, Object> told) {
        var table = told.get("for-each");
        if (table == null) {
            return List.of(told);
        }
        return rows("/demo/" + table).stream()
                .map(row -> Map.<String, Object>of(
                        "name",
                        filled(text(told, "name"), row),
                        "steps",
                        yaml().<List<Object>>load(filled(text(told, "steps"), row))))
                .toList();
    }

    private static List<Map<String, String>> rows(String resource) {
        try (var file = Scenario.class.getResourceAsStream(resource)) {
            var lines = new String(Objects.requireNonNull(file, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
            var columns = lines.getFirst();
            return lines.stream().skip(1).map(line -> row(columns, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> columns, List<String> line) {
        if (line.size() != columns.size()) {
            throw new IllegalArgumentException(columns.size() + " columns are expected in " + line);
        }
        return IntStream.range(0, columns.size()).boxed().collect(Collectors.toMap(columns::get, line::get));
    }

    private static String filled(String text, Map<String, String> row) {
        return COLUMN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Objects.requireNonNull(
                        row.get(found.group(1)), () -> "no column is called " + found.group(1))));
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }

    private static Step step(String story, Map<String, Object> told, boolean first) {
        var path = text(told, "post");
        var act = ACT.matcher(path);
        if (act.matches()) {
            path = "/api/complaints/{" + act.group(1) + "}/" + act.group(2);
        }
        var table = told.get("table");
        return new Step(
                story,
                instant(text(told, "at")),
                text(told, "by"),
                path,
                told.containsKey("with") ? mapOf(told.get("with")) : Map.of(),
                table == null ? null : "/demo/" + table,
                keptAs(told.get("as"), first && table == null ? story : null),
                told.get("expect") instanceof Integer status ? status : null);
    }

    private static Map<String, String> keptAs(@Nullable Object told, @Nullable String story) {
        if (told instanceof Map<?, ?> names) {
            return names.entrySet().stream()
                    .collect(Collectors.toMap(
                            name -> name.getKey().toString(), name -> String.valueOf(name.getValue())));
        }
        var name = told == null ? story : told.toString();
        return name == null ? Map.of() : Map.of(name, "id");
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
