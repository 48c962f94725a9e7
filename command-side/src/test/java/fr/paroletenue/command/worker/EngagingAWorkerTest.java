package fr.paroletenue.command.worker;

import static fr.paroletenue.command.worker.WorkerStory.HIRED;
import static fr.paroletenue.command.worker.WorkerStory.ID;
import static fr.paroletenue.command.worker.WorkerStory.IRONING;
import static fr.paroletenue.command.worker.WorkerStory.NEW_CHARTER_FROM;
import static fr.paroletenue.command.worker.WorkerStory.ready;
import static fr.paroletenue.command.worker.WorkerStory.registered;
import static fr.paroletenue.command.worker.WorkerStory.sick;
import static fr.paroletenue.command.worker.WorkerStory.slot;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.worker.Absence;
import fr.paroletenue.api.worker.AssignmentBlock;
import fr.paroletenue.api.worker.AssignmentNeed;
import fr.paroletenue.api.worker.Match;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.Unavailability;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerCommand.AddSkill;
import fr.paroletenue.api.worker.WorkerCommand.CancelAbsence;
import fr.paroletenue.api.worker.WorkerCommand.ConfirmWorker;
import fr.paroletenue.api.worker.WorkerCommand.ConsiderWorker;
import fr.paroletenue.api.worker.WorkerCommand.EngageWorker;
import fr.paroletenue.api.worker.WorkerCommand.NoteAbsence;
import fr.paroletenue.api.worker.WorkerCommand.NoteDeparture;
import fr.paroletenue.api.worker.WorkerCommand.NoteTraining;
import fr.paroletenue.api.worker.WorkerCommand.ReleaseWorker;
import fr.paroletenue.api.worker.WorkerCommand.RemoveSkill;
import fr.paroletenue.api.worker.WorkerCommand.ReturnBadge;
import fr.paroletenue.api.worker.WorkerCommand.SetAreas;
import fr.paroletenue.api.worker.WorkerCommand.SetAvailability;
import fr.paroletenue.api.worker.WorkerEvent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** S1-09, S1-11, S2-15, S2-19: whose time may be taken, and for what. */
class EngagingAWorkerTest {

    private static final LocalDate FROM = HIRED.plusDays(7);

    private static EngageWorker engage(String request, String... slots) {
        return engage(request, null, "38000", List.of(IRONING), FROM, slots);
    }

    private static EngageWorker engage(
            String request, @Nullable String reason, String area, List<Skill> skills, LocalDate from, String... slots) {
        return engage(request, reason, area, skills, from, null, slots);
    }

    private static EngageWorker engage(
            String request,
            @Nullable String reason,
            String area,
            List<Skill> skills,
            LocalDate from,
            @Nullable LocalDate until,
            String... slots) {
        return new EngageWorker(
                ID,
                request,
                new AssignmentNeed(
                        skills,
                        area,
                        List.of(slots).stream().map(WorkerStory::slot).toList(),
                        from,
                        until),
                reason);
    }

    private static EngageWorker inTheWeekFrom(String request, LocalDate from, String slot) {
        return engage(request, null, "38000", List.of(IRONING), from, from.plusDays(6), slot);
    }

    /** A one-off service takes the worker's time in its one week; what goes on takes it from its first day on. */
    @Test
    void takesTheTimeOfOneWeekForAOneOffService() {
        var story = ready();
        var monday = FROM.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        story.when(inTheWeekFrom("r-once", monday, "MONDAY-09:00-12:00"));

        assertThat(story.refusal(inTheWeekFrom("r-same-day", monday.minusDays(3), "MONDAY-11:00-12:00"))
                        .facts())
                .containsEntry("unavailableBecause", List.of(Unavailability.ALREADY_ENGAGED));
        assertThat(story.refusalCode(engage("r-from-before", "MONDAY-09:00-12:00")))
                .as("every week, that one too")
                .isEqualTo(RefusalCode.WORKER_UNAVAILABLE);
        assertThat(story.when(inTheWeekFrom("r-week-later", monday.plusDays(1), "MONDAY-09:00-12:00")))
                .hasSize(1);
        assertThat(story.when(engage(
                        "r-from-then-on", null, "38000", List.of(IRONING), monday.plusDays(8), "MONDAY-09:00-12:00")))
                .hasSize(1);
        assertThat(story.when(inTheWeekFrom("r-before-it", monday.minusDays(7), "MONDAY-09:00-12:00")))
                .as("what goes on has not begun")
                .hasSize(1);
        assertThat(story.refusalCode(inTheWeekFrom("r-after-it", monday.plusDays(70), "MONDAY-09:00-12:00")))
                .isEqualTo(RefusalCode.WORKER_UNAVAILABLE);
    }

