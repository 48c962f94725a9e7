package fr.paroletenue.command.mission;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.calendar.DueDates;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Instant;
import java.time.LocalDate;

/** By when a timesheet is signed, a remark answered and somebody else found (S1-15, S1-17, S2-22, R-24). */
final class MissionTimeLimits {

    private final Policies policies;
    private final HolidayZone zone;

    MissionTimeLimits(Policies policies, HolidayZone zone) {
        this.policies = policies;
        this.zone = zone;
    }

    HolidayZone zone() {
        return zone;
    }

    ServiceHours serviceHours() {
        return new ServiceHours(day -> inForce(PolicyDefaults.SERVICE_HOURS, day));
    }

    /** Until the Paris midnight that ends the day of the last visit of the month (S1-15). */
    DueDate timesheet(LocalDate lastVisit) {
        return DueDates.onNamedDay(
                Paris.startOf(lastVisit), lastVisit, inForce(PolicyDefaults.TIMESHEET_SIGNATURE, lastVisit), zone);
    }

    /** Before the next visit begins (S1-17). */
    DueDate answerBefore(Instant nextVisit, Instant writtenAt) {
        return DueDates.before(nextVisit, writtenAt, answer(writtenAt), zone);
    }

    /** Where no visit is planned that it could come before. */
    DueDate answerWithoutVisit(Instant writtenAt) {
        return DueDates.compute(writtenAt, answer(writtenAt), zone);
    }

    /** Before the visit begins (S2-22). */
    DueDate replacement(Instant startsAt, Instant knownAt) {
        return DueDates.before(startsAt, knownAt, inForce(PolicyDefaults.REPLACEMENT, Paris.dayOf(knownAt)), zone);
    }

    private PolicyVersion answer(Instant writtenAt) {
        return inForce(PolicyDefaults.TIMESHEET_REMARK_ANSWER, Paris.dayOf(writtenAt));
    }

    private PolicyVersion inForce(PolicyName policy, LocalDate day) {
        return policies.inForce(policy, day);
    }
}
