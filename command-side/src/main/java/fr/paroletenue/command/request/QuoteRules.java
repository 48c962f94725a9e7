package fr.paroletenue.command.request;

import fr.paroletenue.api.complaint.Letterhead;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.request.Declaration;
import fr.paroletenue.api.request.QuoteDuty;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What a quote of one day has to say and how long it binds (S2-12, D3), by the policies of that day. */
record QuoteRules(
        PolicyVersion threshold,
        PolicyVersion validity,
        PolicyVersion vatRates,
        Letterhead letterhead,
        Declaration declaration) {

    QuoteDuty duty(Money price, boolean asked) {
        return new QuoteDuty(price, asked, Money.euros(new BigDecimal(threshold.value())), threshold.version());
    }

    List<BigDecimal> rates() {
        return Stream.of(vatRates.value().split(" ")).map(BigDecimal::new).toList();
    }

    boolean knowsRate(BigDecimal percent) {
        return rates().stream().anyMatch(rate -> rate.compareTo(percent) == 0);
    }
}
