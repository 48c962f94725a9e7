package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/promises.md says is built is there, under the names that it gives. */
class PromisesTest {

    private static final Pattern ID = Pattern.compile("S[1-5]-\\d\\d");

    private record Row(String id, String promise, String state, String code, String test) {

        boolean isBuiltAtLeastInPart() {
            return !state.equals("not yet");
        }
    }

    @Test
    void thereAre151PromisesOnceEach() throws IOException {
        assertThat(rows()).extracting(Row::id).doesNotHaveDuplicates().hasSize(151);
    }

    @Test
    void everyPromiseIsWordedAndIsBuiltInPartOrNotYet() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.promise()).as(row.id()).isNotBlank();
            assertThat(row.state()).as(row.id()).isIn("built", "in part", "not yet");
        });
    }

    @Test
    void whatIsBuiltNamesItsCodeAndItsTest() throws IOException {
        assertThat(rows().stream().filter(Row::isBuiltAtLeastInPart)).allSatisfy(row -> {
            assertThat(NamedClasses.in(row.code())).as("code of " + row.id()).isNotEmpty();
            assertThat(NamedClasses.in(row.test())).as("test of " + row.id()).isNotEmpty();
        });
    }

    @Test
    void whatIsMissingOfAPromiseThatIsBuiltInPartIsSaid() throws IOException {
        var missing = Files.readAllLines(NamedClasses.ROOT.resolve("docs/promises.md")).stream()
                .map(line -> line.split("\\|", -1))
                .filter(cells ->
                        cells.length == 4 && ID.matcher(cells[1].strip()).matches())
                .toList();

        assertThat(missing).allSatisfy(cells -> assertThat(cells[2]).isNotBlank());
        assertThat(missing.stream().map(cells -> cells[1].strip()))
                .containsExactlyInAnyOrderElementsOf(rows().stream()
                        .filter(row -> row.state().equals("in part"))
                        .map(Row::id)
                        .toList());
    }

    @Test
    void whatIsNamedIsThere() throws IOException {
        var code = NamedClasses.ofSources("main");
        var tests = NamedClasses.ofSources("test");

        assertThat(rows()).allSatisfy(row -> {
            assertThat(NamedClasses.in(row.code())).as("code of " + row.id()).isSubsetOf(code);
            assertThat(NamedClasses.in(row.test())).as("test of " + row.id()).isSubsetOf(tests);
        });
    }

    private static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(NamedClasses.ROOT.resolve("docs/promises.md"))) {
            var cells = line.split("\\|", -1);
            if (cells.length > 4 && ID.matcher(cells[1].strip()).matches()) {
                assertThat(cells).as(line).hasSize(7);
                rows.add(new Row(
                        cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip(), cells[5].strip()));
            }
        }
        return rows;
    }
}
