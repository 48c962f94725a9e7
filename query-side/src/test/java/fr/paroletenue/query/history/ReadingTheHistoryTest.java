package fr.paroletenue.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.history.HistoryJson;
import fr.paroletenue.query.Histories;
import fr.paroletenue.query.QuerySideTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
        // In a history of its own: whoever shares this one would wait for that position too.
        var open = withHistory(TestDatabase.fresh());
        stored(open, 0, "complaint.recorded", "{}", "{}");
        new JdbcTemplate(open.owner())
                .queryForObject(
                        "select nextval(pg_get_serial_sequence('events.domain_event', 'position'))", Long.class);
        stored(open, 1, "complaint.classified", "{}", "{}");

        // The events of these tests bear one fixed instant; the reader's clock stands five, then twenty seconds after
        // it.
        assertThat(positions(open, RECORDED.plusSeconds(5))).containsExactly(1L);
        assertThat(positions(open, RECORDED.plusSeconds(20))).containsExactly(1L, 3L);
    }

    /** A damaged event is told as what it is, and hides none of those behind it. */
    @Test
    void anEventThatCannotBeReadIsShownAsSuch() {
        // In a house of its own, whose read models stop at nothing.
        var damaged = withHistory(TestDatabase.fresh());
        var by = "{\"actor\":\"client-relations\"}";
        stored(damaged, 0, "complaint.recorded", "{\"subject\":\"Avant\"}", by);
        stored(damaged, 1, "complaint.classified", "no JSON at all", by);
        stored(damaged, 2, "complaint.qualified", "{}", "{\"actor\":\"client-relations\"");
        stored(damaged, 3, "complaint.answered", "", by);
        stored(damaged, 4, "complaint.closed", "{\"reason\":\"ok\"}", by);
        var reader = new HistoryReader(new JdbcTemplate(damaged.query()), json, Clock.systemUTC());

        var events = reader.of("damaged-1");

        assertThat(events)
                .extracting(StoredEvent::type)
                .containsExactly(
                        "complaint.recorded",
                        "complaint.classified",
                        "complaint.qualified",
                        "complaint.answered",
                        "complaint.closed");
        assertThat(events).extracting(StoredEvent::unreadable).containsExactly(false, true, true, true, false);
        assertThat(events).extracting(StoredEvent::position).isSorted().doesNotHaveDuplicates();
        assertThat(events.get(1).payload()).isNull();
        var shown = JsonMapper.builder().build();
        assertThat(shown.writeValueAsString(events.get(1))).contains("\"unreadable\":true", "\"payload\":null");
        assertThat(shown.writeValueAsString(events.getLast()))
                .contains("\"ok\"")
                .doesNotContain("unreadable");

        var ofOne = new ArrayList<String>();
        reader.read(new HistoryFilter(null, null, null, null, "client-relations", 0), event -> ofOne.add(event.type()));
        assertThat(ofOne)
                .as("of the one whose metadata cannot be read nobody knows who it was")
                .hasSize(4)
                .doesNotContain("complaint.qualified");
    }

    private static void stored(TestDatabase database, long sequence, String type, String payload, String metadata) {
        new JdbcTemplate(database.command())
                .update("""
                        insert into events.domain_event (event_id, aggregate_id, sequence, aggregate_type, recorded_at,
                            type, revision, payload, metadata)
                        values (gen_random_uuid()::text, 'damaged-1', ?, 'Complaint', ?, ?, '1',
                            convert_to(?, 'UTF8'), convert_to(?, 'UTF8'))""", sequence, RECORDED.atOffset(ZoneOffset.UTC), type, payload, metadata);
    }

    private List<Long> positions(TestDatabase database, Instant now) {
        var read = new ArrayList<Long>();
        new HistoryReader(new JdbcTemplate(database.query()), json, Clock.fixed(now, Paris.ZONE))
                .read(new HistoryFilter(null, null, null, null, null, 0), event -> read.add(event.position()));
        return read;
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
