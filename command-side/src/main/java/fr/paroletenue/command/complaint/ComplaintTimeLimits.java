package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.TimeLimits;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.calendar.DueDates;
import fr.paroletenue.command.calendar.WorkingDays;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The clocks of a complaint (D1). Each runs from a fact, by the policy in force on the Paris day of that fact, and is then
 * frozen in the event: S4-06, S3-17, S4-14, S3-19, S3-10, S4-11, S3-20, S3-27.
 */
public final class ComplaintTimeLimits {

    private final Policies policies;
    private final HolidayZone companyZone;

    public ComplaintTimeLimits(Policies policies, HolidayZone companyZone) {
        this.policies = policies;
        this.companyZone = companyZone;
        // A calendar that cannot be read has to stop the start, not the first complaint.
        WorkingDays.in(companyZone);
    }

    public HolidayZone companyZone() {
        return companyZone;
    }

    /** All that starts with the receipt, whenever it is recorded. */
    public TimeLimits forReceipt(Instant receivedAt) {
        return forReceipt(receivedAt, companyZone);
    }

    /** The same for a zone of one's choice; for previews only, a complaint has the zone of the company. */
    public TimeLimits forReceipt(Instant receivedAt, HolidayZone zone) {
        var acknowledgementLimit = due(PolicyDefaults.COMPLAINT_ACKNOWLEDGEMENT_LIMIT, receivedAt, zone);
        var answerLimit = due(PolicyDefaults.COMPLAINT_ANSWER_LIMIT, receivedAt, zone);
        return new TimeLimits(
                due(PolicyDefaults.COMPLAINT_ACKNOWLEDGEMENT_TARGET, receivedAt, zone),
                acknowledgementLimit,
                due(PolicyDefaults.COMPLAINT_ANSWER_TARGET, receivedAt, zone),
                answerLimit,
                due(PolicyDefaults.COMPLAINT_DIRECTION_INFORMED, receivedAt, zone),
                DueDates.alertAt(
                        acknowledgementLimit, inForce(PolicyDefaults.COMPLAINT_ACKNOWLEDGEMENT_ALERT, receivedAt)),
                DueDates.alertAt(answerLimit, inForce(PolicyDefaults.COMPLAINT_ANSWER_ALERT, receivedAt)),
                due(PolicyDefaults.COMPLAINT_FIRST_MEASURE, receivedAt, zone));
    }

    /** By when a complaint just assessed as severity 4 needs a decision on immediate action (S4-11). */
    public DueDate immediateAction(Instant assessedAt) {
        return due(PolicyDefaults.COMPLAINT_IMMEDIATE_ACTION, assessedAt, companyZone);
    }

    /** By when a client who got a holding letter hears of it again (S3-20). */
    public DueDate nextUpdate(Instant sentAt) {
        return due(PolicyDefaults.COMPLAINT_UPDATE, sentAt, companyZone);
    }

    /** The new date of a holding letter, a due date like any other (S3-20, S3-21); not before the day of the letter. */
    public DueDate promisedAnswer(Instant sentAt, LocalDate newDate) {
        return DueDates.onNamedDay(
                sentAt, newDate, inForce(PolicyDefaults.COMPLAINT_PROMISED_ANSWER, sentAt), companyZone);
    }

    /** The day for which a corrective action was promised, until its end (S3-29, S3-32); not before the day of the promise. */
    public DueDate correctiveAction(Instant plannedAt, LocalDate dueOn) {
        return DueDates.onNamedDay(plannedAt, dueOn, inForce(PolicyDefaults.CORRECTIVE_ACTION, plannedAt), companyZone);
    }

    /** By when an action that came open again by itself is to be done (S4-20, R-70). */
    public DueDate reopenedAction(Instant reopenedAt) {
        return due(PolicyDefaults.CORRECTIVE_ACTION_REOPENED, reopenedAt, companyZone);
    }

    /** By when somebody looks whether an action helped that was done on the Paris day of {@code doneAt} (S4-20). */
    public DueDate effectivenessReview(Instant doneAt) {
        return due(PolicyDefaults.EFFECTIVENESS_REVIEW, doneAt, companyZone);
    }

    /** The last day on which a file closed or withdrawn at that instant must still be readable (S3-27, S3-28). */
    public LocalDate keepUntil(Instant closedAt) {
        return Paris.dayOf(closedAt).plusYears(retention(closedAt).number());
    }

    /** The policy behind {@link #keepUntil}; its version is stored beside the day. */
    public PolicyVersion retention(Instant closedAt) {
        return inForce(PolicyDefaults.COMPLAINT_RETENTION, closedAt);
    }

    private DueDate due(PolicyName policy, Instant triggeredAt, HolidayZone zone) {
        return DueDates.compute(triggeredAt, inForce(policy, triggeredAt), zone);
    }

    private PolicyVersion inForce(PolicyName policy, Instant at) {
        return policies.inForce(policy, Paris.dayOf(at));
    }
}
