package fr.paroletenue.command.mission;

import static fr.paroletenue.command.mission.MissionStory.JULY;
import static fr.paroletenue.command.mission.MissionStory.JUNE;
import static fr.paroletenue.command.mission.MissionStory.NADIA;
import static fr.paroletenue.command.mission.MissionStory.OLGA;
import static fr.paroletenue.command.mission.MissionStory.add;
import static fr.paroletenue.command.mission.MissionStory.answer;
import static fr.paroletenue.command.mission.MissionStory.at;
import static fr.paroletenue.command.mission.MissionStory.cancel;
import static fr.paroletenue.command.mission.MissionStory.done;
import static fr.paroletenue.command.mission.MissionStory.follow;
import static fr.paroletenue.command.mission.MissionStory.missed;
import static fr.paroletenue.command.mission.MissionStory.morning;
import static fr.paroletenue.command.mission.MissionStory.move;
import static fr.paroletenue.command.mission.MissionStory.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.intake.IntakeCommand.MakeComplaint;
import fr.paroletenue.api.intake.IntakeCommand.RecordMessage;
import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.CancelCause;
import fr.paroletenue.api.mission.MissionCommand.CancelVisit;
import fr.paroletenue.api.mission.MissionCommand.CheckMissionDueDates;
import fr.paroletenue.api.mission.MissionCommand.MoveVisit;
import fr.paroletenue.api.mission.MissionCommand.RecordVisit;
import fr.paroletenue.api.mission.MissionCommand.SignTimesheet;
import fr.paroletenue.api.mission.MissionDueDate;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.RemarkType;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.mission.WrittenRemark;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1-15, S1-16, S1-17, R-24: the timesheet of June 2026, signed on Tuesday the 30th, and what the client writes at its foot. */
class SigningATimesheetTest {

    private static final String SIGNED = "2026-06-30T10:00";

    private static WrittenRemark remark(RemarkType type, String text) {
        return new WrittenRemark(type, text, new IntakeId("i-1"), new ComplaintId("c-9"), new RemarkId("r-9"));
    }

    private static WrittenRemark windows() {
        return remark(RemarkType.INFORMATION, "les vitres");
    }

    /** Done on Tuesday morning from seven to ten; the next visit is planned for Thursday at nine. */
    private static MissionStory worked() {
        return new MissionStory()
                .given(
                        follow(JUNE, MissionStory.visit("2026-06-30", "07:00", "10:00", NADIA)),
                        follow(JULY, morning("2026-07-02", NADIA)))
                .on(SIGNED)
                .given(done(1, "2026-06-30T07:00", "10:00"));
    }

    private static MissionStory remarked() {
        return worked().given(sign("3.00", SIGNED, windows()));
    }

    private static MissionStory remarkedWithoutNextVisit(String writtenAt) {
        var day = writtenAt.substring(0, 10);
        var month = MissionId.of(MissionStory.CONTRACT, YearMonth.parse(day.substring(0, 7)));
        return new MissionStory()
                .given(add(month, MissionStory.visit(day, "07:00", "08:00", NADIA)))
                .on(writtenAt)
                .given(
                        new RecordVisit(month, 1, at(day + "T07:00"), at(day + "T08:00"), null),
                        new SignTimesheet(
                                month, NADIA, new BigDecimal("1"), at(writtenAt), at(writtenAt), List.of(windows())));
    }

    private static MoveVisit ofJuly(String from, String to) {
        return new MoveVisit(JULY, 1, at(from), at(from.substring(0, 11) + to), MissionStory.FIRM, null);
    }

    private static String due(MissionStory story) {
        return story.state().remark(1).answer().dueAt().toString();
    }

    @Test
    void theSheetIsDueOnTheDayOfTheLastVisitWhicheverThatIs() {
        var story = new MissionStory().given(follow(JUNE, morning("2026-06-02", NADIA), morning("2026-06-09", NADIA)));
        assertThat(sheet(story)).isEqualTo("2026-06-09");

        story.given(move(2, "2026-06-30T19:00", "20:00"));
        assertThat(sheet(story)).isEqualTo("2026-06-30");
        assertThat(Objects.requireNonNull(story.state().timesheetDue()).dueAt()).isEqualTo(at("2026-07-01T00:00"));

        story.given(move(2, "2026-07-01T09:00", "12:00"));
        assertThat(sheet(story)).isEqualTo("2026-06-02");
        assertThat(Objects.requireNonNull(story.state(JULY).timesheetDue()).lastDay())
                .isEqualTo("2026-07-01");

        story.given(add(JUNE, morning("2026-06-04", OLGA)));
        assertThat(sheet(story)).isEqualTo("2026-06-04");

        story.given(cancel(1), cancel(3));
        assertThat(story.state().timesheetDue()).isNull();
        assertThat(story.on("2026-08-01T00:00").misses())
                .extracting(MissionEvent.DueDateMissed::missionId)
                .containsExactly(JULY);
    }

