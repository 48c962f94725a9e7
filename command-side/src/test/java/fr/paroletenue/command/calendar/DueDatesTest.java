package fr.paroletenue.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.paroletenue.api.kernel.DayCount;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.Holiday;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.ProofDay;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DueDatesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** R-02, R-02c, R-60, R-60b, R-61. */
    @ParameterizedTest
    @CsvSource({
        // trigger,                 hours, due at,                    last day,   do by
        "2026-05-22T17:30:00+02:00, 24,    2026-05-23T17:30:00+02:00, 2026-05-23, 2026-05-22",
        "2026-10-24T09:30:00+02:00, 24,    2026-10-25T08:30:00+01:00, 2026-10-25, 2026-10-24",
        "2026-04-20T09:30:00+02:00, 48,    2026-04-22T09:30:00+02:00, 2026-04-22, 2026-04-22",
        "2026-04-30T10:00:00+02:00, 48,    2026-05-02T10:00:00+02:00, 2026-05-02, 2026-04-30",
        "2026-10-24T10:00:00+02:00, 48,    2026-10-26T09:00:00+01:00, 2026-10-26, 2026-10-26",
        // a night of 23 hours
        "2026-03-28T10:00:00+01:00, 24,    2026-03-29T11:00:00+02:00, 2026-03-29, 2026-03-28",
        "2027-03-27T10:00:00+01:00, 48,    2027-03-29T11:00:00+02:00, 2027-03-29, 2027-03-27",
        // both hours named 02:30
        "2026-10-24T02:30:00+02:00, 24,    2026-10-25T02:30:00+02:00, 2026-10-25, 2026-10-24",
        "2026-10-25T02:30:00+02:00, 1,     2026-10-25T02:30:00+01:00, 2026-10-25, 2026-10-25",
        // what ends at midnight is on time on the day before only
        "2026-04-20T00:00:00+02:00, 48,    2026-04-22T00:00:00+02:00, 2026-04-21, 2026-04-21",
        // the Paris day, not the one of UTC
        "2026-06-30T22:30:00Z,      24,    2026-07-01T22:30:00Z,      2026-07-02, 2026-07-02",
    })
    void inElapsedHours(OffsetDateTime trigger, int hours, OffsetDateTime dueAt, LocalDate lastDay, LocalDate doBy) {
        var due = due(trigger, PolicyUnit.ELAPSED_HOURS, hours);
        assertThat(due.dueAt()).isEqualTo(dueAt.toInstant());
        assertThat(due.lastDay()).isEqualTo(lastDay);
        assertThat(due.doBy()).isEqualTo(doBy);
        assertThat(due.count()).isEqualTo(DayCount.ELAPSED_HOURS);
        assertThat(due.amount()).isEqualTo(hours);
    }

    /** R-60b, R-61. */
    @ParameterizedTest
    @CsvSource({
        // trigger,                 unit,          days, due at,                    last day,   do by
        "2026-04-30T09:00:00+02:00, CALENDAR_DAYS, 8,    2026-05-09T00:00:00+02:00, 2026-05-08, 2026-05-07",
        "2026-04-20T09:30:00+02:00, CALENDAR_DAYS, 10,   2026-05-01T00:00:00+02:00, 2026-04-30, 2026-04-30",
        "2026-04-30T10:00:00+02:00, CALENDAR_DAYS, 10,   2026-05-11T00:00:00+02:00, 2026-05-10, 2026-05-07",
        "2026-10-24T10:00:00+02:00, CALENDAR_DAYS, 1,    2026-10-26T00:00:00+01:00, 2026-10-25, 2026-10-24",
        "2026-04-20T09:30:00+02:00, WORKING_DAYS,  14,   2026-05-13T00:00:00+02:00, 2026-05-12, 2026-05-12",
        "2026-04-20T09:30:00+02:00, WORKING_DAYS,  30,   2026-06-06T00:00:00+02:00, 2026-06-05, 2026-06-05",
        "2026-04-30T10:00:00+02:00, WORKING_DAYS,  14,   2026-05-27T00:00:00+02:00, 2026-05-26, 2026-05-26",
        "2026-04-30T10:00:00+02:00, WORKING_DAYS,  30,   2026-06-18T00:00:00+02:00, 2026-06-17, 2026-06-17",
        "2026-10-24T10:00:00+02:00, WORKING_DAYS,  14,   2026-11-14T00:00:00+01:00, 2026-11-13, 2026-11-13",
        "2026-10-24T10:00:00+02:00, WORKING_DAYS,  30,   2026-12-08T00:00:00+01:00, 2026-12-07, 2026-12-07",
        "2026-12-23T10:00:00+01:00, WORKING_DAYS,  14,   2027-01-15T00:00:00+01:00, 2027-01-14, 2027-01-14",
        "2026-12-23T10:00:00+01:00, CALENDAR_DAYS, 10,   2027-01-03T00:00:00+01:00, 2027-01-02, 2026-12-31",
        // just before and just after a Paris midnight, both the same day of UTC
        "2026-06-30T21:59:59Z,      CALENDAR_DAYS, 1,    2026-07-02T00:00:00+02:00, 2026-07-01, 2026-07-01",
        "2026-06-30T22:00:00Z,      CALENDAR_DAYS, 1,    2026-07-03T00:00:00+02:00, 2026-07-02, 2026-07-02",
    })
    void inDays(
            OffsetDateTime trigger,
            PolicyUnit unit,
            int days,
            OffsetDateTime dueAt,
            LocalDate lastDay,
            LocalDate doBy) {
        var due = due(trigger, unit, days);
        assertThat(due.dueAt()).isEqualTo(dueAt.toInstant());
        assertThat(due.lastDay()).isEqualTo(lastDay);
        assertThat(due.doBy()).isEqualTo(doBy);
        assertThat(due.count().name()).isEqualTo(unit.name());
        assertThat(due.amount()).isEqualTo(days);
    }

    /** months and years are counted in Paris and end with a short month. */
    @ParameterizedTest
    @CsvSource({
        "2026-08-31T10:00:00+02:00, MONTHS, 1, 2026-09-30, 2026-09-30",
        "2027-01-30T10:00:00+01:00, MONTHS, 1, 2027-02-28, 2027-02-26",
        "2026-12-17T10:00:00+01:00, MONTHS, 1, 2027-01-17, 2027-01-15",
        "2026-05-06T10:00:00+02:00, YEARS,  1, 2027-05-06, 2027-05-05",
        "2024-02-29T10:00:00+01:00, YEARS,  1, 2025-02-28, 2025-02-28",
        "2024-02-29T10:00:00+01:00, YEARS,  2, 2026-02-28, 2026-02-27",
        "2024-02-29T10:00:00+01:00, YEARS,  3, 2027-02-28, 2027-02-26",
        "2024-02-29T10:00:00+01:00, YEARS,  4, 2028-02-29, 2028-02-29",
        "2026-06-30T22:30:00Z,      MONTHS, 1, 2026-08-01, 2026-07-31",
    })
    void inMonthsAndYears(OffsetDateTime trigger, PolicyUnit unit, int amount, LocalDate lastDay, LocalDate doBy) {
        var due = due(trigger, unit, amount);
        assertThat(due.lastDay()).isEqualTo(lastDay);
        assertThat(due.doBy()).isEqualTo(doBy);
        assertThat(due.dueAt())
                .isEqualTo(lastDay.plusDays(1).atStartOfDay(PARIS).toInstant());
        assertThat(due.count()).isEqualTo(DayCount.NAMED_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        // Good Friday and 26 December (of 2028, a Tuesday) count in the one zone and not in the other
        "METROPOLE,      2026-04-01T10:00:00+02:00, 3, 2026-04-07",
        "ALSACE_MOSELLE, 2026-04-01T10:00:00+02:00, 3, 2026-04-08",
        "METROPOLE,      2028-12-22T10:00:00+01:00, 1, 2028-12-26",
        "ALSACE_MOSELLE, 2028-12-22T10:00:00+01:00, 1, 2028-12-27",
    })
    void byTheHolidaysOfTheZone(HolidayZone zone, OffsetDateTime trigger, int days, LocalDate lastDay) {
        var due = DueDates.compute(trigger.toInstant(), policy(PolicyUnit.WORKING_DAYS, days), zone);
        assertThat(due.lastDay()).isEqualTo(lastDay);
        assertThat(due.zone()).isEqualTo(zone);
    }

    @Test
    void carryWhatProvesThem() {
        var due = due(OffsetDateTime.parse("2026-04-20T09:30:00+02:00"), PolicyUnit.WORKING_DAYS, 14);

        assertThat(due.triggeredAt()).isEqualTo(Instant.parse("2026-04-20T07:30:00Z"));
        assertThat(due.policy()).isEqualTo("some-policy");
        assertThat(due.policyVersion()).isEqualTo("7");
        assertThat(due.promises()).containsExactly("S3-17");
        assertThat(due.holidays())
                .containsExactly(
                        new Holiday(LocalDate.of(2026, 5, 1), "Fête du Travail"),
                        new Holiday(LocalDate.of(2026, 5, 8), "Victoire de 1945"));
    }

    /** The sample of the API description: received 20 April, every day up to 12 May with its reason. */
    @Test
    void areProvedDayByDay() {
        var proof = due(OffsetDateTime.parse("2026-04-20T09:30:00+02:00"), PolicyUnit.WORKING_DAYS, 14)
                .proof();

        assertThat(proof).hasSize(22);
        assertThat(proof).filteredOn(ProofDay::counted).hasSize(14);
        assertThat(proof.getFirst()).isEqualTo(new ProofDay(LocalDate.of(2026, 4, 21), true, null, null, null));
        assertThat(proof)
                .contains(
                        new ProofDay(LocalDate.of(2026, 4, 25), false, ProofDay.Reason.WEEKEND, null, null),
                        new ProofDay(
                                LocalDate.of(2026, 5, 1), false, ProofDay.Reason.HOLIDAY, "Fête du Travail", null));
        assertThat(proof.getLast()).isEqualTo(new ProofDay(LocalDate.of(2026, 5, 12), true, null, null, null));
    }

    @Test
    void countAHolidayOnAWeekendAsAWeekend() {
        var due = due(OffsetDateTime.parse("2026-08-13T10:00:00+02:00"), PolicyUnit.WORKING_DAYS, 2);

        assertThat(due.lastDay()).isEqualTo(LocalDate.of(2026, 8, 17));
        assertThat(due.holidays()).isEmpty();
    }

    @Test
    void areMetBeforeTheirInstantAndMissedAtIt() {
        var due = due(OffsetDateTime.parse("2026-04-20T09:30:00+02:00"), PolicyUnit.ELAPSED_HOURS, 48);

        assertThat(due.isMetAt(Instant.parse("2026-04-22T07:29:59.999999999Z"))).isTrue();
        assertThat(due.isMetAt(Instant.parse("2026-04-22T07:30:00Z"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2026-07-01T00:00:00+02:00, 2026-06-30",
        "2026-07-14, 2026-07-15T00:00:00+02:00, 2026-07-13",
        "2026-10-25, 2026-10-26T00:00:00+01:00, 2026-10-23",
        "2026-06-10, 2026-06-11T00:00:00+02:00, 2026-06-10",
    })
    void onADayThatSomebodyNamed(LocalDate day, OffsetDateTime dueAt, LocalDate doBy) {
        var sentAt = Instant.parse("2026-06-10T08:00:00Z");
        var due = DueDates.onNamedDay(sentAt, day, policy(PolicyUnit.TEXT, 0), HolidayZone.METROPOLE);

        assertThat(due.dueAt()).isEqualTo(dueAt.toInstant());
        assertThat(due.lastDay()).isEqualTo(day);
        assertThat(due.doBy()).isEqualTo(doBy);
        assertThat(due.count()).isEqualTo(DayCount.NAMED_DAY);
        assertThat(due.amount()).isZero();
        assertThat(due.proof()).isEmpty();
    }

    @Test
    void areNotNamedForADayThatWasOver() {
        var sentAt = Instant.parse("2026-06-09T22:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DueDates.onNamedDay(
                        sentAt, LocalDate.of(2026, 6, 9), policy(PolicyUnit.TEXT, 0), HolidayZone.METROPOLE));
    }

    @ParameterizedTest
    @EnumSource(names = {"WORKING_DAYS_BEFORE", "EUROS", "COUNT", "TEXT"})
    void areNotMadeOfWhatIsNoTime(PolicyUnit unit) {
        var trigger = OffsetDateTime.parse("2026-04-20T09:30:00+02:00");
        assertThatIllegalArgumentException().isThrownBy(() -> due(trigger, unit, 5));
    }

    @ParameterizedTest
    @CsvSource({
        // thirty working days from 30 April end on 17 June
        "2026-04-30T10:00:00+02:00, WORKING_DAYS,  30, 5, 2026-06-10T09:00:00+02:00",
        "2026-04-30T10:00:00+02:00, WORKING_DAYS,  14, 3, 2026-05-20T09:00:00+02:00",
        // a last day that is no working day: Sunday 10 May
        "2026-04-30T10:00:00+02:00, CALENDAR_DAYS, 10, 1, 2026-05-07T09:00:00+02:00",
        // over the clock change
        "2026-10-24T10:00:00+02:00, WORKING_DAYS,  6,  5, 2026-10-26T09:00:00+01:00",
        // longer than the limit itself
        "2026-04-20T09:30:00+02:00, WORKING_DAYS,  2,  5, 2026-04-20T09:30:00+02:00",
    })
    void areWarnedOfAtNineOnAWorkingDay(
            OffsetDateTime trigger, PolicyUnit unit, int days, int ahead, OffsetDateTime alertAt) {
        var due = due(trigger, unit, days);
        assertThat(DueDates.alertAt(due, policy(PolicyUnit.WORKING_DAYS_BEFORE, ahead)))
                .isEqualTo(alertAt.toInstant());
    }

    private static DueDate due(OffsetDateTime trigger, PolicyUnit unit, int amount) {
        return DueDates.compute(trigger.toInstant(), policy(unit, amount), HolidayZone.METROPOLE);
    }

    private static PolicyVersion policy(PolicyUnit unit, int amount) {
        return new PolicyVersion(
                new PolicyName("some-policy"),
                "7",
                LocalDate.of(2000, 1, 1),
                unit,
                Integer.toString(amount),
                List.of("S3-17"),
                "a source");
    }
}
