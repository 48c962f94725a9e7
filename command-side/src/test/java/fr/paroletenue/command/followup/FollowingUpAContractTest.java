package fr.paroletenue.command.followup;

import static fr.paroletenue.command.followup.FollowUpStory.CONTRACT;
import static fr.paroletenue.command.followup.FollowUpStory.ID;
import static fr.paroletenue.command.followup.FollowUpStory.at;
import static fr.paroletenue.command.followup.FollowUpStory.checked;
import static fr.paroletenue.command.followup.FollowUpStory.delivered;
import static fr.paroletenue.command.followup.FollowUpStory.nobody;
import static fr.paroletenue.command.followup.FollowUpStory.start;
import static fr.paroletenue.command.followup.FollowUpStory.started;
import static fr.paroletenue.command.followup.FollowUpStory.startedAt;
import static fr.paroletenue.command.followup.FollowUpStory.surveyed;
import static fr.paroletenue.command.followup.FollowUpStory.terms;
import static fr.paroletenue.command.followup.FollowUpStory.visit;
import static fr.paroletenue.command.followup.FollowUpStory.visited;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.followup.AnomalyCommand.RecordAnomaly;
import fr.paroletenue.api.followup.AnomalyId;
import fr.paroletenue.api.followup.AnomalyKind;
import fr.paroletenue.api.followup.CallKind;
import fr.paroletenue.api.followup.ConclusionsOf;
import fr.paroletenue.api.followup.FollowUpCommand.EndFollowUp;
import fr.paroletenue.api.followup.FollowUpCommand.EraseFollowUp;
import fr.paroletenue.api.followup.FollowUpCommand.RecordFollowUpCall;
import fr.paroletenue.api.followup.FollowUpCommand.RecordSurpriseCheck;
import fr.paroletenue.api.followup.FollowUpCommand.RecordSurveySent;
import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.followup.FollowUpEvent;
import fr.paroletenue.api.followup.FollowUpStatus;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.followup.FollowUpState.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** S1-14, S1-20 to S1-23, S2-35, S2-36, D11: calls, follow-up visits, surprise checks, conclusions. */
class FollowingUpAContractTest {

    private static final Item CALL_8_DAYS = new Item(FollowUpDueDate.CALL_8_DAYS, 1);
    private static final Item CALL_MONTH = new Item(FollowUpDueDate.CALL_MONTH, 1);
    private static final Item FIRST_YEAR = new Item(FollowUpDueDate.CALL_YEARLY, 1);
    private static final Item SECOND_YEAR = new Item(FollowUpDueDate.CALL_YEARLY, 2);

    private static final Item SURVEY_2026 = survey(2026);

    private static Item survey(int year) {
        return new Item(FollowUpDueDate.SURVEY, year);
    }

    /** S1-07. */
    @Test
    void theFirstVisitSchedulesEverything() {
        assertThat(started().state().open().keySet())
                .containsExactly(CALL_8_DAYS, CALL_MONTH, new Item(FollowUpDueDate.VISIT, 1), SURVEY_2026, FIRST_YEAR);
    }

    /** S1-13, S2-23. */
    @Test
    void whatWasWrongAboutTheFirstVisitIsAnAnomaly() {
        assertThat(anomalies("tania", false)).isEmpty();
        assertThat(anomalies(null, false)).containsExactly(AnomalyKind.FIRST_VISIT_NOT_ACCOMPANIED);
        assertThat(anomalies("tania", true)).containsExactly(AnomalyKind.NOTEBOOK_MISSING);
        assertThat(anomalies(null, true)).hasSize(2);
    }

