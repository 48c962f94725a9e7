package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.security.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every act on a contract, as the back office sends it: done, sent again, sent on an old version, sent for nothing that exists,
 * and refused where its rule says so. The request is concluded in the same transaction, or nothing happens.
 */
class ContractRoomTest extends ContractHouseTest {

    @Test
    void aProspectWhoSignsIsAClient() {
        var contract = drawnUp();
        everythingIsSeen();
        var client = as(Role.PLANNING).get(path(contract, "")).ok().field("clientId");
        assertThat(as(Role.PLANNING).get("/api/clients/" + client).ok().field("standing"))
                .isEqualTo("PROSPECT");

        var signed = as(Role.PLANNING)
                .post(path(contract, "/signature"), signature("OFF_PREMISES", false))
                .ok();

        assertThat(as(Role.PLANNING).get("/api/clients/" + client, signed).ok().field("standing"))
                .isEqualTo("CLIENT");
    }

    private Answer act(String contract, String act, String body, int events) {
        return act(Role.DIRECTION, contract, act, body, events);
    }

    private Answer act(Role by, String contract, String act, String body, int events) {
        return inEveryWay(by, CONTRACTS, contract, act, body, events, "CONTRACT_UNKNOWN");
    }

    private void refused(String contract, String act, String body, int status, String code) {
        var before = count("events.domain_event");
        var refused = as(Role.DIRECTION).post(path(contract, act), body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.field("detail")).isNotBlank();
        assertThat(count("events.domain_event")).isEqualTo(before);
    }

    /** S1-12, S2-14, S2-17, S2-23, S2-27 to S2-29. */
    @Test
    void anAcceptedQuoteBecomesAContractUnderWhichSomebodyMayCome() {
        var worker = readyWorker(skill);
        var contract = drawnUp();
        assertThat(eventsOf(contract)).isOne();

        var signed = act(contract, "/signature", signature("OFF_PREMISES", false), 1);
        assertThat(signed.field("withdrawalPeriod/policy")).isEqualTo("withdrawal-period");
        assertThat(signed.field("paymentBan/state")).isEqualTo("OPEN");
        act(contract, "/return", "{\"returnedOn\":\"%s\"}".formatted(today()), 1);
        act(contract, "/early-start", "{\"requestedAt\":\"%s\",\"channel\":\"BY_HAND\"}".formatted(now()), 1);
        act(
                contract,
                "/introduction-meeting",
                "{\"heldAt\":\"%s\",\"clientPresent\":true,\"workerId\":\"%s\",\"representative\":\"technical-supervisor\"}"
                        .formatted(now(), worker),
                1);
        var revised =
                act(contract, "/scope", "{%s}".formatted(NEEDS.formatted(skill, today(), "Le bureau et la cave")), 1);
        assertThat(revised.json().path("scopeVersion").asInt()).isEqualTo(2);
        act(contract, "/scope/validation", "{\"version\":2,\"validatedOn\":\"%s\"}".formatted(today()), 1);
        refused(
                contract,
                "/scope/signatures",
                "{\"workerId\":\"%s\",\"version\":1,\"signedOn\":\"%s\"}".formatted(worker, today()),
                422,
                "SCOPE_NOT_IN_FORCE");
        act(
                contract,
                "/scope/signatures",
                "{\"workerId\":\"%s\",\"version\":2,\"signedOn\":\"%s\"}".formatted(worker, today()),
                1);
        act(contract, "/access", "{\"instructions\":\"Le code est 12B\"}", 1);
        var key =
                act(contract, "/keys", "{\"description\":\"porte d'entrée\",\"takenOn\":\"%s\"}".formatted(today()), 1);
        assertThat(key.json().path("keyId").asInt()).isOne();
        act(contract, "/keys/1/return", "{\"returnedOn\":\"%s\"}".formatted(today()), 1);
        act(contract, "/notebook", "{\"issuedOn\":\"%s\"}".formatted(today()), 1);
        var last = act(
                contract,
                "/notebook/entries",
                "{\"writtenOn\":\"%s\",\"author\":\"CLIENT\",\"text\":\"Merci\"}".formatted(today()),
                1);

        var gates = as(Role.PLANNING)
                .get(path(contract, "/visit-gates?workerId=" + worker + "&startsAt=" + now().plusSeconds(3_600)), last)
                .ok();
        assertThat(gates.json().path("blockedBecause").toString()).isEqualTo("[]");
        var file = as(Role.AUDITOR).get(path(contract, "")).ok();
        assertThat(file.field("status")).isEqualTo("RUNNING");
        assertThat(file.field("monthly/total/amount")).isEqualTo("356.25");
        assertThat(file.field("scope/home/forbiddenAreas")).isEqualTo("Le bureau et la cave");
        assertThat(file.field("quoteNumber")).startsWith("DEV-");
        assertThat(as(Role.REPORTING).get(path(contract, "")).status()).isEqualTo(403);
    }

