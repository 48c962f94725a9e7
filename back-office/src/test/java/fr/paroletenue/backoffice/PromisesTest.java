package fr.paroletenue.backoffice;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/promises.md says is built is there, under the names that it gives. */
class PromisesTest {

    private static final Path ROOT = Path.of(System.getProperty("paroletenue.root", ".."));
    private static final Pattern ID = Pattern.compile("S[1-5]-\\d\\d");
    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][A-Za-z0-9]*)`");

    private record Row(String id, String promise, String state, String code, String test) {

        boolean isBuilt() {
            return state.equals("built");
        }
    }

    @Test
    void thereAre151PromisesOnceEach() throws IOException {
        assertThat(rows()).extracting(Row::id).doesNotHaveDuplicates().hasSize(151);
    }

    @Test
    void everyPromiseIsWordedAndIsBuiltOrNotYet() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.promise()).as(row.id()).isNotBlank();
            assertThat(row.state()).as(row.id()).isIn("built", "not yet");
        });
    }

    @Test
    void whatIsBuiltNamesItsCodeAndItsTest() throws IOException {
        assertThat(rows().stream().filter(Row::isBuilt)).allSatisfy(row -> {
            assertThat(names(row.code())).as("code of " + row.id()).isNotEmpty();
            assertThat(names(row.test())).as("test of " + row.id()).isNotEmpty();
        });
    }

    @Test
    void whatIsNamedIsThere() throws IOException {
        var code = sources("main");
        var tests = sources("test");

        assertThat(rows()).allSatisfy(row -> {
            assertThat(names(row.code())).as("code of " + row.id()).isSubsetOf(code);
            assertThat(names(row.test())).as("test of " + row.id()).isSubsetOf(tests);
        });
    }

    private static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(ROOT.resolve("docs/promises.md"))) {
            var cells = line.split("\\|", -1);
            if (cells.length >= 3 && ID.matcher(cells[1].strip()).matches()) {
                assertThat(cells).as(line).hasSize(7);
                rows.add(new Row(
                        cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip(), cells[5].strip()));
            }
        }
        return rows;
    }

    private static Set<String> names(String cell) {
        return CLASS_NAME.matcher(cell).results().map(found -> found.group(1)).collect(toCollection(TreeSet::new));
    }

    private static Set<String> sources(String kind) throws IOException {
        var names = new TreeSet<String>();
        for (var module : List.of("shared-api", "frame", "command-side", "query-side", "back-office")) {
            var folder = ROOT.resolve(module).resolve("src").resolve(kind).resolve("java");
            if (Files.isDirectory(folder)) {
                try (var files = Files.walk(folder)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".java"))
                            .map(name -> name.substring(0, name.length() - ".java".length()))
                            .forEach(names::add);
                }
            }
        }
        return names;
    }
}
