package fr.paroletenue.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.kernel.RefusalCode;
import org.junit.jupiter.api.Test;

/** S3-18, S4-03, S4-08, S4-09: who answers for it, what it is about, what is found and done. */
class OwningAComplaintTest {

    private final ComplaintStory story = ComplaintStory.recorded();

    @Test
    void passesFromOneToAnotherWithItsHistory() {
        story.given(Acts.assign("anna", "denis"), Acts.assign("denis", null));

        assertThat(story.state().owner()).isEqualTo("denis");
        assertThat(story.state().deputy()).isNull();
        assertThat(story.history())
                .filteredOn(ComplaintEvent.OwnerAssigned.class::isInstance)
                .extracting(event -> ((ComplaintEvent.OwnerAssigned) event).owner())
                .containsExactly("anna", "denis");
    }

    @Test
    void belongsToPeopleOfTheFirmOnly() {
        var refusal = story.refusal(Acts.assign("nobody", null));

        assertThat(refusal.code()).isEqualTo(RefusalCode.OWNER_NOT_AN_ACCOUNT);
        assertThat(refusal.facts()).containsEntry("username", "nobody");
        assertThat(story.refusalCode(Acts.assign("anna", "nobody"))).isEqualTo(RefusalCode.OWNER_NOT_AN_ACCOUNT);
        assertThat(story.state().owner()).isEqualTo("claire");
    }

    @Test
    void needsAnotherPersonAsDeputy() {
        assertThat(story.refusalCode(Acts.assign("anna", "anna"))).isEqualTo(RefusalCode.DEPUTY_IS_OWNER);
    }

    @Test
    void staysWhereItIsWhenAssignedToTheSamePeople() {
        assertThat(story.when(Acts.assign("claire", null))).isEmpty();
        assertThat(Told.of(story.when(Acts.assign("claire", "denis")))).containsExactly("OwnerAssigned");
        assertThat(story.when(Acts.assign("claire", "denis"))).isEmpty();
    }

    @Test
    void isClassifiedAnewAsOftenAsNeedBe() {
        assertThat(story.when(Acts.classify(ComplaintMotive.QUALITY))).isEmpty();
        assertThat(Told.of(story.when(Acts.classify(ComplaintMotive.BILLING)))).containsExactly("Classified");
        assertThat(story.when(Acts.classify(ComplaintMotive.BILLING))).isEmpty();
        assertThat(Told.of(story.when(Acts.classify(ComplaintMotive.QUALITY)))).containsExactly("Classified");
    }

    @Test
    void isInvestigatedOnce() {
        story.given(Acts.investigate(Founded.YES, "vitres"));

        assertThat(story.when(Acts.investigate(Founded.YES, "vitres"))).isEmpty();
        assertThat(story.refusalCode(Acts.investigate(Founded.NO, "vitres")))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(story.refusalCode(Acts.investigate(Founded.YES, "sols")))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    @Test
    void numbersItsActionsAndKnowsThemAgain() {
        story.given(Acts.plan("former"), Acts.plan("équiper"));

        assertThat(story.when(Acts.plan("former"))).isEmpty();
        assertThat(RepairDecisions.numberOf(story.state(), Acts.plan("former"))).isEqualTo(1);
        assertThat(RepairDecisions.numberOf(story.state(), Acts.plan("équiper")))
                .isEqualTo(2);
        assertThat(RepairDecisions.numberOf(story.state(), Acts.plan("embaucher")))
                .isZero();
    }
}
