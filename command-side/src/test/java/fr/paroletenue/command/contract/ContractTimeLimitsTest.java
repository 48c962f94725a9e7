package fr.paroletenue.command.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.contract.Concluded;
import fr.paroletenue.api.contract.EndRule;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.ProofDay;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.policy.PolicyBook;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D2, D4: what the law gives a client who has signed, and when a contract ends. */
class ContractTimeLimitsTest {

    private static final HolidayZone METROPOLE = HolidayZone.METROPOLE;
    private static final ContractTimeLimits LIMITS =
            new ContractTimeLimits(PolicyBook.of(PolicyDefaults.all(), List.of()), METROPOLE);

    @ParameterizedTest
    @CsvSource({
        // 1 May is a holiday, then comes a weekend
        "2026-04-17, 2026-05-04",
        "2026-04-23, 2026-05-07",
        // 8 May is a holiday
        "2026-04-24, 2026-05-11",
        // Ascension
        "2026-04-30, 2026-05-15",
        // Whit Monday
        "2026-05-11, 2026-05-26",
        // the last contracts of the older law, and the first of today's
        "2014-06-13, 2014-06-20",
        "2014-06-14, 2014-06-30",
        // the end of a year
        "2025-12-11, 2025-12-26",
    })
    void theClientMayWithdrawUntilTheEndOfADayThatIsNoDayOff(LocalDate signedOn, LocalDate lastDay) {
        var until = withdrawal(signedOn, Concluded.OFF_PREMISES, signedOn);

        assertThat(until.lastDay()).isEqualTo(lastDay);
        assertThat(until.doBy()).isEqualTo(lastDay);
        assertThat(until.dueAt()).isEqualTo(Paris.startOf(lastDay.plusDays(1)));
        assertThat(withdrawal(signedOn, Concluded.DISTANCE, signedOn)).isEqualTo(until);
    }

    @Test
    void theLastSecondIsInTimeAndTheNextIsNot() {
        var until = withdrawal(LocalDate.of(2026, 4, 17), Concluded.OFF_PREMISES, LocalDate.of(2026, 4, 17));

        assertThat(until.isMetAt(instant("2026-05-04T23:59:59+02:00"))).isTrue();
        assertThat(until.isMetAt(instant("2026-05-05T00:00:00+02:00"))).isFalse();
    }

    @Test
    void theProofCountsFourteenDaysAndSaysWhyTheLastOneRolls() {
        var proof = withdrawal(LocalDate.of(2026, 4, 17), Concluded.OFF_PREMISES, LocalDate.of(2026, 4, 17))
                .proof();

        assertThat(proof).hasSize(17);
        assertThat(proof.stream().filter(ProofDay::counted)).hasSize(14);
        assertThat(proof.get(7))
                .as("a Saturday inside the period counts")
                .isEqualTo(new ProofDay(LocalDate.of(2026, 4, 25), true, null, null, null));
        assertThat(proof.subList(13, 17))
                .extracting(ProofDay::reason)
                .containsExactly(ProofDay.Reason.HOLIDAY, ProofDay.Reason.WEEKEND, ProofDay.Reason.WEEKEND, null);
    }

    @Test
    void itNamesTheLawOfTheSignature() {
        assertThat(withdrawal(LocalDate.of(2014, 6, 13), Concluded.DISTANCE, LocalDate.of(2014, 6, 13)))
                .extracting(DueDate::policyVersion, DueDate::amount)
                .containsExactly("law-until-2014-06-13", 7);
        assertThat(withdrawal(LocalDate.of(2014, 6, 14), Concluded.DISTANCE, LocalDate.of(2014, 6, 14)))
                .extracting(DueDate::policyVersion, DueDate::amount)
                .containsExactly("law-2014-06-14", 14);
    }

