package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.command.alarm.OpenDueDates;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the aggregates of this room may look up besides their own events.
 *
 * @param numbers gives the next register number for a complaint at the instant of its recording
 * @param isAccount whether somebody of the firm who may act has this user name
 * @param firstDay no fact lies before the first day of the company
 */
record ComplaintRoom(
        Clock clock,
        Policies policies,
        ComplaintTimeLimits limits,
        OpenDueDates openDueDates,
        NextNumber numbers,
        Predicate<String> isAccount,
        LocalDate firstDay) {

    /** The source of register numbers. */
    @FunctionalInterface
    interface NextNumber {
        String next(ComplaintId complaint, Instant recordedAt);
    }

    Instant now() {
        return clock.instant();
    }

    Supplier<String> registerNumberAt(ComplaintId complaint, Instant now) {
        return () -> numbers.next(complaint, now);
    }

    String defaultOwner(Instant now) {
        return policies.inForce(PolicyDefaults.COMPLAINT_DEFAULT_OWNER, Paris.dayOf(now))
                .value();
    }

    /** The version of the text that says what a complaint is (S3-06). */
    String definition(Instant now) {
        var definition = policies.inForce(PolicyDefaults.COMPLAINT_DEFINITION, Paris.dayOf(now));
        return definition.name() + " " + definition.version();
    }
}
