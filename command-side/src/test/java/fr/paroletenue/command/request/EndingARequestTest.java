package fr.paroletenue.command.request;

import static fr.paroletenue.command.request.RequestStory.ID;
import static fr.paroletenue.command.request.RequestStory.ODILE;
import static fr.paroletenue.command.request.RequestStory.acceptance;
import static fr.paroletenue.command.request.RequestStory.answers;
import static fr.paroletenue.command.request.RequestStory.assessed;
import static fr.paroletenue.command.request.RequestStory.assessment;
import static fr.paroletenue.command.request.RequestStory.assignment;
import static fr.paroletenue.command.request.RequestStory.hours;
import static fr.paroletenue.command.request.RequestStory.quote;
import static fr.paroletenue.command.request.RequestStory.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.request.RequestCommand.AbandonRequest;
import fr.paroletenue.api.request.RequestCommand.ConcludeRequest;
import fr.paroletenue.api.request.RequestCommand.EndAssignment;
import fr.paroletenue.api.request.RequestCommand.EraseRequest;
import fr.paroletenue.api.request.RequestCommand.NoteInformationDelivered;
import fr.paroletenue.api.request.RequestCommand.PlanAssessment;
import fr.paroletenue.api.request.RequestCommand.ProposeWorker;
import fr.paroletenue.api.request.RequestCommand.RefuseQuote;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.api.request.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S2-13, D13: what is told before concluding, and what happens when nothing is concluded. */
class EndingARequestTest {

    /** Nobody is let go while something that they asked for is unanswered: each of them is named. */
    @Test
    void whatIsOpenIsNamed() {
        RequestDecisions.requireNoneOpen(List.of());

        var refused = catchThrowableOfType(
                Refusal.class,
                () -> RequestDecisions.requireNoneOpen(List.of(new RequestId("r-1"), new RequestId("r-2"))));

        assertThat(refused.code()).isEqualTo(RefusalCode.REQUESTS_OPEN);
        assertThat(refused.facts()).containsEntry("requestIds", List.of("r-1", "r-2"));
    }

    /** What the lookup keeps: until there is a contract, or nothing comes of it. */
    @Test
    void aRequestIsOpenUntilItHasComeToSomething() {
        var story = assessed();
        assertThat(registered().state().isGoingOn()).isTrue();
        assertThat(story.state().isGoingOn()).isTrue();
        assertThat(story.given(quote("2026-05-05", hours("12", "25.00", "10")), acceptance("2026-05-05"))
                        .state()
                        .isGoingOn())
                .isTrue();
        assertThat(story.given(new ConcludeRequest(ID, "c-1", List.of()))
                        .state()
                        .isGoingOn())
                .isFalse();
        assertThat(registered()
                        .given(new AbandonRequest(ID, LocalDate.of(2026, 5, 4), "x"))
                        .state()
                        .isGoingOn())
                .isFalse();
    }

    private static final EraseRequest ERASURE = new EraseRequest(ID);

    private static NoteInformationDelivered delivery(String version, String at) {
        return new NoteInformationDelivered(ID, version, LetterChannel.EMAIL, Instant.parse(at));
    }

    private static AbandonRequest abandonment(String on) {
        return new AbandonRequest(ID, LocalDate.parse(on), "sa fille l'aide");
    }

    @Test
    void theInformationIsGivenInItsVersionInForceAndKept() {
        var story = registered().at("2026-07-01T12:00:00Z");
        var may = delivery("2026-1", "2026-06-30T21:59:59Z");

        assertThat(story.when(may))
                .containsExactly(
                        new RequestEvent.InformationDelivered(ID, "2026-1", LetterChannel.EMAIL, may.deliveredAt()));
        assertThat(story.when(may)).isEmpty();
        assertThat(story.refusal(delivery("2026-1", "2026-06-30T22:00:00Z")).facts())
                .containsEntry("inForce", "2026-2");
        assertThat(story.when(delivery("2026-2", "2026-07-01T08:00:00Z"))).hasSize(1);
        assertThat(story.state().deliveries()).hasSize(2);
        assertThat(story.refusalCode(delivery("2026-2", "2026-07-01T12:00:01Z")))
                .isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
        assertThat(story.refusalCode(delivery("2026-1", "2026-05-04T07:59:59Z")))
                .isEqualTo(RefusalCode.DONE_BEFORE_RECEIPT);
    }

