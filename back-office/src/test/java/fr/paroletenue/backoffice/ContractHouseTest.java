package fr.paroletenue.backoffice;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.security.Role;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** The way to a contract, for whoever begins with one. */
abstract class ContractHouseTest extends HouseTest {

    static final String CONTRACTS = "/api/contracts";

    static final String NEEDS = """
            "services":["CLEANING"],"rhythm":"RECURRING","hoursPerMonth":12.5,
            "slots":[{"day":"MONDAY","from":"09:00","to":"12:00"}],"skills":["%s"],"postalCode":"38000",
            "startOn":"%s","tasks":"Sols et cuisine","access":"Clé chez la gardienne","forbiddenAreas":"%s",
            "pets":"Un chat","equipment":"Sur place\"""";

    static final String LINES = """
            "lines":[{"kind":"HOURS","description":"Ménage","quantity":%s,
             "unitPrice":{"amount":"%s","currency":"EUR"},"vatRate":10}]""";

    final String skill = "C_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    LocalDate today() {
        return Paris.dayOf(now());
    }

    /** The last day on which somebody may come and of which every hour is more than a day ago. */
    LocalDate lately() {
        var day = today().minusDays(2);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Paris.ZONE).toInstant();
    }

    /** Somebody whom nothing keeps from an assignment, every day of the week. */
    String workerOfEveryDay() {
        return workerOfEveryDaySince(today().minusDays(60));
    }

    String workerOfEveryDaySince(LocalDate hiredOn) {
        var worker = readyWorker(skill, hiredOn);
        var week = Arrays.stream(DayOfWeek.values())
                .map(day -> "{\"day\":\"%s\",\"from\":\"06:00\",\"to\":\"22:00\"}".formatted(day))
                .collect(Collectors.joining(","));
        as(Role.PLANNING)
                .post("/api/workers/" + worker + "/availability", "{\"weekly\":[%s]}".formatted(week))
                .ok();
        return worker;
    }

    String assessedRequest() {
        return assessedRequest(today());
    }

    /** @param startOn the first Paris day on which somebody may come */
    String assessedRequest(LocalDate startOn) {
        var client = as(Role.PLANNING)
                .post("/api/clients", """
                        {"name":"Odile Contrat","phone":"0600000000","since":"%s"}""".formatted(today()))
                .ok(201)
                .id();
        var request = as(Role.PLANNING)
                .post("/api/requests", """
                        {"clientId":"%s","receivedAt":"%s","channel":"PHONE","need":"Trois heures le lundi"}""".formatted(client, now()))
                .ok(201)
                .id();
        as(Role.TECHNICAL_SUPERVISOR)
                .post(
                        "/api/requests/" + request + "/assessment",
                        "{\"heldAt\":\"%s\",%s}".formatted(now(), NEEDS.formatted(skill, startOn, "Le bureau")))
                .ok();
        return request;
    }

    /** With its quote accepted and the information delivered, as the client would have it. */
    String agreedRequest() {
        return agreed(assessedRequest());
    }

    String agreed(String request) {
        var path = "/api/requests/" + request;
        var speaker = as(Role.CLIENT_RELATIONS);
        speaker.post(
                        path + "/quote",
                        "{\"issuedOn\":\"%s\",\"mode\":\"PROVIDER\",%s}"
                                .formatted(today(), LINES.formatted("12.5", "28.50")))
                .ok();
        speaker.post(
                        path + "/information",
                        "{\"documentVersion\":\"2026-1\",\"channel\":\"EMAIL\",\"deliveredAt\":\"%s\"}"
                                .formatted(now()))
                .ok();
        speaker.post(
                        path + "/quote/acceptance",
                        "{\"acceptedOn\":\"%s\",\"channel\":\"POST\",\"proof\":\"Exemplaire signé\"}"
                                .formatted(today()))
                .ok();
        return request;
    }

    Answer drawUp(String request) {
        return as(Role.CLIENT_RELATIONS).post(CONTRACTS, "{\"requestId\":\"%s\"}".formatted(request));
    }

    String drawnUp() {
        return drawUp(agreedRequest()).ok(201).id();
    }

    String signed(String concluded) {
        var contract = drawnUp();
        as(Role.PLANNING)
                .post(path(contract, "/signature"), signature(concluded, false))
                .ok();
        return contract;
    }

    String signature(String concluded, boolean exempt) {
        return "{\"signedOn\":\"%s\",\"concluded\":\"%s\",\"exempt\":%s}".formatted(today(), concluded, exempt);
    }

    static String path(String contract, String act) {
        return CONTRACTS + "/" + contract + act;
    }

    /** Signed at the office, back, introduced, and signed by the worker too: from that day on somebody may come. */
    String openContract(String worker, LocalDate startOn) {
        var contract = returnedContract(startOn);
        meet(contract, worker, startOn);
        signScope(contract, worker, onOrBefore(startOn));
        return contract;
    }

    String returnedContract(LocalDate startOn) {
        var contract = drawUp(agreed(assessedRequest(startOn))).ok(201).id();
        var planning = as(Role.PLANNING);
        var day = onOrBefore(startOn);
        planning.post(
                        path(contract, "/signature"),
                        "{\"signedOn\":\"%s\",\"concluded\":\"ON_PREMISES\"}".formatted(day))
                .ok();
        planning.post(path(contract, "/return"), "{\"returnedOn\":\"%s\"}".formatted(day))
                .ok();
        return contract;
    }

    /** Today, or the beginning of the contract where that lies behind: nobody comes before all of it is done. */
    LocalDate onOrBefore(LocalDate startOn) {
        return startOn.isBefore(today()) ? startOn : today();
    }

    /** Early in the morning of the day on which somebody may come first, or just now. */
    void meet(String contract, String worker, LocalDate startOn) {
        var heldAt = startOn.isBefore(today())
                ? startOn.atTime(6, 0).atZone(Paris.ZONE).toInstant()
                : now();
        as(Role.TECHNICAL_SUPERVISOR)
                .post(
                        path(contract, "/introduction-meeting"),
                        "{\"heldAt\":\"%s\",\"clientPresent\":true,\"workerId\":\"%s\",\"representative\":\"technical-supervisor\"}"
                                .formatted(heldAt, worker))
                .ok();
    }

    void signScope(String contract, String worker) {
        signScope(contract, worker, today());
    }

    void signScope(String contract, String worker, LocalDate signedOn) {
        as(Role.PLANNING)
                .post(
                        path(contract, "/scope/signatures"),
                        "{\"workerId\":\"%s\",\"version\":1,\"signedOn\":\"%s\"}".formatted(worker, signedOn))
                .ok();
    }
}
