package fr.paroletenue.command.request;

import static fr.paroletenue.command.request.RequestStory.HOME;
import static fr.paroletenue.command.request.RequestStory.ID;
import static fr.paroletenue.command.request.RequestStory.RECEIVED;
import static fr.paroletenue.command.request.RequestStory.answers;
import static fr.paroletenue.command.request.RequestStory.assessed;
import static fr.paroletenue.command.request.RequestStory.assessment;
import static fr.paroletenue.command.request.RequestStory.registered;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.request.AssessmentAnswers;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.RequestCommand.PlanAssessment;
import fr.paroletenue.api.request.RequestCommand.RecordAssessment;
import fr.paroletenue.api.request.RequestCommand.RegisterRequest;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.api.request.RequestStatus;
import fr.paroletenue.api.worker.WeeklySlot;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S1-08, S1-10, S2-11: how a request begins, and how its needs become known. */
class AssessingNeedsTest {

    private static final AssessmentAnswers NOTHING = new AssessmentAnswers(
            null, null, null, null, null, null, null, new HomeDetails(null, null, null, null, null, null));

    @Test
    void aRequestBeginsWithItsReceipt() {
        var story = registered();

        assertThat(story.state().status()).isEqualTo(RequestStatus.OPEN);
        assertThat(story.state().facts().receivedAt()).isEqualTo(RECEIVED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T08:00:01Z, 2026-06-01, RECEIVED_IN_THE_FUTURE",
        "2019-12-31T22:59:59Z, 2026-06-01, BEFORE_FIRST_DAY",
        "2026-05-04T08:00:00Z, 2028-05-05, DAY_TOO_FAR",
        "2026-05-04T08:00:00Z, 2019-12-31, BEFORE_FIRST_DAY",
    })
    void aRequestIsNotReceivedOrWishedAtAnyTime(Instant receivedAt, LocalDate wished, RefusalCode code) {
        assertThat(new RequestStory()
                        .refusalCode(new RegisterRequest(
                                ID,
                                new ClientId("k-1"),
                                receivedAt,
                                ReceptionChannel.PHONE,
                                "Du ménage",
                                null,
                                wished)))
                .isEqualTo(code);
    }

