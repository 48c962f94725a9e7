package fr.paroletenue.command.wiring;

import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.command.alarm.Alarm;
import fr.paroletenue.command.alarm.OpenDueDate;
import fr.paroletenue.command.alarm.OpenDueDates;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.deadline.DeadlineManager;

/**
 * How a kind of file that owes something tells what happened. Whatever it was, time has passed too: what that brought about is
 * told in the same transaction, and the next look is asked for. Of several acts in one moment the last one does so for all.
 *
 * @param keeper as the due dates of such files are kept
 * @param alarm the name of what wakes them
 * @param wake what wakes one at an instant
 */
public record Timed(String keeper, String alarm, Function<Instant, Object> wake) {

    /**
     * @param id of the file, which a first event tells
     * @param openDueDates what the file owes, asked again after every event
     * @param timePasses what time has brought about by now
     */
    public Done happened(
            List<?> events,
            Supplier<String> id,
            Supplier<List<OpenDueDate>> openDueDates,
            Supplier<? extends List<?>> timePasses,
            OpenDueDates lookup,
            DeadlineManager alarms) {
        var dueBefore = openDueDates.get();
        events.forEach(Happened::apply);
        var before = Several.before(id.get(), dueBefore);
        if (Several.moreFollow()) {
            return Done.at(ExpectedVersion.current());
        }
        timePasses.get().forEach(Happened::apply);
        Alarm.follow(
                lookup, keeper, id.get(), before, openDueDates.get(), at -> alarms.schedule(at, alarm, wake.apply(at)));
        return Done.at(ExpectedVersion.current());
    }
}
