package fr.paroletenue.api.retention;

import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Until when a file that is over is kept, and by which policy (D13). The years are those of the policy in force on the day from
 * which they count. Both sides judge by this: the act is refused as long as the list does not call the file erasable.
 *
 * @param until last Paris day on which the file must still be readable
 */
public record Kept(LocalDate until, PolicyVersion policy) {

    /** Which version of a policy is in force on a Paris day. */
    @FunctionalInterface
    public interface Rules {
        PolicyVersion inForce(PolicyName policy, LocalDate day);
    }

    /** Whether the years are over: not one day early. */
    public boolean isOverOn(LocalDate today) {
        return isOver(until, today);
    }

    /** The same of a last day that an event states. */
    public static boolean isOver(LocalDate keepUntil, LocalDate today) {
        return today.isAfter(keepUntil);
    }

    /** @param lastFactOn Paris day of the last word that was exchanged about it */
    public static Kept message(LocalDate lastFactOn, Rules rules) {
        return from(lastFactOn, RetentionPolicies.PROSPECT, rules);
    }

    /**
     * The years of a former client count from the end; those of a prospect, given up or not, from the last contact.
     *
     * @param endedOn Paris day; known of a former client
     */
    public static Kept client(
            ClientStanding standing, @Nullable LocalDate endedOn, LocalDate lastContactOn, Rules rules) {
        return standing == ClientStanding.FORMER_CLIENT
                ? from(Objects.requireNonNull(endedOn), RetentionPolicies.CONTRACT, rules)
                : from(lastContactOn, RetentionPolicies.PROSPECT, rules);
    }

    /**
     * What was said is kept as long as a prospect's file, a copy of a quote as long as a quote; the request goes as a whole.
     *
     * @param quotedOn Paris day of the last quote; null where none was given
     */
    public static Kept request(LocalDate lastFactOn, @Nullable LocalDate quotedOn, Rules rules) {
        var said = from(lastFactOn, RetentionPolicies.PROSPECT, rules);
        if (quotedOn == null) {
            return said;
        }
        var copy = from(quotedOn, RetentionPolicies.QUOTE, rules);
        return copy.until().isAfter(said.until()) ? copy : said;
    }

    /**
     * What was concluded by electronic means for enough money is kept longer (art. L213-1); what nobody signed is an offer.
     *
     * @param lastDay Paris day on which it ended or was abandoned
     * @param monthly what is paid each month, tax included
     * @param once what is paid once, tax included; the dearer of the two decides
     */
    public static Kept contract(
            LocalDate lastDay, boolean signed, boolean electronic, Money monthly, Money once, Rules rules) {
        if (!signed) {
            return from(lastDay, RetentionPolicies.PROSPECT, rules);
        }
        var dearest = monthly.isMoreThan(once) ? monthly : once;
        var threshold = new BigDecimal(rules.inForce(RetentionPolicies.ELECTRONIC_CONTRACT_THRESHOLD, lastDay)
                .value());
        return from(
                lastDay,
                electronic && dearest.amount().compareTo(threshold) >= 0
                        ? RetentionPolicies.ELECTRONIC_CONTRACT
                        : RetentionPolicies.CONTRACT,
                rules);
    }

    private static Kept from(LocalDate day, PolicyName name, Rules rules) {
        var policy = rules.inForce(name, day);
        return new Kept(day.plusYears(policy.number()), policy);
    }
}
