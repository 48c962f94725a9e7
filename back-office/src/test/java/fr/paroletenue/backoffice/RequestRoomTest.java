package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.security.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Every act on a request, as the back office sends it: done, sent again, sent on an old version, sent for nothing that exists,
 * and refused where its rule says so. The files of clients and workers answer in the same transaction, or nothing happens.
 */
class RequestRoomTest extends HouseTest {

    private static final String REQUESTS = "/api/requests";

    private static final String NEEDS = """
            "services":["CLEANING"],"rhythm":"RECURRING","hoursPerMonth":12.5,
            "slots":[{"day":"MONDAY","from":"09:00","to":"12:00"}],"skills":["%s"],"postalCode":"38000",
            "startOn":"%s","tasks":"Sols et cuisine","access":"Clé chez la gardienne","forbiddenAreas":"Le bureau",
            "pets":"Un chat","equipment":"Sur place\"""";

    private static final String QUOTE = """
            {"issuedOn":"%s","mode":"PROVIDER","lines":[{"kind":"HOURS","description":"Ménage","quantity":12.5,
             "unitPrice":{"amount":"%s","currency":"EUR"},"vatRate":10}]}""";

    private LocalDate today() {
        return Paris.dayOf(now());
    }

    private static String newSkill() {
        return "S_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private String client() {
        return as(Role.PLANNING)
                .post("/api/clients", """
                        {"name":"Odile Essai","phone":"0600000000","since":"%s"}""".formatted(today()))
                .ok(201)
                .id();
    }

    private String requestOf(String client) {
        return as(Role.PLANNING)
                .post(REQUESTS, """
                        {"clientId":"%s","receivedAt":"%s","channel":"PHONE","need":"Trois heures le lundi"}""".formatted(client, now()))
                .ok(201)
                .id();
    }

    private String assessed(String skill) {
        var request = requestOf(client());
        as(Role.TECHNICAL_SUPERVISOR)
                .post(path(request, "/assessment"), assessment(skill))
                .ok();
        return request;
    }

    private String assessment(String skill) {
        return "{\"heldAt\":\"%s\",%s}".formatted(now(), NEEDS.formatted(skill, today()));
    }

    private static String path(String request, String act) {
        return REQUESTS + "/" + request + act;
    }

    private static String worker(String id, String more) {
        return "{\"workerId\":\"%s\"%s}".formatted(id, more);
    }

    private Answer act(Role by, String request, String act, String body, int events) {
        return inEveryWay(by, REQUESTS, request, act, body, events, "REQUEST_UNKNOWN");
    }

    private Answer refused(String request, String act, String body, int status, String code) {
        var before = count("events.domain_event");
        var refused = as(Role.PLANNING).post(path(request, act), body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.field("detail")).isNotBlank();
        assertThat(count("events.domain_event")).as("both facts or none").isEqualTo(before);
        return refused;
    }

