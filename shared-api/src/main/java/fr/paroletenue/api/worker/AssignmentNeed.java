package fr.paroletenue.api.worker;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client needs a worker for.
 *
 * @param area a postal code, or its beginning
 * @param slots when the worker would come every week
 * @param from the first Paris day
 * @param until the last Paris day; null for what goes on without an end
 */
public record AssignmentNeed(
        List<Skill> skills,
        String area,
        List<WeeklySlot> slots,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Whether both need somebody at one time of one day. */
    public boolean overlaps(AssignmentNeed other) {
        return slots.stream()
                .anyMatch(slot -> other.slots.stream()
                        .anyMatch(taken -> slot.overlaps(taken) && hasADayInCommon(slot.day(), other)));
    }

    /** Both come every week, so the later of their first days is common to them if it is of either. */
    private boolean hasADayInCommon(DayOfWeek day, AssignmentNeed other) {
        var own = first(day);
        var others = other.first(day);
        var later = own.isAfter(others) ? own : others;
        return !isOver(later) && !other.isOver(later);
    }

    LocalDate first(DayOfWeek day) {
        return from.with(TemporalAdjusters.nextOrSame(day));
    }

    private boolean isOver(LocalDate day) {
        return until != null && day.isAfter(until);
    }
}
