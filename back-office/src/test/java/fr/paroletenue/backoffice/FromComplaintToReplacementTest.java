package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.security.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/**
 * A client who complains about her worker after the first visit: the complaint leads to another worker, whom she accepts, and who
 * comes once she has signed what exactly is asked for (S2-22, S2-29, S2-37; R-80).
 */
class FromComplaintToReplacementTest extends TravellingHouseTest {

    private String visit = "";
    private String complaint = "";
    private String other = "";

    @Test
    void oneClient() {
        sheIsComeToAndComplains();
        itIsQualifiedInvestigatedAndAnotherWorkerDecidedOn();
        sheDeclinesOneAndWaitsForAnother();
        nobodyComesWhoHasNotSignedForIt();
        theNewWorkerComesAndStays();
        sheIsAnsweredAndItIsClosed();
        bothStandInHerFile();
    }

    private void sheIsComeToAndComplains() {
        fromAVoicemailToASignedContract("Solange Fictive", SIGNED_AT_THE_OFFICE);
        clientWorkerAndSupervisorMeet();
        visitsArePlannedUntil(YearMonth.of(2026, 6));
        travelTo("2026-04-27T12:30:00+02:00");
        done("2026-04-27", "technical-supervisor");
        travelTo("2026-04-27T15:00:00+02:00");
        var recorded = as(Role.PLANNING)
                .post("/api/complaints", """
                        {"receivedAt":"%s","channel":"PHONE","subject":"Le bureau ouvert","description":"Il est entré dans le bureau.",
                         "complainant":{"name":"Solange Fictive","clientId":"%s"},"visitId":"%s","workerId":"%s",
                         "motive":"BEHAVIOUR","category":"SERVICE","remedySought":"Quelqu'un d'autre"}""".formatted(now(), client, visit("2026-04-27"), worker))
                .ok(201);
        complaint = HouseTest.of(recorded.id());
        assertThat(recorded.field("deadlines/answer/target/lastDay")).isEqualTo("2026-05-07");
        assertThat(recorded.field("deadlines/acknowledgement/target/dueAt")).startsWith("2026-04-29T15:00:00");
    }

    /** S3-10, S4-12: direction decides what it is, and nobody answers before somebody has looked. */
    private void itIsQualifiedInvestigatedAndAnotherWorkerDecidedOn() {
        var decision = "{\"decision\":\"COMPLAINT\",\"reason\":\"Une zone interdite a été ouverte.\"}";
        refused(as(Role.CLIENT_RELATIONS).post(complaint + "/qualification", decision), "FORBIDDEN");
        as(Role.DIRECTION).post(complaint + "/qualification", decision).ok();
        as(Role.DIRECTION)
                .post(complaint + "/owner", "{\"owner\":\"client-relations\",\"reason\":\"Elle connaît la cliente.\"}")
                .ok();
        as(Role.CLIENT_RELATIONS)
                .post(
                        complaint + "/acknowledgement",
                        "{\"channel\":\"EMAIL\",\"sentAt\":\"%s\",\"nextSteps\":\"Nous interrogeons l'intervenant.\"}"
                                .formatted(now()))
                .ok();
        refused(as(Role.CLIENT_RELATIONS).post(complaint + "/answer", answer()), "INVESTIGATION_NEEDED");
        travelTo("2026-04-28T10:00:00+02:00");
        as(Role.TECHNICAL_SUPERVISOR).post(complaint + "/investigation", """
                        {"causes":[{"cause":"BEHAVIOUR","causeOwner":"TECHNICAL_SUPERVISION"}],"founded":"YES",
                         "findings":"Il avait signé que le bureau reste fermé.","dysfunctions":["Zone interdite ouverte"],
                         "workerStatement":"La porte n'était pas fermée à clé."}""").ok();
        as(Role.CLIENT_RELATIONS).post(complaint + "/scope", HouseTest.ISOLATED).ok();
        as(Role.CLIENT_RELATIONS).post(complaint + "/corrective-actions", """
                        {"description":"Remplacer l'intervenant chez la cliente","dueOn":"2026-05-04","responsible":"planning"}""").ok();
    }

    private String answer() {
        return """
                {"sentAt":"%s","channel":"EMAIL","outcome":"UPHELD","motives":"Une autre intervenante vient désormais.",
                 "causes":["Zone interdite ouverte"],"actionIds":[1]}""".formatted(now());
    }

    private Answer offered(String to) {
        return as(Role.PLANNING).post("/api/visits/" + visit + "/replacement", """
                        {"workerId":"%s","channel":"PHONE","offeredAt":"%s"}""".formatted(to, now()));
    }