    @Test
    void isAbandonedOnceOnADayThatHasCome() {
        var story = registered().at("2026-05-10T10:00:00Z");

        assertThat(story.refusalCode(abandonment("2026-05-11"))).isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
        assertThat(story.refusalCode(abandonment("2026-05-03"))).isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);
        assertThat(story.when(abandonment("2026-05-09"))).hasSize(1);
        assertThat(story.when(abandonment("2026-05-09"))).isEmpty();
        assertThat(story.refusalCode(abandonment("2026-05-10"))).isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(story.refusalCode(delivery("2026-1", "2026-05-10T08:00:00Z")))
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(story.refusalCode(new PlanAssessment(ID, Instant.parse("2026-05-11T08:00:00Z"), null)))
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(story.refusalCode(quote("2026-05-10", hours("1", "20.00", "10"))))
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }

    /** Three years after the last word about it, the day that ends them included. */
    @Test
    void isErasedTheDayAfterItsYears() {
        var story = assessed()
                .given(quote("2026-05-05", hours("12", "28.50", "10")))
                .at("2026-05-20T10:00:00Z");
        assertThat(story.refusalCode(ERASURE)).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        story.given(abandonment("2026-05-20"));

        assertThat(story.at("2029-05-20T21:59:59Z").refusal(ERASURE).facts())
                .containsEntry("keepUntil", LocalDate.of(2029, 5, 20));
        assertThat(story.at("2029-05-20T22:00:00Z").when(ERASURE))
                .containsExactly(new RequestEvent.Erased(
                        ID,
                        LocalDate.of(2029, 5, 20),
                        "prospect-retention",
                        "2026-1",
                        List.of(
                                new ErasedKey("r-1", RetentionClass.PROSPECT),
                                new ErasedKey("r-1", RetentionClass.QUOTE))));
        assertThat(story.when(ERASURE)).isEmpty();
    }

    @Test
    void whereNothingWasOfferedNoCopyOfAQuoteIsErased() {
        var story = registered().given(abandonment("2026-05-04")).at("2029-05-05T10:00:00Z");

        assertThat(story.when(ERASURE))
                .singleElement()
                .isInstanceOfSatisfying(
                        RequestEvent.Erased.class,
                        erased -> assertThat(erased.scope())
                                .containsExactly(new ErasedKey("r-1", RetentionClass.PROSPECT)));
    }

    @Test
    void whatWasAgreedIsNotErased() {
        var story = registered()
                .given(quote("2026-05-04", hours("12", "28.50", "10")), acceptance("2026-05-04"))
                .at("2036-05-05T10:00:00Z");

        assertThat(story.refusalCode(ERASURE)).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }

    /** Not even with what was written before, which nobody can compare any more. */
    @Test
    void nothingIsWrittenIntoWhatWasErased() {
        var story = assessed()
                .given(assignment(ODILE, null), abandonment("2026-05-05"))
                .at("2029-05-06T10:00:00Z")
                .given(ERASURE);

        for (var act : List.of(
                new PlanAssessment(ID, Instant.parse("2029-05-11T08:00:00Z"), null),
                assessment(answers()),
                new ProposeWorker(ID, ODILE, null),
                assignment(ODILE, null),
                new EndAssignment(ID, "x"),
                quote("2026-05-05", hours("12", "28.50", "10")),
                acceptance("2026-05-05"),
                new RefuseQuote(ID, null, LocalDate.of(2026, 5, 5), null),
                delivery("2026-1", "2026-05-05T08:00:00Z"),
                abandonment("2026-05-05"))) {
            assertThat(story.refusalCode(act)).as(act.toString()).isEqualTo(RefusalCode.PERSONAL_DATA_ERASED);
        }
    }
}
