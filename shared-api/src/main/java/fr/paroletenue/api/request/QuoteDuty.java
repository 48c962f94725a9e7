package fr.paroletenue.api.request;

import fr.paroletenue.api.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a quote has to be given (S2-12, D3, R-10): from a price on, and to whoever asks for one at any price.
 *
 * @param price including tax, of the dearest month
 * @param threshold from which on, itself included
 * @param policyVersion of the threshold
 */
public record QuoteDuty(Money price, boolean asked, Money threshold, String policyVersion) {

    /** Why a quote has to be given. */
    public enum Reason {
        PRICE,
        ASKED
    }

    /** Empty where it is left to the firm. */
    public List<Reason> because() {
        var reasons = new ArrayList<Reason>();
        if (!threshold.isMoreThan(price)) {
            reasons.add(Reason.PRICE);
        }
        if (asked) {
            reasons.add(Reason.ASKED);
        }
        return List.copyOf(reasons);
    }

    public boolean mandatory() {
        return !because().isEmpty();
    }
}
