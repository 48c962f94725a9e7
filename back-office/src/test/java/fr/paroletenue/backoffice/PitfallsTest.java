package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of known pitfalls names tests that are there, and what it says is never used is not. */
class PitfallsTest {

    private record Row(String number, String pitfall, String defence, String test) {}

    private static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(NamedClasses.ROOT.resolve("docs/adr/0018-known-pitfalls.md"))) {
            var cells = line.split("\\|", -1);
            if (cells.length > 2 && cells[1].strip().matches("P?\\d+")) {
                assertThat(cells).as(line).hasSize(6);
                rows.add(new Row(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip()));
            }
        }
        return rows;
    }

    @Test
    void everyKnownPitfallIsThereOnce() throws IOException {
        assertThat(rows())
                .extracting(Row::number)
                .containsExactlyElementsOf(Stream.concat(
                                IntStream.rangeClosed(1, 31).mapToObj(String::valueOf),
                                Stream.of("P1", "P2", "P3", "P4"))
                        .toList());
    }

    @Test
    void eachHasADefenceAndATestThatIsThere() throws IOException {
        var tests = NamedClasses.ofSources("test");
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.pitfall()).as(row.number()).isNotBlank();
            assertThat(row.defence()).as(row.number()).isNotBlank();
            assertThat(NamedClasses.in(row.test()))
                    .as(row.number())
                    .isNotEmpty()
                    .isSubsetOf(tests);
        });
    }

    /** Several defences are that something of the framework is left alone; that ends with the first line that uses it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE_IF_MISSING",
                "loadOrCreate(",
                "SequentialPolicy",
                "FullConcurrencyPolicy",
                "AggregateSnapshotter",
                "SnapshotFilter",
                "subscriptionQuery(",
                "QueryUpdateEmitter",
                "cancelSchedule(",
                "cancelAll(",
                "cancelAllWithinScope(",
                "SimpleDeadlineManager",
                "JpaEventStorageEngine",
                "JdbcSequencedDeadLetterQueue",
                "TrackingEventProcessor."
            })
    void whatIsLeftAloneIsUsedNowhere(String part) throws IOException {
        for (var source : NamedClasses.sources("main")) {
            assertThat(Files.readString(source)).as(source.toString()).doesNotContain(part);
        }
    }
}
