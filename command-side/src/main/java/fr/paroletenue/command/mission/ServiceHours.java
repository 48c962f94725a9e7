package fr.paroletenue.command.mission;

import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.Pattern;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.command.calendar.OpeningHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** When anybody comes at all (S2-20), by the policy that is in force on the day of the visit. */
final class ServiceHours {

    private final Function<LocalDate, PolicyVersion> policyOf;

    ServiceHours(Function<LocalDate, PolicyVersion> policyOf) {
        this.policyOf = policyOf;
    }

    void require(Pattern pattern) {
        pattern.slots().forEach(slot -> require(slot, pattern.startsOn()));
    }

    /** Beginning and end lie on one Paris day, in this order. */
    void require(Instant startsAt, Instant endsAt) {
        require(slot(startsAt, endsAt), Paris.dayOf(startsAt));
    }

    /** The slot of the week in which a visit lies. */
    static WeeklySlot slot(Instant startsAt, Instant endsAt) {
        var from = startsAt.atZone(Paris.ZONE);
        var to = endsAt.atZone(Paris.ZONE);
        if (!startsAt.isBefore(endsAt) || !from.toLocalDate().equals(to.toLocalDate())) {
            throw Refusal.because(RefusalCode.END_BEFORE_BEGINNING)
                    .with("from", startsAt)
                    .with("to", endsAt);
        }
        return new WeeklySlot(from.getDayOfWeek(), from.toLocalTime(), to.toLocalTime());
    }

    private void require(WeeklySlot slot, LocalDate day) {
        var policy = policyOf.apply(day);
        // Who comes on a public holiday is for the client and the worker to say, not for the hours.
        if (!OpeningHours.of(policy, HolidayZone.METROPOLE).span(slot)) {
            throw Refusal.because(RefusalCode.OUTSIDE_SERVICE_HOURS)
                    .with("serviceHours", policy.value())
                    .with("from", slot.from())
                    .with("to", slot.to());
        }
    }
}
