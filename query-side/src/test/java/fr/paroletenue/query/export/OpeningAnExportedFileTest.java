package fr.paroletenue.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningAnExportedFileTest {

    private record Line(String words, Instant at, LocalDate on, BigDecimal amount, boolean yes, List<String> several) {}

    private static final Sheet<Line> SHEET = Sheet.<Line>named("essai")
            .column("words", Line::words)
            .column("at", Line::at)
            .column("on", Line::on)
            .column("amount", Line::amount)
            .column("yes", Line::yes)
            .column("several", Line::several)
            .done();

    private static Line line(String words) {
        return new Line(
                words,
                Instant.parse("2026-06-30T22:30:00Z"),
                LocalDate.parse("2026-06-30"),
                new BigDecimal("-1234.50"),
                true,
                List.of("a", "b"));
    }

    @Test
    void aProgramReadsIsoDatesAndPoints() throws IOException {
        var csv = text(FileFormat.CSV, Notation.ISO, line("plain"));
        assertThat(csv)
                .isEqualTo("words,at,on,amount,yes,several\r\n"
                        + "plain,2026-07-01T00:30:00+02:00,2026-06-30,-1234.50,true,a | b\r\n");
    }

    @Test
    void aFrenchSpreadsheetReadsSemicolonsDaysFirstAndCommas() throws IOException {
        var csv = text(FileFormat.CSV, Notation.FR, line("déçu"));
        assertThat(csv)
                .isEqualTo("\uFEFFwords;at;on;amount;yes;several\r\n"
                        + "déçu;01/07/2026 00:30:00;30/06/2026;-1234,50;oui;a | b\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+33 1 00 00 00 00",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r\n=1+1",
                "  =1+1",
                "\u00A0=1+1",
                "\uFF1D1+1"
            })
    void aFormulaIsOnlyTextInCsv(String formula) throws IOException {
        var csv = text(FileFormat.CSV, Notation.ISO, line(formula));
        var read = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv));
        assertThat(read.getRecords().getFirst().get("words")).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b;c", "he said \"no\"", "two\r\nlines", "<script>alert(1)</script>", "", "é€𝄞"})
    void anyOtherTextComesBackAsItWas(String words) throws IOException {
        var csv = text(FileFormat.CSV, Notation.ISO, line(words));
        var read = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv));
        assertThat(read.getRecords().getFirst().get("words")).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "a < b & \"c\"", "é€𝄞", "two\nlines"})
    void aCellOfASpreadsheetIsNeverWorkedOut(String words) throws IOException {
        var rows = rows(bytes(FileFormat.XLSX, Notation.ISO, line(words)), 0);
        var cell = rows.get(1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.getRawValue()).isEqualTo(words);
    }

    @Test
    void aSpreadsheetHoldsDatesAndNumbersAsSuch() throws IOException {
        var row = rows(bytes(FileFormat.XLSX, Notation.FR, line("x")), 0).get(1);
        assertThat(row.getCellAsDate(1)).contains(java.time.LocalDateTime.parse("2026-07-01T00:30:00"));
        assertThat(row.getCellAsDate(2)).contains(java.time.LocalDateTime.parse("2026-06-30T00:00:00"));
        assertThat(row.getCellAsNumber(3)).contains(new BigDecimal("-1234.50"));
        assertThat(row.getCellAsBoolean(4)).contains(true);
    }

    @Test
    void moreLinesThanASheetHoldsGoOnTheNextOne() throws IOException {
        var out = new ByteArrayOutputStream();
        FileWriting.xlsx(
                SHEET,
                each -> IntStream.range(0, 5).forEach(i -> each.accept(line("line " + i))),
                Notation.ISO,
                out,
                2);
        assertThat(rows(out.toByteArray(), 0)).hasSize(3);
        assertThat(rows(out.toByteArray(), 1)).hasSize(3);
        assertThat(rows(out.toByteArray(), 2)).hasSize(2);
        assertThat(rows(out.toByteArray(), 2).get(1).getCellText(0)).isEqualTo("line 4");
    }

    /** Twenty thousand lines of four kilobytes are 80 MB; what is written must leave before the list has ended. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource(FileFormat.class)
    void aLongListLeavesWhileItIsWritten(FileFormat format) throws IOException {
        var written = new Counting();
        var widest = new long[1];
        var words = IntStream.range(0, 500)
                .mapToObj(i -> Integer.toString(i * 7919, 36))
                .reduce("", String::concat);
        FileWriting.write(
                SHEET,
                each -> IntStream.range(0, 20_000).forEach(i -> {
                    each.accept(line(words + i));
                    if (i == 10_000) {
                        widest[0] = written.count;
                    }
                }),
                format,
                Notation.ISO,
                written);
        assertThat(widest[0]).isGreaterThan(written.count / 3);
    }

    private static final class Counting extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
        }
    }

    private static String text(FileFormat format, Notation notation, Line line) throws IOException {
        return new String(bytes(format, notation, line), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(FileFormat format, Notation notation, Line line) throws IOException {
        var out = new ByteArrayOutputStream();
        FileWriting.write(SHEET, each -> each.accept(line), format, notation, out);
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] file, int sheet) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }
}
