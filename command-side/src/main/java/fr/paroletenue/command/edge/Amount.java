package fr.paroletenue.command.edge;

import fr.paroletenue.api.kernel.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/** In a body, taken or given: exact cents as a text, such as {@code 150.00}. */
public record Amount(
        @NotBlank @Pattern(regexp = "(?:0|[1-9][0-9]{0,8})(?:\\.[0-9]{1,2})?")
        String amount,

        @NotBlank @Pattern(regexp = Money.EUROS) String currency) {

    /** Told again as a text: an answer is read back before it is given, and no number is ever made of a text there. */
    public static Amount of(Money money) {
        return new Amount(money.amount().toPlainString(), money.currency());
    }

    public Money money() {
        return new Money(new BigDecimal(amount), currency);
    }
}
