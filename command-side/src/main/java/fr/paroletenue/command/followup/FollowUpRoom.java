package fr.paroletenue.command.followup;

import fr.paroletenue.api.followup.SurprisePlanId;
import fr.paroletenue.command.alarm.OpenDueDates;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * What a follow-up may look up besides its own events.
 *
 * @param isTechnicalSupervisor whether an active account of that name has the role (S1-13)
 * @param isPlan whether a surprise check was ever planned there (S1-22)
 * @param firstDay no fact lies before the first day of the company
 */
record FollowUpRoom(
        Clock clock,
        Policies policies,
        FollowUpTimeLimits limits,
        OpenDueDates openDueDates,
        Predicate<String> isTechnicalSupervisor,
        Predicate<SurprisePlanId> isPlan,
        LocalDate firstDay) {

    Instant now() {
        return clock.instant();
    }

    CompanyDays days() {
        return new CompanyDays(firstDay, now());
    }

    /** The version of the satisfaction questionnaire that was sent out on a Paris day (S1-24). */
    String questionnaireVersion(LocalDate day) {
        return policies.inForce(PolicyDefaults.SATISFACTION_QUESTIONNAIRE, day).version();
    }
}
