package fr.paroletenue.command.followup;

import fr.paroletenue.api.followup.AnomalyId;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.erasure.Erasures;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiFunction;

/**
 * What an anomaly may look up besides its own events.
 *
 * @param numbers takes the next number of the series
 * @param erasures takes the keys of an anomaly whose years are over (D13)
 * @param firstDay no fact lies before the first day of the company
 */
record AnomalyRoom(
        Clock clock,
        Policies policies,
        BiFunction<AnomalyId, Instant, String> numbers,
        Known known,
        Erasures erasures,
        LocalDate firstDay) {

    CompanyDays days() {
        return new CompanyDays(firstDay, clock.instant());
    }

    String number(AnomalyId anomaly) {
        return numbers.apply(anomaly, clock.instant());
    }

    PolicyVersion retention(LocalDate day) {
        return policies.inForce(PolicyDefaults.ANOMALY_RETENTION, day);
    }
}
