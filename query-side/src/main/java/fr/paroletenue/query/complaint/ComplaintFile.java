package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.Cause;
import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.DirectionLearned;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.GapType;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.projection.Folded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one complaint, as its events tell it: who did what and when, with every earlier opinion
 * kept beside the present one (S4-10, S3-11, S3-18).
 *
 * @param version of the aggregate, which is the number of events that make this file
 * @param seen how many events were folded in; anything else than the version means that one was skipped
 */
public record ComplaintFile(
        String complaintId,
        long version,
        long seen,
        ComplaintStatus status,
        Reception reception,
        Classification classification,
        ClassificationInOwnWords classificationInOwnWords,
        @Nullable DirectionInformed directionInformed,
        List<QualificationDecision> qualifications,
        List<Ownership> owners,
        List<SeverityAssessment> severities,
        List<ImmediateAction> immediateActions,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Investigation investigation,
        List<CorrectiveAction> correctiveActions,
        List<HoldingLetter> holdingLetters,
        @Nullable Answer answer,
        @Nullable Closure closure,
        @Nullable Withdrawal withdrawal,
        List<FiledDueDate> dueDates,
        List<Moment> timeline)
        implements Folded {

    /** Who did it, and when it was written down. */
    public record By(@Nullable String actor, Instant recordedAt) {}

    public record Reception(
            String registerNumber,
            Instant receivedAt,
            ReceptionChannel channel,
            boolean written,
            @Nullable String writtenReason,
            String subject,
            String description,
            Complainant complainant,
            @Nullable String clientId,
            @Nullable String visitId,
            @Nullable String workerId,
            @Nullable String remedySought,
            Circumstances circumstances,
            boolean relayedByWorker,
            @Nullable String promotedFrom,
            By by) {

        /** How much of what an intake should ask for was told, in percent (S4-02). */
        int completeness() {
            var told = List.of(
                    complainant.name() != null,
                    complainant.canBeReached() || clientId != null,
                    !description.isBlank(),
                    circumstances.happenedOn() != null,
                    circumstances.place() != null,
                    visitId != null,
                    workerId != null,
                    circumstances.evidence() != null,
                    remedySought != null);
            return 100 * Collections.frequency(told, true) / told.size();
        }
    }

    public record DirectionInformed(DirectionLearned how, By by) {}

    public record QualificationDecision(Qualification decision, String reason, String definition, By by) {}

    public record Ownership(
            String owner, @Nullable String deputy, @Nullable String reason, By by) {}

    public record SeverityAssessment(int severity, String reason, By by) {}

    public record ImmediateAction(boolean taken, String description, By by) {}

    public record Acknowledgement(
            Instant sentAt,
            LetterChannel channel,
            String nextSteps,
            @Nullable String proof,
            By by) {}

    public record Investigation(
            Founded founded,
            String findings,
            List<Cause> causes,
            List<String> causesInOwnWords,
            List<String> dysfunctions,
            int dysfunctionCount,
            @Nullable GapType gapType,
            @Nullable Boolean detectionFailure,
            @Nullable String evidence,
            @Nullable String workerStatement,
            By by) {}

    public record CorrectiveAction(int number, String description, LocalDate dueOn, String responsible, By by) {}

    public record HoldingLetter(Instant sentAt, LetterChannel channel, String reasons, LocalDate newDate, By by) {}

    public record Answer(
            Instant sentAt,
            LetterChannel channel,
            AnswerOutcome outcome,
            String motives,
            List<String> causes,
            List<Integer> actionIds,
            @Nullable String delayReasons,
            String answeredBy,
            By by) {}

    public record Closure(
            @Nullable String solutions,
            @Nullable String noActionReason,
            @Nullable String satisfactionFollowUp,
            int dysfunctionCount,
            List<String> dysfunctions,
            LocalDate keepUntil,
            String retentionPolicyVersion,
            By by) {}

    public record Withdrawal(String reason, LocalDate keepUntil, String retentionPolicyVersion, By by) {}

    /** One line of the timeline: which event, when written down, by whom. */
    public record Moment(
            long version,
            String type,
            Instant recordedAt,
            @Nullable String actor) {}

    /** Why a due date ended without a verdict. */
    public enum Ended {
        WITHDRAWN,
        CLOSED,
        /** A later letter promised another date. */
        SUPERSEDED
    }

    /**
     * A due date with what became of it.
     *
     * @param ordinal the how manieth of its name: each holding letter starts new ones
     * @param awaited whether its act is still missing, whatever the verdict; this alone makes a complaint late
     * @param ended why it stopped running without a verdict; its state then stays OPEN for ever
     * @param version of the complaint by the event that changed this last, however many events were taken together
     */
    public record FiledDueDate(
            DueDateName name,
            int ordinal,
            DueDate due,
            DueDateState state,
            boolean awaited,
            @Nullable Ended ended,
            @Nullable Instant settledAt,
            long version) {

        static FiledDueDate started(DueDateName name, int ordinal, DueDate due) {
            return new FiledDueDate(name, ordinal, due, DueDateState.OPEN, true, null, null, 1);
        }

        FiledDueDate settled(DueDateState verdict, Instant at) {
            return new FiledDueDate(name, ordinal, due, verdict, awaited, ended, at, version);
        }

        FiledDueDate actDone() {
            return new FiledDueDate(name, ordinal, due, state, false, ended, settledAt, version);
        }

        FiledDueDate changedAt(long newVersion) {
            return new FiledDueDate(name, ordinal, due, state, awaited, ended, settledAt, newVersion);
        }

        FiledDueDate ended(Ended why) {
            return state == DueDateState.OPEN
                    ? new FiledDueDate(name, ordinal, due, state, false, why, settledAt, version)
                    : actDone();
        }
    }

    public boolean isDiscarded() {
        return qualification()
                .map(q -> q.decision() == Qualification.NOT_A_COMPLAINT)
                .orElse(false);
    }

    /** A discarded complaint stays on the working list until its answer has left: its clocks run on (D8). */
    public boolean isOpen() {
        return status == ComplaintStatus.OPEN || status == ComplaintStatus.ANSWERED;
    }

    public Optional<QualificationDecision> qualification() {
        return last(qualifications);
    }

    public Ownership ownership() {
        return owners.getLast();
    }

    public Optional<SeverityAssessment> severity() {
        return last(severities);
    }

    /** The earliest due date whose act is still missing, passed or not: what the working list is sorted by. */
    public Optional<FiledDueDate> mostPressing() {
        return awaited().min(Comparator.comparing(date -> date.due().dueAt()));
    }

    /** The earliest due date that has no verdict yet. */
    public Optional<FiledDueDate> nextDue() {
        return awaited()
                .filter(date -> date.state() == DueDateState.OPEN)
                .min(Comparator.comparing(date -> date.due().dueAt()));
    }

    /** Asked of the clock on every read, so that an alarm that rings late hides nothing. */
    public boolean isLateAt(Instant now) {
        return mostPressing().map(date -> date.due().hasPassedAt(now)).orElse(false);
    }

    public boolean isBreached() {
        return dueDates.stream().anyMatch(date -> date.name().isLimit() && date.state() == DueDateState.MISSED);
    }

    public Optional<FiledDueDate> dueDate(DueDateName name) {
        return dueDates.stream().filter(date -> date.name() == name).max(Comparator.comparing(FiledDueDate::ordinal));
    }

    private Stream<FiledDueDate> awaited() {
        return dueDates.stream().filter(FiledDueDate::awaited);
    }

    private static <T> Optional<T> last(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
