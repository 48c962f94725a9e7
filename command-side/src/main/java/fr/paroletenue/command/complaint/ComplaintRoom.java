package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.Letterhead;
import fr.paroletenue.api.complaint.Mediator;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.alarm.OpenDueDates;
import fr.paroletenue.command.erasure.Erasures;
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
 * @param recurrences what to take up again when the same cause comes back
 * @param erasures takes the keys of a file whose years are over (D13)
 * @param history what was recorded at all
 * @param firstDay no fact lies before the first day of the company
 */
record ComplaintRoom(
        Clock clock,
        Policies policies,
        ComplaintTimeLimits limits,
        OpenDueDates openDueDates,
        NextNumber numbers,
        Predicate<String> isAccount,
        Recurrences recurrences,
        Erasures erasures,
        HistoryLookups history,
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

    /** Who gets a complaint that goes one level up (S5-23). */
    String escalationOwner(Instant now) {
        return policies.inForce(PolicyDefaults.COMPLAINT_ESCALATION_OWNER, Paris.dayOf(now))
                .value();
    }

    /** From which amount on direction has to approve a compensation (S4-19). */
    PolicyVersion compensationThreshold(Instant now) {
        return policies.inForce(PolicyDefaults.COMPENSATION_APPROVAL, Paris.dayOf(now));
    }

    /** The mediator of the firm on that day (D6). */
    Mediator mediator(LocalDate day) {
        var policy = policies.inForce(PolicyDefaults.MEDIATOR, day);
        var parts = policy.value().split(" \\| ", 3);
        return new Mediator(parts[0], parts[1], parts[2], policy.version());
    }

    /** What stands on the letters of that day (S4-21). */
    Letterhead letterhead(LocalDate day) {
        return Letterhead.of(policies.inForce(PolicyDefaults.LETTERHEAD, day));
    }

    /** The version of the text that says what a complaint is (S3-06). */
    String definition(Instant now) {
        var definition = policies.inForce(PolicyDefaults.COMPLAINT_DEFINITION, Paris.dayOf(now));
        return definition.name() + " " + definition.version();
    }
}
