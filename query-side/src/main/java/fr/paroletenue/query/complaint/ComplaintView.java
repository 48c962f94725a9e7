package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.FirstMeasure;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.complaint.Scope;
import fr.paroletenue.query.complaint.ComplaintFile.Acknowledgement;
import fr.paroletenue.query.complaint.ComplaintFile.Answer;
import fr.paroletenue.query.complaint.ComplaintFile.Closure;
import fr.paroletenue.query.complaint.ComplaintFile.DirectionInformed;
import fr.paroletenue.query.complaint.ComplaintFile.Erasure;
import fr.paroletenue.query.complaint.ComplaintFile.HoldingLetter;
import fr.paroletenue.query.complaint.ComplaintFile.ImmediateAction;
import fr.paroletenue.query.complaint.ComplaintFile.Investigation;
import fr.paroletenue.query.complaint.ComplaintFile.Moment;
import fr.paroletenue.query.complaint.ComplaintFile.Ownership;
import fr.paroletenue.query.complaint.ComplaintFile.QualificationDecision;
import fr.paroletenue.query.complaint.ComplaintFile.ScopeAssessment;
import fr.paroletenue.query.complaint.ComplaintFile.SeverityAssessment;
import fr.paroletenue.query.complaint.ComplaintFile.Withdrawal;
import fr.paroletenue.query.complaint.DisputeFile.Escalation;
import fr.paroletenue.query.complaint.DisputeFile.Mediation;
import fr.paroletenue.query.complaint.DisputeFile.Meeting;
import fr.paroletenue.query.complaint.DisputeFile.NoAmicableSolution;
import fr.paroletenue.query.complaint.DisputeFile.PublicReply;
import fr.paroletenue.query.complaint.DisputeFile.Reopening;
import fr.paroletenue.query.complaint.RepairFile.ActionDone;
import fr.paroletenue.query.complaint.RepairFile.ActionReopening;
import fr.paroletenue.query.complaint.RepairFile.ActionReviewed;
import fr.paroletenue.query.complaint.RepairFile.ActionStatus;
import fr.paroletenue.query.complaint.RepairFile.ActionVerified;
import fr.paroletenue.query.complaint.RepairFile.Compensation;
import fr.paroletenue.query.complaint.RepairFile.CorrectiveAction;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.Lists;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One complaint's whole file with its timeline and due dates.
 *
 * @param late whether an act is missing whose due date has passed, asked of the clock at this moment
 * @param answer the latest; all of them are in {@code answers}
 * @param level 1, or 2 once it was escalated
 * @param keepUntil the last day of its years, counted from the last closure; absent while it is open
 * @param intakeId of its message in the call log, which has the number {@code intakeNumber} there; absent where it was imported
 * @param source in the complainant's own words where the code is OTHER; so are motive and category
 */
