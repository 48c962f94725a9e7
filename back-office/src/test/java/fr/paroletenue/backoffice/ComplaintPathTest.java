package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.security.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** One complaint from the first word to the closed file, and what happens on the way when two people, or one twice, act. */
class ComplaintPathTest extends HouseTest {

    @Test
    void aComplaintGoesFromTheFirstWordToTheClosedFile() {
        var planning = as(Role.PLANNING);
        var relations = as(Role.CLIENT_RELATIONS);
        var direction = as(Role.DIRECTION);
        var recorded = recorded(Role.PLANNING);
        var file = of(recorded.id());

        assertThat(recorded.field("kind")).isEqualTo("COMPLAINT");
        assertThat(recorded.field("registerNumber")).matches("REC-20\\d\\d-\\d{5}");
        assertThat(recorded.header("Location")).endsWith(file);
        assertThat(recorded.version()).isEqualTo(1);
        assertThat(recorded.field("owner")).isEqualTo("client-relations");
        assertThat(planning.get("/api/complaints?status=open&sort=dueAt&size=200", recorded)
                        .ok()
                        .each("items", "id"))
                .contains(recorded.id());

        direction
                .post(file + "/qualification", "{\"decision\":\"COMPLAINT\",\"reason\":\"Travail à refaire.\"}")
                .ok();
        relations
                .post(file + "/severity", "{\"severity\":2,\"reason\":\"Première fois.\"}")
                .ok();
        relations.post(file + "/acknowledgement", """
                {"channel":"EMAIL","sentAt":"%s","nextSteps":"Nous rappelons lundi."}""".formatted(now())).ok();
        var tooEarly = relations.post(file + "/answer", answer());
        assertThat(tooEarly.status()).isEqualTo(422);
        assertThat(tooEarly.code()).isEqualTo("INVESTIGATION_NEEDED");
        as(Role.TECHNICAL_SUPERVISOR).post(file + "/investigation", """
                {"causes":[{"cause":"POOR_WORK","causeOwner":"TRAINING"}],"findings":"Produit inadapté.","founded":"YES",
                 "dysfunctions":["Consigne produit absente"]}""").ok();
        var planned = relations.post(file + "/corrective-actions", """
                {"description":"Fiche produit au dossier","dueOn":"2027-01-15","responsible":"technical-supervisor"}""").ok();
        assertThat(planned.field("actionId")).isEqualTo("1");
        var unmotivated =
                relations.post(file + "/answer", answer().replace("\"motives\":\"Nous refaisons les vitres.\",", ""));
        assertThat(unmotivated.code()).isEqualTo("MOTIVES_NEEDED");
        assertThat(relations.post(file + "/answer", answer()).code()).isEqualTo("SCOPE_NEEDED");
        relations.post(file + "/scope", ISOLATED).ok();
        var answered = relations.post(file + "/answer", answer()).ok();
        assertThat(relations.get(file, answered).field("status")).isEqualTo("ANSWERED");

        var closed = direction
                .post(
                        file + "/closure",
                        "{\"solutions\":\"Vitres refaites\",\"satisfactionFollowUp\":\"Cliente contente\"}")
                .ok();
        var shown = relations.get(file, closed).ok();
        assertThat(shown.field("status")).isEqualTo("CLOSED");
        assertThat(shown.field("qualification")).isEqualTo("COMPLAINT");
        assertThat(shown.field("deadlines/acknowledgement/target/state")).isEqualTo("KEPT");
        assertThat(shown.field("deadlines/acknowledgement/limit/state")).isEqualTo("KEPT");
        assertThat(shown.field("deadlines/answer/target/state")).isEqualTo("KEPT");
        assertThat(shown.field("deadlines/answer/limit/state")).isEqualTo("KEPT");
        assertThat(shown.json().path("timeline").size()).isGreaterThanOrEqualTo(8);
        assertThat(shown.version()).isEqualTo(closed.version());
        assertThat(shown.header("ETag")).isEqualTo(closed.header("ETag"));
        assertThat(planning.get("/api/complaints?status=open&size=200", closed).each("items", "id"))
                .doesNotContain(recorded.id());
        assertThat(planning.get("/api/complaints?status=closed&size=200").each("items", "id"))
                .contains(recorded.id());
    }

