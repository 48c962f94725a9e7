package fr.paroletenue.command.intake.rest;

import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.command.calendar.WorkingDays;
import fr.paroletenue.command.intake.IntakeTimeLimits;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a message would owe its caller, and when somebody answers the telephone. Records nothing. */
@RestController
@RequestMapping("/api/intake")
@AllowedTo(groups = Roles.EVERYONE)
class IntakePreviews {

    /** The longest time for a call-back that a company may choose ends within these years. */
    private static final int YEARS_OF_THE_LONGEST_CALL_BACK = 2;

    record CallBackPreview(Instant receivedAt, HolidayZone zone, DueDateView callBack) {}

    /** @param hours as the policy says them: days of the week, then Paris times */
    record Opening(Instant at, HolidayZone zone, boolean open, String hours, String policyVersion) {}

    private final IntakeTimeLimits limits;

    IntakePreviews(IntakeTimeLimits limits) {
        this.limits = limits;
    }

    @GetMapping("/call-back")
    @Operation(summary = "By when somebody whose message was left at an instant is called back (S2-09)")
    CallBackPreview callBack(
            @RequestParam Instant receivedAt, @RequestParam(required = false) @Nullable HolidayZone zone) {
        var chosen = zoneFor("receivedAt", receivedAt, zone);
        return new CallBackPreview(
                receivedAt, chosen, DueDateView.of(limits.callBack(receivedAt, chosen), DueDateState.OPEN));
    }

    @GetMapping("/opening")
    @Operation(summary = "Whether the telephone is answered at an instant (S2-03)")
    Opening opening(@RequestParam Instant at, @RequestParam(required = false) @Nullable HolidayZone zone) {
        var chosen = zoneFor("at", at, zone);
        var policy = limits.openingHoursPolicy(at);
        return new Opening(at, chosen, limits.openingHours(at, chosen).areAt(at), policy.value(), policy.version());
    }

    private HolidayZone zoneFor(String field, Instant at, @Nullable HolidayZone zone) {
        var day = Paris.dayOf(at);
        if (day.isBefore(WorkingDays.FIRST_DAY)
                || day.plusYears(YEARS_OF_THE_LONGEST_CALL_BACK).isAfter(WorkingDays.LAST_DAY)) {
            throw EdgeRefusal.invalid(field, FieldCode.UNREADABLE);
        }
        return zone == null ? limits.companyZone() : zone;
    }
}
