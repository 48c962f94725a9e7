package fr.paroletenue.query.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.contract.EndCause;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.mission.MissionDueDate;
import fr.paroletenue.api.mission.PlanningRunEvent;
import fr.paroletenue.api.mission.RemarkType;
import fr.paroletenue.frame.personaldata.PersonKeys;
import fr.paroletenue.query.ClientHistories;
import fr.paroletenue.query.ContractHistories;
import fr.paroletenue.query.MissionHistories;
import fr.paroletenue.query.QuerySideTest;
import fr.paroletenue.query.erasure.ErasureCertificate;
import fr.paroletenue.query.erasure.ErasureCertificates;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** S1-15 to S1-17, S2-18, S2-33: missions, their timesheets, schedules and planning runs as they are asked about. */
class AskingAboutMissionsTest extends QuerySideTest {

    private static final String MISSIONS = "/api/missions";

    @Autowired
    private PersonKeys keys;

    @Autowired
    private ErasureCertificates certificates;

    @Autowired
    private EventProcessingConfiguration processing;

    @Test
    void aMissionTellsItsHoursItsTimesheetAndWhatWasWrittenOnIt() {
        var plan = MissionHistories.of("mission-told", "client-of-mission-told");
        var mission = MISSIONS + "/" + plan.missionId();
        var token = happened(
                plan.opened(),
                plan.planned(5, 12, 19, 26),
                plan.timesheetDue(26),
                plan.done(1, 5, 10, true),
                plan.done(2, 12, 10, false),
                plan.done(3, 19, 10, false),
                plan.cancelled(4),
                plan.timesheetDue(19));

        var unsigned = json(mission + "?after=" + token);
        assertThat(unsigned.at("/version").asInt()).isEqualTo(8);
        assertThat(unsigned.at("/month").asString()).isEqualTo("2026-05");
        assertThat(unsigned.at("/plannedHours").decimalValue()).isEqualByComparingTo("9.00");
        assertThat(unsigned.at("/doneHours").decimalValue())
                .as("three times 2 h 50, rounded once")
                .isEqualByComparingTo("8.50");
        assertThat(unsigned.at("/timesheet/due/lastDay").asString()).isEqualTo("2026-05-19");
        assertThat(unsigned.at("/timesheet/due/policy").asString()).isEqualTo("timesheet-signature");
        assertThat(unsigned.at("/timesheet/awaited").asBoolean()).isTrue();
        assertThat(unsigned.at("/visits").size()).isEqualTo(4);

        token = happened(
                plan.dueDateMissed(MissionDueDate.TIMESHEET, null),
                plan.signed("8.50", DueDateState.MISSED),
                plan.remarked(1, RemarkType.COMPLAINT),
                plan.remarked(2, RemarkType.INFORMATION),
                plan.dueSooner(1),
                plan.answered(1, DueDateState.KEPT));
        var signed = json(mission + "?after=" + token);
        assertThat(signed.at("/timesheet/awaited").asBoolean(true)).isFalse();
        assertThat(signed.at("/timesheet/due/state").asString()).isEqualTo("MISSED");
        assertThat(signed.at("/timesheet/signed/hours").decimalValue()).isEqualByComparingTo("8.50");
        assertThat(signed.at("/remarks/0/text").asString()).isEqualTo("les vitres sont restées sales");
        assertThat(signed.at("/remarks/0/complaintId").asString()).isEqualTo("complaint-remarked");
        assertThat(signed.at("/remarks/0/nextVisit").asString()).isEqualTo("mission-told-2026-06-1");
        assertThat(signed.at("/remarks/0/due/dueAt").asString()).isEqualTo("2026-06-02T09:00:00+02:00");
        assertThat(signed.at("/remarks/0/due/state").asString()).isEqualTo("KEPT");
        assertThat(signed.at("/remarks/0/answer/text").asString()).isEqualTo("elle les fera mardi");
        assertThat(signed.at("/remarks/1/awaited").asBoolean()).isTrue();
        assertThat(json(mission + "/history").at("/items").size()).isEqualTo(14);
        assertThat(get(MISSIONS + "/nobody").statusCode()).isEqualTo(404);
        assertThat(get(MISSIONS + "/nobody/history").statusCode()).isEqualTo(404);
    }

