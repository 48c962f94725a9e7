package fr.paroletenue.command.intake;

import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.command.alarm.OpenDueDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a message knows of itself, folded from its events. Acts are kept as the event they caused, so that a repetition can be
 * told from a contradiction.
 */
record IntakeState(
        IntakeEvent.@Nullable Recorded recorded,
        @Nullable OwedCallBack callBack,
        List<IntakeEvent.CalledBack> callBacks,
        List<IntakeEvent.DocumentationSent> documentation,
        IntakeEvent.@Nullable ClientReminded reminded,
        IntakeEvent.@Nullable OutcomeNoted outcome) {

    static final String CALL_BACK = "CALL_BACK";

    static final IntakeState NONE = new IntakeState(null, null, List.of(), List.of(), null, null);

    /** A call-back that somebody waits for, or waited for. */
    record OwedCallBack(DueDate due, DueDateState state) {

        boolean isOpen() {
            return state == DueDateState.OPEN;
        }
    }

    IntakeState after(IntakeEvent event) {
        return switch (event) {
            case IntakeEvent.Recorded e ->
                new IntakeState(e, owed(e.callBack()), callBacks, documentation, reminded, outcome);
            case IntakeEvent.CalledBack e ->
                new IntakeState(recorded, judged(e.settled()), plus(callBacks, e), documentation, reminded, outcome);
            case IntakeEvent.CallBackMissed e ->
                new IntakeState(recorded, judged(DueDateState.MISSED), callBacks, documentation, reminded, outcome);
            case IntakeEvent.DocumentationSent e ->
                new IntakeState(recorded, callBack, callBacks, plus(documentation, e), reminded, outcome);
            case IntakeEvent.ClientReminded e ->
                new IntakeState(recorded, callBack, callBacks, documentation, e, outcome);
            case IntakeEvent.OutcomeNoted e ->
                new IntakeState(
                        recorded,
                        e.callBack() == null ? callBack : owed(e.callBack()),
                        callBacks,
                        documentation,
                        reminded,
                        e);
        };
    }

    IntakeEvent.Recorded facts() {
        if (recorded == null) {
            throw new IllegalStateException("nothing was recorded yet");
        }
        return recorded;
    }

    /** When the caller was first reached. */
    Optional<Instant> reachedAt() {
        return callBacks.stream()
                .filter(IntakeEvent.CalledBack::reached)
                .map(IntakeEvent.CalledBack::at)
                .min(Comparator.naturalOrder());
    }

    /** What the alarms and the sweeper look at. */
    List<OpenDueDate> openDueDates() {
        return callBack == null || !callBack.isOpen()
                ? List.of()
                : List.of(new OpenDueDate(CALL_BACK, callBack.due().dueAt(), callBack.due()));
    }

    private static @Nullable OwedCallBack owed(@Nullable DueDate due) {
        return due == null ? null : new OwedCallBack(due, DueDateState.OPEN);
    }

    private @Nullable OwedCallBack judged(@Nullable DueDateState verdict) {
        return callBack == null || verdict == null ? callBack : new OwedCallBack(callBack.due(), verdict);
    }

    private static <T> List<T> plus(List<T> list, T last) {
        var more = new ArrayList<>(list);
        more.add(last);
        return List.copyOf(more);
    }
}
