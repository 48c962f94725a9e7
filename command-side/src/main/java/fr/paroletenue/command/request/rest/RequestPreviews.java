package fr.paroletenue.command.request.rest;

import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.command.request.QuoteDutyPreview;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether a quote would be owed. Records nothing. */
@RestController
@RequestMapping("/api/requests")
@AllowedTo(groups = Roles.EVERYONE)
class RequestPreviews {

    private static final Pattern AMOUNT = Pattern.compile("(?:0|[1-9][0-9]{0,8})(?:\\.[0-9]{1,2})?");

    private final QuoteDutyPreview duty;

    RequestPreviews(QuoteDutyPreview duty) {
        this.duty = duty;
    }

    @GetMapping("/quote-duty")
    @Operation(summary = "Whether a quote has to be given at a price, or because somebody asked for one (S2-12, D3)")
    QuoteDutyPreview.Answer quoteDuty(
            @Parameter(description = "In euros including tax, such as 99.99") @RequestParam String monthlyAmount,
            @RequestParam(defaultValue = "false") boolean asked) {
        if (!AMOUNT.matcher(monthlyAmount).matches()) {
            throw EdgeRefusal.invalid("monthlyAmount", FieldCode.UNREADABLE);
        }
        return duty.of(Money.euros(new BigDecimal(monthlyAmount)), asked);
    }
}
