package fr.paroletenue.command.complaint.rest;

import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.CompensationType;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ComplaintCommand.RecordComplaint;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.GapType;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.MediationState;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.complaint.Scope;
import fr.paroletenue.command.edge.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of the acts. Instants carry an offset; dates are Paris days. Sizes are in characters. */
final class ComplaintBodies {

    private static final int LINE = 200;
    private static final int TEXT = 10_000;

    private ComplaintBodies() {}

    /** S4-02: as much as is known; only what no complaint can do without is required. */
    record Recording(
            @NotNull OffsetDateTime receivedAt,
            @NotNull ReceptionChannel channel,
            @NotBlank @Size(max = LINE) String subject,
            @NotBlank @Size(max = TEXT) String description,
            @Valid @Nullable ComplainantBody complainant,
            @Size(max = LINE) @Nullable String source,
            @Size(max = LINE) @Nullable String motive,
            @Size(max = LINE) @Nullable String category,
            @Nullable RiskCategory riskCategory,
            @Size(max = LINE) @Nullable String visitId,
            @Size(max = LINE) @Nullable String workerId,
            @Size(max = TEXT) @Nullable String remedySought,
            @Nullable LocalDate happenedOn,
            @Size(max = LINE) @Nullable String place,
            @Size(max = TEXT) @Nullable String evidence,
            @Nullable Boolean written,
            @Size(max = TEXT) @Nullable String writtenReason,
            @Nullable Boolean relayedByWorker,
            @Nullable FeedbackType type) {

        RecordComplaint command(ComplaintId id) {
            return command(id, who().client(), filled(workerId));
        }

        /** Client and worker may be known by something else than their ids. */
        RecordComplaint command(ComplaintId id, @Nullable String client, @Nullable String worker) {
            var classification = classification();
            return new RecordComplaint(
                    id,
                    receivedAt.toInstant(),
                    channel,
                    written,
                    filled(writtenReason),
                    subject,
                    description,
                    who().person(),
                    client,
                    filled(visitId),
                    worker,
                    filled(remedySought),
                    circumstances(),
                    Boolean.TRUE.equals(relayedByWorker),
                    classification.codes(),
                    classification.ownWords(),
                    null);
        }

        ComplainantBody who() {
            return complainant == null ? ComplainantBody.NOBODY : complainant;
        }

        Circumstances circumstances() {
            return new Circumstances(happenedOn, filled(place), filled(evidence));
        }

        StatedClassification classification() {
            return new StatedClassification(source, motive, category, riskCategory);
        }
    }

    /** What feedback that is no complaint can be (S3-01). */
    enum RemarkType {
        REMARK,
        SUGGESTION,
        COMPLIMENT,
        REQUEST;

        FeedbackType type() {
            return FeedbackType.valueOf(name());
        }
    }

    /** S3-01: as a complaint is told, with its type besides. */
    record Feedback(
            @NotNull RemarkType type,
            @NotNull OffsetDateTime receivedAt,
            @NotNull ReceptionChannel channel,
            @NotBlank @Size(max = LINE) String subject,
            @NotBlank @Size(max = TEXT) String description,
            @Valid @Nullable ComplainantBody complainant,
            @Size(max = LINE) @Nullable String source,
            @Size(max = LINE) @Nullable String motive,
            @Size(max = LINE) @Nullable String category,
            @Nullable RiskCategory riskCategory,
            @Size(max = LINE) @Nullable String visitId,
            @Size(max = LINE) @Nullable String workerId,
            @Size(max = TEXT) @Nullable String remedySought,
            @Nullable LocalDate happenedOn,
            @Size(max = LINE) @Nullable String place,
            @Size(max = TEXT) @Nullable String evidence,
            @Nullable Boolean written,
            @Size(max = TEXT) @Nullable String writtenReason,
            @Nullable Boolean relayedByWorker) {

        Recording recording() {
            return new Recording(
                    receivedAt,
                    channel,
                    subject,
                    description,
                    complainant,
                    source,
                    motive,
                    category,
                    riskCategory,
                    visitId,
                    workerId,
                    remedySought,
                    happenedOn,
                    place,
                    evidence,
                    written,
                    writtenReason,
                    relayedByWorker,
                    type.type());
        }
    }

    record ComplainantBody(
            @Size(max = LINE) @Nullable String name,
            @Email @Size(max = LINE) @Nullable String email,
            @Size(max = 40) @Nullable String phone,
            @Size(max = 1_000) @Nullable String postalAddress,
            @Size(max = LINE) @Nullable String clientId) {

        static final ComplainantBody NOBODY = new ComplainantBody(null, null, null, null, null);

        Complainant person() {
            return new Complainant(filled(name), filled(email), filled(phone), filled(postalAddress));
        }

        @Nullable
        String client() {
            return filled(clientId);
        }

        boolean canBeReached() {
            return person().canBeReached() || client() != null;
        }
    }

    /** All four together: what is left out would be lost silently. */
    record Reclassification(
            @NotBlank @Size(max = LINE) String source,
            @NotBlank @Size(max = LINE) String motive,
            @NotBlank @Size(max = LINE) String category,
            @NotNull RiskCategory riskCategory) {

        StatedClassification whole() {
            return new StatedClassification(source, motive, category, riskCategory);
        }
    }

