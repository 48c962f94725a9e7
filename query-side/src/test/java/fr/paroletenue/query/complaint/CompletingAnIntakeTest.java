package fr.paroletenue.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.query.projection.By;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** S4-02: who, how to reach, what, when, where, which visit, which worker, what shows it, what is sought. */
class CompletingAnIntakeTest {

    private static final Instant AT = Instant.parse("2026-04-20T07:30:00Z");

    @Test
    void countsWhatWasToldOfNineQuestions() {
        assertThat(reception(new Complainant(null, null, "+33 1 00 00 00 00", null), null, Circumstances.UNKNOWN)
                        .completeness())
                .isEqualTo(22);
        assertThat(reception(
                                new Complainant("Claire Emery", null, null, null),
                                "client-7",
                                new Circumstances(LocalDate.of(2026, 4, 17), "cuisine", null))
                        .completeness())
                .isEqualTo(55);
    }

    @Test
    void isCompleteWhenNothingIsLeftToAsk() {
        var whole = new ComplaintFile.Reception(
                "REC-2026-00001",
                AT,
                ReceptionChannel.PHONE,
                false,
                null,
                "Vitres",
                "Les vitres ne sont pas faites",
                new Complainant("Claire Emery", "claire@example.org", null, null),
                null,
                "visit-1",
                "worker-1",
                "un nouveau passage",
                new Circumstances(LocalDate.of(2026, 4, 17), "cuisine", "photo"),
                false,
                null,
                new By("planning", AT));
        assertThat(whole.completeness()).isEqualTo(100);
    }

    private static ComplaintFile.Reception reception(
            Complainant complainant, String clientId, Circumstances circumstances) {
        return new ComplaintFile.Reception(
                "REC-2026-00001",
                AT,
                ReceptionChannel.PHONE,
                false,
                null,
                "Vitres",
                "Les vitres ne sont pas faites",
                complainant,
                clientId,
                null,
                null,
                null,
                circumstances,
                false,
                null,
                new By("planning", AT));
    }
}
