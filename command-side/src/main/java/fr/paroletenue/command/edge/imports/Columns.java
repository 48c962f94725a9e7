package fr.paroletenue.command.edge.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of a file, in the order in which they are described. Any may be left out that nothing needs. */
public final class Columns {

    /** The number or name that the former system knew a line by; every file has it. */
    public static final String REFERENCE = "reference";

    /** What stands in a cell. */
    enum Kind {
        TEXT,
        /** Several texts with {@code |} between them. */
        LIST,
        NUMBER,
        YES_OR_NO,
        DAY,
        /** When something began that a time limit runs from. */
        SINCE,
        /** When something was done. */
        DONE
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    private Columns() {
        kinds.put(REFERENCE, Kind.TEXT);
    }

    public static Columns withReference() {
        return new Columns();
    }

    public Columns texts(String... names) {
        return all(Kind.TEXT, names);
    }

    public Columns lists(String... names) {
        return all(Kind.LIST, names);
    }

    public Columns numbers(String... names) {
        return all(Kind.NUMBER, names);
    }

    public Columns yesOrNo(String... names) {
        return all(Kind.YES_OR_NO, names);
    }

    public Columns days(String... names) {
        return all(Kind.DAY, names);
    }

    /** Instants from which a time limit runs: where only the day is known, its beginning counts. */
    public Columns since(String... names) {
        return all(Kind.SINCE, names);
    }

    /** Instants at which something was done: where only the day is known, its end counts. */
    public Columns done(String... names) {
        return all(Kind.DONE, names);
    }

    Kind kind(String column) {
        var kind = kinds.get(column);
        if (kind == null) {
            throw new IllegalArgumentException("no column is called " + column);
        }
        return kind;
    }

    Set<String> names() {
        return kinds.keySet();
    }

    private Columns all(Kind kind, String... names) {
        List.of(names).forEach(name -> kinds.put(name, kind));
        return this;
    }
}
