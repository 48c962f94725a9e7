package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.security.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every act on a client's file as the back office sends it (S1-02, S1-03, S2-32): done, sent again, sent on an old version,
 * sent for nobody, and refused where its rule says so; and what the questions then answer (S1-06, S1-07).
 */
class ClientPathTest extends HouseTest {

    private static String at(String client) {
        return "/api/clients/" + client;
    }

    private String today() {
        return Paris.dayOf(now()).toString();
    }

    private Answer registered(String name) {
        return as(Role.PLANNING)
                .post("/api/clients", """
                {"name":"%s","phone":"+33 1 99 00 55 01","since":"%s","source":"WORD_OF_MOUTH",
                 "postalAddress":{"line1":"3 impasse des Lilas","postalCode":"38000","city":"Ville"}}""".formatted(name, today()))
                .ok(201);
    }

    private Answer refused(Role role, String path, String body, int status, String code) {
        var refused = as(role).post(path, body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.field("detail")).isNotBlank();
        return refused;
    }

    private Answer act(Role role, String client, String act, String body) {
        return inEveryWay(role, "/api/clients", client, act, body, 1, "CLIENT_UNKNOWN");
    }

    @Test
    void nobodyIsRegisteredWithoutAWayToReachThem() {
        refused(
                Role.PLANNING,
                "/api/clients",
                "{\"name\":\"Ida Muette\",\"since\":\"%s\"}".formatted(today()),
                422,
                "CONTACT_DETAILS_NEEDED");
        refused(
                Role.PLANNING,
                "/api/clients",
                "{\"name\":\"Ida Demain\",\"phone\":\"01 99 00 55 02\",\"since\":\"2999-01-01\"}",
                422,
                "DONE_IN_THE_FUTURE");
        refused(
                Role.PLANNING,
                "/api/clients",
                "{\"name\":\"Ida Jadis\",\"phone\":\"01 99 00 55 02\",\"since\":\"1999-12-31\"}",
                422,
                "BEFORE_FIRST_DAY");
        var bad = as(Role.PLANNING).post("/api/clients", """
                {"name":" ","email":"none","standing":"FORMER_CLIENT","postalAddress":{"line1":"a"}}""");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.each("errors", "field")).contains("standing");
        assertThat(as(Role.ADMINISTRATOR)
                        .post("/api/clients", "{\"name\":\"a\",\"phone\":\"1\",\"since\":\"2026-04-20\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRegistrationSentTwiceWithOneKeyIsOne() {
        var body = "{\"name\":\"Ida Double\",\"phone\":\"01 99 00 55 03\",\"since\":\"%s\"}".formatted(today());
        var planner =
                as(Role.PLANNING).with("Idempotency-Key", UUID.randomUUID().toString());

        var first = planner.post("/api/clients", body).ok(201);

        assertThat(planner.post("/api/clients", body).ok(201).id()).isEqualTo(first.id());
        assertThat(first.header("Location")).endsWith(at(first.id()));
        assertThat(first.version()).isOne();
    }

    @Test
    void aClientIsLookedAfterFromTheFirstCallToTheReturn() {
        var client = registered("Ida Vasseur").id();
        assertThat(steps(client)).contains("PLANNER_ASSIGNED DUE", "PLANNER_COMMUNICATED NOT_YET");
        refused(
                Role.PLANNING,
                at(client) + "/contact-person-notice",
                "{\"about\":\"PLANNER\",\"channel\":\"EMAIL\",\"sentAt\":\"%s\"}".formatted(now()),
                422,
                "CONTACT_PERSON_NEEDED");
        refused(
                Role.DIRECTION,
                at(client) + "/technical-supervisor",
                "{\"username\":\"planning\"}",
                422,
                "CONTACT_PERSON_LACKS_ROLE");
        var assigned = act(Role.DIRECTION, client, "/planner", "{\"username\":\"planning\"}");
        assertThat(assigned.field("notice/policy")).isEqualTo("contact-person-notice");
        assertThat(assigned.field("notice/state")).isEqualTo("OPEN");
        act(Role.PLANNING, client, "/technical-supervisor", "{\"username\":\"technical-supervisor\"}");
        refused(
                Role.PLANNING,
                at(client) + "/contact-person-notice",
                "{\"about\":\"PLANNER\",\"channel\":\"EMAIL\",\"sentAt\":\"2999-01-01T00:00:00Z\"}",
                422,
                "SENT_IN_THE_FUTURE");
        refused(
                Role.PLANNING,
                at(client) + "/contact-person-notice",
                "{\"about\":\"PLANNER\",\"channel\":\"EMAIL\",\"sentAt\":\"2026-01-01T00:00:00Z\"}",
                422,
                "SENT_BEFORE_ASSIGNMENT");
        act(
                Role.PLANNING,
                client,
                "/contact-person-notice",
                "{\"about\":\"PLANNER\",\"channel\":\"EMAIL\",\"sentAt\":\"%s\"}".formatted(now()));
        assertThat(steps(client))
                .containsExactly(
                        "REGISTERED DONE",
                        "PLANNER_ASSIGNED DONE",
                        "TECHNICAL_SUPERVISOR_ASSIGNED DONE",
                        "PLANNER_COMMUNICATED DONE",
                        "TECHNICAL_SUPERVISOR_COMMUNICATED DUE");

        act(Role.PLANNING, client, "/contact-details", """
                {"name":"Ida Vasseur-Blin","email":"ida.vasseur@exemple.fr","otherPhones":["06 99 00 55 01"]}""");
        refused(Role.PLANNING, at(client) + "/contact-details", "{\"name\":\"Ida\"}", 422, "CONTACT_DETAILS_NEEDED");
        act(Role.CLIENT_RELATIONS, client, "/consents", """
                {"purpose":"NEWS_BY_EMAIL","given":true,"on":"%s","proof":"courriel"}""".formatted(today()));
        refused(
                Role.CLIENT_RELATIONS,
                at(client) + "/consents",
                "{\"purpose\":\"NEWS_BY_EMAIL\",\"given\":false,\"on\":\"2999-01-01\"}",
                422,
                "DONE_IN_THE_FUTURE");
        act(Role.TECHNICAL_SUPERVISOR, client, "/contacts", """
                {"at":"%s","channel":"PHONE","direction":"OUT","summary":"Confirme le rendez-vous"}""".formatted(now()));
        refused(
                Role.TECHNICAL_SUPERVISOR,
                at(client) + "/contacts",
                "{\"at\":\"2999-01-01T00:00:00Z\",\"channel\":\"PHONE\",\"direction\":\"OUT\",\"summary\":\"a\"}",
                422,
                "DONE_IN_THE_FUTURE");

        refused(
                Role.DIRECTION,
                at(client) + "/return",
                "{\"on\":\"%s\",\"standing\":\"CLIENT\"}".formatted(today()),
                409,
                "STATE_DOES_NOT_ALLOW");
        refused(
                Role.DIRECTION,
                at(client) + "/end",
                "{\"on\":\"2026-01-01\",\"reason\":\"a\"}",
                422,
                "DAYS_OUT_OF_ORDER");
        act(Role.DIRECTION, client, "/end", "{\"on\":\"%s\",\"reason\":\"A déménagé\"}".formatted(today()));
        refused(Role.DIRECTION, at(client) + "/planner", "{\"username\":\"planning\"}", 409, "STATE_DOES_NOT_ALLOW");
        refused(
                Role.DIRECTION,
                at(client) + "/end",
                "{\"on\":\"%s\",\"reason\":\"Autre chose\"}".formatted(today()),
                409,
                "ALREADY_DONE_DIFFERENTLY");
        refused(Role.DIRECTION, at(client) + "/erasure", "", 422, "RETENTION_RUNNING");
        act(Role.PLANNING, client, "/return", "{\"on\":\"%s\",\"standing\":\"CLIENT\"}".formatted(today()));
        refused(Role.DIRECTION, at(client) + "/erasure", "", 409, "STATE_DOES_NOT_ALLOW");
        assertThat(as(Role.PLANNING).post(at(client) + "/erasure").status()).isEqualTo(403);
        assertThat(as(Role.DIRECTION)
                        .post(at(UUID.randomUUID().toString()) + "/erasure")
                        .code())
                .isEqualTo("CLIENT_UNKNOWN");
    }

    /** A complaint may be recorded before anybody knows whose it is (S3-05); it joins the dossier when they do. */
    @Test
    void aComplaintJoinsTheDossierAfterwards() {
        var client = registered("Odile Marchais").id();
        var complaint = recorded(Role.CLIENT_RELATIONS).id();
        var linked = as(Role.PLANNING)
                .post(of(complaint) + "/coordinates", """
                        {"complainant":{"name":"Odile Marchais","email":"odile.marchais@exemple.fr","clientId":"%s"}}""".formatted(client))
                .ok();

        var timeline =
                as(Role.AUDITOR).get(at(client) + "/timeline?size=200", linked).ok();

        assertThat(timeline.each("items", "type"))
                .startsWith("client.registered", "intake.recorded", "complaint.recorded", "intake.outcome-noted")
                .contains("complaint.coordinates-stated");
        assertThat(timeline.each("items", "recordedAt")).isSorted();
        assertThat(as(Role.REPORTING).get(at(client) + "/timeline").status()).isEqualTo(403);
    }

    @Test
    void aClientIsFoundByWhatIsSaidOnTheTelephone() {
        var client = registered("Iphigénie Walczak");
        var planner = as(Role.PLANNING);
        planner.get(at(client.id()), client).ok();

        for (var said : List.of("walczak", "IPHIGENIE", "01.99.00.55.01 walczak", "walzcak", "lilas walczak")) {
            assertThat(planner.post("/api/clients/search", "{\"text\":\"%s\"}".formatted(said))
                            .ok()
                            .each("items", "id"))
                    .as(said)
                    .containsExactly(client.id());
        }
        assertThat(planner.post("/api/clients/search", "{\"text\":\"zz\"}").status())
                .isEqualTo(400);
    }

    private List<String> steps(String client) {
        everythingIsSeen();
        return as(Role.AUDITOR)
                .get(at(client) + "/checklist")
                .ok()
                .json()
                .path("steps")
                .valueStream()
                .map(step ->
                        step.path("step").asString() + " " + step.path("state").asString())
                .toList();
    }
}