    /** The coordinates that make a remark a complaint (D9). */
    record Promotion(@Valid @NotNull ComplainantBody complainant) {}

    record Acknowledgement(
            @NotNull LetterChannel channel,
            @NotNull OffsetDateTime sentAt,
            @NotBlank @Size(max = TEXT) String nextSteps,
            @Size(max = TEXT) @Nullable String proof) {}

    record QualificationBody(
            @NotNull Qualification decision,
            @NotBlank @Size(max = TEXT) String reason) {}

    record OwnerBody(
            @NotBlank @Size(max = LINE) String owner,
            @Size(max = LINE) @Nullable String deputy,
            @Size(max = TEXT) @Nullable String reason) {}

    record SeverityBody(
            @NotNull @Min(1) @Max(4) Integer severity,
            @NotBlank @Size(max = TEXT) String reason) {}

    record ImmediateAction(
            @NotNull Boolean taken,
            @NotBlank @Size(max = TEXT) String description) {}

    record CauseBody(
            @NotBlank @Size(max = LINE) String cause,
            @Size(max = LINE) @Nullable String causeOwner) {}

    record Investigation(
            @NotEmpty @Size(max = 20) List<@Valid @NotNull CauseBody> causes,
            @NotBlank @Size(max = TEXT) String findings,
            @NotNull Founded founded,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 1_000) String> dysfunctions,
            @Nullable GapType gapType,
            @Nullable Boolean detectionFailure,
            @Size(max = TEXT) @Nullable String evidence,
            @Size(max = TEXT) @Nullable String workerStatement) {}

    record CorrectiveAction(
            @NotBlank @Size(max = TEXT) String description,
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = LINE) String responsible) {}

    record HoldingLetter(
            @NotNull OffsetDateTime sentAt,
            @NotNull LetterChannel channel,
            @NotBlank @Size(max = TEXT) String reasons,
            @NotNull LocalDate newDate) {}

    /** {@code motives} may be absent here: the rule that asks for them gives the better reason (S4-16). */
    record Answer(
            @NotNull OffsetDateTime sentAt,
            @NotNull LetterChannel channel,
            @NotNull AnswerOutcome outcome,
            @Size(max = TEXT) @Nullable String motives,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 1_000) String> causes,
            @Size(max = 50) @Nullable List<@NotNull @Positive Integer> actionIds,
            @Size(max = TEXT) @Nullable String delayReasons) {}

    record Closure(
            @Size(max = TEXT) @Nullable String solutions,
            @Size(max = TEXT) @Nullable String noActionReason,
            @Size(max = TEXT) @Nullable String satisfactionFollowUp,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 1_000) String> dysfunctions) {}

    /** Of a withdrawal, a reopening, a failed amicable solution. */
    record Reason(@NotBlank @Size(max = TEXT) String reason) {}

    record ScopeBody(
            @NotNull Scope scope,
            @NotBlank @Size(max = TEXT) String reason,
            @Size(max = 200) @Nullable List<@NotBlank @Size(max = LINE) String> relatedComplaints) {}

    /** All together: what is left out is no longer known. */
    record Coordinates(@Valid @NotNull ComplainantBody complainant) {}

    record ActionDone(
            @NotNull LocalDate doneOn,
            @Size(max = TEXT) @Nullable String note) {}

    record Note(@NotBlank @Size(max = TEXT) String note) {}

    record ActionReview(
            @NotNull Boolean effective,
            @NotBlank @Size(max = TEXT) String note,
            @Nullable LocalDate dueOn) {}

    record Compensation(
            @NotNull CompensationType type,
            @Valid @NotNull Amount amount,
            @NotBlank @Size(max = TEXT) String basis) {}

    record CompensationApproval(@Positive @Nullable Integer compensationId) {}

    record Meeting(
            @NotNull OffsetDateTime meetAt,
            @NotBlank @Size(max = LINE) String place,
            @Size(max = TEXT) @Nullable String participants) {}

    record Minutes(
            @NotNull OffsetDateTime heldAt,
            @NotBlank @Size(max = TEXT) String minutes) {}

    record Referral(@NotNull LocalDate referredOn) {}

    enum Progress {
        ADMITTED,
        PROPOSAL_MADE;

        MediationState state() {
            return MediationState.valueOf(name());
        }
    }

    record MediationProgress(
            @NotNull Progress state,
            @NotNull LocalDate on,
            @NotBlank @Size(max = TEXT) String note) {}

    enum Outcome {
        INADMISSIBLE,
        AGREED,
        NOT_AGREED,
        ABANDONED;

        MediationState state() {
            return MediationState.valueOf(name());
        }
    }

    record MediationOutcome(
            @NotNull Outcome outcome,
            @NotNull LocalDate on,
            @NotBlank @Size(max = TEXT) String note) {}

    record Escalation(
            @NotBlank @Size(max = TEXT) String reason,
            @Size(max = LINE) @Nullable String owner) {}

    record PublicReply(
            @NotNull OffsetDateTime publishedAt,
            @NotBlank @Size(max = LINE) String place,
            @NotBlank @Size(max = TEXT) String text) {}

    static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
