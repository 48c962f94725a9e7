package fr.paroletenue.query.export;

import fr.paroletenue.api.kernel.Paris;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a list as a file line by line: a register of any length needs the memory of a few lines. */
public final class FileWriting {

    /** What one sheet holds, by the file format itself; the heading takes one. */
    private static final int LINES_PER_SHEET = 1_048_576 - 1;

    private static final int LONGEST_CELL = 32_767;
    private static final int LINES_IN_MEMORY = 500;

    private FileWriting() {}

    public static <T> void write(Sheet<T> sheet, Lines<T> lines, FileFormat format, Notation notation, OutputStream out)
            throws IOException {
        try {
            switch (format) {
                case CSV -> csv(sheet, lines, notation, out);
                case XLSX -> xlsx(sheet, lines, notation, out, LINES_PER_SHEET);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static <T> void csv(Sheet<T> sheet, Lines<T> lines, Notation notation, OutputStream out)
            throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (notation.marksUtf8()) {
            writer.write('\uFEFF');
        }
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(notation.separator())
                .setHeader(sheet.columns().stream().map(Sheet.Column::name).toArray(String[]::new))
                .get();
        // Not closed: the stream belongs to whoever handed it over.
        var printer = new CSVPrinter(writer, format);
        lines.forEach(line -> {
            try {
                for (var column : sheet.columns()) {
                    printer.print(csvCell(column.value().apply(line), notation));
                }
                printer.println();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        printer.flush();
    }

    private static String csvCell(@Nullable Object value, Notation notation) {
        var text = notation.text(value);
        return isWords(value) ? Harmless.text(text) : text;
    }

    /** A negative number is no formula; only what a person wrote can be one. */
    private static boolean isWords(@Nullable Object value) {
        return value instanceof CharSequence || value instanceof Collection<?>;
    }

    static <T> void xlsx(Sheet<T> sheet, Lines<T> lines, Notation notation, OutputStream out, int linesPerSheet)
            throws IOException {
        var workbook = new Workbook(out, "Parole Tenue", "1.0");
        var writing = new Sheets<>(workbook, sheet, notation, linesPerSheet);
        lines.forEach(writing::line);
        writing.finish();
        workbook.finish();
    }

    /** A file has as many sheets as its lines need. */
    private static final class Sheets<T> {

        private final Workbook workbook;
        private final Sheet<T> sheet;
        private final Notation notation;
        private final int linesPerSheet;
        private Worksheet current;
        private int count = 1;
        private int row = 1;

        Sheets(Workbook workbook, Sheet<T> sheet, Notation notation, int linesPerSheet) {
            this.workbook = workbook;
            this.sheet = sheet;
            this.notation = notation;
            this.linesPerSheet = linesPerSheet;
            this.current = opened(sheet.name());
        }

        void line(T line) {
            try {
                if (row > linesPerSheet) {
                    current.finish();
                    count++;
                    current = opened(sheet.name() + " " + count);
                    row = 1;
                }
                int column = 0;
                for (var c : sheet.columns()) {
                    cell(column++, c.value().apply(line));
                }
                if (row % LINES_IN_MEMORY == 0) {
                    current.flush();
                }
                row++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void finish() throws IOException {
            current.finish();
        }

        private Worksheet opened(String name) {
            var worksheet = workbook.newWorksheet(name);
            worksheet.freezePane(0, 1);
            int column = 0;
            for (var c : sheet.columns()) {
                worksheet.inlineString(0, column++, c.name());
            }
            return worksheet;
        }

        private void cell(int column, @Nullable Object value) {
            switch (value) {
                case null -> {}
                case Instant at -> {
                    current.value(row, column, LocalDateTime.ofInstant(at, Paris.ZONE));
                    current.style(row, column)
                            .format(format("yyyy-mm-dd hh:mm:ss", "dd/mm/yyyy hh:mm:ss"))
                            .set();
                }
                case LocalDate on -> {
                    current.value(row, column, on);
                    current.style(row, column)
                            .format(format("yyyy-mm-dd", "dd/mm/yyyy"))
                            .set();
                }
                case BigDecimal amount -> current.value(row, column, amount);
                case Number number -> current.value(row, column, number);
                case Boolean yes -> current.value(row, column, yes);
                // A text cell is never worked out, so the words stay as they were written.
                default -> current.inlineString(row, column, cut(notation.text(value)));
            }
        }

        private String format(String iso, String french) {
            return notation == Notation.FR ? french : iso;
        }

        private static String cut(String text) {
            return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "\u2026";
        }
    }
}
