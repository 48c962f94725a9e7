package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every act on a message of the call log, as the back office sends it: done, sent again, sent on an old version, sent for
 * nothing that exists, and refused where its rule says so.
 */
class CallLogTest extends HouseTest {

    private static final String LOG = "/api/intake";

    private static String message(Instant leftAt, String channel, String more) {
        return """
                {"leftAt":"%s","channel":"%s","content":"Elle demande une heure de plus le mardi."%s}""".formatted(leftAt, channel, more);
    }

    private static final String CALLER = ",\"caller\":{\"name\":\"Odile Marchais\",\"phone\":\"0199001234\"}";

    private Answer left(String channel, String more) {
        return as(Role.PLANNING).post(LOG, message(now(), channel, more)).ok(201);
    }

    private void refused(String path, String body, int status, String code) {
        var refused = as(Role.PLANNING).post(path, body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.field("detail")).isNotBlank();
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    private Answer act(String message, String act, String body) {
        var done = inEveryWay(Role.PLANNING, LOG, message, act, body, 1, "INTAKE_UNKNOWN");
        assertThat(as(Role.PLANNING).post(LOG + "/" + message + act, body).ok().field("becameId"))
                .isEqualTo(done.field("becameId"));
        return done;
    }

    /** S2-07: one after the other, also where several are refused or come at the same time. */
    @Test
    void everyMessageHasTheNextNumber() {
        var first = number(left("PHONE", CALLER));
        refused(LOG, message(now().plusSeconds(3_600), "PHONE", CALLER), 422, "RECEIVED_IN_THE_FUTURE");
        var together = IntStream.range(0, 6)
                .parallel()
                .mapToObj(n -> number(left("EMAIL", CALLER)))
                .toList();

        assertThat(together)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(first + 1, first + 6).boxed().toList());
        everythingIsSeen();
        var numbers = as(Role.AUDITOR).get("/api/intake.csv").ok().lines().stream()
                .filter(line -> line.startsWith("MC-"))
                .map(line -> Integer.parseInt(line.substring("MC-2026-".length(), "MC-2026-00000".length())))
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        assertThat(numbers.size()).isGreaterThanOrEqualTo(first + 6);
    }

    private static int number(Answer recorded) {
        return number(recorded.field("number"));
    }

    private static int number(String number) {
        assertThat(number).matches("MC-2026-\\d{5}");
        return Integer.parseInt(number.substring("MC-2026-".length()));
    }

    @Test
    void aMessageIsWrittenDownByAnybodyWhoHearsIt() {
        for (var role : new Role[] {
            Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION, Role.ADMINISTRATOR
        }) {
            as(role).post(LOG, message(now(), "PHONE", CALLER)).ok(201);
        }
        for (var role : new Role[] {Role.AUDITOR, Role.REPORTING}) {
            assertThat(as(role).post(LOG, message(now(), "PHONE", CALLER)).status())
                    .isEqualTo(403);
        }
        var recorded = left("PHONE", CALLER);
        assertThat(recorded.header("Location")).endsWith(LOG + "/" + recorded.id());
        assertThat(recorded.version()).isOne();
        assertThat(recorded.json().path("deadlines").has("callBack"))
                .as("nobody waits for one")
                .isFalse();
        var shown = as(Role.AUDITOR).get(LOG + "/" + recorded.id(), recorded).ok();
        assertThat(shown.field("recorded/actor")).isEqualTo("planning");
        assertThat(shown.field("content")).isEqualTo("Elle demande une heure de plus le mardi.");
    }

    @Test
    void theSameKeyWritesOneMessageDown() {
        var speaker =
                as(Role.PLANNING).with("Idempotency-Key", UUID.randomUUID().toString());
        var body = message(now(), "PHONE", CALLER);

        var once = speaker.post(LOG, body).ok(201);

        assertThat(speaker.post(LOG, body).ok(201).field("number")).isEqualTo(once.field("number"));
    }

