package fr.paroletenue.backoffice.benchmark;

import fr.paroletenue.api.kernel.Paris;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;

/**
 * What becomes of a request, one command after the other, over one connection: it is registered, assessed, quoted, informed about
 * and accepted, each by whoever does so in the agency; then the next one of another client.
 */
final class RequestLife implements Load.Client {

    private static final String NEEDS = """
            "services":["CLEANING"],"rhythm":"RECURRING","hoursPerMonth":12.5,
            "slots":[{"day":"MONDAY","from":"09:00","to":"12:00"}],"skills":["%s"],"postalCode":"%s","startOn":"%s",
            "tasks":"Sols et cuisine","access":"Clé chez la gardienne","forbiddenAreas":"Le bureau","pets":"Un chat",
            "equipment":"Sur place\"""";

    private static final String LINES = """
            "lines":[{"kind":"HOURS","description":"Ménage","quantity":12.5,
             "unitPrice":{"amount":"28.50","currency":"EUR"},"vatRate":10}]""";

    private final House house;
    private final int clients;
    private final Random random;
    private final HttpConnection http;
    private String request = "";
    private int step;

    RequestLife(House house, int clients, long seed) {
        this.house = house;
        this.clients = clients;
        this.random = new Random(seed);
        this.http = house.http();
    }

    @Override
    public void once() {
        var at = house.clock().instant().minus(1, ChronoUnit.SECONDS);
        var today = Paris.dayOf(at);
        switch (step) {
            case 0 ->
                request = House.JSON
                        .readTree(send(
                                        "/api/requests",
                                        House.JSON.writeValueAsString(Map.of(
                                                "clientId",
                                                SeededClients.clientId(random.nextInt(clients)),
                                                "receivedAt",
                                                at.toString(),
                                                "channel",
                                                "PHONE",
                                                "need",
                                                "Trois heures le lundi" + ComplaintLife.MORE)),
                                        house.planner())
                                .body())
                        .path("id")
                        .asString();
            case 1 ->
                act(
                        "/assessment",
                        "{\"heldAt\":\"%s\",%s}"
                                .formatted(at, NEEDS.formatted(SeededWork.SKILL, SeededWork.AREA, today.plusDays(14))),
                        house.supervisor());
            case 2 ->
                act(
                        "/quote",
                        "{\"issuedOn\":\"%s\",\"mode\":\"PROVIDER\",%s}".formatted(today, LINES),
                        house.relations());
            case 3 ->
                act(
                        "/information",
                        "{\"documentVersion\":\"2026-1\",\"channel\":\"EMAIL\",\"deliveredAt\":\"%s\"}".formatted(at),
                        house.relations());
            default ->
                act(
                        "/quote/acceptance",
                        "{\"acceptedOn\":\"%s\",\"channel\":\"POST\",\"proof\":\"Exemplaire signé\"}".formatted(today),
                        house.relations());
        }
        step = (step + 1) % 5;
    }

    private void act(String act, String body, String who) {
        send("/api/requests/" + request + act, body, who);
    }

    /** Whoever is told "not now" comes again, and the time of both counts. */
    private HttpConnection.Answer send(String path, String body, String who) {
        while (true) {
            var answer = http.post(path, body, who);
            if (answer.status() == 200 || answer.status() == 201) {
                return answer;
            }
            if (answer.status() != 503) {
                throw new IllegalStateException(path + " was refused: " + answer);
            }
            ComplaintLife.NOT_NOW.incrementAndGet();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