    /** the holiday is the last day, and the last second of it is in time. */
    @Test
    void theEighthDayIsInTimeAndTheNextIsNot() {
        var inTime = started().on("2026-05-08T23:59:59+02:00");
        assertThat(inTime.when(call(CallKind.EIGHT_DAYS, "2026-05-08T23:59:59+02:00")))
                .singleElement()
                .isInstanceOf(FollowUpEvent.CallMade.class);
        assertThat(inTime.state().owed().get(CALL_8_DAYS).state()).isEqualTo(DueDateState.KEPT);

        var late = started().on("2026-05-09T00:00:00+02:00");
        assertThat(late.state().owed().get(CALL_8_DAYS).state()).isEqualTo(DueDateState.MISSED);
        late.given(call(CallKind.EIGHT_DAYS, "2026-05-09T00:00:00+02:00"));
        assertThat(late.state().made().getFirst().settled()).isEqualTo(DueDateState.MISSED);
    }

    /** What was noted late but done in time was kept. */
    @Test
    void whatCountsIsWhenTheClientWasCalled() {
        var story =
                started().on("2026-05-11T09:00:00+02:00").given(call(CallKind.EIGHT_DAYS, "2026-05-07T09:00:00+02:00"));

        assertThat(story.state().made().getFirst().settled()).isEqualTo(DueDateState.KEPT);
    }

    @Test
    void aCallThatReachedNobodyKeepsTheClockRunning() {
        var story = started()
                .on("2026-05-07T10:00:00+02:00")
                .given(nobody(CallKind.EIGHT_DAYS, "2026-05-07T09:00:00+02:00"));

        assertThat(story.state().open()).containsKey(CALL_8_DAYS);
        assertThat(story.when(nobody(CallKind.EIGHT_DAYS, "2026-05-07T09:00:00+02:00")))
                .isEmpty();
        story.on("2026-05-09T00:00:00+02:00");
        assertThat(story.state().owed().get(CALL_8_DAYS).state()).isEqualTo(DueDateState.MISSED);
    }

    @Test
    void theSameCallAgainIsNoCallAndAnotherOneIsRefused() {
        var story =
                started().on("2026-05-07T10:00:00+02:00").given(call(CallKind.EIGHT_DAYS, "2026-05-07T09:00:00+02:00"));

        assertThat(story.when(call(CallKind.EIGHT_DAYS, "2026-05-07T09:00:00+02:00")))
                .isEmpty();
        assertThat(story.refused(call(CallKind.EIGHT_DAYS, "2026-05-07T09:01:00+02:00"))
                        .code())
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    @Test
    void aCallLiesBetweenTheFirstVisitAndNow() {
        var story = started().on("2026-05-07T10:00:00+02:00");

        assertThat(story.refused(call(CallKind.EIGHT_DAYS, "2026-05-07T10:00:01+02:00"))
                        .code())
                .isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
        assertThat(story.refused(call(CallKind.EIGHT_DAYS, "2026-04-29T10:00:00+02:00"))
                        .code())
                .isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);
        assertThat(story.refused(new RecordFollowUpCall(
                                ID, CallKind.YEARLY, 2, at("2026-05-07T09:00:00+02:00"), true, "contente", null))
                        .code())
                .isEqualTo(RefusalCode.CALL_NOT_AWAITED);
    }

