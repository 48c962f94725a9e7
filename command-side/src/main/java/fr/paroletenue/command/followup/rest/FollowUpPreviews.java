package fr.paroletenue.command.followup.rest;

import fr.paroletenue.api.followup.CallKind;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.command.calendar.WorkingDays;
import fr.paroletenue.command.followup.FollowUpTimeLimits;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** By when a client would be called. Records nothing. */
@RestController
@RequestMapping("/api/follow-ups")
@AllowedTo(groups = Roles.EVERYONE)
class FollowUpPreviews {

    private static final int YEARS_SHOWN = 4;

    /** The longest year between two calls that a company may choose, so many times, ends before the calendar does. */
    private static final int YEARS_OF_THE_LONGEST_TIME = 10 * YEARS_SHOWN;

    /** @param yearly the first anniversaries, each counted from the first visit */
    record CallsPreview(
            LocalDate firstVisitOn,
            HolidayZone zone,
            DueDateView eightDays,
            DueDateView oneMonth,
            List<DueDateView> yearly) {}

    private final FollowUpTimeLimits limits;

    FollowUpPreviews(FollowUpTimeLimits limits) {
        this.limits = limits;
    }

    /** @param firstVisitOn a Paris day */
    @GetMapping("/calls")
    @Operation(summary = "By when a client is called whose first visit is on a day (S1-14, S2-35, S2-36)")
    CallsPreview calls(
            @RequestParam LocalDate firstVisitOn, @RequestParam(required = false) @Nullable HolidayZone zone) {
        if (firstVisitOn.isBefore(WorkingDays.FIRST_DAY)
                || firstVisitOn.plusYears(YEARS_OF_THE_LONGEST_TIME).isAfter(WorkingDays.LAST_DAY)) {
            throw EdgeRefusal.invalid("firstVisitOn", FieldCode.UNREADABLE);
        }
        var chosen = zone == null ? limits.companyZone() : zone;
        return new CallsPreview(
                firstVisitOn,
                chosen,
                open(CallKind.EIGHT_DAYS, 1, firstVisitOn, chosen),
                open(CallKind.ONE_MONTH, 1, firstVisitOn, chosen),
                IntStream.rangeClosed(1, YEARS_SHOWN)
                        .mapToObj(number -> open(CallKind.YEARLY, number, firstVisitOn, chosen))
                        .toList());
    }

    private DueDateView open(CallKind kind, int number, LocalDate firstVisitOn, HolidayZone zone) {
        return DueDateView.of(limits.call(kind, number, Paris.startOf(firstVisitOn), zone), DueDateState.OPEN);
    }
}
