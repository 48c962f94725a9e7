package fr.paroletenue.command.complaint;

import static fr.paroletenue.command.complaint.Deciding.id;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.FirstMeasure;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.kernel.DueDateState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What time makes of the due dates of a complaint, and what an act makes of them. Pure, as all decisions. */
final class ClockDecisions {

    private ClockDecisions() {}

    /** S3-14: the first step that was taken, whichever it is; the later ones are no first one. */
    static List<ComplaintEvent> firstMeasure(ComplaintState state, FirstMeasure how, Instant at) {
        if (state.firstMeasureTaken() || state.clock(DueDateName.FIRST_MEASURE).isEmpty()) {
            return List.of();
        }
        var events = missedBefore(state, at, DueDateName.FIRST_MEASURE);
        events.add(new ComplaintEvent.FirstMeasureTaken(id(state), how, verdict(state, DueDateName.FIRST_MEASURE, at)));
        return events;
    }

    /** What the mere passing of time makes true (D1, R-63). Asked after every act and by every alarm; asking twice is harmless. */
    static List<ComplaintEvent> timePasses(ComplaintState state, Instant now) {
        var events = new ArrayList<ComplaintEvent>();
        var inTheOrderTheyBecameTrue = state.openClocks().stream()
                .sorted(Comparator.comparing(
                        clock -> clock.due().hasPassedAt(now) ? clock.due().dueAt() : clock.nextLook()))
                .toList();
        for (var clock : inTheOrderTheyBecameTrue) {
            if (clock.due().hasPassedAt(now)) {
                events.add(passed(state, clock));
            } else if (clock.alertAt() != null && !now.isBefore(clock.alertAt())) {
                events.add(new ComplaintEvent.LimitApproaching(id(state), clock.name(), clock.due()));
            }
        }
        events.addAll(RepairDecisions.timePasses(state, now));
        return events;
    }

    static ComplaintEvent passed(ComplaintState state, RunningClock clock) {
        if (clock.name() == DueDateName.ANSWER_LIMIT) {
            var excuse = state.holdingLetters().stream()
                    .filter(letter -> clock.due().isMetAt(letter.sentAt()))
                    .findFirst();
            if (excuse.isPresent()) {
                return new ComplaintEvent.LimitExcused(
                        id(state), clock.name(), clock.due(), excuse.get().sentAt());
            }
        }
        return clock.name().isLimit()
                ? new ComplaintEvent.LimitBreached(id(state), clock.name(), clock.due())
                : new ComplaintEvent.TargetMissed(id(state), clock.name(), clock.due());
    }

    /** A late act does not hide that its due date had passed: the miss is told first, even if no alarm has rung yet. */
    static List<ComplaintEvent> missedBefore(ComplaintState state, Instant doneAt, DueDateName... names) {
        var events = new ArrayList<ComplaintEvent>();
        for (var name : names) {
            state.clock(name)
                    .filter(RunningClock::isOpen)
                    .filter(clock -> !clock.due().isMetAt(doneAt))
                    .ifPresent(clock -> events.add(passed(state, clock)));
        }
        return events;
    }

    static List<SettledDueDate> verdicts(ComplaintState state, Instant doneAt, DueDateName... names) {
        return Arrays.stream(names)
                .filter(name -> state.clock(name).isPresent())
                .map(name -> verdict(state, name, doneAt))
                .toList();
    }

    static SettledDueDate verdict(ComplaintState state, DueDateName name, Instant doneAt) {
        var clock = state.clock(name).orElseThrow();
        if (clock.due().isMetAt(doneAt)) {
            return new SettledDueDate(name, DueDateState.KEPT);
        }
        var excused = passed(state, clock) instanceof ComplaintEvent.LimitExcused;
        return new SettledDueDate(name, excused ? DueDateState.EXCUSED : DueDateState.MISSED);
    }

    static Optional<RunningClock> notYetDue(ComplaintState state, DueDateName name, Instant sentAt) {
        return state.clock(name).filter(clock -> clock.due().isMetAt(sentAt));
    }
}
