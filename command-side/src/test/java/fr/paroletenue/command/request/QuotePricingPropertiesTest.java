package fr.paroletenue.command.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.request.OfferedLine;
import fr.paroletenue.api.request.PaidHow;
import fr.paroletenue.api.request.QuoteLineKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** S2-12: no cent is lost or made, whatever is offered. */
class QuotePricingPropertiesTest {

    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    @Provide
    Arbitrary<List<OfferedLine>> offers() {
        var quantities = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("744"))
                .ofScale(2);
        var prices = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("99999.99"))
                .ofScale(2);
        var rates = Arbitraries.of("20", "10", "5.5", "0", "5.50").map(BigDecimal::new);
        var paid = Arbitraries.of(PaidHow.class);
        return Combinators.combine(quantities, prices, rates, paid)
                .as((quantity, price, rate, how) ->
                        new OfferedLine(QuoteLineKind.HOURS, "Ménage", quantity, Money.euros(price), rate, how))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property
    void beforeTaxAndTaxMakeTheTotalOfEachRateAndOfAll(@ForAll("offers") List<OfferedLine> offered) {
        for (var paid : PaidHow.values()) {
            var lines = QuotePricing.lines(offered);
            var price = QuotePricing.price(lines, paid);

            assertThat(sum(price.beforeTax(), price.tax())).isEqualTo(price.total());
            assertThat(price.byRate())
                    .allSatisfy(share ->
                            assertThat(sum(share.beforeTax(), share.tax())).isEqualTo(share.total()));
            assertThat(price.total().amount())
                    .isEqualByComparingTo(lines.stream()
                            .filter(line -> line.paid() == paid)
                            .map(line -> line.total().amount())
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    /** Half a cent at the most, and upwards when it is exactly half. */
    @Property
    void nothingIsRoundedByMoreThanHalfACent(@ForAll("offers") List<OfferedLine> offered) {
        var lines = QuotePricing.lines(offered);

        for (var i = 0; i < lines.size(); i++) {
            var exact =
                    offered.get(i).unitPrice().amount().multiply(offered.get(i).quantity());
            var off = lines.get(i).total().amount().subtract(exact);
            assertThat(off).isGreaterThan(HALF_A_CENT.negate()).isLessThanOrEqualTo(HALF_A_CENT);
        }
        for (var share : QuotePricing.price(lines, PaidHow.EACH_MONTH).byRate()) {
            var grown = share.beforeTax()
                    .amount()
                    .multiply(BigDecimal.valueOf(100).add(share.percent()))
                    .movePointLeft(2);
            var off = grown.subtract(share.total().amount()).abs();
            assertThat(off)
                    .isLessThanOrEqualTo(HALF_A_CENT.multiply(
                            BigDecimal.valueOf(100).add(share.percent()).movePointLeft(2)));
        }
    }

    @Property
    void theOrderOfTheLinesDoesNotMatter(@ForAll("offers") List<OfferedLine> offered, @ForAll Random random) {
        var mixed = new ArrayList<>(offered);
        Collections.shuffle(mixed, random);

        assertThat(QuotePricing.price(QuotePricing.lines(mixed), PaidHow.EACH_MONTH))
                .isEqualTo(QuotePricing.price(QuotePricing.lines(offered), PaidHow.EACH_MONTH));
    }

    /** By hand: 12 h at 28.50 are 342.00, of which 310.909... before tax. */
    @Example
    void isWhatOneCountsByHand() {
        var lines = QuotePricing.lines(List.of(
                RequestStory.hours("12", "28.50", "10"),
                RequestStory.hours("1.5", "21.03", "5.5"),
                RequestStory.fee("30.00")));

        var monthly = QuotePricing.price(lines, PaidHow.EACH_MONTH);
        assertThat(lines.get(1).total()).as("31.545").isEqualTo(euros("31.55"));
        assertThat(monthly.total()).isEqualTo(euros("373.55"));
        assertThat(monthly.beforeTax()).as("310.91 + 29.91").isEqualTo(euros("340.82"));
        assertThat(monthly.tax()).isEqualTo(euros("32.73"));
        assertThat(monthly.byRate())
                .extracting(share -> share.percent().toPlainString())
                .containsExactly("10.00", "5.50");
        assertThat(QuotePricing.price(lines, PaidHow.ONCE).beforeTax()).isEqualTo(euros("25.00"));
        assertThat(lines.getFirst().unitPriceBeforeTax()).isEqualTo(euros("25.91"));
    }

    private static Money euros(String amount) {
        return Money.euros(new BigDecimal(amount));
    }

    private static Money sum(Money one, Money other) {
        return Money.euros(one.amount().add(other.amount()));
    }
}
