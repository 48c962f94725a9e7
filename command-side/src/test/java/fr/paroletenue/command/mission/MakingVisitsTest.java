package fr.paroletenue.command.mission;

import static fr.paroletenue.command.mission.MissionStory.JULY;
import static fr.paroletenue.command.mission.MissionStory.JUNE;
import static fr.paroletenue.command.mission.MissionStory.NADIA;
import static fr.paroletenue.command.mission.MissionStory.OLGA;
import static fr.paroletenue.command.mission.MissionStory.add;
import static fr.paroletenue.command.mission.MissionStory.at;
import static fr.paroletenue.command.mission.MissionStory.cancel;
import static fr.paroletenue.command.mission.MissionStory.corrected;
import static fr.paroletenue.command.mission.MissionStory.done;
import static fr.paroletenue.command.mission.MissionStory.follow;
import static fr.paroletenue.command.mission.MissionStory.missed;
import static fr.paroletenue.command.mission.MissionStory.morning;
import static fr.paroletenue.command.mission.MissionStory.sign;
import static fr.paroletenue.command.mission.MissionStory.visit;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.contract.VisitBlock;
import fr.paroletenue.api.contract.VisitGates;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.MissionCommand.RecordVisit;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.mission.VisitStatus;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S1-13, S2-20, S2-21, R-80: what came of a visit. */
class MakingVisitsTest {

    private static MissionStory tuesdays() {
        return new MissionStory().given(follow(JUNE, morning("2026-06-02", NADIA), morning("2026-06-09", NADIA)));
    }

    /** Whole minutes, as somebody would say them; nobody gains by being early. */
    @ParameterizedTest
    @CsvSource({
        "08:30:00, 0",
        "09:00:00, 0",
        "09:00:59, 0",
        "09:01:00, 1",
        "09:10:00, 10",
        "09:10:59, 10",
        "09:11:00, 11",
        "11:59:59, 179",
    })
    void lateIsCountedFromThePlannedStart(String startedAt, int minutes) {
        var story = tuesdays().on("2026-06-02T18:00");

        var event = story.when(done(1, "2026-06-02T" + startedAt, "12:00")).getFirst();
        assertThat(((MissionEvent.VisitDone) event).lateMinutes()).isEqualTo(minutes);

        var right = story.when(corrected(1, "2026-06-02T" + startedAt, "12:30")).getFirst();
        assertThat(((MissionEvent.VisitTimesCorrected) right).lateMinutes()).isEqualTo(minutes);
    }

    /** What is late is told by the time at which the visit is planned now, not by the one of the pattern. */
    @Test
    void whoComesAtTheNewTimeOfAMovedVisitIsNotLate() {
        var story = tuesdays()
                .given(MissionStory.move(1, "2026-06-03T14:00", "17:00"))
                .on("2026-06-03T18:00");

        assertThat(story.outcome(done(1, "2026-06-02T09:00", "12:00"))).isEqualTo("VISIT_ON_ANOTHER_DAY");
        var event = (MissionEvent.VisitDone)
                story.when(done(1, "2026-06-03T14:05", "17:00")).getFirst();
        assertThat(event.lateMinutes()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-02T00:00, 01:00, VisitDone",
        "2026-06-02T23:00, 23:59:59, VisitDone",
        "2026-06-01T23:59, 23:59:59, VISIT_ON_ANOTHER_DAY",
        "2026-06-03T00:00, 01:00, VISIT_ON_ANOTHER_DAY",
        "2026-06-02T09:00, 09:00, END_BEFORE_BEGINNING",
        "2026-06-02T12:00, 09:00, END_BEFORE_BEGINNING",
        "2026-06-05T17:00, 18:01, DONE_IN_THE_FUTURE",
        "1999-12-31T09:00, 12:00, BEFORE_FIRST_DAY",
    })
    void aVisitIsMadeOnItsDayAndIsOverBeforeItIsWrittenDown(String from, String to, String outcome) {
        assertThat(tuesdays().on("2026-06-05T18:00").outcome(done(1, from, to))).isEqualTo(outcome);
    }

    @Test
    void aVisitBeginsAndEndsOnOneDay() {
        var overnight = new RecordVisit(JUNE, 1, at("2026-06-02T23:00"), at("2026-06-03T01:00"), null);

        assertThat(tuesdays().on("2026-06-05T18:00").outcome(overnight)).isEqualTo("END_BEFORE_BEGINNING");
    }