    /** without an accepted quote, nothing is concluded from 100.00 EUR a month on, or when one was asked for. */
    @Test
    void withoutAnAcceptedQuoteNothingIsConcludedWhereOneIsOwed() {
        var request = assessedRequest();
        var dear = "{\"requestId\":\"%s\",%s}".formatted(request, LINES.formatted("4", "25.00"));
        var cheap = "{\"requestId\":\"%s\",%s}".formatted(request, LINES.formatted("4", "24.99"));
        var speaker = as(Role.CLIENT_RELATIONS);
        var before = count("events.domain_event");

        assertThat(speaker.post(CONTRACTS, dear).code()).isEqualTo("QUOTE_NEEDED");
        assertThat(drawUp(request).code()).isEqualTo("QUOTE_NEEDED");
        assertThat(count("events.domain_event")).as("both facts or none").isEqualTo(before);

        var drawn = speaker.post(CONTRACTS, cheap).ok(201);
        assertThat(eventsOf(drawn.id())).isOne();
        assertThat(speaker.post(CONTRACTS, cheap).code())
                .as("a request comes to one contract")
                .isEqualTo("ALREADY_DONE_DIFFERENTLY");
    }

    /** S2-01, S2-24 to S2-26: nothing is promised with somebody who could not be assigned today. */
    @Test
    void noContractIsDrawnUpWithWhomNobodyMaySend() {
        var worker = readyWorker(skill);
        var request = assessedRequest();
        as(Role.PLANNING)
                .post("/api/requests/" + request + "/assignment", "{\"workerId\":\"%s\"}".formatted(worker))
                .ok();
        agreed(request);
        var file = "/api/workers/" + worker;
        as(Role.PLANNING)
                .post(file + "/badge/return", "{\"returnedOn\":\"%s\"}".formatted(today()))
                .ok();
        var before = count("events.domain_event");

        var refused = drawUp(request);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("WORKER_BLOCKED");
        assertThat(refused.json().path("blockedBecause").toString()).isEqualTo("[\"BADGE_MISSING\"]");
        assertThat(count("events.domain_event")).as("both facts or none").isEqualTo(before);
        as(Role.PLANNING)
                .post(file + "/badge", "{\"number\":\"N-%s\",\"issuedOn\":\"%s\"}".formatted(skill, today()))
                .ok();
        drawUp(request).ok(201);
    }

