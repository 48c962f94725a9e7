package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S2-16, S2-17: what a signature would give the client and when a notice would end a contract, asked by anybody, recorded by nobody. */
class AskingBeforeSigningTest extends HouseTest {

    private static final String CONTRACTS = "/api/contracts";

    private Answer asked(String question) {
        var events = count("events.domain_event");
        var answer = as(Role.REPORTING).get(CONTRACTS + question).ok();
        assertThat(count("events.domain_event")).isEqualTo(events);
        return answer;
    }

    @Test
    void theWithdrawalPeriodIsShownWithItsProof() {
        var answer = asked("/withdrawal-period?signedOn=2026-04-17");

        assertThat(answer.field("concluded")).isEqualTo("OFF_PREMISES");
        assertThat(answer.field("informedOn")).isEqualTo("2026-04-17");
        assertThat(answer.field("withdrawalPeriod/dueAt")).isEqualTo("2026-05-05T00:00:00+02:00");
        assertThat(answer.field("withdrawalPeriod/lastDay")).isEqualTo("2026-05-04");
        assertThat(answer.field("withdrawalPeriod/policy")).isEqualTo("withdrawal-period");
        assertThat(answer.field("withdrawalPeriod/policyVersion")).isEqualTo("law-2014-06-14");
        assertThat(answer.field("withdrawalPeriod/proof/13/reason")).isEqualTo("HOLIDAY");
        assertThat(answer.field("paymentAllowedFrom")).isEqualTo("2026-04-25");
    }

    @ParameterizedTest
    @CsvSource({
        "signedOn=2026-04-17&informed=false, 2027-05-04",
        "signedOn=2026-04-17&informedOn=2026-09-10, 2026-09-24",
        "signedOn=2014-06-13&concluded=DISTANCE, 2014-06-20",
        // Good Friday is a day off in Alsace-Moselle only
        "signedOn=2026-03-20&zone=METROPOLE, 2026-04-03",
        "signedOn=2026-03-20&zone=ALSACE_MOSELLE, 2026-04-07",
    })
    void theWithdrawalPeriodFollowsTheLaw(String question, String lastDay) {
        assertThat(asked("/withdrawal-period?" + question).field("withdrawalPeriod/lastDay"))
                .isEqualTo(lastDay);
    }

    @Test
    void whatIsSignedAtTheOfficeGivesNoSuchRightAndIsPaidAtOnce() {
        var answer = asked("/withdrawal-period?signedOn=2026-04-17&concluded=ON_PREMISES");

        assertThat(answer.json().has("withdrawalPeriod")).isFalse();
        assertThat(answer.json().has("paymentBan")).isFalse();
        assertThat(answer.field("paymentAllowedFrom")).isEqualTo("2026-04-17");
    }

    @Test
    void anExemptBodyMayBePaidAtOnceToo() {
        var answer = asked("/withdrawal-period?signedOn=2026-04-17&concluded=OFF_PREMISES&exempt=true");

        assertThat(answer.field("withdrawalPeriod/lastDay")).isEqualTo("2026-05-04");
        assertThat(answer.field("paymentAllowedFrom")).isEqualTo("2026-04-17");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-14T10:00:00%2B02:00, ON_PREMISES, END_OF_MONTH, 2026-04-30",
        "2026-04-14T10:00:00%2B02:00, OFF_PREMISES, AT_ONCE, 2026-04-14",
        "2026-06-30T22:30:00Z, DISTANCE, END_OF_MONTH, 2026-07-31",
    })
    void aNoticeEndsAContractByTheRuleOfItsPremises(String noticeAt, String concluded, String rule, String endsOn) {
        var answer = asked("/termination?noticeAt=" + noticeAt + "&concluded=" + concluded);

        assertThat(answer.field("rule")).isEqualTo(rule);
        assertThat(answer.field("endsOn")).isEqualTo(endsOn);
        assertThat(answer.field("termination/lastDay")).isEqualTo(endsOn);
        assertThat(answer.json().has("refund")).isEqualTo("AT_ONCE".equals(rule));
    }

    @Test
    void whatEndsAtOnceGoesBackInFifteenDaysAndIsConfirmed() {
        var answer = asked("/termination?noticeAt=2026-04-14T10:00:00%2B02:00&concluded=OFF_PREMISES");

        assertThat(answer.field("refund/lastDay")).isEqualTo("2026-04-29");
        assertThat(answer.field("confirmation/policy")).isEqualTo("contract-end-confirmation");
        assertThat(answer.field("confirmation/lastDay")).isEqualTo("2026-04-16");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/withdrawal-period",
                "/withdrawal-period?signedOn=17/04/2026",
                "/withdrawal-period?signedOn=0001-01-01",
                "/withdrawal-period?signedOn=2026-04-17&informedOn=9999-12-31",
                "/withdrawal-period?signedOn=2026-04-17&concluded=AT_HOME",
                "/termination",
                "/termination?noticeAt=2026-04-14T10:00:00",
                "/termination?noticeAt=2199-04-14T10:00:00Z"
            })
    void whatCannotBeReadIsRefused(String question) {
        assertThat(as(Role.REPORTING).get(CONTRACTS + question).status()).isEqualTo(400);
    }
}
