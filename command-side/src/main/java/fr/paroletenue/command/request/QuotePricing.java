package fr.paroletenue.command.request;

import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.request.OfferedLine;
import fr.paroletenue.api.request.PaidHow;
import fr.paroletenue.api.request.Price;
import fr.paroletenue.api.request.QuoteLine;
import fr.paroletenue.api.request.VatShare;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the lines of a quote come to, in exact cents. Prices are said including tax, because that is what a consumer pays: the
 * tax is found inside of the sum of each rate, half a cent goes up, and what remains is the price before tax. So both always
 * make the total, line by line nothing is lost, and the order of the lines does not matter.
 */
final class QuotePricing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Money NOTHING = Money.euros(BigDecimal.ZERO);

    private QuotePricing() {}

    static List<QuoteLine> lines(List<OfferedLine> offered) {
        return offered.stream()
                .map(line -> new QuoteLine(
                        line.kind(),
                        line.quantity().setScale(2, RoundingMode.UNNECESSARY),
                        line.unitPrice(),
                        beforeTax(line.unitPrice(), line.vatPercent()),
                        line.vatPercent().setScale(2, RoundingMode.UNNECESSARY),
                        line.paid(),
                        rounded(line.unitPrice().amount().multiply(line.quantity()))))
                .toList();
    }

    /** What of them is paid in this way. */
    static Price price(List<QuoteLine> lines, PaidHow paid) {
        Map<BigDecimal, Money> totals = new TreeMap<>(Comparator.reverseOrder());
        lines.stream()
                .filter(line -> line.paid() == paid)
                .forEach(line -> totals.merge(line.vatPercent(), line.total(), QuotePricing::sum));
        var byRate = totals.entrySet().stream()
                .map(rate -> share(rate.getKey(), rate.getValue()))
                .toList();
        return new Price(
                byRate.stream().map(VatShare::beforeTax).reduce(NOTHING, QuotePricing::sum),
                byRate.stream().map(VatShare::tax).reduce(NOTHING, QuotePricing::sum),
                byRate.stream().map(VatShare::total).reduce(NOTHING, QuotePricing::sum),
                byRate);
    }

    /** Of the month in which all is paid that is ever paid in a month: the cautious reading of the price that asks for a quote. */
    static Money dearestMonth(Price monthly, Price once) {
        return sum(monthly.total(), once.total());
    }

    private static VatShare share(BigDecimal percent, Money total) {
        var beforeTax = beforeTax(total, percent);
        return new VatShare(percent, beforeTax, Money.euros(total.amount().subtract(beforeTax.amount())), total);
    }

    private static Money beforeTax(Money including, BigDecimal percent) {
        return Money.euros(including.amount().multiply(HUNDRED).divide(HUNDRED.add(percent), 2, RoundingMode.HALF_UP));
    }

    private static Money sum(Money one, Money other) {
        return Money.euros(one.amount().add(other.amount()));
    }

    private static Money rounded(BigDecimal amount) {
        return Money.euros(amount.setScale(2, RoundingMode.HALF_UP));
    }
}
