package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.frame.security.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;

/**
 * The plan as it is asked about, of what was planned with real acts: a pattern is unfolded for months at once, the week shows who
 * comes and why not yet, and another one comes instead (S2-14, S2-18, S2-22, S2-33, R-80).
 */
class PlanOfAWeekTest extends ContractHouseTest {

    /** The Monday of the week after next, so that nothing of the plan lies behind. */
    private LocalDate monday() {
        return today().plusWeeks(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    @Test
    void aPatternIsUnfoldedForMonthsAndTheWeekSaysWhoComesAndWhyNot() {
        var planning = as(Role.PLANNING);
        var worker = readyWorker(skill);
        var contract = returnedContract(today());
        planning.post(path(contract, "/visit-pattern"), """
                        {"slots":[{"day":"MONDAY","from":"09:00","to":"12:00"}],"startsOn":"%s","onHolidays":"KEEP",
                         "workerId":"%s"}""".formatted(monday(), worker))
                .ok();

        var run = planning.post("/api/planning", """
                        {"from":"%s","until":"%s","contractIds":["%s"]}""".formatted(
                        YearMonth.from(monday()), YearMonth.from(monday()).plusMonths(2), contract))
                .ok(201)
                .header("Location");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(planning.get(run).ok().field("state")).isEqualTo("FINISHED"));
        var finished = planning.get(run).ok();
        assertThat(finished.field("planned")).isEqualTo("1");
        assertThat(finished.field("remaining")).isEqualTo("0");
        assertThat(planning.get("/api/visits?count=true&contract=" + contract)
                        .ok()
                        .field("total"))
                .isEqualTo(finished.field("visits"));
        assertThat(planning.get("/api/schedules/" + contract).ok().field("patterns/0/workerId"))
                .isEqualTo(worker);

        var week = "/api/planning/week?of=" + monday().plusDays(3) + "&worker=" + worker;
        var shown = planning.get(week).ok();
        var visit = shown.field("days/0/visits/0/id");
        assertThat(shown.field("days/0/day")).isEqualTo(monday().toString());
        assertThat(shown.each("days", "day")).hasSize(7);
        assertThat(shown.json().at("/days/0/visits/0/blockedBecause").toString())
                .isEqualTo("[\"INTRODUCTION_MEETING_MISSING\",\"SCOPE_NOT_SIGNED_BY_WORKER\"]");
        var met = as(Role.TECHNICAL_SUPERVISOR)
                .post(
                        path(contract, "/introduction-meeting"),
                        "{\"heldAt\":\"%s\",\"clientPresent\":true,\"workerId\":\"%s\",\"representative\":\"technical-supervisor\"}"
                                .formatted(now(), worker))
                .ok();
        assertThat(planning.get(week, met).ok().field("blocked")).isEqualTo("1");
        signScope(contract, worker);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(planning.get(week).ok().field("blocked")).isEqualTo("0"));
        assertThat(planning.get("/api/planning/week.ics?of=" + monday() + "&worker=" + worker)
                        .ok()
                        .text())
                .contains("UID:" + visit.substring(0, 30), "SUMMARY:Odile Contrat", "STATUS:CONFIRMED");

        var before = now();
        var other = readyWorker(skill);
        signScope(contract, other);
        planning.post("/api/visits/" + visit + "/replacement", """
                        {"workerId":"%s","channel":"PHONE","offeredAt":"%s"}""".formatted(other, now()))
                .ok();
        var accepted = planning.post(
                        "/api/visits/" + visit + "/replacement/acceptance", "{\"acceptedAt\":\"%s\"}".formatted(now()))
                .ok();
        var covered = planning.get("/api/visits/" + visit, accepted).ok();
        assertThat(covered.field("workerId")).isEqualTo(other);
        assertThat(covered.field("firstWorkerId")).isEqualTo(worker);
        assertThat(covered.json().path("blockedBecause").size()).isZero();
        assertThat(covered.version()).as("for the next act").isEqualTo(accepted.version());
        assertThat(planning.get("/api/visits/" + visit + "?at=" + before).ok().field("workerId"))
                .as("as it was known then")
                .isEqualTo(worker);
        assertThat(as(Role.REPORTING).get("/api/visits/" + visit).status()).isEqualTo(403);
        assertThat(as(Role.REPORTING).get("/api/visits").status()).isEqualTo(200);
    }
}