    /** What was made after midnight was made in July, and not on the last day of June. */
    @Test
    void aVisitLateInTheLastEveningBelongsToTheMonthOfParis() {
        var story = new MissionStory()
                .given(add(JUNE, visit("2026-06-30", "18:00", "20:00", NADIA)))
                .on("2026-07-01T08:00");

        assertThat(story.outcome(new RecordVisit(JUNE, 1, at("2026-06-30T22:30"), at("2026-06-30T23:30"), null)))
                .isEqualTo("VisitDone");
        assertThat(story.outcome(new RecordVisit(JUNE, 1, at("2026-07-01T00:30"), at("2026-07-01T01:30"), null)))
                .isEqualTo("ALREADY_DONE_DIFFERENTLY");
        assertThat(story.outcome(corrected(1, "2026-07-01T00:30", "01:30"))).isEqualTo("VISIT_ON_ANOTHER_DAY");
    }

    /** The night before is an hour short in March and an hour long in October; a morning is a morning. */
    @ParameterizedTest
    @CsvSource({"2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26"})
    void theClocksMayChangeAroundAVisit(String day) {
        var month = MissionId.of(MissionStory.CONTRACT, YearMonth.parse(day.substring(0, 7)));
        var story = new MissionStory()
                .on("2026-01-02T08:00")
                .given(add(month, morning(day, NADIA)))
                .on(day + "T18:00");

        var event = (MissionEvent.VisitDone)
                story.when(new RecordVisit(month, 1, at(day + "T09:07"), at(day + "T12:00"), null))
                        .getFirst();
        assertThat(event.lateMinutes()).isEqualTo(7);
        assertThat(TimesheetDecisions.hours(story.state(month))).isEqualTo("2.88");
    }

    /** Somebody who works through the night of the change works the hours that pass, not those the clocks show. */
    @ParameterizedTest
    @CsvSource({"2026-03-29, 00:30:00+01:00, 04:30:00+02:00, 3.00", "2026-10-25, 00:30:00+02:00, 04:30:00+01:00, 5.00"})
    void hoursAreThoseThatPass(String day, String from, String to, String hours) {
        var month = MissionId.of(MissionStory.CONTRACT, YearMonth.parse(day.substring(0, 7)));
        var story = new MissionStory()
                .on("2026-01-02T08:00")
                .given(add(month, morning(day, NADIA)))
                .on(day + "T18:00")
                .given(new RecordVisit(month, 1, at(day + "T" + from), at(day + "T" + to), null));

        assertThat(TimesheetDecisions.hours(story.state(month))).isEqualTo(hours);
    }

    @Test
    void theFirstVisitIsTheEarliestAndNotTheOneThatIsTypedFirst() {
        var story = tuesdays().on("2026-06-10T08:00");

        var refusal = story.refused(done(2, "2026-06-09T09:00", "12:00"));
        assertThat(refusal.code()).isEqualTo(RefusalCode.EARLIER_VISIT_OPEN);
        assertThat(refusal.facts())
                .containsEntry("visitId", VisitId.of(JUNE, 1).value())
                .containsEntry("startsAt", at("2026-06-02T09:00"));

        assertThat(first(story.when(done(1, "2026-06-02T09:00", "12:00")))).isTrue();
        assertThat(first(story.when(done(2, "2026-06-09T09:00", "12:00")))).isFalse();
    }

    @Test
    void whereTheEarlierOneDidNotTakePlaceTheNextOneIsTheFirst() {
        var afterAMiss = tuesdays().on("2026-06-10T08:00").given(missed(1));
        assertThat(first(afterAMiss.when(done(2, "2026-06-09T09:00", "12:00")))).isTrue();

        var afterACancellation = tuesdays().given(cancel(1)).on("2026-06-10T08:00");
        assertThat(first(afterACancellation.when(done(2, "2026-06-09T09:00", "12:00"))))
                .isTrue();
    }

    /** A visit of another month is as much an earlier one. */
    @Test
    void anEarlierVisitOfAnotherMonthComesFirst() {
        var story = tuesdays().given(follow(JULY, morning("2026-07-07", NADIA))).on("2026-07-08T08:00");

        assertThat(story.outcome(new RecordVisit(JULY, 1, at("2026-07-07T09:00"), at("2026-07-07T12:00"), null)))
                .isEqualTo("EARLIER_VISIT_OPEN");
    }

    /** What is counted from the first visit would hang in the air. */
    @Test
    void theFirstVisitStands() {
        var story = tuesdays()
                .on("2026-06-10T08:00")
                .given(done(1, "2026-06-02T09:00", "12:00"), done(2, "2026-06-09T09:00", "12:00"));

        assertThat(story.refused(missed(1)).code()).isEqualTo(RefusalCode.FIRST_VISIT_STANDS);
        assertThat(story.outcome(missed(2))).isEqualTo("VisitMissed");
    }