    @Test
    void whoActsOnAnOldVersionIsToldTheNewOneAndChangesNothing() {
        var relations = as(Role.CLIENT_RELATIONS);
        var recorded = recorded(Role.CLIENT_RELATIONS);
        var file = of(recorded.id());
        assertThat(recorded.header("ETag")).isEqualTo("\"1\"");
        var assessed = relations
                .with("If-Match", recorded.header("ETag"))
                .post(file + "/severity", "{\"severity\":2,\"reason\":\"Gêne\"}")
                .ok();

        var stale = relations
                .with("If-Match", recorded.header("ETag"))
                .post(file + "/severity", "{\"severity\":3,\"reason\":\"Dégât\"}");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("STALE_VERSION");
        assertThat(stale.header("Content-Type")).startsWith("application/problem+json");
        assertThat(stale.field("currentVersion")).isEqualTo(Long.toString(assessed.version()));
        assertThat(relations.get(file, assessed).field("severity")).isEqualTo("2");
        assertThat(eventsOf(recorded.id())).isEqualTo(assessed.version());
    }

    @Test
    void aRequestThatIsSentAgainGetsItsFirstAnswer() {
        var key = UUID.randomUUID().toString();
        var relations = as(Role.CLIENT_RELATIONS).with("Idempotency-Key", key);
        var body = recording(now());
        var first = relations.post("/api/complaints", body).ok(201);
        var complaints = complaints();

        var again = relations.post("/api/complaints", body);
        var other = relations.post("/api/complaints", recording(now(), "Autre chose"));
        var someoneElse = as(Role.PLANNING)
                .with("Idempotency-Key", key)
                .post("/api/complaints", body)
                .ok(201);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(someoneElse.id()).isNotEqualTo(first.id());
        assertThat(complaints()).isEqualTo(complaints + 1);
    }

