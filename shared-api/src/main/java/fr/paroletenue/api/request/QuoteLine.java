package fr.paroletenue.api.request;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.paroletenue.api.kernel.Money;
import java.math.BigDecimal;

/**
 * A line of a quote with what it comes to; its description stands apart, because it is personal data.
 *
 * @param unitPrice including tax
 * @param unitPriceBeforeTax the same before tax, rounded to the cent for the eye only
 * @param total including tax
 */
public record QuoteLine(
        QuoteLineKind kind,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
        Money unitPrice,
        Money unitPriceBeforeTax,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal vatPercent,
        PaidHow paid,
        Money total) {}
