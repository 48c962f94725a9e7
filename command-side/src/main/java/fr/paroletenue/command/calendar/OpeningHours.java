package fr.paroletenue.command.calendar;

import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.worker.WeeklySlot;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;

/**
 * When somebody answers the telephone (S2-03, R-01): on some days of the week, public holidays excepted, from one Paris time
 * until just before another.
 */
public record OpeningHours(DayOfWeek first, DayOfWeek last, LocalTime opens, LocalTime closes, HolidayZone zone) {

    /** Reads a value such as {@code MONDAY-FRIDAY 09:00-18:00}; the policy has let no other in. */
    public static OpeningHours of(PolicyVersion policy, HolidayZone zone) {
        var parts = policy.value().split("[ -]", 4);
        return new OpeningHours(
                DayOfWeek.valueOf(parts[0]),
                DayOfWeek.valueOf(parts[1]),
                LocalTime.parse(parts[2]),
                LocalTime.parse(parts[3]),
                zone);
    }

    public boolean areAt(Instant instant) {
        var there = instant.atZone(Paris.ZONE);
        var time = there.toLocalTime();
        return isAmongTheDays(there.getDayOfWeek())
                && !WorkingDays.in(zone).isHoliday(there.toLocalDate())
                && !time.isBefore(opens)
                && time.isBefore(closes);
    }

    /** Whether they cover all of a slot of the week, whatever days are public holidays. */
    public boolean span(WeeklySlot slot) {
        return isAmongTheDays(slot.day())
                && !slot.from().isBefore(opens)
                && !slot.to().isAfter(closes);
    }

    /** A week may be told from Saturday to Wednesday too. */
    private boolean isAmongTheDays(DayOfWeek day) {
        return Math.floorMod(day.getValue() - first.getValue(), 7)
                <= Math.floorMod(last.getValue() - first.getValue(), 7);
    }
}
