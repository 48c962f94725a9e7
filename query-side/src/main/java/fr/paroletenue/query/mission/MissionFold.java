package fr.paroletenue.query.mission;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.PlannedVisit;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.query.mission.MissionFile.Answer;
import fr.paroletenue.query.mission.MissionFile.Cancelled;
import fr.paroletenue.query.mission.MissionFile.Done;
import fr.paroletenue.query.mission.MissionFile.Missed;
import fr.paroletenue.query.mission.MissionFile.Move;
import fr.paroletenue.query.mission.MissionFile.Offer;
import fr.paroletenue.query.mission.MissionFile.Planned;
import fr.paroletenue.query.mission.MissionFile.Remark;
import fr.paroletenue.query.mission.MissionFile.Signed;
import fr.paroletenue.query.mission.MissionFile.Timesheet;
import fr.paroletenue.query.mission.MissionFile.Uncovered;
import fr.paroletenue.query.mission.MissionFile.Visit;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How the events of a mission make its file. Lateness and due dates are read from the events, never worked out. */
final class MissionFold implements Fold<MissionEvent, MissionFile> {

    @Override
    public MissionFile after(@Nullable MissionFile file, MissionEvent event, EventFacts facts) {
        if (event instanceof MissionEvent.Opened opened) {
            return new MissionFile(
                    opened.missionId().value(),
                    facts.version(),
                    1,
                    opened.contractId().value(),
                    opened.clientId().value(),
                    opened.month(),
                    List.of(),
                    null,
                    List.of());
        }
        if (file == null) {
            throw new IllegalStateException("The history of mission %s does not begin with its opening but with %s"
                    .formatted(facts.aggregateId(), facts.type()));
        }
        var by = By.of(facts);
        var next = new Next(file, facts);
        switch (event) {
            case MissionEvent.Opened e -> throw new IllegalStateException("handled above");
            case MissionEvent.VisitsPlanned e ->
                e.visits().forEach(visit -> next.visits.add(planned(visit, e, facts.version(), by)));
            case MissionEvent.VisitMoved e ->
                next.change(e.number(), visit -> {
                    visit.move =
                            new Move(visit.startsAt, visit.endsAt, null, e.change(), e.noticeMinutes(), e.reason(), by);
                    visit.startsAt = e.startsAt();
                    visit.endsAt = e.endsAt();
                    visit.covered(null);
                });
            case MissionEvent.VisitMovedAway e ->
                next.change(e.number(), visit -> {
                    visit.status = VisitStatus.MOVED_AWAY;
                    visit.move = new Move(
                            visit.startsAt,
                            visit.endsAt,
                            e.to().value(),
                            e.change(),
                            e.noticeMinutes(),
                            e.reason(),
                            by);
                    visit.seekNobody(null);
                });
            case MissionEvent.VisitCancelled e ->
                next.change(e.number(), visit -> {
                    visit.status = VisitStatus.CANCELLED;
                    visit.cancelled = new Cancelled(e.because(), e.change(), e.noticeMinutes(), e.reason(), by);
                    visit.seekNobody(null);
                });
            case MissionEvent.VisitUncovered e ->
                next.change(e.number(), visit -> {
                    visit.status = VisitStatus.UNCOVERED;
                    visit.uncovered = new Uncovered(
                            e.workerId().value(), e.because(), e.replacement(), DueDateState.OPEN, true, by);
                });
            case MissionEvent.VisitCoveredAgain e ->
                next.change(e.number(), visit -> {
                    visit.workerId = e.workerId().value();
                    visit.covered(e.settled());
                });
            case MissionEvent.ReplacementOffered e ->
                next.change(e.number(), visit -> {
                    visit.status = VisitStatus.REPLACEMENT_OFFERED;
                    visit.offer = new Offer(e.workerId().value(), e.channel(), e.offeredAt(), null, null, null, by);
                });
            case MissionEvent.ReplacementAccepted e ->
                next.change(e.number(), visit -> {
                    visit.answer(true, e.acceptedAt(), null);
                    visit.workerId = e.workerId().value();
                    visit.covered(e.settled());
                });
            case MissionEvent.ReplacementRefused e ->
                next.change(e.number(), visit -> {
                    visit.answer(false, e.refusedAt(), e.reason());
                    visit.refused();
                });
            case MissionEvent.VisitDone e ->
                next.change(e.number(), visit -> {
                    visit.status = VisitStatus.DONE;
                    visit.missed = null;
                    visit.workerId = e.workerId().value();
                    visit.done = new Done(
                            e.workerId().value(),
                            e.startedAt(),
                            e.endedAt(),
                            e.lateMinutes(),
                            e.first(),
                            e.accompaniedBy(),
                            List.of(),
                            by);
                    visit.seekNobody(null);
                });
            case MissionEvent.VisitTimesCorrected e ->
                next.change(e.number(), visit -> {
                    if (visit.done != null) {
                        visit.done = visit.done.corrected(e.startedAt(), e.endedAt(), e.lateMinutes(), e.reason(), by);
                    }
                });
            case MissionEvent.VisitMissed e ->
                next.change(e.number(), visit -> {
                    visit.status = VisitStatus.MISSED;
                    visit.missed = new Missed(e.because(), e.reason(), by);
                    visit.done = null;
                    visit.seekNobody(null);
                });
            case MissionEvent.TimesheetDue e ->
                next.timesheet = e.due() == null ? null : new Timesheet(e.due(), DueDateState.OPEN, null);
            case MissionEvent.TimesheetSigned e ->
                next.timesheet = new Timesheet(
                        next.timesheet == null ? null : next.timesheet.due(),
                        e.settled(),
                        new Signed(e.hours(), e.workerId().value(), e.clientSignedAt(), e.workerSignedAt(), by));
            case MissionEvent.TimesheetRemarked e ->
                next.remarks.add(new Remark(
                        e.number(),
                        facts.version(),
                        e.type(),
                        e.text(),
                        e.answer(),
                        DueDateState.OPEN,
                        e.nextVisit() == null ? null : e.nextVisit().value(),
                        e.intakeId(),
                        e.complaintId(),
                        null,
                        by));
            case MissionEvent.RemarkDueSooner e ->
                next.changeRemark(
                        e.number(),
                        remark -> next.with(
                                remark,
                                e.answer(),
                                remark.state(),
                                e.nextVisit().value(),
                                remark.answer()));
            case MissionEvent.RemarkAnswered e ->
                next.changeRemark(
                        e.number(),
                        remark -> next.with(
                                remark,
                                remark.due(),
                                e.settled(),
                                remark.nextVisit(),
                                new Answer(e.answeredAt(), e.channel(), e.answer(), by)));
            case MissionEvent.DueDateMissed e -> missed(next, e);
        }
        return next.done();
    }

