package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.security.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Files of a former system: judged whole before anything is kept, each refused line with its reason, each fact at its true time,
 * and nothing twice.
 */
@ExtendWith(OutputCaptureExtension.class)
class ImportingFilesTest extends HouseTest {

    private static final String CLIENTS = "/api/imports/clients";
    private static final String WORKERS = "/api/imports/workers";
    private static final String COMPLAINTS = "/api/imports/complaints";

    private static final String CLIENT_HEADING =
            "reference,name,phone,since,standing,planner,planner_since,planner_told_at,planner_told_by\n";

    private static final int MANY = 1_500;

    /** References are for ever, and the house is shared. */
    private final String own = UUID.randomUUID().toString().substring(0, 8);

    private Answer taken(String path, String table) {
        return as(Role.DIRECTION).csv(path, table);
    }

    private Answer refused(String path, String table) {
        var before = count("events.domain_event") + count("command.imported_line");
        var answer = taken(path, table);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("LINES_REFUSED");
        assertThat(count("events.domain_event") + count("command.imported_line"))
                .isEqualTo(before);
        return answer;
    }

    private static List<String> cells(Answer answer) {
        return answer.json()
                .path("refused")
                .valueStream()
                .map(cell ->
                        cell.path("line").asInt() + " " + cell.path("column").asString() + " "
                                + cell.path("code").asString())
                .toList();
    }

    private String client(String name) {
        var found = as(Role.PLANNING)
                .post("/api/clients/search", "{\"text\":\"%s\"}".formatted(name))
                .ok()
                .each("items", "id");
        assertThat(found).as(name).hasSize(1);
        return found.getFirst();
    }

    private List<String> history(String id) {
        return as(Role.AUDITOR).get("/api/history?aggregate=" + id).ok().lines().stream()
                .map(Answer::read)
                .map(event -> event.path("type").asString() + " "
                        + event.path("metadata").path("actor").asString() + " "
                        + event.path("metadata").path("channel").asString())
                .toList();
    }

    @Test
    void clientsComeWithTheirTrueDatesAndOnlyOnce() {
        var table = CLIENT_HEADING
                + "%1$s-1,Ottilie Brévant,01 99 00 61 01,2019-03-04,CLIENT,planning,2019-03-04,2019-03-05 10:00,PHONE\n"
                        .formatted(own)
                + "%1$s-2,Ottilie Corvin,01 99 00 61 02,2021-06-01,PROSPECT,planning,2021-06-01,,\n".formatted(own);

        var checked = taken(CLIENTS + "?check=true", table).ok();
        assertThat(checked.field("recorded")).isEqualTo("0");
        assertThat(checked.field("checkedOnly")).isEqualTo("true");
        assertThat(checked.field("alreadyThere")).isEqualTo("0");
        var first = taken(CLIENTS, table).ok();
        assertThat(first.field("recorded")).isEqualTo("2");
        as(Role.PLANNING).get("/api/clients", first).ok();
        var told = client("ottilie brevant");
        assertThat(history(told))
                .containsExactly(
                        "client.registered direction import",
                        "client.contact-person-assigned direction import",
                        "client.contact-person-communicated direction import");
        assertThat(history(client("ottilie corvin")))
                .containsExactly(
                        "client.registered direction import",
                        "client.contact-person-assigned direction import",
                        "client.contact-person-notice-missed system import");
        var file = as(Role.AUDITOR).get("/api/clients/" + told).ok();
        assertThat(file.field("since")).isEqualTo("2019-03-04");
        assertThat(file.toString()).contains("2019-03-05T10:00:00+01:00");

        var known = as(Role.REPORTING)
                .get("/api/imports?kind=CLIENTS&reference=" + own + "-1")
                .ok();
        assertThat(known.id()).isEqualTo(told);
        assertThat(known.field("location")).isEqualTo("/api/clients/" + told);
        assertThat(as(Role.REPORTING)
                        .get("/api/imports?kind=WORKERS&reference=" + own + "-1")
                        .status())
                .isEqualTo(404);

        var events = count("events.domain_event");
        var again = taken(CLIENTS, "\uFEFF" + table.replace("\n", "\r\n")).ok();
        assertThat(again.field("recorded")).isEqualTo("0");
        assertThat(again.field("alreadyThere")).isEqualTo("2");
        assertThat(count("events.domain_event")).isEqualTo(events);
    }

