package fr.paroletenue.command.mission;

import static fr.paroletenue.command.mission.MissionStory.JUNE;
import static fr.paroletenue.command.mission.MissionStory.NADIA;
import static fr.paroletenue.command.mission.MissionStory.OLGA;
import static fr.paroletenue.command.mission.MissionStory.OTHER_CONTRACT;
import static fr.paroletenue.command.mission.MissionStory.accept;
import static fr.paroletenue.command.mission.MissionStory.add;
import static fr.paroletenue.command.mission.MissionStory.at;
import static fr.paroletenue.command.mission.MissionStory.away;
import static fr.paroletenue.command.mission.MissionStory.cancel;
import static fr.paroletenue.command.mission.MissionStory.follow;
import static fr.paroletenue.command.mission.MissionStory.missed;
import static fr.paroletenue.command.mission.MissionStory.morning;
import static fr.paroletenue.command.mission.MissionStory.move;
import static fr.paroletenue.command.mission.MissionStory.offer;
import static fr.paroletenue.command.mission.MissionStory.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.contract.VisitBlock;
import fr.paroletenue.api.contract.VisitGates;
import fr.paroletenue.api.contract.VisitGates.SignedScope;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.CancelCause;
import fr.paroletenue.api.mission.MissionCommand.ClearTime;
import fr.paroletenue.api.mission.MissionCommand.HeedWorker;
import fr.paroletenue.api.mission.MissionDueDate;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.UncoveredBecause;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.api.worker.WorkerId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S2-22, R-80: who comes on Tuesday 9 June 2026 at nine when Nadia does not. */
class ReplacingAWorkerTest {

    private static final String NOW = "2026-06-01T08:00";
    private static final MissionId THERE = MissionId.of(OTHER_CONTRACT, YearMonth.of(2026, 6));

    private static MissionStory planned() {
        return new MissionStory().given(follow(JUNE, morning("2026-06-09", NADIA), morning("2026-06-16", NADIA)));
    }

    private static MissionStory uncovered() {
        return planned().given(away(NADIA, null, "2026-06-09"));
    }

    private static MissionStory elsewhere(MissionStory story, WorkerId worker) {
        return story.given(follow(THERE, OTHER_CONTRACT, MissionStory.visit("2026-06-09", "11:00", "13:00", worker)));
    }

    private static VisitGates scopeOfOlgaSigned(String on) {
        var all = MissionStory.open();
        return new VisitGates(
                all.startsOn(),
                all.signedOn(),
                all.returnedOn(),
                null,
                null,
                all.introducedAt(),
                all.scopes(),
                Map.of(OLGA, List.of(new SignedScope(1, LocalDate.parse(on)))),
                null);
    }

    @Test
    void anAbsenceLeavesTheVisitsOfItsDaysUncovered() {
        var story = planned();

        var event = (MissionEvent.VisitUncovered)
                story.when(away(NADIA, null, "2026-06-08", "2026-06-09")).getFirst();
        assertThat(event.because()).isEqualTo(UncoveredBecause.WORKER_ABSENT);
        assertThat(event.replacement().dueAt()).isEqualTo(at("2026-06-09T09:00"));
        assertThat(story.status(1)).isEqualTo(VisitStatus.UNCOVERED);
        assertThat(story.status(2)).isEqualTo(VisitStatus.PLANNED);
        assertThat(story.outcome(away(OLGA, null, "2026-06-16"))).isEqualTo("nothing");
    }

