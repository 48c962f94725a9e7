package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.security.Role;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/**
 * A client who has signed at the office and gives notice in the middle of a month: somebody comes until its last day and nobody comes
 * after it (S2-16; ). A neighbour who has signed at home under the exemption leaves on the very day (R-40b).
 */
class FromNoticeToTheLastDayTest extends TravellingHouseTest {

    @Test
    void oneClientAndHerNeighbour() {
        sheSignsAtTheOfficeAndIsComeTo();
        noticeInMidMonthEndsItWithTheMonth();
        theEndIsConfirmedInTime();
        theVisitsThatAreLeftTakePlaceAndTheLastSheetIsSigned();
        afterTheLastDayNobodyIsOwedACallAnyMore();
        allOfItStandsInHerFile();
        aNeighbourWhoSignedAtHomeLeavesAtOnce();
    }

    private void sheSignsAtTheOfficeAndIsComeTo() {
        fromAVoicemailToASignedContract("Rosalie Fictive", SIGNED_AT_THE_OFFICE);
        clientWorkerAndSupervisorMeet();
        visitsArePlannedUntil(YearMonth.of(2026, 7));
        travelTo("2026-04-27T12:30:00+02:00");
        done("2026-04-27", "technical-supervisor");
        sheetSigned("2026-04", "2026-04-27", "3.00").ok();
        travelTo("2026-05-04T12:30:00+02:00");
        done("2026-05-04");
        as(Role.PLANNING)
                .post(
                        followUp() + "/calls",
                        "{\"kind\":\"EIGHT_DAYS\",\"calledAt\":\"%s\",\"conclusions\":\"Elle part en juin\"}"
                                .formatted(now()))
                .ok();
        travelTo("2026-05-11T12:30:00+02:00");
        done("2026-05-11");
    }

    private Answer sheetSigned(String month, String day, String hours) {
        return as(Role.PLANNING)
                .post("/api/missions/" + contract + "-" + month + "/timesheet", """
                        {"workerId":"%1$s","hours":%3$s,"clientSignedAt":"%2$sT12:10:00+02:00",
                         "workerSignedAt":"%2$sT12:10:00+02:00"}""".formatted(worker, day, hours));
    }

    private Answer noticeGiven(String receivedAt) {
        return as(Role.CLIENT_RELATIONS)
                .post(
                        path("/termination"),
                        "{\"noticeReceivedAt\":\"%s\",\"channel\":\"POST\",\"reason\":\"Elle déménage\"}"
                                .formatted(receivedAt));
    }

    /** 31 May, a Sunday, is the last day. What lies after it falls away at once, what lies before it stays. */
    private void noticeInMidMonthEndsItWithTheMonth() {
        travelTo("2026-05-13T10:00:00+02:00");
        var office = refused(
                as(Role.CLIENT_RELATIONS)
                        .post(path("/withdrawal"), "{\"sentAt\":\"%s\",\"channel\":\"POST\"}".formatted(now())),
                "NO_RIGHT_TO_WITHDRAW");
        assertThat(office.field("instead")).isEqualTo("termination");
        assertThat(noticeGiven("2026-05-13T10:30:00+02:00").code()).isEqualTo("DONE_IN_THE_FUTURE");
        assertThat(visits("PLANNED")).hasSize(11);

        var ended = noticeGiven("2026-05-13T10:00:00+02:00").ok();

        assertThat(ended.field("rule")).isEqualTo("END_OF_MONTH");
        assertThat(ended.field("endsOn")).isEqualTo("2026-05-31");
        assertThat(ended.json().has("refund")).isFalse();
        // Whit Monday: that visit comes on the Tuesday.
        assertThat(visits("PLANNED")).containsExactly("2026-05-18T09:00:00+02:00", "2026-05-26T09:00:00+02:00");
        assertThat(visits("CANCELLED")).hasSize(9).startsWith("2026-06-01T09:00:00+02:00");
        assertThat(visitsOfTheWeek("2026-05-18", worker)).isEqualTo("1");
        assertThat(visitsOfTheWeek("2026-06-01", worker)).isEqualTo("0");
        assertThat(as(Role.PLANNING).get(path("")).ok().field("status")).isEqualTo("ENDING");

        refused(noticeGiven("2026-05-12T10:00:00+02:00"), "ALREADY_DONE_DIFFERENTLY");
        assertThat(blockedBecause(as(Role.PLANNING).post("/api/visits/" + visit("2026-05-26") + "/move", """
                        {"startsAt":"2026-06-02T09:00:00+02:00","endsAt":"2026-06-02T12:00:00+02:00"}""")))
                .isEqualTo("[\"CONTRACT_OVER\"]");
        assertThat(as(Role.PLANNING)
                        .get("/api/contracts?status=ENDING&endsBefore=2026-06-01")
                        .ok()
                        .each("items", "id"))
                .containsExactly(contract);
    }

