package fr.paroletenue.command.edge.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.paroletenue.command.edge.imports.Table.Row;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.RefusedCell;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A CSV file becomes cells, or says where it cannot. */
class ReadingATableTest {

    private static final Columns COLUMNS = Columns.withReference().texts("name", "note");

    private static List<Row> read(String text) {
        var rows = new ArrayList<Row>();
        Table.of(text.getBytes(StandardCharsets.UTF_8), COLUMNS).forEach(rows::add);
        return rows;
    }

    private static String refusal(String text) {
        return catchThrowableOfType(EdgeRefusal.class, () -> read(text))
                .problem()
                .code();
    }

    @Test
    void commasAndSemicolonsQuotesAndLineBreaks() {
        var rows = read("\uFEFFname;reference\r\n\"Dupont; \"\"Zoé\"\"\";1\r\n\"zwei\nZeilen\";2\r\n;;\r\n\r\nlast;3");

        assertThat(rows)
                .extracting(Row::cells)
                .containsExactly(
                        Map.of("name", "Dupont; \"Zoé\"", "reference", "1"),
                        Map.of("name", "zwei\nZeilen", "reference", "2"),
                        Map.of("name", "last", "reference", "3"));
        // As a spreadsheet counts, whatever stands inside the cells.
        assertThat(rows).extracting(Row::number).containsExactly(2L, 3L, 6L);
    }

    @Test
    void aFormulaIsNoValueAndAnApostropheMakesItWords() {
        var rows = read(
                "reference,name,note\n1,=1+1,#N/A\n2,'=1+1,'+33 1 99 00 00 00\n3,+33 1 99 00 00 00,- rien\n4,'tis,'\n");

        assertThat(rows.getFirst().refused()).extracting(RefusedCell::code).containsExactly("FORMULA", "FORMULA");
        assertThat(rows.get(1).cells()).containsEntry("name", "=1+1").containsEntry("note", "+33 1 99 00 00 00");
        assertThat(rows.get(2).cells())
                .containsEntry("name", "+33 1 99 00 00 00")
                .containsEntry("note", "- rien");
        assertThat(rows.get(3).cells()).containsEntry("name", "'tis").containsEntry("note", "'");
    }

    @Test
    void whatNoPlaceCanHoldIsRefused() {
        assertThat(read("reference,name\n1,a\u0000b\n").getFirst().refused())
                .extracting(RefusedCell::column, RefusedCell::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("name", "FORBIDDEN_CHARACTER"));
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThat(refusal("")).isEqualTo("MALFORMED");
        assertThat(refusal("reference,name\n1,\"open")).isEqualTo("MALFORMED");
        assertThat(refusal("reference,name\n1,\"a\"b\n")).isEqualTo("MALFORMED");
        assertThat(refusal("name\nx\n")).isEqualTo("LINES_REFUSED");
        assertThat(refusal("reference,other\n")).isEqualTo("LINES_REFUSED");
    }

    @Test
    void thereIsAnEndToALongFile() {
        var longest = "reference\n" + "1\n".repeat(Table.MOST_LINES);

        assertThat(read(longest)).hasSize(Table.MOST_LINES);
        assertThat(refusal(longest + "1\n")).isEqualTo("LINES_REFUSED");
    }
}