    @Test
    void theSameFileInFrenchNotationIsTheSame() {
        taken(CLIENTS, CLIENT_HEADING + "%s,Ulrika Tassin,01 99 00 61 03,2020-02-29,,,,,\n".formatted(own))
                .ok();

        var french = taken(
                CLIENTS + "?format=fr",
                "since;reference;name;phone\n29/02/2020;%s;Ulrika Tassin;01 99 00 61 03\n".formatted(own));

        assertThat(french.ok().field("alreadyThere")).isEqualTo("1");
        assertThat(cells(refused(
                        CLIENTS + "?format=fr",
                        "since;reference;name;phone\n2020-02-29;%s-2;Ulrika Tassin;1\n".formatted(own))))
                .containsExactly("2 since DAY_EXPECTED");
        assertThat(taken(CLIENTS + "?format=uk", "reference\n").status()).isEqualTo(400);
    }

    @Test
    void oneWrongLineRefusesTheWholeFileAndEveryReasonIsTold() {
        var answer = refused(
                CLIENTS,
                CLIENT_HEADING
                        + "%s-1,Vinciane Aubry,01 99 00 61 04,2020-01-01,,,,,\n".formatted(own)
                        + "%s-2,,01 99 00 61 04,01/02/2020,FRIEND,,,,\n".formatted(own)
                        + "%s-1,Vinciane Aubry,01 99 00 61 04,2020-01-01,,,,,\n".formatted(own)
                        + ",Vinciane Aubry,01 99 00 61 04,2020-01-01,,,,,\n"
                        + "%s-3,Vinciane Blot,,2020-01-01,,,,,\n".formatted(own)
                        + "%s-4,Vinciane Blot,01 99 00 61 04,2999-01-01,,,,,\n".formatted(own)
                        + "%s-5,=1+1,01 99 00 61 04,2020-01-01,,,,,\n".formatted(own)
                        + "%s-6,#REF!,01 99 00 61 04,2020-01-01,,,,,\n".formatted(own)
                        + "%s-7,Vinciane Blot,01 99 00 61 04,2020-01-01,CLIENT,auditor,,,\n".formatted(own)
                        + "%s-8,Vinciane Blot,01 99 00 61 04,2020-01-01,CLIENT,planning,2019-12-31,,\n".formatted(own)
                        + "%s-9,Vinciane Blot,01 99 00 61 04,2020-01-01,CLIENT,planning,2020-01-01,2020-01-02,\n"
                                .formatted(own)
                        + "\n"
                        + "%s-10,Vinciane Blot,01 99 00 61 04,2020-01-01,,,,,,extra\n".formatted(own)
                        + "%s-11,%s,01 99 00 61 04,2020-01-01,,,,,\n".formatted(own, "x".repeat(201)));

        assertThat(cells(answer))
                .containsExactly(
                        "3 since DAY_EXPECTED",
                        "3 name REQUIRED",
                        "3 standing NOT_IN_LIST",
                        "4 reference SAME_REFERENCE_TWICE",
                        "5 reference REQUIRED",
                        "6 phone CONTACT_DETAILS_NEEDED",
                        "7 since DONE_IN_THE_FUTURE",
                        "8 name FORMULA",
                        "9 name FORMULA",
                        "10 planner CONTACT_PERSON_LACKS_ROLE",
                        "11 planner_since DAYS_OUT_OF_ORDER",
                        "12 planner_told_by REQUIRED",
                        "14  TOO_MANY_CELLS",
                        "15 name SIZE");
        assertThat(answer.field("lines")).isEqualTo("13");
        assertThat(answer.field("refusedLines")).isEqualTo("12");
        assertThat(answer.each("refused", "message")).allMatch(message -> !message.isBlank());
        assertThat(answer.toString()).doesNotContain("Vinciane").doesNotContain("01 99 00 61 04");
    }