    /** S1-08 to S1-11, S2-11 to S2-13. */
    @Test
    void aNeedBecomesAnAcceptedQuote() {
        var skill = newSkill();
        var worker = readyWorker(skill);
        var request = requestOf(client());
        assertThat(eventsOf(request)).isOne();

        act(
                Role.TECHNICAL_SUPERVISOR,
                request,
                "/assessment-appointment",
                "{\"at\":\"%s\",\"place\":\"chez elle\"}".formatted(now().plusSeconds(86_400)),
                1);
        act(Role.TECHNICAL_SUPERVISOR, request, "/assessment", assessment(skill), 1);
        var proposed = act(Role.PLANNING, request, "/proposals", worker(worker, ""), 1);
        assertThat(proposed.field("matchedSkills/0")).isEqualTo(skill);
        var assigned = act(Role.PLANNING, request, "/assignment", worker(worker, ""), 1);
        assertThat(assigned.json().path("servesArea").asBoolean()).isTrue();
        act(
                Role.CLIENT_RELATIONS,
                request,
                "/quote/asked",
                "{\"on\":\"%s\",\"channel\":\"PHONE\"}".formatted(today()),
                1);
        var quoted = act(Role.CLIENT_RELATIONS, request, "/quote", QUOTE.formatted(today(), "28.50"), 1);
        assertThat(quoted.field("number")).matches("DEV-2026-\\d{5}");
        assertThat(quoted.field("validUntil")).isEqualTo(today().plusDays(30).toString());
        assertThat(quoted.field("monthly/total/amount")).isEqualTo("356.25");
        assertThat(quoted.field("monthly/beforeTax/amount")).isEqualTo("323.86");
        assertThat(quoted.field("monthly/tax/amount")).isEqualTo("32.39");
        assertThat(quoted.json().path("because").toString()).isEqualTo("[\"PRICE\",\"ASKED\"]");
        act(
                Role.CLIENT_RELATIONS,
                request,
                "/information",
                "{\"documentVersion\":\"2026-1\",\"channel\":\"EMAIL\",\"deliveredAt\":\"%s\"}".formatted(now()),
                1);
        act(
                Role.DIRECTION,
                request,
                "/quote/acceptance",
                "{\"acceptedOn\":\"%s\",\"channel\":\"POST\",\"proof\":\"Exemplaire signé\"}".formatted(today()),
                1);
        refused(request, "/quote", QUOTE.formatted(today(), "27.00"), 409, "STATE_DOES_NOT_ALLOW");
        act(
                Role.DIRECTION,
                request,
                "/abandonment",
                "{\"on\":\"%s\",\"reason\":\"Elle déménage\"}".formatted(today()),
                2);
        assertThat(as(Role.DIRECTION).post(path(request, "/erasure")).code()).isEqualTo("RETENTION_RUNNING");
        assertThat(as(Role.PLANNING).post(path(request, "/erasure")).status()).isEqualTo(403);
    }

