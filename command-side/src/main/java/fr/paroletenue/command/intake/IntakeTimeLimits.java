package fr.paroletenue.command.intake;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.calendar.DueDates;
import fr.paroletenue.command.calendar.OpeningHours;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Instant;

/** The clock of a message (S2-09) and the hours of the office (S2-03), by the policies in force on the Paris day they ask for. */
public final class IntakeTimeLimits {

    private final Policies policies;
    private final HolidayZone companyZone;

    public IntakeTimeLimits(Policies policies, HolidayZone companyZone) {
        this.policies = policies;
        this.companyZone = companyZone;
    }

    /** By when somebody whose message was left at that instant is called back (S2-09, R-02). */
    public DueDate callBack(Instant leftAt) {
        return callBack(leftAt, companyZone);
    }

    /** The same for a zone of one's choice; for previews only. */
    public DueDate callBack(Instant leftAt, HolidayZone zone) {
        return DueDates.compute(leftAt, inForce(PolicyDefaults.CALL_BACK, leftAt), zone);
    }

    /** When the telephone is answered, as it holds at that instant (S2-03, R-01). */
    public OpeningHours openingHours(Instant at, HolidayZone zone) {
        return OpeningHours.of(openingHoursPolicy(at), zone);
    }

    /** The policy behind {@link #openingHours}. */
    public PolicyVersion openingHoursPolicy(Instant at) {
        return inForce(PolicyDefaults.OPENING_HOURS, at);
    }

    public HolidayZone companyZone() {
        return companyZone;
    }

    private PolicyVersion inForce(PolicyName policy, Instant at) {
        return policies.inForce(policy, Paris.dayOf(at));
    }
}
