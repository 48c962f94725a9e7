package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.security.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every act that steers, repairs, disputes or ends a complaint, as the back office sends it: done, sent again, sent on an old
 * version, sent for nothing that exists, and refused where its rule says so.
 */
class CompleteRoomTest extends HouseTest {

    private Answer refused(Role role, String path, String body, int status, String code) {
        var refused = as(role).post(path, body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        return refused;
    }

    /** Answers the first answer of the act after it was tried in every way that must not change anything. */
    private Answer act(Role role, String complaint, String act, String body) {
        var speaker = as(role);
        var path = of(complaint) + act;
        var before = eventsOf(complaint);
        var unknown = speaker.post(of(UUID.randomUUID().toString()) + act, body);
        assertThat(unknown.status()).as(act + " " + unknown).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("COMPLAINT_UNKNOWN");
        var stale = speaker.with("If-Match", "\"0\"").post(path, body);
        assertThat(stale.status()).as(act + " " + stale).isEqualTo(412);
        assertThat(stale.field("currentVersion")).isEqualTo(Long.toString(before));
        assertThat(as(Role.AUDITOR).post(path, body).status()).isEqualTo(403);
        assertThat(eventsOf(complaint)).isEqualTo(before);

        var done = speaker.post(path, body).ok();

        assertThat(done.version()).as(act).isGreaterThan(before).isEqualTo(eventsOf(complaint));
        assertThat(done.header("ETag")).isEqualTo("\"" + done.version() + "\"");
        var again = speaker.post(path, body).ok();
        assertThat(again.version()).as(act + " again").isEqualTo(done.version());
        assertThat(again.json().path("actionId")).isEqualTo(done.json().path("actionId"));
        assertThat(eventsOf(complaint)).isEqualTo(done.version());
        return done;
    }

    private String answered(String outcome) {
        var complaint = recorded(Role.CLIENT_RELATIONS).id();
        act(Role.DIRECTION, complaint, "/qualification", "{\"decision\":\"COMPLAINT\",\"reason\":\"Fondée.\"}");
        act(Role.TECHNICAL_SUPERVISOR, complaint, "/investigation", """
                {"causes":[{"cause":"LATENESS","causeOwner":"PLANNING"}],"findings":"Tournée trop serrée.",
                 "founded":"PARTLY","dysfunctions":["Tournée sans marge"],"gapType":"NON_CONFORMITY",
                 "detectionFailure":true}""");
        act(Role.CLIENT_RELATIONS, complaint, "/scope", ISOLATED);
        act(Role.CLIENT_RELATIONS, complaint, "/answer", """
                {"sentAt":"%s","channel":"EMAIL","outcome":"%s","motives":"Deux retards sur trois."}""".formatted(now(), outcome));
        return complaint;
    }

    private String today() {
        return Paris.dayOf(now()).toString();
    }

    @Test
    void aCaseIsSteered() {
        var other = recorded(Role.PLANNING).id();
        var complaint = recorded(Role.CLIENT_RELATIONS).id();

        refused(
                Role.CLIENT_RELATIONS,
                of(complaint) + "/scope",
                "{\"scope\":\"SYSTEMIC\",\"reason\":\"a\",\"relatedComplaints\":[\"nobody\"]}",
                422,
                "RELATED_COMPLAINT_UNKNOWN");
        act(Role.CLIENT_RELATIONS, complaint, "/scope", """
                {"scope":"SYSTEMIC","reason":"Même tournée.","relatedComplaints":["%s"]}""".formatted(other));
        act(Role.PLANNING, complaint, "/immediate-action", "{\"taken\":true,\"description\":\"Remplaçante envoyée.\"}");
        act(Role.PLANNING, complaint, "/coordinates", """
                {"complainant":{"name":"Odile Marchais","phone":"0199001234"}}""");
        refused(
                Role.PLANNING,
                of(complaint) + "/coordinates",
                "{\"complainant\":{\"name\":\"Odile Marchais\"}}",
                422,
                "COORDINATES_NEEDED");
        act(Role.PLANNING, complaint, "/escalation", "{\"reason\":\"Elle demande la direction.\"}");
        refused(Role.PLANNING, of(complaint) + "/escalation", "{\"reason\":\"Encore.\"}", 409, "HIGHEST_LEVEL_REACHED");
    }

    @Test
    void aFaultIsMadeGood() {
        var complaint = recorded(Role.CLIENT_RELATIONS).id();
        var supervisor = Role.TECHNICAL_SUPERVISOR;
        act(supervisor, complaint, "/corrective-actions", """
                {"description":"Espacer les visites","dueOn":"%s","responsible":"planning"}""".formatted(today()));
        refused(
                supervisor,
                of(complaint) + "/corrective-actions",
                "{\"description\":\"Hier\",\"dueOn\":\"2026-01-01\",\"responsible\":\"planning\"}",
                422,
                "DUE_DAY_IN_THE_PAST");
        refused(
                supervisor,
                of(complaint) + "/corrective-actions/1/verified",
                "{\"note\":\"vu\"}",
                409,
                "ACTION_STATE_DOES_NOT_ALLOW");
        refused(
                supervisor,
                of(complaint) + "/corrective-actions/7/done",
                "{\"doneOn\":\"%s\"}".formatted(today()),
                422,
                "ACTION_UNKNOWN");
        act(Role.PLANNING, complaint, "/corrective-actions/1/done", "{\"doneOn\":\"%s\"}".formatted(today()));
        act(supervisor, complaint, "/corrective-actions/1/verified", "{\"note\":\"Planning relu.\"}");
        refused(
                supervisor,
                of(complaint) + "/corrective-actions/1/review",
                "{\"effective\":false,\"note\":\"Deux retards.\"}",
                422,
                "DUE_DAY_NEEDED");
        act(supervisor, complaint, "/corrective-actions/1/review", "{\"effective\":true,\"note\":\"Plus rien.\"}");
    }

    @Test
    void aClientIsCompensatedWhereTheComplaintIsUpheld() {
        var grant = """
                {"type":"FINANCIAL","amount":{"amount":"%s","currency":"EUR"},"basis":"Trois visites écourtées"}""";
        var rejected = answered("REJECTED");
        refused(
                Role.CLIENT_RELATIONS,
                of(rejected) + "/compensation",
                grant.formatted("10.00"),
                422,
                "COMPENSATION_NEEDS_UPHELD");
        var complaint = answered("PARTIALLY_UPHELD");

        for (var amount : new String[] {"1,50", "1.505", "-1.00", "1e2", ""}) {
            assertThat(as(Role.CLIENT_RELATIONS)
                            .post(of(complaint) + "/compensation", grant.formatted(amount))
                            .status())
                    .as(amount)
                    .isEqualTo(400);
        }
        var small = act(Role.CLIENT_RELATIONS, complaint, "/compensation", grant.formatted("100.00"));
        assertThat(small.json().path("approved").asBoolean()).isTrue();
        var large = act(Role.CLIENT_RELATIONS, complaint, "/compensation", grant.formatted("100.01"));
        assertThat(large.json().path("approved").asBoolean()).isFalse();
        assertThat(large.field("compensationId")).isEqualTo("2");
        assertThat(approvalsAwaited(complaint, large)).containsExactly("2");

        assertThat(as(Role.CLIENT_RELATIONS)
                        .post(of(complaint) + "/compensation/approval", "{}")
                        .status())
                .isEqualTo(403);
        var approved = act(Role.DIRECTION, complaint, "/compensation/approval", "{\"compensationId\":2}");
        assertThat(approvalsAwaited(complaint, approved)).isEmpty();
        refused(
                Role.DIRECTION,
                of(complaint) + "/compensation/approval",
                "{\"compensationId\":1}",
                422,
                "COMPENSATION_NEEDS_NO_APPROVAL");
    }

    private List<String> approvalsAwaited(String complaint, Answer after) {
        return as(Role.DIRECTION)
                .get("/api/alerts?kind=APPROVAL_AWAITED&resolved=false&complaintId=" + complaint, after)
                .ok()
                .each("items", "compensationId");
    }

    @Test
    void aClientWhoIsNotContentIsMetAndMayGoToTheMediator() {
        var complaint = answered("REJECTED");
        refused(
                Role.CLIENT_RELATIONS,
                of(complaint) + "/meeting/1/minutes",
                "{\"heldAt\":\"%s\",\"minutes\":\"a\"}".formatted(now()),
                422,
                "MEETING_UNKNOWN");
        act(Role.PLANNING, complaint, "/meeting", "{\"meetAt\":\"%s\",\"place\":\"À l'agence\"}".formatted(now()));
        act(
                Role.CLIENT_RELATIONS,
                complaint,
                "/meeting/1/minutes",
                "{\"heldAt\":\"%s\",\"minutes\":\"Elle veut tout.\"}".formatted(now()));
        act(Role.CLIENT_RELATIONS, complaint, "/no-amicable-solution", "{\"reason\":\"Elle veut tout.\"}");
        refused(
                Role.CLIENT_RELATIONS,
                of(complaint) + "/mediation/progress",
                "{\"state\":\"ADMITTED\",\"on\":\"%s\",\"note\":\"a\"}".formatted(today()),
                409,
                "MEDIATION_NOT_OPEN");
        act(Role.CLIENT_RELATIONS, complaint, "/mediation", "{\"referredOn\":\"%s\"}".formatted(today()));
        act(
                Role.CLIENT_RELATIONS,
                complaint,
                "/mediation/progress",
                "{\"state\":\"PROPOSAL_MADE\",\"on\":\"%s\",\"note\":\"La moitié.\"}".formatted(today()));
        act(
                Role.CLIENT_RELATIONS,
                complaint,
                "/mediation/outcome",
                "{\"outcome\":\"AGREED\",\"on\":\"%s\",\"note\":\"La moitié.\"}".formatted(today()));

        var content = answered("UPHELD");
        refused(
                Role.CLIENT_RELATIONS,
                of(content) + "/mediation",
                "{\"referredOn\":\"%s\"}".formatted(today()),
                422,
                "NOTHING_TO_MEDIATE");
    }

    @Test
    void aPublicReplyNamesNobody() {
        var complaint = recorded(Role.CLIENT_RELATIONS).id();
        var reply = """
                {"publishedAt":"%s","place":"Page d'avis","text":"%s"}""";

        var refused = refused(
                Role.CLIENT_RELATIONS,
                of(complaint) + "/public-reply",
                reply.formatted(now(), "Merci Mme Marchais"),
                422,
                "PERSONAL_DATA_IN_PUBLIC");
        assertThat(refused.text()).contains("NAME").doesNotContain("Marchais");
        act(
                Role.CLIENT_RELATIONS,
                complaint,
                "/public-reply",
                reply.formatted(now(), "Nous avons répondu à cette personne."));
    }

    @Test
    void aClosedFileIsTakenUpAgainAndNotErasedBeforeItsYearsAreOver() {
        var complaint = answered("REJECTED");
        act(
                Role.CLIENT_RELATIONS,
                complaint,
                "/closure",
                "{\"solutions\":\"Expliqué\",\"noActionReason\":\"Rien à changer\"}");

        var early = refused(Role.DIRECTION, of(complaint) + "/erasure", "", 422, "RETENTION_RUNNING");
        assertThat(early.field("keepUntil"))
                .isEqualTo(Paris.dayOf(now()).plusYears(5).toString());
        act(Role.CLIENT_RELATIONS, complaint, "/reopening", "{\"reason\":\"Encore des retards.\"}");
        refused(Role.DIRECTION, of(complaint) + "/erasure", "", 409, "STATE_DOES_NOT_ALLOW");
    }

    @Test
    void severalComplaintsWithOneCauseAreMendedTogether() {
        var one = recorded(Role.CLIENT_RELATIONS).id();
        var two = recorded(Role.CLIENT_RELATIONS).id();
        var relations = as(Role.CLIENT_RELATIONS);
        var opened = relations.post("/api/systemic-issues", """
                {"title":"Retards du mardi","description":"Tournée trop serrée","complaints":["%s"]}""".formatted(one)).ok(201);
        var issue = "/api/systemic-issues/" + opened.id();
        assertThat(opened.header("Location")).endsWith(issue);
        var link = "{\"complaintId\":\"%s\"}".formatted(two);

        assertThat(relations
                        .with("If-Match", "\"9\"")
                        .post(issue + "/complaints", link)
                        .status())
                .isEqualTo(412);
        var linked = relations.post(issue + "/complaints", link).ok();
        assertThat(relations.post(issue + "/complaints", link).ok().version()).isEqualTo(linked.version());
        refused(
                Role.CLIENT_RELATIONS,
                issue + "/complaints",
                "{\"complaintId\":\"nobody\"}",
                422,
                "RELATED_COMPLAINT_UNKNOWN");
        relations.post(issue + "/outreach", """
                        {"on":"%s","clientsReached":12,"message":"Lettre aux clients du mardi"}""".formatted(today())).ok();
        relations
                .post(
                        issue + "/complaints/removal",
                        "{\"complaintId\":\"%s\",\"reason\":\"Un mercredi\"}".formatted(two))
                .ok();
        as(Role.DIRECTION)
                .post(issue + "/closure", "{\"result\":\"Tournée coupée en deux\"}")
                .ok();
        refused(Role.CLIENT_RELATIONS, issue + "/complaints", link, 409, "STATE_DOES_NOT_ALLOW");
        refused(
                Role.CLIENT_RELATIONS,
                "/api/systemic-issues/" + UUID.randomUUID() + "/complaints",
                link,
                404,
                "SYSTEMIC_ISSUE_UNKNOWN");
    }

    @Test
    void directionSignsAMonthOfTheRegisterOnceItIsOver() {
        var signature = "{\"month\":\"%s\"}";
        var lastMonth =
                signature.formatted(java.time.YearMonth.from(Paris.dayOf(now())).minusMonths(1));

        assertThat(as(Role.CLIENT_RELATIONS)
                        .post("/api/register/signatures", lastMonth)
                        .status())
                .isEqualTo(403);
        var signed =
                as(Role.DIRECTION).post("/api/register/signatures", lastMonth).ok();
        assertThat(as(Role.DIRECTION)
                        .post("/api/register/signatures", lastMonth)
                        .ok()
                        .version())
                .isEqualTo(signed.version());
        refused(
                Role.DIRECTION,
                "/api/register/signatures",
                signature.formatted(java.time.YearMonth.from(Paris.dayOf(now()))),
                422,
                "MONTH_NOT_OVER");
        assertThat(as(Role.DIRECTION)
                        .post("/api/register/signatures", signature.formatted("2026-13"))
                        .status())
                .isEqualTo(400);
    }

    /** R-70, S4-20. */
    @Test
    void theThirdTimeTakesUpWhatWasDoneBefore() {
        var first = foundAgain("client-des-mardis");
        as(Role.TECHNICAL_SUPERVISOR)
                .post(of(first) + "/corrective-actions", """
                {"description":"Espacer les visites","dueOn":"%s","responsible":"planning"}""".formatted(today()))
                .ok();
        as(Role.PLANNING)
                .post(of(first) + "/corrective-actions/1/done", "{\"doneOn\":\"%s\"}".formatted(today()))
                .ok();
        foundAgain("client-des-mardis");
        var before = eventsOf(first);

        foundAgain("client-des-mardis");

        assertThat(eventsOf(first)).isEqualTo(before + 1);
        as(Role.PLANNING)
                .post(of(first) + "/corrective-actions/1/done", "{\"doneOn\":\"%s\"}".formatted(today()))
                .ok();
    }

    private String foundAgain(String client) {
        var complaint = as(Role.CLIENT_RELATIONS)
                .post("/api/complaints", """
                        {"receivedAt":"%s","channel":"PHONE","subject":"Retard","description":"Encore en retard.",
                         "complainant":{"clientId":"%s"}}""".formatted(now(), client))
                .ok(201)
                .id();
        as(Role.TECHNICAL_SUPERVISOR)
                .post(of(complaint) + "/investigation", """
                {"causes":[{"cause":"LATENESS","causeOwner":"PLANNING"}],"findings":"Retard confirmé.","founded":"YES",
                 "dysfunctions":["Tournée sans marge"]}""")
                .ok();
        return complaint;
    }
}