    @Test
    void whatCannotBeAMessageIsRefused() {
        refused(LOG, message(Instant.parse("1999-12-31T10:00:00Z"), "PHONE", CALLER), 422, "BEFORE_FIRST_DAY");
        refused(LOG, message(now().minusSeconds(60), "PHONE", relayedBy(worker(), now())), 422, "HEARD_AFTER_MESSAGE");
        var answer = as(Role.PLANNING).post(LOG, """
                {"channel":"PIGEON","content":" ","caller":{"email":"no address"},"number":"MC-2026-00001"}""");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.each("errors", "field")).contains("leftAt", "channel", "number");
    }

    /** S1-05: whoever passed it on has a file; whoever has none is unknown, as a client without one is. */
    @Test
    void nobodyPassesAMessageOnWithoutAFile() {
        var before = count("events.domain_event");
        for (var nobody : new String[] {
            UUID.randomUUID().toString(), left("PHONE", CALLER).id()
        }) {
            var refused = as(Role.PLANNING).post(LOG, message(now(), "PHONE", relayedBy(nobody, now())));

            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.code()).isEqualTo("WORKER_UNKNOWN");
            assertThat(refused.field("workerId")).isEqualTo(nobody);
            assertThat(refused.field("title")).isEqualTo("Unknown worker");
        }
        assertThat(count("events.domain_event")).as("the other message alone").isEqualTo(before + 1);
        left("PHONE", CALLER + relayedBy(" " + worker() + " ", now()));
    }

    private String worker() {
        return as(Role.PLANNING)
                .post("/api/workers", "{\"name\":\"Odile Nouvelle\",\"hiredOn\":\"%s\"}".formatted(Paris.dayOf(now())))
                .ok(201)
                .id();
    }

    private static String relayedBy(String worker, Instant heardAt) {
        return """
                ,"relayedByWorker":{"workerId":"%s","heardAt":"%s"}""".formatted(worker, heardAt);
    }

    /** S1-04, S2-07: no complaint around the log, whoever knew at once that it is one; the same key makes no second line. */
    @Test
    void aComplaintThatIsRecordedAtOnceStandsInTheLog() {
        var once = as(Role.PLANNING).with("Idempotency-Key", UUID.randomUUID().toString());
        var body = recording(now()).replace("\"EMAIL\"", "\"VOICEMAIL\"");
        var before = number(left("PHONE", CALLER));

        var taken = once.post("/api/complaints", body).ok(201);
        var again = once.post("/api/complaints", body).ok(201);

        assertThat(again.text()).isEqualTo(taken.text());
        assertThat(number(left("PHONE", CALLER))).isEqualTo(before + 2);
        assertThat(taken.field("kind")).isEqualTo("COMPLAINT");
        var line = line(taken, "COMPLAINT", "VOICEMAIL");
        assertThat(line.field("outcome/becameNumber")).isEqualTo(taken.field("registerNumber"));
        assertThat(line.json().path("callBackAwaited").asBoolean())
                .as("the complaint has clocks of its own")
                .isFalse();
        assertThat(line.text()).as("said in the complaint alone").doesNotContain("Marchais", "carreaux", "marchais");
        var complaint = as(Role.PLANNING).get(of(taken.id()), taken).ok();
        assertThat(complaint.field("intakeId")).isEqualTo(taken.field("intakeId"));
        assertThat(complaint.field("intakeNumber")).isEqualTo(taken.field("intakeNumber"));
        assertThat(complaint.field("description")).contains("carreaux");
        refused(LOG + "/" + line.id() + "/outcome", "{\"outcome\":\"ANSWERED\"}", 409, "ALREADY_DONE_DIFFERENTLY");
        refused(LOG + "/" + line.id() + "/complaint", "{\"subject\":\"x\"}", 409, "ALREADY_DONE_DIFFERENTLY");
    }

    /** S1-04, S1-05: a remark has its line too, whichever way it came; what a worker passed on is flagged, and reminded of. */
    @Test
    void aRemarkThatIsRecordedAtOnceStandsInTheLog() {
        var anonymous =
                as(Role.PLANNING).post("/api/complaints", """
                        {"receivedAt":"%s","channel":"IN_PERSON","subject":"Retards","description":"Le mardi.",
                         "relayedByWorker":true}""".formatted(now())).ok(201);
        assertThat(anonymous.field("kind")).isEqualTo("REMARK");
        var praise =
                as(Role.PLANNING).post("/api/remarks", """
                        {"receivedAt":"%s","channel":"SMS","subject":"Merci","description":"Tout brille.",
                         "type":"SUGGESTION"}""".formatted(now())).ok(201);

        var flagged = line(anonymous, "REMARK", "IN_PERSON");
        var plain = line(praise, "REMARK", "SMS");

        assertThat(flagged.json().path("bypass").asBoolean()).isTrue();
        assertThat(flagged.json().path("reminderAwaited").asBoolean()).isTrue();
        assertThat(plain.json().path("bypass").asBoolean()).isFalse();
        act(flagged.id(), "/reminder", "{\"channel\":\"PHONE\",\"sentAt\":\"%s\"}".formatted(now()));
        for (var remark : new Answer[] {anonymous, praise}) {
            assertThat(as(Role.PLANNING)
                            .get("/api/remarks/" + remark.id(), remark)
                            .ok()
                            .field("intakeNumber"))
                    .isEqualTo(remark.field("intakeNumber"));
        }
        assertThat(as(Role.AUDITOR)
                        .get("/api/remarks?type=SUGGESTION&size=200")
                        .ok()
                        .each("items", "intakeId"))
                .contains(plain.id());
        var promoted = as(Role.PLANNING)
                .post("/api/remarks/" + anonymous.id() + "/promotion", """
                        {"complainant":{"phone":"0199001234"}}""")
                .ok(201);
        assertThat(as(Role.PLANNING).get(of(promoted.id()), promoted).ok().field("intakeId"))
                .as("the line of the remark that it was")
                .isEqualTo(flagged.id());
    }

    /** S2-07: what is refused leaves no line and no gap. */
    @Test
    void aComplaintThatIsRefusedLeavesNoLine() {
        var first = number(left("PHONE", CALLER));
        var before = count("events.domain_event");

        refused("/api/complaints", recording(now().plusSeconds(3_600)), 422, "RECEIVED_IN_THE_FUTURE");
        refused(
                "/api/complaints",
                recording(now()).replace("\"motive\"", "\"written\":false,\"motive\""),
                422,
                "WRITTEN_REASON_NEEDED");

        assertThat(count("events.domain_event")).isEqualTo(before);
        assertThat(number(left("PHONE", CALLER))).isEqualTo(first + 1);
    }

    /** S1-03, S2-07: what came in is a call, what the firm said first is none; the same contact again is the same line. */
    @Test
    void aContactThatCameInStandsInTheLog() {
        var client = as(Role.PLANNING).post("/api/clients", """
                        {"name":"Odile Marchais","phone":"0199001234","since":"2026-01-05"}""").ok(201).id();
        var contacts = "/api/clients/" + client + "/contacts";
        var in = """
                {"at":"%s","channel":"%s","direction":"IN","summary":"Demande où est la clé"}""";
        var said = in.formatted(now(), "MESSENGER");
        var before = count("events.domain_event where type = 'intake.recorded'");

        var kept = as(Role.PLANNING).post(contacts, said).ok();
        var again = as(Role.PLANNING).post(contacts, said).ok();
        var voicemail = as(Role.PLANNING)
                .post(contacts, in.formatted(now(), "VOICEMAIL"))
                .ok();
        var out = as(Role.PLANNING)
                .post(contacts, said.replace("\"IN\"", "\"OUT\""))
                .ok();
        refused(contacts, in.formatted("2999-01-01T00:00:00Z", "PHONE"), 422, "DONE_IN_THE_FUTURE");

        assertThat(count("events.domain_event where type = 'intake.recorded'")).isEqualTo(before + 2);
        assertThat(again.field("intakeId")).isEqualTo(kept.field("intakeId"));
        assertThat(out.json().has("intakeId")).isFalse();
        everythingIsSeen();
        var line = as(Role.AUDITOR).get(LOG + "/" + kept.field("intakeId")).ok();
        assertThat(line.field("clientId")).isEqualTo(client);
        assertThat(line.field("channel")).isEqualTo("WHATSAPP");
        assertThat(line.field("outcome/outcome")).isEqualTo("CONTACT");
        assertThat(line.field("recorded/actor")).isEqualTo("planning");
        assertThat(line.text()).as("said in the client's file alone").doesNotContain("clé");
        assertThat(as(Role.AUDITOR)
                        .get(LOG + "/" + voicemail.field("intakeId"))
                        .ok()
                        .json()
                        .path("callBackAwaited")
                        .asBoolean())
                .isFalse();
        var timeline = as(Role.AUDITOR)
                .get("/api/clients/" + client + "/timeline?size=200")
                .ok();
        assertThat(timeline.each("items", "type"))
                .containsExactly(
                        "client.registered",
                        "client.contact-logged",
                        "intake.recorded",
                        "intake.outcome-noted",
                        "client.contact-logged",
                        "intake.recorded",
                        "intake.outcome-noted",
                        "client.contact-logged");
        assertThat(timeline.field("items/1/payload/intakeId")).isEqualTo(kept.field("intakeId"));
        refused(LOG + "/" + kept.field("intakeId") + "/outcome", "{\"outcome\":\"CONTACT\"}", 400, "INVALID");
    }

    /** S2-07: messages and complaints that come at the same time share one series. */
    @Test
    void linesAndComplaintsAtTheSameTimeHaveNoGaps() {
        var first = number(left("PHONE", CALLER));

        var numbers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> n % 2 == 0
                        ? number(left("EMAIL", CALLER))
                        : number(recorded(Role.PLANNING).field("intakeNumber")))
                .toList();

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(first + 1, first + 8).boxed().toList());
    }

    /** The line of what was just recorded, with what it owes to everybody who reads the log. */
    private Answer line(Answer taken, String outcome, String channel) {
        var line = as(Role.PLANNING)
                .get(LOG + "/" + taken.field("intakeId"), taken)
                .ok();
        assertThat(line.field("number")).isEqualTo(taken.field("intakeNumber"));
        assertThat(line.field("channel")).isEqualTo(channel);
        assertThat(line.field("outcome/outcome")).isEqualTo(outcome);
        assertThat(line.field("outcome/becameId")).isEqualTo(taken.id());
        assertThat(line.field("recorded/actor")).isEqualTo("planning");
        assertThat(line.field("handledAt")).isNotBlank();
        return line;
    }

    /** S2-09, S2-06. */
    @Test
    void aCallerIsCalledBack() {
        var recorded = left("VOICEMAIL", CALLER);
        assertThat(recorded.field("deadlines/callBack/policy")).isEqualTo("call-back");
        assertThat(recorded.field("deadlines/callBack/state")).isEqualTo("OPEN");
        var path = LOG + "/" + recorded.id();
        var call = "{\"at\":\"%s\",\"reached\":%s,\"note\":\"%s\"}";
        var at = now();

        refused(path + "/outcome", "{\"outcome\":\"CALLED_BACK\"}", 422, "CALL_BACK_NEEDED");
        refused(path + "/call-backs", call.formatted(at.plusSeconds(3_600), true, "x"), 422, "DONE_IN_THE_FUTURE");
        refused(path + "/call-backs", call.formatted(at.minusSeconds(3_600), true, "x"), 422, "DONE_BEFORE_RECEIPT");
        act(recorded.id(), "/call-backs", call.formatted(at, false, "occupé"));
        refused(path + "/call-backs", call.formatted(at, true, "occupé"), 409, "ALREADY_DONE_DIFFERENTLY");
        assertThat(as(Role.PLANNING).get(path).ok().field("callBack/state")).isEqualTo("OPEN");
        var later = now();
        act(
                recorded.id(),
                "/call-backs",
                call.formatted(later.equals(at) ? later.plusNanos(1_000) : later, true, "mardi 15 h"));
        var done = act(recorded.id(), "/outcome", "{\"outcome\":\"CALLED_BACK\",\"note\":\"Mardi 15 h\"}");
        refused(path + "/outcome", "{\"outcome\":\"ANSWERED\"}", 409, "ALREADY_DONE_DIFFERENTLY");

        var shown = as(Role.PLANNING).get(path, done).ok();
        assertThat(shown.field("callBack/state")).isEqualTo("KEPT");
        assertThat(shown.json().path("callBackAwaited").asBoolean()).isFalse();
        assertThat(shown.field("outcome/outcome")).isEqualTo("CALLED_BACK");
        assertThat(shown.each("timeline", "what"))
                .containsExactly("intake.recorded", "intake.called-back", "intake.called-back", "intake.outcome-noted");
        assertThat(count("command.open_due_date where aggregate_id = '" + recorded.id() + "'"))
                .isZero();
    }

    @Test
    void aMessageWithoutActionSaysWhy() {
        var recorded = left("PHONE", "");

        refused(LOG + "/" + recorded.id() + "/outcome", "{\"outcome\":\"NO_ACTION\"}", 422, "OUTCOME_NOTE_NEEDED");
        act(recorded.id(), "/outcome", "{\"outcome\":\"NO_ACTION\",\"note\":\"Faux numéro\"}");
        refused(LOG + "/" + recorded.id() + "/complaint", "{\"subject\":\"Retard\"}", 409, "ALREADY_DONE_DIFFERENTLY");
    }

    @Test
    void aMessageBecomesAComplaintByItsOwnActOnly() {
        var recorded = left("PHONE", CALLER);

        assertThat(as(Role.PLANNING)
                        .post(LOG + "/" + recorded.id() + "/outcome", "{\"outcome\":\"COMPLAINT\"}")
                        .status())
                .isEqualTo(400);
    }

    /** S2-05: whoever has that number is shown, in any of the ways it is written; whose message it is says a person. */
    @Test
    void aCallerIsRecognisedAndLinkedByAPerson() {
        var client = as(Role.PLANNING).post("/api/clients", """
                {"name":"Odile Marchais","phone":"01 99 88 77 66","email":"odile.m@example.org","since":"2026-01-05","source":"NOT_STATED"}""").ok(201);
        var recorded = left("PHONE", ",\"caller\":{\"phone\":\"+33199887766\"}");
        var path = LOG + "/" + recorded.id();
        everythingIsSeen();
        var shown = as(Role.PLANNING).get(path, recorded).ok();
        assertThat(shown.each("probablyOf", "clientId")).containsExactly(client.id());
        assertThat(shown.json().path("clientId").isNull())
                .as("nobody has said so")
                .isTrue();

        refused(path + "/client", "{\"clientId\":\"nobody\"}", 422, "CLIENT_FILE_NEEDED");
        refused(path + "/client", "{\"clientId\":\" \"}", 400, "INVALID");
        var linked = act(recorded.id(), "/client", "{\"clientId\":\"" + client.id() + "\"}");

        assertThat(as(Role.PLANNING).get(path, linked).field("clientId")).isEqualTo(client.id());
        assertThat(as(Role.PLANNING)
                        .get("/api/clients/" + client.id() + "/timeline", linked)
                        .each("items", "type"))
                .contains("intake.recorded", "intake.client-linked");
        var other = as(Role.PLANNING).post("/api/clients", """
                {"name":"Odette Marchais","phone":"01 99 88 77 66","since":"2026-01-05","source":"NOT_STATED"}""").ok(201);
        var corrected = act(recorded.id(), "/client", "{\"clientId\":\"" + other.id() + "\"}");
        assertThat(as(Role.AUDITOR).get(path + "/history", corrected).each("items", "type"))
                .containsExactly("intake.recorded", "intake.client-linked", "intake.client-linked");
        var became = act(recorded.id(), "/complaint", "{\"subject\":\"Retards\"}");
        assertThat(as(Role.PLANNING).get(of(became.field("becameId")), became).field("complainant/clientId"))
                .as("what it becomes is the client's")
                .isEqualTo(other.id());
    }

    /** S2-10. */
    @Test
    void theDocumentationIsSentInItsVersionInForce() {
        var recorded = left("EMAIL", CALLER);
        var body = "{\"documentVersion\":\"%s\",\"channel\":\"EMAIL\",\"sentAt\":\"%s\"}";

        refused(
                LOG + "/" + recorded.id() + "/documentation",
                body.formatted("1875-1", now()),
                422,
                "DOCUMENT_VERSION_NOT_IN_FORCE");
        refused(
                LOG + "/" + recorded.id() + "/documentation",
                body.formatted("2026-1", now().minusSeconds(3_600)),
                422,
                "SENT_BEFORE_RECEIPT");
        var sent = act(recorded.id(), "/documentation", body.formatted("2026-1", now()));

        assertThat(as(Role.PLANNING).get(LOG + "/" + recorded.id(), sent).field("documentation/0/documentVersion"))
                .isEqualTo("2026-1");
    }

    /** S1-04, S1-05: what a worker was told has the due dates it would have had if it had been told to the firm. */
    @Test
    void whatAWorkerHeardBecomesAComplaintWithTheSameDueDates() {
        var heardAt = now().minus(Duration.ofHours(5));
        var worker = worker();
        var recorded = left("PHONE", CALLER + relayedBy(worker, heardAt));
        var path = LOG + "/" + recorded.id();
        refused(
                LOG + "/" + left("PHONE", CALLER).id() + "/reminder",
                "{\"channel\":\"PHONE\",\"sentAt\":\"%s\"}".formatted(now()),
                422,
                "NOT_RELAYED_BY_A_WORKER");
        act(recorded.id(), "/reminder", "{\"channel\":\"PHONE\",\"sentAt\":\"%s\"}".formatted(now()));

        var became = act(recorded.id(), "/complaint", """
                {"subject":"Retards","motive":"LATENESS","category":"SERVICE","remedySought":"Venir à l'heure"}""");

        assertThat(became.field("outcome")).isEqualTo("COMPLAINT");
        assertThat(became.field("becameNumber")).matches("REC-2026-\\d{5}");
        refused(path + "/complaint", "{\"subject\":\"Autre chose\"}", 409, "ALREADY_DONE_DIFFERENTLY");
        refused(path + "/remark", "{\"subject\":\"Retards\"}", 409, "ALREADY_DONE_DIFFERENTLY");
        var direct =
                as(Role.PLANNING).post("/api/complaints", recording(heardAt)).ok(201);
        var complaint =
                as(Role.PLANNING).get(of(became.field("becameId")), became).ok();
        var same = as(Role.PLANNING).get(of(direct.id()), direct).ok();
        assertThat(complaint.field("receivedAt")).isEqualTo(same.field("receivedAt"));
        for (var deadline :
                new String[] {"acknowledgement/target", "acknowledgement/limit", "answer/target", "answer/limit"}) {
            assertThat(complaint.field("deadlines/" + deadline + "/dueAt"))
                    .as(deadline)
                    .isNotEmpty()
                    .isEqualTo(same.field("deadlines/" + deadline + "/dueAt"));
        }
        assertThat(complaint.field("description")).isEqualTo("Elle demande une heure de plus le mardi.");
        assertThat(complaint.field("complainant/phone")).isEqualTo("0199001234");
        assertThat(complaint.field("channel")).isEqualTo("PHONE");
        assertThat(complaint.json().path("relayedByWorker").asBoolean()).isTrue();
        assertThat(complaint.field("workerId")).isEqualTo(worker);
        assertThat(as(Role.PLANNING).get(path, became).field("outcome/becameId"))
                .isEqualTo(became.field("becameId"));
    }

    /** D13: once its years are over nobody reads what was said, and the line stays. */
    @Test
    void aMessageIsErasedAfterItsYears() {
        var fresh = left("PHONE", CALLER);
        assertThat(as(Role.DIRECTION)
                        .post(LOG + "/" + fresh.id() + "/erasure", "")
                        .code())
                .isEqualTo("STATE_DOES_NOT_ALLOW");
        act(fresh.id(), "/outcome", "{\"outcome\":\"ANSWERED\"}");
        assertThat(as(Role.DIRECTION)
                        .post(LOG + "/" + fresh.id() + "/erasure", "")
                        .code())
                .isEqualTo("RETENTION_RUNNING");
        var old = as(Role.PLANNING)
                .post(LOG, message(Instant.parse("2020-03-02T10:00:00Z"), "PHONE", CALLER))
                .ok(201);
        var path = LOG + "/" + old.id();
        act(old.id(), "/outcome", "{\"outcome\":\"ANSWERED\",\"note\":\"Rappelée par Mme Modèle\"}");
        assertThat(as(Role.AUDITOR).get(path + "/erasure").status()).isEqualTo(404);
        assertThat(as(Role.PLANNING).post(path + "/erasure", "").status()).isEqualTo(403);
        assertThat(as(Role.DIRECTION)
                        .post(LOG + "/" + UUID.randomUUID() + "/erasure", "")
                        .code())
                .isEqualTo("INTAKE_UNKNOWN");

        var erased = as(Role.DIRECTION).post(path + "/erasure", "").ok();

        assertThat(as(Role.DIRECTION).post(path + "/erasure", "").ok().version())
                .isEqualTo(erased.version());
        refused(path + "/documentation", """
                {"documentVersion":"2026-1","channel":"EMAIL","sentAt":"%s"}""".formatted(now()), 409, "PERSONAL_DATA_ERASED");
        var shown = as(Role.PLANNING).get(path, erased).ok();
        assertThat(shown.field("number")).isEqualTo(old.field("number"));
        assertThat(shown.field("outcome/outcome")).isEqualTo("ANSWERED");
        assertThat(shown.field("erasure/retentionPolicy")).isEqualTo("prospect-retention");
        for (var text : new String[] {
            shown.text(),
            as(Role.AUDITOR).get(path + "/history").ok().text(),
            as(Role.AUDITOR).get("/api/history?aggregate=" + old.id()).ok().text()
        }) {
            assertThat(text).doesNotContain("Marchais", "heure de plus", "Mme Modèle");
        }
        var certificate = as(Role.AUDITOR).get(path + "/erasure").ok();
        assertThat(certificate.json().path("complete").asBoolean()).isTrue();
        assertThat(certificate.field("number")).isEqualTo(old.field("number"));
        assertThat(certificate.field("keptUntil")).isEqualTo("2023-03-02");
        assertThat(certificate.each("unreadable", "type")).contains("intake.recorded", "intake.outcome-noted");
        assertThat(as(Role.AUDITOR).get(path + "/erasure.txt").ok().text())
                .contains("CERTIFICATE OF ERASURE", "call log", "destroyed");
    }

    /** D9. */
    @Test
    void whoCannotBeReachedLeavesARemark() {
        var anonymous = left("PHONE", "");
        var became = act(anonymous.id(), "/complaint", "{\"subject\":\"Retards\"}");
        assertThat(became.field("outcome")).isEqualTo("REMARK");
        assertThat(as(Role.PLANNING)
                        .get("/api/remarks/" + became.field("becameId"), became)
                        .ok()
                        .field("subject"))
                .isEqualTo("Retards");

        var kind = left("EMAIL", "");
        assertThat(as(Role.PLANNING)
                        .post(LOG + "/" + kind.id() + "/remark", "{\"subject\":\"s\",\"type\":\"COMPLAINT\"}")
                        .each("errors", "field"))
                .containsExactly("type");
        assertThat(as(Role.PLANNING)
                        .post(LOG + "/" + kind.id() + "/complaint", "{\"subject\":\"s\",\"type\":\"COMPLIMENT\"}")
                        .each("errors", "field"))
                .containsExactly("type");
        var remark = act(kind.id(), "/remark", "{\"subject\":\"Le portail grince\",\"type\":\"SUGGESTION\"}");
        assertThat(remark.field("outcome")).isEqualTo("REMARK");
        assertThat(as(Role.PLANNING)
                        .get("/api/remarks/" + remark.field("becameId"), remark)
                        .ok()
                        .field("description"))
                .isEqualTo("Elle demande une heure de plus le mardi.");
    }

    /** Both facts or none: a complaint that its room refuses leaves no trace in the call log either. */
    @Test
    void whatTheOtherRoomRefusesDidNotHappenHere() {
        var recorded = left("PHONE", CALLER);
        var events = count("events.domain_event");

        refused(
                LOG + "/" + recorded.id() + "/complaint",
                "{\"subject\":\"Retards\",\"written\":true}",
                422,
                "WRITTEN_REASON_NEEDED");

        assertThat(count("events.domain_event")).isEqualTo(events);
    }

    /** R-02c over HTTP; nothing is recorded by a question. */
    @Test
    void previewsAnswerAsTheExamplesSay() {
        var events = count("events.domain_event");
        assertCallBack("2026-05-22T17:30:00+02:00", "2026-05-23T17:30:00+02:00", "2026-05-22");
        assertCallBack("2026-10-24T09:30:00+02:00", "2026-10-25T08:30:00+01:00", "2026-10-24");
        assertThat(open("2026-05-08T10:00:00+02:00")).isFalse();
        assertThat(open("2026-05-11T08:59:00+02:00")).isFalse();
        assertThat(open("2026-05-11T09:00:00+02:00")).isTrue();
        assertThat(open("2026-05-11T18:00:00+02:00")).isFalse();
        for (var bad : new String[] {
            "/call-back?receivedAt=0001-01-01T00:00:00Z",
            "/call-back?receivedAt=2198-12-31T00:00:00Z",
            "/call-back",
            "/opening?at=2026-05-11T09:00:00",
            "/opening?at=9999-12-31T00:00:00Z"
        }) {
            assertThat(as(Role.REPORTING).get(LOG + bad).status()).as(bad).isEqualTo(400);
        }
        assertThat(count("events.domain_event")).isEqualTo(events);
    }

    private void assertCallBack(String leftAt, String dueAt, String doBy) {
        var preview = as(Role.REPORTING)
                .get(LOG + "/call-back?receivedAt=" + Speaker.encoded(leftAt))
                .ok();
        assertThat(preview.field("callBack/dueAt")).isEqualTo(dueAt);
        assertThat(preview.field("callBack/doBy")).isEqualTo(doBy);
    }

    private boolean open(String at) {
        return as(Role.REPORTING)
                .get(LOG + "/opening?at=" + Speaker.encoded(at))
                .ok()
                .json()
                .path("open")
                .asBoolean();
    }

    /** S2-04: a message that was heard too late was missed from the start. */
    @Test
    void whatIsHeardTooLateIsMissedFromTheStart() {
        var late = as(Role.PLANNING)
                .post(LOG, message(now().minus(Duration.ofHours(24)), "VOICEMAIL", CALLER))
                .ok(201);

        assertThat(late.field("deadlines/callBack/state")).isEqualTo("MISSED");
        assertThat(late.version()).isEqualTo(2);
        assertThat(as(Role.DIRECTION)
                        .get("/api/intake?state=late&size=200&sort=-number", late)
                        .each("items", "id"))
                .contains(late.id());
        var history = as(Role.AUDITOR).get(LOG + "/" + late.id() + "/history").ok();
        assertThat(history.field("items/1/type")).isEqualTo("intake.call-back-missed");
        assertThat(history.field("items/1/metadata/actor")).isEqualTo("system");
    }
}