    @Test
    void takesTheTimeOnceForEachRequest() {
        var story = ready();

        assertThat(story.when(engage("r-1", "MONDAY-09:00-12:00")))
                .singleElement()
                .isInstanceOfSatisfying(WorkerEvent.Engaged.class, engaged -> {
                    assertThat(engaged.requestId()).isEqualTo("r-1");
                    assertThat(engaged.match()).isEqualTo(new Match(List.of(IRONING), List.of(), true));
                });
        assertThat(story.when(engage("r-1", "MONDAY-09:00-12:00"))).isEmpty();
        assertThat(story.refusalCode(engage("r-1", "TUESDAY-09:00-12:00")))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(story.refusal(engage("r-2", "MONDAY-11:59-12:30")).facts())
                .containsEntry("unavailableBecause", List.of(Unavailability.ALREADY_ENGAGED));
        assertThat(story.when(engage("r-2", "MONDAY-12:00-13:00")))
                .as("one after the other")
                .hasSize(1);
    }

    @Test
    void givesTheTimeBack() {
        var story = ready().given(engage("r-1", "MONDAY-09:00-12:00"));

        assertThat(story.when(new ReleaseWorker(ID, "r-1"))).containsExactly(new WorkerEvent.Released(ID, "r-1"));
        assertThat(story.when(new ReleaseWorker(ID, "r-1"))).isEmpty();
        assertThat(story.when(engage("r-2", "MONDAY-09:00-12:00"))).hasSize(1);
        story.given(new NoteDeparture(ID, HIRED));
        assertThat(story.when(new ReleaseWorker(ID, "r-2")))
                .as("of somebody who has left")
                .hasSize(1);
    }

    /** The same verdict, nothing taken; what the request has already does not stand in its own way. */
    @Test
    void saysBeforehandWhatAnEngagementWouldSay() {
        var story = ready().given(engage("r-1", "MONDAY-09:00-12:00"));

        assertThat(story.when(consider("r-1", "MONDAY-08:00-11:00"))).isEmpty();
        assertThat(story.refusalCode(consider("r-2", "MONDAY-08:00-11:00"))).isEqualTo(RefusalCode.WORKER_UNAVAILABLE);
        assertThat(story.refusalCode(consider("r-2", "WEDNESDAY-08:00-11:00")))
                .isEqualTo(RefusalCode.WORKER_UNAVAILABLE);
        assertThat(registered().refusalCode(consider("r-1", "MONDAY-09:00-12:00")))
                .isEqualTo(RefusalCode.WORKER_BLOCKED);
        assertThat(story.when(engage("r-2", "MONDAY-12:00-13:00")))
                .as("considering takes nothing")
                .hasSize(1);
    }

    private static ConsiderWorker consider(String request, String slot) {
        var engage = engage(request, slot);
        return new ConsiderWorker(ID, request, engage.need(), engage.overrideReason());
    }