    private static Visit planned(PlannedVisit visit, MissionEvent.VisitsPlanned e, long version, By by) {
        VisitId from = visit.movedFrom();
        return new Visit(
                visit.number(),
                version,
                visit.startsAt(),
                visit.endsAt(),
                visit.workerId().value(),
                VisitStatus.PLANNED,
                new Planned(
                        visit.workerId().value(),
                        visit.origin(),
                        from == null ? null : from.value(),
                        e.change(),
                        e.reason(),
                        by),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static void missed(Next next, MissionEvent.DueDateMissed e) {
        Integer number = e.number();
        switch (e.name()) {
            case TIMESHEET -> {
                var timesheet = next.timesheet;
                if (timesheet != null) {
                    next.timesheet = new Timesheet(timesheet.due(), DueDateState.MISSED, timesheet.signed());
                }
            }
            case REPLACEMENT -> {
                if (number != null) {
                    next.change(number, visit -> {
                        if (visit.uncovered != null) {
                            visit.uncovered = visit.uncovered.missed();
                        }
                    });
                }
            }
            case REMARK -> {
                if (number != null) {
                    next.changeRemark(
                            number,
                            remark -> next.with(
                                    remark, remark.due(), DueDateState.MISSED, remark.nextVisit(), remark.answer()));
                }
            }
        }
    }

    /** The file while one event is folded in. */
    private static final class Next {

        private final MissionFile file;
        private final EventFacts facts;
        final List<Visit> visits;
        final List<Remark> remarks;

        @Nullable
        Timesheet timesheet;

        Next(MissionFile file, EventFacts facts) {
            this.file = file;
            this.facts = facts;
            visits = new ArrayList<>(file.visits());
            remarks = new ArrayList<>(file.remarks());
            timesheet = file.timesheet();
        }

        void change(int number, Consumer<VisitDraft> how) {
            visits.replaceAll(visit -> {
                if (visit.number() != number) {
                    return visit;
                }
                var draft = new VisitDraft(visit);
                how.accept(draft);
                return draft.done(facts.version());
            });
        }

        void changeRemark(int number, UnaryOperator<Remark> how) {
            remarks.replaceAll(remark -> remark.number() == number ? how.apply(remark) : remark);
        }

        Remark with(
                Remark remark, DueDate due, DueDateState state, @Nullable String nextVisit, @Nullable Answer answer) {
            return new Remark(
                    remark.number(),
                    facts.version(),
                    remark.type(),
                    remark.text(),
                    due,
                    state,
                    nextVisit,
                    remark.intakeId(),
                    remark.complaintId(),
                    answer,
                    remark.by());
        }

        MissionFile done() {
            return new MissionFile(
                    file.missionId(),
                    facts.version(),
                    file.seen() + 1,
                    file.contractId(),
                    file.clientId(),
                    file.month(),
                    List.copyOf(visits),
                    timesheet,
                    List.copyOf(remarks));
        }
    }
}