    /** S2-22: it is for the client to say yes. */
    private void sheDeclinesOneAndWaitsForAnother() {
        visit = visit("2026-05-04");
        var declined = readyWorker();
        other = readyWorker();
        refused(offered(worker), "NOT_A_REPLACEMENT");
        refused(
                as(Role.PLANNING)
                        .post(
                                "/api/visits/" + visit + "/replacement/acceptance",
                                "{\"acceptedAt\":\"%s\"}".formatted(now())),
                "STATE_DOES_NOT_ALLOW");
        offered(declined).ok();
        as(Role.PLANNING)
                .post(
                        "/api/visits/" + visit + "/replacement/refusal",
                        "{\"refusedAt\":\"%s\",\"reason\":\"Elle le connaît déjà\"}".formatted(now()))
                .ok();
        everythingIsSeen();
        assertThat(as(Role.PLANNING).get("/api/visits/" + visit).ok().field("workerId"))
                .isEqualTo(worker);
        offered(other).ok();
    }

    /** the forbidden areas are signed for by the very person who comes. */
    private void nobodyComesWhoHasNotSignedForIt() {
        var acceptance = "{\"acceptedAt\":\"%s\"}".formatted(now());
        var accepting = "/api/visits/" + visit + "/replacement/acceptance";
        assertThat(blockedBecause(as(Role.PLANNING).post(accepting, acceptance)))
                .isEqualTo("[\"SCOPE_NOT_SIGNED_BY_WORKER\"]");
        everythingIsSeen();
        assertThat(as(Role.PLANNING)
                        .get("/api/planning/week?of=2026-05-04&client=" + client)
                        .ok()
                        .field("blocked"))
                .as("the week says so as well")
                .isEqualTo("1");
        scopeSigned(other);
        as(Role.PLANNING).post(accepting, acceptance).ok();
        assertThat(visitsOfTheWeek("2026-05-04", other)).isEqualTo("1");
        assertThat(visitsOfTheWeek("2026-05-04", worker)).isEqualTo("0");
    }

    /** S2-18, S2-33: for that Monday and for all that follow; who was to come at first is not forgotten. */
    private void theNewWorkerComesAndStays() {
        patternSet(other, LocalDate.of(2026, 5, 11)).ok();
        travelTo("2026-05-04T12:30:00+02:00");
        done("2026-05-04");
        as(Role.PLANNING)
                .post(complaint + "/corrective-actions/1/done", "{\"doneOn\":\"2026-05-04\",\"note\":\"Passage fait\"}")
                .ok();
        everythingIsSeen();
        var told = as(Role.PLANNING).get("/api/visits/" + visit).ok();
        assertThat(told.field("status")).isEqualTo("DONE");
        assertThat(told.field("firstWorkerId")).isEqualTo(worker);
        assertThat(told.field("workerId")).isEqualTo(other);
        assertThat(told.each("offers", "workerId")).hasSize(2).endsWith(other);
        assertThat(as(Role.PLANNING)
                        .get("/api/visits/" + visit + "?at=2026-04-27T16:00:00%2B02:00")
                        .ok()
                        .field("workerId"))
                .as("as it was known then")
                .isEqualTo(worker);
        assertThat(visitsOfTheWeek("2026-05-11", other)).isEqualTo("1");
        assertThat(visitsOfTheWeek("2026-05-11", worker)).isEqualTo("0");
    }

    /** S3-19, S4-14: on the last day of the ten. */
    private void sheIsAnsweredAndItIsClosed() {
        travelTo("2026-05-07T16:00:00+02:00");
        var closure =
                "{\"solutions\":\"Autre intervenante\",\"satisfactionFollowUp\":\"Appel après le passage du 11 mai\"}";
        assertThat(as(Role.CLIENT_RELATIONS)
                        .post(complaint + "/closure", closure)
                        .status())
                .as("nobody closes what is not answered")
                .isEqualTo(422);
        as(Role.CLIENT_RELATIONS).post(complaint + "/answer", answer()).ok();
        var closed =
                as(Role.CLIENT_RELATIONS).post(complaint + "/closure", closure).ok();

        var file = as(Role.CLIENT_RELATIONS).get(complaint, closed).ok();
        assertThat(file.field("status")).isEqualTo("CLOSED");
        for (var dueDate :
                new String[] {"acknowledgement/target", "acknowledgement/limit", "answer/target", "answer/limit"}) {
            assertThat(file.field("deadlines/" + dueDate + "/state"))
                    .as(dueDate)
                    .isEqualTo("KEPT");
        }
        everythingIsSeen();
        assertThat(as(Role.DIRECTION)
                        .get("/api/alerts?complaintId=" + file.id())
                        .ok()
                        .each("items", "kind"))
                .as("everything was in time")
                .isEmpty();
        assertThat(as(Role.AUDITOR).get("/api/register.csv").ok().text())
                .contains("Solange Fictive", "Autre intervenante");
    }

    /** S1-06, S2-37: what she said and what came of it, in one file. */
    private void bothStandInHerFile() {
        assertThat(timeline())
                .containsSubsequence(
                        "mission.visit-done",
                        "complaint.recorded",
                        "complaint.qualified",
                        "mission.replacement-offered",
                        "mission.replacement-refused",
                        "mission.replacement-offered",
                        "mission.replacement-accepted",
                        "mission.visit-done",
                        "complaint.answered",
                        "complaint.closed");
        assertThat(checklist()).contains("FIRST_VISIT DONE");
        assertThat(work(Role.PLANNING)).noneMatch(item -> item.startsWith("UNCOVERED_VISIT"));
    }
}