    /** Cells that cannot be read and what the file itself refuses, each under its own column, and nothing that only follows. */
    @Test
    void everyFaultOfAClientsLineIsTold() {
        var heading = CLIENT_HEADING.replace(
                "\n",
                ",technical_supervisor,technical_supervisor_since,"
                        + "news_by_email,news_by_sms,consents_on,ended_on,end_reason\n");
        var future = "2999-01-01";

        var answer = refused(
                CLIENTS,
                heading
                        // not one cell is right, and no fault hides another one
                        + ",Vinciane Aubry,,%1$s,CLIENT,auditor,%1$s,2020-01-02,PHONE,planning,2019-01-01,oui,non,%1$s,%1$s,parti\n"
                                .formatted(future)
                        // what the beginning would have been is not known, so nothing is said to lie before it
                        + "%1$s-2,Vinciane Aubry,01 99 00 61 04,01/02/2020,CLIENT,planning,2001-03-04,2001-03-05,PHONE,auditor,,maybe,,,2001-06-01,\n"
                                .formatted(own)
                        // who was never there was told nothing
                        + "%1$s-3,Vinciane Aubry,01 99 00 61 04,2020-01-01,CLIENT,auditor,2020-01-01,2020-01-02,PHONE,,,,,,2019-12-31,parti\n"
                                .formatted(own)
                        + "%1$s-3,Vinciane Aubry,01 99 00 61 04,%2$s,CLIENT,planning,,%2$s,PHONE,,,,,,,\n"
                                .formatted(own, future));

        assertThat(cells(answer))
                .containsExactly(
                        "2 reference REQUIRED",
                        "2 phone CONTACT_DETAILS_NEEDED",
                        "2 since DONE_IN_THE_FUTURE",
                        "2 planner_since DONE_IN_THE_FUTURE",
                        "2 planner CONTACT_PERSON_LACKS_ROLE",
                        "2 technical_supervisor CONTACT_PERSON_LACKS_ROLE",
                        "2 consents_on DONE_IN_THE_FUTURE",
                        "2 ended_on DONE_IN_THE_FUTURE",
                        "3 since DAY_EXPECTED",
                        "3 news_by_email YES_OR_NO_EXPECTED",
                        "3 consents_on REQUIRED",
                        "3 end_reason REQUIRED",
                        "3 technical_supervisor CONTACT_PERSON_LACKS_ROLE",
                        "4 planner CONTACT_PERSON_LACKS_ROLE",
                        "4 ended_on DAYS_OUT_OF_ORDER",
                        "5 reference SAME_REFERENCE_TWICE",
                        "5 since DONE_IN_THE_FUTURE",
                        "5 planner_told_at SENT_IN_THE_FUTURE");
        assertThat(answer.field("refusedLines")).isEqualTo("4");
    }

    @Test
    void everyFaultOfAWorkersLineIsTold() {
        var answer = refused(
                WORKERS,
                "reference,name,hired_on,selection,background_check_bulletin,background_check_seen_on,"
                        + "background_check_result,client_charter_signed_on,client_charter_version,badge_number,"
                        + "badge_issued_on,skills,trainings,absences\n"
                        + ("%s,Yasmine Test,1999-01-01,TEA=2024-01-02 | CV=2999-01-01,B3,2999-01-01,NOTHING_NOTED,"
                                        + "2024-01-15,none,B-17,2999-01-01,IRONING=2999-06-01,Gestes=2999-01-01,"
                                        + "2026-08-14=2026-08-03=LEAVE\n")
                                .formatted(own));

        assertThat(cells(answer))
                .containsExactly(
                        "2 hired_on BEFORE_FIRST_DAY",
                        "2 selection SELECTION_STEP_UNKNOWN",
                        "2 selection DONE_IN_THE_FUTURE",
                        "2 background_check_seen_on DONE_IN_THE_FUTURE",
                        "2 badge_issued_on DONE_IN_THE_FUTURE",
                        "2 client_charter_version DOCUMENT_VERSION_NOT_IN_FORCE",
                        "2 skills DONE_IN_THE_FUTURE",
                        "2 trainings DONE_IN_THE_FUTURE",
                        "2 absences END_BEFORE_BEGINNING");
    }