    /** S1-11: who is freed because the needs changed leaves a gap that the day's work tells, also once there is a contract. */
    @Test
    void aContractWithNobodyAsksForSomebodyUntilThePlanSaysWho() {
        var first = workerOfEveryDay();
        var request = assessedRequest();
        assign(request, first).ok();
        as(Role.TECHNICAL_SUPERVISOR)
                .post(
                        "/api/requests/" + request + "/assessment",
                        "{\"heldAt\":\"%s\",%s}"
                                .formatted(
                                        now(),
                                        NEEDS.formatted(skill, today(), "Le bureau")
                                                .replace("MONDAY", "TUESDAY")))
                .ok();
        var contract = drawUp(agreed(request)).ok(201).id();
        everythingIsSeen();
        assertThat(unstaffed()).contains(request);

        inEveryWay(
                Role.PLANNING,
                "/api/requests",
                request,
                "/assignment",
                "{\"workerId\":\"%s\"}".formatted(first),
                1,
                "REQUEST_UNKNOWN");
        everythingIsSeen();
        assertThat(unstaffed()).doesNotContain(request);
        assertThat(assign(request, workerOfEveryDay()).code()).isEqualTo("STATE_DOES_NOT_ALLOW");
        as(Role.CLIENT_RELATIONS)
                .post(path(contract, "/abandonment"), "{\"on\":\"%s\",\"reason\":\"x\"}".formatted(today()))
                .ok();

        var planned = returnedContract(today());
        var second = workerOfEveryDay();
        var tomorrow = today().plusDays(1);
        as(Role.PLANNING)
                .post(
                        path(planned, "/visits"),
                        "{\"startsAt\":\"%s\",\"endsAt\":\"%s\",\"workerId\":\"%s\"}"
                                .formatted(at(tomorrow, 9), at(tomorrow, 11), second))
                .ok(201);
        everythingIsSeen();
        assertThat(unstaffed())
                .as("one visit by hand says nothing of the others")
                .contains(as(Role.PLANNING).get(path(planned, "")).ok().field("requestId"));
        as(Role.PLANNING)
                .post(
                        path(planned, "/visit-pattern"),
                        "{\"slots\":[{\"day\":\"FRIDAY\",\"from\":\"09:00\",\"to\":\"12:00\"}],\"everyWeeks\":1,\"startsOn\":\"%s\",\"onHolidays\":\"SKIP\",\"workerId\":\"%s\"}"
                                .formatted(today(), second))
                .ok();
        everythingIsSeen();
        var under = as(Role.PLANNING).get(path(planned, "")).ok().field("requestId");
        assertThat(unstaffed()).doesNotContain(under);
        var refused = assign(under, first);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("WORKER_IN_THE_PLAN");
        assertThat(refused.field("contractId")).isEqualTo(planned);
        var abandoned = drawnUp();
        as(Role.CLIENT_RELATIONS)
                .post(path(abandoned, "/abandonment"), "{\"on\":\"%s\",\"reason\":\"x\"}".formatted(today()))
                .ok();
        everythingIsSeen();
        var over = as(Role.PLANNING).get(path(abandoned, "")).ok().field("requestId");
        assertThat(unstaffed()).doesNotContain(over);
        assertThat(assign(over, first).code()).isEqualTo("STATE_DOES_NOT_ALLOW");
    }

    private Answer assign(String request, String worker) {
        return as(Role.PLANNING)
                .post("/api/requests/" + request + "/assignment", "{\"workerId\":\"%s\"}".formatted(worker));
    }

