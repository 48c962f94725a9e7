package fr.paroletenue.command.followup;

import fr.paroletenue.api.followup.CallKind;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.calendar.DueDates;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Instant;
import java.time.LocalDate;

/** By when a client is called and visited, and hears of a surprise check (D11, R-20, R-21, R-22, S1-20, S1-23). */
public final class FollowUpTimeLimits {

    private final Policies policies;
    private final HolidayZone companyZone;

    public FollowUpTimeLimits(Policies policies, HolidayZone companyZone) {
        this.policies = policies;
        this.companyZone = companyZone;
    }

    public HolidayZone companyZone() {
        return companyZone;
    }

    DueDate call(CallKind kind, int number, Instant firstVisitAt) {
        return call(kind, number, firstVisitAt, companyZone);
    }

    /**
     * Every call is counted from the first visit, by the policies of that day: a call that was made late, or not at all, moves
     * none of the others, and neither does a later version.
     *
     * @param number which anniversary for a yearly call, from 1; 1 for the two others
     */
    public DueDate call(CallKind kind, int number, Instant firstVisitAt, HolidayZone zone) {
        var policy = policies.inForce(policyOf(kind), Paris.dayOf(firstVisitAt));
        return number == 1
                ? DueDates.compute(firstVisitAt, policy, zone)
                : DueDates.onNamedDay(
                        firstVisitAt, anniversary(Paris.dayOf(firstVisitAt), policy, number), policy, zone);
    }

    /** Counted from the first visit, then from the last follow-up visit. */
    DueDate visit(Instant since) {
        return DueDates.compute(
                since, policies.inForce(PolicyDefaults.FOLLOW_UP_VISIT, Paris.dayOf(since)), companyZone);
    }

    DueDate checkNotice(Instant heldAt) {
        return DueDates.compute(
                heldAt, policies.inForce(PolicyDefaults.SURPRISE_CHECK_NOTICE, Paris.dayOf(heldAt)), companyZone);
    }

    /** Never from the anniversary before, or 29 February would be lost for ever. */
    private static LocalDate anniversary(LocalDate firstVisitOn, PolicyVersion policy, int number) {
        var every = Math.multiplyExact(policy.number(), number);
        return policy.unit() == PolicyUnit.YEARS ? firstVisitOn.plusYears(every) : firstVisitOn.plusMonths(every);
    }

    private static PolicyName policyOf(CallKind kind) {
        return switch (kind) {
            case EIGHT_DAYS -> PolicyDefaults.FOLLOW_UP_CALL_8_DAYS;
            case ONE_MONTH -> PolicyDefaults.FOLLOW_UP_CALL_MONTH;
            case YEARLY -> PolicyDefaults.FOLLOW_UP_CALL_YEARLY;
        };
    }
}
