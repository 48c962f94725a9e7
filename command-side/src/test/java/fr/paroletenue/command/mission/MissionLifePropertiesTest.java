package fr.paroletenue.command.mission;

import static fr.paroletenue.command.mission.MissionStory.CONTRACT;
import static fr.paroletenue.command.mission.MissionStory.FIRM;
import static fr.paroletenue.command.mission.MissionStory.JULY;
import static fr.paroletenue.command.mission.MissionStory.JUNE;
import static fr.paroletenue.command.mission.MissionStory.NADIA;
import static fr.paroletenue.command.mission.MissionStory.OLGA;
import static fr.paroletenue.command.mission.MissionStory.OTHER_CONTRACT;
import static fr.paroletenue.command.mission.MissionStory.follow;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.intake.OutgoingChannel;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.mission.CancelCause;
import fr.paroletenue.api.mission.MissCause;
import fr.paroletenue.api.mission.MissionCommand;
import fr.paroletenue.api.mission.MissionCommand.AcceptReplacement;
import fr.paroletenue.api.mission.MissionCommand.CancelVisit;
import fr.paroletenue.api.mission.MissionCommand.FollowPattern;
import fr.paroletenue.api.mission.MissionCommand.HeedWorker;
import fr.paroletenue.api.mission.MissionCommand.MissVisit;
import fr.paroletenue.api.mission.MissionCommand.MoveVisit;
import fr.paroletenue.api.mission.MissionCommand.OfferReplacement;
import fr.paroletenue.api.mission.MissionCommand.PlanVisit;
import fr.paroletenue.api.mission.MissionCommand.RecordVisit;
import fr.paroletenue.api.mission.MissionCommand.RefuseReplacement;
import fr.paroletenue.api.mission.MissionCommand.SignTimesheet;
import fr.paroletenue.api.mission.MissionDueDate;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.RemarkType;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.mission.VisitOrigin;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.api.mission.WantedVisit;
import fr.paroletenue.api.mission.WrittenRemark;
import fr.paroletenue.api.worker.Absence;
import fr.paroletenue.api.worker.WorkerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** S1-17, S2-18, S2-22: what holds whatever is done about the visits of two contracts, in whatever order. */
class MissionLifePropertiesTest {

    private static final List<MissionId> MONTHS = List.of(
            JUNE,
            JULY,
            MissionId.of(OTHER_CONTRACT, YearMonth.of(2026, 6)),
            MissionId.of(OTHER_CONTRACT, YearMonth.of(2026, 7)));

