package fr.paroletenue.command.mission;

import static fr.paroletenue.command.deciding.Guards.sameOrRefuse;

import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.intake.CallerDetails;
import fr.paroletenue.api.intake.IntakeCommand;
import fr.paroletenue.api.intake.IntakeCommand.MakeComplaint;
import fr.paroletenue.api.intake.IntakeCommand.RecordMessage;
import fr.paroletenue.api.intake.Statement;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.MissionCommand.AnswerRemark;
import fr.paroletenue.api.mission.MissionCommand.SignTimesheet;
import fr.paroletenue.api.mission.MissionDueDate;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.RemarkType;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.api.mission.WorkedHours;
import fr.paroletenue.api.mission.WrittenRemark;
import fr.paroletenue.command.deciding.CompanyDays;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Every rule of the timesheet of a month and of what the client writes at its foot (S1-15 to S1-17, R-24). Pure. */
final class TimesheetDecisions {

    private TimesheetDecisions() {}

    /** The sheet is due on the day of the last visit, whichever that is now. */
    static List<MissionEvent> followLastVisit(MissionState state, Function<LocalDate, DueDate> due) {
        if (state.opened() == null || state.signed() != null) {
            return List.of();
        }
        var lastDay = state.lastDay();
        if (lastDay.equals(Optional.ofNullable(state.timesheetDue()).map(DueDate::lastDay))) {
            return List.of();
        }
        var mission = state.facts();
        return List.of(new MissionEvent.TimesheetDue(
                mission.missionId(), mission.contractId(), lastDay.map(due).orElse(null)));
    }

    /** What was worked in the month, in hours of two decimals. */
    static BigDecimal hours(MissionState state) {
        return WorkedHours.of(state.visits().values().stream()
                .filter(visit -> visit.status() == VisitStatus.DONE)
                .map(visit -> Duration.between(
                        Objects.requireNonNull(visit.startedAt()), Objects.requireNonNull(visit.endedAt()))));
    }

    /** Whether the sheet was signed by the same words before. */
    static boolean isSigned(MissionState state, SignTimesheet c) {
        var before = state.signed();
        if (before == null) {
            return false;
        }
        return sameOrRefuse(before.hours().compareTo(c.hours()) == 0
                        && before.workerId().equals(c.workerId())
                        && before.clientSignedAt().equals(c.clientSignedAt())
                        && before.workerSignedAt().equals(c.workerSignedAt())
                        && saysTheSame(state, c.remarks()))
                .isEmpty();
    }

    static List<MissionEvent> sign(MissionState state, SignTimesheet c, CompanyDays days) {
        var mission = state.facts();
        var ahead = state.visits().values().stream().filter(Visit::isAhead).toList();
        if (!ahead.isEmpty()) {
            throw Refusal.because(RefusalCode.VISITS_NOT_SETTLED)
                    .with(
                            "visits",
                            ahead.stream().map(visit -> state.id(visit).value()).toList());
        }
        var hours = hours(state);
        if (hours.compareTo(c.hours()) != 0) {
            throw Refusal.because(RefusalCode.TIMESHEET_HOURS_DIFFER)
                    .with("hours", c.hours().toPlainString())
                    .with("worked", hours.toPlainString());
        }
        requireAfterTheLastVisit(state, c, days);
        var signedAt = c.clientSignedAt().isAfter(c.workerSignedAt()) ? c.clientSignedAt() : c.workerSignedAt();
        var due = state.timesheetDue();
        var events = new ArrayList<MissionEvent>();
        if (due != null && !due.isMetAt(signedAt) && state.timesheetState() == DueDateState.OPEN) {
            events.add(new MissionEvent.DueDateMissed(
                    c.missionId(), mission.contractId(), MissionDueDate.TIMESHEET, null, due));
        }
        events.add(new MissionEvent.TimesheetSigned(
                c.missionId(),
                mission.contractId(),
                hours,
                c.workerId(),
                c.clientSignedAt(),
                c.workerSignedAt(),
                due == null ? null : due.isMetAt(signedAt) ? DueDateState.KEPT : DueDateState.MISSED));
        return List.copyOf(events);
    }