    @Test
    void aKeyThatIsUsedByTwoAtOnceIsUsedOnce() {
        var relations = as(Role.CLIENT_RELATIONS)
                .with("Idempotency-Key", UUID.randomUUID().toString());
        var body = recording(now());
        var complaints = complaints();

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> relations.post("/api/complaints", body))
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::id)
                .containsOnly(answers.getFirst().id());
        assertThat(complaints()).isEqualTo(complaints + 1);
    }

    @Test
    void theSameActTwiceIsHarmlessAndAnotherOneIsAConflict() {
        var relations = as(Role.CLIENT_RELATIONS);
        var recorded = recorded(Role.CLIENT_RELATIONS);
        var file = of(recorded.id());
        var letter = """
                {"channel":"%s","sentAt":"%s","nextSteps":"Nous enquêtons."}""";
        var sentAt = now();
        var done = relations
                .post(file + "/acknowledgement", letter.formatted("EMAIL", sentAt))
                .ok();

        var again = relations
                .post(file + "/acknowledgement", letter.formatted("EMAIL", sentAt))
                .ok();
        var otherwise = relations.post(file + "/acknowledgement", letter.formatted("POST", sentAt));

        assertThat(again.version()).isEqualTo(done.version());
        assertThat(relations.get(file, again).version()).isEqualTo(done.version());
        assertThat(otherwise.status()).isEqualTo(409);
        assertThat(otherwise.code()).isEqualTo("ALREADY_DONE_DIFFERENTLY");
        assertThat(eventsOf(recorded.id())).isEqualTo(done.version());
    }

    @Test
    void manyWritersOfOneFileLoseNothing() {
        var recorded = recorded(Role.CLIENT_RELATIONS);
        var answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(n ->
                        as(Role.CLIENT_RELATIONS).post(of(recorded.id()) + "/corrective-actions", """
                                {"description":"Action %d","dueOn":"2027-01-15","responsible":"planning"}""".formatted(n)))
                .toList();

        var done = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409));
        assertThat(done).extracting(answer -> answer.field("actionId")).doesNotHaveDuplicates();
        // beside the recording: the first measure, which the first of them is
        assertThat(eventsOf(recorded.id())).isEqualTo(2 + done.size());
    }

    @Test
    void whatNobodyKnowsIsNotThere() {
        var nobody = UUID.randomUUID().toString();
        assertThat(List.of(
                        as(Role.CLIENT_RELATIONS)
                                .post(of(nobody) + "/severity", "{\"severity\":2,\"reason\":\"Gêne\"}"),
                        as(Role.CLIENT_RELATIONS).get(of(nobody)),
                        as(Role.CLIENT_RELATIONS).get(of(nobody) + "/history"),
                        as(Role.CLIENT_RELATIONS).get(of(nobody) + "/deadlines/answer-limit/proof"),
                        as(Role.CLIENT_RELATIONS).get(of(recorded(Role.PLANNING).id()) + "/deadlines/none/proof"),
                        as(Role.CLIENT_RELATIONS).get("/api/remarks/" + nobody),
                        as(Role.CLIENT_RELATIONS)
                                .post(
                                        "/api/remarks/" + nobody + "/promotion",
                                        "{\"complainant\":{\"phone\":\"0476000000\"}}")))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(404);
                    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                });
    }

    @Test
    void directionDiscardsAndTakesBackAndNoClockMoves() {
        var direction = as(Role.DIRECTION);
        var recorded = recorded(Role.PLANNING);
        var file = of(recorded.id());
        var limit = recorded.field("deadlines/answer/limit/dueAt");

        var refused = as(Role.CLIENT_RELATIONS)
                .post(file + "/qualification", "{\"decision\":\"NOT_A_COMPLAINT\",\"reason\":\"Non\"}");
        var discarded = direction
                .post(
                        file + "/qualification",
                        "{\"decision\":\"NOT_A_COMPLAINT\",\"reason\":\"Simple demande de rendez-vous.\"}")
                .ok();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(direction
                        .get("/api/complaints?status=discarded&size=200", discarded)
                        .each("items", "id"))
                .contains(recorded.id());
        assertThat(direction
                        .get("/api/complaints?status=open&size=200", discarded)
                        .each("items", "id"))
                .as("it still gets an answer")
                .contains(recorded.id());

        var back = direction
                .post(file + "/qualification", "{\"decision\":\"COMPLAINT\",\"reason\":\"La cliente a rappelé.\"}")
                .ok();
        var shown = direction.get(file, back).ok();
        assertThat(direction.get("/api/complaints?status=discarded&size=200").each("items", "id"))
                .doesNotContain(recorded.id());
        assertThat(shown.each("qualifications", "decision")).containsExactly("NOT_A_COMPLAINT", "COMPLAINT");
        assertThat(shown.field("deadlines/answer/limit/dueAt")).isEqualTo(limit);
        assertThat(shown.field("deadlines/answer/limit/state")).isEqualTo("OPEN");
    }

    @Test
    void aRemarkBecomesAComplaintWhenCoordinatesCome() {
        var planning = as(Role.PLANNING);
        var remark = planning.post("/api/complaints", """
                        {"receivedAt":"%s","channel":"PUBLIC_REVIEW","subject":"Retards","description":"Toujours en retard."}""".formatted(now().minusSeconds(3 * 86_400)))
                .ok(201);
        assertThat(remark.field("kind")).isEqualTo("REMARK");
        assertThat(remark.field("registerNumber")).isEmpty();
        assertThat(remark.header("Location")).endsWith("/api/remarks/" + remark.id());
        assertThat(planning.get("/api/remarks?promoted=false&size=200", remark).each("items", "id"))
                .contains(remark.id());

        var unreachable =
                planning.post("/api/remarks/" + remark.id() + "/promotion", "{\"complainant\":{\"name\":\"X\"}}");
        var before = now();
        var promoted = planning.post(
                        "/api/remarks/" + remark.id() + "/promotion", "{\"complainant\":{\"phone\":\"0476000000\"}}")
                .ok(201);
        var again = planning.post(
                        "/api/remarks/" + remark.id() + "/promotion", "{\"complainant\":{\"phone\":\"0476000000\"}}")
                .ok();
        var otherwise = planning.post(
                "/api/remarks/" + remark.id() + "/promotion", "{\"complainant\":{\"phone\":\"0476999999\"}}");

        assertThat(unreachable.code()).isEqualTo("COORDINATES_NEEDED");
        assertThat(promoted.field("registerNumber")).matches("REC-20\\d\\d-\\d{5}");
        assertThat(again.id()).isEqualTo(promoted.id());
        assertThat(otherwise.status()).isEqualTo(409);
        var complaint = planning.get(of(promoted.id()), promoted).ok();
        assertThat(java.time.OffsetDateTime.parse(complaint.field("receivedAt")).toInstant())
                .as("R-66: the clock starts when the coordinates come")
                .isAfterOrEqualTo(before);
        assertThat(complaint.field("subject")).isEqualTo("Retards");
        assertThat(complaint.field("promotedFrom")).isEqualTo(remark.id());
        assertThat(planning.get("/api/remarks/" + remark.id(), promoted).field("complaintId"))
                .isEqualTo(promoted.id());
    }

    /** S3-01, D8: whoever is content, or asks for something, is no complaint, and no clock runs. */
    @Test
    void feedbackThatIsNoComplaintHasItsType() {
        var planning = as(Role.PLANNING);
        var told = """
                "receivedAt":"%s","channel":"EMAIL","subject":"Merci","description":"Toujours à l'heure.",
                "complainant":{"name":"Odile Marchais","email":"odile.marchais@exemple.fr"}""".formatted(now());

        var nameless = planning.post("/api/remarks", "{" + told + "}");
        var complaint = planning.post("/api/remarks", "{\"type\":\"COMPLAINT\"," + told + "}");
        var compliment = planning.post("/api/remarks", "{\"type\":\"COMPLIMENT\"," + told + "}")
                .ok(201);
        var misplaced = planning.post("/api/complaints", "{\"type\":\"COMPLIMENT\"," + told + "}");

        assertThat(nameless.status()).isEqualTo(400);
        assertThat(complaint.status()).isEqualTo(400);
        assertThat(misplaced.status()).isEqualTo(400);
        assertThat(compliment.field("kind")).isEqualTo("REMARK");
        var shown = planning.get("/api/remarks/" + compliment.id(), compliment).ok();
        assertThat(shown.field("type")).isEqualTo("COMPLIMENT");
        assertThat(shown.field("coordinates/email")).isEqualTo("odile.marchais@exemple.fr");
        assertThat(planning.get("/api/remarks?type=COMPLIMENT&size=200").each("items", "id"))
                .contains(compliment.id());

        var unreachable = planning.post("/api/complaints", """
                        {"receivedAt":"%s","channel":"FORM","type":"SUGGESTION","subject":"Boîte à clés",
                         "description":"Une boîte à code serait utile."}""".formatted(now())).ok(201);
        assertThat(planning.get("/api/remarks/" + unreachable.id(), unreachable).field("type"))
                .isEqualTo("SUGGESTION");
    }

    @Test
    void onlyTheOwnerOrTheDeputyAnswers() {
        var recorded = recorded(Role.CLIENT_RELATIONS);
        var file = of(recorded.id());
        var supervisor = as(Role.TECHNICAL_SUPERVISOR);
        as(Role.CLIENT_RELATIONS).post(file + "/investigation", """
                {"causes":[{"cause":"LATENESS"}],"findings":"Bus en panne.","founded":"NO"}""").ok();
        as(Role.CLIENT_RELATIONS).post(file + "/scope", ISOLATED).ok();

        assertThat(supervisor.post(file + "/answer", answer()).code()).isEqualTo("NOT_OWNER_OR_DEPUTY");
        assertThat(as(Role.DIRECTION)
                        .post(file + "/owner", "{\"owner\":\"client-relations\",\"deputy\":\"nobody-here\"}")
                        .code())
                .isEqualTo("OWNER_NOT_AN_ACCOUNT");
        as(Role.DIRECTION)
                .post(file + "/owner", "{\"owner\":\"client-relations\",\"deputy\":\"technical-supervisor\"}")
                .ok();
        var answered = supervisor.post(file + "/answer", answer()).ok();
        assertThat(supervisor.get(file, answered).field("answer/answeredBy")).isIn("technical-supervisor", "");
        assertThat(supervisor
                        .get("/api/complaints?owner=client-relations&status=answered&size=200")
                        .each("items", "id"))
                .contains(recorded.id());
    }

    @Test
    void directionIsInformedByOpeningTheFile() {
        var recorded = recorded(Role.PLANNING);
        as(Role.PLANNING).get(of(recorded.id()), recorded).ok();
        assertThat(eventsOf(recorded.id())).isEqualTo(1);

        as(Role.DIRECTION).get(of(recorded.id()), recorded).ok();
        as(Role.DIRECTION).get(of(recorded.id())).ok();

        everythingIsSeen();
        var shown = as(Role.PLANNING).get(of(recorded.id())).ok();
        assertThat(shown.field("deadlines/directionInformed/state")).isEqualTo("KEPT");
        assertThat(eventsOf(recorded.id())).as("noted once").isEqualTo(2);
    }

    @Test
    void theRegisterGoesOutAsCsvAndAsXlsx() throws IOException {
        var recorded = recorded(Role.PLANNING);
        var number = recorded.field("registerNumber");

        var csv = as(Role.AUDITOR).get("/api/register.csv", recorded).ok();
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.lines().getFirst().replace("\uFEFF", ""))
                .startsWith("subject,date,client_name,client_coordinates,handling,client_suggestions,solutions,"
                        + "satisfaction_follow_up,");
        assertThat(csv.text()).contains(number, "Odile Marchais");
        assertThat(as(Role.AUDITOR).get("/api/register.csv?format=fr").lines().getFirst())
                .contains("subject;date");

        var xlsx = as(Role.AUDITOR).get("/api/register.xlsx").ok();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.bytes()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("subject");
            assertThat(rows)
                    .anySatisfy(row -> assertThat(row.stream().map(cell -> cell == null ? "" : cell.getText()))
                            .contains(number));
        }
    }

    @Test
    void aDueDateCanBeCountedAgainByHand() {
        var recorded = recorded(Role.PLANNING);
        for (var name : List.of("acknowledgement-target", "acknowledgement-limit", "answer-target", "answer-limit")) {
            var proof = as(Role.AUDITOR)
                    .get(of(recorded.id()) + "/deadlines/" + name + "/proof", recorded)
                    .ok();
            assertThat(proof.field("policy")).isEqualTo("complaint-" + name);
            assertThat(proof.field("policyVersion")).isNotBlank();
            assertThat(proof.field("registerNumber")).isEqualTo(recorded.field("registerNumber"));
        }
        var limit = as(Role.AUDITOR)
                .get(of(recorded.id()) + "/deadlines/answer-limit/proof")
                .ok();
        assertThat(limit.each("proof", "counted").stream().filter("true"::equals))
                .hasSize(30);
    }

    /** The example R-60, whenever it is asked: a preview records nothing. */
    @Test
    void thePreviewTellsTheDueDatesOfTheExample() {
        var events = count("events.domain_event");
        var preview = as(Role.REPORTING)
                .get("/api/complaints/time-limits?receivedAt=" + Speaker.encoded("2026-04-20T09:30:00+02:00"))
                .ok();

        assertThat(preview.field("acknowledgement/target/dueAt")).isEqualTo("2026-04-22T09:30:00+02:00");
        assertThat(preview.field("acknowledgement/limit/lastDay")).isEqualTo("2026-05-12");
        assertThat(preview.field("answer/target/lastDay")).isEqualTo("2026-04-30");
        assertThat(preview.field("answer/limit/lastDay")).isEqualTo("2026-06-05");
        assertThat(as(Role.REPORTING)
                        .get("/api/complaints/time-limits?receivedAt=2026-04-20T09:30:00")
                        .status())
                .as("an instant without offset")
                .isEqualTo(400);
        assertThat(count("events.domain_event")).isEqualTo(events);
    }

    @Test
    void whatIsRecordedLateHasItsMissesFromTheStart() {
        var late = as(Role.PLANNING)
                .post("/api/complaints", recording(now().minusSeconds(100L * 86_400)))
                .ok(201);
        assertThat(late.field("deadlines/acknowledgement/target/state")).isEqualTo("MISSED");
        assertThat(late.field("deadlines/acknowledgement/limit/state")).isEqualTo("MISSED");
        assertThat(late.field("deadlines/answer/target/state")).isEqualTo("MISSED");
        assertThat(late.field("deadlines/answer/limit/state")).isEqualTo("MISSED");

        var alerts = as(Role.DIRECTION)
                .get("/api/alerts?resolved=false&size=200&complaintId=" + late.id(), late)
                .ok();
        assertThat(alerts.each("items", "kind")).contains("TARGET_MISSED", "LIMIT_BREACHED");
        assertThat(alerts.each("items", "dueDate")).contains("ACKNOWLEDGEMENT_LIMIT", "ANSWER_LIMIT");
        assertThat(as(Role.DIRECTION).get("/api/alerts.csv").ok().text()).contains(late.field("registerNumber"));
    }

    @Test
    void theAuditorReadsTheHistoryAndGoesOnWhereHeStopped() {
        var recorded = recorded(Role.PLANNING);
        as(Role.CLIENT_RELATIONS)
                .post(of(recorded.id()) + "/severity", "{\"severity\":1,\"reason\":\"Détail\"}")
                .ok();
        var auditor = as(Role.AUDITOR);

        var lines = auditor.get("/api/history?aggregate=" + recorded.id()).ok();
        assertThat(lines.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(lines.lines()).hasSize(2);
        assertThat(lines.lines().getFirst())
                .contains("\"type\":\"complaint.recorded\"", "Odile Marchais", "\"actor\":\"planning\"");
        var first = Answer.read(lines.lines().getFirst()).path("position").asLong();
        assertThat(auditor.get("/api/history?aggregate=" + recorded.id() + "&afterPosition=" + first)
                        .lines())
                .containsExactly(lines.lines().getLast());
        assertThat(auditor.get("/api/history?actor=client-relations&type=complaint.severity-assessed&aggregate="
                                + recorded.id())
                        .lines())
                .hasSize(1);
        assertThat(tables().queryForObject(
                                "select convert_from(payload, 'UTF8') from events.domain_event where position = ?",
                                String.class,
                                first))
                .as("what lies in the table is sealed")
                .doesNotContain("Marchais");
    }

    @Test
    void aWithdrawnComplaintIsKeptAndClosedForActs() {
        var recorded = recorded(Role.CLIENT_RELATIONS);
        var withdrawn = as(Role.CLIENT_RELATIONS)
                .post(of(recorded.id()) + "/withdrawal", "{\"reason\":\"La cliente renonce.\"}")
                .ok();
        assertThat(as(Role.CLIENT_RELATIONS).get(of(recorded.id()), withdrawn).field("status"))
                .isEqualTo("WITHDRAWN");
        var late =
                as(Role.CLIENT_RELATIONS).post(of(recorded.id()) + "/severity", "{\"severity\":2,\"reason\":\"Gêne\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("STATE_DOES_NOT_ALLOW");
        assertThat(late.json().path("allowedStates").size()).isPositive();
    }

    @Test
    void whoHasNotBeenSeenYetIsWaitedFor() {
        assertThat(as(Role.PLANNING).get("/api/complaints?after=not-a-token").status())
                .isEqualTo(400);
        var page = as(Role.PLANNING).get("/api/complaints?size=1&count=true", recorded(Role.PLANNING));
        assertThat(page.ok().field("readModel/name")).isEqualTo("complaints");
        assertThat(page.json().path("total").asLong()).isPositive();
        assertThat(as(Role.PLANNING).get("/api/complaints?size=201").status()).isEqualTo(400);
    }

    private String answer() {
        return """
                {"sentAt":"%s","channel":"POST","outcome":"UPHELD","motives":"Nous refaisons les vitres.","causes":["Produit inadapté"]}""".formatted(now());
    }

    private static long complaints() {
        return count("events.domain_event where type = 'complaint.recorded'");
    }
}