    @Test
    void everyFaultOfAComplaintsLineIsTold() {
        var heading = "reference,received_at,channel,subject,description,client_reference,phone,written,owner,deputy,"
                + "severity,severity_reason,acknowledged_at,acknowledged_by,acknowledgement_next_steps,"
                + "holding_letter_at,holding_letter_by,holding_letter_reasons,holding_letter_new_date\n";

        var answer = refused(
                COMPLAINTS,
                heading
                        + "%1$s-1,2999-01-01,EMAIL,a,b,,,non,nobody,noone,4,grave,2999-01-02,POST,c,2026-01-02,POST,d,2025-01-01\n"
                                .formatted(own)
                        + "%1$s-2,2026-03-29 02:30,EMAIL,a,b,never-imported,,,client-relations,client-relations,9,grave,2026-03-29 02:30,POST,c,,,,\n"
                                .formatted(own)
                        + "%1$s-3,2025-10-26 02:30,PIGEON,a,b,,0199006104,,client-relations,noone,,,2999-01-02,POST,c,,,,\n"
                                .formatted(own));

        assertThat(cells(answer))
                .containsExactly(
                        "2 received_at RECEIVED_IN_THE_FUTURE",
                        "2 phone COORDINATES_NEEDED",
                        "2 written_reason WRITTEN_REASON_NEEDED",
                        "2 owner OWNER_NOT_AN_ACCOUNT",
                        "2 deputy OWNER_NOT_AN_ACCOUNT",
                        "2 acknowledged_at SENT_IN_THE_FUTURE",
                        "2 holding_letter_new_date NEW_DATE_NOT_AFTER_LETTER",
                        "3 client_reference REFERENCE_UNKNOWN",
                        "3 received_at TIME_SKIPPED",
                        "3 severity MAX",
                        "3 acknowledged_at TIME_SKIPPED",
                        "3 deputy DEPUTY_IS_OWNER",
                        "4 channel NOT_IN_LIST",
                        "4 deputy OWNER_NOT_AN_ACCOUNT",
                        "4 acknowledged_at SENT_IN_THE_FUTURE");
        assertThat(answer.each("refused", "message")).anyMatch(message -> message.contains("put forward"));
    }

    @Test
    void theHeadingIsReadStrictly() {
        assertThat(cells(refused(CLIENTS, "name,nom,name\na,b,c\n")))
                .containsExactly("1 nom UNKNOWN_FIELD", "1 name DUPLICATE", "1 reference REQUIRED");
        assertThat(taken(CLIENTS, "").status()).isEqualTo(400);
        assertThat(taken(CLIENTS, "reference,name\n1,\"never closed\n").status())
                .isEqualTo(400);
        assertThat(as(Role.DIRECTION)
                        .csv(CLIENTS, "text/csv", "reference,name\n1,Zo\u00e9\n".getBytes(StandardCharsets.ISO_8859_1))
                        .status())
                .isEqualTo(400);
        assertThat(as(Role.DIRECTION)
                        .csv(CLIENTS, "text/csv;charset=ISO-8859-1", new byte[0])
                        .status())
                .isEqualTo(415);
        assertThat(as(Role.DIRECTION).post(CLIENTS, "{}").status()).isEqualTo(415);
        assertThat(as(Role.PLANNING).csv(CLIENTS, "reference\n").status()).isEqualTo(403);
        assertThat(as(Role.ADMINISTRATOR).csv(CLIENTS, "reference\n").ok().field("lines"))
                .isEqualTo("0");
    }

    @Test
    void aReferenceThatSaysSomethingElseIsRefused() {
        var line = "%s,Wilfrid Pons,01 99 00 61 05,2020-01-01,,,,,\n".formatted(own);
        taken(CLIENTS, CLIENT_HEADING + line).ok();

        assertThat(cells(refused(CLIENTS, CLIENT_HEADING + line.replace("Pons", "Ponce"))))
                .containsExactly("2 reference IMPORTED_DIFFERENTLY");
    }

