package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The worked examples of the complaint clocks (R-60, R-60b, R-63), lived through day by day: nobody moves but the time, and
 * what time brings about is told by itself, at its instant and in its order.
 */
class KeepingTheClocksTest extends HouseTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** What the register and some files answered at an instant on the way. */
    private record Answered(Instant at, List<String> register, Map<String, JsonNode> files) {}

    private final List<Answered> onTheWay = new ArrayList<>();

    @Test
    void fromReceiptToTheLastBreach() {
        var forgotten = as(Role.PLANNING)
                .post("/api/complaints", recording(at("2026-04-20T09:30:00+02:00"), "Personne n'est venu"))
                .ok(201);
        theDueDatesOfTheExampleAreThere(forgotten);
        var untold = clientWithAPlanner();
        var unheard = voicemail();
        var heard = voicemail();
        as(Role.PLANNING)
                .post("/api/intake/" + heard.id() + "/call-backs", "{\"at\":\"%s\",\"reached\":true}".formatted(now()))
                .ok();

        travelTo("2026-04-30T10:01:00+02:00");
        nobodyCalledBack(unheard, heard);
        var excused = received("2026-04-30T10:00:00+02:00", "Rideaux abîmés");
        var silent = received("2026-04-30T10:00:00+02:00", "Clef perdue");
        assertThat(excused.field("deadlines/acknowledgement/target/dueAt")).isEqualTo("2026-05-02T10:00:00+02:00");
        assertThat(excused.field("deadlines/answer/target/lastDay")).isEqualTo("2026-05-10");
        assertThat(excused.field("deadlines/answer/target/doBy")).isEqualTo("2026-05-07");
        assertThat(excused.field("deadlines/acknowledgement/limit/lastDay")).isEqualTo("2026-05-26");
        assertThat(excused.field("deadlines/answer/limit/lastDay")).isEqualTo("2026-06-17");
        remember(forgotten, excused, silent);
        acknowledge(excused);
        acknowledge(silent);
        remember(forgotten, excused, silent);
        theClientShouldHaveBeenToldByTuesday(untold);

        travelTo("2026-06-17T15:00:00+02:00");
        assertThat(alertsOf(silent))
                .contains("LIMIT_APPROACHING ANSWER_LIMIT 2026-06-10")
                .doesNotContain("LIMIT_BREACHED ANSWER_LIMIT 2026-06-18");
        var letter = as(Role.CLIENT_RELATIONS)
                .post(of(excused.id()) + "/holding-letter", """
                        {"sentAt":"%s","channel":"POST","reasons":"Le tapissier attend le tissu.",
                         "newDate":"2026-06-30"}""".formatted(now()))
                .ok();
        remember(forgotten, excused, silent);

        travelTo("2026-06-18T00:01:00+02:00");
        assertThat(alertsOf(silent)).contains("LIMIT_BREACHED ANSWER_LIMIT 2026-06-18");
        assertThat(alertsOf(excused))
                .contains("LIMIT_EXCUSED ANSWER_LIMIT 2026-06-18", "TARGET_MISSED ANSWER_TARGET 2026-05-11")
                .noneMatch(alert -> alert.startsWith("LIMIT_BREACHED"));
        var file = as(Role.AUDITOR).get(of(excused.id()), letter).ok();
        assertThat(file.field("deadlines/answer/limit/state")).isEqualTo("EXCUSED");
        assertThat(file.field("deadlines/answer/target/state")).isEqualTo("MISSED");
        assertThat(file.field("deadlines/promisedAnswers/0/state")).isEqualTo("OPEN");
        assertThat(file.json().path("breached").asBoolean()).isFalse();
        remember(forgotten, excused, silent);

        travelTo("2026-07-01T00:01:00+02:00");
        assertThat(alertsOf(excused)).contains("LIMIT_BREACHED PROMISED_ANSWER 2026-07-01");
        theForgottenOneTellsItsStoryInOrder(forgotten);
        theHouseSpokeForItself(forgotten);
        remember(forgotten, excused, silent);
        aLateAnswerDoesNotHideTheBreach(silent);
        whatWasAnsweredThenIsAnsweredOfThen();
    }

    /** Another story of this house throws keys away without an erasure; only a read model still knows those words. */
    private static List<String> readable(List<String> lines, List<String> register) {
        var thrownAway = register.stream()
                .filter(line -> line.startsWith("(erased),"))
                .map(KeepingTheClocksTest::number)
                .toList();
        return lines.stream().filter(line -> !thrownAway.contains(number(line))).toList();
    }

    private static String number(String line) {
        var at = line.indexOf("REC-");
        return at < 0 ? "" : line.substring(at, line.indexOf(',', at));
    }

    private void remember(Answer... complaints) {
        everythingIsSeen();
        var files = new HashMap<String, JsonNode>();
        for (var complaint : complaints) {
            files.put(
                    complaint.id(),
                    as(Role.AUDITOR).get(of(complaint.id())).ok().json());
        }
        onTheWay.add(new Answered(
                now(), as(Role.AUDITOR).get("/api/register.csv").ok().lines(), files));
    }

    /** As known then: worked out from the events, it is what the read model answered at that time. */
    private void whatWasAnsweredThenIsAnsweredOfThen() {
        assertThat(onTheWay.stream().map(Answered::register).distinct()).hasSizeGreaterThan(3);
        for (var then : onTheWay) {
            var register = as(Role.AUDITOR)
                    .get("/api/register.csv?at=" + then.at())
                    .ok()
                    .lines();
            var readable = readable(register, register);
            assertThat(readable).hasSizeGreaterThan(3).isEqualTo(readable(then.register(), register));
            then.files()
                    .forEach((id, file) -> assertThat(as(Role.AUDITOR)
                                    .get(of(id) + "?at=" + then.at())
                                    .ok()
                                    .json())
                            .isEqualTo(file));
        }
    }

    private void theDueDatesOfTheExampleAreThere(Answer recorded) {
        assertThat(recorded.field("deadlines/acknowledgement/target/dueAt")).isEqualTo("2026-04-22T09:30:00+02:00");
        assertThat(recorded.field("deadlines/acknowledgement/limit/lastDay")).isEqualTo("2026-05-12");
        assertThat(recorded.field("deadlines/acknowledgement/limit/dueAt")).isEqualTo("2026-05-13T00:00:00+02:00");
        assertThat(recorded.field("deadlines/answer/target/lastDay")).isEqualTo("2026-04-30");
        assertThat(recorded.field("deadlines/answer/limit/lastDay")).isEqualTo("2026-06-05");
        assertThat(recorded.json().path("deadlines").findValuesAsString("state"))
                .isEqualTo(List.of("OPEN", "OPEN", "OPEN", "OPEN"));
    }

    private String clientWithAPlanner() {
        var client = as(Role.PLANNING).post("/api/clients", """
                {"name":"Odile Marchais","phone":"01 99 00 12 34","since":"2026-04-20"}""").ok(201).id();
        var assigned = as(Role.DIRECTION)
                .post("/api/clients/" + client + "/planner", "{\"username\":\"planning\"}")
                .ok();
        assertThat(assigned.field("notice/lastDay")).isEqualTo("2026-04-28");
        return client;
    }

    /** S2-32: eight calendar days after Monday the 20th, told by the house of its own accord. */
    private void theClientShouldHaveBeenToldByTuesday(String client) {
        everythingIsSeen();
        var missed = as(Role.AUDITOR)
                .get("/api/clients/" + client + "/timeline?type=client.contact-person-notice-missed")
                .ok();
        assertThat(missed.json().path("items").size()).isOne();
        assertThat(missed.field("items/0/recordedAt")).startsWith("2026-04-29T00:00");
        assertThat(missed.field("items/0/metadata/actor")).isEqualTo("system");
        assertThat(as(Role.PLANNING).get("/api/clients/" + client).ok().field("planner/notice/state"))
                .isEqualTo("MISSED");
    }

    /** Each due date speaks once, on its day, and whatever nobody did stays undone. */
    private void theForgottenOneTellsItsStoryInOrder(Answer recorded) {
        assertThat(alertsOf(recorded))
                .containsExactly(
                        "TARGET_MISSED DIRECTION_INFORMED 2026-04-21",
                        "TARGET_MISSED ACKNOWLEDGEMENT_TARGET 2026-04-22",
                        "TARGET_MISSED FIRST_MEASURE 2026-04-28",
                        "TARGET_MISSED ANSWER_TARGET 2026-05-01",
                        "LIMIT_APPROACHING ACKNOWLEDGEMENT_LIMIT 2026-05-06",
                        "LIMIT_BREACHED ACKNOWLEDGEMENT_LIMIT 2026-05-13",
                        "LIMIT_APPROACHING ANSWER_LIMIT 2026-05-29",
                        "LIMIT_BREACHED ANSWER_LIMIT 2026-06-06");
        var file = as(Role.AUDITOR).get(of(recorded.id())).ok();
        assertThat(file.field("status")).isEqualTo("OPEN");
        assertThat(file.json().path("late").asBoolean()).isTrue();
        assertThat(as(Role.DIRECTION)
                        .get("/api/complaints?status=late&size=200")
                        .each("items", "id"))
                .contains(recorded.id());
        assertThat(as(Role.DIRECTION)
                        .get("/api/complaints?status=breached&size=200")
                        .each("items", "id"))
                .contains(recorded.id());
    }

    private void theHouseSpokeForItself(Answer recorded) {
        var events = events(recorded.id());
        assertThat(events.getFirst().path("metadata").path("actor").asString()).isEqualTo("planning");
        assertThat(events.subList(1, events.size())).allSatisfy(event -> {
            assertThat(event.path("metadata").path("actor").asString()).isEqualTo("system");
            assertThat(event.path("metadata").path("channel").asString()).isIn("alarm", "sweeper");
        });
        assertThat(events)
                .extracting(event -> event.path("recordedAt").asString())
                .isSorted();
    }

    private void aLateAnswerDoesNotHideTheBreach(Answer recorded) {
        var relations = as(Role.CLIENT_RELATIONS);
        relations.post(of(recorded.id()) + "/investigation", """
                {"causes":[{"cause":"PLANNING_ERROR","causeOwner":"PLANNING"}],"findings":"La clef était au bureau.",
                 "founded":"YES","dysfunctions":["Trousseau sans étiquette"]}""").ok();
        relations.post(of(recorded.id()) + "/scope", ISOLATED).ok();
        var answer = """
                {"sentAt":"%s","channel":"EMAIL","outcome":"UPHELD","motives":"Vous avez raison."%s}""";

        assertThat(relations
                        .post(of(recorded.id()) + "/answer", answer.formatted(now(), ""))
                        .code())
                .isEqualTo("DELAY_REASONS_NEEDED");
        var answered = relations
                .post(
                        of(recorded.id()) + "/answer",
                        answer.formatted(now(), ",\"delayReasons\":\"Personne n'avait repris le dossier.\""))
                .ok();
        var file = as(Role.AUDITOR).get(of(recorded.id()), answered).ok();

        assertThat(file.field("status")).isEqualTo("ANSWERED");
        assertThat(file.field("deadlines/answer/limit/state")).isEqualTo("MISSED");
        assertThat(file.json().path("breached").asBoolean()).isTrue();
    }

    /** S2-04, S2-09: left at 09:20, and the next day at 09:20 the house says by itself that nobody has called. */
    private Answer voicemail() {
        var left = as(Role.PLANNING).post("/api/intake", """
                {"leftAt":"2026-04-20T09:20:00+02:00","channel":"VOICEMAIL","content":"Rappelez-moi, s'il vous plaît.",
                 "caller":{"name":"Odile Marchais","phone":"0199001234"}}""").ok(201);
        assertThat(left.field("deadlines/callBack/dueAt")).isEqualTo("2026-04-21T09:20:00+02:00");
        return left;
    }

    private void nobodyCalledBack(Answer unheard, Answer heard) {
        everythingIsSeen();
        var late = as(Role.PLANNING).get("/api/intake?state=late&size=200").ok();
        assertThat(late.each("items", "id")).contains(unheard.id()).doesNotContain(heard.id());
        var file = as(Role.PLANNING).get("/api/intake/" + unheard.id()).ok();
        assertThat(file.field("callBack/state")).isEqualTo("MISSED");
        assertThat(file.each("timeline", "what")).containsExactly("intake.recorded", "intake.call-back-missed");
        var miss = as(Role.AUDITOR)
                .get("/api/intake/" + unheard.id() + "/history")
                .ok()
                .json()
                .at("/items/1");
        assertThat(miss.at("/recordedAt").asString()).startsWith("2026-04-21T09:20:0");
        assertThat(miss.at("/metadata/actor").asString()).isEqualTo("system");
        assertThat(miss.at("/metadata/channel").asString()).isIn("alarm", "sweeper");
        assertThat(as(Role.PLANNING).get("/api/intake/" + heard.id()).ok().field("callBack/state"))
                .isEqualTo("KEPT");
    }

    private Answer received(String receivedAt, String subject) {
        return as(Role.CLIENT_RELATIONS)
                .post("/api/complaints", recording(at(receivedAt), subject))
                .ok(201);
    }

    private void acknowledge(Answer recorded) {
        as(Role.CLIENT_RELATIONS)
                .post(of(recorded.id()) + "/acknowledgement", """
                        {"channel":"EMAIL","sentAt":"%s","nextSteps":"Nous cherchons la cause."}""".formatted(now()))
                .ok();
    }

    private void travelTo(String destination) {
        travelTo(destination, as(Role.ADMINISTRATOR));
    }

    /** Kind, due date and Paris day of every alert of a complaint, in the order in which they were raised. */
    private List<String> alertsOf(Answer recorded) {
        everythingIsSeen();
        var alerts = as(Role.DIRECTION)
                .get("/api/alerts?size=200&sort=raisedAt&complaintId=" + recorded.id())
                .ok();
        return StreamSupport.stream(alerts.json().path("items").spliterator(), false)
                .map(KeepingTheClocksTest::told)
                .toList();
    }

    private static String told(JsonNode alert) {
        return alert.path("kind").asString() + " " + alert.path("dueDate").asString() + " "
                + LocalDate.ofInstant(at(alert.path("raisedAt").asString()), PARIS);
    }

    private List<JsonNode> events(String complaint) {
        var events = new ArrayList<JsonNode>();
        as(Role.AUDITOR)
                .get(of(complaint) + "/history")
                .ok()
                .json()
                .path("items")
                .forEach(events::add);
        return events;
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
