package fr.paroletenue.query.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.retention.Kept;
import fr.paroletenue.api.retention.RetentionPolicies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** D13: how long a file is kept is said by the policy in force on the day from which its years count. */
class JudgingHowLongFilesAreKeptTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final Kept.Rules DEFAULTS = Retention.rules(List.of());

    private static PolicyVersion adopted(PolicyName name, String version, LocalDate validFrom, String value) {
        return new PolicyVersion(name, version, validFrom, PolicyUnit.YEARS, value, List.of(), "CNIL");
    }

    private static LocalDate messageOf(LocalDate day, PolicyVersion... adopted) {
        return Kept.message(day, Retention.rules(List.of(adopted))).until();
    }

    @Test
    void aVersionCountsFromItsFirstDayOn() {
        var four = adopted(RetentionPolicies.PROSPECT, "2026-2", DAY, "4");

        assertThat(messageOf(DAY.minusDays(1), four)).isEqualTo(DAY.minusDays(1).plusYears(3));
        assertThat(messageOf(DAY, four)).isEqualTo(DAY.plusYears(4));
    }

    @Test
    void ofTwoVersionsWithTheSameFirstDayTheOneAdoptedLaterCounts() {
        var four = adopted(RetentionPolicies.PROSPECT, "2026-2", DAY, "4");
        var two = adopted(RetentionPolicies.PROSPECT, "2026-3", DAY, "2");
        var reachingBack = adopted(RetentionPolicies.PROSPECT, "2026-4", DAY.minusYears(1), "6");

        assertThat(messageOf(DAY, four, two)).isEqualTo(DAY.plusYears(2));
        assertThat(messageOf(DAY, two, four)).isEqualTo(DAY.plusYears(4));
        assertThat(messageOf(DAY, four, reachingBack)).isEqualTo(DAY.plusYears(4));
        assertThat(messageOf(DAY.minusDays(1), four, reachingBack))
                .isEqualTo(DAY.minusDays(1).plusYears(6));
    }

    @Test
    void theLongestYearsOfARequestCount() {
        assertThat(Kept.request(DAY, null, DEFAULTS).until()).isEqualTo(DAY.plusYears(3));
        assertThat(Kept.request(DAY, DAY, DEFAULTS).until()).isEqualTo(DAY.plusYears(3));
        var copies = Retention.rules(List.of(adopted(RetentionPolicies.QUOTE, "2026-2", DAY, "9")));
        var kept = Kept.request(DAY, DAY, copies);
        assertThat(kept.until()).isEqualTo(DAY.plusYears(9));
        assertThat(kept.policy().name()).isEqualTo(RetentionPolicies.QUOTE);
    }

    @Test
    void theYearsOfAFormerClientCountFromTheEnd() {
        var ended = DAY.minusYears(1);

        assertThat(Kept.client(ClientStanding.FORMER_CLIENT, ended, DAY, DEFAULTS)
                        .until())
                .isEqualTo(ended.plusYears(5));
        assertThat(Kept.client(ClientStanding.GIVEN_UP_PROSPECT, ended, DAY, DEFAULTS)
                        .until())
                .isEqualTo(DAY.plusYears(3));
    }

    @Test
    void whatWasSignedElectronicallyForEnoughMoneyIsKeptLonger() {
        assertThat(contract(false, true, "120.00", "0.00")).isEqualTo("prospect-retention");
        assertThat(contract(true, true, "119.99", "0.00")).isEqualTo("contract-retention");
        assertThat(contract(true, false, "120.00", "0.00")).isEqualTo("contract-retention");
        assertThat(contract(true, true, "120.00", "0.00")).isEqualTo("electronic-contract-retention");
        assertThat(contract(true, true, "0.00", "120.00")).isEqualTo("electronic-contract-retention");
    }

    private static String contract(boolean signed, boolean electronic, String monthly, String once) {
        return Kept.contract(
                        DAY,
                        signed,
                        electronic,
                        Money.euros(new BigDecimal(monthly)),
                        Money.euros(new BigDecimal(once)),
                        DEFAULTS)
                .policy()
                .name()
                .value();
    }

    @Test
    void theLastDayStillBelongsToTheYears() {
        var kept = Kept.message(DAY, DEFAULTS);

        assertThat(kept.isOverOn(kept.until())).isFalse();
        assertThat(kept.isOverOn(kept.until().plusDays(1))).isTrue();
    }
}
