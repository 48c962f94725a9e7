package fr.paroletenue.command.contract;

import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.request.Needs;
import fr.paroletenue.api.request.Price;
import fr.paroletenue.api.request.Rhythm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What a client owes who withdraws, and what goes back. Exact cents, tax included. */
final class Owing {

    static final Money NOTHING = Money.euros(BigDecimal.ZERO);

    private Owing() {}

    /**
     * Art. L221-25: the part of the price that was worked for, if the client had expressly asked to begin; nothing if not.
     *
     * @param hoursDone of the hours agreed, of a month or in all
     */
    static Money afterWithdrawal(
            Needs needs, Price monthly, Price once, BigDecimal hoursDone, boolean earlyStartRequested) {
        if (!earlyStartRequested) {
            return NOTHING;
        }
        var agreed = needs.rhythm() == Rhythm.RECURRING ? monthly : once;
        return Money.euros(
                agreed.total().amount().multiply(hoursDone).divide(needs.hoursPerMonth(), 2, RoundingMode.HALF_UP));
    }

    /** Never less than nothing: what is still owed is billed, not refunded. */
    static Money rest(@Nullable Money paidAhead, Money owed) {
        return paidAhead == null || !paidAhead.isMoreThan(owed)
                ? NOTHING
                : Money.euros(paidAhead.amount().subtract(owed.amount()));
    }

    static boolean isSomething(Money amount) {
        return amount.isMoreThan(NOTHING);
    }
}
