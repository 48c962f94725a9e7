package fr.paroletenue.command.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.ProofDay;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every due date, whatever the day, the unit, the amount and the zone. */
class DueDatePropertiesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Property
    void dueAtLiesAfterTheFact(
            @ForAll("receipts") Instant receipt,
            @ForAll("units") PolicyUnit unit,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll HolidayZone zone) {
        assertThat(due(receipt, unit, amount, zone).dueAt()).isAfter(receipt);
    }

    @Property
    void theProofCountsExactlyTheDaysOfThePolicy(
            @ForAll("receipts") Instant receipt,
            @ForAll("dayUnits") PolicyUnit unit,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll HolidayZone zone) {
        var due = due(receipt, unit, amount, zone);
        var counted = due.proof().stream().filter(ProofDay::counted).toList();

        assertThat(counted).hasSize(amount);
        assertThat(counted.getLast().day()).isEqualTo(due.lastDay());
        assertThat(due.dueAt())
                .isEqualTo(due.lastDay().plusDays(1).atStartOfDay(PARIS).toInstant());
    }

    @Property
    void everyDayOfTheProofIsJudgedAsTheCalendarJudgesIt(
            @ForAll("receipts") Instant receipt,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll HolidayZone zone) {
        for (var day : due(receipt, PolicyUnit.WORKING_DAYS, amount, zone).proof()) {
            assertThat(day.counted()).isEqualTo(WorkingDays.in(zone).isWorkingDay(day.day()));
            assertThat(day.name() != null).isEqualTo(day.reason() == ProofDay.Reason.HOLIDAY);
        }
    }

    @Property
    void doByIsAWorkingDayOrTheTriggerDayAndNeverLaterThanTheLastDay(
            @ForAll("receipts") Instant receipt,
            @ForAll("units") PolicyUnit unit,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll HolidayZone zone) {
        var due = due(receipt, unit, amount, zone);
        var triggerDay = receipt.atZone(PARIS).toLocalDate();

        assertThat(due.doBy()).isBetween(triggerDay, due.lastDay());
        if (!due.doBy().equals(triggerDay)) {
            assertThat(WorkingDays.in(zone).isWorkingDay(due.doBy())).isTrue();
        }
        for (var later = due.doBy().plusDays(1); !later.isAfter(due.lastDay()); later = later.plusDays(1)) {
            assertThat(WorkingDays.in(zone).isWorkingDay(later)).isFalse();
        }
    }

    /** By which whoever asks for what should be done by a day may leave out what is too late only long after it. */
    @Property
    void noRunOfDaysOffSeparatesTheDayToDoItByFromTheInstantThatIsTooLate(
            @ForAll("receipts") Instant receipt,
            @ForAll("units") PolicyUnit unit,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll HolidayZone zone) {
        var due = due(receipt, unit, amount, zone);

        assertThat(due.dueAt())
                .isBefore(due.doBy()
                        .plus(DueDate.AT_MOST_AFTER_DO_BY)
                        .atStartOfDay(PARIS)
                        .toInstant());
    }

    @Property
    void whatIsReceivedLaterIsNeverDueEarlier(
            @ForAll("receipts") Instant receipt,
            @ForAll @IntRange(max = 1_000_000) int secondsLater,
            @ForAll("units") PolicyUnit unit,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll HolidayZone zone) {
        var later = due(receipt.plusSeconds(secondsLater), unit, amount, zone);
        assertThat(later.dueAt())
                .isAfterOrEqualTo(due(receipt, unit, amount, zone).dueAt());
    }

    @Property
    void hoursAreElapsedHoursWhateverTheClocksOnTheWallDo(
            @ForAll("clockChanges") Instant receipt,
            @ForAll @IntRange(min = 1, max = 60) int hours,
            @ForAll HolidayZone zone) {
        var due = due(receipt, PolicyUnit.ELAPSED_HOURS, hours, zone);
        var proved = due.proof().stream()
                .map(day -> Duration.parse(requireNonNull(day.hours())))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(Duration.between(receipt, due.dueAt())).isEqualTo(Duration.ofHours(hours));
        assertThat(proved).isEqualTo(Duration.ofHours(hours));
        assertThat(due.lastDay())
                .isEqualTo(due.dueAt().minusNanos(1).atZone(PARIS).toLocalDate());
    }

    @Property
    void theHolidaysOfADueDateLieBetweenTheFactAndTheLastDayAndNeverOnAWeekend(
            @ForAll("receipts") Instant receipt,
            @ForAll("units") PolicyUnit unit,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll HolidayZone zone) {
        var due = due(receipt, unit, amount, zone);
        var triggerDay = receipt.atZone(PARIS).toLocalDate();

        for (var holiday : due.holidays()) {
            assertThat(holiday.day()).isAfter(triggerDay).isBeforeOrEqualTo(due.lastDay());
            assertThat(holiday.day().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }
    }

    @Property
    void anAlertComesAtNineOnAWorkingDayAndNotAfterTheLimit(
            @ForAll("receipts") Instant receipt,
            @ForAll @IntRange(min = 7, max = 60) int amount,
            @ForAll @IntRange(min = 0, max = 6) int ahead,
            @ForAll HolidayZone zone) {
        var due = due(receipt, PolicyUnit.WORKING_DAYS, amount, zone);
        var alert = DueDates.alertAt(due, policy(PolicyUnit.WORKING_DAYS_BEFORE, ahead))
                .atZone(PARIS);
        var workingDays = WorkingDays.in(zone);

        assertThat(workingDays.isWorkingDay(alert.toLocalDate())).isTrue();
        assertThat(alert.getHour()).isEqualTo(9);
        assertThat(workingDays.plus(alert.toLocalDate(), ahead)).isEqualTo(due.lastDay());
    }

    @Provide
    Arbitrary<Instant> receipts() {
        var from = Instant.parse("2000-01-01T00:00:00Z");
        return Arbitraries.longs()
                .between(0, Duration.ofDays(36_500).toSeconds())
                .map(from::plusSeconds);
    }

    /** Instants of the three days around a change of the clocks, in spring or in autumn. */
    @Provide
    Arbitrary<Instant> clockChanges() {
        var rules = PARIS.getRules();
        return Arbitraries.integers().between(2000, 2099).flatMap(year -> {
            var spring = rules.nextTransition(Instant.parse(year + "-02-01T00:00:00Z"))
                    .getInstant();
            var autumn = rules.nextTransition(Instant.parse(year + "-08-01T00:00:00Z"))
                    .getInstant();
            return Arbitraries.of(spring, autumn)
                    .flatMap(change ->
                            Arbitraries.longs().between(-172_800, 86_400).map(change::plusSeconds));
        });
    }

    @Provide
    Arbitrary<PolicyUnit> units() {
        return Arbitraries.of(PolicyUnit.ELAPSED_HOURS, PolicyUnit.CALENDAR_DAYS, PolicyUnit.WORKING_DAYS);
    }

    @Provide
    Arbitrary<PolicyUnit> dayUnits() {
        return Arbitraries.of(PolicyUnit.CALENDAR_DAYS, PolicyUnit.WORKING_DAYS);
    }

    private static DueDate due(Instant receipt, PolicyUnit unit, int amount, HolidayZone zone) {
        return DueDates.compute(receipt, policy(unit, amount), zone);
    }

    private static PolicyVersion policy(PolicyUnit unit, int amount) {
        return new PolicyVersion(
                new PolicyName("some-policy"),
                "7",
                LocalDate.of(2000, 1, 1),
                unit,
                Integer.toString(amount),
                List.of(),
                "a source");
    }
}
