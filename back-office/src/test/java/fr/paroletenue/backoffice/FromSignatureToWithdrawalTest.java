package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.security.Role;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/**
 * A client who signs at home, wants it to begin at once, and withdraws on the last evening on which she may: what she owes, what goes
 * back to her and by when, and what becomes of everything that was planned for her (S2-17; ).
 */
class FromSignatureToWithdrawalTest extends TravellingHouseTest {

    @Test
    void oneClient() {
        sheSignsAtHomeAndHasFourteenDays();
        nobodyComesBeforeSheHasAskedForIt();
        nothingIsTakenInTheFirstWeek();
        somebodyComesTwice();
        oneInstantTooLateIsNoticeAndNotAWithdrawal();
        onTheLastEveningItIsAWithdrawal();
        nobodyComesAnyMore();
        theWorkersMondaysAreFreeAgain();
        theConfirmationIsForgottenAndTheRefundIsNot();
        allOfItStandsInHerFile();
    }

    /** Friday 1 May and a weekend lie between, but the last day is a Monday. */
    private void sheSignsAtHomeAndHasFourteenDays() {
        var signed = fromAVoicemailToASignedContract("Ninon Fictive", SIGNED_AT_HOME);
        assertThat(signed.field("withdrawalPeriod/lastDay")).isEqualTo("2026-05-04");
        assertThat(signed.field("withdrawalPeriod/dueAt")).isEqualTo("2026-05-05T00:00:00+02:00");
        assertThat(signed.field("paymentBan/lastDay")).isEqualTo("2026-04-27");
    }

    /** S2-17: it may be planned, but within the period somebody comes at her express wish only, and the week says so. */
    private void nobodyComesBeforeSheHasAskedForIt() {
        clientWorkerAndSupervisorMeet();
        visitsArePlannedUntil(YearMonth.of(2026, 7));
        everythingIsSeen();
        var first = "/api/visits/" + visit("2026-04-27");
        assertThat(as(Role.PLANNING)
                        .get(first)
                        .ok()
                        .json()
                        .path("blockedBecause")
                        .toString())
                .isEqualTo("[\"WITHDRAWAL_PERIOD_RUNNING\"]");
        theClientAsksToBeginBeforeThePeriodIsOver();
        everythingIsSeen();
        assertThat(as(Role.PLANNING).get(first).ok().json().path("blockedBecause"))
                .isEmpty();
        assertThat(visits("PLANNED")).hasSize(14).startsWith("2026-04-27T09:00:00+02:00");
    }

    /** */
    private void nothingIsTakenInTheFirstWeek() {
        var payment = "{\"means\":\"CHEQUE\",\"acceptedOn\":\"%s\"}";
        travelTo("2026-04-27T12:30:00+02:00");
        refused(
                as(Role.CLIENT_RELATIONS).post(path("/payment-means"), payment.formatted("2026-04-27")),
                "PAYMENT_TOO_EARLY");
        done("2026-04-27", "technical-supervisor");
        travelTo("2026-04-28T09:00:00+02:00");
        as(Role.CLIENT_RELATIONS)
                .post(path("/payment-means"), payment.formatted("2026-04-28"))
                .ok();
    }

    private void somebodyComesTwice() {
        travelTo("2026-05-04T12:30:00+02:00");
        done("2026-05-04");
        assertThat(visits("DONE")).containsExactly("2026-04-27T09:00:00+02:00", "2026-05-04T09:00:00+02:00");
        assertThat(checklist()).contains("FIRST_VISIT DONE", "CALL_WITHIN_8_DAYS DUE", "CALL_AFTER_A_MONTH DUE");
        assertThat(work(Role.TECHNICAL_SUPERVISOR)).contains("FOLLOW_UP_CALL_8_DAYS  TOMORROW");
    }

    private Answer withdrawn(String sentAt) {
        return as(Role.CLIENT_RELATIONS).post(path("/withdrawal"), """
                        {"sentAt":"%s","channel":"EMAIL","hoursDone":6,"paidAhead":{"amount":"356.25","currency":"EUR"}}""".formatted(sentAt));
    }

    /** whoever reads the message in the morning types midnight first. */
    private void oneInstantTooLateIsNoticeAndNotAWithdrawal() {
        travelTo("2026-05-05T08:30:00+02:00");
        assertThat(withdrawn("2026-05-05T09:00:00+02:00").code()).isEqualTo("DONE_IN_THE_FUTURE");
        var inTime = "{\"sentAt\":\"2026-05-04T23:59:59+02:00\",\"channel\":\"EMAIL\",\"hoursDone\":7}";
        var differs = refused(as(Role.CLIENT_RELATIONS).post(path("/withdrawal"), inTime), "HOURS_DONE_DIFFER");
        assertThat(differs.field("worked")).isEqualTo("6.00");
        var tooLate = refused(withdrawn("2026-05-05T00:00:00+02:00"), "WITHDRAWAL_PERIOD_OVER");
        assertThat(tooLate.field("dueAt")).isEqualTo("2026-05-05T00:00:00+02:00");
        assertThat(tooLate.field("instead")).isEqualTo("termination");
        assertThat(as(Role.PLANNING).get(path("")).ok().field("status")).isEqualTo("RUNNING");
    }

