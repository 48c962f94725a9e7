package fr.paroletenue.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.policy.PolicyBook;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** the clocks of a complaint. */
class ComplaintTimeLimitsTest {

    private final ComplaintTimeLimits limits = limits();

    @ParameterizedTest
    @CsvSource({
        // received,                48 hours,                  10 days,    14 working, 30 working
        "2026-04-20T09:30:00+02:00, 2026-04-22T09:30:00+02:00, 2026-04-30, 2026-05-12, 2026-06-05",
        "2026-04-30T10:00:00+02:00, 2026-05-02T10:00:00+02:00, 2026-05-10, 2026-05-26, 2026-06-17",
        "2026-10-24T10:00:00+02:00, 2026-10-26T09:00:00+01:00, 2026-11-03, 2026-11-13, 2026-12-07",
        "2026-12-18T10:00:00+01:00, 2026-12-20T10:00:00+01:00, 2026-12-28, 2027-01-11, 2027-02-02",
        "2027-03-19T10:00:00+01:00, 2027-03-21T10:00:00+01:00, 2027-03-29, 2027-04-09, 2027-05-03",
    })
    void runFromTheReceiptInTwoTiers(
            OffsetDateTime receivedAt,
            OffsetDateTime acknowledgementTarget,
            LocalDate answerTarget,
            LocalDate acknowledgementLimit,
            LocalDate answerLimit) {
        var found = limits.forReceipt(receivedAt.toInstant());

        assertThat(found.acknowledgementTarget().dueAt()).isEqualTo(acknowledgementTarget.toInstant());
        assertThat(found.answerTarget().lastDay()).isEqualTo(answerTarget);
        assertThat(found.acknowledgementLimit().lastDay()).isEqualTo(acknowledgementLimit);
        assertThat(found.answerLimit().lastDay()).isEqualTo(answerLimit);
        assertThat(found.directionInformed().dueAt())
                .isEqualTo(receivedAt.toInstant().plusSeconds(24 * 3600));
    }

    @Test
    void nameTheirPolicyAndTheirPromises() {
        var found = limits.forReceipt(Instant.parse("2026-04-20T07:30:00Z"));

        assertThat(List.of(
                        found.acknowledgementTarget(),
                        found.acknowledgementLimit(),
                        found.answerTarget(),
                        found.answerLimit(),
                        found.directionInformed()))
                .extracting(due -> due.policy() + " " + due.policyVersion() + " " + due.promises())
                .containsExactly(
                        "complaint-acknowledgement-target 2026-1 [S4-06]",
                        "complaint-acknowledgement-limit 2026-1 [S3-17]",
                        "complaint-answer-target 2026-1 [S4-14]",
                        "complaint-answer-limit 2026-1 [S3-19]",
                        "complaint-direction-informed 2026-1 [S3-10, S4-01]");
    }

    /** R-60b: an answer promised for a Sunday is to be given by the Thursday before Ascension's long weekend. */
    @Test
    void tellTheFirmTheWorkingDayBefore() {
        var found = limits.forReceipt(Instant.parse("2026-04-30T08:00:00Z"));

        assertThat(found.answerTarget().doBy()).isEqualTo(LocalDate.of(2026, 5, 7));
        assertThat(found.acknowledgementTarget().doBy()).isEqualTo(LocalDate.of(2026, 4, 30));
    }

    /** 25 working days after the receipt, which is 5 before the last day. */
    @Test
    void warnBeforeALimit() {
        var found = limits.forReceipt(Instant.parse("2026-04-30T08:00:00Z"));

        assertThat(found.answerAlertAt()).isEqualTo(Instant.parse("2026-06-10T07:00:00Z"));
        assertThat(found.acknowledgementAlertAt()).isEqualTo(Instant.parse("2026-05-20T07:00:00Z"));
    }

    @Test
    void followTheHolidaysOfTheCompanyOrOfThePreview() {
        var receivedAt = Instant.parse("2026-03-30T08:00:00Z");
        var inAlsace = new ComplaintTimeLimits(book(), HolidayZone.ALSACE_MOSELLE);

        assertThat(limits.forReceipt(receivedAt).acknowledgementLimit().lastDay())
                .isEqualTo(LocalDate.of(2026, 4, 20));
        assertThat(inAlsace.forReceipt(receivedAt).acknowledgementLimit().lastDay())
                .isEqualTo(LocalDate.of(2026, 4, 21));
        assertThat(limits.forReceipt(receivedAt, HolidayZone.ALSACE_MOSELLE))
                .isEqualTo(inAlsace.forReceipt(receivedAt));
    }

