package fr.paroletenue.backoffice.benchmark;

import fr.paroletenue.api.kernel.Paris;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** P7 for those who answer the telephone: who is calling, what is to be done, and the message that is written down. */
final class DayOfAnAgency {

    private static final String FLOOR = " (floor p99 20)";

    private final House house;
    private final Settings settings;
    private final Report report;

    DayOfAnAgency(House house, Settings settings, Report report) {
        this.house = house;
        this.settings = settings;
        this.report = report;
    }

    void measure() throws SQLException {
        report.section("P7: clients, call log and the work of the day");
        house.awaitCaughtUp();
        house.stopProjections();
        var start = System.nanoTime();
        var written = new SeededClients(house, settings.clients()).write();
        written += new SeededWork(house, settings.clients()).write();
        house.restart();
        house.awaitCaughtUp();
        report.item(String.format(
                Locale.ROOT,
                "Seeded and shown: %,d clients with their messages, contracts, follow-ups, visits, requests and complaints"
                        + " in %,d events, in %.0f s; one connection",
                settings.clients(),
                written,
                (System.nanoTime() - start) / 1e9));
        vacuum();
        report.line("");
        report.head("question", "HTTP, p50 / p99 ms", "questions");
        search("search by name", SeededClients::name);
        search("search by name, one slip", number -> slipped(SeededClients.name(number)));
        search("search by telephone number", SeededClients::phone);
        search("search by street", SeededClients::street);
        search("search by last name alone", number -> SeededClients.name(number).split(" ")[1]);
        list("clients, first page", "/api/clients?size=50", house.planner());
        list("clients, page in the middle", "/api/clients?size=50&cursor=" + middle(), house.planner());
        list("work of the day of a planner", "/api/work?size=50", house.planner());
        list("work of the day of a technical supervisor", "/api/work?size=50", house.supervisor());
        list("messages without outcome", "/api/intake?state=open&size=50", house.planner());
        list("candidates for a need", candidates(), house.planner());
        week();
        list("visits that nobody covers", "/api/visits/uncovered?size=50", house.planner());
        list("contracts by what is due", "/api/contracts?sort=dueAt&size=50", house.planner());
        list("follow-ups that are late", "/api/follow-ups?late=true&size=50", house.supervisor());
        list("archive, first page", "/api/retention?size=50", house.direction());
        recordings();
        requests();
    }

    private String candidates() {
        return "/api/workers/candidates?area=" + SeededWork.AREA + "&skills=" + SeededWork.SKILL
                + "&slot=MONDAY-17:00-18:00&on="
                + Paris.dayOf(house.clock().instant()).plusDays(14);
    }

    private void week() {
        var random = new Random(11);
        ask("week of a worker", http -> {
            var worker = SeededWork.workerOf(random.nextInt(settings.clients()));
            var answer = http.get("/api/planning/week?worker=" + worker, house.planner());
            requireItems("week of " + worker, answer);
        });
    }

    private void search(String title, IntFunction<String> text) {
        var random = new Random(7);
        ask(title, http -> {
            var wanted = text.apply(random.nextInt(settings.clients()));
            var answer = http.post(
                    "/api/clients/search", House.JSON.writeValueAsString(Map.of("text", wanted)), house.planner());
            requireItems(title + " of " + wanted, answer);
        });
    }

    private void list(String title, String path, String who) {
        ask(title, http -> requireItems(title, http.get(path, who)));
    }

    private interface Question {
        void ask(HttpConnection http);
    }

    private void ask(String title, Question question) {
        var latencies = new Latencies();
        Load.closedLoop(1, 2, () -> client(question));
        for (var round = 0; round < settings.rounds(); round++) {
            latencies.addAll(Load.closedLoop(1, settings.seconds(), () -> client(question))
                    .latencies());
        }
        report.row(
                title,
                String.format(Locale.ROOT, "%.2f / %.2f", latencies.millis(0.5), latencies.millis(0.99)) + FLOOR,
                String.valueOf(latencies.count()));
    }

    private void recordings() {
        report.line("");
        report.head("messages written down, connections", "commands/s", "one command");
        for (var connections : settings.connections()) {
            var load = Load.closedLoop(connections, settings.seconds(), () -> {
                var random = new Random(connections);
                return client(http -> record(http, random));
            });
            report.row(
                    String.valueOf(connections),
                    String.format(Locale.ROOT, "%.0f", load.perSecond()),
                    load.latencies().summary());
        }
    }

    private void requests() {
        report.line("");
        report.head("commands of requests, connections", "commands/s", "one command");
        for (var connections : settings.connections()) {
            var seed = new AtomicLong(100L * connections);
            Load.closedLoop(
                    connections,
                    Math.min(3, settings.seconds()),
                    () -> new RequestLife(house, settings.clients(), seed.incrementAndGet()));
            var load = Load.closedLoop(
                    connections,
                    settings.seconds(),
                    () -> new RequestLife(house, settings.clients(), seed.incrementAndGet()));
            report.row(
                    String.valueOf(connections),
                    String.format(Locale.ROOT, "%.0f", load.perSecond()),
                    load.latencies().summary());
        }
    }

    private void record(HttpConnection http, Random random) {
        var number = random.nextInt(settings.clients());
        var body = Map.of(
                "leftAt",
                house.clock().instant().minus(1, ChronoUnit.MINUTES).toString(),
                "channel",
                "PHONE",
                "content",
                "Souhaite décaler la visite de jeudi" + ComplaintLife.MORE,
                "caller",
                Map.of("name", SeededClients.name(number), "phone", SeededClients.phone(number)));
        var answer = http.post("/api/intake", House.JSON.writeValueAsString(body), house.planner());
        if (answer.status() != 201 && answer.status() != 503) {
            throw new IllegalStateException("a message was refused: " + answer);
        }
    }

    private Load.Client client(Question question) {
        var http = house.http();
        return new Load.Client() {
            @Override
            public void once() {
                question.ask(http);
            }

            @Override
            public void close() {
                http.close();
            }
        };
    }

    private static void requireItems(String title, HttpConnection.Answer answer) {
        if (answer.status() != 200 || !answer.body().contains("\"id\"")) {
            throw new IllegalStateException(title + " found nothing: " + answer);
        }
    }

    /** Walks down to the middle of the list, as somebody would who never stops asking for the next page. */
    private String middle() {
        var cursor = "";
        try (var http = house.http()) {
            for (var passed = 0; passed < settings.clients() / 2; passed += 200) {
                var answer = http.get(
                        "/api/clients?size=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor), house.planner());
                var next = House.JSON.readTree(answer.body()).path("nextCursor").asString("");
                if (next.isEmpty()) {
                    break;
                }
                cursor = URLEncoder.encode(next, StandardCharsets.UTF_8);
            }
        }
        return cursor;
    }

    /** Two letters change places. */
    private static String slipped(String name) {
        var at = name.length() - 3;
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private void vacuum() throws SQLException {
        try (var session = house.plain();
                var statement = session.createStatement()) {
            for (var table : new String[] {
                "client",
                "client_words",
                "intake",
                "contract",
                "follow_up",
                "mission",
                "visit",
                "request",
                "complaint",
                "complaint_due_date",
                "worker"
            }) {
                statement.execute("vacuum analyze read_model." + table);
            }
        }
    }
}