    /** As after a crash: some lines are there, the others are not. */
    @Test
    void aFileThatWasInterruptedGoesOn() {
        var lines = IntStream.range(0, 5)
                .mapToObj(n -> "%s-%d,Xénia Duval %d,01 99 00 61 06,2020-01-01,,,,,\n".formatted(own, n, n))
                .toList();
        taken(CLIENTS, CLIENT_HEADING + String.join("", lines.subList(1, 3))).ok();

        var whole = taken(CLIENTS, CLIENT_HEADING + String.join("", lines)).ok();

        assertThat(whole.field("recorded")).isEqualTo("3");
        assertThat(whole.field("alreadyThere")).isEqualTo("2");
        assertThat(count("command.imported_line where kind = 'clients'")).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aWorkerComesWithAllThatOpensAnAssignment() {
        var signed = "2024-01-15";
        var table = "reference,name,phone,areas,hired_on,selection,background_check_bulletin,background_check_seen_on,"
                + "background_check_result,client_charter_signed_on,ethics_undertaking_signed_on,"
                + "list_of_undertakings_signed_on,badge_number,badge_issued_on,skills,trainings,availability,absences\n"
                + ("%1$s,Yasmine Test,06 99 00 61 07,38 | 26,2024-01-15,"
                                + "CV=2024-01-02 | INTERVIEW=2024-01-05=PASSED | REFERENCES=2024-01-06 | TRIAL=2024-01-10,"
                                + "B3,2024-01-12,NOTHING_NOTED,%2$s,%2$s,%2$s,B-17,2024-01-15,"
                                + "IRONING=2015-06-01 | COOKING=2018-01-01,Gestes et postures=2024-02-01=2027-02-01,"
                                + "MONDAY 08:00-12:00 | TUESDAY 14:00-18:00,2026-08-03=2026-08-14=LEAVE\n")
                        .formatted(own, signed);

        var taken = taken(WORKERS, table).ok();

        assertThat(taken.field("recorded")).isEqualTo("1");
        var list = as(Role.PLANNING).get("/api/workers?size=200", taken).ok();
        var id = list.json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("name").asString().equals("Yasmine Test"))
                .map(item -> item.path("id").asString())
                .toList();
        assertThat(id).hasSize(1);
        var file = as(Role.PLANNING).get("/api/workers/" + id.getFirst()).ok();
        assertThat(file.field("hiredOn")).isEqualTo("2024-01-15");
        assertThat(file.json().path("blockedBecause").size())
                .as(file.toString())
                .isZero();
        assertThat(file.toString()).contains("IRONING", "Gestes et postures", "2027-02-01", "2026-08-14", "B-17");
        assertThat(taken(WORKERS, table).ok().field("alreadyThere")).isEqualTo("1");
        assertThat(cells(refused(
                        WORKERS,
                        table.replace(own, own + "-2")
                                .replace("CV=2024-01-02", "TEA=2024-01-02")
                                .replace("IRONING=2015-06-01", "IRONING=2999-06-01"))))
                .containsExactly(
                        "2 selection SELECTION_STEP_UNKNOWN",
                        "2 badge_number BADGE_NUMBER_HELD",
                        "2 skills DONE_IN_THE_FUTURE");
        assertThat(cells(refused(
                        WORKERS,
                        table.replace(own, own + "-3")
                                .replace("TUESDAY 14:00-18:00", "TUESDAY 14h-18h")
                                .replace("=LEAVE", "=HOLIDAY")
                                .replace("38 | 26", "38 | Isère"))))
                .containsExactly(
                        "2 areas PATTERN",
                        "2 availability UNREADABLE",
                        "2 absences NOT_IN_LIST",
                        "2 badge_number BADGE_NUMBER_HELD");
    }

    /** Each line alone would do; what only their being together forbids is told before anything is recorded. */
    @Test
    void noTwoLinesOfAFileBringTheSameBadge() {
        var heading = "reference,name,hired_on,badge_number,badge_issued_on\n";
        var line = "%s-%d,Quitterie Test,2024-01-15,%s-%s,%s\n";
        var two = heading
                + line.formatted(own, 1, "B", own, "2024-01-15")
                + line.formatted(own, 2, "C", own, "2024-01-15");
        var rival = line.formatted(own, 3, "b", own.toUpperCase(Locale.ROOT) + " ", "2024-01-15");
        var lateRival = line.formatted(own, 4, "b", own, "2999-01-01");

        for (var path : List.of(WORKERS + "?check=true", WORKERS)) {
            assertThat(cells(refused(path, two + rival + lateRival)))
                    .containsExactly(
                            "4 badge_number SAME_VALUE_TWICE",
                            "5 badge_number SAME_VALUE_TWICE",
                            "5 badge_issued_on DONE_IN_THE_FUTURE");
        }
        assertThat(taken(WORKERS, two).ok().field("recorded")).isEqualTo("2");
        assertThat(taken(WORKERS, two).ok().field("alreadyThere")).isEqualTo("2");
        assertThat(cells(refused(WORKERS, two + rival))).containsExactly("4 badge_number BADGE_NUMBER_HELD");

        var first = as(Role.DIRECTION)
                .get("/api/imports?kind=WORKERS&reference=" + own + "-1")
                .ok();
        as(Role.PLANNING)
                .post(
                        "/api/workers/" + first.id() + "/badge/return",
                        "{\"returnedOn\":\"%s\"}".formatted(Paris.dayOf(now())))
                .ok();
        assertThat(taken(WORKERS, two + rival).ok().field("recorded"))
                .as("given on since")
                .isEqualTo("1");
    }