    /** the version of the Paris day of receipt, also where UTC still has the day before. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-31T23:59:59+01:00, 2026-1, 48, 3",
        "2026-12-31T23:00:00Z,      2027-1, 24, 1",
        "2027-01-01T00:00:00+01:00, 2027-1, 24, 1",
    })
    void areThoseInForceOnTheParisDayOfReceipt(OffsetDateTime receivedAt, String version, int hours, int ahead) {
        var changed = limits(
                adopted(PolicyDefaults.COMPLAINT_ACKNOWLEDGEMENT_TARGET, PolicyUnit.ELAPSED_HOURS, "24"),
                adopted(PolicyDefaults.COMPLAINT_ACKNOWLEDGEMENT_ALERT, PolicyUnit.WORKING_DAYS_BEFORE, "1"));
        var found = changed.forReceipt(receivedAt.toInstant());

        assertThat(found.acknowledgementTarget().policyVersion()).isEqualTo(version);
        assertThat(found.acknowledgementTarget().amount()).isEqualTo(hours);
        // 14 working days from the last or the first day of the year: 21 or 22 January
        assertThat(found.acknowledgementAlertAt())
                .isEqualTo(Instant.parse(ahead == 3 ? "2027-01-18T08:00:00Z" : "2027-01-20T08:00:00Z"));
    }

    @Test
    void giveAGraveComplaintADay() {
        var due = limits.immediateAction(Instant.parse("2026-10-24T08:00:00Z"));

        assertThat(due.dueAt()).isEqualTo(Instant.parse("2026-10-25T08:00:00Z"));
        assertThat(due.policy()).isEqualTo("complaint-immediate-action");
    }

    @Test
    void askForTheNextWordTenWorkingDaysAfterAHoldingLetter() {
        var due = limits.nextUpdate(Instant.parse("2026-05-06T08:00:00Z"));

        assertThat(due.lastDay()).isEqualTo(LocalDate.of(2026, 5, 22));
        assertThat(due.promises()).containsExactly("S3-20");
    }

    @Test
    void makeTheNewDateOfAHoldingLetterADueDate() {
        var due = limits.promisedAnswer(Instant.parse("2026-06-17T21:59:59Z"), LocalDate.of(2026, 7, 14));

        assertThat(due.dueAt()).isEqualTo(Instant.parse("2026-07-14T22:00:00Z"));
        assertThat(due.lastDay()).isEqualTo(LocalDate.of(2026, 7, 14));
        assertThat(due.doBy()).isEqualTo(LocalDate.of(2026, 7, 13));
        assertThat(due.policy()).isEqualTo("complaint-promised-answer");
        assertThat(due.promises()).containsExactly("S3-20", "S3-21");
    }

    /** */
    @ParameterizedTest
    @CsvSource({
        "2026-11-21T10:00:00+01:00, 2031-11-21",
        "2026-03-15T10:00:00+01:00, 2031-03-15",
        "2028-02-29T10:00:00+01:00, 2033-02-28",
        "2027-03-10T10:00:00+01:00, 2032-03-10",
        // in Paris the year has already changed
        "2026-12-31T23:30:00Z,      2032-01-01",
    })
    void keepAFileFiveYearsFromItsEnd(OffsetDateTime closedAt, LocalDate keepUntil) {
        assertThat(limits.keepUntil(closedAt.toInstant())).isEqualTo(keepUntil);
    }

    @Test
    void keepAFileByTheVersionOfTheDayOfItsEnd() {
        var changed = limits(adopted(PolicyDefaults.COMPLAINT_RETENTION, PolicyUnit.YEARS, "6"));

        assertThat(changed.retention(Instant.parse("2026-12-31T12:00:00Z")).version())
                .isEqualTo("2026-1");
        assertThat(changed.keepUntil(Instant.parse("2026-12-31T12:00:00Z"))).isEqualTo(LocalDate.of(2031, 12, 31));
        assertThat(changed.retention(Instant.parse("2027-01-01T12:00:00Z")).version())
                .isEqualTo("2027-1");
        assertThat(changed.keepUntil(Instant.parse("2027-01-01T12:00:00Z"))).isEqualTo(LocalDate.of(2033, 1, 1));
    }

    private static ComplaintTimeLimits limits(PolicyVersion... adopted) {
        return new ComplaintTimeLimits(book(adopted), HolidayZone.METROPOLE);
    }

    private static PolicyBook book(PolicyVersion... adopted) {
        return PolicyBook.of(PolicyDefaults.all(), List.of(adopted));
    }

    private static PolicyVersion adopted(PolicyName name, PolicyUnit unit, String value) {
        return new PolicyVersion(name, "2027-1", LocalDate.of(2027, 1, 1), unit, value, List.of(), "minutes");
    }
}
