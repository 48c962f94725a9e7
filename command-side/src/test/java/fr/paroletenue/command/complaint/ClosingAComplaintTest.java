package fr.paroletenue.command.complaint;

import static fr.paroletenue.command.complaint.Acts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.kernel.RefusalCode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S3-27, S3-31, S4-09, S4-15, R-65. */
class ClosingAComplaintTest {

    private static ComplaintStory answered(Founded founded, String... dysfunctions) {
        return ComplaintStory.recorded()
                .given(Acts.open(), Acts.investigate(founded, dysfunctions), Acts.isolated(), Acts.answer(RECEIVED));
    }

    /** S4-15: nobody is left without an answer. */
    @Test
    void needsAnAnswer() {
        var story = ComplaintStory.recorded()
                .given(Acts.acknowledge(RECEIVED), Acts.investigate(Founded.NO), Acts.isolated());

        assertThat(story.refusalCode(Acts.close())).isEqualTo(RefusalCode.ANSWER_NEEDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Founded.class,
            names = {"YES", "PARTLY"})
    void needsDysfunctionsAndAnActionOrAReasonForNone(Founded founded) {
        var story = answered(founded);

        assertThat(story.refusalCode(Acts.close("aucune action utile"))).isEqualTo(RefusalCode.DYSFUNCTIONS_NEEDED);
        assertThat(story.refusalCode(Acts.close(null, "vitres"))).isEqualTo(RefusalCode.ACTION_OR_REASON_NEEDED);
        assertThat(story.refusalCode(Acts.close(" ", "vitres"))).isEqualTo(RefusalCode.ACTION_OR_REASON_NEEDED);
        assertThat(Told.of(story.when(Acts.close("aucune action utile", "vitres"))))
                .containsExactly("Closed");
    }

    @Test
    void takesTheDysfunctionsOfTheInvestigationAndThePlannedAction() {
        var story = answered(Founded.YES, "vitres").given(Acts.plan("former"));

        assertThat(Told.of(story.when(Acts.close(null)))).containsExactly("Closed");
    }

    @Test
    void needsNeitherForAnUnfoundedOne() {
        assertThat(Told.of(answered(Founded.NO).when(Acts.close(null)))).containsExactly("Closed");
    }

    @Test
    void startsTheFiveYears() {
        var events = answered(Founded.NO).at("2028-02-29T09:00:00Z").when(Acts.close(null));

        var closed = (ComplaintEvent.Closed) events.getFirst();
        assertThat(closed.keepUntil()).isEqualTo(LocalDate.of(2033, 2, 28));
        assertThat(closed.retentionPolicyVersion()).isEqualTo("2026-1");
    }

    @Test
    void isDoneOnce() {
        var story = answered(Founded.NO).given(Acts.close("rien à faire"));

        assertThat(story.at("2027-01-01T00:00:00Z").when(Acts.close("rien à faire")))
                .isEmpty();
        assertThat(story.refusalCode(Acts.close("autre chose"))).isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    /** Direction may learn of it only afterwards; that it came late stays true. */
    @Test
    void doesNotEndWhatDirectionIsOwed() {
        var story = ComplaintStory.recorded()
                .given(Acts.investigate(Founded.NO), Acts.isolated(), Acts.answer(RECEIVED), Acts.close(null));

        assertThat(Told.of(story.whenAlarmRings("2026-05-01T08:00:00Z"))).containsExactly("missed DIRECTION_INFORMED");
        assertThat(Told.of(story.when(Acts.open()))).containsExactly("DirectionInformed");
    }
}
