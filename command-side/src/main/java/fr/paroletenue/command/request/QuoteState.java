package fr.paroletenue.command.request;

import fr.paroletenue.api.request.QuoteStanding;
import fr.paroletenue.api.request.RequestEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was offered.
 *
 * @param quotes each, the oldest first; only the last one may be accepted
 * @param accepted of the last one
 * @param refused of the last one
 */
record QuoteState(
        RequestEvent.@Nullable QuoteAsked asked,
        List<RequestEvent.QuoteIssued> quotes,
        RequestEvent.@Nullable QuoteAccepted accepted,
        RequestEvent.@Nullable QuoteRefused refused) {

    static final QuoteState NONE = new QuoteState(null, List.of(), null, null);

    QuoteState after(RequestEvent.QuoteAsked e) {
        return new QuoteState(e, quotes, accepted, refused);
    }

    QuoteState after(RequestEvent.QuoteIssued e) {
        var more = new ArrayList<>(quotes);
        more.add(e);
        return new QuoteState(asked, List.copyOf(more), null, null);
    }

    QuoteState after(RequestEvent.QuoteAccepted e) {
        return new QuoteState(asked, quotes, e, refused);
    }

    QuoteState after(RequestEvent.QuoteRefused e) {
        return new QuoteState(asked, quotes, accepted, e);
    }

    Optional<RequestEvent.QuoteIssued> last() {
        return quotes.isEmpty() ? Optional.empty() : Optional.of(quotes.getLast());
    }

    boolean isIssued(String number) {
        return quotes.stream().anyMatch(quote -> quote.number().equals(number));
    }

    /** Of the last one. */
    QuoteStanding standing() {
        if (accepted != null) {
            return QuoteStanding.ACCEPTED;
        }
        return refused == null ? QuoteStanding.ISSUED : QuoteStanding.REFUSED;
    }
}
