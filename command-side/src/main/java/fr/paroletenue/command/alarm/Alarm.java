package fr.paroletenue.command.alarm;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * When an aggregate with several due dates wants to be woken next. One alarm is enough: whoever is woken looks at all of
 * them and asks for the next. A stale alarm finds nothing to do, so none is ever cancelled.
 */
public final class Alarm {

    private Alarm() {}

    /**
     * Keeps the lookup of what an aggregate still owes, and asks for the next look if it has moved.
     *
     * @param set sets the alarm
     */
    public static void follow(
            OpenDueDates lookup,
            String aggregateType,
            String aggregateId,
            List<OpenDueDate> before,
            List<OpenDueDate> after,
            Consumer<Instant> set) {
        if (!after.equals(before)) {
            lookup.replace(aggregateType, aggregateId, before, after);
            toSet(before, after).ifPresent(set);
        }
    }

    /** The instant to set a new alarm for, if the next look has moved. */
    public static Optional<Instant> toSet(List<OpenDueDate> before, List<OpenDueDate> after) {
        var next = next(after);
        return next.equals(next(before)) ? Optional.empty() : next;
    }

    private static Optional<Instant> next(List<OpenDueDate> dueDates) {
        return dueDates.stream().map(OpenDueDate::lookAt).min(Comparator.naturalOrder());
    }
}
