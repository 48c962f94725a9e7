package fr.paroletenue.api.kernel;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * A due date is a fact: computed once, when the fact that starts it was recorded, and stored with all that is needed to
 * prove it. Later changes of policy or holidays never move it.
 *
 * @param triggeredAt the instant that started the clock
 * @param dueAt the first instant that is too late; on time means before it
 * @param lastDay the last Paris day on which the act is on time
 * @param doBy the working day by which the firm should have done it: the last one on or before the last day, never before
 *     the trigger day
 * @param count how the limit is read
 * @param amount hours or days, as {@code count} says; 0 for a named day
 * @param holidays the public holidays from Monday to Friday that were skipped
 * @param policy name of the policy
 * @param policyVersion its version, frozen
 * @param promises the promises it keeps, such as S3-17
 */
public record DueDate(
        Instant triggeredAt,
        Instant dueAt,
        LocalDate lastDay,
        LocalDate doBy,
        DayCount count,
        int amount,
        HolidayZone zone,
        List<Holiday> holidays,
        String policy,
        String policyVersion,
        List<String> promises) {

    /** No run of days off is so long that a thing could be too late only so long after the day by which to do it. */
    public static final Period AT_MOST_AFTER_DO_BY = Period.ofDays(14);

    public boolean isMetAt(Instant doneAt) {
        return doneAt.isBefore(dueAt);
    }

    public boolean hasPassedAt(Instant now) {
        return !now.isBefore(dueAt);
    }

    /** The count, day by day, from the stored facts alone: no calendar is asked again. */
    public List<ProofDay> proof() {
        return switch (count) {
            case ELAPSED_HOURS -> proofInHours();
            case CALENDAR_DAYS, WORKING_DAYS, CALENDAR_DAYS_ROLLED -> proofInDays();
            case NAMED_DAY -> List.of();
        };
    }

    private List<ProofDay> proofInDays() {
        var days = new ArrayList<ProofDay>();
        for (var day = Paris.dayOf(triggeredAt).plusDays(1); !day.isAfter(lastDay); day = day.plusDays(1)) {
            days.add(countsAnyway(days.size() + 1) ? ProofDay.counted(day) : workingOrSkipped(day));
        }
        return List.copyOf(days);
    }

    /** Of a right of the client only the last day may not be a day off: it is that one which rolls. */
    private boolean countsAnyway(int numberOfTheDay) {
        return switch (count) {
            case CALENDAR_DAYS -> true;
            case CALENDAR_DAYS_ROLLED -> numberOfTheDay < amount;
            case WORKING_DAYS, ELAPSED_HOURS, NAMED_DAY -> false;
        };
    }

    private ProofDay workingOrSkipped(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return ProofDay.weekend(day);
        }
        return holidays.stream()
                .filter(holiday -> holiday.day().equals(day))
                .findFirst()
                .map(ProofDay::holiday)
                .orElseGet(() -> ProofDay.counted(day));
    }

    private List<ProofDay> proofInHours() {
        var days = new ArrayList<ProofDay>();
        var from = triggeredAt;
        while (from.isBefore(dueAt)) {
            var midnight = Paris.startOf(Paris.dayOf(from).plusDays(1));
            var until = midnight.isBefore(dueAt) ? midnight : dueAt;
            days.add(ProofDay.ofHours(
                    Paris.dayOf(from), Duration.between(from, until).toString()));
            from = until;
        }
        return List.copyOf(days);
    }
}