    @Test
    void aContractIsDrawnUpFromARequestOnly() {
        assertThat(drawUp(UUID.randomUUID().toString()).code()).isEqualTo("REQUEST_UNKNOWN");
        assertThat(as(Role.AUDITOR).post(CONTRACTS, "{\"requestId\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(as(Role.DIRECTION).post(CONTRACTS, "{}").status()).isEqualTo(400);
        var client = as(Role.PLANNING)
                .post("/api/clients", """
                        {"name":"Odile Sans","phone":"0600000000","since":"%s"}""".formatted(today()))
                .ok(201)
                .id();
        var request = as(Role.PLANNING)
                .post("/api/requests", """
                        {"clientId":"%s","receivedAt":"%s","channel":"PHONE","need":"Des vitres"}""".formatted(client, now()))
                .ok(201)
                .id();
        assertThat(drawUp(request).code()).isEqualTo("ASSESSMENT_NEEDED");
    }

    /** S1-12, R-17. */
    @Test
    void nothingIsTakenTooEarlyAndNothingComesBackUnsigned() {
        var contract = drawnUp();
        refused(contract, "/return", "{\"returnedOn\":\"%s\"}".formatted(today()), 409, "STATE_DOES_NOT_ALLOW");
        refused(contract, "/signature", signature("DISTANCE", true), 422, "EXEMPTION_NOT_POSSIBLE");
        refused(
                contract,
                "/signature",
                "{\"signedOn\":\"%s\",\"concluded\":\"DISTANCE\"}".formatted(today().plusDays(1)),
                422,
                "DONE_IN_THE_FUTURE");
        act(contract, "/signature", signature("OFF_PREMISES", false), 1);
        refused(contract, "/signature", signature("DISTANCE", false), 409, "ALREADY_DONE_DIFFERENTLY");
        refused(
                contract,
                "/payment-means",
                "{\"means\":\"CHEQUE\",\"acceptedOn\":\"%s\"}".formatted(today()),
                422,
                "PAYMENT_TOO_EARLY");
        var exempt = drawnUp();
        act(exempt, "/signature", signature("OFF_PREMISES", true), 1);
        act(
                exempt,
                "/payment-means",
                "{\"means\":\"DIRECT_DEBIT_MANDATE\",\"acceptedOn\":\"%s\"}".formatted(today()),
                1);
    }

    /** S2-27. */
    @Test
    void twoAreNotThree() {
        var contract = signed("ON_PREMISES");
        refused(
                contract,
                "/introduction-meeting",
                "{\"heldAt\":\"%s\",\"clientPresent\":true,\"representative\":\"planning\"}".formatted(now()),
                422,
                "MEETING_NEEDS_THREE");
        refused(
                contract,
                "/introduction-meeting",
                "{\"heldAt\":\"%s\",\"clientPresent\":true,\"workerId\":\"nobody\",\"representative\":\"planning\"}"
                        .formatted(now()),
                404,
                "WORKER_UNKNOWN");
        refused(
                contract,
                "/introduction-meeting",
                "{\"heldAt\":\"%s\",\"clientPresent\":true,\"workerId\":\"%s\",\"representative\":\"auditor\"}"
                        .formatted(now(), readyWorker(skill)),
                422,
                "OWNER_NOT_AN_ACCOUNT");
    }

    /** S2-17, R-15, R-16. */
    @Test
    void aWithdrawalEndsItAndIsConfirmedAndRefunded() {
        var contract = signed("DISTANCE");
        var withdrawn = act(
                contract,
                "/withdrawal",
                "{\"sentAt\":\"%s\",\"channel\":\"EMAIL\",\"paidAhead\":{\"amount\":\"120.00\",\"currency\":\"EUR\"}}"
                        .formatted(now()),
                2);
        assertThat(withdrawn.field("owed/amount")).isEqualTo("0.00");
        assertThat(withdrawn.field("toRefund/amount")).isEqualTo("120.00");
        assertThat(withdrawn.field("refund/policy")).isEqualTo("withdrawal-refund");
        assertThat(withdrawn.field("confirmation/state")).isEqualTo("OPEN");
        refused(
                contract,
                "/refund",
                "{\"amount\":{\"amount\":\"119.99\",\"currency\":\"EUR\"},\"refundedOn\":\"%s\"}".formatted(today()),
                422,
                "REFUND_TOO_SMALL");
        act(
                contract,
                "/refund",
                "{\"amount\":{\"amount\":\"120.00\",\"currency\":\"EUR\"},\"refundedOn\":\"%s\"}".formatted(today()),
                1);
        act(contract, "/end-confirmation", "{\"channel\":\"EMAIL\",\"sentAt\":\"%s\"}".formatted(now()), 1);
        assertThat(as(Role.DIRECTION).post(path(contract, "/erasure")).code()).isEqualTo("RETENTION_RUNNING");
        assertThat(as(Role.PLANNING).post(path(contract, "/erasure")).status()).isEqualTo(403);
    }

    @Test
    void whoSignedAtTheOfficeGivesNoticeInstead() {
        var contract = signed("ON_PREMISES");
        refused(
                contract,
                "/withdrawal",
                "{\"sentAt\":\"%s\",\"channel\":\"EMAIL\"}".formatted(now()),
                422,
                "NO_RIGHT_TO_WITHDRAW");
        refused(
                contract,
                "/end-confirmation",
                "{\"channel\":\"EMAIL\",\"sentAt\":\"%s\"}".formatted(now()),
                409,
                "NOTHING_TO_CONFIRM");
        var ended = act(
                contract,
                "/termination",
                "{\"noticeReceivedAt\":\"%s\",\"channel\":\"POST\",\"reason\":\"Elle déménage\"}".formatted(now()),
                1);
        assertThat(ended.field("rule")).isEqualTo("END_OF_MONTH");
        assertThat(ended.field("endsOn"))
                .isEqualTo(today().withDayOfMonth(today().lengthOfMonth()).toString());
        refused(
                contract,
                "/refund",
                "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},\"refundedOn\":\"%s\"}".formatted(today()),
                409,
                "NOTHING_TO_REFUND");
    }

    @Test
    void whatNobodySignedIsAbandoned() {
        var contract = drawnUp();
        act(contract, "/abandonment", "{\"on\":\"%s\",\"reason\":\"Pas de suite\"}".formatted(today()), 1);
        refused(contract, "/signature", signature("DISTANCE", false), 409, "STATE_DOES_NOT_ALLOW");
    }

    /** told later, the client has fourteen days from then. */
    @Test
    void whoIsToldLaterHasTheDaysFromThen() {
        var request = assessedRequest();
        var contract = as(Role.CLIENT_RELATIONS)
                .post(CONTRACTS, "{\"requestId\":\"%s\",%s}".formatted(request, LINES.formatted("3", "25.00")))
                .ok(201)
                .id();
        var signed = act(contract, "/signature", signature("DISTANCE", false), 1);
        assertThat(signed.field("withdrawalPeriod/policy")).isEqualTo("withdrawal-period-without-information");

        var told =
                act(contract, "/withdrawal-information", "{\"on\":\"%s\",\"channel\":\"EMAIL\"}".formatted(today()), 1);

        assertThat(told.field("withdrawalPeriod/policy")).isEqualTo("withdrawal-period");
    }

    /** S2-15: whose contract is over, or came to nothing, keeps nobody's hours, also where nothing was ever planned. */
    @Test
    void theWorkerOfAContractThatIsOverIsFreeAgain() {
        var worker = readyWorker(skill);
        var assignment = "{\"workerId\":\"%s\"}".formatted(worker);
        for (var end : List.of(
                "/withdrawal {\"sentAt\":\"%s\",\"channel\":\"EMAIL\"}".formatted(now()),
                "/abandonment {\"on\":\"%s\",\"reason\":\"Ne donne plus signe\"}".formatted(today()))) {
            var request = assessedRequest();
            as(Role.PLANNING)
                    .post("/api/requests/" + request + "/assignment", assignment)
                    .ok();
            var contract = drawUp(agreed(request)).ok(201).id();
            var other = assessedRequest();
            assertThat(as(Role.PLANNING)
                            .post("/api/requests/" + other + "/assignment", assignment)
                            .code())
                    .isEqualTo("WORKER_UNAVAILABLE");
            var act = end.substring(0, end.indexOf(' '));
            if (act.equals("/withdrawal")) {
                as(Role.PLANNING)
                        .post(path(contract, "/signature"), signature("OFF_PREMISES", false))
                        .ok();
            }
            as(Role.CLIENT_RELATIONS)
                    .post(path(contract, act), end.substring(end.indexOf(' ') + 1))
                    .ok();
            as(Role.PLANNING)
                    .post("/api/requests/" + other + "/assignment", assignment)
                    .ok();
            as(Role.PLANNING)
                    .post("/api/requests/" + other + "/assignment/release", "{\"reason\":\"Essai\"}")
                    .ok();
        }
    }
}