    @Test
    void theListIsNarrowedByContractClientMonthAndWhatIsOwed() {
        var may = MissionHistories.of("list-missions", "client-of-list-missions");
        var june = may.in(YearMonth.of(2026, 6));
        var july = may.in(YearMonth.of(2026, 7));
        var other = MissionHistories.of("list-missions-other", "client-of-list-missions");
        var token = happened(
                june.opened(),
                june.planned(2),
                june.timesheetDue(2),
                may.opened(),
                may.planned(5),
                may.timesheetDue(5),
                may.done(1, 5, 0, true),
                may.signed("3.00", DueDateState.KEPT),
                may.remarked(1, RemarkType.REQUEST),
                july.opened(),
                july.timesheetNotDue(),
                other.opened());

        var list = MISSIONS + "?contract=list-missions";
        assertThat(ids(list + "&after=" + token)).containsExactly(may.missionId(), june.missionId(), july.missionId());
        assertThat(ids(list + "&sort=-month&size=1")).containsExactly(july.missionId());
        assertThat(ids(MISSIONS + "?client=client-of-list-missions&month=2026-05"))
                .containsExactly(may.missionId(), other.missionId());
        assertThat(ids(list + "&unsigned=true")).containsExactly(june.missionId());
        assertThat(ids(list + "&unanswered=true")).containsExactly(may.missionId());
        assertThat(ids(list + "&late=true"))
                .as("due on 2 and on 9 June")
                .containsExactly(may.missionId(), june.missionId());
        var line = json(list).at("/items/0");
        assertThat(line.at("/done").asInt()).isEqualTo(1);
        assertThat(line.at("/signedHours").decimalValue()).isEqualByComparingTo("3.00");
        assertThat(line.at("/remarksAwaited").asInt()).isEqualTo(1);
        assertThat(line.at("/late").asBoolean()).isTrue();
        assertThat(json(list + "&count=true").at("/total").asInt()).isEqualTo(3);
        assertThat(get(MISSIONS + "?month=Juin").statusCode()).isEqualTo(400);
        var csv = text(get(MISSIONS + ".csv?contract=list-missions&format=fr"));
        assertThat(csv).contains(may.missionId() + ";2026-05;", "3,00");
        assertThat(get(MISSIONS + ".xlsx?contract=list-missions").statusCode()).isEqualTo(200);
    }

    /** S2-33: replaying the history gives what was known, of the mission and of the contract that decides about its visits. */
    @Test
    void aMissionIsShownAsItWasKnown() {
        var contract = ContractHistories.of("mission-then", "client-of-mission-then");
        var plan = MissionHistories.of("mission-then", "client-of-mission-then");
        var mission = MISSIONS + "/" + plan.missionId();
        happened(contract.drawnUp(), plan.opened(), plan.planned(5, 12));
        var between = RECORDED.plusSeconds(1);
        var token = happened(
                contract.signed(), contract.returned(), plan.moved(1, 6), plan.done(1, 6, 0, true), plan.cancelled(2));

        assertThat(json(mission + "?after=" + token).at("/visits/0/status").asString())
                .isEqualTo("DONE");
        var then = json(mission + "?at=" + between);
        assertThat(then.at("/version").asInt()).isEqualTo(2);
        assertThat(then.at("/visits/0/status").asString()).isEqualTo("PLANNED");
        assertThat(then.at("/visits/0/startsAt").asString()).isEqualTo("2026-05-05T09:00:00+02:00");
        assertThat(texts(then.at("/visits/1/blockedBecause"))).contains("NOT_RETURNED");
        assertThat(then.at("/doneHours").decimalValue()).isEqualByComparingTo("0.00");
        assertThat(json("/api/visits/" + plan.visitId(1) + "?at=" + between)
                        .at("/moves")
                        .size())
                .isZero();
        assertThat(json(mission + "/history?at=" + between).at("/items").size()).isEqualTo(2);
        assertThat(json(mission + "/history").at("/items").size()).isEqualTo(5);
        assertThat(get(mission + "?at=2999-01-01T00:00:00Z").statusCode()).isEqualTo(400);
        assertThat(get(mission + "/history?at=2999-01-01T00:00:00Z").statusCode())
                .isEqualTo(400);
        assertThat(get(mission + "?at=2019-01-01T00:00:00Z").statusCode()).isEqualTo(404);
    }