public record ComplaintView(
        String id,
        String kind,
        String registerNumber,
        long version,
        ComplaintStatus status,
        boolean discarded,
        boolean late,
        boolean breached,
        Instant receivedAt,
        Instant recordedAt,
        @Nullable String recordedBy,
        ReceptionChannel channel,
        boolean written,
        @Nullable String writtenReason,
        String subject,
        String description,
        ComplainantView complainant,
        ComplaintSource source,
        ComplaintMotive motive,
        ComplaintCategory category,
        RiskCategory riskCategory,
        ClassificationInOwnWords classificationInOwnWords,
        @Nullable String visitId,
        @Nullable String workerId,
        @Nullable String remedySought,
        Circumstances circumstances,
        int completeness,
        boolean relayedByWorker,
        @Nullable String promotedFrom,
        @Nullable String intakeId,
        @Nullable String intakeNumber,
        String owner,
        @Nullable String deputy,
        List<Ownership> owners,
        @Nullable DirectionInformed directionInformed,
        @Nullable Qualification qualification,
        List<QualificationDecision> qualifications,
        @Nullable Integer severity,
        List<SeverityAssessment> severities,
        List<ImmediateAction> immediateActions,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Investigation investigation,
        List<CorrectiveActionView> correctiveActions,
        List<HoldingLetter> holdingLetters,
        @Nullable Answer answer,
        @Nullable Closure closure,
        @Nullable Withdrawal withdrawal,
        Deadlines deadlines,
        @Nullable FiledDueDateView dueNext,
        List<Moment> timeline,
        @Nullable FirstMeasureView firstMeasure,
        @Nullable Scope scope,
        List<ScopeAssessment> scopes,
        List<Compensation> compensations,
        List<Answer> answers,
        List<Meeting> meetings,
        @Nullable NoAmicableSolution noAmicableSolution,
        @Nullable Mediation mediation,
        int level,
        List<Escalation> escalations,
        List<PublicReply> publicReplies,
        List<Reopening> reopenings,
        @Nullable LocalDate keepUntil,
        @Nullable Erasure erasure) {

    /** @param time elapsed since receipt (S3-14) */
    public record FirstMeasureView(
            FirstMeasure how,
            Instant takenAt,
            Duration time,
            @Nullable FiledDueDateView dueDate,
            By by) {

        static @Nullable FirstMeasureView of(ComplaintFile file) {
            var first = file.firstMeasure();
            return first == null
                    ? null
                    : new FirstMeasureView(
                            first.how(),
                            first.by().recordedAt(),
                            file.timeToFirstMeasure().orElseThrow(),
                            file.dueDate(DueDateName.FIRST_MEASURE)
                                    .map(FiledDueDateView::of)
                                    .orElse(null),
                            first.by());
        }
    }

    /** @param dueDate the one that is awaited now: until it is done, then until somebody has looked whether it helped */
    public record CorrectiveActionView(
            int number,
            String description,
            LocalDate dueOn,
            String responsible,
            ActionStatus status,
            @Nullable FiledDueDateView dueDate,
            @Nullable ActionDone done,
            @Nullable ActionVerified verified,
            List<ActionReviewed> reviews,
            List<ActionReopening> reopenings,
            By by) {

        static CorrectiveActionView of(ComplaintFile file, CorrectiveAction action) {
            return new CorrectiveActionView(
                    action.number(),
                    action.description(),
                    action.dueOn(),
                    action.responsible(),
                    action.status(),
                    file.dueDateOfAction(action.number())
                            .map(FiledDueDateView::of)
                            .orElse(null),
                    action.done(),
                    action.verified(),
                    action.reviews(),
                    action.reopenings(),
                    action.by());
        }
    }

    public record ComplainantView(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String postalAddress,
            @Nullable String clientId) {

        static ComplainantView of(Complainant who, @Nullable String clientId) {
            return new ComplainantView(who.name(), who.email(), who.phone(), who.postalAddress(), clientId);
        }
    }

    /** The two tiers of an act (D1). */
    public record Tiers(
            @Nullable FiledDueDateView target, @Nullable FiledDueDateView limit) {}

    /** All due dates; of those that holding letters start anew, every one. */
    public record Deadlines(
            Tiers acknowledgement,
            Tiers answer,
            @Nullable FiledDueDateView directionInformed,
            @Nullable FiledDueDateView immediateAction,
            List<FiledDueDateView> promisedAnswers,
            List<FiledDueDateView> updates,
            @Nullable FiledDueDateView firstMeasure,
            List<FiledDueDateView> correctiveActions,
            List<FiledDueDateView> effectivenessReviews) {

        static Deadlines of(ComplaintFile file) {
            return new Deadlines(
                    new Tiers(
                            one(file, DueDateName.ACKNOWLEDGEMENT_TARGET),
                            one(file, DueDateName.ACKNOWLEDGEMENT_LIMIT)),
                    new Tiers(one(file, DueDateName.ANSWER_TARGET), one(file, DueDateName.ANSWER_LIMIT)),
                    one(file, DueDateName.DIRECTION_INFORMED),
                    one(file, DueDateName.IMMEDIATE_ACTION),
                    all(file, DueDateName.PROMISED_ANSWER),
                    all(file, DueDateName.UPDATE),
                    one(file, DueDateName.FIRST_MEASURE),
                    all(file, DueDateName.CORRECTIVE_ACTION),
                    all(file, DueDateName.EFFECTIVENESS_REVIEW));
        }

        private static @Nullable FiledDueDateView one(ComplaintFile file, DueDateName name) {
            return file.dueDate(name).map(FiledDueDateView::of).orElse(null);
        }

        private static List<FiledDueDateView> all(ComplaintFile file, DueDateName name) {
            return file.dueDates().stream()
                    .filter(date -> date.name() == name)
                    .map(FiledDueDateView::of)
                    .toList();
        }
    }

    static ComplaintView of(ComplaintFile file, MessagesBehind messages, Instant now) {
        var message = messages.of(file.complaintId(), file.reception().promotedFrom());
        var reception = file.reception();
        Classification classification = file.classification();
        return new ComplaintView(
                file.complaintId(),
                "COMPLAINT",
                reception.registerNumber(),
                file.version(),
                file.status(),
                file.isDiscarded(),
                file.isLateAt(now),
                file.isBreached(),
                reception.receivedAt(),
                reception.by().recordedAt(),
                reception.by().actor(),
                reception.channel(),
                reception.written(),
                reception.writtenReason(),
                reception.subject(),
                reception.description(),
                ComplainantView.of(reception.complainant(), reception.clientId()),
                classification.source(),
                classification.motive(),
                classification.category(),
                classification.riskCategory(),
                file.classificationInOwnWords(),
                reception.visitId(),
                reception.workerId(),
                reception.remedySought(),
                reception.circumstances(),
                reception.completeness(),
                reception.relayedByWorker(),
                reception.promotedFrom(),
                message.map(MessagesBehind.Message::intakeId).orElse(null),
                message.map(MessagesBehind.Message::number).orElse(null),
                file.ownership().owner(),
                file.ownership().deputy(),
                file.owners(),
                file.directionInformed(),
                file.qualification().map(QualificationDecision::decision).orElse(null),
                file.qualifications(),
                file.severity().map(SeverityAssessment::severity).orElse(null),
                file.severities(),
                file.immediateActions(),
                file.acknowledgement(),
                file.investigation(),
                Lists.each(file.repair().actions(), action -> CorrectiveActionView.of(file, action)),
                file.holdingLetters(),
                file.answer(),
                file.closure(),
                file.withdrawal(),
                Deadlines.of(file),
                file.mostPressing().map(FiledDueDateView::of).orElse(null),
                file.timeline(),
                FirstMeasureView.of(file),
                file.scope().map(ScopeAssessment::scope).orElse(null),
                file.scopes(),
                file.repair().compensations(),
                file.answers(),
                file.dispute().meetings(),
                file.dispute().noAmicableSolution(),
                file.dispute().mediation(),
                file.dispute().level(),
                file.dispute().escalations(),
                file.dispute().publicReplies(),
                file.dispute().reopenings(),
                file.keepUntil(),
                file.erasure());
    }
}
