package fr.paroletenue.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyBookTest {

    private static final PolicyName NAME = PolicyDefaults.CALL_BACK;

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2026-1",
        "2027-01-01, 2027-1",
        "2027-06-30, 2027-1",
        "2027-07-01, 2027-3",
        "2040-01-01, 2027-3",
    })
    void aVersionIsInForceFromItsFirstDayToTheNextOne(LocalDate day, String version) {
        // adopted in another order than they come into force
        var book = PolicyBook.of(
                PolicyDefaults.all(),
                List.of(
                        adopted("2027-2", "2027-07-01"),
                        adopted("2027-1", "2027-01-01"),
                        adopted("2027-3", "2027-07-01")));

        assertThat(book.inForce(NAME, day).version()).isEqualTo(version);
    }

    @Test
    void anotherPolicyStaysAsItWas() {
        var book = PolicyBook.of(PolicyDefaults.all(), List.of(adopted("2027-1", "2027-01-01")));

        assertThat(book.inForce(PolicyDefaults.COMPLAINT_UPDATE, LocalDate.of(2028, 1, 1))
                        .version())
                .isEqualTo(PolicyDefaults.VERSION);
    }

    @Test
    void anUnknownPolicyIsRefused() {
        var book = PolicyBook.of(PolicyDefaults.all(), List.of());

        assertThatThrownBy(() -> book.inForce(new PolicyName("no-such-policy"), LocalDate.of(2026, 1, 1)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.POLICY_UNKNOWN);
                    assertThat(refusal.facts()).containsEntry("policy", "no-such-policy");
                });
    }

    private static PolicyVersion adopted(String version, String validFrom) {
        return new PolicyVersion(
                NAME, version, LocalDate.parse(validFrom), PolicyUnit.ELAPSED_HOURS, "12", List.of("S2-09"), "minutes");
    }
}