    /** 6 of 12.5 hours at 356.25, and the rest back within 14 days. */
    private void onTheLastEveningItIsAWithdrawal() {
        var withdrawn = withdrawn("2026-05-04T23:59:59+02:00").ok();
        assertThat(withdrawn.field("owed/amount")).isEqualTo("171.00");
        assertThat(withdrawn.field("toRefund/amount")).isEqualTo("185.25");
        assertThat(withdrawn.field("refund/lastDay")).isEqualTo("2026-05-18");
        assertThat(withdrawn.field("confirmation/lastDay")).isEqualTo("2026-05-06");

        var file = as(Role.PLANNING).get(path(""), withdrawn).ok();
        assertThat(file.field("status")).isEqualTo("ENDED");
        assertThat(file.field("endsOn")).isEqualTo("2026-05-04");
        assertThat(file.field("withdrawalPeriod/state")).isEqualTo("KEPT");
        assertThat(owed(path("")))
                .containsExactlyInAnyOrder("END_CONFIRMATION OPEN 2026-05-06", "REFUND OPEN 2026-05-18");
        assertThat(work(Role.PLANNING)).contains("CONTRACT_END END_CONFIRMATION TOMORROW");
        refused(
                as(Role.CLIENT_RELATIONS)
                        .post(
                                path("/termination"),
                                "{\"noticeReceivedAt\":\"%s\",\"channel\":\"POST\"}".formatted(now())),
                "STATE_DOES_NOT_ALLOW");
    }

    /** At once, and not when somebody thinks of it: the plan, the calls, the steps. */
    private void nobodyComesAnyMore() {
        assertThat(visits("PLANNED")).isEmpty();
        assertThat(visits("CANCELLED")).hasSize(12).startsWith("2026-05-11T09:00:00+02:00");
        assertThat(visitsOfTheWeek("2026-05-11", worker)).isEqualTo("0");
        assertThat(visitsOfTheWeek("2026-05-04", worker)).as("what took place").isEqualTo("1");
        assertThat(blockedBecause(as(Role.PLANNING).post(path("/visits"), """
                        {"startsAt":"2026-05-11T09:00:00+02:00","endsAt":"2026-05-11T12:00:00+02:00","workerId":"%s"}""".formatted(worker))))
                .contains("CONTRACT_OVER");

        var followUp = as(Role.TECHNICAL_SUPERVISOR).get(followUp()).ok();
        assertThat(followUp.field("status")).isEqualTo("ENDED");
        assertThat(followUp.each("owed", "awaited")).isNotEmpty().containsOnly("false");
        assertThat(followUp.each("owed", "dropped")).containsOnly("true");
        refused(
                as(Role.PLANNING)
                        .post(
                                followUp() + "/calls",
                                "{\"kind\":\"EIGHT_DAYS\",\"calledAt\":\"%s\",\"conclusions\":\"Trop tard\"}"
                                        .formatted(now())),
                "STATE_DOES_NOT_ALLOW");
        assertThat(work(Role.TECHNICAL_SUPERVISOR)).noneMatch(item -> item.startsWith("FOLLOW_UP_"));
        assertThat(checklist())
                .contains("FIRST_VISIT DONE", "CALL_WITHIN_8_DAYS NOT_YET", "CALL_AFTER_A_MONTH NOT_YET");
    }

    /** S1-09: somebody else may have them. */
    private void theWorkersMondaysAreFreeAgain() {
        var slot = "/api/workers/candidates?skills=" + SKILL + "&area=38000&slot=MONDAY-09:00-12:00&on=2026-05-11";
        assertThat(as(Role.PLANNING).get(slot).ok().each("items", "id")).containsExactly(worker);
        assertThat(as(Role.PLANNING).get("/api/workers/" + worker).ok().json().path("engagements"))
                .isEmpty();
    }

    /** S2-17: what is done late is done, and stays missed. */
    private void theConfirmationIsForgottenAndTheRefundIsNot() {
        travelTo("2026-05-07T09:00:00+02:00");
        assertThat(owed(path(""))).contains("END_CONFIRMATION MISSED 2026-05-06", "REFUND OPEN 2026-05-18");
        assertThat(work(Role.PLANNING)).contains("CONTRACT_END END_CONFIRMATION LATE");
        as(Role.CLIENT_RELATIONS)
                .post(path("/end-confirmation"), "{\"channel\":\"EMAIL\",\"sentAt\":\"%s\"}".formatted(now()))
                .ok();
        assertThat(work(Role.PLANNING)).contains("CONTRACT_END REFUND LATER");

        var refund = "{\"amount\":{\"amount\":\"%s\",\"currency\":\"EUR\"},\"refundedOn\":\"2026-05-18\"}";
        travelTo("2026-05-18T17:00:00+02:00");
        refused(as(Role.CLIENT_RELATIONS).post(path("/refund"), refund.formatted("185.24")), "REFUND_TOO_SMALL");
        as(Role.CLIENT_RELATIONS)
                .post(path("/refund"), refund.formatted("185.25"))
                .ok();

        travelTo("2026-06-30T09:00:00+02:00");
        assertThat(owed(path("")))
                .containsExactlyInAnyOrder("END_CONFIRMATION MISSED 2026-05-06", "REFUND KEPT 2026-05-18");
        assertThat(work(Role.PLANNING)).noneMatch(item -> item.startsWith("CONTRACT_END"));
    }

    /** S1-06: in the order in which it happened; nobody called a client who had left. */
    private void allOfItStandsInHerFile() {
        assertThat(timeline())
                .containsSubsequence(
                        "client.registered",
                        "contract.signed",
                        "contract.early-start-requested",
                        "mission.visit-done",
                        "contract.withdrawn",
                        "contract.ended",
                        "mission.visit-cancelled",
                        "contract.due-date-missed",
                        "contract.end-confirmed",
                        "contract.refunded")
                .noneMatch(type -> type.startsWith("follow-up.due-date-missed"));
        assertThat(as(Role.PLANNING).get("/api/contracts?status=ENDED").ok().each("items", "id"))
                .containsExactly(contract);
    }
}
