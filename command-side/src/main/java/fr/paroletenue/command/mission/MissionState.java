package fr.paroletenue.command.mission;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.MissionDueDate;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.command.alarm.OpenDueDate;
import fr.paroletenue.command.deciding.Copies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a mission knows of itself, folded from its events.
 *
 * @param visits by number
 * @param remarks by number
 */
record MissionState(
        MissionEvent.@Nullable Opened opened,
        Map<Integer, Visit> visits,
        @Nullable DueDate timesheetDue,
        DueDateState timesheetState,
        MissionEvent.@Nullable TimesheetSigned signed,
        Map<Integer, Remark> remarks) {

    static final MissionState NONE = new MissionState(null, Map.of(), null, DueDateState.OPEN, null, Map.of());

    /** What the client wrote, and by when it is answered. */
    record Remark(
            MissionEvent.TimesheetRemarked written,
            DueDate answer,
            DueDateState state,
            MissionEvent.@Nullable RemarkAnswered answered) {}

    MissionState after(MissionEvent event) {
        return switch (event) {
            case MissionEvent.Opened e -> new MissionState(e, visits, timesheetDue, timesheetState, signed, remarks);
            case MissionEvent.VisitsPlanned e -> planned(e);
            case MissionEvent.VisitMoved e -> with(e.number(), visit -> visit.moved(e));
            case MissionEvent.VisitMovedAway e ->
                with(e.number(), visit -> visit.gone(VisitStatus.MOVED_AWAY, null, e));
            case MissionEvent.VisitCancelled e ->
                with(e.number(), visit -> visit.gone(VisitStatus.CANCELLED, e.because(), e));
            case MissionEvent.VisitUncovered e -> with(e.number(), visit -> visit.uncovered(e));
            case MissionEvent.VisitCoveredAgain e ->
                with(e.number(), visit -> visit.covered(e.workerId(), e.settled(), e));
            case MissionEvent.ReplacementOffered e -> with(e.number(), visit -> visit.offered(e));
            case MissionEvent.ReplacementAccepted e ->
                with(
                        e.number(),
                        visit -> visit.covered(e.workerId(), e.settled() == null ? DueDateState.OPEN : e.settled(), e));
            case MissionEvent.ReplacementRefused e -> with(e.number(), visit -> visit.declined(e));
            case MissionEvent.VisitDone e -> with(e.number(), visit -> visit.done(e.startedAt(), e.endedAt(), e));
            case MissionEvent.VisitTimesCorrected e ->
                with(e.number(), visit -> visit.done(e.startedAt(), e.endedAt(), e));
            case MissionEvent.VisitMissed e -> with(e.number(), visit -> visit.gone(VisitStatus.MISSED, null, e));
            case MissionEvent.TimesheetDue e ->
                new MissionState(opened, visits, e.due(), DueDateState.OPEN, signed, remarks);
            case MissionEvent.TimesheetSigned e ->
                new MissionState(
                        opened,
                        visits,
                        timesheetDue,
                        e.settled() == null ? DueDateState.KEPT : e.settled(),
                        e,
                        remarks);
            case MissionEvent.TimesheetRemarked e ->
                with(e.number(), new Remark(e, e.answer(), DueDateState.OPEN, null));
            case MissionEvent.RemarkDueSooner e -> {
                var remark = remark(e.number());
                // What was missed by a later instant was not answered before the sooner one either.
                yield with(e.number(), new Remark(remark.written(), e.answer(), remark.state(), remark.answered()));
            }
            case MissionEvent.RemarkAnswered e -> {
                var remark = remark(e.number());
                yield with(e.number(), new Remark(remark.written(), remark.answer(), e.settled(), e));
            }
            case MissionEvent.DueDateMissed e -> missed(e);
        };
    }

    MissionState after(List<MissionEvent> events) {
        var state = this;
        for (var event : events) {
            state = state.after(event);
        }
        return state;
    }

    MissionEvent.Opened facts() {
        if (opened == null) {
            throw new IllegalStateException("no visit was planned yet");
        }
        return opened;
    }

    Visit visit(int number) {
        var visit = visits.get(number);
        if (visit == null) {
            throw Refusal.because(RefusalCode.VISIT_UNKNOWN)
                    .with("id", VisitId.of(facts().missionId(), number).value());
        }
        return visit;
    }

    VisitId id(Visit visit) {
        return VisitId.of(facts().missionId(), visit.number());
    }

    int nextNumber() {
        return visits.size() + 1;
    }

    /** The day of the last visit of the month that is still to come or took place. */
    Optional<LocalDate> lastDay() {
        return visits.values().stream()
                .filter(Visit::counts)
                .map(Visit::startsAt)
                .max(Comparator.naturalOrder())
                .map(Paris::dayOf);
    }

    List<Remark> openRemarks() {
        return remarks.values().stream()
                .filter(remark -> remark.answered() == null)
                .toList();
    }

    Remark remark(int number) {
        var remark = remarks.get(number);
        if (remark == null) {
            throw Refusal.because(RefusalCode.TIMESHEET_REMARK_UNKNOWN).with("number", number);
        }
        return remark;
    }

    /** What has to be looked at again, the next one first. */
    List<OpenDueDate> openDueDates() {
        var open = new ArrayList<OpenDueDate>();
        if (timesheetDue != null && signed == null && timesheetState == DueDateState.OPEN) {
            open.add(new OpenDueDate(MissionDueDate.TIMESHEET.name(), timesheetDue.dueAt(), timesheetDue));
        }
        visits.values().stream().filter(Visit::owesReplacement).forEach(visit -> {
            var due = Objects.requireNonNull(visit.replacement());
            open.add(new OpenDueDate(MissionDueDate.REPLACEMENT.name() + "-" + visit.number(), due.dueAt(), due));
        });
        remarks.values().stream()
                .filter(remark -> remark.answered() == null && remark.state() == DueDateState.OPEN)
                .forEach(remark -> open.add(new OpenDueDate(
                        MissionDueDate.REMARK.name() + "-" + remark.written().number(),
                        remark.answer().dueAt(),
                        remark.answer())));
        open.sort(Comparator.comparing(OpenDueDate::lookAt).thenComparing(OpenDueDate::name));
        return List.copyOf(open);
    }

    private MissionState planned(MissionEvent.VisitsPlanned e) {
        var more = visits;
        for (var visit : e.visits()) {
            more = Copies.plus(more, visit.number(), Visit.of(visit));
        }
        return new MissionState(opened, more, timesheetDue, timesheetState, signed, remarks);
    }

    private MissionState missed(MissionEvent.DueDateMissed e) {
        return switch (e.name()) {
            case TIMESHEET -> new MissionState(opened, visits, timesheetDue, DueDateState.MISSED, signed, remarks);
            case REPLACEMENT -> with(Objects.requireNonNull(e.number()), Visit::missedReplacement);
            case REMARK -> {
                var number = Objects.requireNonNull(e.number());
                var remark = remark(number);
                yield with(
                        number, new Remark(remark.written(), remark.answer(), DueDateState.MISSED, remark.answered()));
            }
        };
    }

    private MissionState with(int number, UnaryOperator<Visit> change) {
        return new MissionState(
                opened,
                Copies.plus(visits, number, change.apply(visit(number))),
                timesheetDue,
                timesheetState,
                signed,
                remarks);
    }

    private MissionState with(int number, Remark remark) {
        return new MissionState(
                opened, visits, timesheetDue, timesheetState, signed, Copies.plus(remarks, number, remark));
    }
}
