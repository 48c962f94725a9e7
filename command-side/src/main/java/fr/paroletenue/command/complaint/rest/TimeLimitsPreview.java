package fr.paroletenue.command.complaint.rest;

import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.command.calendar.WorkingDays;
import fr.paroletenue.command.complaint.ComplaintTimeLimits;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a complaint received at some instant would owe its client (D1). Records nothing. */
@RestController
class TimeLimitsPreview {

    /** The longest limit that a company may choose ends within these years. */
    private static final int YEARS_OF_THE_LONGEST_LIMIT = 11;

    record Preview(Instant receivedAt, HolidayZone zone, Tiers acknowledgement, Tiers answer) {}

    private final ComplaintTimeLimits limits;

    TimeLimitsPreview(ComplaintTimeLimits limits) {
        this.limits = limits;
    }

    @GetMapping("/api/complaints/time-limits")
    @AllowedTo(groups = Roles.EVERYONE)
    Preview preview(@RequestParam Instant receivedAt, @RequestParam(required = false) @Nullable HolidayZone zone) {
        var day = Paris.dayOf(receivedAt);
        if (day.isBefore(WorkingDays.FIRST_DAY)
                || day.plusYears(YEARS_OF_THE_LONGEST_LIMIT).isAfter(WorkingDays.LAST_DAY)) {
            throw EdgeRefusal.invalid("receivedAt", FieldCode.UNREADABLE);
        }
        var chosen = zone == null ? limits.companyZone() : zone;
        var found = limits.forReceipt(receivedAt, chosen);
        return new Preview(
                receivedAt,
                chosen,
                Tiers.open(found.acknowledgementTarget(), found.acknowledgementLimit()),
                Tiers.open(found.answerTarget(), found.answerLimit()));
    }
}