    private static String sheet(MissionStory story) {
        return Objects.requireNonNull(story.state().timesheetDue()).lastDay().toString();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30T23:59:59, KEPT", "2026-07-01T00:00, MISSED"})
    void itIsSignedInTimeUntilMidnight(String signedAt, DueDateState settled) {
        var story = worked().unnoticed(signedAt);

        var events = story.when(sign("3.00", signedAt));
        assertThat(((MissionEvent.TimesheetSigned) events.getLast()).settled()).isEqualTo(settled);
        assertThat(events).hasSize(settled == DueDateState.KEPT ? 1 : 2);
        assertThat(story.on("2026-08-01T00:00").misses().stream()
                        .filter(miss -> miss.missionId().equals(JUNE)))
                .hasSize(settled == DueDateState.KEPT ? 0 : 1);
        assertThat(story.state().openDueDates()).isEmpty();
    }

    /** Signed in time and written down late: the house had told that nothing had come, and now knows better. */
    @Test
    void whatWasSignedInTimeIsKeptWheneverItIsWrittenDown() {
        var story = worked().on("2026-07-03T08:00");
        assertThat(story.misses()).extracting(MissionEvent.DueDateMissed::name).contains(MissionDueDate.TIMESHEET);

        var events = story.when(sign("3.00", "2026-06-30T12:00"));
        assertThat(((MissionEvent.TimesheetSigned) events.getFirst()).settled()).isEqualTo(DueDateState.KEPT);
        assertThat(story.state().timesheetState()).isEqualTo(DueDateState.KEPT);
    }

    @Test
    void theMissIsToldOnce() {
        var story = worked().on("2026-06-30T23:59:59");
        assertThat(story.misses()).isEmpty();

        story.on("2026-07-01T00:00").on("2026-07-01T00:01").given(new CheckMissionDueDates(JUNE));
        assertThat(story.misses())
                .singleElement()
                .satisfies(miss -> assertThat(miss.name()).isEqualTo(MissionDueDate.TIMESHEET));
        assertThat(story.when(sign("3.00", "2026-07-01T00:00"))).hasSize(1);
    }

    @Test
    void itIsSignedOnceAndForAll() {
        var story = worked();
        assertThat(story.refused(sign("2.99", SIGNED)).facts())
                .containsEntry("hours", "2.99")
                .containsEntry("worked", "3.00");
        assertThat(story.outcome(sign("3.01", SIGNED))).isEqualTo("TIMESHEET_HOURS_DIFFER");
        assertThat(story.outcome(sign("3", SIGNED, windows()))).isEqualTo("TimesheetSigned TimesheetRemarked");
        assertThat(story.outcome(sign("3.000", SIGNED, windows()))).isEqualTo("nothing");
        assertThat(story.outcome(sign("3", SIGNED))).isEqualTo("ALREADY_DONE_DIFFERENTLY");
        assertThat(story.outcome(sign("3", SIGNED, remark(RemarkType.REQUEST, "les vitres"))))
                .isEqualTo("ALREADY_DONE_DIFFERENTLY");
        assertThat(story.outcome(sign("3", "2026-06-30T10:01", windows()))).isEqualTo("ALREADY_DONE_DIFFERENTLY");
    }

    /** Twenty minutes three times are an hour, and not three times a third that was rounded. */
    @Test
    void hoursAreRoundedOnceAtTheEnd() {
        var story = new MissionStory()
                .given(follow(
                        JUNE, morning("2026-06-02", NADIA), morning("2026-06-09", NADIA), morning("2026-06-16", NADIA)))
                .on("2026-06-16T18:00")
                .given(
                        done(1, "2026-06-02T09:00", "09:20"),
                        done(2, "2026-06-09T09:00", "09:20"),
                        done(3, "2026-06-16T09:00", "09:20"));

        assertThat(story.outcome(sign("0.99", "2026-06-16T18:00"))).isEqualTo("TIMESHEET_HOURS_DIFFER");
        assertThat(story.outcome(sign("1", "2026-06-16T18:00"))).isEqualTo("TimesheetSigned");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30T09:59:59, DONE_BEFORE_RECEIPT",
        "2026-06-30T10:00, TimesheetSigned",
        "2026-06-30T10:00:01, DONE_IN_THE_FUTURE"
    })
    void nobodySignsForHoursThatAreStillToBeWorked(String signedAt, String outcome) {
        assertThat(worked().outcome(sign("3", signedAt))).isEqualTo(outcome);
    }

