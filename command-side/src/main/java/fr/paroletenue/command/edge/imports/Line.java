package fr.paroletenue.command.edge.imports;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.frame.security.Caller;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import fr.paroletenue.frame.web.FieldError;
import fr.paroletenue.frame.web.RefusedCell;
import fr.paroletenue.frame.web.StrictBodies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One line of a file on its way to the commands that it asks for. What a request would bring in a body is read from cells here,
 * into the same records and by the same strict reading, so that a file can bring nothing that a request could not.
 */
public final class Line {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String BETWEEN_ITEMS = "\\|";
    private static final String BETWEEN_PARTS = "=";

    private final long number;
    private final Map<String, String> cells;
    private final Reading reading;
    private final List<Act> acts = new ArrayList<>();
    private final List<RefusedCell> refused = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();
    private final Map<String, Object> borne = new LinkedHashMap<>();
    private String id = "";

    /**
     * What all lines of a file are read with.
     *
     * @param firstDay no fact of an earlier day is accepted
     * @param known what earlier files have brought
     */
    record Reading(
            Columns columns,
            ImportFormat format,
            Instant now,
            LocalDate firstDay,
            Caller caller,
            StrictBodies bodies,
            KnownReferences known) {}

    /** Finds what an earlier file has brought. */
    @FunctionalInterface
    interface KnownReferences {
        @Nullable
        String idOf(String kind, String reference);
    }

    /** @param cells what is filled, without what stands around it */
    Line(long number, Map<String, String> cells, Reading reading) {
        this.number = number;
        this.cells = cells;
        this.reading = reading;
    }

    long number() {
        return number;
    }

    Map<String, String> cells() {
        return cells;
    }

    void identify(String newId) {
        id = newId;
    }

    List<Act> acts() {
        return acts;
    }

    List<RefusedCell> refused() {
        return refused;
    }

    Map<String, Object> borne() {
        return borne;
    }

    /** The id of what this line brings: the same one each time. */
    public String id() {
        return id;
    }

    /** The first day of the company: whatever begins on it begins before all else. */
    public LocalDate firstDay() {
        return reading.firstDay();
    }

    public boolean isRefused(String... columns) {
        return Arrays.stream(columns)
                .anyMatch(column ->
                        refused.stream().anyMatch(told -> told.column().equals(column)));
    }

    public boolean isFilled(String... columns) {
        return Arrays.stream(columns).anyMatch(cells::containsKey);
    }

    public @Nullable String text(String column) {
        return cells.get(column);
    }

    /** Yes only where it says so. */
    public boolean isYes(String column) {
        return Boolean.TRUE.equals(yesOrNo(column, cells.getOrDefault(column, "")));
    }

    /** For an instant that no body asks for. */
    public @Nullable Instant instant(String column) {
        var text = cells.get(column);
        var moment = text == null ? null : reading.format().moment(text);
        if (text != null && moment == null) {
            refuse(column, reading.format().isSkipped(text) ? FieldCode.TIME_SKIPPED : FieldCode.MOMENT_EXPECTED);
        }
        return moment == null ? null : read(moment, reading.columns().kind(column));
    }

    public @Nullable LocalDate day(String column) {
        var text = cells.get(column);
        return text == null ? null : day(column, text);
    }

    /** A day inside a list. */
    public @Nullable LocalDate day(String column, String text) {
        var day = reading.format().day(text);
        if (day == null) {
            refuse(column, FieldCode.DAY_EXPECTED);
        }
        return day;
    }

    /**
     * The items of a list, each in its parts: {@code a=b | c=d}.
     *
     * @param least parts of each item
     * @param most parts of each item; what is left out at its end is empty
     */
    public List<List<String>> items(String column, int least, int most) {
        var items = new ArrayList<List<String>>();
        for (var item : list(column)) {
            var parts = new ArrayList<>(Arrays.stream(item.split(BETWEEN_PARTS, -1))
                    .map(String::strip)
                    .toList());
            if (parts.size() < least || parts.size() > most) {
                refuse(column, FieldCode.UNREADABLE);
                return List.of();
            }
            while (parts.size() < most) {
                parts.add("");
            }
            items.add(List.copyOf(parts));
        }
        return items;
    }

    /** The id of something that an earlier file has brought; what nobody has imported is refused. */
    public @Nullable String idOf(String kind, String column) {
        var reference = cells.get(column);
        if (reference == null) {
            return null;
        }
        var found = reading.known().idOf(kind, reference);
        if (found == null) {
            refuse(column, FieldCode.REFERENCE_UNKNOWN);
        }
        return found;
    }

    /** Some decisions are direction's, also when they were taken long ago. */
    public void requireDirection(String column) {
        if (!reading.caller().is(Role.DIRECTION)) {
            refuse(column, FieldCode.DIRECTION_NEEDED);
        }
    }

    public void refuse(String column, FieldCode code) {
        refuse(column, code.name(), null, List.of());
    }

    /**
     * Reads a body from cells.
     *
     * @param fields the column of each field; a field with a dot lies in a body inside
     * @return null when a cell cannot be read, which is told
     */
    public <T> @Nullable T body(Class<T> type, Map<String, String> fields) {
        return body(type, fields, Map.of());
    }

