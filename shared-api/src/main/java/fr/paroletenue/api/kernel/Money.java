package fr.paroletenue.api.kernel;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact cents. As JSON {@code {"amount":"309.00","currency":"EUR"}}: a text, because a JSON number loses its last zero. */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {

    public static final String EUROS = "EUR";

    public Money {
        // Half a cent is no amount: whoever has one has to round first, and to say how.
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money euros(BigDecimal amount) {
        return new Money(amount, EUROS);
    }

    public boolean isMoreThan(Money other) {
        return amount.compareTo(other.amount()) > 0;
    }
}
