package fr.paroletenue.command.intake;

import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.command.alarm.OpenDueDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message knows of itself, folded from its events. Acts are kept as the event they caused, so that a repetition can be
 * told from a contradiction.
 *
 * @param clientId whose message it is, as it was said last: when it was written down, with the request that it became, or
 *     afterwards; null as long as nobody knows
 */
record IntakeState(
        IntakeEvent.@Nullable Recorded recorded,
        @Nullable OwedCallBack callBack,
        List<IntakeEvent.CalledBack> callBacks,
        List<IntakeEvent.DocumentationSent> documentation,
        IntakeEvent.@Nullable ClientReminded reminded,
        IntakeEvent.@Nullable OutcomeNoted outcome,
        @Nullable String clientId,
        boolean erased) {

    static final String CALL_BACK = "CALL_BACK";

    static final IntakeState NONE = new IntakeState(null, null, List.of(), List.of(), null, null, null, false);

    /** A call-back that somebody waits for, or waited for. */
    record OwedCallBack(DueDate due, DueDateState state) {

        boolean isOpen() {
            return state == DueDateState.OPEN;
        }
    }

    IntakeState after(IntakeEvent event) {
        return switch (event) {
            case IntakeEvent.Recorded e ->
                new IntakeState(
                        e, owed(e.callBack()), callBacks, documentation, reminded, outcome, e.clientId(), erased);
            case IntakeEvent.CalledBack e ->
                new IntakeState(
                        recorded,
                        judged(e.settled()),
                        plus(callBacks, e),
                        documentation,
                        reminded,
                        outcome,
                        clientId,
                        erased);
            case IntakeEvent.CallBackMissed e ->
                new IntakeState(
                        recorded,
                        judged(DueDateState.MISSED),
                        callBacks,
                        documentation,
                        reminded,
                        outcome,
                        clientId,
                        erased);
            case IntakeEvent.DocumentationSent e ->
                new IntakeState(
                        recorded, callBack, callBacks, plus(documentation, e), reminded, outcome, clientId, erased);
            case IntakeEvent.ClientReminded e ->
                new IntakeState(recorded, callBack, callBacks, documentation, e, outcome, clientId, erased);
            case IntakeEvent.OutcomeNoted e ->
                new IntakeState(
                        recorded,
                        e.callBack() == null ? callBack : owed(e.callBack()),
                        callBacks,
                        documentation,
                        reminded,
                        e,
                        e.clientId() == null ? clientId : e.clientId(),
                        erased);
            case IntakeEvent.ClientLinked e ->
                new IntakeState(recorded, callBack, callBacks, documentation, reminded, outcome, e.clientId(), erased);
            case IntakeEvent.Erased e ->
                new IntakeState(recorded, callBack, callBacks, documentation, reminded, outcome, clientId, true);
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

    /** The Paris day of the last word that was exchanged about it. */
    LocalDate lastFactOn() {
        return Stream.of(
                        Stream.of(facts().leftAt()),
                        callBacks.stream().map(IntakeEvent.CalledBack::at),
                        documentation.stream().map(IntakeEvent.DocumentationSent::sentAt),
                        Stream.ofNullable(reminded).map(IntakeEvent.ClientReminded::sentAt))
                .flatMap(instants -> instants)
                .max(Comparator.naturalOrder())
                .map(Paris::dayOf)
                .orElseThrow();
    }

    /** What the alarms and the sweeper look at. */
    List<OpenDueDate> openDueDates() {
        return erased || callBack == null || !callBack.isOpen()
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