    /** S1-10: nobody else, direction included. */
    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "TECHNICAL_SUPERVISOR")
    void nobodyButTheTechnicalSupervisorAssesses(Role role) {
        var request = requestOf(client());

        assertThat(as(role).post(path(request, "/assessment"), assessment("CLEANING"))
                        .status())
                .isEqualTo(403);
        assertThat(as(role).post(path(request, "/assessment-appointment"), "{\"at\":\"%s\"}".formatted(now()))
                        .status())
                .isEqualTo(403);
        assertThat(eventsOf(request)).isOne();
    }

    /** S2-11. */
    @Test
    void whatIsMissingInAnAssessmentIsNamed() {
        var request = requestOf(client());

        var refused = as(Role.TECHNICAL_SUPERVISOR)
                .post(path(request, "/assessment"), "{\"heldAt\":\"%s\",\"services\":[]}".formatted(now()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("ASSESSMENT_INCOMPLETE");
        assertThat(refused.json().path("missingFields").toString())
                .isEqualTo("[\"services\",\"rhythm\",\"hoursPerMonth\",\"slots\",\"postalCode\",\"startOn\",\"skills\","
                        + "\"tasks\",\"access\",\"forbiddenAreas\",\"pets\",\"equipment\"]");
        assertThat(refused.field("formVersion")).isEqualTo("2026-1");
        assertThat(eventsOf(request)).isOne();
    }

    @Test
    void anHourThatIsSaidTwiceIsNamed() {
        var request = requestOf(client());
        var twice = assessment("CLEANING")
                .replace(
                        "\"to\":\"12:00\"}]",
                        "\"to\":\"12:00\"},{\"day\":\"MONDAY\",\"from\":\"11:00\",\"to\":\"13:00\"}]");

        var refused = as(Role.TECHNICAL_SUPERVISOR).post(path(request, "/assessment"), twice);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("SLOTS_OVERLAP");
        assertThat(refused.field("field")).isEqualTo("slots");
        assertThat(refused.field("slots/1/from")).isEqualTo("11:00");
        assertThat(eventsOf(request)).isOne();
        as(Role.TECHNICAL_SUPERVISOR)
                .post(path(request, "/assessment"), twice.replace("11:00", "12:00"))
                .ok();
    }

    /** S1-04: no request without its line in the call log, whoever knew at once that it is one. */
    @Test
    void aRequestTakenAtOnceStandsInTheCallLog() {
        var client = client();
        var body = """
                {"clientId":"%s","receivedAt":"%s","channel":"VOICEMAIL","need":"Trois heures le lundi"}""".formatted(client, now());
        var once = as(Role.PLANNING).with("Idempotency-Key", UUID.randomUUID().toString());

        var taken = once.post(REQUESTS, body).ok(201);
        var again = once.post(REQUESTS, body).ok(201);

        assertThat(again.text()).isEqualTo(taken.text());
        assertThat(eventsOf(taken.id())).isOne();
        var intake = taken.field("intakeId");
        var message = as(Role.PLANNING).get("/api/intake/" + intake, taken).ok();
        assertThat(message.field("number"))
                .isEqualTo(taken.field("intakeNumber"))
                .isNotBlank();
        assertThat(message.field("channel")).isEqualTo("VOICEMAIL");
        assertThat(message.field("content")).isEqualTo("Trois heures le lundi");
        assertThat(message.field("outcome/outcome")).isEqualTo("REQUEST");
        assertThat(message.field("outcome/becameId")).isEqualTo(taken.id());
        assertThat(message.field("recorded/actor")).isEqualTo("planning");
        assertThat(as(Role.PLANNING)
                        .get(REQUESTS + "/" + taken.id(), taken)
                        .ok()
                        .field("intakeId"))
                .isEqualTo(intake);
        assertThat(as(Role.PLANNING)
                        .post("/api/intake/" + intake + "/outcome", "{\"outcome\":\"ANSWERED\"}")
                        .code())
                .as("it has its outcome already")
                .isEqualTo("ALREADY_DONE_DIFFERENTLY");
        assertThat(count("events.domain_event r where type = 'request.registered' and not exists"
                        + " (select from events.domain_event i where i.type = 'intake.recorded' and i.aggregate_id ="
                        + " convert_from(r.payload, 'UTF8')::jsonb ->> 'intakeId')"))
                .as("requests around the log")
                .isZero();
    }

    /** S1-04: whatever is refused leaves neither a request nor a line nor a gap. */
    @Test
    void aRequestThatIsRefusedLeavesNoLineInTheCallLog() {
        var client = client();
        var before = count("events.domain_event");
        var first = number(client);

        for (var body :
                List.of("""
                {"clientId":"%s","receivedAt":"%s","channel":"PHONE","need":"x"}""".formatted(client, now().plusSeconds(3_600)), """
                {"clientId":"%s","receivedAt":"%s","channel":"PHONE","need":"x"}""".formatted(UUID.randomUUID(), now()))) {
            assertThat(as(Role.PLANNING).post(REQUESTS, body).status()).isEqualTo(422);
        }

        assertThat(number(client)).isEqualTo(first + 1);
        assertThat(count("events.domain_event")).isEqualTo(before + 6);
    }

    private int number(String client) {
        var number = as(Role.PLANNING)
                .post(REQUESTS, """
                        {"clientId":"%s","receivedAt":"%s","channel":"PHONE","need":"Trois heures"}""".formatted(client, now()))
                .ok(201)
                .field("intakeNumber");
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    @Test
    void nobodyIsRegisteredWithoutAFile() {
        var before = count("events.domain_event where type = 'request.registered'");
        var unknown = as(Role.PLANNING).post(REQUESTS, """
                {"clientId":"%s","receivedAt":"%s","channel":"PHONE","need":"x"}""".formatted(UUID.randomUUID(), now()));

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.code()).isEqualTo("CLIENT_FILE_NEEDED");
        var worker = readyWorker(newSkill());
        assertThat(as(Role.PLANNING)
                        .post(REQUESTS, """
                                {"clientId":"%s","receivedAt":"%s","channel":"PHONE","need":"x"}""".formatted(worker, now()))
                        .code())
                .as("the file of somebody else")
                .isEqualTo("CLIENT_FILE_NEEDED");
        assertThat(count("events.domain_event where type = 'request.registered'"))
                .isEqualTo(before);
        var bad = as(Role.PLANNING).post(REQUESTS, "{\"channel\":\"PIGEON\",\"intakeId\":\"m-1\"}");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.each("errors", "field")).contains("clientId", "receivedAt", "channel", "need", "intakeId");
    }

    /** S1-08: nobody is let go while a request is open, and nothing new begins with whom the firm has let go until they are back. */
    @Test
    void aRelationshipEndsWithoutOpenRequestsAndBeginsAgainOnPurpose() {
        var client = client();
        var first = requestOf(client);
        var second = requestOf(client);
        var end = "{\"on\":\"%s\",\"reason\":\"Elle déménage\"}".formatted(today());
        var file = "/api/clients/" + client;
        var before = count("events.domain_event");

        var refused = as(Role.CLIENT_RELATIONS).post(file + "/end", end);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("REQUESTS_OPEN");
        assertThat(refused.json().path("requestIds").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(first, second);
        assertThat(count("events.domain_event")).isEqualTo(before);
        for (var request : List.of(first, second)) {
            act(Role.PLANNING, request, "/abandonment", end, 1);
        }
        as(Role.CLIENT_RELATIONS).post(file + "/end", end).ok();
        assertThat(as(Role.CLIENT_RELATIONS).post(file + "/end", end).ok().version())
                .as("again")
                .isEqualTo(2);

        var body = """
                {"clientId":"%s","receivedAt":"%s","channel":"PHONE","need":"Trois heures"}""".formatted(client, now());
        before = count("events.domain_event");
        var over = as(Role.PLANNING).post(REQUESTS, body);
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.code()).isEqualTo("RELATIONSHIP_OVER");
        assertThat(over.field("standing")).isEqualTo("GIVEN_UP_PROSPECT");
        assertThat(count("events.domain_event"))
                .as("neither a request nor a line")
                .isEqualTo(before);
        var message = as(Role.PLANNING)
                .post("/api/intake", """
                        {"leftAt":"%s","channel":"PHONE","content":"Je voudrais revenir."}""".formatted(now()))
                .ok(201)
                .id();
        var became = "/api/intake/" + message + "/request";
        var theirs = "{\"clientId\":\"%s\"}".formatted(client);
        assertThat(as(Role.PLANNING).post(became, theirs).code()).isEqualTo("RELATIONSHIP_OVER");

        as(Role.PLANNING)
                .post(file + "/return", "{\"on\":\"%s\",\"standing\":\"PROSPECT\"}".formatted(today()))
                .ok();
        as(Role.PLANNING).post(became, theirs).ok();
        as(Role.PLANNING).post(REQUESTS, body).ok(201);
        assertThat(as(Role.CLIENT_RELATIONS).post(file + "/end", end).code()).isEqualTo("REQUESTS_OPEN");
        assertThat(count("command.open_request where client_id = '" + client + "'"))
                .isEqualTo(2);
    }

    /** S1-09, S1-11, S2-15. */
    @Test
    void aWorkerComesOnlyAfterTheAssessmentAndOnlyWhoCan() {
        var skill = newSkill();
        var worker = readyWorker(skill);
        var unassessed = requestOf(client());
        refused(unassessed, "/assignment", worker(worker, ""), 409, "ASSESSMENT_NEEDED");
        refused(unassessed, "/proposals", worker(worker, ""), 409, "ASSESSMENT_NEEDED");
        var request = assessed(skill);
        var nobody = UUID.randomUUID().toString();
        refused(request, "/assignment", worker(nobody, ""), 404, "WORKER_UNKNOWN");
        refused(request, "/proposals", worker(nobody, ""), 404, "WORKER_UNKNOWN");
        refused(request, "/proposals", worker(request, ""), 404, "WORKER_UNKNOWN");
        var other = readyWorker(newSkill());
        refused(request, "/proposals", worker(other, ""), 422, "WORKER_DOES_NOT_MATCH");
        refused(request, "/assignment", worker(other, ""), 422, "WORKER_DOES_NOT_MATCH");
        act(Role.PLANNING, request, "/proposals", worker(other, ",\"overrideReason\":\"Elle apprendra\""), 1);

        act(Role.PLANNING, request, "/assignment", worker(worker, ""), 1);

        var rival = assessed(skill);
        for (var act : List.of("/assignment", "/proposals")) {
            var taken = refused(
                    rival, act, worker(worker, ",\"overrideReason\":\"Elle y tient\""), 422, "WORKER_UNAVAILABLE");
            assertThat(taken.json().path("unavailableBecause").toString()).contains("ALREADY_ENGAGED");
        }
        var blocked = as(Role.PLANNING)
                .post("/api/workers", "{\"name\":\"Odile Nouvelle\",\"hiredOn\":\"%s\"}".formatted(today()))
                .ok(201)
                .id();
        refused(rival, "/proposals", worker(blocked, ",\"overrideReason\":\"Urgent\""), 422, "WORKER_BLOCKED");
    }

    @Test
    void whoIsReplacedOrReleasedIsFreeForOthers() {
        var skill = newSkill();
        var first = readyWorker(skill);
        var second = readyWorker(skill);
        var request = assessed(skill);
        var rival = assessed(skill);
        act(Role.PLANNING, request, "/assignment", worker(first, ""), 1);

        refused(request, "/assignment", worker(second, ""), 409, "ALREADY_DONE_DIFFERENTLY");
        act(Role.PLANNING, request, "/assignment", worker(second, ",\"reassignmentReason\":\"Malade\""), 2);
        act(Role.PLANNING, rival, "/assignment", worker(first, ""), 1);
        refused(
                request,
                "/assignment",
                worker(first, ",\"reassignmentReason\":\"Rétablie\""),
                422,
                "WORKER_UNAVAILABLE");
        assertThat(tables().queryForList(
                                "select type from events.domain_event where aggregate_id = ? and type like 'worker.%ed' "
                                        + "and type in ('worker.engaged', 'worker.released') order by sequence",
                                String.class, first))
                .containsExactly("worker.engaged", "worker.released", "worker.engaged");
        act(Role.PLANNING, request, "/assignment/release", "{\"reason\":\"Elle attend\"}", 1);
        refused(request, "/assignment/release", "{\"reason\":\"Autre chose\"}", 409, "ALREADY_DONE_DIFFERENTLY");
        refused(requestOf(client()), "/assignment/release", "{\"reason\":\"x\"}", 409, "NOBODY_ASSIGNED");
    }

    /** S1-11, S2-15: both files say so in one transaction, and the day's work asks for somebody else. */
    @Test
    void whoHasLeftIsAssignedNoMore() {
        var skill = newSkill();
        var leaving = readyWorker(skill);
        var request = assessed(skill);
        var other = assessed(skill);
        act(Role.PLANNING, request, "/assignment", worker(leaving, ""), 1);
        act(Role.PLANNING, other, "/assignment", worker(readyWorker(skill), ""), 1);
        everythingIsSeen();
        assertThat(unstaffed()).doesNotContain(request, other);

        var left = inEveryWay(
                Role.PLANNING,
                "/api/workers",
                leaving,
                "/departure",
                "{\"on\":\"%s\"}".formatted(today()),
                2,
                "WORKER_UNKNOWN");

        everythingIsSeen();
        assertThat(unstaffed()).contains(request).doesNotContain(other);
        assertThat(tables().queryForObject(
                                "select convert_from(payload, 'UTF8')::jsonb ->> 'cause' from events.domain_event"
                                        + " where aggregate_id = ? and type = 'request.worker-released'",
                                String.class,
                                request))
                .isEqualTo("WORKER_DEPARTED");
        var file = as(Role.PLANNING).get(path(request, ""), left).ok();
        assertThat(file.json().path("assignment").isNull()
                        || file.json().path("assignment").isMissingNode())
                .isTrue();
        assertThat(as(Role.PLANNING)
                        .get("/api/workers/" + leaving, left)
                        .ok()
                        .json()
                        .path("engagements"))
                .isEmpty();
        var blocked = refused(request, "/assignment", worker(leaving, ""), 422, "WORKER_BLOCKED");
        assertThat(blocked.json().path("blockedBecause").toString()).isEqualTo("[\"DEPARTED\"]");
        act(Role.PLANNING, request, "/assignment", worker(readyWorker(skill), ""), 1);
    }

    /** S2-12: one after the other, also where several are refused or come at the same time. */
    @Test
    void quotesAreNumberedWithoutGaps() {
        var request = requestOf(client());
        var first = number(request, "28.50");
        refused(request, "/quote", QUOTE.formatted(today().plusDays(1), "28.50"), 422, "DONE_IN_THE_FUTURE");
        refused(request, "/quote", QUOTE.formatted(today(), "0.00"), 422, "AMOUNT_NOT_POSITIVE");
        refused(
                request,
                "/quote",
                QUOTE.formatted(today(), "28.50").replace("\"vatRate\":10", "\"vatRate\":19.6"),
                422,
                "VAT_RATE_NOT_IN_FORCE");

        var together = IntStream.range(0, 4).mapToObj(n -> requestOf(client())).toList().parallelStream()
                .map(other -> number(other, "28.50"))
                .toList();

        assertThat(together)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(first + 1, first + 4).boxed().toList());
        assertThat(number(request, "27.50")).as("a newer one").isEqualTo(first + 5);
        refused(
                request,
                "/quote/acceptance",
                "{\"number\":\"DEV-2026-%05d\",\"acceptedOn\":\"%s\",\"channel\":\"POST\",\"proof\":\"x\"}"
                        .formatted(first, today()),
                409,
                "QUOTE_NOT_CURRENT");
        act(
                Role.PLANNING,
                request,
                "/quote/refusal",
                "{\"refusedOn\":\"%s\",\"reason\":\"Trop cher\"}".formatted(today()),
                1);
    }

    private int number(String request, String price) {
        var quoted = as(Role.PLANNING)
                .post(path(request, "/quote"), QUOTE.formatted(today(), price))
                .ok();
        return Integer.parseInt(quoted.field("number").substring("DEV-2026-".length()));
    }

    @Test
    void aBadLineOfAQuoteIsNamed() {
        var request = requestOf(client());

        var bad = as(Role.PLANNING).post(path(request, "/quote"), """
                {"issuedOn":"%s","mode":"PROVIDER","lines":[{"kind":"HOURS","description":" ","quantity":0,
                 "unitPrice":{"amount":"28,50","currency":"EUR"},"vatRate":-1,"total":"1"}]}""".formatted(today()));

        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.each("errors", "field"))
                .contains(
                        "lines[0].description",
                        "lines[0].quantity",
                        "lines[0].unitPrice.amount",
                        "lines[0].vatRate",
                        "lines[0].total");
    }

    /** R-10, as anybody may ask it. */
    @ParameterizedTest
    @CsvSource({"99.99, false, false", "100.00, false, true", "100.01, false, true", "20.00, true, true"})
    void anybodyMayAskWhetherAQuoteIsOwed(String amount, boolean asked, boolean mandatory) {
        for (var role : Role.values()) {
            var duty = as(role).get(REQUESTS + "/quote-duty?monthlyAmount=%s&asked=%s".formatted(amount, asked))
                    .ok();
            assertThat(duty.json().path("mandatory").asBoolean()).isEqualTo(mandatory);
            assertThat(duty.field("policy")).isEqualTo("quote-threshold");
            assertThat(duty.field("policyVersion")).isEqualTo("2026-1");
            assertThat(duty.field("promises/0")).isEqualTo("S2-12");
        }
        assertThat(as(Role.PLANNING)
                        .get(REQUESTS + "/quote-duty?monthlyAmount=cent")
                        .status())
                .isEqualTo(400);
    }

    /** S1-08: the caller, the words and the time are those of the message; file, request and outcome come together. */
    @Test
    void aMessageBecomesTheRequestOfAProspect() {
        var left = now().minusSeconds(7_200);
        var message = as(Role.PLANNING)
                .post("/api/intake", """
                        {"leftAt":"%s","channel":"VOICEMAIL","content":"Je cherche quelqu'un pour le ménage.",
                         "caller":{"name":"Rose Essai","phone":"0600000009","postalAddress":"3 rue Neuve, 38000 Exempleville"}}""".formatted(left))
                .ok(201)
                .id();
        var path = "/api/intake/" + message + "/request";
        var speaker = as(Role.PLANNING);
        assertThat(speaker.with("If-Match", "\"0\"").post(path, "{}").status()).isEqualTo(412);
        assertThat(as(Role.AUDITOR).post(path, "{}").status()).isEqualTo(403);
        assertThat(speaker.post("/api/intake/" + UUID.randomUUID() + "/request", "{}")
                        .code())
                .isEqualTo("INTAKE_UNKNOWN");
        var before = count("events.domain_event");

        var became = speaker.post(path, "{\"source\":\"PARTNER\"}").ok();

        assertThat(count("events.domain_event")).isEqualTo(before + 3);
        assertThat(became.field("outcome")).isEqualTo("REQUEST");
        assertThat(became.version()).isEqualTo(2);
        var again = speaker.post(path, "{\"source\":\"PARTNER\"}").ok();
        assertThat(again.field("becameId")).isEqualTo(became.field("becameId"));
        assertThat(again.field("clientId")).isEqualTo(became.field("clientId"));
        assertThat(speaker.post(path, "{\"source\":\"OTHER\"}").code()).isEqualTo("ALREADY_DONE_DIFFERENTLY");
        assertThat(speaker.post("/api/intake/" + message + "/complaint", "{\"subject\":\"x\"}")
                        .code())
                .isEqualTo("ALREADY_DONE_DIFFERENTLY");
        assertThat(count("events.domain_event")).isEqualTo(before + 3);
        everythingIsSeen();
        var file = speaker.get("/api/clients/" + became.field("clientId")).ok();
        assertThat(file.field("name")).isEqualTo("Rose Essai");
        assertThat(file.field("standing")).isEqualTo("PROSPECT");
        assertThat(file.field("source")).isEqualTo("PARTNER");
        assertThat(file.field("details/postalAddress/city")).isEqualTo("Exempleville");
        assertThat(speaker.get("/api/intake/" + message).ok().field("clientId")).isEqualTo(became.field("clientId"));
    }

    @Test
    void aMessageOfSomebodyKnownOpensNoFile() {
        var client = client();
        var message = as(Role.PLANNING)
                .post("/api/intake", """
                        {"leftAt":"%s","channel":"PHONE","content":"Aussi du repassage."}""".formatted(now()))
                .ok(201)
                .id();
        var path = "/api/intake/" + message + "/request";
        var before = count("events.domain_event");
        assertThat(as(Role.PLANNING)
                        .post(path, "{\"clientId\":\"%s\"}".formatted(UUID.randomUUID()))
                        .code())
                .isEqualTo("CLIENT_FILE_NEEDED");
        assertThat(as(Role.PLANNING).post(path, "{}").code()).isEqualTo("CALLER_NAME_NEEDED");
        assertThat(as(Role.PLANNING).post(path, "{\"name\":\"Rose\"}").code()).isEqualTo("CONTACT_DETAILS_NEEDED");
        assertThat(count("events.domain_event")).isEqualTo(before);

        var became = as(Role.PLANNING)
                .post(path, "{\"clientId\":\"%s\"}".formatted(client))
                .ok();

        assertThat(became.field("clientId")).isEqualTo(client);
        assertThat(count("events.domain_event")).isEqualTo(before + 2);
    }

    /** Issue 4, as the tour of the README walks it: nothing is typed twice from the voicemail to the accepted quote. */
    @Test
    void aVoicemailBecomesAnAcceptedQuote() {
        var skill = newSkill();
        var worker = readyWorker(skill);
        var planning = as(Role.PLANNING);
        var supervisor = as(Role.TECHNICAL_SUPERVISOR);
        var message = planning.post("/api/intake", """
                        {"leftAt":"%s","channel":"VOICEMAIL","content":"Trois heures de ménage le lundi.",
                         "caller":{"name":"Rose Voix","phone":"0600000019","postalAddress":"3 rue Neuve, 38000 Exempleville"}}""".formatted(now().minusSeconds(3_600)))
                .ok(201)
                .id();
        var became = planning.post("/api/intake/" + message + "/request", "{}").ok();
        var request = became.field("becameId");
        var client = became.field("clientId");
        assertThat(planning.get(REQUESTS + "?unassessed=true&clientId=" + client, became)
                        .ok()
                        .each("items", "id"))
                .containsExactly(request);
        assertThat(planning.get(path(request, "/candidates")).code()).isEqualTo("ASSESSMENT_NEEDED");
        var assessed =
                supervisor.post(path(request, "/assessment"), assessment(skill)).ok();
        assertThat(planning.get(path(request, "/candidates"), assessed).ok().each("items", "id"))
                .first()
                .isEqualTo(worker);
        planning.post(path(request, "/assignment"), worker(worker, "")).ok();
        planning.post(path(request, "/quote"), QUOTE.formatted(today(), "28.50"))
                .ok();
        var informed = planning.post(
                        path(request, "/information"),
                        "{\"documentVersion\":\"2026-1\",\"channel\":\"EMAIL\",\"deliveredAt\":\"%s\"}"
                                .formatted(now()))
                .ok();
        var letter =
                as(Role.AUDITOR).get(path(request, "/quote/letter"), informed).ok();
        assertThat(letter.text()).contains("Rose Voix", "3 rue Neuve", "38000 Exempleville", "356,25 € TTC", "gratuit");
        var accepted = planning.post(
                        path(request, "/quote/acceptance"),
                        "{\"acceptedOn\":\"%s\",\"channel\":\"POST\",\"proof\":\"Exemplaire signé\"}"
                                .formatted(today()))
                .ok();

        var file = planning.get(path(request, ""), accepted).ok();
        assertThat(file.field("status")).isEqualTo("ACCEPTED");
        assertThat(file.field("receivedAt"))
                .isEqualTo(planning.get("/api/intake/" + message).ok().field("leftAt"));
        assertThat(file.field("need")).isEqualTo("Trois heures de ménage le lundi.");
        assertThat(file.field("assignment/workerId")).isEqualTo(worker);
        assertThat(file.version()).isEqualTo(eventsOf(request));
        assertThat(planning.get("/api/clients/" + client + "/checklist", accepted)
                        .ok()
                        .json()
                        .path("steps")
                        .toString())
                .contains("\"QUOTE_ACCEPTED\",\"state\":\"DONE\"");
        assertThat(planning.get("/api/clients/" + client + "/timeline", accepted)
                        .ok()
                        .each("items", "type"))
                .startsWith("intake.recorded")
                .contains("client.registered", "intake.outcome-noted", "request.quote-accepted");
    }
}
