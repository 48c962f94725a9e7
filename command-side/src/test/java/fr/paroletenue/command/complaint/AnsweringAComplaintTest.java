package fr.paroletenue.command.complaint;

import static fr.paroletenue.api.complaint.DueDateName.ACKNOWLEDGEMENT_LIMIT;
import static fr.paroletenue.api.complaint.DueDateName.ACKNOWLEDGEMENT_TARGET;
import static fr.paroletenue.api.complaint.DueDateName.ANSWER_LIMIT;
import static fr.paroletenue.api.complaint.DueDateName.ANSWER_TARGET;
import static fr.paroletenue.command.complaint.Acts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.command.deciding.Acting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S3-19, S3-21, S3-22, S3-24, S4-08, S4-14 to S4-16, S4-18; target the end of 10 May, limit the end of 17 June. */
class AnsweringAComplaintTest {

    private final ComplaintStory story = ComplaintStory.recorded();

    private ComplaintStory investigated() {
        return story.given(
                Acts.acknowledge(RECEIVED), Acts.investigate(Founded.YES, "vitres oubliées"), Acts.isolated());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-10T21:59:59.999999Z, KEPT,   KEPT,   ''",
        "2026-05-10T22:00:00Z,        MISSED, KEPT,   missed ANSWER_TARGET",
        "2026-06-17T21:59:59.999999Z, MISSED, KEPT,   missed ANSWER_TARGET",
        "2026-06-17T22:00:00Z,        MISSED, MISSED, missed ANSWER_TARGET;breached ANSWER_LIMIT",
    })
    void isOnTimeByTheInstantItWasSent(Instant sentAt, DueDateState target, DueDateState limit, String missed) {
        var decided = ComplaintDecisions.answer(
                investigated().state(),
                Acts.answer(sentAt, AnswerOutcome.UPHELD, "motif", "expertise"),
                ComplaintStory.CLAIRE,
                ComplaintStory::mediator,
                ComplaintStory::letterhead,
                Instant.parse("2026-08-31T08:00:00Z"));

        assertThat(String.join(";", Told.of(decided.subList(0, decided.size() - 1))))
                .isEqualTo(missed);
        assertThat(((ComplaintEvent.Answered) decided.getLast()).settled())
                .containsExactly(new SettledDueDate(ANSWER_TARGET, target), new SettledDueDate(ANSWER_LIMIT, limit));
    }

    @Test
    void setsRightWhatTheAlarmHadSaidWhenItHadLeftInTime() {
        investigated().whenAlarmRings("2026-06-17T22:00:00Z");
        assertThat(story.stateOf(ANSWER_LIMIT)).isEqualTo(DueDateState.MISSED);

        story.given(Acts.answer(Instant.parse("2026-05-10T12:00:00Z")));

        assertThat(story.stateOf(ANSWER_TARGET)).isEqualTo(DueDateState.KEPT);
        assertThat(story.stateOf(ANSWER_LIMIT)).isEqualTo(DueDateState.KEPT);
    }

    /** S4-08. */
    @Test
    void needsAnInvestigation() {
        assertThat(story.refusalCode(Acts.answer(RECEIVED))).isEqualTo(RefusalCode.INVESTIGATION_NEEDED);
    }

    /** S4-16, S3-24: whatever it says, it says why. */
    @ParameterizedTest
    @EnumSource(
            value = AnswerOutcome.class,
            names = {"UPHELD", "PARTIALLY_UPHELD", "REJECTED"})
    void needsMotives(AnswerOutcome outcome) {
        investigated();

        assertThat(story.refusalCode(Acts.answer(RECEIVED, outcome, null, null)))
                .isEqualTo(RefusalCode.MOTIVES_NEEDED);
        assertThat(story.refusalCode(Acts.answer(RECEIVED, outcome, " \t", null)))
                .isEqualTo(RefusalCode.MOTIVES_NEEDED);
        assertThat(Told.of(story.when(Acts.answer(RECEIVED, outcome, "motif", null))))
                .containsExactly("Answered");
    }

    /** S3-21. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void needsTheReasonsOfItsDelay(@Nullable String nothing) {
        investigated().at("2026-06-17T22:00:00Z");

        assertThat(story.refusalCode(Acts.answer(story.now(), AnswerOutcome.UPHELD, "motif", nothing)))
                .isEqualTo(RefusalCode.DELAY_REASONS_NEEDED);
        assertThat(Told.of(story.when(Acts.answer(story.now(), AnswerOutcome.UPHELD, "motif", "expertise"))))
                .contains("Answered");
    }

    @Test
    void needsNoReasonsWhenItLeftInTimeHoweverLateItIsRecorded() {
        investigated().at("2026-07-31T08:00:00Z");

        assertThat(Told.of(story.when(Acts.answer(Instant.parse("2026-06-17T21:59:59Z")))))
                .endsWith("Answered", "missed DIRECTION_INFORMED");
    }

    /** S3-21: the client was told of a delay, so the answer says again why. */
    @Test
    void needsReasonsAfterAHoldingLetterEvenWithinTheLimit() {
        investigated().given(Acts.letter(RECEIVED, LocalDate.of(2026, 5, 20)));

        assertThat(story.refusalCode(Acts.answer(RECEIVED))).isEqualTo(RefusalCode.DELAY_REASONS_NEEDED);
    }

    /** S3-22. */
    @Test
    void comesFromTheOwnerOrTheDeputyOnly() {
        investigated().given(Acts.assign("anna", "denis"));
        var answer = Acts.answer(RECEIVED);

        assertThat(story.by(ComplaintStory.CLAIRE).refusalCode(answer)).isEqualTo(RefusalCode.NOT_OWNER_OR_DEPUTY);
        assertThat(story.by(new Acting("paul", Set.of("DIRECTION", "CLIENT_RELATIONS", "ADMINISTRATOR")))
                        .refusalCode(answer))
                .isEqualTo(RefusalCode.NOT_OWNER_OR_DEPUTY);

        var events = story.by(new Acting("denis", Set.of("CLIENT_RELATIONS"))).when(answer);

        assertThat(((ComplaintEvent.Answered) events.getLast()).answeredBy()).isEqualTo("denis");
    }

    @Test
    void comesFromTheOwner() {
        investigated().given(Acts.assign("anna", null));

        assertThat(Told.of(story.by(new Acting("anna", Set.of())).when(Acts.answer(RECEIVED))))
                .containsExactly("Answered");
    }

    /** An answer that leaves first, and in time, is the acknowledgement too. */
    @Test
    void countsAsAcknowledgementWhenItLeavesFirst() {
        story.given(Acts.investigate(Founded.NO), Acts.isolated()).at("2026-05-26T21:59:59Z");

        var events = story.when(Acts.answer(story.now()));

        assertThat(Told.of(events))
                .containsExactly(
                        "missed ACKNOWLEDGEMENT_TARGET",
                        "missed ANSWER_TARGET",
                        "Answered",
                        "missed DIRECTION_INFORMED");
        assertThat(story.stateOf(ACKNOWLEDGEMENT_TARGET)).isEqualTo(DueDateState.MISSED);
        assertThat(story.stateOf(ACKNOWLEDGEMENT_LIMIT)).isEqualTo(DueDateState.KEPT);
        assertThat(story.state().openClocks()).isEmpty();
    }

    @Test
    void cannotReplaceAnAcknowledgementThatIsLateAlready() {
        story.given(Acts.investigate(Founded.NO), Acts.isolated()).at("2026-05-26T22:00:00Z");

        assertThat(story.refusalCode(Acts.answer(story.now()))).isEqualTo(RefusalCode.ACKNOWLEDGEMENT_NEEDED);

        story.given(Acts.acknowledge(story.now()));
        assertThat(Told.of(story.when(Acts.answer(story.now())))).contains("Answered");
    }

    @Test
    void cannotHaveLeftBeforeTheReceiptNorInTheFuture() {
        investigated();

        assertThat(story.refusalCode(Acts.answer(RECEIVED.minusNanos(1000))))
                .isEqualTo(RefusalCode.SENT_BEFORE_RECEIPT);
        assertThat(story.refusalCode(Acts.answer(RECEIVED.plusNanos(1000)))).isEqualTo(RefusalCode.SENT_IN_THE_FUTURE);
    }

    /** S4-18: what the letter lists must exist. */
    @Test
    void namesOnlyActionsThatWerePlanned() {
        investigated().given(Acts.plan("former"), Acts.plan("équiper"));

        for (var unknown : List.of(0, 3, -1)) {
            var refusal =
                    story.refusal(Acts.answer(RECEIVED, AnswerOutcome.UPHELD, "motif", null, List.of(1, unknown)));
            assertThat(refusal.code()).isEqualTo(RefusalCode.ACTION_UNKNOWN);
            assertThat(refusal.facts()).containsEntry("actionId", unknown);
        }
        assertThat(Told.of(story.when(Acts.answer(RECEIVED, AnswerOutcome.UPHELD, "motif", null, List.of(1, 2)))))
                .containsExactly("Answered");
    }

    @Test
    void isDoneOnceWhoeverRepeatsIt() {
        investigated().given(Acts.answer(RECEIVED));

        assertThat(story.by(new Acting("paul", Set.of())).when(Acts.answer(RECEIVED)))
                .isEmpty();
        assertThat(story.refusalCode(Acts.answer(RECEIVED, AnswerOutcome.REJECTED)))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(story.refusalCode(Acts.answer(RECEIVED, AnswerOutcome.UPHELD, "autre motif", null)))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(story.refusalCode(Acts.answer(RECEIVED, AnswerOutcome.UPHELD, null, null)))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }
}
