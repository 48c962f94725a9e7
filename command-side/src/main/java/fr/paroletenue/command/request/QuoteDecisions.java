package fr.paroletenue.command.request;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.request.OfferedLine;
import fr.paroletenue.api.request.PaidHow;
import fr.paroletenue.api.request.QuoteLine;
import fr.paroletenue.api.request.QuoteStanding;
import fr.paroletenue.api.request.RequestCommand.AcceptQuote;
import fr.paroletenue.api.request.RequestCommand.IssueQuote;
import fr.paroletenue.api.request.RequestCommand.NoteQuoteAsked;
import fr.paroletenue.api.request.RequestCommand.RefuseQuote;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Guards;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every rule of a quote (S2-12, D3, R-10). Pure. */
final class QuoteDecisions {

    private QuoteDecisions() {}

    /** D3: from then on a quote is owed, whatever the price. */
    static List<RequestEvent> ask(RequestState state, NoteQuoteAsked c, CompanyDays days) {
        RequestDecisions.requireNotErased(state);
        var asked = new RequestEvent.QuoteAsked(c.requestId(), c.on(), c.channel());
        if (state.quote().asked() != null) {
            return Guards.sameOrRefuse(asked.equals(state.quote().asked()));
        }
        RequestDecisions.requireOpen(state);
        days.requireDoneSince(state.receivedOn(), c.on());
        return List.of(asked);
    }

    /** S2-12. The number is asked for last, because whoever holds it makes others wait. */
    static List<RequestEvent> issue(
            RequestState state,
            IssueQuote c,
            Function<LocalDate, QuoteRules> rulesOf,
            Supplier<String> number,
            CompanyDays days) {
        RequestDecisions.requireNotErased(state);
        var lines = QuotePricing.lines(c.lines());
        var descriptions = c.lines().stream().map(OfferedLine::description).toList();
        var last = state.quote().last();
        if (last.filter(quote -> isTheSame(quote, c, lines, descriptions)).isPresent()) {
            return List.of();
        }
        RequestDecisions.requireOpen(state);
        var earliest = last.map(RequestEvent.QuoteIssued::issuedOn).orElse(state.receivedOn());
        days.requireDoneSince(earliest, c.issuedOn());
        var rules = rulesOf.apply(c.issuedOn());
        requireRates(lines, rules);
        var monthly = QuotePricing.price(lines, PaidHow.EACH_MONTH);
        var once = QuotePricing.price(lines, PaidHow.ONCE);
        var dearestMonth = QuotePricing.dearestMonth(monthly, once);
        if (dearestMonth.amount().signum() <= 0) {
            throw Refusal.because(RefusalCode.AMOUNT_NOT_POSITIVE);
        }
        return List.of(new RequestEvent.QuoteIssued(
                c.requestId(),
                number.get(),
                c.issuedOn(),
                c.issuedOn().plusDays(rules.validity().number()),
                rules.validity().version(),
                c.mode(),
                lines,
                descriptions,
                monthly,
                once,
                rules.duty(dearestMonth, state.quote().asked() != null),
                rules.letterhead(),
                rules.declaration(),
                last.map(RequestEvent.QuoteIssued::number).orElse(null)));
    }

    /** Up to the last day on which it is valid, that day included. */
    static List<RequestEvent> accept(RequestState state, AcceptQuote c, CompanyDays days) {
        RequestDecisions.requireNotErased(state);
        var quote = current(state, c.number());
        var standing = state.quote().accepted();
        if (standing != null) {
            return Guards.sameOrRefuse(standing.acceptedOn().equals(c.acceptedOn())
                    && standing.channel() == c.channel()
                    && standing.proof().equals(c.proof()));
        }
        requireUnanswered(state);
        days.requireDoneSince(quote.issuedOn(), c.acceptedOn());
        if (c.acceptedOn().isAfter(quote.validUntil())) {
            throw Refusal.because(RefusalCode.QUOTE_EXPIRED)
                    .with("number", quote.number())
                    .with("validUntil", quote.validUntil());
        }
        return List.of(
                new RequestEvent.QuoteAccepted(c.requestId(), quote.number(), c.acceptedOn(), c.channel(), c.proof()));
    }

    static List<RequestEvent> refuse(RequestState state, RefuseQuote c, CompanyDays days) {
        RequestDecisions.requireNotErased(state);
        var quote = current(state, c.number());
        var standing = state.quote().refused();
        if (standing != null) {
            return Guards.sameOrRefuse(
                    standing.refusedOn().equals(c.refusedOn()) && Objects.equals(standing.reason(), c.reason()));
        }
        requireUnanswered(state);
        days.requireDoneSince(quote.issuedOn(), c.refusedOn());
        return List.of(new RequestEvent.QuoteRefused(c.requestId(), quote.number(), c.refusedOn(), c.reason()));
    }

    private static boolean isTheSame(
            RequestEvent.QuoteIssued quote, IssueQuote c, List<QuoteLine> lines, List<String> descriptions) {
        return quote.issuedOn().equals(c.issuedOn())
                && quote.mode() == c.mode()
                && quote.lines().equals(lines)
                && quote.descriptions().equals(descriptions);
    }

    /** Nobody accepts what something newer has taken the place of. */
    private static RequestEvent.QuoteIssued current(RequestState state, @Nullable String number) {
        var quote = state.quote().last().orElseThrow(() -> Refusal.because(RefusalCode.QUOTE_NEEDED));
        if (number == null || number.equals(quote.number())) {
            return quote;
        }
        throw Refusal.because(
                        state.quote().isIssued(number) ? RefusalCode.QUOTE_NOT_CURRENT : RefusalCode.QUOTE_NOT_ISSUED)
                .with("number", number)
                .with("current", quote.number());
    }

    private static void requireUnanswered(RequestState state) {
        RequestDecisions.requireGoingOn(state);
        Guards.allowIn(state.quote().standing(), List.of(QuoteStanding.ISSUED));
    }

    static void requireRates(List<QuoteLine> lines, QuoteRules rules) {
        lines.stream()
                .map(QuoteLine::vatPercent)
                .filter(percent -> !rules.knowsRate(percent))
                .findFirst()
                .ifPresent(percent -> {
                    throw Refusal.because(RefusalCode.VAT_RATE_NOT_IN_FORCE)
                            .with("vatRate", percent.toPlainString())
                            .with(
                                    "inForce",
                                    rules.rates().stream()
                                            .map(BigDecimal::toPlainString)
                                            .toList());
                });
    }
}