    @Test
    void nobodyWithdrawsFromWhatWasSignedAtTheOffice() {
        assertThat(LIMITS.withdrawal(LocalDate.of(2026, 4, 17), Concluded.ON_PREMISES, null, METROPOLE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // never told: twelve months from the day to which the first period rolled
        "2026-04-17, , 2027-05-04",
        "2026-04-17, 2026-09-10, 2026-09-24",
        // told within the first period: that much later
        "2026-04-17, 2026-04-20, 2026-05-04",
        "2026-04-17, 2026-04-22, 2026-05-06",
        // told on the last day of the longer period, and a day too late
        "2026-04-17, 2027-05-04, 2027-05-18",
        "2026-04-17, 2027-05-05, 2027-05-04",
        // told before the signature is told
        "2026-04-17, 2026-04-10, 2026-05-04",
        // twelve months later is a Saturday, and Monday is Whit Monday: it rolls too
        "2026-04-30, , 2027-05-18",
        // the older law is not lengthened
        "2014-06-13, , 2014-06-20",
    })
    void whoWasNotToldMayWithdrawForLonger(LocalDate signedOn, LocalDate informedOn, LocalDate lastDay) {
        assertThat(withdrawal(signedOn, Concluded.OFF_PREMISES, informedOn).lastDay())
                .isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-17, 2026-04-25",
        // Saturday 25 April rolls to Monday 27
        "2026-04-18, 2026-04-28",
    })
    void nothingMayBeTakenForSevenDays(LocalDate signedOn, LocalDate allowedFrom) {
        var ban = LIMITS.paymentBan(signedOn, Concluded.OFF_PREMISES, false, METROPOLE)
                .orElseThrow();

        assertThat(ban.dueAt()).isEqualTo(Paris.startOf(allowedFrom));
        assertThat(LIMITS.paymentBan(signedOn, Concluded.OFF_PREMISES, true, METROPOLE))
                .as("exempt")
                .isEmpty();
        assertThat(LIMITS.paymentBan(signedOn, Concluded.DISTANCE, false, METROPOLE))
                .isEmpty();
        assertThat(LIMITS.paymentBan(signedOn, Concluded.ON_PREMISES, false, METROPOLE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-14T10:00:00+02:00, 2026-04-30",
        "2026-01-31T23:59:00+01:00, 2026-01-31",
        "2027-02-28T23:59:59+01:00, 2027-02-28",
        "2027-03-01T00:00:00+01:00, 2027-03-31",
        // a Paris month is not a month of the world clock
        "2026-06-30T22:30:00Z, 2026-07-31",
        "2026-12-31T23:30:00Z, 2027-01-31",
        "2028-02-01T08:00:00+01:00, 2028-02-29",
    })
    void aContractEndsWithTheParisMonthOfTheNotice(OffsetDateTime noticeAt, LocalDate endsOn) {
        assertThat(ContractTimeLimits.lastDay(noticeAt.toInstant(), EndRule.END_OF_MONTH))
                .isEqualTo(endsOn);
    }

    @ParameterizedTest
    @CsvSource({
        "ON_PREMISES, false, AT_ONCE, END_OF_MONTH",
        "ON_PREMISES, true, AT_ONCE, END_OF_MONTH",
        "DISTANCE, false, AT_ONCE, END_OF_MONTH",
        "DISTANCE, true, END_OF_MONTH, END_OF_MONTH",
        "OFF_PREMISES, false, AT_ONCE, AT_ONCE",
        "OFF_PREMISES, false, END_OF_MONTH, END_OF_MONTH",
        "OFF_PREMISES, true, END_OF_MONTH, AT_ONCE",
        "OFF_PREMISES, true, AT_ONCE, AT_ONCE",
    })
    void theRuleFollowsThePremisesTheExemptionAndTheFirm(
            Concluded concluded, boolean exempt, String policy, EndRule rule) {
        assertThat(ContractTimeLimits.endRule(concluded, exempt, policy)).isEqualTo(rule);
    }

    @Test
    void whatEndsAtOnceEndsOnTheDayOfTheNoticeAndTheRestGoesBackInFifteenDays() {
        var noticeAt = instant("2026-04-14T10:00:00+02:00");

        assertThat(ContractTimeLimits.lastDay(noticeAt, EndRule.AT_ONCE)).isEqualTo(LocalDate.of(2026, 4, 14));
        assertThat(ContractTimeLimits.terminationRefund(noticeAt, EndRule.AT_ONCE, METROPOLE)
                        .orElseThrow()
                        .lastDay())
                .isEqualTo(LocalDate.of(2026, 4, 29));
        assertThat(ContractTimeLimits.terminationRefund(noticeAt, EndRule.END_OF_MONTH, METROPOLE))
                .isEmpty();
    }

    @Test
    void whatWasPaidAheadIsBackFourteenDaysAfterAWithdrawal() {
        var refund = ContractTimeLimits.withdrawalRefund(instant("2026-05-04T09:00:00+02:00"), METROPOLE);

        assertThat(refund.lastDay()).isEqualTo(LocalDate.of(2026, 5, 18));
        assertThat(ContractTimeLimits.withdrawalRefund(instant("2026-04-24T09:00:00+02:00"), METROPOLE)
                        .lastDay())
                .as("a duty of the firm does not roll over 8 May")
                .isEqualTo(LocalDate.of(2026, 5, 8));
    }

    @Test
    void aCompanyMayReadTheLawOtherwiseFromADayOn() {
        var strict = new PolicyVersion(
                new PolicyName("off-premises-termination"),
                "2027-1",
                LocalDate.of(2027, 1, 1),
                PolicyUnit.TEXT,
                "END_OF_MONTH",
                List.of("S2-16"),
                "avis");
        var limits = new ContractTimeLimits(PolicyBook.of(PolicyDefaults.all(), List.of(strict)), METROPOLE);

        assertThat(limits.endRule(LocalDate.of(2026, 12, 31)).value()).isEqualTo("AT_ONCE");
        assertThat(limits.endRule(LocalDate.of(2027, 1, 1)).value()).isEqualTo("END_OF_MONTH");
    }

    @Property
    void aRightNeverEndsOnADayOffNorBeforeItsDaysAreOver(@ForAll("days") LocalDate signedOn, @ForAll HolidayZone zone) {
        var until = LIMITS.withdrawal(signedOn, Concluded.OFF_PREMISES, signedOn, zone)
                .orElseThrow();

        assertThat(until.lastDay()).isBetween(signedOn.plusDays(14), signedOn.plusDays(19));
        assertThat(until.lastDay().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        var counted = until.proof().stream().filter(ProofDay::counted).toList();
        assertThat(counted).hasSize(14);
        assertThat(counted.getLast().day()).isEqualTo(until.lastDay());
    }

    @Property
    void beingToldLaterNeverShortensTheRight(@ForAll("days") LocalDate signedOn, @ForAll("days") LocalDate informedOn) {
        var told = withdrawal(signedOn, Concluded.DISTANCE, signedOn);

        assertThat(withdrawal(signedOn, Concluded.DISTANCE, informedOn).dueAt()).isAfterOrEqualTo(told.dueAt());
    }

    @Property
    void aLaterNoticeNeverEndsAContractEarlier(
            @ForAll("days") LocalDate day, @ForAll("days") LocalDate other, @ForAll EndRule rule) {
        var earlier = Paris.startOf(day.isBefore(other) ? day : other);
        var later = Paris.startOf(day.isBefore(other) ? other : day);

        assertThat(ContractTimeLimits.lastDay(later, rule))
                .isAfterOrEqualTo(ContractTimeLimits.lastDay(earlier, rule))
                .isAfterOrEqualTo(Paris.dayOf(later));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 12 * 365)
                .map(days -> LocalDate.of(2014, 6, 14).plusDays(days));
    }

    private static DueDate withdrawal(LocalDate signedOn, Concluded concluded, LocalDate informedOn) {
        return LIMITS.withdrawal(signedOn, concluded, informedOn, METROPOLE).orElseThrow();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
