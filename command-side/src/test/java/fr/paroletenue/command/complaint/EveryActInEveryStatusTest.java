package fr.paroletenue.command.complaint;

import static fr.paroletenue.command.complaint.Acts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.ComplaintCommand;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be done when: each act, new and repeated, in each status. */
class EveryActInEveryStatusTest {

    private static final List<ComplaintStatus> STATUSES =
            List.of(ComplaintStatus.OPEN, ComplaintStatus.ANSWERED, ComplaintStatus.CLOSED, ComplaintStatus.WITHDRAWN);

    /** A complaint that got there by the shortest way: everything else about it is still new. */
    private static ComplaintStory shortestWayTo(ComplaintStatus status) {
        var story = ComplaintStory.recorded().given(Acts.investigate(Founded.NO));
        return switch (status) {
            case NONE -> throw new IllegalArgumentException("nothing was recorded yet");
            case OPEN -> story;
            case ANSWERED -> story.given(Acts.answer(RECEIVED));
            case CLOSED -> story.given(Acts.answer(RECEIVED), Acts.close());
            case WITHDRAWN -> story.given(Acts.withdraw("réglé"));
        };
    }

    @ParameterizedTest
    @CsvSource({
        "classify,    Classified,               Classified,               STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW",
        "open,        DirectionInformed,        DirectionInformed,        DirectionInformed,        nothing",
        "qualify,     Qualified,                STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW",
        "assign,      OwnerAssigned,            OwnerAssigned,            STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW",
        "severity,    SeverityAssessed,         SeverityAssessed,         STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW",
        "immediate,   ImmediateActionDecided,   ImmediateActionDecided,   STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW",
        "acknowledge, Acknowledged,             STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW",
        "investigate, ALREADY_DONE_DIFFERENTLY, ALREADY_DONE_DIFFERENTLY, ALREADY_DONE_DIFFERENTLY, ALREADY_DONE_DIFFERENTLY",
        "plan,        CorrectiveActionPlanned,  CorrectiveActionPlanned,  STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW",
        "letter,      HoldingLetterSent,        STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW",
        "answer,      Answered,                 ALREADY_DONE_DIFFERENTLY, ALREADY_DONE_DIFFERENTLY, STATE_DOES_NOT_ALLOW",
        "close,       ANSWER_NEEDED,            Closed,                   ALREADY_DONE_DIFFERENTLY, STATE_DOES_NOT_ALLOW",
        "withdraw,    Withdrawn,                Withdrawn,                STATE_DOES_NOT_ALLOW,     ALREADY_DONE_DIFFERENTLY",
        "check,       nothing,                  nothing,                  nothing,                  nothing",
    })
    void somethingNew(String act, String open, String answered, String closed, String withdrawn) {
        var outcomes = STATUSES.stream()
                .map(status -> outcome(shortestWayTo(status), newAct(act)))
                .toList();

        assertThat(outcomes).containsExactly(open, answered, closed, withdrawn);
    }

    /** Nobody can investigate what was never investigated once the client has given it up. */
    @Test
    void anInvestigationNeedsAnOpenComplaint() {
        var withdrawn = ComplaintStory.recorded().given(Acts.withdraw("réglé"));
        var discarded = ComplaintStory.recorded()
                .given(
                        Acts.qualify(Qualification.NOT_A_COMPLAINT),
                        Acts.answer(RECEIVED, AnswerOutcome.NOT_A_COMPLAINT));

        assertThat(outcome(withdrawn, Acts.investigate(Founded.NO))).isEqualTo("STATE_DOES_NOT_ALLOW");
        assertThat(outcome(discarded, Acts.investigate(Founded.NO))).isEqualTo("STATE_DOES_NOT_ALLOW");
    }

    @Test
    void aRefusalSaysWhereItStandsAndWhereItWouldHaveBeenPossible() {
        var refusal = shortestWayTo(ComplaintStatus.CLOSED).refusal(newAct("assign"));

        assertThat(refusal.facts())
                .containsEntry("state", ComplaintStatus.CLOSED)
                .containsEntry("allowedStates", List.of(ComplaintStatus.OPEN, ComplaintStatus.ANSWERED));
    }

    /** The same act with the same content again is harmless for ever, also after the complaint has moved on. */
    @ParameterizedTest
    @EnumSource(
            value = ComplaintStatus.class,
            names = {"OPEN", "ANSWERED", "CLOSED", "WITHDRAWN"})
    void somethingDoneBefore(ComplaintStatus status) {
        var done = Stream.concat(actsBeforeAnAnswer(), actsThatLeadTo(status)).toArray(ComplaintCommand[]::new);
        var story = ComplaintStory.recorded().given(done);
        assertThat(story.state().status()).isEqualTo(status);

        for (var act : done) {
            assertThat(outcome(story, act)).as("%s", act).isEqualTo("nothing");
        }
    }

    private static Stream<ComplaintCommand> actsBeforeAnAnswer() {
        return Stream.of(
                Acts.classify(ComplaintMotive.BILLING),
                Acts.open(),
                Acts.qualify(Qualification.COMPLAINT),
                Acts.assign("claire", "denis"),
                Acts.severity(4),
                Acts.immediateAction("serrurier appelé"),
                Acts.acknowledge(RECEIVED),
                Acts.investigate(Founded.YES, "vitres"),
                Acts.plan("former"),
                Acts.letter(RECEIVED, LocalDate.of(2026, 6, 1)));
    }

    private static Stream<ComplaintCommand> actsThatLeadTo(ComplaintStatus status) {
        var answer = Acts.answer(RECEIVED, AnswerOutcome.UPHELD, "motif", "expertise", List.of(1));
        return switch (status) {
            case NONE, OPEN -> Stream.of();
            case ANSWERED -> Stream.of(answer);
            case CLOSED -> Stream.of(answer, Acts.close());
            case WITHDRAWN -> Stream.of(answer, Acts.withdraw("réglé"));
        };
    }

    private static ComplaintCommand newAct(String act) {
        return switch (act) {
            case "classify" -> Acts.classify(ComplaintMotive.BILLING);
            case "open" -> Acts.open();
            case "qualify" -> Acts.qualify(Qualification.COMPLAINT);
            case "assign" -> Acts.assign("anna", null);
            case "severity" -> Acts.severity(2);
            case "immediate" -> Acts.immediateAction("serrurier appelé");
            case "acknowledge" -> Acts.acknowledge(RECEIVED);
            case "investigate" -> Acts.investigate(Founded.YES, "vitres");
            case "plan" -> Acts.plan("former");
            case "letter" -> Acts.letter(RECEIVED, LocalDate.of(2026, 6, 1));
            case "answer" -> Acts.answer(RECEIVED, AnswerOutcome.REJECTED, "autre motif", null);
            case "close" -> Acts.close("autre raison", "autre dysfonctionnement");
            case "withdraw" -> Acts.withdraw("autre raison");
            case "check" -> Acts.check();
            default -> throw new IllegalArgumentException(act);
        };
    }

    /** The refusal, or the last thing that happened. */
    private static String outcome(ComplaintStory story, ComplaintCommand command) {
        var before = story.history().size();
        var thrown = catchThrowable(() -> story.when(command));
        if (thrown instanceof Refusal refusal) {
            return refusal.code().name();
        }
        assertThat(thrown).isNull();
        var told = Told.of(story.history().subList(before, story.history().size()));
        return told.isEmpty() ? "nothing" : told.getLast();
    }
}