    @Test
    void everyVisitIsSettledFirst() {
        var story = worked().given(add(JUNE, MissionStory.visit("2026-06-30", "14:00", "16:00", NADIA)));

        var refusal = story.refused(sign("3", SIGNED));
        assertThat(refusal.code()).isEqualTo(RefusalCode.VISITS_NOT_SETTLED);
        assertThat(refusal.facts())
                .containsEntry("visits", List.of(VisitId.of(JUNE, 2).value()));
    }

    @Test
    void onlyWhoWorkedSignsForTheFirm() {
        assertThat(worked().outcome(
                                new SignTimesheet(JUNE, OLGA, new BigDecimal("3"), at(SIGNED), at(SIGNED), List.of())))
                .isEqualTo("WORKER_UNKNOWN");
    }

    @Test
    void aMonthInWhichNobodyCameMayBeSignedAndOwesNothing() {
        var story = worked().given(add(JUNE, MissionStory.visit("2026-06-30", "14:00", "16:00", NADIA)), cancel(2));
        assertThat(sheet(story)).isEqualTo("2026-06-30");

        var nobody = new MissionStory()
                .given(follow(JUNE, morning("2026-06-02", NADIA)))
                .on("2026-06-02T18:00")
                .given(missed(1));
        var signed = (MissionEvent.TimesheetSigned)
                nobody.when(sign("0.00", "2026-06-02T18:00")).getFirst();
        assertThat(signed.settled()).isNull();
    }

    /** S1-04, S1-16: an information stays where it is, a request goes into the call log, a complaint becomes one. */
    @Test
    void eachRemarkOpensATask() {
        var c = sign(
                "3.00",
                SIGNED,
                windows(),
                remark(RemarkType.REQUEST, "une heure de plus"),
                remark(RemarkType.COMPLAINT, "vase cassé"));
        var story = worked();
        var messages = TimesheetDecisions.messages(story.state(), c);

        assertThat(messages).hasExactlyElementsOfTypes(RecordMessage.class, RecordMessage.class, MakeComplaint.class);
        assertThat(((RecordMessage) messages.getFirst()).leftAt()).isEqualTo(at(SIGNED));
        story.given(c);
        assertThat(story.state().remarks().values())
                .extracting(
                        remark -> remark.written().number(),
                        remark -> remark.written().intakeId(),
                        remark -> remark.written().complaintId())
                .containsExactly(tuple(1, null, null), tuple(2, "i-1", null), tuple(3, "i-1", new ComplaintId("c-9")));
        assertThat(TimesheetDecisions.owed(story.state())).hasSize(3);
    }

    @Test
    void theAnswerIsDueBeforeTheNextVisit() {
        var story = remarked();

        assertThat(due(story)).isEqualTo(at("2026-07-02T09:00").toString());
        assertThat(story.state().remark(1).written().nextVisit()).isEqualTo(VisitId.of(JULY, 1));
    }

    @Test
    void movingTheVisitNearerMovesTheAnswerNearer() {
        var story = remarked().given(ofJuly("2026-07-01T08:00", "11:00"));

        assertThat(due(story)).isEqualTo(at("2026-07-01T08:00").toString());
    }

    @Test
    void movingTheVisitAwayNeverGivesMoreTime() {
        var story = remarked();

        story.given(ofJuly("2026-07-09T09:00", "12:00"));
        assertThat(due(story)).isEqualTo(at("2026-07-02T09:00").toString());
        story.given(ofJuly("2026-07-01T08:00", "11:00"), ofJuly("2026-07-03T08:00", "11:00"));
        assertThat(due(story)).isEqualTo(at("2026-07-01T08:00").toString());
        story.given(new CancelVisit(JULY, 1, CancelCause.FIRM_ASKED, MissionStory.FIRM, null));
        assertThat(due(story)).isEqualTo(at("2026-07-01T08:00").toString());
    }

