package fr.paroletenue.command.contract.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.paroletenue.api.contract.Concluded;
import fr.paroletenue.api.contract.EndRule;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.command.calendar.DueDates;
import fr.paroletenue.command.calendar.WorkingDays;
import fr.paroletenue.command.contract.ContractTimeLimits;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a signature would give the client, and when a notice would end a contract. Records nothing. */
@RestController
@RequestMapping("/api/contracts")
@AllowedTo(groups = Roles.EVERYONE)
class ContractPreviews {

    /** The longest right or refund ends within these years. */
    private static final int YEARS_OF_THE_LONGEST_TIME = 3;

    /**
     * @param withdrawalPeriod until when the client may withdraw; absent for a contract that gives no such right
     * @param paymentBan until when nothing may be taken; absent where payment is allowed at once
     * @param paymentAllowedFrom the first Paris day on which payment or a mandate may be taken
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WithdrawalPreview(
            LocalDate signedOn,
            Concluded concluded,
            @Nullable LocalDate informedOn,
            HolidayZone zone,
            @Nullable DueDateView withdrawalPeriod,
            @Nullable DueDateView paymentBan,
            LocalDate paymentAllowedFrom) {}

    /**
     * @param endsOn the last Paris day of the contract
     * @param termination the same as a due date: its {@code dueAt} is the first instant without a contract
     * @param refund by when what was paid ahead is back; absent where nothing goes back
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TerminationPreview(
            Instant noticeAt,
            Concluded concluded,
            boolean exempt,
            HolidayZone zone,
            EndRule rule,
            LocalDate endsOn,
            DueDateView termination,
            DueDateView confirmation,
            @Nullable DueDateView refund) {}

    private final ContractTimeLimits limits;

    ContractPreviews(ContractTimeLimits limits) {
        this.limits = limits;
    }

    /**
     * @param informedOn when the client learned of the right; by default with the signature
     * @param informed false for a client who was never told
     * @param exempt an approved body whose services come again and again (art. L221-10, 2°)
     */
    @GetMapping("/withdrawal-period")
    @Operation(summary = "Until when a client may withdraw from a contract signed on a day (S2-17)")
    WithdrawalPreview withdrawalPeriod(
            @RequestParam LocalDate signedOn,
            @RequestParam(defaultValue = "OFF_PREMISES") Concluded concluded,
            @RequestParam(required = false) @Nullable LocalDate informedOn,
            @RequestParam(defaultValue = "true") boolean informed,
            @RequestParam(defaultValue = "false") boolean exempt,
            @RequestParam(required = false) @Nullable HolidayZone zone) {
        requireKnown("signedOn", signedOn);
        if (informedOn != null) {
            requireKnown("informedOn", informedOn);
        }
        var chosen = zone == null ? limits.companyZone() : zone;
        var told = informedOn == null && informed ? signedOn : informedOn;
        var ban = limits.paymentBan(signedOn, concluded, exempt, chosen);
        return new WithdrawalPreview(
                signedOn,
                concluded,
                told,
                chosen,
                limits.withdrawal(signedOn, concluded, told, chosen)
                        .map(ContractPreviews::open)
                        .orElse(null),
                ban.map(ContractPreviews::open).orElse(null),
                ban.map(until -> until.lastDay().plusDays(1)).orElse(signedOn));
    }

    /** @param exempt the contract was concluded under the exemption of art. L221-10, 2° */
    @GetMapping("/termination")
    @Operation(summary = "When a contract ends whose notice is received at an instant (S2-16)")
    TerminationPreview termination(
            @RequestParam Instant noticeAt,
            @RequestParam(defaultValue = "ON_PREMISES") Concluded concluded,
            @RequestParam(defaultValue = "false") boolean exempt,
            @RequestParam(required = false) @Nullable HolidayZone zone) {
        requireKnown("noticeAt", Paris.dayOf(noticeAt));
        var chosen = zone == null ? limits.companyZone() : zone;
        var policy = limits.endRule(Paris.dayOf(noticeAt));
        var rule = ContractTimeLimits.endRule(concluded, exempt, policy.value());
        var endsOn = ContractTimeLimits.lastDay(noticeAt, rule);
        return new TerminationPreview(
                noticeAt,
                concluded,
                exempt,
                chosen,
                rule,
                endsOn,
                open(DueDates.onNamedDay(noticeAt, endsOn, policy, chosen)),
                open(limits.endConfirmation(noticeAt)),
                ContractTimeLimits.terminationRefund(noticeAt, rule, chosen)
                        .map(ContractPreviews::open)
                        .orElse(null));
    }

    private static DueDateView open(DueDate due) {
        return DueDateView.of(due, DueDateState.OPEN);
    }

    private static void requireKnown(String field, LocalDate day) {
        if (day.isBefore(WorkingDays.FIRST_DAY)
                || day.plusYears(YEARS_OF_THE_LONGEST_TIME).isAfter(WorkingDays.LAST_DAY)) {
            throw EdgeRefusal.invalid(field, FieldCode.UNREADABLE);
        }
    }
}