    /** S1-16, S1-17: each remark is answered before the next visit, or within a day where none is planned. */
    static List<MissionEvent> remarks(
            MissionState state, SignTimesheet c, Optional<VisitPlan.Entry> next, MissionTimeLimits limits) {
        var due = next.map(visit -> limits.answerBefore(visit.startsAt(), c.clientSignedAt()))
                .orElseGet(() -> limits.answerWithoutVisit(c.clientSignedAt()));
        var events = new ArrayList<MissionEvent>();
        for (var remark : c.remarks()) {
            events.add(new MissionEvent.TimesheetRemarked(
                    c.missionId(),
                    state.facts().contractId(),
                    events.size() + 1,
                    remark.type(),
                    remark.text(),
                    due,
                    next.map(VisitPlan.Entry::visitId).orElse(null),
                    remark.type() == RemarkType.INFORMATION
                            ? null
                            : remark.intakeId().value(),
                    remark.type() == RemarkType.COMPLAINT ? remark.complaintId() : null));
        }
        return List.copyOf(events);
    }

    /**
     * S1-04, S1-16: what asks for something goes into the call log, and what complains becomes a complaint, as if it had been said at
     * once.
     */
    static List<IntakeCommand> messages(MissionState state, SignTimesheet c) {
        var commands = new ArrayList<IntakeCommand>();
        for (var remark : c.remarks()) {
            if (remark.type() != RemarkType.INFORMATION) {
                commands.add(new RecordMessage(
                        remark.intakeId(),
                        c.clientSignedAt(),
                        ReceptionChannel.TIMESHEET,
                        remark.text(),
                        new CallerDetails(null, null, null, null),
                        state.facts().clientId().value(),
                        false,
                        null));
            }
            if (remark.type() == RemarkType.COMPLAINT) {
                commands.add(new MakeComplaint(
                        remark.intakeId(), remark.complaintId(), remark.remarkId(), statement(state, c)));
            }
        }
        return List.copyOf(commands);
    }

    /** By when each remark is answered, with its number. */
    static List<Map<String, Object>> owed(MissionState state) {
        return state.remarks().values().stream()
                .map(remark -> {
                    var facts = new LinkedHashMap<String, Object>();
                    facts.put("remarkId", remark.written().number());
                    facts.put("type", remark.written().type());
                    facts.put("answer", DueDateView.of(remark.answer(), remark.state()));
                    return (Map<String, Object>) facts;
                })
                .toList();
    }

    private static Statement statement(MissionState state, SignTimesheet c) {
        return new Statement(
                FeedbackType.COMPLAINT,
                "Relevé d'heures " + state.facts().month(),
                null,
                null,
                null,
                null,
                c.workerId().value(),
                null,
                Circumstances.UNKNOWN,
                new Classification(
                        ComplaintSource.CLIENT,
                        ComplaintMotive.NOT_STATED,
                        ComplaintCategory.NOT_STATED,
                        RiskCategory.NOT_ASSESSED),
                new ClassificationInOwnWords(null, null, null));
    }

    /** the answer comes sooner with the visit, and never later. */
    static List<MissionEvent> heedPlan(
            MissionState state, Function<Instant, Optional<VisitPlan.Entry>> nextAfter, MissionTimeLimits limits) {
        var events = new ArrayList<MissionEvent>();
        for (var remark : state.openRemarks()) {
            var writtenAt = remark.written().answer().triggeredAt();
            nextAfter
                    .apply(writtenAt)
                    .filter(next -> next.startsAt().isBefore(remark.answer().dueAt()))
                    .ifPresent(next -> events.add(new MissionEvent.RemarkDueSooner(
                            state.facts().missionId(),
                            state.facts().contractId(),
                            remark.written().number(),
                            limits.answerBefore(next.startsAt(), writtenAt),
                            next.visitId())));
        }
        return List.copyOf(events);
    }

