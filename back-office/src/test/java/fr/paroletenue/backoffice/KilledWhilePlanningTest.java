package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.security.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code kill -9} in the middle of a planning run: the run goes on by itself, each visit is there once, nobody is in two places. */
class KilledWhilePlanningTest {

    private static final String SKILL = "KILLED_PLAN";

    /** What was under way at the kill counts as lost soon. */
    private static final String[] SOON_LOST = {
        "--paroletenue.alarms.heartbeat=PT1S",
        "--paroletenue.alarms.grace=PT1S",
        "--paroletenue.alarms.first-sweep=PT1S",
        "--paroletenue.alarms.sweep-every=PT1S"
    };

    private final List<String> contracts = new ArrayList<>();
    private LocalDate today = LocalDate.MIN;
    private String run = "";

    private YearMonth from() {
        return YearMonth.from(today).plusMonths(1);
    }

    @Test
    void theRunGoesOnWhereItWasKilled() throws SQLException {
        var folder = HouseTest.folder();
        try (var house = HouseProcess.start(folder)) {
            HouseTest.letEverybodyIn(as(Role.ADMINISTRATOR, house));
            today = Paris.dayOf(ZonedDateTime.parse(
                            as(Role.ADMINISTRATOR, house)
                                    .get("/api/time-of-day")
                                    .header("Date"),
                            DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
            var planning = as(Role.PLANNING, house);
            var first = HouseTest.readyWorker(SKILL, today, today, planning);
            var second = HouseTest.readyWorker(SKILL, today, today, planning);
            for (var worker : List.of(first, second)) {
                for (int hour = 8; hour < 18; hour += 2) {
                    contracts.add(contract(house, worker, hour));
                }
            }
            try (var outsider = DatabaseOfAHouse.in(folder).superuser().getConnection()) {
                outsider.setAutoCommit(false);
                hold(outsider, second);
                run = planning.post(
                                "/api/planning",
                                "{\"from\":\"%s\",\"until\":\"%s\",\"contractIds\":[\"%s\"]}"
                                        .formatted(from(), from().plusMonths(11), String.join("\",\"", contracts)))
                        .ok(201)
                        .id();
                await().atMost(Duration.ofMinutes(1)).until(() -> happened(house, "planning.contract-planned") > 0);
                house.kill();
            }
        }

        try (var house = HouseProcess.start(folder, SOON_LOST)) {
            await().atMost(Duration.ofMinutes(3)).until(() -> happened(house, "planning.finished") == 1);
            assertThat(happened(house, "planning.contract-planned"))
                    .as("each of them once")
                    .isEqualTo(contracts.size());
            var mondays = from().atDay(1)
                    .datesUntil(from().plusMonths(11).atEndOfMonth().plusDays(1))
                    .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                    .count();
            try (var database = DatabaseOfAHouse.in(folder).superuser().getConnection()) {
                assertThat(count(database, "select count(*) from command.planned_visit where status = 'PLANNED'"))
                        .isEqualTo(contracts.size() * mondays);
                assertThat(count(
                                database,
                                "select count(distinct (contract_id, starts_at)) from command.planned_visit"
                                        + " where status = 'PLANNED'"))
                        .isEqualTo(contracts.size() * mondays);
                assertThat(count(
                                database,
                                "select count(*) from command.planned_visit a join command.planned_visit b"
                                        + " on a.worker_id = b.worker_id and a.visit_id < b.visit_id"
                                        + " and a.starts_at < b.ends_at and b.starts_at < a.ends_at"))
                        .as("in two places")
                        .isZero();
            }
        }
    }

    /** In as few words as the house takes: below what a quote is owed for. */
    private String contract(HouseProcess house, String worker, int hour) {
        var planning = as(Role.PLANNING, house);
        var now = today.atStartOfDay(Paris.ZONE).toInstant();
        var client = planning.post(
                        "/api/clients",
                        "{\"name\":\"Odile Contrat\",\"phone\":\"0600000000\",\"since\":\"%s\"}".formatted(today))
                .ok(201)
                .id();
        var request = planning.post("/api/requests", """
                        {"clientId":"%s","receivedAt":"%s","channel":"PHONE","need":"Deux heures le lundi"}""".formatted(client, now))
                .ok(201)
                .id();
        as(Role.TECHNICAL_SUPERVISOR, house)
                .post(
                        "/api/requests/" + request + "/assessment",
                        "{\"heldAt\":\"%s\",%s}"
                                .formatted(now, ContractHouseTest.NEEDS.formatted(SKILL, today, "Le bureau")))
                .ok();
        var contract = planning.post(
                        ContractHouseTest.CONTRACTS,
                        "{\"requestId\":\"%s\",%s}".formatted(request, ContractHouseTest.LINES.formatted("4", "20.00")))
                .ok(201)
                .id();
        var path = ContractHouseTest.CONTRACTS + "/" + contract;
        planning.post(path + "/signature", "{\"signedOn\":\"%s\",\"concluded\":\"ON_PREMISES\"}".formatted(today))
                .ok();
        planning.post(path + "/return", "{\"returnedOn\":\"%s\"}".formatted(today))
                .ok();
        planning.post(path + "/visit-pattern", """
                        {"slots":[{"day":"MONDAY","from":"%02d:00","to":"%02d:00"}],"startsOn":"%s","onHolidays":"KEEP",
                         "workerId":"%s"}""".formatted(hour, hour + 2, from().atDay(1), worker))
                .ok();
        return contract;
    }

    private long happened(HouseProcess house, String type) {
        return as(Role.AUDITOR, house).get("/api/history?aggregate=" + run + "&type=" + type).ok().lines().stream()
                .filter(line -> !line.isBlank())
                .count();
    }

    /** Whoever plans for this worker waits. */
    private static void hold(Connection outsider, String worker) throws SQLException {
        try (var statement = outsider.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            statement.setString(1, "plan-of-" + worker);
            statement.execute();
        }
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Speaker as(Role role, HouseProcess house) {
        return Speaker.named(house.port(), role.firstUsername(), HouseTest.PASSWORD);
    }
}
