package fr.paroletenue.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.query.Histories;
import fr.paroletenue.query.QuerySideTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is asked of a past instant is what the read model answered at that time. The events of a test are a second apart, from
 * {@link #RECORDED} on.
 */
class KnowingWhatWasKnownThenTest extends QuerySideTest {

    private record Answered(Instant at, JsonNode file, String line) {}

    @Test
    void isWhatTheReadModelAnsweredThen() {
        var then = new ArrayList<Answered>();
        var life = Histories.of("then-1").wholeLife(41001).toList();
        for (int i = 0; i < life.size(); i++) {
            seenBy(happened(life.get(i)), Complaints.READ_MODEL);
            then.add(new Answered(
                    RECORDED.plusSeconds(i), withoutNow(json("/api/complaints/then-1")), line("then-1", null)));
        }
        assertThat(then.stream().map(Answered::line).distinct()).hasSizeGreaterThan(5);

        for (var answered : then) {
            for (var at : List.of(answered.at(), answered.at().plusMillis(999))) {
                assertThat(withoutNow(json("/api/complaints/then-1?at=" + at))).isEqualTo(answered.file());
                assertThat(line("then-1", at)).isEqualTo(answered.line());
            }
        }
    }

    @Test
    void beforeItsFirstDayThereIsNothing() {
        happened(Histories.of("then-2").wholeLife(41002));
        var before = RECORDED.minusMillis(1);

        assertThat(get("/api/complaints/then-2?at=" + before).statusCode()).isEqualTo(404);
        assertThat(text(get("/api/register.csv?at=" + before)).lines().toList()).hasSize(1);
        assertThat(get("/api/register.csv?at=1990-01-01T00:00:00Z").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatHasNotComeYetIsNotAnswered() {
        var future = Instant.now().plusSeconds(3_600);
        for (var path : List.of("/api/register.csv?at=", "/api/register.xlsx?at=", "/api/complaints/then-3?at=")) {
            var answer = get(path + future);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(text(answer)).contains("IN_THE_FUTURE", "\"at\"");
        }
        assertThat(get("/api/register.csv?at=2026-04-20T10:00:00").statusCode())
                .as("an instant without offset")
                .isEqualTo(400);
    }

    /** The conditions of the list, asked of files instead of rows, choose the same ones. */
    @Test
    void theConditionsOfTheListHoldThenToo() {
        for (var i = 0; i < 3; i++) {
            seenBy(happened(Histories.of("then-4" + i).wholeLife(41040 + i).limit(4L * i + 1)), Complaints.READ_MODEL);
        }
        for (var asked : List.of(
                "status=open",
                "status=late",
                "status=answered",
                "status=closed",
                "status=breached",
                "status=discarded",
                "owner=client-relations",
                "owner=nobody",
                "severity=2",
                "text=emery",
                "text=absence%20xyzzy",
                "receivedFrom=2026-04-20T07:30:00Z",
                "receivedTo=2026-04-20T07:30:00Z",
                "channel=phone")) {
            assertThat(ids("/api/register.csv?" + asked + "&at=" + Instant.now()))
                    .as(asked)
                    .isEqualTo(ids("/api/register.csv?" + asked));
        }
        assertThat(get("/api/register.csv?sort=dueAt&at=" + RECORDED).statusCode())
                .isEqualTo(400);
    }

    /** More of them than are held in memory at once, and none twice. */
    @Test
    void theRegisterIsWholeAndInOrder() {
        for (var i = 0; i < 450; i++) {
            happened(Histories.of("then-5-" + i).recorded(41500 + i, "Retard"));
        }
        var lines = ids("/api/register.csv?at=" + RECORDED.plusSeconds(3_600)).stream()
                .filter(id -> id.startsWith("then-5-"))
                .toList();

        assertThat(lines).hasSize(450).doesNotHaveDuplicates();
        assertThat(lines.getFirst()).isEqualTo("then-5-0");
        assertThat(lines.getLast()).isEqualTo("then-5-449");
    }

    private List<String> ids(String path) {
        return text(get(path))
                .lines()
                .skip(1)
                .flatMap(line -> java.util.regex.Pattern.compile(",(then-4\\d|then-5-\\d+),")
                        .matcher(line)
                        .results()
                        .map(found -> found.group(1)))
                .toList();
    }

    private String line(String id, @org.jspecify.annotations.Nullable Instant at) {
        return text(get("/api/register.csv" + (at == null ? "" : "?at=" + at)))
                .lines()
                .filter(line -> line.contains("," + id + ","))
                .reduce((one, other) -> {
                    throw new AssertionError("twice: " + id);
                })
                .orElseThrow();
    }

    /** Whether it is late is asked of the clock at that moment. */
    private static JsonNode withoutNow(JsonNode file) {
        ((ObjectNode) file).remove("late");
        return file;
    }
}