    static List<MissionEvent> answer(MissionState state, AnswerRemark c, CompanyDays days) {
        var remark = state.remark(c.number());
        var before = remark.answered();
        if (before != null) {
            return sameOrRefuse(before.answeredAt().equals(c.answeredAt())
                    && before.channel() == c.channel()
                    && before.answer().equals(c.answer()));
        }
        days.requireDoneSince(remark.written().answer().triggeredAt(), c.answeredAt());
        var kept = remark.answer().isMetAt(c.answeredAt());
        var contract = state.facts().contractId();
        var events = new ArrayList<MissionEvent>();
        if (!kept && remark.state() == DueDateState.OPEN) {
            events.add(new MissionEvent.DueDateMissed(
                    c.missionId(), contract, MissionDueDate.REMARK, c.number(), remark.answer()));
        }
        events.add(new MissionEvent.RemarkAnswered(
                c.missionId(),
                contract,
                c.number(),
                c.answeredAt(),
                c.channel(),
                c.answer(),
                kept ? DueDateState.KEPT : DueDateState.MISSED));
        return List.copyOf(events);
    }

    /** What the mere passing of time makes true. Asked after every act and by every alarm; asking twice is harmless. */
    static List<MissionEvent> timePasses(MissionState state, Instant now) {
        if (state.opened() == null) {
            return List.of();
        }
        var mission = state.facts();
        var events = new ArrayList<MissionEvent>();
        var sheet = state.timesheetDue();
        if (sheet != null
                && state.signed() == null
                && state.timesheetState() == DueDateState.OPEN
                && sheet.hasPassedAt(now)) {
            events.add(new MissionEvent.DueDateMissed(
                    mission.missionId(), mission.contractId(), MissionDueDate.TIMESHEET, null, sheet));
        }
        state.visits().values().forEach(visit -> events.addAll(ReplacementDecisions.missedBy(state, visit, now)));
        state.openRemarks().stream()
                .filter(remark ->
                        remark.state() == DueDateState.OPEN && remark.answer().hasPassedAt(now))
                .forEach(remark -> events.add(new MissionEvent.DueDateMissed(
                        mission.missionId(),
                        mission.contractId(),
                        MissionDueDate.REMARK,
                        remark.written().number(),
                        remark.answer())));
        return List.copyOf(events);
    }

    private static boolean saysTheSame(MissionState state, List<WrittenRemark> remarks) {
        var before = state.remarks().values().stream()
                .map(remark -> List.of(remark.written().type(), remark.written().text()))
                .toList();
        return before.equals(remarks.stream()
                .map(remark -> List.of(remark.type(), remark.text()))
                .toList());
    }

    /** Nobody signs for hours that are still to be worked, and only who worked signs for the firm. */
    private static void requireAfterTheLastVisit(MissionState state, SignTimesheet c, CompanyDays days) {
        days.requireDone(c.clientSignedAt());
        days.requireDone(c.workerSignedAt());
        var done = state.visits().values().stream()
                .filter(visit -> visit.status() == VisitStatus.DONE)
                .toList();
        if (!done.isEmpty() && done.stream().noneMatch(visit -> visit.workerId().equals(c.workerId()))) {
            throw Refusal.because(RefusalCode.WORKER_UNKNOWN)
                    .with("workerId", c.workerId().value());
        }
        done.stream()
                .map(visit -> Objects.requireNonNull(visit.endedAt()))
                .max(Comparator.naturalOrder())
                .ifPresent(last -> {
                    days.requireDoneSince(last, c.clientSignedAt());
                    days.requireDoneSince(last, c.workerSignedAt());
                });
    }
}
