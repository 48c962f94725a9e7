package fr.paroletenue.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.paroletenue.api.complaint.RegisterMonth;
import fr.paroletenue.api.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3-30: direction answers for a month of the register once it is over, by the clock of Paris. */
class SigningTheRegisterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04, 2026-04-30T21:59:59.999999Z, MONTH_NOT_OVER",
        "2026-04, 2026-04-30T22:00:00Z, ",
        "2026-10, 2026-10-31T22:59:59Z, MONTH_NOT_OVER",
        "2026-10, 2026-10-31T23:00:00Z, ",
        "2026-12, 2026-04-30T22:00:00Z, MONTH_NOT_OVER",
        "2020-01, 2026-04-30T22:00:00Z, ",
        "2019-12, 2026-04-30T22:00:00Z, REGISTER_MONTH_UNKNOWN",
    })
    void isPossibleOnceAMonthIsOver(String month, Instant now, String refusal) {
        var thrown =
                catchThrowable(() -> RegisterPage.requireOver(new RegisterMonth(month), LocalDate.of(2020, 1, 1), now));

        assertThat(
                        thrown == null
                                ? null
                                : ((Refusal) Objects.requireNonNull(thrown))
                                        .code()
                                        .name())
                .isEqualTo(refusal);
    }
}
