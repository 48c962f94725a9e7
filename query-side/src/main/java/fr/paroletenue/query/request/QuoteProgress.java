package fr.paroletenue.query.request;

import fr.paroletenue.api.request.QuoteStanding;
import java.time.LocalDate;

/** How far a request is with its quote, on a day. */
public enum QuoteProgress {
    NONE,
    /** The client asked for one, and there is none (D3). */
    OWED,
    ISSUED,
    /** Nobody accepted it in time. */
    EXPIRED,
    ACCEPTED,
    REFUSED;

    static QuoteProgress of(RequestFile file, LocalDate today) {
        var quote = file.quote();
        if (quote.isEmpty()) {
            return file.quoteAsked() == null ? NONE : OWED;
        }
        return switch (quote.get().standing()) {
            case ACCEPTED -> ACCEPTED;
            case REFUSED -> REFUSED;
            case ISSUED, SUPERSEDED -> quote.get().isOpenOn(today) ? ISSUED : EXPIRED;
        };
    }

    /** What of a line says the same; a day is asked for where the answer depends on it. */
    String condition() {
        return switch (this) {
            case NONE -> "r.quotes = 0 and not r.quote_asked";
            case OWED -> "r.quotes = 0 and r.quote_asked";
            case ISSUED -> "r.quote_standing = '" + QuoteStanding.ISSUED + "' and r.quote_valid_until >= ?";
            case EXPIRED -> "r.quote_standing = '" + QuoteStanding.ISSUED + "' and r.quote_valid_until < ?";
            case ACCEPTED -> "r.quote_standing = '" + QuoteStanding.ACCEPTED + "'";
            case REFUSED -> "r.quote_standing = '" + QuoteStanding.REFUSED + "'";
        };
    }

    boolean dependsOnTheDay() {
        return this == ISSUED || this == EXPIRED;
    }
}
