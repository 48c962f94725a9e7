package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.worker.AssignmentNeed;
import fr.paroletenue.api.worker.Engagement;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerCommand.EngageWorker;
import fr.paroletenue.api.worker.WorkerCommand.KeepBadge;
import fr.paroletenue.api.worker.WorkerCommand.ReleaseWorker;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.frame.security.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every act about a worker, as the back office sends it: done, sent again, sent on an old version, sent for nothing that
 * exists, and refused where its rule says so. Time is taken as a request will do it, by a command.
 */
class WorkerRoomTest extends HouseTest {

    @Autowired
    private CommandGateway commands;

    private LocalDate today() {
        return Paris.dayOf(now());
    }

    private String registered(String skillOrName) {
        return as(Role.PLANNING)
                .post("/api/workers", """
                        {"name":"%s","email":"odile@exemple.fr","phone":"0600000000","areas":["38"],"hiredOn":"%s"}""".formatted(skillOrName, today()))
                .ok(201)
                .id();
    }

    private Answer act(String worker, String act, String body) {
        return inEveryWay(Role.TECHNICAL_SUPERVISOR, "/api/workers", worker, act, body, 1, "WORKER_UNKNOWN");
    }

    private void refused(String worker, String act, String body, int status, String code) {
        var before = eventsOf(worker);
        var refused = as(Role.DIRECTION).post("/api/workers/" + worker + act, body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(eventsOf(worker)).isEqualTo(before);
    }

    private String ready(String skill) {
        var worker = registered("Odile " + skill);
        for (var step : List.of("CV", "INTERVIEW", "REFERENCES", "TRIAL")) {
            act(
                    worker,
                    "/selection-steps",
                    "{\"step\":\"%s\",\"on\":\"%s\",\"result\":\"PASSED\"}".formatted(step, today()));
        }
        act(
                worker,
                "/background-check",
                "{\"bulletin\":\"B3\",\"seenOn\":\"%s\",\"result\":\"NOTHING_NOTED\"}".formatted(today()));
        for (var document : List.of("CLIENT_CHARTER", "ETHICS_UNDERTAKING", "LIST_OF_UNDERTAKINGS")) {
            act(
                    worker,
                    "/signatures",
                    "{\"document\":\"%s\",\"version\":\"2026-1\",\"signedOn\":\"%s\"}".formatted(document, today()));
        }
        act(worker, "/badge", "{\"number\":\"B-%s\",\"issuedOn\":\"%s\"}".formatted(worker, today()));
        act(worker, "/skills", "{\"skill\":\"%s\",\"since\":\"2019-01-01\"}".formatted(skill));
        act(worker, "/availability", "{\"weekly\":[{\"day\":\"MONDAY\",\"from\":\"08:00\",\"to\":\"12:00\"}]}");
        return worker;
    }

    private EngageWorker engage(String worker, String request, String slot, @Nullable String reason, String skill) {
        return new EngageWorker(
                new WorkerId(worker),
                request,
                new AssignmentNeed(
                        List.of(new Skill(skill)),
                        "38000",
                        List.of(WeeklySlot.read(slot).orElseThrow()),
                        today(),
                        null),
                reason);
    }

    @Test
    void aWorkerIsHiredStepByStep() {
        var worker = registered("Odile Embauchée");
        refused(
                worker,
                "/selection-steps",
                "{\"step\":\"MEDICAL\",\"on\":\"%s\",\"result\":\"PASSED\"}".formatted(today()),
                422,
                "SELECTION_STEP_UNKNOWN");
        refused(
                worker,
                "/selection-steps",
                "{\"step\":\"CV\",\"procedureVersion\":\"1999-1\",\"on\":\"%s\",\"result\":\"PASSED\"}"
                        .formatted(today()),
                422,
                "SELECTION_PROCEDURE_DIFFERS");
        refused(
                worker,
                "/signatures",
                "{\"document\":\"CLIENT_CHARTER\",\"version\":\"1999-1\",\"signedOn\":\"%s\"}".formatted(today()),
                422,
                "DOCUMENT_VERSION_NOT_IN_FORCE");
        for (var document : List.of("CLIENT_CHARTER", "ETHICS_UNDERTAKING", "LIST_OF_UNDERTAKINGS")) {
            refused(
                    worker,
                    "/signatures",
                    "{\"document\":\"%s\",\"version\":\"2026-1\",\"signedOn\":\"2001-01-01\"}".formatted(document),
                    422,
                    "SIGNED_BEFORE_HIRE");
        }
        refused(
                worker,
                "/background-check",
                "{\"bulletin\":\"B3\",\"seenOn\":\"%s\",\"result\":\"NOTED\"}".formatted(today().plusDays(1)),
                422,
                "DONE_IN_THE_FUTURE");
        refused(worker, "/badge/return", "{\"returnedOn\":\"%s\"}".formatted(today()), 409, "NO_BADGE_HELD");

        var blocked = as(Role.AUDITOR).get("/api/workers/" + worker).ok();
        assertThat(blocked.json().path("blocked").asBoolean()).isTrue();

        var ready =
                ready("HIRED_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT));
        var file = as(Role.PLANNING)
                .get(
                        "/api/workers/" + ready,
                        as(Role.PLANNING)
                                .post("/api/workers/" + ready + "/areas", "{\"areas\":[\"38\"]}")
                                .ok());
        assertThat(file.json().path("blockedBecause")).isEmpty();
        assertThat(file.field("backgroundChecks/0/seenBy")).isEqualTo("technical-supervisor");
        assertThat(file.version()).isEqualTo(eventsOf(ready));
    }

    /** D5: what may not be kept has no place to be put. */
    @ParameterizedTest
    @ValueSource(strings = {"extract", "file", "copy", "document", "offences"})
    void noCopyOfAnExtractIsTaken(String field) {
        var worker = registered("Odile Vérifiée");

        var refused =
                as(Role.DIRECTION).post("/api/workers/" + worker + "/background-check", """
                        {"bulletin":"B3","seenOn":"%s","result":"NOTHING_NOTED","%s":"JVBERi0xLjQ="}""".formatted(today(), field));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.each("errors", "field")).containsExactly(field);
        assertThat(refused.each("errors", "code")).containsExactly("UNKNOWN_FIELD");
        assertThat(eventsOf(worker)).isOne();
    }

    /** D5: the bulletin that an employer may not ask for has no name here. */
    @Test
    void noOtherBulletinIsTaken() {
        var worker = registered("Odile Vérifiée");

        assertThat(as(Role.DIRECTION)
                        .post(
                                "/api/workers/" + worker + "/background-check",
                                "{\"bulletin\":\"B2\",\"seenOn\":\"%s\",\"result\":\"NOTED\"}".formatted(today()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatChangesIsStatedAnew() {
        var worker = registered("Odile Changeante");

        act(worker, "/contact-details", "{\"name\":\"Odile Nouvelle\",\"phone\":\"0611111111\"}");
        act(worker, "/areas", "{\"areas\":[\"69\",\"38\"]}");
        act(worker, "/references", "{\"cv\":\"classeur 3\",\"identityDocument\":\"CNI 0000\"}");
        act(worker, "/skills", "{\"skill\":\"ironing\",\"since\":\"2020-01-01\"}");
        refused(worker, "/skills", "{\"skill\":\"IRONING\",\"since\":\"2021-01-01\"}", 409, "ALREADY_DONE_DIFFERENTLY");
        act(worker, "/skills/removal", "{\"skill\":\"Ironing\"}");
        act(
                worker,
                "/trainings",
                "{\"title\":\"Secours\",\"completedOn\":\"2024-01-01\",\"expiresOn\":\"2026-01-01\"}");
        refused(
                worker,
                "/trainings",
                "{\"title\":\"Secours\",\"completedOn\":\"2024-01-01\",\"expiresOn\":\"2023-01-01\"}",
                422,
                "END_BEFORE_BEGINNING");
        refused(
                worker,
                "/availability",
                "{\"weekly\":[{\"day\":\"MONDAY\",\"from\":\"12:00\",\"to\":\"08:00\"}]}",
                422,
                "END_BEFORE_BEGINNING");
        refused(
                worker,
                "/availability",
                "{\"weekly\":[{\"day\":\"MONDAY\",\"from\":\"08:00\",\"to\":\"12:00\"},{\"day\":\"MONDAY\",\"from\":\"11:00\",\"to\":\"13:00\"}]}",
                422,
                "SLOTS_OVERLAP");
        assertThat(as(Role.PLANNING)
                        .post(
                                "/api/workers/" + worker + "/availability",
                                "{\"weekly\":[{\"day\":\"MONDAY\",\"from\":\"8h\",\"to\":\"12:00\"}]}")
                        .status())
                .isEqualTo(400);
        var absence = act(
                worker,
                "/absences",
                "{\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"LEAVE\"}".formatted(today(), today()));
        assertThat(absence.field("absenceId")).isEqualTo("1");
        refused(worker, "/absences/7/cancellation", "", 422, "ABSENCE_UNKNOWN");
        act(worker, "/absences/1/cancellation", "");
    }

    /** S2-26: no two workers show the same number at the same time, however it is typed and whoever is quicker. */
    @Test
    void aBadgeIsHeldByOneWorkerAtATime() {
        var number = "N-" + UUID.randomUUID();
        var badge = "{\"number\":\"%s\",\"issuedOn\":\"%s\"}";
        var first = registered("Odile Première");
        var second = registered("Odile Seconde");
        act(first, "/badge", badge.formatted(number, today()));

        refused(second, "/badge", badge.formatted(number.toLowerCase(Locale.ROOT), today()), 409, "BADGE_NUMBER_HELD");
        var told = as(Role.PLANNING).post("/api/workers/" + second + "/badge", badge.formatted(number, today()));
        assertThat(told.field("heldBy")).isEqualTo(first);
        assertThat(told.text()).doesNotContain(number);
        act(first, "/departure", "{\"on\":\"%s\"}".formatted(today()));
        refused(second, "/badge", badge.formatted(number, today()), 409, "BADGE_NUMBER_HELD");
        act(first, "/badge/return", "{\"returnedOn\":\"%s\"}".formatted(today()));
        act(second, "/badge", badge.formatted(number, today()));

        var wanted = "M-" + UUID.randomUUID();
        var rivals =
                IntStream.range(0, 4).mapToObj(n -> registered("Odile Rivale")).toList();
        var answers = rivals.parallelStream()
                .map(rival -> as(Role.PLANNING)
                        .post("/api/workers/" + rival + "/badge", badge.formatted(wanted, today()))
                        .status())
                .toList();
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }

    /** What was given before numbers were looked up is known once the file was asked. */
    @Test
    void aBadgeOfBeforeIsKnownToo() {
        var badge = "{\"number\":\"O-%s\",\"issuedOn\":\"%s\"}";
        var old = registered("Odile Ancienne");
        act(old, "/badge", badge.formatted(old, today()));
        tables().update("update command.held_badge set mark = null where worker_id = ?", old);

        commands.sendAndWait(new KeepBadge(new WorkerId(old)));

        refused(registered("Odile Nouvelle"), "/badge", badge.formatted(old, today()), 409, "BADGE_NUMBER_HELD");
        assertThat(eventsOf(old)).isEqualTo(2);
    }

    @Test
    void aWorkerLeavesAndTheFileIsKept() {
        var worker = registered("Odile Partante");

        refused(worker, "/departure", "{\"on\":\"%s\"}".formatted(today().minusDays(1)), 422, "END_BEFORE_BEGINNING");
        refused(worker, "/erasure", "", 409, "STATE_DOES_NOT_ALLOW");
        act(worker, "/departure", "{\"on\":\"%s\"}".formatted(today()));
        refused(worker, "/skills", "{\"skill\":\"IRONING\",\"since\":\"2020-01-01\"}", 409, "STATE_DOES_NOT_ALLOW");
        refused(worker, "/erasure", "", 422, "RETENTION_RUNNING");
        assertThat(as(Role.PLANNING).post("/api/workers/" + worker + "/erasure").status())
                .isEqualTo(403);
    }

    /** S1-09, S2-15: as a request will take and give back the time of a worker. */
    @Test
    void timeIsTakenOnceAndGivenBack() {
        var skill = "ENGAGED_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var worker = ready(skill);
        var asked = "/api/workers/candidates?skills=" + skill + "&area=38000&slot=MONDAY-09:00-11:00&on=" + today();
        everythingIsSeen();
        assertThat(as(Role.PLANNING).get(asked).ok().each("items", "id")).contains(worker);

        Engagement taken = commands.sendAndWait(engage(worker, "r-1", "MONDAY-09:00-11:00", null, skill));
        assertThat(taken.match().missesNothing()).isTrue();
        assertThat(taken.version()).isEqualTo(eventsOf(worker));
        Engagement again = commands.sendAndWait(engage(worker, "r-1", "MONDAY-09:00-11:00", null, skill));
        assertThat(again).isEqualTo(taken);

        assertThat(refusal(engage(worker, "r-2", "MONDAY-10:00-12:00", "urgent", skill)))
                .isEqualTo(RefusalCode.WORKER_UNAVAILABLE);
        assertThat(refusal(engage(worker, "r-2", "MONDAY-11:00-12:00", null, "OTHER")))
                .isEqualTo(RefusalCode.WORKER_DOES_NOT_MATCH);
        assertThat(refusal(engage(registered("Odile Bloquée"), "r-2", "MONDAY-11:00-12:00", "urgent", skill)))
                .isEqualTo(RefusalCode.WORKER_BLOCKED);
        everythingIsSeen();
        assertThat(as(Role.PLANNING).get(asked).ok().each("items", "id")).doesNotContain(worker);

        commands.sendAndWait(new ReleaseWorker(new WorkerId(worker), "r-1"));
        everythingIsSeen();
        assertThat(as(Role.PLANNING).get(asked).ok().each("items", "id")).contains(worker);
    }

    private RefusalCode refusal(EngageWorker command) {
        return catchThrowableOfType(Refusal.class, () -> commands.sendAndWait(command))
                .code();
    }
}