    /** @param given what stands in no cell */
    public <T> @Nullable T body(Class<T> type, Map<String, String> fields, Map<String, ? extends Enum<?>> given) {
        var tree = NODES.objectNode();
        given.forEach((field, word) -> tree.put(field, word.name()));
        fields.forEach((field, column) -> {
            var node = node(column);
            if (node != null) {
                var dot = field.indexOf('.');
                if (dot < 0) {
                    tree.set(field, node);
                } else {
                    tree.withObject("/" + field.substring(0, dot)).set(field.substring(dot + 1), node);
                }
            }
        });
        return read(tree, type, field -> columnOf(field, fields));
    }

    /**
     * Reads a body from a part of a cell.
     *
     * @param column that everything stands in
     * @param values of its fields; empty texts are left out
     */
    public <T> @Nullable T body(Class<T> type, String column, Map<String, String> values) {
        var tree = NODES.objectNode();
        values.forEach((field, value) -> {
            if (!value.isEmpty()) {
                tree.put(field, value);
            }
        });
        return read(tree, type, field -> column);
    }

    /**
     * What two things never bear at the same time, so that no two lines of a file may bring it.
     *
     * @param value equal however it is written
     */
    public void bearsAlone(String column, Object value) {
        borne.put(column, value);
    }

    /** Asks for something; a refusal is told of the column. */
    public void act(String column, Object command) {
        act(Act.of(column, command));
    }

    public void act(Act act) {
        acts.add(act);
    }

    /** Tells what the thing itself refuses; a cell that could not even be read has been told already. */
    void refuse(String column, Refusal refusal) {
        if (refused.stream()
                .noneMatch(told -> told.column().equals(column)
                        && (unread.contains(column)
                                || told.code().equals(refusal.code().name())))) {
            refused.add(new RefusedCell(number, column, refusal.code().name(), null, List.of()));
        }
    }

    void refuse(String column, String code, @Nullable String message, List<String> allowed) {
        if (refused.stream().noneMatch(told -> told.column().equals(column) && !column.isEmpty())) {
            unread.add(column);
            refused.add(new RefusedCell(number, column, code, message, allowed));
        }
    }

    private <T> @Nullable T read(JsonNode tree, Class<T> type, UnaryOperator<String> columnOf) {
        try {
            return reading.bodies().read(tree, type);
        } catch (EdgeRefusal invalid) {
            invalid.problem().errors().forEach(error -> refuse(columnOf.apply(error.field()), error));
            return null;
        }
    }

    private void refuse(String column, FieldError error) {
        refuse(column, error.code(), error.message(), error.allowed());
    }

    private static String columnOf(String field, Map<String, String> fields) {
        var plain = field.replaceAll("\\[[0-9]+]", "");
        return fields.entrySet().stream()
                .filter(entry -> plain.equals(entry.getKey())
                        || plain.startsWith(entry.getKey() + ".")
                        // A body inside that is missing as a whole is told of the first of its columns.
                        || entry.getKey().startsWith(plain + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private @Nullable JsonNode node(String column) {
        var text = cells.get(column);
        if (text == null) {
            return null;
        }
        return switch (reading.columns().kind(column)) {
            case TEXT -> NODES.stringNode(text);
            case LIST -> {
                var items = NODES.arrayNode();
                list(column).forEach(items::add);
                yield items;
            }
            case NUMBER ->
                text.matches("[0-9]{1,9}")
                        ? NODES.numberNode(Integer.parseInt(text))
                        : none(column, FieldCode.WHOLE_NUMBER_EXPECTED);
            case YES_OR_NO -> {
                var said = yesOrNo(column, text);
                yield said == null ? null : NODES.booleanNode(said);
            }
            case DAY -> {
                var day = day(column, text);
                yield day == null ? null : NODES.stringNode(day.toString());
            }
            case SINCE, DONE -> {
                var instant = instant(column);
                yield instant == null ? null : NODES.stringNode(instant.toString());
            }
        };
    }

    private Instant read(Moment moment, Columns.Kind kind) {
        return kind == Columns.Kind.SINCE ? moment.atTheEarliest() : moment.atTheLatest(reading.now());
    }

    private @Nullable JsonNode none(String column, FieldCode code) {
        refuse(column, code);
        return null;
    }

    private @Nullable Boolean yesOrNo(String column, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "true", "oui", "yes" -> true;
            case "false", "non", "no" -> false;
            default -> {
                refuse(column, FieldCode.YES_OR_NO_EXPECTED);
                yield null;
            }
        };
    }

    private List<String> list(String column) {
        return Arrays.stream(cells.getOrDefault(column, "").split(BETWEEN_ITEMS))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** Field and column by turns. */
    public static Map<String, String> fields(String... fieldAndColumn) {
        var fields = new LinkedHashMap<String, String>();
        for (var i = 0; i < fieldAndColumn.length; i += 2) {
            fields.put(fieldAndColumn[i], fieldAndColumn[i + 1]);
        }
        return fields;
    }
}