    /** S2-16: two working days, of which Ascension is none. */
    private void theEndIsConfirmedInTime() {
        assertThat(owed(path(""))).containsExactly("END_CONFIRMATION OPEN 2026-05-18");
        travelTo("2026-05-18T08:00:00+02:00");
        assertThat(work(Role.PLANNING)).contains("CONTRACT_END END_CONFIRMATION TODAY");
        travelTo("2026-05-18T17:30:00+02:00");
        as(Role.PLANNING)
                .post(path("/end-confirmation"), "{\"channel\":\"POST\",\"sentAt\":\"%s\"}".formatted(now()))
                .ok();
        assertThat(owed(path(""))).containsExactly("END_CONFIRMATION KEPT 2026-05-18");
        assertThat(work(Role.PLANNING)).noneMatch(item -> item.startsWith("CONTRACT_END"));
    }

    /** S1-15: the last visit of the contract is the last one of the month, so its sheet is due on that day. */
    private void theVisitsThatAreLeftTakePlaceAndTheLastSheetIsSigned() {
        done("2026-05-18");
        refused(sheetSigned("2026-05", "2026-05-18", "9.00"), "VISITS_NOT_SETTLED");
        travelTo("2026-05-26T12:30:00+02:00");
        done("2026-05-26");
        assertThat(work(Role.PLANNING)).contains("TIMESHEET_SIGNATURE  TODAY");
        refused(sheetSigned("2026-05", "2026-05-26", "15.00"), "TIMESHEET_HOURS_DIFFER");
        sheetSigned("2026-05", "2026-05-26", "12.00").ok();
        everythingIsSeen();
        assertThat(as(Role.PLANNING)
                        .get("/api/missions/" + contract + "-2026-05")
                        .ok()
                        .field("timesheet/due/state"))
                .isEqualTo("KEPT");
    }

    /** S2-16: until the last day she is a client like any other, and the call after a month is owed; after it, nothing is. */
    private void afterTheLastDayNobodyIsOwedACallAnyMore() {
        travelTo("2026-05-31T23:59:59+02:00");
        assertThat(as(Role.PLANNING).get(path("")).ok().field("status")).isEqualTo("ENDING");
        assertThat(as(Role.TECHNICAL_SUPERVISOR).get(followUp()).ok().field("status"))
                .isEqualTo("RUNNING");
        assertThat(checklist()).contains("CALL_WITHIN_8_DAYS DONE", "CALL_AFTER_A_MONTH LATE");
        assertThat(work(Role.TECHNICAL_SUPERVISOR)).contains("FOLLOW_UP_CALL_MONTH  LATE");

        travelTo("2026-06-01T00:00:00+02:00");
        assertThat(as(Role.PLANNING).get(path("")).ok().field("status")).isEqualTo("ENDED");
        var followUp = as(Role.TECHNICAL_SUPERVISOR).get(followUp()).ok();
        assertThat(followUp.field("status")).isEqualTo("ENDED");
        assertThat(followUp.each("owed", "awaited")).containsOnly("false");
        assertThat(owed(followUp()))
                .contains("CALL_8_DAYS KEPT 2026-05-05")
                .as("what was forgotten stays so")
                .contains("CALL_MONTH MISSED 2026-05-27");
        assertThat(work(Role.TECHNICAL_SUPERVISOR)).noneMatch(item -> item.startsWith("FOLLOW_UP_"));
        assertThat(as(Role.PLANNING).get("/api/workers/" + worker).ok().json().path("engagements"))
                .isEmpty();
    }

    private void allOfItStandsInHerFile() {
        assertThat(timeline())
                .containsSubsequence(
                        "client.registered",
                        "contract.signed",
                        "mission.visit-done",
                        "mission.timesheet-signed",
                        "contract.terminated",
                        "mission.visit-cancelled",
                        "contract.end-confirmed",
                        "mission.visit-done",
                        "mission.timesheet-signed",
                        "contract.ended");
        assertThat(visits("DONE")).hasSize(5);
    }

    /** R-40b, D4: no visit was needed for that. What she paid ahead is back within fifteen days. */
    private void aNeighbourWhoSignedAtHomeLeavesAtOnce() {
        travelTo("2026-06-02T09:00:00+02:00");
        aVoicemailBecomesARequest("Yvette Fictive");
        somebodyIsThereForTheClient();
        theTechnicalSupervisorAssessesAndAWorkerIsAssigned();
        theQuoteIsAccepted();
        theContractIsSignedAndComesBack(SIGNED_AT_HOME, true);

        var ended = as(Role.CLIENT_RELATIONS)
                .post(path("/termination"), """
                        {"noticeReceivedAt":"%s","channel":"EMAIL","paidAhead":{"amount":"120.00","currency":"EUR"}}""".formatted(now()))
                .ok();

        assertThat(ended.field("rule")).isEqualTo("AT_ONCE");
        assertThat(ended.field("endsOn")).isEqualTo("2026-06-02");
        assertThat(ended.field("refund/lastDay")).isEqualTo("2026-06-17");
        assertThat(blockedBecause(patternSet(worker, firstMonday))).contains("CONTRACT_OVER");
        travelTo("2026-06-03T00:00:00+02:00");
        assertThat(as(Role.PLANNING).get(path("")).ok().field("status")).isEqualTo("ENDED");
        assertThat(owed(path("")))
                .containsExactlyInAnyOrder("END_CONFIRMATION OPEN 2026-06-04", "REFUND OPEN 2026-06-17");
    }
}
