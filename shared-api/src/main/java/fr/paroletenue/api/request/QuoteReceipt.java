package fr.paroletenue.api.request;

import java.time.LocalDate;

/**
 * What the one who issued a quote needs next.
 *
 * @param validUntil the last Paris day on which it may be accepted
 * @param version of the request after it
 */
public record QuoteReceipt(
        RequestId requestId,
        String number,
        LocalDate validUntil,
        Price monthly,
        Price once,
        QuoteDuty duty,
        long version) {}
