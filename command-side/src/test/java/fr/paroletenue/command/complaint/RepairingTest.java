package fr.paroletenue.command.complaint;

import static fr.paroletenue.command.complaint.Acts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.ActionReopened;
import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.CauseCode;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.RepairCommand.ApproveCompensation;
import fr.paroletenue.api.complaint.RepairCommand.ReopenCorrectiveActions;
import fr.paroletenue.api.complaint.RepairEvent;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.RefusalCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3-29, S3-32, S4-19, S4-20: what was promised is done, and shown to have helped. */
class RepairingTest {

    /** The action of {@link Acts#plan} is promised for the first of September 2026. */
    private final ComplaintStory story = ComplaintStory.recorded()
            .given(Acts.open(), Acts.investigate(Founded.YES, "vitres"), Acts.isolated(), Acts.plan("former"));

    private ComplaintStory closed() {
        return story.given(Acts.answer(RECEIVED), Acts.close());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01T21:59:59Z, ''",
        "2026-09-01T22:00:00Z, CorrectiveActionOverdue",
    })
    void isOverdueOnceItsDayHasEnded(Instant at, String told) {
        assertThat(String.join(";", Told.of(closed().whenAlarmRings(at.toString()))))
                .isEqualTo(told);
    }

    @Test
    void tellsOnceThatItIsOverdue() {
        closed().whenAlarmRings("2026-09-02T08:00:00Z");

        assertThat(story.whenAlarmRings("2026-09-03T08:00:00Z")).isEmpty();
        assertThat(story.state().openDueDates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01, KEPT", "2026-09-02, MISSED"})
    void isInTimeByTheDayOnWhichItWasDone(String day, DueDateState verdict) {
        var events = closed().at("2026-09-20T08:00:00Z").when(Acts.done(1, day));

        assertThat(((RepairEvent.CorrectiveActionDone) events.getLast()).settled())
                .isEqualTo(verdict);
        assertThat(Told.of(events))
                .isEqualTo(
                        verdict == DueDateState.KEPT
                                ? List.of("CorrectiveActionDone")
                                : List.of("CorrectiveActionOverdue", "CorrectiveActionDone"));
    }

    /** Ninety days after it was done, the 90th still in time. */
    @ParameterizedTest
    @CsvSource({
        "2026-08-02T21:59:59Z, CorrectiveActionReviewed, KEPT",
        "2026-08-02T22:00:00Z, EffectivenessReviewOverdue;CorrectiveActionReviewed, MISSED",
    })
    void isReviewedWithinNinetyDays(Instant at, String told, DueDateState verdict) {
        closed().at("2026-05-04T08:00:00Z").given(Acts.done(1, "2026-05-04")).at(at);

        var events = story.when(Acts.effective(1));

        assertThat(String.join(";", Told.of(events))).isEqualTo(told);
        assertThat(((RepairEvent.CorrectiveActionReviewed) events.getLast()).settled())
                .isEqualTo(verdict);
    }

    @Test
    void isDoneAgainByANewDayWhenItDidNotHelp() {
        story.at("2026-05-04T08:00:00Z").given(Acts.done(1, "2026-05-04"), Acts.verified(1));

        assertThat(story.refusalCode(Acts.notEffective(1, null))).isEqualTo(RefusalCode.DUE_DAY_NEEDED);
        assertThat(story.refusalCode(Acts.notEffective(1, "2026-05-03"))).isEqualTo(RefusalCode.DUE_DAY_IN_THE_PAST);
        var events = story.when(Acts.notEffective(1, "2026-06-01"));

        assertThat(Told.of(events)).containsExactly("CorrectiveActionReviewed", "CorrectiveActionReopened");
        assertThat(((RepairEvent.CorrectiveActionReopened) events.getLast()).because())
                .isEqualTo(ActionReopened.NOT_EFFECTIVE);
        assertThat(Told.of(story.whenAlarmRings("2026-06-01T22:00:00Z"))).endsWith("CorrectiveActionOverdue");
        assertThat(Told.of(story.when(Acts.done(1, "2026-06-01")))).containsExactly("CorrectiveActionDone");
        assertThat(Told.of(story.when(Acts.effective(1)))).containsExactly("CorrectiveActionReviewed");
    }

    @Test
    void goesFromPlannedToDoneToVerifiedToReviewed() {
        assertThat(story.refusalCode(Acts.verified(1))).isEqualTo(RefusalCode.ACTION_STATE_DOES_NOT_ALLOW);
        assertThat(story.refusalCode(Acts.effective(1))).isEqualTo(RefusalCode.ACTION_STATE_DOES_NOT_ALLOW);
        story.given(Acts.done(1, "2026-04-30"));
        assertThat(story.refusalCode(Acts.done(1, "2026-04-29"))).isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        story.given(Acts.verified(1), Acts.effective(1));
        assertThat(story.state().openDueDates())
                .extracting("name")
                .doesNotContain("CORRECTIVE_ACTION-1", "EFFECTIVENESS_REVIEW-1");
    }

    @Test
    void isNotDoneInTheFutureNorBeforeTheComplaintNorWithoutHavingBeenPlanned() {
        assertThat(story.refusalCode(Acts.done(1, "2026-05-01"))).isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
        assertThat(story.refusalCode(Acts.done(1, "2026-04-29"))).isEqualTo(RefusalCode.DONE_BEFORE_RECEIPT);
        assertThat(story.refusalCode(Acts.done(2, "2026-04-30"))).isEqualTo(RefusalCode.ACTION_UNKNOWN);
    }

    /** only what was done can have been in vain. */
    @Test
    void isTakenUpAgainWhenTheSameThingHappensAgain() {
        var again = new ReopenCorrectiveActions(Acts.ID, CauseCode.POOR_WORK, List.of(new ComplaintId("c-9")));
        story.given(Acts.plan("équiper"))
                .at("2026-05-04T08:00:00Z")
                .given(Acts.done(1, "2026-05-04"), Acts.effective(1));
        closed();

        var events = story.when(again);

        assertThat(Told.of(events)).containsExactly("CorrectiveActionReopened");
        var reopened = (RepairEvent.CorrectiveActionReopened) events.getFirst();
        assertThat(reopened.number()).isEqualTo(1);
        assertThat(reopened.because()).isEqualTo(ActionReopened.RECURRENCE);
        assertThat(reopened.recurrences()).containsExactly(new ComplaintId("c-9"));
        assertThat(reopened.due().lastDay()).isEqualTo(LocalDate.of(2026, 6, 3));
        assertThat(story.when(again)).isEmpty();
    }

    /** S4-19. */
    @ParameterizedTest
    @CsvSource({"99.99, false", "100.00, false", "100.01, true"})
    void needsDirectionAboveAThreshold(String amount, boolean needed) {
        story.given(Acts.answer(RECEIVED, AnswerOutcome.PARTIALLY_UPHELD));

        var granted = (RepairEvent.CompensationGranted)
                story.when(Acts.compensation(amount)).getLast();

        assertThat(granted.approvalNeeded()).isEqualTo(needed);
        assertThat(story.state().repair().compensation(1).orElseThrow().approved())
                .isEqualTo(!needed);
        var approve = new ApproveCompensation(Acts.ID, 1);
        if (needed) {
            assertThat(Told.of(story.when(approve))).containsExactly("CompensationApproved");
            assertThat(story.when(new ApproveCompensation(Acts.ID, null))).isEmpty();
        } else {
            assertThat(story.refusalCode(approve)).isEqualTo(RefusalCode.COMPENSATION_NEEDS_NO_APPROVAL);
        }
    }

    @Test
    void needsNoSecondWordWhenDirectionItselfGrantsIt() {
        story.given(Acts.answer(RECEIVED)).by(ComplaintStory.DIRECTION).given(Acts.compensation("500.00"));

        assertThat(story.state().repair().compensation(1).orElseThrow().approved())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"UPHELD, true", "PARTIALLY_UPHELD, true", "REJECTED, false"})
    void compensatesOnlyWhatWasUpheld(AnswerOutcome outcome, boolean possible) {
        story.given(Acts.answer(RECEIVED, outcome));

        if (possible) {
            assertThat(Told.of(story.when(Acts.compensation("10.00")))).containsExactly("CompensationGranted");
        } else {
            assertThat(story.refusalCode(Acts.compensation("10.00"))).isEqualTo(RefusalCode.COMPENSATION_NEEDS_UPHELD);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.00", "-1.00"})
    void compensatesWithSomething(String amount) {
        story.given(Acts.answer(RECEIVED));

        assertThat(story.refusalCode(Acts.compensation(amount))).isEqualTo(RefusalCode.AMOUNT_NOT_POSITIVE);
    }

    @Test
    void knowsWhichCompensationIsApproved() {
        story.given(Acts.answer(RECEIVED));

        assertThat(story.refusalCode(new ApproveCompensation(Acts.ID, 1))).isEqualTo(RefusalCode.COMPENSATION_UNKNOWN);
        assertThat(story.refusalCode(new ApproveCompensation(Acts.ID, null)))
                .isEqualTo(RefusalCode.COMPENSATION_UNKNOWN);
    }
}
