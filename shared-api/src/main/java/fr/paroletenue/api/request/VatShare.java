package fr.paroletenue.api.request;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.paroletenue.api.kernel.Money;
import java.math.BigDecimal;

/** What of a price bears one rate of tax; {@code beforeTax} and {@code tax} always make {@code total}. */
public record VatShare(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal percent, Money beforeTax, Money tax, Money total) {}
