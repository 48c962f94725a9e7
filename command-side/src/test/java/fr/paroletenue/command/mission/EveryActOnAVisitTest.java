package fr.paroletenue.command.mission;

import static fr.paroletenue.command.mission.MissionStory.FIRM;
import static fr.paroletenue.command.mission.MissionStory.JUNE;
import static fr.paroletenue.command.mission.MissionStory.NADIA;
import static fr.paroletenue.command.mission.MissionStory.OLGA;
import static fr.paroletenue.command.mission.MissionStory.accept;
import static fr.paroletenue.command.mission.MissionStory.add;
import static fr.paroletenue.command.mission.MissionStory.at;
import static fr.paroletenue.command.mission.MissionStory.away;
import static fr.paroletenue.command.mission.MissionStory.cancel;
import static fr.paroletenue.command.mission.MissionStory.corrected;
import static fr.paroletenue.command.mission.MissionStory.done;
import static fr.paroletenue.command.mission.MissionStory.follow;
import static fr.paroletenue.command.mission.MissionStory.missed;
import static fr.paroletenue.command.mission.MissionStory.morning;
import static fr.paroletenue.command.mission.MissionStory.move;
import static fr.paroletenue.command.mission.MissionStory.offer;
import static fr.paroletenue.command.mission.MissionStory.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.intake.OutgoingChannel;
import fr.paroletenue.api.mission.CancelCause;
import fr.paroletenue.api.mission.MissCause;
import fr.paroletenue.api.mission.MissionCommand;
import fr.paroletenue.api.mission.MissionCommand.CancelVisit;
import fr.paroletenue.api.mission.MissionCommand.ClearTime;
import fr.paroletenue.api.mission.MissionCommand.MissVisit;
import fr.paroletenue.api.mission.MissionCommand.OfferReplacement;
import fr.paroletenue.api.mission.VisitStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** S2-18, S2-21, S2-22: what can be done about a visit, wherever it stands. It is on Tuesday 9 June; the next one is a week later. */
class EveryActOnAVisitTest {

    private static final String DAY = "2026-06-09";
    private static final String EVENING = DAY + "T18:00";

    private static MissionStory planned() {
        return new MissionStory().given(follow(JUNE, morning(DAY, NADIA), morning("2026-06-16", NADIA)));
    }

    private static List<MissionCommand> before(VisitStatus status) {
        return switch (status) {
            case PLANNED, DONE, MISSED -> List.of();
            case UNCOVERED -> List.of(away(NADIA, null, DAY));
            case REPLACEMENT_OFFERED -> List.of(away(NADIA, null, DAY), offer(1, OLGA, "2026-06-01T08:00"));
            case CANCELLED -> List.of(cancel(1));
            case MOVED_AWAY -> List.of(move(1, "2026-07-02T09:00", "12:00"));
        };
    }

    private static List<MissionCommand> afterwards(VisitStatus status) {
        return switch (status) {
            case PLANNED, UNCOVERED, REPLACEMENT_OFFERED, CANCELLED, MOVED_AWAY -> List.of();
            case DONE -> List.of(done(1, DAY + "T09:05", "12:00"));
            case MISSED -> List.of(missed(1));
        };
    }

    private static MissionStory shortestWayTo(VisitStatus status) {
        return planned()
                .given(before(status).toArray(MissionCommand[]::new))
                .on(EVENING)
                .given(afterwards(status).toArray(MissionCommand[]::new));
    }

