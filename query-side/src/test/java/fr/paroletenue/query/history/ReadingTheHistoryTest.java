package fr.paroletenue.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.history.HistoryJson;
import fr.paroletenue.query.Histories;
import fr.paroletenue.query.QuerySideTest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class ReadingTheHistoryTest extends QuerySideTest {

    @Autowired
    private HistoryJson json;

    @Test
    void everyEventIsOneLineInTheOrderOfPositionsAndReadable() {
        happened(Histories.of("history-1").wholeLife(5001));

        var answer = get("/api/history?aggregate=history-1");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        var lines = lines(text(answer));
        assertThat(lines).hasSize(11);
        assertThat(lines).isSortedAccordingTo((a, b) -> Long.compare(position(a), position(b)));
        assertThat(lines.getFirst().at("/type").asString()).isEqualTo("complaint.recorded");
        assertThat(lines.getFirst().at("/payload/complainant/name").asString()).isEqualTo("Claire Émery");
        assertThat(lines.getFirst().at("/metadata/actor").asString()).isEqualTo("client-relations");
        assertThat(lines.getFirst().at("/recordedAt").asString()).isEqualTo("2026-04-20T10:00:00+02:00");
    }

    /** More than a page of the reader, so that the seam between two is crossed. */
    @Test
    void whoResumesBehindAPositionMissesNothing() {
        happened(IntStream.range(0, 60)
                .boxed()
                .flatMap(i -> Histories.of("resumed-" + i).wholeLife(6000 + i)));
        var all = lines(text(get("/api/history")));
        assertThat(all.size()).isGreaterThan(600);
        assertThat(all.stream().map(ReadingTheHistoryTest::position).distinct()).hasSameSizeAs(all);

        long middle = position(all.get(123));
        var rest = lines(text(get("/api/history?afterPosition=" + middle)));

        assertThat(rest).hasSameSizeAs(all.subList(124, all.size()));
        assertThat(position(rest.getFirst())).isEqualTo(position(all.get(124)));
    }

    @Test
    void itIsNarrowedByTypeActorAndTime() {
        happened(Histories.of("narrowed-1").wholeLife(7001));
        assertThat(lines(text(get("/api/history?aggregate=narrowed-1&type=complaint.answered"))))
                .hasSize(1);
        assertThat(lines(text(get("/api/history?aggregate=narrowed-1&type=complaint"))))
                .hasSize(11);
        assertThat(lines(text(get("/api/history?aggregate=narrowed-1&type=remark"))))
                .isEmpty();
        assertThat(lines(text(get("/api/history?aggregate=narrowed-1&actor=client-relations"))))
                .hasSize(11);
        assertThat(lines(text(get("/api/history?aggregate=narrowed-1&actor=nobody"))))
                .isEmpty();
        // The events of a test are a second apart, from 10:00:00 on.
        assertThat(lines(text(get("/api/history?aggregate=narrowed-1&from=2026-04-20T10:00:02%2B02:00"
                        + "&to=2026-04-20T10:00:05%2B02:00"))))
                .hasSize(3);
    }

    /**
     * A position that is still being written may not be passed, or whoever resumes behind it would never see it. Once it is
     * older than any transaction can be, it was rolled back, and the reader goes on.
     */
    @Test
    void itEndsWhereAnEventMayStillTurnUp() {
        happened(Histories.of("settled-1").recorded(8001, "Avant"));
        long before =
                position(lines(text(get("/api/history?aggregate=settled-1"))).getFirst());
        new JdbcTemplate(theDatabase().owner())
                .queryForObject(
                        "select nextval(pg_get_serial_sequence('events.domain_event', 'position'))", Long.class);
        happened(Histories.of("settled-2").recorded(8002, "Après"));

        // The events of these tests bear one fixed instant; the reader's clock stands five, then twenty seconds after
        // it.
        assertThat(positions(RECORDED.plusSeconds(5), before)).containsExactly(before);
        assertThat(positions(RECORDED.plusSeconds(20), before)).containsExactly(before, before + 2);
    }

    private List<Long> positions(Instant now, long from) {
        var read = new ArrayList<Long>();
        new HistoryReader(jdbc, json, Clock.fixed(now, Paris.ZONE))
                .read(new HistoryFilter(null, null, null, null, null, from - 1), event -> read.add(event.position()));
        return read.stream().filter(position -> position <= from + 2).toList();
    }

    private static long position(JsonNode line) {
        return line.at("/position").asLong();
    }

    private static List<JsonNode> lines(String answer) {
        return Stream.of(answer.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(QuerySideTest::read)
                .toList();
    }
}
