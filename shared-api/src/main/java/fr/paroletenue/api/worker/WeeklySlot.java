package fr.paroletenue.api.worker;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A span of time that comes back every week, on the clocks of Paris.
 *
 * @param to the first minute that no longer belongs to it
 */
public record WeeklySlot(
        DayOfWeek day,
        @JsonFormat(pattern = TIME) LocalTime from,
        @JsonFormat(pattern = TIME) LocalTime to) {

    private static final String TIME = "HH:mm";

    private static final Comparator<WeeklySlot> IN_ORDER =
            Comparator.comparing(WeeklySlot::day).thenComparing(WeeklySlot::from);

    private static final Pattern TEXT = Pattern.compile("([A-Z]+)-(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    /** Reads {@code MONDAY-09:00-12:00}; empty when it is no span of time. */
    public static Optional<WeeklySlot> read(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.name().equals(parts.group(1)))
                    .map(day -> new WeeklySlot(day, LocalTime.parse(parts.group(2)), LocalTime.parse(parts.group(3))))
                    .filter(WeeklySlot::spansTime)
                    .findFirst();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** The same time with as few slots as possible, in the order of the week: what touches or overlaps is one. */
    public static List<WeeklySlot> joined(List<WeeklySlot> slots) {
        var joined = new ArrayList<WeeklySlot>();
        for (var slot : slots.stream().sorted(IN_ORDER).toList()) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.day == slot.day && !slot.from.isAfter(last.to)) {
                joined.set(
                        joined.size() - 1,
                        new WeeklySlot(slot.day, last.from, slot.to.isAfter(last.to) ? slot.to : last.to));
            } else {
                joined.add(slot);
            }
        }
        return List.copyOf(joined);
    }

    /** The first two, in the order of the week, that say the same minute; none where each minute is said once. */
    public static List<WeeklySlot> overlapping(List<WeeklySlot> slots) {
        var inOrder =
                slots.stream().sorted(IN_ORDER.thenComparing(WeeklySlot::to)).toList();
        for (var i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).overlaps(inOrder.get(i - 1))) {
                return List.of(inOrder.get(i - 1), inOrder.get(i));
            }
        }
        return List.of();
    }

    public boolean spansTime() {
        return from.isBefore(to);
    }

    public boolean overlaps(WeeklySlot other) {
        return day == other.day && from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean liesWithin(WeeklySlot other) {
        return day == other.day && !from.isBefore(other.from) && !to.isAfter(other.to);
    }
}
