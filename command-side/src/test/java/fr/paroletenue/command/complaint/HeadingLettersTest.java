package fr.paroletenue.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.Letterhead;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S4-21: each letter bears the letterhead of the Paris day on which it left, whenever it is recorded. */
class HeadingLettersTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-30T21:59:59Z, 1 rue Ancienne",
        "2026-06-30T22:00:00Z, 2 rue Nouvelle",
    })
    void aLetterBearsTheLetterheadOfItsDay(Instant sentAt, String address) {
        assertThat(headOf(story().when(Acts.acknowledge(sentAt))).address()).isEqualTo(address);
        assertThat(headOf(story().when(Acts.letter(sentAt, LocalDate.of(2026, 9, 30))))
                        .address())
                .isEqualTo(address);
        assertThat(headOf(story().given(Acts.acknowledge(Acts.RECEIVED), Acts.investigate(Founded.NO), Acts.isolated())
                                .when(Acts.answer(sentAt, AnswerOutcome.REJECTED, "motif", "expertise")))
                        .address())
                .isEqualTo(address);
    }

    /** Written down long after they left. */
    private static ComplaintStory story() {
        return ComplaintStory.recorded().at("2026-09-01T08:00:00Z");
    }

    private static Letterhead headOf(List<ComplaintEvent> decided) {
        return decided.stream()
                .map(HeadingLettersTest::letterhead)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Letterhead letterhead(ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.Acknowledged e -> e.letterhead();
            case ComplaintEvent.HoldingLetterSent e -> e.letterhead();
            case ComplaintEvent.Answered e -> e.letterhead();
            default -> null;
        };
    }
}
