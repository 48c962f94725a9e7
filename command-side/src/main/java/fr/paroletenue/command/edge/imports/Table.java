package fr.paroletenue.command.edge.imports;

import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import fr.paroletenue.frame.web.Given;
import fr.paroletenue.frame.web.Problem;
import fr.paroletenue.frame.web.RefusedCell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file (RFC 4180, UTF-8, with or without its mark), separated by commas or semicolons. It is read line by line, as often
 * as need be; only its bytes are held.
 */
final class Table {

    static final int MOST_LINES = 20_000;

    /** What spreadsheets write for a formula that failed. */
    private static final Set<String> FORMULA_ERRORS =
            Set.of("#REF!", "#N/A", "#VALUE!", "#VALEUR!", "#NAME?", "#NOM?", "#DIV/0!", "#NUM!", "#NOMBRE!", "#NULL!");

    /** Our exports lead with an apostrophe what could be taken for a formula. */
    private static final String STARTS_A_FORMULA = "=+-@\u2212\uFF1D\uFF0B\uFF0D\uFF20|%";

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] bytes;
    private final int start;
    private final CSVFormat format;
    private final List<String> heading;

    private Table(byte[] bytes, int start, CSVFormat format, List<String> heading) {
        this.bytes = bytes;
        this.start = start;
        this.format = format;
        this.heading = heading;
    }

    /** What is filled in a line, by column; with what was wrong with its cells. */
    record Row(long number, Map<String, String> cells, List<RefusedCell> refused) {}

    /** Refuses what is no text, no table, or has other columns. */
    static Table of(byte[] bytes, Columns columns) {
        requireUtf8(bytes);
        var start = isMarked(bytes) ? MARK.length : 0;
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(bytes, start))
                .setIgnoreEmptyLines(false)
                .get();
        var table = new Table(bytes, start, format, headingOf(bytes, start, format));
        table.requireKnown(columns);
        return table;
    }

    /** Hands over each line that is not empty. */
    void forEach(Consumer<Row> each) {
        try (var parser = parser()) {
            var lines = parser.iterator();
            lines.next();
            var count = 0;
            while (lines.hasNext()) {
                var row = row(lines.next());
                if (row.cells().isEmpty() && row.refused().isEmpty()) {
                    continue;
                }
                if (++count > MOST_LINES) {
                    throw refused(row.number(), "", FieldCode.TOO_MANY_LINES);
                }
                each.accept(row);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw EdgeRefusal.malformed();
        }
    }

    private Row row(CSVRecord line) {
        var cells = new LinkedHashMap<String, String>();
        var refused = new ArrayList<RefusedCell>();
        for (var i = 0; i < line.size(); i++) {
            var text = line.get(i).strip();
            if (text.isEmpty()) {
                continue;
            }
            if (i >= heading.size()) {
                refused.add(cell(line.getRecordNumber(), "", FieldCode.TOO_MANY_CELLS));
                break;
            }
            var column = heading.get(i);
            if (!Given.isPlain(text)) {
                refused.add(cell(line.getRecordNumber(), column, FieldCode.FORBIDDEN_CHARACTER));
            } else if (text.startsWith("=") || FORMULA_ERRORS.contains(text)) {
                refused.add(cell(line.getRecordNumber(), column, FieldCode.FORMULA));
            } else {
                cells.put(column, withoutApostrophe(text));
            }
        }
        return new Row(line.getRecordNumber(), cells, refused);
    }

    private void requireKnown(Columns columns) {
        var refused = new ArrayList<RefusedCell>();
        var seen = new HashSet<String>();
        for (var name : heading) {
            if (!columns.names().contains(name)) {
                refused.add(new RefusedCell(
                        1,
                        Given.isPlain(name) ? shortened(name) : "",
                        FieldCode.UNKNOWN_FIELD.name(),
                        null,
                        List.of()));
            } else if (!seen.add(name)) {
                refused.add(cell(1, name, FieldCode.DUPLICATE));
            }
        }
        if (!seen.contains(Columns.REFERENCE)) {
            refused.add(cell(1, Columns.REFERENCE, FieldCode.REQUIRED));
        }
        if (!refused.isEmpty()) {
            throw new EdgeRefusal(Problem.refusedLines(refused));
        }
    }

    private CSVParser parser() throws IOException {
        return parser(bytes, start, format);
    }

    private static CSVParser parser(byte[] bytes, int start, CSVFormat format) throws IOException {
        Reader reader = new InputStreamReader(
                new ByteArrayInputStream(bytes, start, bytes.length - start), StandardCharsets.UTF_8);
        return CSVParser.builder().setReader(reader).setFormat(format).get();
    }

    private static List<String> headingOf(byte[] bytes, int start, CSVFormat format) {
        try (var parser = parser(bytes, start, format)) {
            var lines = parser.iterator();
            if (!lines.hasNext()) {
                throw EdgeRefusal.malformed();
            }
            var names = new ArrayList<String>();
            lines.next().forEach(name -> names.add(name.strip()));
            return List.copyOf(names);
        } catch (IOException | UncheckedIOException unreadable) {
            throw EdgeRefusal.malformed();
        }
    }

    /** Our headings hold neither of the two, so the one that comes first separates. */
    private static char separator(byte[] bytes, int start) {
        for (var i = start; i < bytes.length && bytes[i] != '\n' && bytes[i] != '\r'; i++) {
            if (bytes[i] == ',' || bytes[i] == ';') {
                return (char) bytes[i];
            }
        }
        return ',';
    }

    private static boolean isMarked(byte[] bytes) {
        return bytes.length >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
    }

    private static void requireUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException notUtf8) {
            throw EdgeRefusal.malformed();
        }
    }

    private static String withoutApostrophe(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && STARTS_A_FORMULA.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "..." : name;
    }

    private static RefusedCell cell(long line, String column, FieldCode code) {
        return new RefusedCell(line, column, code.name(), null, List.of());
    }

    private static EdgeRefusal refused(long line, String column, FieldCode code) {
        return new EdgeRefusal(Problem.refusedLines(List.of(cell(line, column, code))));
    }
}
