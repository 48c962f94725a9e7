package fr.paroletenue.command.policy;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.calendar.DueDates;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which open cases a new version would change, were it to apply to them. It never does: they keep what was promised.
 * The list is there so that whoever decides sees how many clients still have the old promise.
 */
public final class WhatIf {

    /** A due date whose act is still missing, and whose it is. */
    public record Open(String aggregateType, String aggregateId, String name, DueDate due) {}

    /** What stays, beside what the new version would have said. */
    public record Difference(String aggregateType, String aggregateId, String name, DueDate kept, DueDate proposed) {}

    private WhatIf() {}

    public static List<Difference> of(PolicyVersion proposed, List<Open> open) {
        return open.stream()
                .filter(one -> one.due().policy().equals(proposed.name().value()))
                .flatMap(one -> difference(proposed, one))
                .toList();
    }

    private static Stream<Difference> difference(PolicyVersion proposed, Open open) {
        return switch (proposed.unit()) {
            case ELAPSED_HOURS, CALENDAR_DAYS, WORKING_DAYS, MONTHS, YEARS -> {
                var kept = open.due();
                var other = DueDates.compute(kept.triggeredAt(), proposed, kept.zone());
                yield kept.dueAt().equals(other.dueAt())
                        ? Stream.empty()
                        : Stream.of(new Difference(open.aggregateType(), open.aggregateId(), open.name(), kept, other));
            }
            // These give no due date of their own.
            case WORKING_DAYS_BEFORE, EUROS, COUNT, TEXT -> Stream.empty();
        };
    }
}
