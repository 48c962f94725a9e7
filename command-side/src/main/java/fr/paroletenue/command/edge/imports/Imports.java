package fr.paroletenue.command.edge.imports;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.command.edge.imports.Line.Reading;
import fr.paroletenue.command.wiring.CompanySettings;
import fr.paroletenue.command.wiring.Together.OneFailed;
import fr.paroletenue.frame.security.Caller;
import fr.paroletenue.frame.time.ReadToken;
import fr.paroletenue.frame.web.EdgeCode;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import fr.paroletenue.frame.web.Problem;
import fr.paroletenue.frame.web.RefusedCell;
import fr.paroletenue.frame.web.StrictBodies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Takes over what a former system knew, from a file. The whole file is judged before any of it is kept: its cells as strictly as
 * a request, and what only the thing itself can refuse by a rehearsal that is rolled back. Then each line is kept in a
 * transaction of its own, under an id that its reference always gives: a file that was interrupted is sent again and goes on,
 * one that was finished changes nothing.
 */
@Component
public class Imports {

    /** No name, no address: the reference is not kept, but it is typed and told. */
    private static final Pattern SANE_REFERENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]{0,39}");

    /** Of an item of a list. */
    private static final Pattern PART = Pattern.compile("[^|=]+");

    private final Commands commands;
    private final StoredImports stored;
    private final StrictBodies bodies;
    private final Clock clock;
    private final LocalDate firstDay;

    Imports(Commands commands, StoredImports stored, StrictBodies bodies, Clock clock, CompanySettings company) {
        this.commands = commands;
        this.stored = stored;
        this.bodies = bodies;
        this.clock = clock;
        this.firstDay = company.firstDay();
    }

    /**
     * What files of one kind say.
     *
     * @param kind such as clients; references of different kinds are different
     * @param acts what a line asks for
     */
    public record Kind(String kind, Columns columns, Consumer<Line> acts) {}

    /**
     * @param contentType as the request says it: CSV in UTF-8
     * @param format how dates are written; iso or fr
     * @param checkOnly to learn what would be refused
     */
    public Imported read(
            Kind kind, InputStream file, @Nullable String contentType, @Nullable String format, boolean checkOnly) {
        requireCsv(contentType);
        var reading = new Reading(
                kind.columns(),
                ImportFormat.named(format),
                clock.instant(),
                firstDay,
                Caller.current().orElseThrow(),
                bodies,
                this::known);
        var table = Table.of(bytes(file), kind.columns());
        var checked = new Check(kind, reading).of(table);
        var recorded = checkOnly || checked.fresh() == 0 ? 0 : record(table, kind, reading);
        return new Imported(
                checked.lines(),
                recorded,
                checked.lines() - (checkOnly ? checked.fresh() : recorded),
                checkOnly,
                new ReadToken(stored.lastPosition()).value());
    }

    private record Checked(int lines, int fresh) {}

    private record Borne(String column, Object value) {}

    /** Goes through the whole file and keeps nothing. */
    private final class Check {

        private final Kind kind;
        private final Reading reading;
        private final Set<String> seen = new HashSet<>();
        private final Map<Borne, String> bearers = new HashMap<>();
        private final List<RefusedCell> refused = new ArrayList<>();
        private int lines;
        private int fresh;
        private int refusedLines;

        Check(Kind kind, Reading reading) {
            this.kind = kind;
            this.reading = reading;
        }

        Checked of(Table table) {
            table.forEach(row -> {
                lines++;
                var told = refusals(row);
                if (!told.isEmpty()) {
                    refusedLines++;
                    refused.addAll(told);
                }
            });
            if (!refused.isEmpty()) {
                throw new EdgeRefusal(Problem.refusedLines(refused)
                        .with("lines", lines)
                        .with("refusedLines", refusedLines)
                        .with("recorded", 0));
            }
            return new Checked(lines, fresh);
        }

        private List<RefusedCell> refusals(Table.Row row) {
            var line = identified(row, kind, reading);
            row.refused().forEach(cell -> line.refuse(cell.column(), cell.code(), cell.message(), cell.allowed()));
            if (line.id().isEmpty()) {
                // As nobody's, so that the rest of it is judged too.
                line.identify(UUID.randomUUID().toString());
            } else if (!seen.add(line.id())) {
                line.refuse(Columns.REFERENCE, FieldCode.SAME_REFERENCE_TWICE);
            }
            var before = stored.contentOf(line.id());
            if (before.isPresent()) {
                if (!StoredImports.isSame(before.get(), content(line, reading))) {
                    line.refuse(Columns.REFERENCE, FieldCode.IMPORTED_DIFFERENTLY);
                }
                return line.refused();
            }
            fresh++;
            kind.acts().accept(line);
            refuseWhatAnEarlierLineBears(line);
            rehearse(line);
            return line.refused();
        }

        /** Each line is rehearsed alone and finds what the others bring still free. */
        private void refuseWhatAnEarlierLineBears(Line line) {
            line.borne().forEach((column, value) -> {
                var bearer = bearers.putIfAbsent(new Borne(column, value), line.id());
                if (bearer != null && !bearer.equals(line.id())) {
                    line.refuse(column, FieldCode.SAME_VALUE_TWICE);
                }
            });
        }

        /** Until nothing more is refused: each time without the cell that was, or without what cannot be asked without it. */
        private void rehearse(Line line) {
            var acts = new ArrayList<>(line.acts());
            while (true) {
                acts.removeIf(act -> act.command().get().isEmpty());
                acts.removeIf(act -> act.after() != null
                        && acts.stream().noneMatch(other -> other.column().equals(act.after())));
                try {
                    commands.rehearse(commandsOf(acts));
                    return;
                } catch (OneFailed failed) {
                    var act = acts.get(failed.index());
                    var refusal = refusal(failed);
                    var column = act.columnOf(refusal);
                    var toldBefore = line.isRefused(column);
                    line.refuse(column, refusal);
                    if (toldBefore || !act.canDoWithout()) {
                        acts.remove(failed.index());
                        if (failed.index() == 0) {
                            // Without what it is about nothing can be judged.
                            return;
                        }
                    }
                }
            }
        }
    }

    private int record(Table table, Kind kind, Reading reading) {
        var recorded = new int[1];
        table.forEach(row -> {
            var line = identified(row, kind, reading);
            if (stored.contentOf(line.id()).isEmpty() && record(line, kind, reading, recorded[0])) {
                recorded[0]++;
            }
        });
        return recorded[0];
    }

    /** What was allowed a moment ago may be so no longer: then the lines before stay, and the file is sent again. */
    private boolean record(Line line, Kind kind, Reading reading, int before) {
        kind.acts().accept(line);
        try {
            commands.importTogether(
                    () -> {
                        if (!stored.keep(line.id(), kind.kind(), content(line, reading))) {
                            throw new SomebodyElseWasQuicker();
                        }
                    },
                    commandsOf(line.acts()));
            return true;
        } catch (SomebodyElseWasQuicker same) {
            return false;
        } catch (OneFailed failed) {
            var refusal = refusal(failed);
            line.refuse(line.acts().get(failed.index()).columnOf(refusal), refusal);
            throw new EdgeRefusal(Problem.refusedLines(line.refused()).with("recorded", before));
        }
    }

    private Line identified(Table.Row row, Kind kind, Reading reading) {
        var line = new Line(row.number(), row.cells(), reading);
        var reference = row.cells().get(Columns.REFERENCE);
        if (reference == null) {
            line.refuse(Columns.REFERENCE, FieldCode.REQUIRED);
        } else if (!SANE_REFERENCE.matcher(reference).matches()) {
            line.refuse(Columns.REFERENCE, FieldCode.UNREADABLE);
        } else {
            line.identify(stored.idOf(kind.kind(), reference));
        }
        return line;
    }

    /** The id of what a reference became; null where nothing was imported under it. */
    public @Nullable String known(String kind, String reference) {
        var id = stored.idOf(kind, reference);
        return stored.contentOf(id).isPresent() ? id : null;
    }

    /** The same dates are the same words, however they are written. */
    private byte[] content(Line line, Reading reading) {
        var cells = new HashMap<>(line.cells());
        cells.replaceAll((column, text) -> switch (reading.columns().kind(column)) {
            case DAY -> String.valueOf(reading.format().day(text));
            case SINCE, DONE -> String.valueOf(reading.format().moment(text));
            case LIST -> PART.matcher(text).replaceAll(part -> Matcher.quoteReplacement(plain(part.group(), reading)));
            default -> text;
        });
        return stored.markOf(Map.copyOf(cells));
    }

    private static String plain(String part, Reading reading) {
        var day = reading.format().day(part.strip());
        return day == null ? part : day.toString();
    }

    private static List<Object> commandsOf(List<Act> acts) {
        return acts.stream().flatMap(act -> act.command().get().stream()).toList();
    }

    private static Refusal refusal(OneFailed failed) {
        if (failed.reason() instanceof Refusal refusal) {
            return refusal;
        }
        if (failed.reason() instanceof RuntimeException fault) {
            throw fault;
        }
        throw new IllegalStateException(failed.reason());
    }

    private static byte[] bytes(InputStream file) {
        try {
            return file.readAllBytes();
        } catch (IOException gone) {
            throw EdgeRefusal.malformed();
        }
    }

    private static void requireCsv(@Nullable String contentType) {
        try {
            var type = contentType == null ? null : MediaType.parseMediaType(contentType);
            if (type != null
                    && type.equalsTypeAndSubtype(new MediaType("text", "csv"))
                    && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()))) {
                return;
            }
        } catch (InvalidMediaTypeException | IllegalCharsetNameException | UnsupportedCharsetException unreadable) {
            // refused below
        }
        throw new EdgeRefusal(Problem.of(EdgeCode.UNSUPPORTED_MEDIA_TYPE));
    }

    /** Two send the same file at the same time. */
    private static final class SomebodyElseWasQuicker extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SomebodyElseWasQuicker() {
            super("imported meanwhile", null, false, false);
        }
    }
}
