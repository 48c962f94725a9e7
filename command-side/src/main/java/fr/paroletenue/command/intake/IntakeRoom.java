package fr.paroletenue.command.intake;

import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.command.alarm.OpenDueDates;
import fr.paroletenue.command.erasure.Erasures;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a message in the call log may look up besides its own events.
 *
 * @param numbers gives the next number of the call log for a message at the instant of its recording
 * @param isClient whether a client has a file of that id
 * @param isWorker whether a worker has one
 * @param firstDay no fact lies before the first day of the company
 */
record IntakeRoom(
        Clock clock,
        Policies policies,
        IntakeTimeLimits limits,
        OpenDueDates openDueDates,
        NextNumber numbers,
        Predicate<String> isClient,
        Predicate<String> isWorker,
        Erasures erasures,
        LocalDate firstDay) {

    /** The source of numbers of the call log. */
    @FunctionalInterface
    interface NextNumber {
        /** @param becoming what is recorded in the same transaction, which then waits for no key of its own */
        String next(IntakeId message, @Nullable String becoming, Instant recordedAt);
    }

    Instant now() {
        return clock.instant();
    }

    Supplier<String> numberAt(IntakeId message, @Nullable String becoming, Instant now) {
        return () -> numbers.next(message, becoming, now);
    }

    /** The version of the documentation that was sent out on the Paris day of that instant (S2-10). */
    String documentVersion(Instant sentAt) {
        return policies.inForce(PolicyDefaults.DOCUMENTATION, Paris.dayOf(sentAt))
                .version();
    }
}
