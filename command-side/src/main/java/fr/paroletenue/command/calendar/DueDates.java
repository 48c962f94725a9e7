package fr.paroletenue.command.calendar;

import fr.paroletenue.api.kernel.DayCount;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Computes what the firm owes and by when, and until when a client may do something. A promise of the firm never rolls
 * forward: a last day that is not a working day stays, and {@code doBy} names the working day before it. A right of the client
 * always does (D15; rules, reading rules a to h).
 */
public final class DueDates {

    private static final LocalTime WHEN_THE_OFFICE_OPENS = LocalTime.of(9, 0);

    private DueDates() {}

    /** The due date that {@code policy} gives to a fact of that instant. */
    public static DueDate compute(Instant triggeredAt, PolicyVersion policy, HolidayZone zone) {
        var triggerDay = Paris.dayOf(triggeredAt);
        return switch (policy.unit()) {
            case ELAPSED_HOURS -> inHours(triggeredAt, policy, zone);
            case CALENDAR_DAYS ->
                endOf(
                        triggerDay.plusDays(policy.number()),
                        triggeredAt,
                        DayCount.CALENDAR_DAYS,
                        policy.number(),
                        policy,
                        zone);
            case WORKING_DAYS ->
                endOf(
                        WorkingDays.in(zone).plus(triggerDay, policy.number()),
                        triggeredAt,
                        DayCount.WORKING_DAYS,
                        policy.number(),
                        policy,
                        zone);
            case MONTHS -> onNamedDay(triggeredAt, triggerDay.plusMonths(policy.number()), policy, zone);
            case YEARS -> onNamedDay(triggeredAt, triggerDay.plusYears(policy.number()), policy, zone);
            case WORKING_DAYS_BEFORE, EUROS, COUNT, TEXT ->
                throw new IllegalArgumentException(policy.name() + " counts no time: " + policy.unit());
        };
    }

    /** A day that somebody named: an act is on time until the Paris midnight that ends it. */
    public static DueDate onNamedDay(Instant triggeredAt, LocalDate day, PolicyVersion policy, HolidayZone zone) {
        if (day.isBefore(Paris.dayOf(triggeredAt))) {
            throw new IllegalArgumentException(day + " lies before the fact that promises it, " + triggeredAt);
        }
        return endOf(day, triggeredAt, DayCount.NAMED_DAY, 0, policy, zone);
    }

    /** The instant at which something else begins: an act is on time before it. */
    public static DueDate before(Instant begins, Instant triggeredAt, PolicyVersion policy, HolidayZone zone) {
        // What became known too late was late from the first moment.
        var trigger = triggeredAt.isBefore(begins) ? triggeredAt : begins;
        return due(trigger, begins, Paris.dayOf(begins), DayCount.NAMED_DAY, 0, policy, zone);
    }

    /**
     * A right that the law gives the client for so many days, the day {@code from} not counted: it ends with the midnight of the
     * last day, and never on a Saturday, Sunday or public holiday (Reg. 1182/71).
     */
    public static DueDate ofRight(LocalDate from, PolicyVersion law, HolidayZone zone) {
        if (law.unit() != PolicyUnit.CALENDAR_DAYS) {
            throw new IllegalArgumentException(law.name() + " gives no right in days: " + law.unit());
        }
        var lastDay = WorkingDays.in(zone).firstOnOrAfter(from.plusDays(law.number()));
        return endOf(lastDay, Paris.startOf(from), DayCount.CALENDAR_DAYS_ROLLED, law.number(), law, zone);
    }

    /** A right that lasts until a day that something else has found, rolled in the same way. */
    public static DueDate ofRightUntil(LocalDate from, LocalDate day, PolicyVersion law, HolidayZone zone) {
        return onNamedDay(Paris.startOf(from), WorkingDays.in(zone).firstOnOrAfter(day), law, zone);
    }

    /**
     * When a warning before {@code due} is worth giving: so many working days before its last day, as the office opens. Never
     * before the fact itself, should a company choose a warning longer than its limit.
     */
    public static Instant alertAt(DueDate due, PolicyVersion ahead) {
        var day = WorkingDays.in(due.zone()).minus(due.lastDay(), ahead.number());
        var alertAt = day.atTime(WHEN_THE_OFFICE_OPENS).atZone(Paris.ZONE).toInstant();
        return alertAt.isBefore(due.triggeredAt()) ? due.triggeredAt() : alertAt;
    }

    private static DueDate inHours(Instant triggeredAt, PolicyVersion policy, HolidayZone zone) {
        var dueAt = triggeredAt.plus(Duration.ofHours(policy.number()));
        // At midnight the day that begins is already too late.
        var lastDay = Paris.dayOf(dueAt.minusNanos(1));
        return due(triggeredAt, dueAt, lastDay, DayCount.ELAPSED_HOURS, policy.number(), policy, zone);
    }

    private static DueDate endOf(
            LocalDate lastDay,
            Instant triggeredAt,
            DayCount count,
            int amount,
            PolicyVersion policy,
            HolidayZone zone) {
        return due(triggeredAt, Paris.startOf(lastDay.plusDays(1)), lastDay, count, amount, policy, zone);
    }

    private static DueDate due(
            Instant triggeredAt,
            Instant dueAt,
            LocalDate lastDay,
            DayCount count,
            int amount,
            PolicyVersion policy,
            HolidayZone zone) {
        var workingDays = WorkingDays.in(zone);
        var triggerDay = Paris.dayOf(triggeredAt);
        var lastWorkingDay = workingDays.lastOnOrBefore(lastDay);
        var holidays = workingDays.holidaysBetween(triggerDay.plusDays(1), lastDay).stream()
                .filter(holiday -> !WorkingDays.isWeekend(holiday.day()))
                .toList();
        return new DueDate(
                triggeredAt,
                dueAt,
                lastDay,
                lastWorkingDay.isBefore(triggerDay) ? triggerDay : lastWorkingDay,
                count,
                amount,
                zone,
                holidays,
                policy.name().value(),
                policy.version(),
                policy.promises());
    }
}