    /** No reason opens a gate. */
    @Test
    void refusesWhoIsBlockedWithEveryReason() {
        var blocked = registered().refusal(engage("r-1", "urgent", "38000", List.of(), FROM, "MONDAY-09:00-12:00"));

        assertThat(blocked.code()).isEqualTo(RefusalCode.WORKER_BLOCKED);
        assertThat(blocked.facts().get("blockedBecause"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains(AssignmentBlock.SELECTION_INCOMPLETE, AssignmentBlock.BADGE_MISSING);
        assertThat(ready().on(NEW_CHARTER_FROM)
                        .refusal(engage("r-1", "MONDAY-09:00-12:00"))
                        .facts())
                .containsEntry("blockedBecause", List.of(AssignmentBlock.CLIENT_CHARTER_NOT_SIGNED));
        assertThat(ready().refusal(engage("r-1", null, "38000", List.of(), HIRED.minusDays(1), "MONDAY-09:00-12:00"))
                        .facts())
                .containsEntry("blockedBecause", List.of(AssignmentBlock.NOT_HIRED_YET));
    }

    /** The gates are those of an engagement; time and skills are not asked again. */
    @Test
    void confirmsWhoIsStillOpen() {
        var confirm = new ConfirmWorker(ID, FROM);
        assertThat(ready().when(confirm)).isEmpty();
        assertThat(ready().given(engage("r-1", "MONDAY-09:00-12:00"), new SetAvailability(ID, List.of()))
                        .when(confirm))
                .isEmpty();

        assertThat(ready().given(new NoteDeparture(ID, HIRED)).refusal(confirm).facts())
                .containsEntry("blockedBecause", List.of(AssignmentBlock.DEPARTED));
        assertThat(ready().given(new ReturnBadge(ID, HIRED)).refusal(confirm).facts())
                .containsEntry("blockedBecause", List.of(AssignmentBlock.BADGE_MISSING));
        assertThat(ready().on(NEW_CHARTER_FROM).refusal(confirm).facts())
                .containsEntry("blockedBecause", List.of(AssignmentBlock.CLIENT_CHARTER_NOT_SIGNED));
        assertThat(ready().refusal(new ConfirmWorker(ID, HIRED.minusDays(1))).facts())
                .containsEntry("blockedBecause", List.of(AssignmentBlock.NOT_HIRED_YET));
        assertThat(registered().refusalCode(confirm)).isEqualTo(RefusalCode.WORKER_BLOCKED);
    }

    /** No reason makes time. */
    @Test
    void refusesWhoIsNotThere() {
        for (var slot :
                List.of("MONDAY-07:59-09:00", "MONDAY-12:00-13:01", "WEDNESDAY-09:00-10:00", "TUESDAY-06:00-20:00")) {
            assertThat(ready().refusal(engage("r-1", "urgent", "38000", List.of(), FROM, slot))
                            .facts())
                    .as(slot)
                    .containsEntry("unavailableBecause", List.of(Unavailability.OUTSIDE_AVAILABILITY));
        }
        assertThat(ready().when(engage("r-1", "MONDAY-08:00-13:00", "TUESDAY-08:00-13:00")))
                .as("the whole of what is offered")
                .hasSize(1);
        assertThat(ready().refusal(engage("r-1", "MONDAY-08:00-09:00", "WEDNESDAY-08:00-09:00"))
                        .code())
                .as("one slot of two")
                .isEqualTo(RefusalCode.WORKER_UNAVAILABLE);
    }

    /** The first day of each hour that is asked for counts, not the day from which on it is. */
    @Test
    void refusesWhoIsAbsentWhenAnHourComesFirst() {
        var monday = FROM.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var away = ready().given(new NoteAbsence(ID, new Absence(monday.plusDays(1), monday.plusDays(1)), sick()));

        assertThat(away.refusal(engage("r-1", "urgent", "38000", List.of(), monday, "TUESDAY-09:00-10:00"))
                        .facts())
                .containsEntry("unavailableBecause", List.of(Unavailability.ABSENT));
        assertThat(away.when(engage("r-1", "urgent", "38000", List.of(), monday, "MONDAY-09:00-10:00")))
                .hasSize(1);
    }

    @Test
    void refusesWhoIsAbsentOnTheFirstDay() {
        var story = ready().given(new NoteAbsence(ID, new Absence(FROM.minusDays(3), FROM), sick()));

        assertThat(story.refusal(engage("r-1", "urgent", "38000", List.of(), FROM, "MONDAY-09:00-10:00"))
                        .facts())
                .containsEntry("unavailableBecause", List.of(Unavailability.ABSENT));
        assertThat(story.when(engage("r-1", null, "38000", List.of(), FROM.plusDays(1), "MONDAY-09:00-10:00")))
                .hasSize(1);
        story.given(new CancelAbsence(ID, 1));
        assertThat(story.when(engage("r-2", "MONDAY-10:00-11:00"))).hasSize(1);
    }

    @Test
    void asksForAReasonWhereSkillsOrAreaAreMissing() {
        var garden = List.of(IRONING, new Skill("GARDENING"));

        var refused = ready().refusal(engage("r-1", null, "69200", garden, FROM, "MONDAY-09:00-10:00"));
        assertThat(refused.code()).isEqualTo(RefusalCode.WORKER_DOES_NOT_MATCH);
        assertThat(refused.facts())
                .containsEntry("missingSkills", List.of(new Skill("GARDENING")))
                .containsEntry("servesArea", false);
        assertThat(ready().refusalCode(engage("r-1", "  ", "69200", garden, FROM, "MONDAY-09:00-10:00")))
                .isEqualTo(RefusalCode.WORKER_DOES_NOT_MATCH);
        assertThat(ready().when(engage("r-1", "elle apprend", "69200", garden, FROM, "MONDAY-09:00-10:00")))
                .singleElement()
                .isInstanceOfSatisfying(WorkerEvent.Engaged.class, engaged -> {
                    assertThat(engaged.overrideReason()).isEqualTo("elle apprend");
                    assertThat(engaged.match().missesNothing()).isFalse();
                });
        assertThat(ready().when(engage("r-1", null, "69100", List.of(), FROM, "MONDAY-09:00-10:00")))
                .hasSize(1);
    }

    @Test
    void aNeedHasTimes() {
        assertThat(ready().refusalCode(engage("r-1"))).isEqualTo(RefusalCode.SLOTS_NEEDED);
        var nothing =
                new WeeklySlot(java.time.DayOfWeek.MONDAY, java.time.LocalTime.of(9, 0), java.time.LocalTime.of(9, 0));
        assertThat(ready().refusalCode(new EngageWorker(
                        ID, "r-1", new AssignmentNeed(List.of(), "38", List.of(nothing), FROM, null), null)))
                .isEqualTo(RefusalCode.END_BEFORE_BEGINNING);
        assertThat(ready().refusalCode(new SetAvailability(ID, List.of(nothing))))
                .isEqualTo(RefusalCode.END_BEFORE_BEGINNING);
    }

    @Test
    void availabilityIsWhatWasSaidLast() {
        var story = ready();

        assertThat(story.when(new SetAvailability(
                        ID,
                        List.of(slot("FRIDAY-14:00-18:00"), slot("FRIDAY-09:00-14:00"), slot("MONDAY-09:00-10:00")))))
                .containsExactly(new WorkerEvent.AvailabilitySet(
                        ID, List.of(slot("MONDAY-09:00-10:00"), slot("FRIDAY-09:00-18:00"))));
        assertThat(story.when(engage("r-1", "FRIDAY-13:00-15:00")))
                .as("across what was said in two parts")
                .hasSize(1);
        assertThat(story.when(new SetAvailability(ID, List.of()))).hasSize(1);
        assertThat(story.when(new SetAvailability(ID, List.of()))).isEmpty();
    }

    @Test
    void noHourIsAvailableTwice() {
        var story = ready();

        var refused =
                story.refusal(new SetAvailability(ID, List.of(slot("FRIDAY-09:00-14:00"), slot("FRIDAY-13:59-18:00"))));
        assertThat(refused.code()).isEqualTo(RefusalCode.SLOTS_OVERLAP);
        assertThat(refused.facts())
                .containsEntry("field", "weekly")
                .containsEntry("slots", List.of(slot("FRIDAY-09:00-14:00"), slot("FRIDAY-13:59-18:00")));
        assertThat(story.when(engage("r-1", "MONDAY-09:00-12:00")))
                .as("nothing was lost")
                .hasSize(1);
    }

    @Test
    void absencesHaveNumbersAndWholeDays() {
        var story = ready();
        var week = new Absence(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 7));

        assertThat(story.when(new NoteAbsence(ID, week, sick()))).hasSize(1);
        assertThat(story.when(new NoteAbsence(ID, week, sick()))).isEmpty();
        assertThat(story.when(new CancelAbsence(ID, 1))).hasSize(1);
        assertThat(story.when(new CancelAbsence(ID, 1))).isEmpty();
        assertThat(story.when(new NoteAbsence(ID, week, sick())))
                .containsExactly(new WorkerEvent.AbsenceNoted(ID, 2, week, sick()));
        assertThat(story.refusalCode(new CancelAbsence(ID, 3))).isEqualTo(RefusalCode.ABSENCE_UNKNOWN);
        assertThat(story.refusalCode(new NoteAbsence(ID, new Absence(week.to(), week.from()), sick())))
                .isEqualTo(RefusalCode.END_BEFORE_BEGINNING);
        assertThat(story.refusalCode(new NoteAbsence(
                        ID, new Absence(week.from(), HIRED.plusYears(2).plusDays(1)), sick())))
                .isEqualTo(RefusalCode.DAY_TOO_FAR);
    }

    @Test
    void skillsComeAndGo() {
        var story = ready();

        assertThat(story.when(new AddSkill(ID, IRONING, LocalDate.of(1998, 1, 1))))
                .isEmpty();
        assertThat(story.refusalCode(new AddSkill(ID, IRONING, HIRED))).isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(story.refusalCode(new AddSkill(ID, new Skill("X"), HIRED.plusDays(1))))
                .isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
        assertThat(story.when(new RemoveSkill(ID, IRONING))).hasSize(1);
        assertThat(story.when(new RemoveSkill(ID, IRONING))).isEmpty();
        assertThat(story.refusalCode(engage("r-1", "MONDAY-09:00-10:00"))).isEqualTo(RefusalCode.WORKER_DOES_NOT_MATCH);
        assertThat(story.when(new SetAreas(ID, List.of("69", "69"))))
                .containsExactly(new WorkerEvent.AreasSet(ID, List.of("69")));
        assertThat(story.when(new SetAreas(ID, List.of("69")))).isEmpty();
    }

    @Test
    void trainingsAreNotedWithTheirDates() {
        var story = ready();
        var training = new NoteTraining(ID, "Premiers secours", LocalDate.of(2019, 3, 1), LocalDate.of(2021, 3, 1));

        assertThat(story.when(training)).hasSize(1);
        assertThat(story.when(training)).isEmpty();
        assertThat(story.when(new NoteTraining(ID, "Premiers secours", HIRED, null)))
                .hasSize(1);
        assertThat(story.refusalCode(new NoteTraining(ID, "Premiers secours", HIRED.plusDays(1), null)))
                .isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
        assertThat(story.refusalCode(new NoteTraining(ID, "Premiers secours", HIRED, HIRED.minusDays(1))))
                .isEqualTo(RefusalCode.END_BEFORE_BEGINNING);
    }
}
