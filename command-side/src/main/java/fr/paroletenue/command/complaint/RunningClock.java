package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One due date of a complaint with what became of it, and the instant of its early alert where it has one. */
record RunningClock(
        DueDateName name,
        DueDate due,
        DueDateState state,
        @Nullable Instant alertAt) {

    static RunningClock started(DueDateName name, DueDate due) {
        return new RunningClock(name, due, DueDateState.OPEN, null);
    }

    static RunningClock started(DueDateName name, DueDate due, Instant alertAt) {
        return new RunningClock(name, due, DueDateState.OPEN, alertAt);
    }

    RunningClock settled(DueDateState verdict) {
        return new RunningClock(name, due, verdict, null);
    }

    RunningClock alerted() {
        return new RunningClock(name, due, state, null);
    }

    boolean isOpen() {
        return state == DueDateState.OPEN;
    }

    /** When this clock wants to be looked at next. */
    Instant nextLook() {
        return alertAt == null ? due.dueAt() : alertAt;
    }
}
