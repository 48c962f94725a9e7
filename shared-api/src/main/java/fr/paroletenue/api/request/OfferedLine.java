package fr.paroletenue.api.request;

import fr.paroletenue.api.kernel.Money;
import java.math.BigDecimal;

/**
 * A line of a quote as somebody states it.
 *
 * @param quantity hours of a month, or how many
 * @param unitPrice including tax
 * @param vatPercent such as 10 or 5.5
 */
public record OfferedLine(
        QuoteLineKind kind,
        String description,
        BigDecimal quantity,
        Money unitPrice,
        BigDecimal vatPercent,
        PaidHow paid) {}
