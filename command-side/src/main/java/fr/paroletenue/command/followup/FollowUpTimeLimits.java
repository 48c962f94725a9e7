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
import java.time.YearMonth;

/** By when a client is called, visited and surveyed, and hears of a surprise check (D11, R-20, R-21, R-22, S1-20, S1-23, S1-24). */
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

    /**
     * By when the questionnaire of a calendar year leaves: the end of the survey month (S1-24, S2-38).
     *
     * @param year one in which the contract is concerned
     * @param since what it is counted from, the first visit or the last day of the questionnaire before; by the policies of that
     *     day, so that a later version moves only those after it and the whole firm asks in the same month again
     */
    DueDate survey(int year, Instant since) {
        var policy = policies.inForce(PolicyDefaults.SURVEY_MONTH, Paris.dayOf(since));
        return DueDates.onNamedDay(since, surveyMonth(year, policy).atEndOfMonth(), policy, companyZone);
    }

    /** The first calendar year in which the contract has run long enough when the survey month begins (S1-24). */
    int firstSurvey(Instant firstVisitAt) {
        var day = Paris.dayOf(firstVisitAt);
        var longEnough = day.plusMonths(
                policies.inForce(PolicyDefaults.SURVEY_MINIMUM_CONTRACT, day).number());
        var month = surveyMonth(longEnough.getYear(), policies.inForce(PolicyDefaults.SURVEY_MONTH, day));
        return longEnough.isAfter(month.atDay(1)) ? longEnough.getYear() + 1 : longEnough.getYear();
    }

    private static YearMonth surveyMonth(int year, PolicyVersion policy) {
        return YearMonth.of(year, policy.number());
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
