package fr.paroletenue.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.Cause;
import fr.paroletenue.api.complaint.CauseCode;
import fr.paroletenue.api.complaint.CauseOwner;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.GapType;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RegisterEvent;
import fr.paroletenue.api.complaint.RegisterMonth;
import fr.paroletenue.api.complaint.SystemicIssueEvent;
import fr.paroletenue.api.complaint.SystemicIssueId;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.Histories;
import fr.paroletenue.query.QuerySideTest;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The questions about improvement, mediation and retention. */
class AskingAboutTheWholeRoomTest extends QuerySideTest {

    private static final Cause LATE = new Cause(CauseCode.LATENESS, CauseOwner.PLANNING);
    private static final Cause UNSKILLED = new Cause(CauseCode.MISSING_SKILL, CauseOwner.TRAINING);

    @Test
    void theFileTellsOfRepairAndDispute() {
        var token = happened(Histories.of("whole-1").everything(7001, false));

        var file = json("/api/complaints/whole-1?after=" + token);

        assertThat(file.at("/status").asString()).isEqualTo("CLOSED");
        assertThat(file.at("/firstMeasure/how").asString()).isEqualTo("INVESTIGATION");
        assertThat(file.at("/firstMeasure/time").asString()).startsWith("PT30M");
        assertThat(file.at("/firstMeasure/dueDate/state").asString()).isEqualTo("KEPT");
        assertThat(file.at("/scope").asString()).isEqualTo("SYSTEMIC");
        assertThat(file.at("/correctiveActions/0/status").asString()).isEqualTo("PLANNED");
        assertThat(file.at("/correctiveActions/0/reopenings/0/because").asString())
                .isEqualTo("NOT_EFFECTIVE");
        assertThat(file.at("/correctiveActions/0/dueDate/lastDay").asString()).isEqualTo("2026-09-30");
        assertThat(file.at("/correctiveActions/0/dueDate/actionId").asInt()).isOne();
        assertThat(file.at("/compensations/0/amount/amount").asString()).isEqualTo("150.00");
        assertThat(file.at("/compensations/0/approved/actor").asString()).isEqualTo("client-relations");
        assertThat(file.at("/meetings/0/minutes/text").asString()).isEqualTo("Elle refuse");
        assertThat(file.at("/noAmicableSolution/mediator/name").asString()).isEqualTo("Médiation Exemple");
        assertThat(file.at("/mediation/state").asString()).isEqualTo("AGREED");
        assertThat(file.at("/mediation/admissibleUntil").asString()).isEqualTo("2027-04-20");
        assertThat(file.at("/level").asInt()).isEqualTo(2);
        assertThat(file.at("/publicReplies/0/place").asString()).isEqualTo("page d'avis");
        assertThat(file.at("/reopenings/0/closure/solutions").asString()).isEqualTo("Passage offert");
        assertThat(file.at("/keepUntil").asString()).isEqualTo("2031-05-11");
        // Whole in the file, masked everywhere else (S3-33).
        assertThat(file.at("/complainant/phone").asString()).isEqualTo("+33 6 00 00 12 34");
    }

    @Test
    void theWorkingListIsNarrowedByWhatWasFound() {
        var token = happened(Histories.of("narrow-1").everything(7011, false));
        seenBy(token, "complaints");

        for (var question : List.of(
                "level=2",
                "scope=SYSTEMIC",
                "mediation=AGREED",
                "gapType=NON_CONFORMITY",
                "detectionFailure=true",
                "causeOwner=PLANNING")) {
            assertThat(ids(json("/api/complaints?text=REC-2026-07011&" + question)))
                    .as(question)
                    .containsExactly("narrow-1");
        }
        for (var question : List.of(
                "level=1",
                "scope=ISOLATED",
                "mediation=REFERRED",
                "gapType=EXPECTED_VERSUS_PERCEIVED",
                "detectionFailure=false",
                "causeOwner=TRAINING",
                "status=reopened",
                "status=erased")) {
            assertThat(ids(json("/api/complaints?text=REC-2026-07011&" + question)))
                    .as(question)
                    .isEmpty();
        }
        token = happened(Histories.of("narrow-1").reopened());
        seenBy(token, "complaints");
        assertThat(ids(json("/api/complaints?text=REC-2026-07011&status=reopened")))
                .containsExactly("narrow-1");
        assertThat(ids(json("/api/complaints?text=REC-2026-07011&status=open"))).containsExactly("narrow-1");
    }

