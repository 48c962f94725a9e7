package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import java.util.List;

/** What happened, said shortly: the name of the event and, where it is about a due date, which one. */
final class Told {

    private Told() {}

    static List<String> of(List<? extends ComplaintEvent> events) {
        return events.stream().map(Told::of).toList();
    }

    static String of(ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.LimitApproaching e -> "approaching " + e.dueDate();
            case ComplaintEvent.TargetMissed e -> "missed " + e.dueDate();
            case ComplaintEvent.LimitBreached e -> "breached " + e.dueDate();
            case ComplaintEvent.LimitExcused e -> "excused " + e.dueDate();
            default -> event.getClass().getSimpleName();
        };
    }
}