    /** It may lie ahead, and what it was stays in the history. */
    @Test
    void anAppointmentIsMoved() {
        var story = registered();
        var first = new PlanAssessment(ID, Instant.parse("2026-05-11T08:00:00Z"), "chez elle");
        var moved = new PlanAssessment(ID, Instant.parse("2026-05-12T08:00:00Z"), "chez elle");

        assertThat(story.when(first))
                .containsExactly(new RequestEvent.AssessmentPlanned(ID, first.at(), "chez elle", "tania"));
        assertThat(story.when(first)).isEmpty();
        assertThat(story.when(moved)).hasSize(1);
        assertThat(story.when(first)).as("back again").hasSize(1);
        assertThat(story.refusalCode(new PlanAssessment(ID, Instant.parse("2026-05-03T08:00:00Z"), null)))
                .isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);
        assertThat(story.refusalCode(new PlanAssessment(ID, Instant.parse("2028-05-05T08:00:00Z"), null)))
                .isEqualTo(RefusalCode.DAY_TOO_FAR);
    }

    /** S2-11: every missing field is told at once. */
    @Test
    void anIncompleteAssessmentNamesAllThatIsMissing() {
        var refusal = registered().at("2026-05-05T10:00:00Z").refusal(assessment(NOTHING));

        assertThat(refusal.code()).isEqualTo(RefusalCode.ASSESSMENT_INCOMPLETE);
        assertThat(refusal.facts())
                .containsEntry("formVersion", "2026-1")
                .containsEntry(
                        "missingFields",
                        List.of(
                                "services",
                                "rhythm",
                                "hoursPerMonth",
                                "slots",
                                "postalCode",
                                "startOn",
                                "skills",
                                "tasks",
                                "access",
                                "forbiddenAreas",
                                "pets",
                                "equipment"));
    }

    @Test
    void thatNoSkillIsNeededIsAnAnswerThatNothingIsToBeDoneIsNone() {
        var whole = answers();
        var empty = new AssessmentAnswers(
                List.of(),
                whole.rhythm(),
                whole.hoursPerMonth(),
                List.of(),
                List.of(),
                whole.postalCode(),
                whole.startOn(),
                new HomeDetails("sols", "clé", " ", "aucun", "sur place", null));

        assertThat(registered()
                        .at("2026-05-05T10:00:00Z")
                        .refusal(assessment(empty))
                        .facts())
                .containsEntry("missingFields", List.of("services", "slots", "forbiddenAreas"));
    }

    @Test
    void aCompleteOneIsKeptWithItsForm() {
        var story = registered().at("2026-05-05T10:00:00Z");

        assertThat(story.when(assessment(answers())))
                .singleElement()
                .isInstanceOfSatisfying(RequestEvent.Assessed.class, assessed -> {
                    assertThat(assessed.number()).isOne();
                    assertThat(assessed.assessedBy()).isEqualTo("tania");
                    assertThat(assessed.formVersion()).isEqualTo("2026-1");
                    assertThat(assessed.needs().hoursPerMonth()).isEqualTo(new BigDecimal("12.00"));
                    assertThat(assessed.home()).isEqualTo(HOME);
                });
        assertThat(story.when(assessment(answers()))).isEmpty();
    }

    /** The form of the day on which it was held, however late it is written down. */
    @Test
    void theFormIsThatOfTheDayOfTheAssessment() {
        var story = registered().at("2026-07-02T10:00:00Z");
        var inJuly = new RecordAssessment(ID, Instant.parse("2026-06-30T22:00:00Z"), answers());

        assertThat(story.refusal(inJuly).facts())
                .containsEntry("formVersion", "2026-2")
                .containsEntry("missingFields", List.of("notes"));
        assertThat(story.when(new RecordAssessment(ID, Instant.parse("2026-06-30T21:59:59Z"), answers())))
                .hasSize(1);
    }

    /** The same hour twice is a slip of the pen; one after the other is not. */
    @Test
    void noHourIsNeededTwice() {
        var story = registered().at("2026-05-05T10:00:00Z");

        var refused = story.refusal(assessment(slots("MONDAY-09:00-12:00", "MONDAY-11:30-13:00")));
        assertThat(refused.code()).isEqualTo(RefusalCode.SLOTS_OVERLAP);
        assertThat(refused.facts()).containsEntry("field", "slots").containsKey("slots");
        assertThat(story.refusalCode(assessment(slots("MONDAY-09:00-12:00", "MONDAY-09:00-12:00"))))
                .isEqualTo(RefusalCode.SLOTS_OVERLAP);
        assertThat(story.refusalCode(assessment(slots("MONDAY-09:00-12:00", "FRIDAY-12:00-12:00"))))
                .isEqualTo(RefusalCode.END_BEFORE_BEGINNING);
        assertThat(story.when(assessment(slots("MONDAY-09:00-12:00", "MONDAY-12:00-13:00", "TUESDAY-09:00-12:00"))))
                .hasSize(1);
    }

    private static AssessmentAnswers slots(String... slots) {
        var whole = answers();
        return new AssessmentAnswers(
                whole.services(),
                whole.rhythm(),
                whole.hoursPerMonth(),
                Arrays.stream(slots).map(AssessingNeedsTest::slot).toList(),
                whole.skills(),
                whole.postalCode(),
                whole.startOn(),
                whole.home());
    }

    private static WeeklySlot slot(String text) {
        var parts = text.split("-", -1);
        return new WeeklySlot(DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }

    @Test
    void aNewerOneCorrectsItAndBothAreKept() {
        var story = assessed();
        var corrected = answers("TUESDAY-09:00-12:00", HOME);

        assertThat(story.when(assessment(corrected)))
                .singleElement()
                .isInstanceOfSatisfying(
                        RequestEvent.Assessed.class,
                        assessed -> assertThat(assessed.number()).isEqualTo(2));
        assertThat(story.state().assessment().assessments()).hasSize(2);
        assertThat(story.state().assessment().last().orElseThrow().needs()).isEqualTo(corrected.needs());
    }

    /** A quote may be accepted before anybody has looked; somebody has to look all the same (S1-10, S2-11). */
    @Test
    void whoAcceptedAQuoteIsStillVisited() {
        var story = registered()
                .at("2026-05-05T10:00:00Z")
                .given(
                        RequestStory.quote("2026-05-05", RequestStory.hours("1", "200.00", "10")),
                        RequestStory.acceptance("2026-05-05"));

        assertThat(story.when(assessment(answers()))).hasSize(1);
        assertThat(story.refusalCode(assessment(answers("TUESDAY-09:00-12:00", HOME))))
                .as("what was agreed stays as it was looked at")
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-05T10:00:01Z", "2026-05-04T07:59:59Z"})
    void itIsHeldAfterTheReceiptAndNotInTheFuture(Instant heldAt) {
        assertThat(registered().at("2026-05-05T10:00:00Z").refusalCode(new RecordAssessment(ID, heldAt, answers())))
                .isIn(RefusalCode.DONE_IN_THE_FUTURE, RefusalCode.DONE_BEFORE_RECEIPT);
    }
}