    @Test
    void whatWasWrittenDownByMistakeIsPutRightUntilTheMonthIsSigned() {
        var story = tuesdays().on("2026-06-10T08:00").given(done(1, "2026-06-02T09:00", "12:00"), missed(2));
        assertThat(TimesheetDecisions.hours(story.state())).isEqualTo("3.00");

        assertThat(story.outcome(done(2, "2026-06-09T09:00", "12:00"))).isEqualTo("VisitDone");
        assertThat(TimesheetDecisions.hours(story.state())).isEqualTo("6.00");
        assertThat(story.outcome(missed(2))).isEqualTo("VisitMissed");
        assertThat(story.visit(2).startedAt()).isNull();
        assertThat(TimesheetDecisions.hours(story.state())).isEqualTo("3.00");

        story.given(sign("3.00", "2026-06-09T18:00"));
        assertThat(story.outcome(done(2, "2026-06-09T09:00", "12:00"))).isEqualTo("TIMESHEET_SIGNED");
        assertThat(story.outcome(corrected(1, "2026-06-02T09:00", "11:00"))).isEqualTo("TIMESHEET_SIGNED");
    }

    /** Nobody says afterwards that a worker was here who was meanwhile written down elsewhere. */
    @Test
    void whatWasMissedTookPlaceOnlyIfItsWorkerWasNowhereElse() {
        var other = new ContractId("c-2");
        var there = MissionId.of(other, YearMonth.of(2026, 6));
        var story = tuesdays()
                .on("2026-06-10T08:00")
                .given(done(1, "2026-06-02T09:00", "12:00"), missed(2))
                .given(follow(there, other, visit("2026-06-09", "11:59", "13:00", NADIA)));

        var refusal = story.refused(done(2, "2026-06-09T09:00", "12:00"));
        assertThat(refusal.code()).isEqualTo(RefusalCode.WORKER_ELSEWHERE);
        assertThat(refusal.facts())
                .containsEntry("visitId", VisitId.of(there, 1).value());
    }

    @ParameterizedTest
    @CsvSource({"08:59:59, VISIT_AHEAD", "09:00:00, VisitMissed"})
    void nobodyMissesWhatIsStillToBegin(String now, String outcome) {
        assertThat(tuesdays().on("2026-06-02T" + now).outcome(missed(1))).isEqualTo(outcome);
    }

    @Test
    void whoWentAlongIsSomebodyOfTheFirm() {
        var story = tuesdays().on("2026-06-02T18:00");

        assertThat(story.outcome(new RecordVisit(JUNE, 1, at("2026-06-02T09:00"), at("2026-06-02T12:00"), "personne")))
                .isEqualTo("OWNER_NOT_AN_ACCOUNT");
        assertThat(story.outcome(new RecordVisit(JUNE, 1, at("2026-06-02T09:00"), at("2026-06-02T12:00"), "tania")))
                .isEqualTo("VisitDone");
        assertThat(story.outcome(done(1, "2026-06-02T09:00", "12:00"))).isEqualTo("ALREADY_DONE_DIFFERENTLY");
    }

    /** what was signed after the visit opens nothing for it, whenever the visit is written down. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-06-02T09:00", "2026-06-02T08:59"})
    void nobodyCameAgainstAConditionOfTheContract(String startedAt) {
        var everything = MissionStory.open();
        var gates = new VisitGates(
                everything.startsOn(),
                everything.signedOn(),
                everything.returnedOn(),
                null,
                null,
                at("2026-06-02T09:00"),
                everything.scopes(),
                Map.of(OLGA, List.of()),
                null);
        var story = tuesdays().under(gates).on("2026-06-02T18:00");

        var refusal = story.refused(done(1, startedAt, "12:00"));
        assertThat(refusal.code()).isEqualTo(RefusalCode.VISIT_BLOCKED);
        assertThat(refusal.facts())
                .containsEntry(
                        "blockedBecause",
                        startedAt.endsWith("09:00")
                                ? List.of(VisitBlock.SCOPE_NOT_SIGNED_BY_WORKER)
                                : List.of(
                                        VisitBlock.INTRODUCTION_MEETING_MISSING,
                                        VisitBlock.SCOPE_NOT_SIGNED_BY_WORKER));
        assertThat(story.status(1)).isEqualTo(VisitStatus.PLANNED);
    }

    private static boolean first(List<MissionEvent> events) {
        return ((MissionEvent.VisitDone) events.getFirst()).first();
    }
}
