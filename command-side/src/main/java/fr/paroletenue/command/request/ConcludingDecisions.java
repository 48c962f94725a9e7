package fr.paroletenue.command.request;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.request.Agreement;
import fr.paroletenue.api.request.PaidHow;
import fr.paroletenue.api.request.QuoteStanding;
import fr.paroletenue.api.request.RequestCommand.ConcludeRequest;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.command.deciding.Guards;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** How a request comes to a contract: once, and with an accepted quote wherever one is owed (S1-11, S2-12, R-10). Pure. */
final class ConcludingDecisions {

    private ConcludingDecisions() {}

    static List<RequestEvent> conclude(
            RequestState state, ConcludeRequest c, Function<LocalDate, QuoteRules> rulesOf, LocalDate today) {
        RequestDecisions.requireNotErased(state);
        var standing = state.concluded();
        if (standing != null) {
            return Guards.sameOrRefuse(standing.contractId().equals(c.contractId()));
        }
        RequestDecisions.requireGoingOn(state);
        if (state.assessment().last().isEmpty()) {
            throw Refusal.because(RefusalCode.ASSESSMENT_NEEDED);
        }
        return List.of(
                state.quote().accepted() == null ? withoutQuote(state, c, rulesOf, today) : asQuoted(state, c, today));
    }

    /** What its contract is drawn up from. */
    static Agreement agreement(RequestState state, RequestEvent.Concluded concluded) {
        var assessed = state.assessment().last().orElseThrow();
        var worker = state.staffing().standing();
        var information = state.deliveries();
        return new Agreement(
                state.facts().clientId(),
                assessed.needs(),
                assessed.home(),
                concluded.monthly(),
                concluded.once(),
                concluded.quoteNumber(),
                worker.map(RequestEvent.WorkerAssigned::workerId).orElse(null),
                information.isEmpty()
                        ? null
                        : Paris.dayOf(information.getFirst().deliveredAt()));
    }

    private static RequestEvent asQuoted(RequestState state, ConcludeRequest c, LocalDate today) {
        if (!c.lines().isEmpty()) {
            throw Refusal.because(RefusalCode.PRICE_IN_THE_QUOTE);
        }
        var quote = state.quote().last().orElseThrow();
        return new RequestEvent.Concluded(
                c.requestId(), c.contractId(), today, quote.number(), quote.monthly(), quote.once());
    }

    /** below the threshold, and unless one was asked for, a price is enough. */
    private static RequestEvent withoutQuote(
            RequestState state, ConcludeRequest c, Function<LocalDate, QuoteRules> rulesOf, LocalDate today) {
        if (c.lines().isEmpty()) {
            throw Refusal.because(RefusalCode.QUOTE_NEEDED);
        }
        var rules = rulesOf.apply(today);
        var lines = QuotePricing.lines(c.lines());
        QuoteDecisions.requireRates(lines, rules);
        var monthly = QuotePricing.price(lines, PaidHow.EACH_MONTH);
        var once = QuotePricing.price(lines, PaidHow.ONCE);
        var dearest = QuotePricing.dearestMonth(monthly, once);
        if (dearest.amount().signum() <= 0) {
            throw Refusal.because(RefusalCode.AMOUNT_NOT_POSITIVE);
        }
        var duty = rules.duty(dearest, state.quote().asked() != null);
        if (duty.mandatory()) {
            throw Refusal.because(RefusalCode.QUOTE_NEEDED).with("because", duty.because());
        }
        // Two prices for one thing: the client has one of them in hand and may still say yes to it.
        state.quote()
                .last()
                .filter(quote -> state.quote().standing() == QuoteStanding.ISSUED)
                .ifPresent(quote -> {
                    throw Refusal.because(RefusalCode.QUOTE_NOT_ANSWERED).with("number", quote.number());
                });
        return new RequestEvent.Concluded(c.requestId(), c.contractId(), today, null, monthly, once);
    }
}