    @Test
    void aScheduleTellsEveryPatternThePausesAndHowFarItIsPlanned() {
        var plan = MissionHistories.of("schedule-told", "client-of-schedule-told");
        happened(plan.scheduleOpened(), plan.patternSet(1));
        var between = RECORDED.plusSeconds(1);
        var token = happened(
                plan.paused(1),
                plan.paused(2),
                plan.pauseCancelled(1),
                plan.patternSet(2),
                plan.plannedUntil(LocalDate.of(2026, 12, 31)),
                plan.plannedUntil(LocalDate.of(2026, 6, 30)),
                plan.ended());

        var schedule = json("/api/schedules/schedule-told?after=" + token);

        assertThat(schedule.at("/version").asInt()).isEqualTo(9);
        assertThat(schedule.at("/patterns").size()).isEqualTo(2);
        assertThat(schedule.at("/patterns/1/pattern/everyWeeks").asInt()).isEqualTo(2);
        assertThat(schedule.at("/patterns/0/pattern/slots/0/from").asString()).isEqualTo("09:00");
        assertThat(schedule.at("/patterns/0/reason").asString()).isEqualTo("convalescence à la maison");
        assertThat(schedule.at("/pauses/0/cancelled").asBoolean()).isTrue();
        assertThat(schedule.at("/pauses/1/cancelled").asBoolean(true)).isFalse();
        assertThat(schedule.at("/pauses/1/to").asString()).isEqualTo("2026-08-15");
        assertThat(schedule.at("/plannedUntil").asString())
                .as("planning a month again takes nothing back")
                .isEqualTo("2026-12-31");
        assertThat(schedule.at("/endsOn").asString()).isEqualTo("2026-12-31");
        var then = json("/api/schedules/schedule-told?at=" + between);
        assertThat(then.at("/patterns").size()).isEqualTo(1);
        assertThat(then.at("/pauses").size()).isZero();
        assertThat(get("/api/schedules/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void aPlanningRunSaysHowFarItIs() {
        var token = happened(
                MissionHistories.runStarted("run-told", "one", "other", "third"),
                MissionHistories.runPlanned("run-told", "one", 52),
                MissionHistories.runRefused("run-told", "other"));
        var running = json("/api/planning/run-told?after=" + token);
        assertThat(running.at("/state").asString()).isEqualTo("RUNNING");
        assertThat(running.at("/contracts").asInt()).isEqualTo(3);
        assertThat(running.at("/planned").asInt()).isEqualTo(1);
        assertThat(running.at("/remaining").asInt()).isEqualTo(1);
        assertThat(running.at("/visits").asInt()).isEqualTo(52);
        assertThat(running.at("/refused/0/contractId").asString()).isEqualTo("other");
        assertThat(running.at("/refused/0/because").asString()).isEqualTo("WORKER_UNAVAILABLE");
        assertThat(running.at("/finishedAt").isNull()).isTrue();

        token = happened(
                MissionHistories.runPlanned("run-told", "third", 26), MissionHistories.runFinished("run-told"));
        seenBy(token, Missions.READ_MODEL);
        var finished = json("/api/planning/run-told?after=" + token);
        assertThat(finished.at("/state").asString()).isEqualTo("FINISHED");
        assertThat(finished.at("/remaining").asInt()).isZero();
        assertThat(finished.at("/visits").asInt()).isEqualTo(78);
        assertThat(get("/api/planning/nobody").statusCode()).isEqualTo(404);
    }

    /** Whoever reads that it is finished looks for the visits next. */
    @Test
    void aPlanningRunIsFinishedOnceItsVisitsCanBeSeen() {
        var plan = MissionHistories.of("mission-run-ahead", "client-of-run-ahead");
        var visits = processing
                .eventProcessor(Missions.READ_MODEL, StreamingEventProcessor.class)
                .orElseThrow();
        visits.shutDown();
        try {
            var token = happened(
                    MissionHistories.runStarted("run-ahead", "mission-run-ahead"),
                    plan.opened(),
                    plan.planned(5, 12),
                    MissionHistories.runPlanned("run-ahead", "mission-run-ahead", 2),
                    MissionHistories.runFinished("run-ahead"));
            var ahead = get("/api/planning/run-ahead?after=" + token);
            assertThat(read(text(ahead)).at("/remaining").asInt()).isZero();
            assertThat(read(text(ahead)).at("/state").asString()).isEqualTo("RUNNING");
            assertThat(read(text(ahead)).at("/finishedAt").isNull()).isTrue();
            assertThat(ahead.headers().firstValue("ETag")).contains("\"2\"");
        } finally {
            visits.start();
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                json("/api/planning/run-ahead").at("/state").asString())
                        .isEqualTo("FINISHED"));
        assertThat(json("/api/visits?count=true&contract=mission-run-ahead")
                        .at("/total")
                        .asInt())
                .isEqualTo(2);
        assertThat(get("/api/planning/run-ahead").headers().firstValue("ETag")).contains("\"3\"");
    }

    @Test
    void visitsAndSchedulesBelongToTheDossierOfTheirClient() {
        var client = ClientHistories.of("client-with-visits");
        var plan = MissionHistories.of("mission-of-dossier", "client-with-visits");
        var token = happened(
                client.registered("Mme Exemple", "06 00 00 00 00", "1 rue des Essais", "38000", "Ville"),
                plan.scheduleOpened(),
                plan.patternSet(1),
                plan.opened(),
                plan.planned(5),
                plan.done(1, 5, 0, true));

        var timeline = json("/api/clients/client-with-visits/timeline?after=" + token);

        assertThat(timeline.at("/items")
                        .valueStream()
                        .map(event -> event.at("/type").asString()))
                .containsExactly(
                        "client.registered",
                        "schedule.opened",
                        "schedule.pattern-set",
                        "mission.opened",
                        "mission.visits-planned",
                        "mission.visit-done");
    }

    @Test
    void whatVisitsWaitForIsWorkOfTheDay() {
        var client = ClientHistories.of("client-of-visits-work");
        var plan = MissionHistories.of("visits-work", "client-of-visits-work");
        var token = happened(
                client.registered("Mme Exemple", "06 00 00 00 00", "1 rue des Essais", "38000", "Ville"),
                client.assigned(ContactPersonRole.PLANNER, "paula-of-visits"),
                client.assigned(ContactPersonRole.TECHNICAL_SUPERVISOR, "tania-of-visits"),
                plan.opened(),
                plan.planned(5, 12, 19, 26, 27),
                plan.timesheetDue(26),
                plan.uncovered(2, 12),
                plan.uncovered(3, 19),
                plan.offered(3),
                plan.done(4, 26, 0, true),
                plan.cancelled(5),
                plan.remarked(1, RemarkType.REQUEST),
                plan.remarked(2, RemarkType.INFORMATION),
                plan.answered(2, DueDateState.KEPT));

        assertThat(work("PLANNER", "paula-of-visits", "2026-05-20", token))
                .containsExactly(
                        "UNCOVERED_VISIT LATE /api/visits/visits-work-2026-05-2/replacement",
                        "UNCOVERED_VISIT LATE /api/visits/visits-work-2026-05-3/replacement/acceptance",
                        "TIMESHEET_SIGNATURE LATER /api/missions/visits-work-2026-05/timesheet",
                        "VISIT_OUTCOME NO_DATE /api/visits/visits-work-2026-05-1/done");
        assertThat(work("PLANNER", "paula-of-visits", "2026-05-04", token))
                .as("nothing can be said yet of a visit that is still ahead")
                .noneMatch(item -> item.startsWith("VISIT_OUTCOME"));
        assertThat(work("TECHNICAL_SUPERVISOR", "tania-of-visits", "2026-05-26", token))
                .containsExactly(
                        "TIMESHEET_SIGNATURE TODAY /api/missions/visits-work-2026-05/timesheet",
                        "TIMESHEET_REMARK LATER /api/missions/visits-work-2026-05/remarks/1/answer");
    }

    /** The words of a contract are sealed under its key; without it nobody reads them here either, and no row holds them. */
    @Test
    void noRowHoldsAWordOfWhatWasSaid() {
        var plan = MissionHistories.of("mission-wordless", "client-of-mission-wordless");
        var token = happened(plan.everything().filter(event -> !(event instanceof PlanningRunEvent)));
        seenBy(token, Missions.READ_MODEL, Schedules.READ_MODEL);

        for (var table : List.of("mission", "visit", "timesheet_remark", "schedule")) {
            var rows = jdbc.queryForList(
                    "select to_jsonb(t)::text from read_model." + table + " t where contract_id = 'mission-wordless'",
                    String.class);
            assertThat(rows)
                    .as(table)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row)
                            .doesNotContain(
                                    "médecin",
                                    "mois de mai",
                                    "agenda",
                                    "famille",
                                    "chez elle",
                                    "montre",
                                    "digicode",
                                    "vitres",
                                    "elle les fera",
                                    "convalescence",
                                    "Bretagne"));
        }
        var words = new String[] {"médecin", "agenda", "chez elle", "montre", "digicode", "vitres", "elle les fera"};
        assertThat(text(get(MISSIONS + "/" + plan.missionId()))).contains(words);
        assertThat(text(get("/api/schedules/mission-wordless"))).contains("convalescence", "Bretagne");