    @Test
    void openActionsSurviveTheClosureOfTheirComplaint() {
        var c = Histories.of("acting-1");
        var token = happened(c.recorded(7021, "Absence"), c.action(), c.overdue(1), c.closed());

        var overdue = json("/api/corrective-actions?state=overdue&complaintId=acting-1&count=true&after=" + token);
        assertThat(overdue.at("/total").asInt()).isOne();
        assertThat(overdue.at("/items/0/registerNumber").asString()).isEqualTo("REC-2026-07021");
        assertThat(overdue.at("/items/0/dueDate/state").asString()).isEqualTo("MISSED");
        assertThat(overdue.at("/items/0/late").asBoolean()).isTrue();
        var alerts = json("/api/alerts?complaintId=acting-1&resolved=false&after=" + token);
        assertThat(alerts.at("/items/0/dueDate").asString()).isEqualTo("CORRECTIVE_ACTION");
        assertThat(alerts.at("/items/0/actionId").asInt()).isOne();

        token = happened(c.done(1, DueDateState.MISSED), c.reviewed(1, true));
        assertThat(json("/api/corrective-actions?complaintId=acting-1&after=" + token)
                        .at("/items"))
                .isEmpty();
        assertThat(json("/api/corrective-actions?state=all&complaintId=acting-1")
                        .at("/items/0/status")
                        .asString())
                .isEqualTo("EFFECTIVE");
        assertThat(json("/api/alerts?complaintId=acting-1&resolved=false&after=" + token)
                        .at("/items"))
                .isEmpty();
        assertThat(text(get("/api/corrective-actions.csv?state=all&complaintId=acting-1")))
                .contains("acting-1-1,acting-1,REC-2026-07021,1,Appel avant annulation,planning");
        assertThat(get("/api/corrective-actions?state=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void lookAlikesSayWhatTheyShare() {
        var who = new Complainant("A", "alike@example.org", null, "12 rue Z, 99123 Ville");
        var elsewhere = new Complainant("B", "other@example.org", null, "BP 12345, 99999 Ailleurs");
        var original = Histories.of("alike-0");
        var token = happened(List.of(
                original.recorded(
                        7031, Instant.parse("2019-03-31T21:59:00Z"), ReceptionChannel.EMAIL, "w-alike", who, "k-0"),
                original.investigated(GapType.NON_CONFORMITY, false, UNSKILLED),
                Histories.of("alike-1")
                        .recorded(
                                7032,
                                Instant.parse("2019-02-28T22:59:00Z"),
                                ReceptionChannel.EMAIL,
                                "w-alike",
                                elsewhere,
                                "k-1"),
                Histories.of("alike-2")
                        .recorded(
                                7033,
                                Instant.parse("2019-02-28T23:00:00Z"),
                                ReceptionChannel.EMAIL,
                                "w-2",
                                elsewhere,
                                "k-2"),
                Histories.of("alike-3")
                        .recorded(
                                7034, Instant.parse("2019-06-01T08:00:00Z"), ReceptionChannel.EMAIL, "w-3", who, "k-3"),
                Histories.of("alike-3").investigated(GapType.NON_CONFORMITY, false, UNSKILLED, LATE),
                // Half past midnight in Paris: already April.
                Histories.of("alike-4")
                        .recorded(
                                7035,
                                Instant.parse("2019-03-31T22:30:00Z"),
                                ReceptionChannel.EMAIL,
                                "w-4",
                                elsewhere,
                                "k-4"))
                .stream());

        var found = json("/api/complaints/alike-0/look-alikes?size=200&after=" + token)
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/id").asString().startsWith("alike-"))
                .toList();

        assertThat(found)
                .extracting(item -> item.at("/id").asString())
                .containsExactly("alike-3", "alike-2", "alike-1");
        assertThat(found)
                .extracting(item ->
                        item.at("/shared").valueStream().map(JsonNode::asString).toList())
                .containsExactly(List.of("CAUSE", "AREA"), List.of("MONTH"), List.of("WORKER"));
        assertThat(get("/api/complaints/nobody/look-alikes").statusCode()).isEqualTo(404);
    }

    @Test
    void aSystemicIssueCountsEachClientOnce() {
        var issue = new SystemicIssueId("issue-1");
        var same = new Complainant("C", "issue@example.org", null, null);
        var events = new ArrayList<Object>();
        events.add(Histories.of("issue-c1")
                .recorded(7041, Histories.RECEIVED, ReceptionChannel.EMAIL, null, same, "issue-client"));
        events.add(
                Histories.of("issue-c2").recorded(7042, Histories.RECEIVED, ReceptionChannel.EMAIL, null, same, null));
        events.add(Histories.of("issue-c3")
                .recorded(
                        7043,
                        Histories.RECEIVED,
                        ReceptionChannel.EMAIL,
                        null,
                        new Complainant("D", "d@example.org", null, null),
                        null));
        events.add(new SystemicIssueEvent.Opened(issue, "Retards du mardi", "La tournée"));
        for (var id : List.of("issue-c1", "issue-c2", "issue-c3", "issue-c4")) {
            events.add(new SystemicIssueEvent.ComplaintLinked(issue, new ComplaintId(id)));
        }
        events.add(new SystemicIssueEvent.ComplaintUnlinked(issue, new ComplaintId("issue-c4"), "autre chose"));
        events.add(new SystemicIssueEvent.OutreachNoted(issue, java.time.LocalDate.parse("2026-06-03"), 12, "Lettre"));
        var token = happened(events.stream());

        var file = json("/api/systemic-issues/issue-1?after=" + token);
        assertThat(file.at("/complaints").asInt()).isEqualTo(3);
        assertThat(file.at("/clients").asInt()).isEqualTo(2);
        assertThat(file.at("/clientsReached").asInt()).isEqualTo(12);
        assertThat(file.at("/linkedComplaints/0/registerNumber").asString()).isEqualTo("REC-2026-07041");
        assertThat(ids(json("/api/systemic-issues?open=true&size=200"))).contains("issue-1");

        token = happened(new SystemicIssueEvent.Closed(issue, "Coupée en deux"));
        assertThat(ids(json("/api/systemic-issues?open=true&size=200&after=" + token)))
                .doesNotContain("issue-1");
        assertThat(get("/api/systemic-issues/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void monthsThatNobodySignedAreListed() {
        var token = happened(
                Histories.of("month-1")
                        .recorded(
                                7051,
                                Instant.parse("2018-01-31T23:30:00Z"),
                                ReceptionChannel.EMAIL,
                                null,
                                new Complainant("E", "e@example.org", null, null),
                                null),
                new RegisterEvent.MonthSigned(new RegisterMonth("2018-02"), 42));

        var months = json("/api/register/months?after=" + token)
                .at("/items")
                .valueStream()
                .toList();
        // Half past midnight in Paris: already February.
        var february = months.getFirst();
        assertThat(february.at("/month").asString()).isEqualTo("2018-02");
        assertThat(february.at("/complaints").asInt()).isOne();
        assertThat(february.at("/signed").asBoolean()).isTrue();
        assertThat(february.at("/signedBy").asString()).isEqualTo("client-relations");
        assertThat(february.at("/historyPosition").asInt()).isEqualTo(42);
        var unsigned = json("/api/register/months?signed=false")
                .at("/items")
                .valueStream()
                .map(month -> month.at("/month").asString())
                .toList();
        assertThat(unsigned).doesNotContain("2018-02").startsWith("2018-03", "2018-04");
        assertThat(json("/api/register/months?signed=true")
                        .at("/items")
                        .valueStream()
                        .map(month -> month.at("/month").asString()))
                .contains("2018-02");
    }

    /** Counted by hand: five complaints in June 2017, of which one is erased afterwards. */
    @Test
    void theParetoAgreesWithAHandCountAndAnErasureChangesNothing() {
        var events = new ArrayList<Object>();
        var motives = List.of(
                ComplaintMotive.LATENESS,
                ComplaintMotive.ABSENCE,
                ComplaintMotive.LATENESS,
                ComplaintMotive.LATENESS,
                ComplaintMotive.ABSENCE);
        for (int i = 0; i < motives.size(); i++) {
            var c = Histories.of("pareto-" + i);
            events.add(c.recorded(
                    7060 + i,
                    Instant.parse("2017-06-1" + i + "T08:00:00Z"),
                    ReceptionChannel.EMAIL,
                    null,
                    new Complainant("F", "f@example.org", null, null),
                    null));
            events.add(c.motive(motives.get(i)));
        }
        events.add(Histories.of("pareto-0").investigated(GapType.NON_CONFORMITY, true, LATE, UNSKILLED));
        events.add(Histories.of("pareto-1").investigated(GapType.NON_CONFORMITY, false, LATE));
        events.add(Histories.of("pareto-2").investigated(GapType.EXPECTED_VERSUS_PERCEIVED, false, LATE));
        seenBy(happened(events.stream()), "complaints");

        assertThat(ranks("motive")).containsExactly("LATENESS 3 60.00 60.00", "ABSENCE 2 40.00 100.00");
        assertThat(ranks("cause")).containsExactly("LATENESS 3 75.00 75.00", "MISSING_SKILL 1 25.00 100.00");
        assertThat(ranks("causeOwner")).containsExactly("PLANNING 3 75.00 75.00", "TRAINING 1 25.00 100.00");
        assertThat(ranks("gapType"))
                .containsExactly("NON_CONFORMITY 2 66.67 66.67", "EXPECTED_VERSUS_PERCEIVED 1 33.33 100.00");
        assertThat(ranks("detectionFailure")).containsExactly("NO 2 66.67 66.67", "YES 1 33.33 100.00");
        assertThat(ranks("category")).containsExactly("SERVICE 5 100.00 100.00");
        assertThat(ranks("source")).containsExactly("CLIENT 5 100.00 100.00");
        assertThat(ranks("riskCategory")).containsExactly("NONE 5 100.00 100.00");
        assertThat(get("/api/indicators/complaints/pareto?by=nonsense").statusCode())
                .isEqualTo(400);

        var all = List.of("motive", "cause", "causeOwner", "gapType", "detectionFailure", "category");
        var before = all.stream().map(this::ranks).toList();
        seenBy(
                happened(
                        Histories.of("pareto-0").closed(),
                        Histories.of("pareto-0").erased()),
                "complaints");
        assertThat(ids(json("/api/complaints?status=erased&size=200"))).contains("pareto-0");
        assertThat(all.stream().map(this::ranks).toList()).isEqualTo(before);
    }

    @Test
    void theRegisterTellsWhatWasPromisedAndMasksPersonalNumbers() throws IOException {
        var late = Histories.of("promised-1");
        var token = happened(java.util.stream.Stream.concat(
                java.util.stream.Stream.of(late.recorded(7072, "Promis"), late.action(), late.overdue(1)),
                Histories.of("masked-1").everything(7071, false)));

        var line = register("REC-2026-07071", token);
        assertThat(line.get("client_coordinates")).contains("+** * ** ** ** 34").doesNotContain("12 34");
        assertThat(line.get("level")).isEqualTo("2");
        assertThat(line.get("scope")).isEqualTo("SYSTEMIC");
        assertThat(line.get("first_measure")).isEqualTo("INVESTIGATION");
        assertThat(line.get("gap_type")).isEqualTo("NON_CONFORMITY");
        assertThat(line.get("detection_failure")).isEqualTo("true");
        assertThat(line.get("compensation_eur")).isEqualTo("150.00");
        assertThat(line.get("meetings")).contains("Elle refuse");
        assertThat(line.get("mediation")).isEqualTo("AGREED");
        assertThat(line.get("mediator")).isEqualTo("Médiation Exemple");
        assertThat(line.get("public_replies")).contains("Nous avons répondu.");
        assertThat(line.get("reopenings")).contains("Cela recommence");
        assertThat(line.get("promised_resolutions")).isEqualTo("1. Appel avant annulation: DUE 30/09/2026");
        assertThat(register("REC-2026-07072", token).get("promised_resolutions"))
                .isEqualTo("1. Appel avant annulation: OVERDUE 01/06/2026");
    }

    @Test
    void anErasedFileCannotBeFoundByItsWordsAnyMore() {
        var c = Histories.of("forgotten-1");
        seenBy(happened(c.everything(7081, false)), "complaints");
        assertThat(ids(json("/api/complaints?text=REC-2026-07081+emery"))).containsExactly("forgotten-1");

        seenBy(happened(c.erased()), "complaints");
        assertThat(ids(json("/api/complaints?text=REC-2026-07081+emery"))).isEmpty();
        assertThat(ids(json("/api/complaints?text=REC-2026-07081"))).containsExactly("forgotten-1");
        for (var table : List.of("complaint", "complaint_words", "complaint_due_date", "corrective_action", "alert")) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from read_model." + table
                                    + " t where complaint_id = 'forgotten-1' and t::text ~* 'mery|grenoble|38100|refuse|annulation'",
                            Long.class))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void theTimeToTheFirstMeasureIsAmongTheDurations() {
        seenBy(happened(Histories.of("measured-1").everything(7091, false)), "complaints");
        var asked = json("/api/indicators/complaint-durations");
        assertThat(asked.at("/firstMeasure/count").asLong()).isPositive();
        assertThat(asked.at("/firstMeasure/median").asString()).startsWith("PT30M");
    }

    @Test
    void everyNewListIsAFileToo() {
        for (var list : List.of("corrective-actions", "systemic-issues", "register/months")) {
            for (var ending : List.of("csv", "xlsx")) {
                assertThat(get("/api/" + list + "." + ending).statusCode())
                        .as(list + "." + ending)
                        .isEqualTo(200);
            }
        }
    }

    private List<String> ranks(String by) {
        return json("/api/indicators/complaints/pareto?from=2017-06-01&to=2017-06-30&by=" + by)
                .at("/items")
                .valueStream()
                .map(rank ->
                        rank.at("/code").asString() + " " + rank.at("/count").asInt() + " "
                                + rank.at("/share").decimalValue().setScale(2) + " "
                                + rank.at("/cumulatedShare").decimalValue().setScale(2))
                .toList();
    }

    private CSVRecord register(String number, String token) throws IOException {
        var csv = text(get("/api/register.csv?text=" + number + "&after=" + token));
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords()
                .getFirst();
    }

    private static List<String> ids(JsonNode page) {
        return page.at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }
}