    /** the next year opens when this one's call was made, and counts from the first visit all the same. */
    @Test
    void theCallOfAYearOpensTheNext() {
        var story = started().on("2027-04-20T10:00:00+02:00").given(call(CallKind.YEARLY, "2027-04-20T09:00:00+02:00"));

        assertThat(story.state().owed().get(FIRST_YEAR).state()).isEqualTo(DueDateState.KEPT);
        assertThat(story.state().open().get(SECOND_YEAR).lastDay()).isEqualTo(LocalDate.of(2028, 4, 30));
        story.on("2027-04-25T10:00:00+02:00");
        assertThat(story.refused(call(CallKind.YEARLY, "2027-04-24T09:00:00+02:00"))
                        .code())
                .as("the second year begins on 30 April 2027")
                .isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);
    }

    @Test
    void aYearWithoutACallIsMissedAndOpensTheNextOnes() {
        var story = started().on("2029-05-01T00:00:00+02:00");

        assertThat(story.state().owed().get(FIRST_YEAR).state()).isEqualTo(DueDateState.MISSED);
        assertThat(story.state().owed().get(SECOND_YEAR).state()).isEqualTo(DueDateState.MISSED);
        assertThat(story.state().open().keySet())
                .containsExactly(survey(2029), new Item(FollowUpDueDate.CALL_YEARLY, 4));

        story.given(call(CallKind.YEARLY, "2029-05-01T00:00:00+02:00"));
        assertThat(story.state().made())
                .as("the oldest one that nobody made, late")
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.number()).isEqualTo(1);
                    assertThat(made.settled()).isEqualTo(DueDateState.MISSED);
                });
        assertThat(story.state().open().keySet())
                .containsExactly(survey(2029), new Item(FollowUpDueDate.CALL_YEARLY, 4));
    }

    /** S1-24: exactly one for each calendar year; the next one is owed a year later. */
    @Test
    void oneQuestionnaireLeavesInEachCalendarYear() {
        var story = started().on("2026-11-30T23:59:59+01:00").given(surveyed("2026-11-30T23:59:59+01:00"));

        assertThat(story.state().owed().get(SURVEY_2026).state()).isEqualTo(DueDateState.KEPT);
        assertThat(story.state().open().get(survey(2027)).lastDay()).isEqualTo(LocalDate.of(2027, 11, 30));
        assertThat(story.when(surveyed("2026-11-30T23:59:59+01:00"))).isEmpty();
        assertThat(story.refused(surveyed("2026-11-30T10:00:00+01:00")).code())
                .as("another one of the same year")
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        story.on("2027-01-05T09:00:00+01:00").given(surveyed("2027-01-04T09:00:00+01:00"));
        assertThat(story.state().owed().get(survey(2027)).state()).isEqualTo(DueDateState.KEPT);
        assertThat(story.state().open()).containsKey(survey(2028));
    }

    @Test
    void aYearWithoutAQuestionnaireIsMissedAndOpensTheNext() {
        var story = started().on("2026-12-01T00:00:00+01:00");
        assertThat(story.state().owed().get(SURVEY_2026).state()).isEqualTo(DueDateState.MISSED);
        assertThat(story.state().open()).containsKey(survey(2027));

        assertThat(story.when(surveyed("2026-12-01T00:00:00+01:00")))
                .as("late, and still that of the year")
                .singleElement()
                .isInstanceOfSatisfying(FollowUpEvent.SurveySent.class, sent -> {
                    assertThat(sent.year()).isEqualTo(2026);
                    assertThat(sent.settled()).isEqualTo(DueDateState.MISSED);
                });
        story.on("2029-02-01T09:00:00+01:00");
        assertThat(story.state().owed().get(survey(2027)).state()).isEqualTo(DueDateState.MISSED);
        assertThat(story.state().owed().get(survey(2028)).state()).isEqualTo(DueDateState.MISSED);
        assertThat(story.state().open()).containsKey(survey(2029));
    }

    /** An alarm that was lost is no reason to refuse what was done: the miss before it is told in the same breath. */
    @Test
    void aQuestionnaireIsTakenThoughNoAlarmOfTheYearBeforeRang() {
        var days = new CompanyDays(LocalDate.of(2000, 1, 1), FollowUpStory.at("2027-03-01T10:00:00+01:00"));

        var events = FollowUpDecisions.survey(
                started().state(), surveyed("2027-03-01T09:00:00+01:00"), FollowUpStory.LIMITS, day -> "2026-1", days);

        assertThat(events)
                .filteredOn(
                        event -> event instanceof FollowUpEvent.SurveyDue || event instanceof FollowUpEvent.SurveySent)
                .hasExactlyElementsOfTypes(
                        FollowUpEvent.SurveyDue.class, FollowUpEvent.SurveySent.class, FollowUpEvent.SurveyDue.class);
        assertThat(events)
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                FollowUpEvent.DueDateMissed.class,
                                missed -> assertThat(new Item(missed.name(), missed.number()))
                                        .isEqualTo(SURVEY_2026)));
    }

    @Test
    void whatCannotBeTheQuestionnaireOfTheYearIsRefused() {
        var story = started().on("2026-09-10T10:00:00+02:00");
        assertThat(story.refused(surveyed("2026-09-10T10:00:01+02:00")).code())
                .isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
        assertThat(story.refused(surveyed("2026-04-29T10:00:00+02:00")).code())
                .as("before the first visit")
                .isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);
        assertThat(story.refused(new RecordSurveySent(
                                ID, FollowUpStory.at("2026-09-10T09:00:00+02:00"), LetterChannel.POST, "2025-7"))
                        .code())
                .isEqualTo(RefusalCode.DOCUMENT_VERSION_NOT_IN_FORCE);
        var fresh = FollowUpStory.startedAt("2026-09-02T09:00:00+02:00").on("2026-11-10T10:00:00+01:00");
        assertThat(fresh.refused(surveyed("2026-11-10T09:00:00+01:00")).code())
                .as("the contract has not run long enough")
                .isEqualTo(RefusalCode.SURVEY_NOT_AWAITED);
        fresh.given(new EndFollowUp(ID, LocalDate.of(2026, 11, 10))).on("2026-11-12T10:00:00+01:00");
        assertThat(fresh.refused(surveyed("2026-11-11T09:00:00+01:00")).code())
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }

    /** What was recorded before there were surveys is not written again: time opens the first year that has not passed. */
    @Test
    void aFollowUpThatBeganBeforeThereWereSurveysGetsItsFirst() {
        var story = FollowUpStory.startedWithoutSurveys();
        assertThat(story.state().hasSurveys()).isFalse();

        story.on("2028-12-01T00:00:00+01:00");

        assertThat(story.state().owed().keySet())
                .filteredOn(item -> item.name() == FollowUpDueDate.SURVEY)
                .containsExactly(survey(2029));
        assertThat(FollowUpDecisions.timePasses(
                        story.state(), FollowUpStory.LIMITS, FollowUpStory.at("2028-12-01T00:00:00+01:00")))
                .as("once")
                .isEmpty();
        var over = FollowUpStory.startedWithoutSurveys();
        over.given(new EndFollowUp(ID, LocalDate.of(2026, 5, 1))).on("2028-12-01T00:00:00+01:00");
        assertThat(over.state().open()).isEmpty();
    }

    /** S1-20. */
    @Test
    void theNextFollowUpVisitIsCountedFromTheLast() {
        var story = started().on("2026-09-15T12:00:00+02:00").given(visited("2026-09-15T10:00:00+02:00"));

        assertThat(story.state().open().get(new Item(FollowUpDueDate.VISIT, 2)).lastDay())
                .isEqualTo(LocalDate.of(2027, 3, 15));
        assertThat(story.when(visited("2026-09-15T10:00:00+02:00"))).isEmpty();
        assertThat(story.refused(visited("2026-09-14T10:00:00+02:00")).code()).isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);

        story.on("2027-03-16T00:00:00+01:00");
        assertThat(story.state().owed().get(new Item(FollowUpDueDate.VISIT, 2)).state())
                .isEqualTo(DueDateState.MISSED);
    }

    /** S1-20, S1-21. */
    @Test
    void theConclusionsOfAVisitAreDeliveredOnce() {
        var story = started().on("2026-09-15T12:00:00+02:00").given(visited("2026-09-15T10:00:00+02:00"));

        assertThat(story.refused(delivered(ConclusionsOf.VISIT, 2, "2026-09-15T11:00:00+02:00"))
                        .code())
                .isEqualTo(RefusalCode.NOTHING_TO_DELIVER);
        assertThat(story.refused(delivered(ConclusionsOf.VISIT, 1, "2026-09-15T09:00:00+02:00"))
                        .code())
                .isEqualTo(RefusalCode.DONE_BEFORE_RECEIPT);
        assertThat(story.when(delivered(ConclusionsOf.VISIT, 1, "2026-09-15T11:00:00+02:00")))
                .hasSize(1);
        assertThat(story.when(delivered(ConclusionsOf.VISIT, 1, "2026-09-15T11:00:00+02:00")))
                .isEmpty();
        assertThat(story.refused(delivered(ConclusionsOf.VISIT, 1, "2026-09-15T11:30:00+02:00"))
                        .code())
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    /** S1-22, S1-23. */
    @Test
    void aSurpriseCheckIsHeldAndToldWithinADay() {
        var story = started().on("2026-05-12T10:00:00+02:00").given(checked("2026-05-12T09:30:00+02:00", 3));
        assertThat(story.state().checks()).hasSize(1);
        var notice = new Item(FollowUpDueDate.CHECK_NOTICE, 1);
        assertThat(story.state().open().get(notice).dueAt()).isEqualTo(at("2026-05-13T09:30:00+02:00"));
        assertThat(story.when(checked("2026-05-12T09:30:00+02:00", 3))).isEmpty();
        assertThat(story.refused(checked("2026-05-12T09:31:00+02:00", 3)).code())
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);

        story.on("2026-05-13T09:30:00+02:00");
        assertThat(story.state().owed().get(notice).state()).isEqualTo(DueDateState.MISSED);
        story.given(delivered(ConclusionsOf.CHECK, 1, "2026-05-13T09:29:59+02:00"));
        assertThat(story.state().owed().get(notice).state()).isEqualTo(DueDateState.KEPT);
    }

    @Test
    void aSurpriseCheckNeedsNoPlanButAVisitOfTheContract() {
        var story = started().on("2026-05-12T10:00:00+02:00");

        assertThat(story.refused(new RecordSurpriseCheck(
                                ID, new VisitId("c-2-2026-05-1"), at("2026-05-12T09:00:00+02:00"), "rien"))
                        .code())
                .isEqualTo(RefusalCode.VISIT_DOES_NOT_FIT);
        assertThat(story.refused(new RecordSurpriseCheck(
                                ID, new VisitId("une visite"), at("2026-05-12T09:00:00+02:00"), "rien"))
                        .code())
                .isEqualTo(RefusalCode.VISIT_DOES_NOT_FIT);
        assertThat(story.when(checked("2026-05-12T09:00:00+02:00", 3))).hasSize(1);
    }

    /** What a history holds from before plans had their own changes nothing, not even the numbers. */
    @Test
    void aPlanInAnOldHistoryIsPassedBy() {
        var story = started().on("2026-05-12T10:00:00+02:00");
        var old = story.state()
                .after(new FollowUpEvent.SurpriseCheckPlanned(
                        ID, CONTRACT, 1, visit("2026-05", 3), LocalDate.of(2026, 5, 12)))
                .after(new FollowUpEvent.SurpriseCheckDropped(ID, CONTRACT, 1));

        assertThat(old).isEqualTo(story.state());
        assertThat(FollowUpDecisions.surpriseTerms(old).checked()).isEmpty();
    }

    /** What is still to come goes with the contract; what had passed was missed; who was checked is told. */
    @Test
    void theEndOfTheContractDropsWhatIsStillToCome() {
        var story = started()
                .on("2026-05-12T10:00:00+02:00")
                .given(checked("2026-05-12T09:00:00+02:00", 3), new EndFollowUp(ID, LocalDate.of(2026, 5, 12)));

        assertThat(story.state().status()).isEqualTo(FollowUpStatus.ENDED);
        assertThat(story.state().owed().get(CALL_8_DAYS).state()).isEqualTo(DueDateState.MISSED);
        assertThat(story.state().owed()).doesNotContainKeys(CALL_MONTH, FIRST_YEAR, SURVEY_2026);
        assertThat(story.state().open().keySet()).containsExactly(new Item(FollowUpDueDate.CHECK_NOTICE, 1));
        assertThat(story.when(new EndFollowUp(ID, LocalDate.of(2026, 5, 12)))).isEmpty();

        story.on("2031-01-01T00:00:00+01:00");
        assertThat(story.state().owed()).doesNotContainKey(SECOND_YEAR);
        assertThat(story.refused(call(CallKind.ONE_MONTH, "2026-05-20T09:00:00+02:00"))
                        .code())
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(story.refused(checked("2026-05-13T09:00:00+02:00", 4)).code())
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(story.when(checked("2026-05-12T14:00:00+02:00", 103)))
                .as("on the last day, written down later")
                .hasSize(1);
    }

    /** The end is told late, by an alarm that was lost: what would have come after it was never due. */
    @Test
    void whatLiesBehindTheEndIsNotMissed() {
        var story = started();

        var events = story.when(new EndFollowUp(ID, LocalDate.of(2026, 5, 8)));

        assertThat(events).hasSize(2);
        assertThat(events.getFirst())
                .isInstanceOfSatisfying(
                        FollowUpEvent.DueDateMissed.class,
                        missed -> assertThat(missed.name()).isEqualTo(FollowUpDueDate.CALL_8_DAYS));
    }

    @Test
    void whatIsErasedIsErasedOnceAndTakesNoMoreTexts() {
        var story = started()
                .on("2026-05-12T10:00:00+02:00")
                .given(new EndFollowUp(ID, LocalDate.of(2026, 5, 12)), new EraseFollowUp(ID));

        assertThat(story.when(new EraseFollowUp(ID))).isEmpty();
        assertThat(story.refused(checked("2026-05-12T09:00:00+02:00", 3)).code())
                .isEqualTo(RefusalCode.PERSONAL_DATA_ERASED);
    }

    /** D11: whether and when one call was made changes nothing about the two others. */
    @Property
    void theThreeCallsKnowNothingOfEachOther(@ForAll Set<CallKind> made, @ForAll @IntRange(max = 400) int daysLater) {
        var firstVisit = "2026-04-30T09:00:00+02:00";
        var all = startedAt(firstVisit);
        var at = at(firstVisit).plusSeconds(daysLater * 86_400L);
        all.on(at.toString());
        made.forEach(kind -> all.given(call(kind, at)));

        for (var kind : EnumSet.allOf(CallKind.class)) {
            var alone = startedAt(firstVisit).on(at.toString());
            if (made.contains(kind)) {
                alone.given(call(kind, at));
            }
            assertThat(owed(all, kind)).isEqualTo(owed(alone, kind));
        }
    }

    /** Every call that was made says MISSED exactly if it was made after what was promised. */
    @Property
    void noCallIsKeptThatCameLaterThanPromised(@ForAll CallKind kind, @ForAll @IntRange(max = 400) int daysLater) {
        var at = FollowUpStory.FIRST_VISIT.plusSeconds(daysLater * 86_400L);
        var story = started().on(at.toString()).given(call(kind, at));

        var call = story.state().made().getFirst();
        var due = story.state().owed().get(new Item(kind.dueDate(), 1)).due();
        assertThat(call.settled()).isEqualTo(at.isBefore(due.dueAt()) ? DueDateState.KEPT : DueDateState.MISSED);
    }

    private static RecordFollowUpCall call(CallKind kind, String at) {
        return FollowUpStory.call(kind, at);
    }

    private static RecordFollowUpCall call(CallKind kind, Instant at) {
        return new RecordFollowUpCall(ID, kind, null, at, true, "contente", null);
    }

    private static List<FollowUpState.Owed> owed(FollowUpStory story, CallKind kind) {
        return story.state().owed().entrySet().stream()
                .filter(entry -> entry.getKey().name() == kind.dueDate())
                .map(entry -> entry.getValue())
                .toList();
    }

    private static List<AnomalyKind> anomalies(String accompaniedBy, boolean lacksNotebook) {
        return FollowUpDecisions.anomalies(
                        start(FollowUpStory.FIRST_VISIT, accompaniedBy),
                        terms(lacksNotebook),
                        "tania"::equals,
                        () -> new AnomalyId("a-1"))
                .stream()
                .map(RecordAnomaly::kind)
                .toList();
    }
}
