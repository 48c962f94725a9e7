package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.security.Role;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A year for a hundred contracts is asked for in one request: it answers at once, tells how far it is, and each visit is there once. */
class PlanningAYearTest extends ContractHouseTest {

    private static final int MANY = 100;

    /** Of one worker: five slots of two hours on five days of the week. */
    private static final int OF_A_WORKER = 25;

    private static final List<DayOfWeek> DAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /** What a contract asks for, and who comes. */
    private record Asked(String contract, DayOfWeek day, String worker) {}

    private YearMonth from() {
        return YearMonth.from(today()).plusMonths(1);
    }

    private YearMonth until() {
        return from().plusMonths(11);
    }

    /** Too small for a quote: what is tried here is the plan. */
    private String smallContract() {
        var contract = as(Role.CLIENT_RELATIONS)
                .post(
                        CONTRACTS,
                        "{\"requestId\":\"%s\",%s}".formatted(assessedRequest(), LINES.formatted("4", "20.00")))
                .ok(201)
                .id();
        var planning = as(Role.PLANNING);
        planning.post(path(contract, "/signature"), signature("ON_PREMISES", false))
                .ok();
        planning.post(path(contract, "/return"), "{\"returnedOn\":\"%s\"}".formatted(today()))
                .ok();
        return contract;
    }

    private void setPattern(String contract, DayOfWeek day, int hour, String worker, String onHolidays) {
        as(Role.PLANNING)
                .post(path(contract, "/visit-pattern"), """
                        {"slots":[{"day":"%s","from":"%02d:00","to":"%02d:00"}],"startsOn":"%s","onHolidays":"%s","workerId":"%s"}""".formatted(
                                day, hour, hour + 2, from().atDay(1), onHolidays, worker))
                .ok();
    }

    /** Of every second worker also on public holidays. */
    private static String onHolidays(int worker) {
        return worker % 2 == 0 ? "KEEP" : "SKIP";
    }

    @Test
    void aYearForAHundredContractsIsAskedForInOneRequest() throws SQLException {
        var workers = IntStream.range(0, MANY / OF_A_WORKER)
                .mapToObj(i -> workerOfEveryDay())
                .toList();
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < MANY; i++) {
            var day = DAYS.get(i % DAYS.size());
            var worker = i / OF_A_WORKER;
            var contract = smallContract();
            setPattern(contract, day, 8 + 2 * (i % OF_A_WORKER / DAYS.size()), workers.get(worker), onHolidays(worker));
            asked.add(new Asked(contract, day, workers.get(worker)));
        }
        var withoutPattern = smallContract();
        var clashing = clashing();
        var all = new ArrayList<>(asked.stream().map(Asked::contract).toList());
        all.add(0, withoutPattern);
        all.add(1, clashing);
        var body = "{\"from\":\"%s\",\"until\":\"%s\",\"contractIds\":[%s]}"
                .formatted(
                        from(),
                        until(),
                        all.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",")));

        Answer run;
        // Whoever holds the plan of the last worker has the run stop there, so that it is seen on its way.
        try (var elsewhere = database().superuser().getConnection();
                var hold = elsewhere.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            elsewhere.setAutoCommit(false);
            hold.setString(1, "plan-of-" + workers.getLast());
            hold.execute();
            run = as(Role.PLANNING).post("/api/planning", body).ok(201);
            assertThat(run.field("contracts")).isEqualTo(Integer.toString(MANY + 2));
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(planned(run)).isPositive());
            var underWay = shown(run);
            assertThat(underWay.field("state")).isEqualTo("RUNNING");
            assertThat(Integer.parseInt(underWay.field("remaining"))).isPositive();
            elsewhere.rollback();
        }
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(shown(run).field("state")).isEqualTo("FINISHED"));

        var finished = shown(run);
        assertThat(finished.field("planned")).isEqualTo(Integer.toString(MANY));
        assertThat(finished.field("remaining")).isEqualTo("0");
        assertThat(Map.of(
                        finished.field("refused/0/contractId"), finished.field("refused/0/because"),
                        finished.field("refused/1/contractId"), finished.field("refused/1/because")))
                .as("what cannot be planned says why, and hinders nobody")
                .isEqualTo(Map.of(withoutPattern, "NO_PATTERN", clashing, "WORKER_ELSEWHERE"));
        var expected = new TreeMap<String, List<LocalDate>>();
        for (int i = 0; i < MANY; i++) {
            var one = asked.get(i);
            expected.put(
                    one.contract(), days(one.day(), onHolidays(i / OF_A_WORKER).equals("KEEP")));
        }
        assertThat(visits(expected.keySet())).isEqualTo(expected);
        assertThat(finished.field("visits"))
                .isEqualTo(Integer.toString(
                        expected.values().stream().mapToInt(List::size).sum()));

        var before = count("events.domain_event where type like 'mission.%'");
        var again = as(Role.PLANNING).post("/api/planning", body).ok(201);
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(shown(again).field("state")).isEqualTo("FINISHED"));
        assertThat(shown(again).field("visits")).isEqualTo("0");
        assertThat(count("events.domain_event where type like 'mission.%'")).isEqualTo(before);
    }

    /** Its worker is at another client in the first week. */
    private String clashing() {
        var worker = workerOfEveryDay();
        var monday = from().atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.WEDNESDAY));
        as(Role.PLANNING)
                .post(
                        path(smallContract(), "/visits"),
                        "{\"startsAt\":\"%s\",\"endsAt\":\"%s\",\"workerId\":\"%s\"}"
                                .formatted(at(monday, 9), at(monday, 11), worker))
                .ok(201);
        var contract = smallContract();
        setPattern(contract, DayOfWeek.WEDNESDAY, 8, worker, "KEEP");
        return contract;
    }

    private Answer shown(Answer run) {
        return as(Role.PLANNING)
                .get("/api/planning/" + run.id() + "?after=" + run.readToken())
                .ok();
    }

    private int planned(Answer run) {
        return Integer.parseInt(shown(run).field("planned"));
    }

    /** The Paris days on which somebody comes, as the plan has them, in their order. */
    private static Map<String, List<LocalDate>> visits(Set<String> contracts) {
        var found = new TreeMap<String, List<LocalDate>>();
        tables().query(
                        "select contract_id, starts_at from command.planned_visit where contract_id = any (?)"
                                + " and status = 'PLANNED' order by starts_at",
                        row -> {
                            found.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                                    .add(Paris.dayOf(row.getTimestamp(2).toInstant()));
                        },
                        (Object) contracts.toArray(String[]::new));
        return found;
    }

    /** Counted by the calendar, with no help from the house. */
    private List<LocalDate> days(DayOfWeek day, boolean alsoOnHolidays) {
        return from().atDay(1)
                .datesUntil(until().atEndOfMonth().plusDays(1))
                .filter(date -> date.getDayOfWeek() == day)
                .filter(date -> alsoOnHolidays || !isHoliday(date))
                .toList();
    }

    private static boolean isHoliday(LocalDate date) {
        var fixed = Set.of(
                MonthDay.of(1, 1),
                MonthDay.of(5, 1),
                MonthDay.of(5, 8),
                MonthDay.of(7, 14),
                MonthDay.of(8, 15),
                MonthDay.of(11, 1),
                MonthDay.of(11, 11),
                MonthDay.of(12, 25));
        var easter = easter(date.getYear());
        return fixed.contains(MonthDay.from(date))
                || Set.of(easter.plusDays(1), easter.plusDays(39), easter.plusDays(50))
                        .contains(date);
    }

    /** By the rule of Meeus for the Gregorian calendar. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