    /** The last day is still worked. */
    @ParameterizedTest
    @CsvSource({"2026-06-08, UNCOVERED, UNCOVERED", "2026-06-09, PLANNED, UNCOVERED", "2026-06-16, PLANNED, PLANNED"})
    void aDepartureLeavesEverythingAfterItUncovered(String lastDay, VisitStatus first, VisitStatus second) {
        var story = planned().given(away(NADIA, lastDay));

        assertThat(story.status(1)).isEqualTo(first);
        assertThat(story.status(2)).isEqualTo(second);
        if (second == VisitStatus.UNCOVERED) {
            assertThat(story.visit(2).uncovered()).isEqualTo(UncoveredBecause.WORKER_DEPARTED);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-06-09T08:59:59, VisitUncovered", "2026-06-09T09:00, nothing"})
    void whatHasBegunIsNoLongerUncovered(String now, String outcome) {
        assertThat(planned().on(now).outcome(away(NADIA, null, "2026-06-09"))).isEqualTo(outcome);
    }

    @Test
    void whoReturnsComesAgainUnlessSomethingElseWasTakenMeanwhile() {
        var story = uncovered();
        assertThat(story.outcome(away(NADIA, null))).isEqualTo("VisitCoveredAgain");
        assertThat(story.status(1)).isEqualTo(VisitStatus.PLANNED);

        // The other client was told first that she is back.
        var taken = elsewhere(uncovered(), NADIA).given(new HeedWorker(THERE, NADIA, List.of(), null));
        assertThat(taken.outcome(away(NADIA, null))).isEqualTo("nothing");
        assertThat(taken.status(1)).isEqualTo(VisitStatus.UNCOVERED);
    }

    @Test
    void whoReturnsMakesOneOfTwoVisitsAtTheSameTime() {
        var story = uncovered().given(add(JUNE, MissionStory.visit("2026-06-09", "11:00", "13:00", NADIA)));
        assertThat(story.status(3)).isEqualTo(VisitStatus.UNCOVERED);

        story.given(away(NADIA, null));

        assertThat(story.status(1)).isEqualTo(VisitStatus.PLANNED);
        assertThat(story.status(3)).isEqualTo(VisitStatus.UNCOVERED);
        assertThat(story.outcome(away(NADIA, null))).isEqualTo("nothing");
    }

    @Test
    void aNewPlanKnowsWhoIsAway() {
        var story = new MissionStory()
                .given(add(JUNE, morning("2026-06-02", NADIA)), away(NADIA, null, "2026-06-09"))
                .given(add(JUNE, morning("2026-06-09", NADIA)));

        assertThat(story.status(2)).isEqualTo(VisitStatus.UNCOVERED);
    }

    @Test
    void anotherWorkerIsOfferedAndTaken() {
        var story = uncovered().given(offer(1, OLGA, NOW));
        assertThat(story.visit(1).workerId()).isEqualTo(NADIA);

        var accepted =
                (MissionEvent.ReplacementAccepted) story.when(accept(1, NOW)).getFirst();
        assertThat(accepted.settled()).isEqualTo(DueDateState.KEPT);
        assertThat(story.visit(1).workerId()).isEqualTo(OLGA);
        assertThat(story.outcome(accept(1, NOW))).isEqualTo("nothing");
        assertThat(story.on("2026-06-09T09:00").misses()).isEmpty();
        assertThat(story.outcome(away(NADIA, null))).isEqualTo("nothing");
    }

    @Test
    void whereNobodyIsAwayNothingIsOwed() {
        var story = planned().given(offer(1, OLGA, NOW));

        var accepted =
                (MissionEvent.ReplacementAccepted) story.when(accept(1, NOW)).getFirst();
        assertThat(accepted.settled()).isNull();
        assertThat(story.visit(1).owesReplacement()).isFalse();
    }

    @Test
    void nobodyIsOfferedInsteadOfThemselves() {
        assertThat(uncovered().outcome(offer(1, NADIA, NOW))).isEqualTo("NOT_A_REPLACEMENT");
        assertThat(uncovered().outcome(offer(1, OLGA, "2026-06-01T08:01"))).isEqualTo("DONE_IN_THE_FUTURE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "refuse"})
    void theClientAnswersAfterTheOffer(String act) {
        var story = uncovered().on("2026-06-02T08:00").given(offer(1, OLGA, "2026-06-02T08:00"));

        assertThat(story.outcome(act.equals("accept") ? accept(1, "2026-06-02T07:59") : refuse(1, "2026-06-02T07:59")))
                .isEqualTo("DONE_BEFORE_RECEIPT");
        assertThat(story.outcome(act.equals("accept") ? accept(1, "2026-06-02T08:01") : refuse(1, "2026-06-02T08:01")))
                .isEqualTo("DONE_IN_THE_FUTURE");
    }

    /** offered already, promised to the client only with the signature, which has to be there on the day of the visit. */
    @ParameterizedTest
    @CsvSource({"2026-06-09, ReplacementAccepted", "2026-06-10, VISIT_BLOCKED"})
    void nobodyComesWhoHasNotSignedTheScope(String signedOn, String outcome) {
        var story = uncovered().under(scopeOfOlgaSigned(signedOn)).given(offer(1, OLGA, NOW));

        if (outcome.equals("VISIT_BLOCKED")) {
            assertThat(story.refused(accept(1, NOW)).facts())
                    .containsEntry("blockedBecause", List.of(VisitBlock.SCOPE_NOT_SIGNED_BY_WORKER));
        }
        assertThat(story.outcome(accept(1, NOW))).isEqualTo(outcome);
    }

    @Test
    void whoIsElsewhereIsNotOffered() {
        var refusal = elsewhere(uncovered(), OLGA).refused(offer(1, OLGA, NOW));

        assertThat(refusal.code()).isEqualTo(RefusalCode.WORKER_ELSEWHERE);
        assertThat(refusal.facts())
                .containsEntry("visitId", VisitId.of(THERE, 1).value());
    }

    /** An offer keeps nobody: who was sent elsewhere meanwhile cannot be promised any more. */
    @Test
    void whoIsElsewhereByNowIsNotTaken() {
        assertThat(elsewhere(uncovered().given(offer(1, OLGA, NOW)), OLGA).outcome(accept(1, NOW)))
                .isEqualTo("WORKER_ELSEWHERE");
    }

    @Test
    void whoWasPlannedIsKeptWhileAnotherOneIsOffered() {
        var story = planned().given(offer(1, OLGA, NOW));

        assertThat(story.outcome(add(JUNE, MissionStory.visit("2026-06-09", "11:00", "13:00", NADIA))))
                .isEqualTo("WORKER_ELSEWHERE");
    }

    @Test
    void aRefusalLeavesThingsAsTheyWere() {
        var nobody = uncovered().given(offer(1, OLGA, NOW), refuse(1, NOW));
        assertThat(nobody.status(1)).isEqualTo(VisitStatus.UNCOVERED);
        assertThat(nobody.outcome(refuse(1, NOW))).isEqualTo("nothing");
        assertThat(nobody.on("2026-06-09T09:00").misses()).hasSize(1);

        var somebody = planned().given(offer(1, OLGA, NOW), refuse(1, NOW));
        assertThat(somebody.status(1)).isEqualTo(VisitStatus.PLANNED);
        assertThat(somebody.visit(1).workerId()).isEqualTo(NADIA);
    }

    /** What changed while the client thought about it is not forgotten. */
    @Test
    void whoBecameAbsentDuringAnOfferIsMissingAfterItsRefusal() {
        var story = planned().given(offer(1, OLGA, NOW), away(NADIA, null, "2026-06-09"), refuse(1, NOW));

        assertThat(story.status(1)).isEqualTo(VisitStatus.UNCOVERED);
    }

    @Test
    void whoReturnedDuringAnOfferComesAfterItsRefusal() {
        var story = uncovered().given(offer(1, OLGA, NOW), away(NADIA, null), refuse(1, NOW));

        assertThat(story.status(1)).isEqualTo(VisitStatus.PLANNED);
        assertThat(story.visit(1).owesReplacement()).isFalse();
    }

    @Test
    void theMissIsToldOnce() {
        var story = uncovered().on("2026-06-09T08:59:59");
        assertThat(story.misses()).isEmpty();

        story.on("2026-06-09T09:00").on("2026-06-09T09:01");
        assertThat(story.misses()).singleElement().satisfies(miss -> {
            assertThat(miss.name()).isEqualTo(MissionDueDate.REPLACEMENT);
            assertThat(miss.number()).isEqualTo(1);
        });
        story.given(offer(1, OLGA, "2026-06-09T09:01"), accept(1, "2026-06-09T09:01"));
        assertThat(story.misses()).hasSize(1);
        assertThat(story.visit(1).replacementState()).isEqualTo(DueDateState.MISSED);
    }

    /** Whatever is done about it after its hour, also before any alarm: that nobody was found in time is told first, and once. */
    @ParameterizedTest
    @ValueSource(strings = {"accept", "miss", "cancel", "move", "move-away", "return", "clear", "follow"})
    void whatComesTooLateTellsTheMissFirst(String act) {
        var story = uncovered();
        if (act.equals("accept")) {
            story.given(offer(1, OLGA, NOW));
        }
        story.unnoticed("2026-06-09T09:00");

        var events = story.when(
                switch (act) {
                    case "accept" -> accept(1, "2026-06-09T09:00");
                    case "miss" -> missed(1);
                    case "cancel" -> cancel(1);
                    case "move" -> move(1, "2026-06-10T09:00", "12:00");
                    case "move-away" -> move(1, "2026-07-01T09:00", "12:00");
                    case "return" -> away(NADIA, null);
                    case "follow" -> follow(JUNE, morning("2026-06-16", NADIA));
                    default ->
                        new ClearTime(
                                JUNE,
                                at("2026-06-09T00:00"),
                                at("2026-06-10T00:00"),
                                CancelCause.PAUSED,
                                MissionStory.FIRM,
                                null);
                });
        assertThat(events.getFirst()).isInstanceOf(MissionEvent.DueDateMissed.class);
        assertThat(story.on("2026-06-09T10:00").misses())
                .filteredOn(miss -> Objects.equals(miss.number(), 1))
                .hasSize(1);
    }

    @Test
    void whatDoesNotTakePlaceNeedsNobody() {
        assertThat(uncovered().given(cancel(1)).on("2026-06-09T09:00").misses()).isEmpty();
    }
}
