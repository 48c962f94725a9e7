package fr.paroletenue.command.complaint;

import static fr.paroletenue.command.complaint.Acts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.ComplaintCommand;
import fr.paroletenue.api.complaint.ComplaintCommand.CloseComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.EraseComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.StateCoordinates;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.DisputeCommand.ReopenComplaint;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.MediationState;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.RepairCommand.ApproveCompensation;
import fr.paroletenue.api.complaint.Scope;
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

    private static final List<ComplaintStatus> STATUSES = List.of(
            ComplaintStatus.OPEN,
            ComplaintStatus.ANSWERED,
            ComplaintStatus.REOPENED,
            ComplaintStatus.CLOSED,
            ComplaintStatus.WITHDRAWN,
            ComplaintStatus.ERASED);

    /** A complaint that got there by the shortest way: everything else about it is still new. */
    private static ComplaintStory shortestWayTo(ComplaintStatus status) {
        var story = ComplaintStory.recorded().given(Acts.investigate(Founded.NO), Acts.isolated());
        return switch (status) {
            case NONE -> throw new IllegalArgumentException("nothing was recorded yet");
            case OPEN -> story;
            case ANSWERED -> story.given(Acts.answer(RECEIVED));
            case CLOSED -> story.given(Acts.answer(RECEIVED), Acts.close());
            case WITHDRAWN -> story.given(Acts.withdraw("réglé"));
            case REOPENED -> story.given(Acts.answer(RECEIVED), Acts.close(), Acts.reopen());
            case ERASED ->
                story.given(Acts.open(), Acts.answer(RECEIVED), Acts.close())
                        .at("2031-05-01T08:00:00Z")
                        .given(Acts.erase());
        };
    }

    @ParameterizedTest
    @CsvSource({
        "classify,     Classified,                Classified,                Classified,                STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW",
        "open,         DirectionInformed,         DirectionInformed,         DirectionInformed,         DirectionInformed,         nothing,                   nothing",
        "qualify,      Qualified,                 STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW",
        "assign,       OwnerAssigned,             OwnerAssigned,             OwnerAssigned,             STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW",
        "severity,     SeverityAssessed,          SeverityAssessed,          SeverityAssessed,          STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW",
        "immediate,    ImmediateActionDecided,    ImmediateActionDecided,    ImmediateActionDecided,    STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW",
        "acknowledge,  Acknowledged,              STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW",
        "investigate,  ALREADY_DONE_DIFFERENTLY,  ALREADY_DONE_DIFFERENTLY,  ALREADY_DONE_DIFFERENTLY,  ALREADY_DONE_DIFFERENTLY,  ALREADY_DONE_DIFFERENTLY,  ALREADY_DONE_DIFFERENTLY",
        "scope,        ScopeAssessed,             ScopeAssessed,             ScopeAssessed,             STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW",
        "coordinates,  CoordinatesStated,         CoordinatesStated,         CoordinatesStated,         STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW",
        "plan,         CorrectiveActionPlanned,   CorrectiveActionPlanned,   CorrectiveActionPlanned,   STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW",
        "letter,       HoldingLetterSent,         STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW",
        "answer,       Answered,                  ALREADY_DONE_DIFFERENTLY,  Answered,                  ALREADY_DONE_DIFFERENTLY,  STATE_DOES_NOT_ALLOW,      ALREADY_DONE_DIFFERENTLY",
        "close,        ANSWER_NEEDED,             Closed,                    Closed,                    ALREADY_DONE_DIFFERENTLY,  STATE_DOES_NOT_ALLOW,      ALREADY_DONE_DIFFERENTLY",
        "withdraw,     Withdrawn,                 Withdrawn,                 Withdrawn,                 STATE_DOES_NOT_ALLOW,      ALREADY_DONE_DIFFERENTLY,  STATE_DOES_NOT_ALLOW",
        "compensate,   STATE_DOES_NOT_ALLOW,      CompensationGranted,       CompensationGranted,       CompensationGranted,       STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW",
        "meet,         MeetingPlanned,            MeetingPlanned,            MeetingPlanned,            STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW",
        "no-solution,  STATE_DOES_NOT_ALLOW,      AmicableSolutionFailed,    AmicableSolutionFailed,    AmicableSolutionFailed,    STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW",
        "refer,        NOTHING_TO_MEDIATE,        NOTHING_TO_MEDIATE,        NOTHING_TO_MEDIATE,        NOTHING_TO_MEDIATE,        STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW",
        "move,         MEDIATION_NOT_OPEN,        MEDIATION_NOT_OPEN,        MEDIATION_NOT_OPEN,        MEDIATION_NOT_OPEN,        MEDIATION_NOT_OPEN,        MEDIATION_NOT_OPEN",
        "escalate,     Escalated,                 Escalated,                 Escalated,                 STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW",
        "reply,        PublicReplyPublished,      PublicReplyPublished,      PublicReplyPublished,      PublicReplyPublished,      PublicReplyPublished,      STATE_DOES_NOT_ALLOW",
        "reopen,       STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      ALREADY_DONE_DIFFERENTLY,  Reopened,                  STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW",
        "erase,        STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      STATE_DOES_NOT_ALLOW,      RETENTION_RUNNING,         RETENTION_RUNNING,         nothing",
        "check,        nothing,                   nothing,                   nothing,                   nothing,                   nothing,                   nothing",
    })
    void somethingNew(
            String act, String open, String answered, String reopened, String closed, String withdrawn, String erased) {
        var outcomes = STATUSES.stream()
                .map(status -> outcome(shortestWayTo(status), newAct(act)))
                .toList();

        assertThat(outcomes).containsExactly(open, answered, reopened, closed, withdrawn, erased);
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
                .containsEntry("allowedStates", List.of(Deciding.WHILE_OPEN));
    }

    /** The same act with the same content again is harmless for ever, also after the complaint has moved on. */
    @ParameterizedTest
    @EnumSource(
            value = ComplaintStatus.class,
            names = {"OPEN", "ANSWERED", "REOPENED", "CLOSED", "WITHDRAWN", "ERASED"})
    void somethingDoneBefore(ComplaintStatus status) {
        var done = Stream.concat(actsBeforeAnAnswer(), actsThatLeadTo(status)).toArray(ComplaintCommand[]::new);
        var story = ComplaintStory.recorded();
        for (var act : done) {
            if (act instanceof EraseComplaint) {
                story.at("2031-05-01T08:00:00Z");
            }
            story.given(act);
        }
        assertThat(story.state().status()).isEqualTo(status);

        for (var act : done) {
            // A file that was taken up again is closed anew, even with the same words.
            if (status == ComplaintStatus.REOPENED && act instanceof CloseComplaint) {
                continue;
            }
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
                Acts.scope(Scope.SYSTEMIC, new ComplaintId("c-2")),
                new StateCoordinates(Acts.ID, Acts.REACHABLE, "client-1"),
                Acts.plan("former"),
                Acts.done(1, "2026-04-30"),
                Acts.verified(1),
                Acts.effective(1),
                Acts.meeting(),
                Acts.minutes(),
                Acts.escalate("direction"),
                Acts.assign("claire", "denis"),
                Acts.reply("Nous avons répondu à cette personne."),
                Acts.letter(RECEIVED, LocalDate.of(2026, 6, 1)));
    }

    private static Stream<ComplaintCommand> actsThatLeadTo(ComplaintStatus status) {
        var answer = Acts.answer(RECEIVED, AnswerOutcome.PARTIALLY_UPHELD, "motif", "expertise", List.of(1));
        var afterwards = Stream.<ComplaintCommand>of(
                answer,
                Acts.compensation("150.00"),
                new ApproveCompensation(Acts.ID, 1),
                Acts.noSolution(),
                Acts.referral("2026-04-30"),
                Acts.mediation(MediationState.AGREED, "2026-04-30"));
        return switch (status) {
            case NONE, OPEN -> Stream.of();
            case ANSWERED -> afterwards;
            case CLOSED -> Stream.concat(afterwards, Stream.of(Acts.close()));
            case WITHDRAWN -> Stream.concat(afterwards, Stream.of(Acts.withdraw("réglé")));
            case REOPENED -> Stream.concat(afterwards, Stream.of(Acts.close(), Acts.reopen()));
            case ERASED -> Stream.concat(afterwards, Stream.of(Acts.close(), Acts.erase()));
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
            case "scope" -> Acts.scope(Scope.SYSTEMIC);
            case "coordinates" -> new StateCoordinates(Acts.ID, Acts.REACHABLE, "client-9");
            case "compensate" -> Acts.compensation("20.00");
            case "meet" -> Acts.meeting();
            case "no-solution" -> Acts.noSolution();
            case "refer" -> Acts.referral("2026-04-30");
            case "move" -> Acts.mediation(MediationState.AGREED, "2026-04-30");
            case "escalate" -> Acts.escalate("direction");
            case "reply" -> Acts.reply("Nous avons répondu à cette personne.");
            case "reopen" -> new ReopenComplaint(Acts.ID, "autre raison");
            case "erase" -> Acts.erase();
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
