package fr.paroletenue.api.mission;

import fr.paroletenue.api.worker.WeeklySlot;
import java.time.LocalDate;
import java.util.List;

/**
 * When visits come back.
 *
 * @param slots the times of a week, on the clocks of Paris
 * @param everyWeeks 1 for every week, 2 for every other one, counted from the week of {@code startsOn}
 * @param startsOn the first Paris day of the pattern
 */
public record Pattern(List<WeeklySlot> slots, int everyWeeks, LocalDate startsOn, HolidayRule onHolidays) {}
