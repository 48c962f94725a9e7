package fr.paroletenue.command.request;

import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.request.QuoteDuty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Whether a quote would have to be given (S2-12, D3, R-10). Records nothing. */
public final class QuoteDutyPreview {

    private final Clock clock;
    private final Function<LocalDate, QuoteRules> rulesOf;

    QuoteDutyPreview(Clock clock, Function<LocalDate, QuoteRules> rulesOf) {
        this.clock = clock;
        this.rulesOf = rulesOf;
    }

    /**
     * @param because empty where it is left to the firm
     * @param policy that holds the threshold
     * @param promises that it serves
     */
    public record Answer(
            Money monthlyAmount,
            boolean asked,
            boolean mandatory,
            List<QuoteDuty.Reason> because,
            Money threshold,
            String policy,
            String policyVersion,
            List<String> promises) {}

    /** By the policy of today. */
    public Answer of(Money monthlyAmount, boolean asked) {
        var rules = rulesOf.apply(Paris.dayOf(clock.instant()));
        var duty = rules.duty(monthlyAmount, asked);
        return new Answer(
                monthlyAmount,
                asked,
                duty.mandatory(),
                duty.because(),
                duty.threshold(),
                rules.threshold().name().value(),
                duty.policyVersion(),
                rules.threshold().promises());
    }
}