    /** Somebody does one thing, or a day passes. */
    record Step(int what, MissionId month, int number, int day, int hour, WorkerId worker) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.of(MONTHS),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(8, 12),
                        Arbitraries.of(NADIA, OLGA))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    void noWorkerIsInTwoPlaces(@ForAll("steps") List<Step> steps) {
        live(steps, story -> {
            var kept = visits(story)
                    .filter(visit -> visit.status() == VisitStatus.PLANNED
                            || visit.status() == VisitStatus.DONE
                            || (visit.status() == VisitStatus.REPLACEMENT_OFFERED && visit.uncovered() == null))
                    .toList();
            for (var one : kept) {
                assertThat(kept)
                        .filteredOn(other -> other != one && other.workerId().equals(one.workerId()))
                        .noneMatch(other -> other.startsAt().isBefore(one.endsAt())
                                && one.startsAt().isBefore(other.endsAt()));
            }
        });
    }

    @Property(tries = 300)
    void anAnswerIsNeverDueLater(@ForAll("steps") List<Step> steps) {
        Map<String, Instant> due = new HashMap<>();
        live(
                steps,
                story -> MONTHS.forEach(month -> story.state(month).remarks().forEach((number, remark) -> {
                    var before = due.put(month + "/" + number, remark.answer().dueAt());
                    assertThat(before == null || !remark.answer().dueAt().isAfter(before))
                            .isTrue();
                })));
    }

    /** What was planned once is somewhere for ever, and what moved away is there where it is said to be. */
    @Property(tries = 300)
    void noVisitIsLost(@ForAll("steps") List<Step> steps) {
        var seen = new HashSet<VisitId>();
        live(steps, story -> {
            var now = new HashSet<VisitId>();
            for (var month : MONTHS) {
                var state = story.state(month);
                state.visits().forEach((number, visit) -> {
                    assertThat(visit.number()).isEqualTo(number);
                    assertThat(now.add(state.id(visit))).isTrue();
                    assertThat(visit.status() == VisitStatus.CANCELLED).isEqualTo(visit.cancelled() != null);
                    assertThat(visit.status() == VisitStatus.DONE).isEqualTo(visit.startedAt() != null);
                    assertThat(visit.status() == VisitStatus.REPLACEMENT_OFFERED)
                            .isEqualTo(visit.offered() != null);
                    if (visit.lastChange() instanceof MissionEvent.VisitMovedAway moved) {
                        assertThat(visits(story)
                                        .filter(other -> state.id(visit)
                                                .equals(other.planned().movedFrom())))
                                .hasSize(1);
                        assertThat(moved.to()).isNotEqualTo(state.id(visit));
                    }
                });
            }
            assertThat(now).containsAll(seen);
            seen.addAll(now);
        });
    }

    /** The day of the sheet is that of the last visit, and comes back when the visit does: it may be missed again. */
    @Property(tries = 300)
    void noAnswerAndNoReplacementIsMissedTwice(@ForAll("steps") List<Step> steps) {
        live(
                steps,
                story -> assertThat(story.misses())
                        .filteredOn(miss -> miss.name() != MissionDueDate.TIMESHEET)
                        .doesNotHaveDuplicates());
    }

    private static Stream<Visit> visits(MissionStory story) {
        return MONTHS.stream().flatMap(month -> story.state(month).visits().values().stream());
    }

    private static void live(List<Step> steps, Consumer<MissionStory> check) {
        var story = new MissionStory();
        var day = LocalDate.of(2026, 6, 1);
        for (var step : steps) {
            if (step.what() >= 12) {
                day = day.plusDays(1);
                story.on(day + "T13:00");
            } else {
                act(step, day).stream()
                        .filter(command -> command instanceof PlanVisit
                                || command instanceof FollowPattern
                                || story.state(command.missionId()).opened() != null)
                        .forEach(story::outcome);
            }
            check.accept(story);
        }
    }

    private static List<MissionCommand> act(Step step, LocalDate today) {
        var contract = step.month().value().startsWith(CONTRACT.value()) ? CONTRACT : OTHER_CONTRACT;
        var first = YearMonth.parse(step.month().value().substring(4)).atDay(1);
        var wanted = new WantedVisit(
                at(first.plusDays(step.day() - 1), step.hour()),
                at(first.plusDays(step.day() - 1), step.hour() + 2),
                step.worker());
        var absentFrom = Paris.dayOf(wanted.startsAt());
        var here = step.month();
        var number = step.number();
        var now = at(today, 8);
        return switch (step.what()) {
            case 0, 1 ->
                List.of(new PlanVisit(
                        here, contract, new ClientId("k-1"), wanted, VisitOrigin.ADDED, null, FIRM, null));
            case 2 -> List.of(follow(here, contract, wanted));
            case 3 -> List.of(new MoveVisit(here, number, wanted.startsAt(), wanted.endsAt(), FIRM, null));
            case 4 ->
                List.of(new MoveVisit(
                        here,
                        number,
                        at(LocalDate.of(2026, 7, step.day()), step.hour()),
                        at(LocalDate.of(2026, 7, step.day()), step.hour() + 1),
                        FIRM,
                        null));
            case 5 -> List.of(new CancelVisit(here, number, CancelCause.FIRM_ASKED, FIRM, null));
            case 6 -> List.of(new RecordVisit(here, number, at(today, step.hour()), at(today, step.hour() + 1), null));
            case 7 -> List.of(new MissVisit(here, number, MissCause.OTHER, null));
            case 8 -> List.of(new OfferReplacement(here, number, step.worker(), OutgoingChannel.PHONE, now));
            case 9 ->
                List.of(
                        step.day() % 3 == 0
                                ? new RefuseReplacement(here, number, now, null)
                                : new AcceptReplacement(here, number, now));
            case 10 ->
                MONTHS.stream()
                        .<MissionCommand>map(month -> new HeedWorker(
                                month,
                                step.worker(),
                                step.day() % 2 == 0
                                        ? List.of()
                                        : List.of(new Absence(absentFrom, absentFrom.plusDays(2))),
                                null))
                        .toList();
            default -> signed(here, contract, now);
        };
    }

    /** Whatever is still open is given up, and the client writes something. */
    private static List<MissionCommand> signed(MissionId here, ContractId contract, Instant now) {
        var commands = new ArrayList<MissionCommand>();
        for (var number = 1; number <= 8; number++) {
            commands.add(new CancelVisit(here, number, CancelCause.FIRM_ASKED, FIRM, null));
        }
        for (var hours = 0; hours <= 3; hours++) {
            for (var worker : List.of(NADIA, OLGA)) {
                commands.add(new SignTimesheet(
                        here,
                        worker,
                        new BigDecimal(hours),
                        now,
                        now,
                        List.of(new WrittenRemark(
                                RemarkType.INFORMATION,
                                "les vitres",
                                new IntakeId("i-1"),
                                new ComplaintId("c-9"),
                                new RemarkId("r-9")))));
            }
        }
        return commands;
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Paris.ZONE).toInstant();
    }
}