    /** A visit that was planned afterwards is the next one too. */
    @Test
    void aVisitThatComesInBetweenMovesTheAnswerNearer() {
        var story = remarked().given(add(JULY, morning("2026-07-01", OLGA)));

        assertThat(due(story)).isEqualTo(at("2026-07-01T09:00").toString());
    }

    /** On the Sunday of the change the clocks show one hour less. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-30T10:00, 2026-07-01T10:00",
        "2026-10-24T09:30, 2026-10-25T08:30",
        "2026-03-28T09:30, 2026-03-29T10:30",
    })
    void withoutANextVisitADayOfTwentyFourHoursIsLeft(String writtenAt, String dueAt) {
        var month = MissionId.of(MissionStory.CONTRACT, YearMonth.parse(writtenAt.substring(0, 7)));
        var story = remarkedWithoutNextVisit(writtenAt);

        assertThat(story.state(month).remark(1).answer().dueAt()).isEqualTo(at(dueAt));
        assertThat(story.state(month).remark(1).written().nextVisit()).isNull();
    }

    @Test
    void withoutANextVisitOneThatIsPlannedWithinTheDayMakesItSooner() {
        var story = remarkedWithoutNextVisit(SIGNED);

        story.given(add(JULY, morning("2026-07-02", NADIA)));
        assertThat(due(story)).isEqualTo(at("2026-07-01T10:00").toString());
        story.given(add(JULY, morning("2026-07-01", NADIA)));
        assertThat(due(story)).isEqualTo(at("2026-07-01T09:00").toString());
    }

    @ParameterizedTest
    @CsvSource({"2026-07-02T08:59:59, KEPT", "2026-07-02T09:00, MISSED"})
    void itIsAnsweredInTimeBeforeTheVisitBegins(String answeredAt, DueDateState settled) {
        var story = remarked().unnoticed(answeredAt);

        var events = story.when(answer(1, answeredAt));
        assertThat(((MissionEvent.RemarkAnswered) events.getLast()).settled()).isEqualTo(settled);
        assertThat(events).hasSize(settled == DueDateState.KEPT ? 1 : 2);
        assertThat(story.on("2026-07-02T09:00").misses()).hasSize(settled == DueDateState.KEPT ? 0 : 1);
        assertThat(story.state().openRemarks()).isEmpty();
    }

    @Test
    void theMissOfAnAnswerIsToldOnceAndItsAnswerIsStillOwed() {
        var story = remarked().on("2026-07-02T08:59:59");
        assertThat(story.misses()).isEmpty();

        story.on("2026-07-02T09:00").on("2026-07-02T09:01");
        assertThat(story.misses()).extracting(MissionEvent.DueDateMissed::name).containsExactly(MissionDueDate.REMARK);
        assertThat(story.state().openRemarks()).hasSize(1);
        assertThat(story.when(answer(1, "2026-07-02T09:01"))).hasSize(1);
    }

    @Test
    void anAnswerAgainIsNothingAndAnotherOneIsRefused() {
        var story = remarked().on("2026-07-01T08:00").given(answer(1, "2026-07-01T08:00"));

        assertThat(story.outcome(answer(1, "2026-07-01T08:00"))).isEqualTo("nothing");
        assertThat(story.outcome(answer(1, "2026-06-30T18:00"))).isEqualTo("ALREADY_DONE_DIFFERENTLY");
        assertThat(story.outcome(answer(2, "2026-07-01T08:00"))).isEqualTo("TIMESHEET_REMARK_UNKNOWN");
        assertThat(remarked().outcome(answer(1, "2026-06-30T09:59"))).isEqualTo("DONE_BEFORE_RECEIPT");
        assertThat(remarked().outcome(answer(1, "2026-06-30T10:01"))).isEqualTo("DONE_IN_THE_FUTURE");
    }

    /** What was answered is over: no visit makes it sooner. */
    @Test
    void anAnsweredRemarkNoLongerMoves() {
        var story = remarked().given(answer(1, SIGNED), ofJuly("2026-07-01T08:00", "11:00"));

        assertThat(due(story)).isEqualTo(at("2026-07-02T09:00").toString());
    }
}