    @Test
    void aComplaintKeepsItsTimesAndItsMissesWakeNobody() {
        taken(CLIENTS, CLIENT_HEADING + "%s,Zélie Imbert,01 99 00 61 08,2020-01-01,CLIENT,,,,\n".formatted(own))
                .ok();
        var today = Paris.dayOf(now());
        var heading = "reference,received_at,channel,subject,description,client_reference,owner,qualification,"
                + "qualification_reason,acknowledged_at,acknowledged_by,acknowledgement_next_steps\n";
        var table = heading
                + "%1$s-1,2024-05-06 18:10,POST,Plinthes %1$s,Jamais faites,%1$s,client-relations,COMPLAINT,Fondé,2024-05-07 09:00,POST,Nous vérifions\n"
                        .formatted(own)
                + "%1$s-2,%2$s,POST,Vitres %1$s,Jamais faites,%1$s,,,,,,\n".formatted(own, today.minusDays(1));

        var taken = taken(COMPLAINTS, table).ok();

        assertThat(taken.field("recorded")).isEqualTo("2");
        var old = complaint("Plinthes " + own, taken);
        assertThat(old.field("receivedAt")).isEqualTo("2024-05-06T18:10:00+02:00");
        assertThat(old.field("registerNumber")).startsWith("REC-" + today.getYear() + "-");
        assertThat(old.field("owner")).isEqualTo("client-relations");
        var events = history(old.id());
        assertThat(events)
                .contains(
                        "complaint.recorded direction import",
                        "complaint.acknowledged direction import",
                        "complaint.limit-breached system import");
        // Acknowledged in time: nothing says that it was not, not even for a moment.
        var file = as(Role.AUDITOR).get(of(old.id())).ok();
        assertThat(file.field("deadlines/acknowledgement/target/state")).isEqualTo("KEPT");
        assertThat(file.field("deadlines/answer/limit/state")).isEqualTo("MISSED");
        assertThat(misses(old.id())).doesNotContain("ACKNOWLEDGEMENT_TARGET", "ACKNOWLEDGEMENT_LIMIT");

        var relations = as(Role.CLIENT_RELATIONS);
        assertThat(relations
                        .get("/api/alerts?complaintId=" + old.id(), taken)
                        .ok()
                        .each("items", "dueDate"))
                .isEmpty();
        assertThat(relations
                        .get("/api/alerts?imported=true&complaintId=" + old.id())
                        .ok()
                        .each("items", "dueDate"))
                .contains("ANSWER_TARGET", "ANSWER_LIMIT");
        assertThat(relations.get("/api/complaints?status=late&size=200").ok().each("items", "id"))
                .contains(old.id());
        assertThat(count("scheduler.scheduled_tasks where convert_from(task_data, 'UTF8') like '%%%s%%'"
                        .formatted(old.id())))
                .isZero();
        assertThat(as(Role.AUDITOR)
                        .get("/api/clients/" + client("zelie imbert") + "/timeline?size=200")
                        .ok()
                        .each("items", "type"))
                .contains("complaint.recorded");
        assertThat(taken(COMPLAINTS, table).ok().field("alreadyThere")).isEqualTo("2");
    }

    @Test
    void directionDecidesAlsoWhatCameFromAFormerSystem() {
        var heading = "reference,received_at,channel,subject,description,email,qualification,qualification_reason\n";
        var line = "%s,2024-05-06,EMAIL,Factures,Une heure de trop,ancien@exemple.fr,COMPLAINT,Oui\n".formatted(own);

        var refused = as(Role.ADMINISTRATOR).csv(COMPLAINTS, heading + line);

        assertThat(cells(refused)).containsExactly("2 qualification DIRECTION_NEEDED");
        assertThat(cells(refused(
                        COMPLAINTS,
                        "reference,received_at,channel,subject,description,client_reference,worker_reference,phone\n"
                                + "%1$s-1,2024-05-06,EMAIL,Factures,Une heure,nobody-%1$s,nobody-%1$s,\n".formatted(own)
                                + "%1$s-2,2024-05-06,EMAIL,Factures,Une heure,,,\n".formatted(own)
                                + "%1$s-3,1999-05-06,EMAIL,Factures,Une heure,,,1\n".formatted(own))))
                .containsExactly(
                        "2 client_reference REFERENCE_UNKNOWN",
                        "2 worker_reference REFERENCE_UNKNOWN",
                        "3 phone COORDINATES_NEEDED",
                        "4 received_at BEFORE_FIRST_DAY");
    }