        keys.destroy("mission-wordless", RetentionClass.CONTRACT);
        assertThat(text(get(MISSIONS + "/" + plan.missionId())))
                .contains("(erased)", "\"hours\":5.75")
                .doesNotContain(words);
        assertThat(text(get("/api/schedules/mission-wordless"))).doesNotContain("convalescence", "Bretagne");
        assertThat(text(get(MISSIONS + "/" + plan.missionId() + "/history"))).doesNotContain(words);
    }

    /** What was said about visits goes with the contract, and its certificate says so. */
    @Test
    void theCertificateOfAContractTellsWhatBecameUnreadableOfItsVisits() {
        var contract = ContractHistories.of("mission-certified", "client-of-mission-certified");
        var plan = MissionHistories.of("mission-certified", "client-of-mission-certified");
        seenBy(
                happened(
                        contract.drawnUp(),
                        contract.signed(),
                        contract.terminated(),
                        contract.ended(EndCause.TERMINATED),
                        contract.erased(),
                        plan.scheduleOpened(),
                        plan.patternSet(1),
                        plan.opened(),
                        plan.planned(5, 12),
                        plan.moved(1, 6),
                        plan.moved(2, 13)),
                Missions.READ_MODEL,
                Schedules.READ_MODEL);

        var certificate = certificates
                .find("contracts", "mission-certified", Locale.ENGLISH)
                .orElseThrow();

        assertThat(certificate.unreadable())
                .extracting(ErasureCertificate.Unreadable::type, ErasureCertificate.Unreadable::events)
                .contains(tuple("schedule.pattern-set", 1), tuple("mission.visit-moved", 2));
        assertThat(certificate.stays())
                .extracting(ErasureCertificate.Stays::what)
                .anyMatch(what -> what.contains("lines of the visits"));
    }

    private List<String> work(String role, String username, String on, String token) {
        return json("/api/work?for=" + role + "&username=" + username + "&on=" + on + "&state=all&size=200&after="
                        + token)
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/id").asString().startsWith("visits-work-"))
                .map(item -> item.at("/kind").asString() + " "
                        + item.at("/state").asString() + " " + item.at("/act").asString())
                .toList();
    }

    private List<String> ids(String list) {
        return json(list)
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
