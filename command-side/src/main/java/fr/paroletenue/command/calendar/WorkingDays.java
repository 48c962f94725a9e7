package fr.paroletenue.command.calendar;

import fr.paroletenue.api.kernel.Holiday;
import fr.paroletenue.api.kernel.HolidayZone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;

/** Working days (jours ouvrés): Monday to Friday without the public holidays of a zone (rules, reading rule c). */
public final class WorkingDays {

    /** No due date is computed outside these years; the rules of public holidays are not known for ever. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    public static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private static final WorkingDays METROPOLE = new WorkingDays(HolidayZone.METROPOLE);
    private static final WorkingDays ALSACE_MOSELLE = new WorkingDays(HolidayZone.ALSACE_MOSELLE);

    private final FrenchHolidays holidays;

    private WorkingDays(HolidayZone zone) {
        holidays = FrenchHolidays.of(zone, Year.from(FIRST_DAY), Year.from(LAST_DAY));
    }

    public static WorkingDays in(HolidayZone zone) {
        return switch (zone) {
            case METROPOLE -> METROPOLE;
            case ALSACE_MOSELLE -> ALSACE_MOSELLE;
        };
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(known(day)) && !holidays.contains(day);
    }

    public boolean isHoliday(LocalDate day) {
        return holidays.contains(known(day));
    }

    /** The public holidays of these days, both ends included, whatever the day of the week. */
    public List<Holiday> holidaysBetween(LocalDate first, LocalDate last) {
        return List.copyOf(holidays.between(known(first), known(last)));
    }

    /** The {@code days}th working day after {@code trigger}, which itself does not count (reading rule a). */
    public LocalDate plus(LocalDate trigger, int days) {
        var day = trigger;
        for (var counted = 0; counted < notNegative(days); ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /** The {@code days}th working day before {@code day}; for 0 the last one on or before it. */
    public LocalDate minus(LocalDate day, int days) {
        if (notNegative(days) == 0) {
            return lastOnOrBefore(day);
        }
        var found = day;
        for (var counted = 0; counted < days; counted++) {
            found = lastOnOrBefore(found.minusDays(1));
        }
        return found;
    }

    /** Where a promise of the firm has to be kept at the latest: it never rolls forward (reading rule e). */
    public LocalDate lastOnOrBefore(LocalDate day) {
        var found = day;
        while (!isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** Where a right of the client ends that would end on a Saturday, Sunday or public holiday (reading rules e and f2). */
    public LocalDate firstOnOrAfter(LocalDate day) {
        var found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate known(LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new IllegalArgumentException("The calendar does not know " + day);
        }
        return day;
    }

    private static int notNegative(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("A number of days cannot be negative: " + days);
        }
        return days;
    }
}