    /** A rehearsal takes no number and makes no key. */
    @Test
    void whatIsOnlyCheckedLeavesNoTrace() {
        var heading = "reference,received_at,channel,subject,description,email\n";
        var line = "%s,2024-05-06,EMAIL,Factures,Une heure de trop,ancien@exemple.fr\n".formatted(own);
        var numbers = tables().queryForList("select series, year, last from command.number_counter order by 1, 2");
        var tasks = count("scheduler.scheduled_tasks");
        var due = count("command.open_due_date");

        taken(COMPLAINTS + "?check=true", heading + line).ok();

        assertThat(tables().queryForList("select series, year, last from command.number_counter order by 1, 2"))
                .isEqualTo(numbers);
        assertThat(count("scheduler.scheduled_tasks")).isEqualTo(tasks);
        assertThat(count("command.open_due_date")).isEqualTo(due);
    }

    @Test
    void thousandsOfLinesTakeAShortWhileAndTheLogStaysSilent(CapturedOutput log) {
        var table = new StringBuilder(CLIENT_HEADING);
        for (var n = 0; n < MANY; n++) {
            table.append("%s-%d,Aldegonde Muster%d,01 99 00 62 00,2020-01-01,CLIENT,planning,2020-01-01,,\n"
                    .formatted(own, n, n));
        }
        var before = System.nanoTime();

        var taken = taken(CLIENTS, table.toString()).ok();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMinutes(2));
        assertThat(taken.field("recorded")).isEqualTo(Integer.toString(MANY));
        assertThat(cells(refused(CLIENTS, table.toString().replace("2020-01-01,CLIENT", "2020-01-02,CLIENT"))))
                .hasSize(MANY);
        assertThat(log.getAll()).doesNotContain("Aldegonde").doesNotContain("01 99 00 62 00");
    }

    @Test
    void theGuideSaysWhatIsRead() throws IOException {
        var guide = Files.readString(Path.of("..", "docs", "import.md"));
        for (var kind : List.of("clients", "workers", "complaints")) {
            var example = Pattern.compile("```csv " + kind + "\\n(.*?)```", Pattern.DOTALL)
                    .matcher(guide);
            assertThat(example.find()).as(kind).isTrue();
            var lines = example.group(1).lines().count() - 1;

            var taken = taken("/api/imports/" + kind, example.group(1)).ok();

            assertThat(taken.field("lines")).isEqualTo(Long.toString(lines));
            var section = Pattern.compile(
                            "\\n## [^\\n]*" + kind + "\\n(.*?)\\n```csv", Pattern.DOTALL | Pattern.CASE_INSENSITIVE)
                    .matcher(guide);
            assertThat(section.find()).as(kind).isTrue();
            var columns = Pattern.compile("`([a-z0-9_]+)`")
                    .matcher(section.group(1)
                            .lines()
                            .filter(line -> line.startsWith("| `"))
                            .map(line -> line.substring(0, line.indexOf(" | ", 2)))
                            .collect(Collectors.joining("\n")))
                    .results()
                    .map(column -> column.group(1))
                    .toList();
            assertThat(columns).hasSizeGreaterThan(15).doesNotHaveDuplicates();
            taken("/api/imports/" + kind, String.join(",", columns) + "\n").ok();
        }
    }

    private Answer complaint(String subject, Answer after) {
        var found = as(Role.CLIENT_RELATIONS)
                .get("/api/complaints?size=200&sort=-receivedAt", after)
                .ok();
        var ids = new ArrayList<String>();
        found.json().path("items").forEach(item -> {
            if (item.path("subject").asString().equals(subject)) {
                ids.add(item.path("id").asString());
            }
        });
        assertThat(ids).as(subject).hasSize(1);
        return as(Role.CLIENT_RELATIONS).get(of(ids.getFirst())).ok();
    }

    private List<String> misses(String id) {
        return as(Role.AUDITOR).get("/api/history?aggregate=" + id).ok().lines().stream()
                .map(Answer::read)
                .filter(event -> event.path("type").asString().matches("complaint\\.(target-missed|limit-breached)"))
                .map(event -> event.path("payload").path("dueDate").asString())
                .toList();
    }
}