    private static MissionCommand newAct(String act) {
        return switch (act) {
            case "move" -> move(1, "2026-06-12T09:00", "12:00");
            case "move-away" -> move(1, "2026-07-03T09:00", "12:00");
            case "cancel" -> new CancelVisit(JUNE, 1, CancelCause.FIRM_ASKED, FIRM, null);
            case "record" -> done(1, DAY + "T09:00", "11:00");
            case "correct" -> corrected(1, DAY + "T09:00", "11:00");
            case "miss" -> new MissVisit(JUNE, 1, MissCause.NO_ACCESS, "porte fermée");
            case "offer" -> new OfferReplacement(JUNE, 1, OLGA, OutgoingChannel.EMAIL, at(EVENING));
            case "accept" -> accept(1, EVENING);
            case "refuse" -> refuse(1, EVENING);
            case "absence" -> away(NADIA, null, DAY);
            case "return" -> away(NADIA, null);
            case "clear" -> new ClearTime(JUNE, at(DAY + "T00:00"), at(DAY + "T23:00"), CancelCause.PAUSED, FIRM, null);
            case "follow" -> follow(JUNE, morning("2026-06-16", NADIA));
            case "add" -> add(JUNE, morning(DAY, NADIA));
            default -> throw new IllegalArgumentException(act);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "move,      VisitMoved,           VisitCoveredAgain VisitMoved,     STATE_DOES_NOT_ALLOW, STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW,     ALREADY_DONE_DIFFERENTLY",
        "move-away, VisitMovedAway,       VisitMovedAway,                   STATE_DOES_NOT_ALLOW, STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW,     ALREADY_DONE_DIFFERENTLY",
        "cancel,    VisitCancelled,       VisitCancelled,                   VisitCancelled,       STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW,     ALREADY_DONE_DIFFERENTLY, STATE_DOES_NOT_ALLOW",
        "record,    VisitDone,            STATE_DOES_NOT_ALLOW,             STATE_DOES_NOT_ALLOW, ALREADY_DONE_DIFFERENTLY, VisitDone,                STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW",
        "correct,   STATE_DOES_NOT_ALLOW, STATE_DOES_NOT_ALLOW,             STATE_DOES_NOT_ALLOW, VisitTimesCorrected,      STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW",
        "miss,      VisitMissed,          VisitMissed,                      VisitMissed,          FIRST_VISIT_STANDS,       ALREADY_DONE_DIFFERENTLY, STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW",
        "offer,     ReplacementOffered,   ReplacementOffered,               ALREADY_DONE_DIFFERENTLY, STATE_DOES_NOT_ALLOW, STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW",
        "accept,    STATE_DOES_NOT_ALLOW, STATE_DOES_NOT_ALLOW,             ReplacementAccepted,  STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW",
        "refuse,    STATE_DOES_NOT_ALLOW, STATE_DOES_NOT_ALLOW,             ReplacementRefused,   STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW,     STATE_DOES_NOT_ALLOW",
        "absence,   nothing,              nothing,                          nothing,              nothing,                  nothing,                  nothing,                  nothing",
        "return,    nothing,              VisitCoveredAgain,                nothing,              nothing,                  nothing,                  nothing,                  nothing",
        "clear,     VisitCancelled,       VisitCancelled,                   VisitCancelled,       nothing,                  nothing,                  nothing,                  nothing",
        "follow,    VisitCancelled,       VisitCancelled,                   VisitCancelled,       nothing,                  nothing,                  nothing,                  nothing",
        "add,       WORKER_ELSEWHERE,     VisitsPlanned,                    WORKER_ELSEWHERE,     WORKER_ELSEWHERE,         VisitsPlanned,            VisitsPlanned,            VisitsPlanned",
    })
    void somethingNew(
            String act,
            String planned,
            String uncovered,
            String offered,
            String done,
            String missed,
            String cancelled,
            String movedAway) {
        var outcomes = Stream.of(VisitStatus.values())
                .map(status -> shortestWayTo(status).outcome(newAct(act)))
                .toList();

        assertThat(outcomes).containsExactly(planned, uncovered, offered, done, missed, cancelled, movedAway);
    }

    @ParameterizedTest
    @EnumSource(VisitStatus.class)
    void theWaysLeadWhereTheyAreSaidTo(VisitStatus status) {
        assertThat(shortestWayTo(status).status(1)).isEqualTo(status);
    }

    /** The last thing done, with the same content again. */
    @ParameterizedTest
    @EnumSource(
            value = VisitStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLANNED"})
    void theSameAgainIsNothing(VisitStatus status) {
        var story = shortestWayTo(status);
        var last = Stream.concat(before(status).stream(), afterwards(status).stream())
                .toList()
                .getLast();

        assertThat(story.outcome(last)).isEqualTo("nothing");
        assertThat(story.status(1)).isEqualTo(status);
    }

    @Test
    void whatIsMovedWithinTheMonthMayBeMovedOnAndTheSameMoveAgainIsNothing() {
        var story = planned().given(move(1, "2026-06-12T09:00", "12:00"));

        assertThat(story.outcome(move(1, "2026-06-12T09:00", "12:00"))).isEqualTo("nothing");
        assertThat(story.outcome(new MissionCommand.MoveVisit(
                        JUNE, 1, at("2026-06-12T09:00"), at("2026-06-12T12:00"), FIRM, "autre raison")))
                .isEqualTo("ALREADY_DONE_DIFFERENTLY");
        assertThat(story.outcome(move(1, "2026-06-13T09:00", "12:00"))).isEqualTo("VisitMoved");
    }

    @Test
    void theSameCorrectionForAnotherReasonIsRefused() {
        var story = shortestWayTo(VisitStatus.DONE).given(corrected(1, DAY + "T09:00", "11:00"));

        assertThat(story.outcome(corrected(1, DAY + "T09:00", "11:00"))).isEqualTo("nothing");
        assertThat(story.outcome(new MissionCommand.CorrectTimes(
                        JUNE, 1, at(DAY + "T09:00"), at(DAY + "T11:00"), "autre raison")))
                .isEqualTo("ALREADY_DONE_DIFFERENTLY");
        assertThat(story.outcome(corrected(1, DAY + "T09:00", "11:30"))).isEqualTo("VisitTimesCorrected");
    }

    @Test
    void nobodyKnowsAVisitThatWasNeverPlanned() {
        assertThat(planned().outcome(cancel(3))).isEqualTo("VISIT_UNKNOWN");
    }

    /** Nothing that the house decides itself is said by hand. */
    @ParameterizedTest
    @EnumSource(CancelCause.class)
    void oneVisitIsCancelledOnlyForAReasonOfItsOwn(CancelCause because) {
        assertThat(planned().outcome(new CancelVisit(JUNE, 1, because, FIRM, null)))
                .isEqualTo(because.isByHand() ? "VisitCancelled" : "CANCEL_CAUSE_OF_THE_HOUSE");
    }
}
