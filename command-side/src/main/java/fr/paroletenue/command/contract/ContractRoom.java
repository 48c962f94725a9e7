package fr.paroletenue.command.contract;

import fr.paroletenue.api.followup.FollowUpId;
import fr.paroletenue.api.mission.ScheduleId;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.alarm.OpenDueDates;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.erasure.Erasures;
import fr.paroletenue.command.policy.Policies;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * What a contract may look up besides its own events.
 *
 * @param isAccount whether somebody of the firm goes by that name
 * @param isWorker whether a worker has a file of that id
 * @param isFollowedUp whether its first visit was done, so that somebody follows it up
 * @param isPlanned whether visits were ever planned under a contract
 * @param comesBack whether it was ever said which visits of it come back, and by whom
 * @param erasures takes the keys of a file whose years are over (D13)
 * @param firstDay no fact lies before the first day of the company
 */
record ContractRoom(
        Clock clock,
        Policies policies,
        ContractTimeLimits limits,
        OpenDueDates openDueDates,
        Predicate<String> isAccount,
        Predicate<WorkerId> isWorker,
        Predicate<FollowUpId> isFollowedUp,
        Predicate<ScheduleId> isPlanned,
        Predicate<ScheduleId> comesBack,
        Erasures erasures,
        LocalDate firstDay) {

    Instant now() {
        return clock.instant();
    }

    CompanyDays days() {
        return new CompanyDays(firstDay, now());
    }
}
