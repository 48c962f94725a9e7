package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.security.Role;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/**
 * The guided tour: one client, from a voicemail on a Monday morning to the first timesheet that she and her worker have signed. In a
 * house of its own, because it travels.
 */
class FromFirstCallToTimesheetTest extends TravellingHouseTest {

    @Test
    void oneClient() {
        aVoicemailBecomesARequest("Rose Fictive");
        somebodyIsThereForTheClient();
        theTechnicalSupervisorAssessesAndAWorkerIsAssigned();
        theQuoteIsAccepted();
        var signed = theContractIsSignedAndComesBack(SIGNED_AT_HOME, false);
        assertThat(signed.field("withdrawalPeriod/lastDay")).isEqualTo("2026-05-04");
        theClientAsksToBeginBeforeThePeriodIsOver();
        clientWorkerAndSupervisorMeet();
        visitsArePlannedForThreeMonths();
        theFirstVisitIsAccompanied();
        theTimesheetIsSignedWithARequestAtItsFoot();
        sheAsksForAnotherDayAndTheMessageIsKept();
        theSupervisorAnswersBeforeTheNextVisit();
        allOfItStandsInHerFile();
    }

    /** S2-14, S2-18: Whit Monday is a day off, so that visit comes on the Tuesday. */
    private void visitsArePlannedForThreeMonths() {
        visitsArePlannedUntil(YearMonth.of(2026, 6));
        assertThat(as(Role.PLANNING)
                        .get("/api/visits?contract=" + contract)
                        .ok()
                        .each("items", "startsAt"))
                .startsWith("2026-04-27T09:00:00+02:00", "2026-05-04T09:00:00+02:00")
                .contains("2026-05-26T09:00:00+02:00")
                .doesNotContain("2026-05-25T09:00:00+02:00")
                .hasSize(10);
        var week = as(Role.PLANNING)
                .get("/api/planning/week?of=2026-05-27&worker=" + worker)
                .ok();
        assertThat(week.field("days/1/visits/0/client")).isEqualTo("Rose Fictive");
        assertThat(week.field("blocked")).isEqualTo("0");
    }

    /** S1-13, S2-21: five minutes late, and said so. */
    private void theFirstVisitIsAccompanied() {
        travelTo("2026-04-27T12:30:00+02:00");
        as(Role.TECHNICAL_SUPERVISOR)
                .post("/api/visits/" + visit("2026-04-27") + "/done", """
                        {"startedAt":"2026-04-27T09:05:00+02:00","endedAt":"2026-04-27T12:05:00+02:00",
                         "accompaniedBy":"technical-supervisor"}""")
                .ok();
    }

    /** S1-15, S1-16, S1-17: what she asks for goes into the call log, and is owed an answer before the next visit. */
    private void theTimesheetIsSignedWithARequestAtItsFoot() {
        var mission = "/api/missions/" + contract + "-2026-04/timesheet";
        var sheet = """
                {"workerId":"%s","hours":%s,"clientSignedAt":"2026-04-27T12:10:00+02:00",
                 "workerSignedAt":"2026-04-27T12:10:00+02:00",
                 "remarks":[{"type":"REQUEST","text":"Peut-on venir aussi pour les vitres ?"}]}""";
        assertThat(as(Role.PLANNING)
                        .post(mission, sheet.formatted(worker, "2.50"))
                        .code())
                .isEqualTo("TIMESHEET_HOURS_DIFFER");
        var signed =
                as(Role.PLANNING).post(mission, sheet.formatted(worker, "3.00")).ok();
        assertThat(signed.field("remarks/0/answer/dueAt")).isEqualTo("2026-05-04T09:00:00+02:00");
        assertThat(as(Role.PLANNING)
                        .get("/api/intake?channel=TIMESHEET", signed)
                        .ok()
                        .each("items", "channel"))
                .containsExactly("TIMESHEET");
    }

    /** S1-04, S2-18: nothing is written into the plan at a client's wish that the call log does not know. */
    private void sheAsksForAnotherDayAndTheMessageIsKept() {
        var move = """
                {"startsAt":"2026-05-05T09:00:00+02:00","endsAt":"2026-05-05T12:00:00+02:00","askedBy":"CLIENT"%s,
                 "reason":"Rendez-vous médical"}""";
        var path = "/api/visits/" + visit("2026-05-04") + "/move";
        assertThat(as(Role.PLANNING).post(path, move.formatted("")).code()).isEqualTo("INTAKE_NEEDED");
        var message = as(Role.PLANNING)
                .post("/api/intake", """
                        {"leftAt":"%s","channel":"PHONE","content":"Plutôt mardi la semaine prochaine",
                         "clientId":"%s","caller":{"name":"Rose Fictive"}}""".formatted(now(), client))
                .ok(201);
        as(Role.PLANNING)
                .post(path, move.formatted(",\"intakeId\":\"" + message.id() + "\""))
                .ok();
        as(Role.PLANNING)
                .post("/api/intake/" + message.id() + "/outcome", "{\"outcome\":\"PLANNING_CHANGE\"}")
                .ok();
    }

    /** the visit went to Tuesday, the promise stayed on Monday. */
    private void theSupervisorAnswersBeforeTheNextVisit() {
        var mission = "/api/missions/" + contract + "-2026-04";
        everythingIsSeen();
        assertThat(as(Role.TECHNICAL_SUPERVISOR).get(mission).ok().field("remarks/0/due/dueAt"))
                .isEqualTo("2026-05-04T09:00:00+02:00");
        var answered = as(Role.TECHNICAL_SUPERVISOR)
                .post(
                        mission + "/remarks/1/answer",
                        "{\"answeredAt\":\"%s\",\"channel\":\"PHONE\",\"answer\":\"Oui, en juin.\"}".formatted(now()))
                .ok();
        assertThat(as(Role.TECHNICAL_SUPERVISOR).get(mission, answered).ok().field("remarks/0/due/state"))
                .isEqualTo("KEPT");
    }

    /** S1-06, S2-33. */
    private void allOfItStandsInHerFile() {
        everythingIsSeen();
        assertThat(as(Role.PLANNING).get(file() + "/timeline?size=200").ok().each("items", "type"))
                .containsSubsequence(
                        "client.registered",
                        "contract.signed",
                        "contract.returned",
                        "contract.introduction-meeting-held",
                        "schedule.pattern-set",
                        "mission.visit-done",
                        "mission.timesheet-signed",
                        "mission.timesheet-remarked",
                        "mission.visit-moved",
                        "mission.remark-answered");
    }
}
