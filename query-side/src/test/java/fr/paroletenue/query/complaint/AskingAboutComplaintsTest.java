package fr.paroletenue.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.Histories;
import fr.paroletenue.query.QuerySideTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AskingAboutComplaintsTest extends QuerySideTest {

    @Test
    void theFileShowsWhatHappenedRightAfterItHappened() {
        var token = happened(Histories.of("file-1").wholeLife(101));

        var answer = get("/api/complaints/file-1?after=" + token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"11\"");
        assertThat(answer.headers().firstValue("Read-Model-Version").orElseThrow())
                .startsWith("complaints=");
        var file = read(text(answer));
        assertThat(file.at("/registerNumber").asString()).isEqualTo("REC-2026-00101");
        assertThat(file.at("/status").asString()).isEqualTo("CLOSED");
        assertThat(file.at("/receivedAt").asString()).isEqualTo("2026-04-20T09:30:00+02:00");
        assertThat(file.at("/complainant/email").asString()).isEqualTo("claire@example.org");
        assertThat(file.at("/deadlines/acknowledgement/target/state").asString())
                .isEqualTo("MISSED");
        assertThat(file.at("/deadlines/acknowledgement/limit/state").asString()).isEqualTo("KEPT");
        assertThat(file.at("/deadlines/answer/limit/lastDay").asString()).isEqualTo("2026-06-05");
        assertThat(file.at("/closure/satisfactionFollowUp").asString()).isEqualTo("Satisfaite, appel du 10 mai");
        assertThat(file.at("/timeline").size()).isEqualTo(11);
        assertThat(file.at("/timeline/0/actor").asString()).isEqualTo("client-relations");
    }

    @Test
    void anUnknownComplaintIsSaidToBeUnknown() {
        var answer = get("/api/complaints/nobody");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(read(text(answer)).at("/code").asString()).isEqualTo("COMPLAINT_UNKNOWN");
    }

    @Test
    void theHistoryOfAComplaintIsReadable() {
        var token = happened(Histories.of("told-1").wholeLife(102));

        var events = json("/api/complaints/told-1/history?after=" + token).at("/items");

        assertThat(events.size()).isEqualTo(11);
        assertThat(events.at("/0/type").asString()).isEqualTo("complaint.recorded");
        assertThat(events.at("/0/payload/subject").asString()).isEqualTo("Absence vendredi");
        assertThat(events.at("/0/metadata/actor").asString()).isEqualTo("client-relations");
        assertThat(events.at("/10/payload/solutions").asString()).isEqualTo("Passage offert");
    }

    @Test
    void aDueDateIsProvedDayByDay() {
        var token = happened(Histories.of("proved-1").recorded(103, "Preuve"));

        var proof = json("/api/complaints/proved-1/deadlines/acknowledgement-limit/proof?after=" + token);

        assertThat(proof.at("/dueAt").asString()).isEqualTo("2026-05-13T00:00:00+02:00");
        assertThat(proof.at("/policyVersion").asString()).isEqualTo("2026-1");
        assertThat(proof.at("/count").asString()).isEqualTo("WORKING_DAYS");
        var days = proof.at("/proof");
        assertThat(days.valueStream().filter(day -> day.at("/counted").asBoolean()))
                .hasSize(14);
        assertThat(days.valueStream().filter(day -> day.at("/name").asString("").equals("Fête du Travail")))
                .singleElement()
                .matches(day -> day.at("/reason").asString().equals("HOLIDAY"));
        assertThat(get("/api/complaints/proved-1/deadlines/nonsense/proof").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/complaints/proved-1/deadlines/immediate-action/proof")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theWorkingListBeginsWithWhatIsMostPressing() {
        var pressed = Histories.of("pressed-1");
        var waiting = Histories.of("pressed-2");
        happened(Stream.of(
                waiting.recorded(111, "Attente", "list-owner"),
                waiting.directionInformed(DueDateState.KEPT),
                waiting.acknowledged("2026-04-21T08:00:00Z", DueDateState.KEPT)));
        var token = happened(
                pressed.recorded(112, "Presse", "list-owner"),
                pressed.targetMissed(DueDateName.DIRECTION_INFORMED, Histories.DIRECTION));

        var items = json("/api/complaints?status=open&sort=dueAt&owner=list-owner&count=true&after=" + token);

        assertThat(items.at("/total").asLong()).isEqualTo(2);
        assertThat(ids(items)).containsExactly("pressed-1", "pressed-2");
        assertThat(items.at("/items/0/dueDate").asString()).isEqualTo("DIRECTION_INFORMED");
        assertThat(items.at("/items/0/late").asBoolean()).isTrue();
        assertThat(items.at("/readModel/name").asString()).isEqualTo("complaints");
    }

    @Test
    void aDiscardedComplaintIsInItsOwnViewAndStaysOnTheWorkingListUntilAnswered() {
        var c = Histories.of("discarded-1");
        var token = happened(c.recorded(121, "Écartée", "discard-owner"), c.qualified(Qualification.NOT_A_COMPLAINT));
        assertThat(ids(json("/api/complaints?status=discarded&owner=discard-owner&after=" + token)))
                .containsExactly("discarded-1");
        assertThat(ids(json("/api/complaints?status=open&owner=discard-owner"))).containsExactly("discarded-1");

        token = happened(c.qualified(Qualification.COMPLAINT));
        assertThat(ids(json("/api/complaints?status=discarded&owner=discard-owner&after=" + token)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"emery,1", "ÉMERY,1", "robinet claire,1", "robinet inconnu,0", "100%,0", "REC-2026-00131,1"})
    void wordsAreFoundWithoutRegardToAccentsOrCapitals(String text, int found) {
        if (jdbc.queryForObject(
                        "select count(*) from read_model.complaint where complaint_id = 'words-1'", Integer.class)
                == 0) {
            seenBy(happened(Histories.of("words-1").recorded(131, "Robinet cassé", "words-owner")), "complaints");
        }
        assertThat(ids(json("/api/complaints?owner=words-owner&text=" + encoded(text))))
                .hasSize(found);
    }

    @Test
    void whatTheFirmRisksIsOneOfTheFilters() {
        var risky = Histories.of("risky-1");
        var token = happened(Stream.of(
                risky.recorded(141, "Risque", "risk-owner"),
                risky.risking(RiskCategory.LEGAL),
                Histories.of("risky-2").recorded(142, "Sans risque", "risk-owner")));

        assertThat(ids(json("/api/complaints?owner=risk-owner&riskCategory=LEGAL&after=" + token)))
                .containsExactly("risky-1");
        assertThat(ids(json("/api/complaints?owner=risk-owner&riskCategory=OPERATIONAL")))
                .isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var token = happened(IntStream.range(0, 47)
                .mapToObj(i -> Histories.of("paged-" + i).recorded(2000 + i, "Page " + i, "page-owner")));
        seenBy(token, "complaints");

        // All have the same due date, so only the id tells them apart.
        for (var sort : List.of("dueAt", "-dueAt", "receivedAt", "-registerNumber")) {
            var seen = new ArrayList<String>();
            String next = "";
            do {
                var page = json("/api/complaints?owner=page-owner&size=10&sort=" + sort + "&cursor=" + next);
                seen.addAll(ids(page));
                next = page.at("/nextCursor").asString("");
            } while (!next.isEmpty());
            assertThat(seen).hasSize(47);
            assertThat(new HashSet<>(seen)).hasSize(47);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "size=0",
        "size=201",
        "sort=nonsense",
        "status=nonsense",
        "cursor=nonsense",
        "after=nonsense",
        "receivedFrom=2026-01-01",
        "channel=PIGEON",
        "unknown=1"
    })
    void aQuestionThatCannotBeReadIsRefusedByName(String question) {
        var answer = get("/api/complaints?" + question);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(text(answer)).at("/errors/0/field").asString())
                .isEqualTo(question.substring(0, question.indexOf('=')));
    }

    @Test
    void alertsAreListedAndResolvedWhenTheActCame() {
        var c = Histories.of("alerted-1");
        var token = happened(
                c.recorded(141, "Alerte", "alert-owner"),
                c.targetMissed(DueDateName.ACKNOWLEDGEMENT_TARGET, Histories.ACK_TARGET));
        var standing = json("/api/alerts?resolved=false&owner=alert-owner&after=" + token);
        assertThat(standing.at("/items").size()).isOne();
        assertThat(standing.at("/items/0/kind").asString()).isEqualTo("TARGET_MISSED");
        assertThat(standing.at("/items/0/registerNumber").asString()).isEqualTo("REC-2026-00141");

        token = happened(c.acknowledged("2026-04-23T08:00:00Z", DueDateState.MISSED));
        assertThat(json("/api/alerts?resolved=false&owner=alert-owner&after=" + token)
                        .at("/items")
                        .size())
                .isZero();
        assertThat(json("/api/alerts?owner=alert-owner")
                        .at("/items/0/resolvedBy")
                        .asString())
                .isEqualTo("complaint.acknowledged");
    }

    @Test
    void theRegisterBeginsWithTheEightColumnsAndHoldsHostileWordsHarmlessly() throws IOException {
        var c = Histories.of("register-1");
        var token = happened(Stream.concat(
                Stream.of(c.recorded(151, "=HYPERLINK(\"http://example.org\")", "register-owner")),
                c.wholeLife(151).skip(1)));

        var csv = get("/api/register.csv?owner=register-owner&after=" + token);

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        var lines = lines(text(csv), ',');
        assertThat(lines.getFirst().getParser().getHeaderNames().subList(0, 8))
                .containsExactly(
                        "subject",
                        "date",
                        "client_name",
                        "client_coordinates",
                        "handling",
                        "client_suggestions",
                        "solutions",
                        "satisfaction_follow_up");
        var line = lines.getFirst();
        assertThat(line.get("subject")).isEqualTo("'=HYPERLINK(\"http://example.org\")");
        assertThat(line.get("date")).isEqualTo("2026-04-20");
        assertThat(line.get("client_name")).isEqualTo("Claire Émery");
        assertThat(line.get("client_coordinates")).contains("claire@example.org", "+33 1 00 00 00 00");
        assertThat(line.get("handling")).contains("réponse par courrier : acceptée");
        assertThat(line.get("client_suggestions")).isEqualTo("Un passage gratuit");
        assertThat(line.get("solutions")).isEqualTo("Passage offert");
        assertThat(line.get("satisfaction_follow_up")).isEqualTo("Satisfaite, appel du 10 mai");
        assertThat(line.get("register_number")).isEqualTo("REC-2026-00151");

        var french = text(get("/api/register.csv?format=fr&owner=register-owner"));
        assertThat(french).startsWith("\uFEFFsubject;date;");
        assertThat(lines(french.substring(1), ';').getFirst().get("date")).isEqualTo("20/04/2026");

        var xlsx = get("/api/register.xlsx?owner=register-owner");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx.body()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("subject");
            assertThat(rows.get(1).getCell(0).getFormula()).isNull();
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=HYPERLINK(\"http://example.org\")");
        }
    }

    @Test
    void everyListIsAFileToo() {
        for (var list : List.of("complaints", "remarks", "alerts", "policies")) {
            for (var ending : List.of("csv", "xlsx")) {
                assertThat(get("/api/" + list + "." + ending).statusCode())
                        .as(list + "." + ending)
                        .isEqualTo(200);
            }
        }
    }

    /** Counted by hand: 72.5 h for the acknowledgement of each whole life, 216.5 h for its answer. */
    @Test
    void durationsAgreeWithAHandCount() {
        var quick = Histories.of("duration-1");
        var slow = Histories.of("duration-2");
        // The house is shared: nobody else's complaints were received in that month.
        var received = Instant.parse("2017-03-06T08:30:00Z");
        var token = happened(
                quick.recorded(161, "Vite", "duration-owner", received),
                quick.acknowledged("2017-03-09T09:00:00Z", DueDateState.MISSED),
                quick.answered("2017-03-15T09:00:00Z", DueDateState.KEPT),
                slow.recorded(162, "Lent", "duration-owner", received),
                slow.acknowledged("2017-03-13T08:30:00Z", DueDateState.MISSED));

        var asked = json("/api/indicators/complaint-durations?receivedFrom=2017-03-01T00:00:00Z"
                + "&receivedTo=2017-04-01T00:00:00Z&after=" + token);

        assertThat(asked.at("/received").asLong()).isEqualTo(2);
        assertThat(asked.at("/acknowledgement/count").asLong()).isEqualTo(2);
        // 72 h 30 min and 168 h
        assertThat(asked.at("/acknowledgement/median").asString()).isEqualTo("PT120H15M");
        assertThat(asked.at("/answer/count").asLong()).isEqualTo(1);
        assertThat(asked.at("/answer/median").asString()).isEqualTo("PT216H30M");
    }

    private static List<CSVRecord> lines(String csv, char delimiter) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }

    private static List<String> ids(JsonNode page) {
        return page.at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
