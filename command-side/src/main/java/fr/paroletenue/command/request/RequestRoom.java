package fr.paroletenue.command.request;

import fr.paroletenue.api.complaint.Letterhead;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.request.Declaration;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.erasure.Erasures;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * What a request may look up besides its own events.
 *
 * @param numbers gives the next number of a quote
 * @param open the requests of which something may still come
 * @param erasures takes the keys of a request whose years are over (D13)
 * @param firstDay no fact lies before the first day of the company
 */
record RequestRoom(
        Clock clock, Policies policies, NextNumber numbers, OpenRequests open, Erasures erasures, LocalDate firstDay) {

    /** The source of the numbers of quotes; the year of a number is that of the day on which the quote was issued. */
    @FunctionalInterface
    interface NextNumber {
        String next(RequestId request, LocalDate issuedOn);
    }

    Instant now() {
        return clock.instant();
    }

    CompanyDays days() {
        return new CompanyDays(firstDay, now());
    }

    Supplier<String> numberFor(RequestId request, LocalDate issuedOn) {
        return () -> numbers.next(request, issuedOn);
    }

    /** The assessment form of the Paris day of that instant (S2-11). */
    PolicyVersion form(Instant heldAt) {
        return inForce(PolicyDefaults.ASSESSMENT_FORM, Paris.dayOf(heldAt));
    }

    /** The version of what a client has to know before concluding, on the Paris day of that instant (S2-13). */
    String informationVersion(Instant deliveredAt) {
        return inForce(PolicyDefaults.PRE_CONTRACT_INFORMATION, Paris.dayOf(deliveredAt))
                .version();
    }

    /** What a quote of that day says by the rules of that day (S2-12). */
    QuoteRules quoteRules(LocalDate day) {
        return new QuoteRules(
                inForce(PolicyDefaults.QUOTE_THRESHOLD, day),
                inForce(PolicyDefaults.QUOTE_VALIDITY, day),
                inForce(PolicyDefaults.VAT_RATES, day),
                Letterhead.of(inForce(PolicyDefaults.LETTERHEAD, day)),
                Declaration.of(inForce(PolicyDefaults.DECLARATION, day)));
    }

    private PolicyVersion inForce(PolicyName policy, LocalDate day) {
        return policies.inForce(policy, day);
    }
}
