package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.Cause;
import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.DirectionLearned;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.ErasureBasis;
import fr.paroletenue.api.complaint.FirstMeasure;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.GapType;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.Mediator;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.Scope;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.Folded;
import fr.paroletenue.query.projection.Lists;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        @Nullable FirstMeasureTaken firstMeasure,
        List<ScopeAssessment> scopes,
        RepairFile repair,
        List<HoldingLetter> holdingLetters,
        List<Answer> answers,
        @Nullable Closure closure,
        @Nullable Withdrawal withdrawal,
        DisputeFile dispute,
        @Nullable Erasure erasure,
        List<FiledDueDate> dueDates,
        List<Moment> timeline)
        implements Folded {

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

        Reception of(Complainant who, @Nullable String client) {
            return new Reception(
                    registerNumber,
                    receivedAt,
                    channel,
                    written,
                    writtenReason,
                    subject,
                    description,
                    who,
                    client,
                    visitId,
                    workerId,
                    remedySought,
                    circumstances,
                    relayedByWorker,
                    promotedFrom,
                    by);
        }

        Reception erased() {
            return new Reception(
                    registerNumber,
                    receivedAt,
                    channel,
                    written,
                    Erased.wordsIfAny(writtenReason),
                    Erased.words(subject),
                    Erased.words(description),
                    Complainant.erased(),
                    clientId,
                    visitId,
                    workerId,
                    Erased.wordsIfAny(remedySought),
                    Circumstances.erased(),
                    relayedByWorker,
                    promotedFrom,
                    by);
        }

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
            By by) {

        Investigation erased() {
            return new Investigation(
                    founded,
                    Erased.words(findings),
                    causes,
                    Erased.list(),
                    Erased.list(),
                    dysfunctionCount,
                    gapType,
                    detectionFailure,
                    Erased.wordsIfAny(evidence),
                    Erased.wordsIfAny(workerStatement),
                    by);
        }
    }

    /** What was done first besides writing that it arrived, at {@code by.recordedAt} (S3-14). */
    public record FirstMeasureTaken(FirstMeasure how, By by) {}

    public record ScopeAssessment(Scope scope, String reason, List<String> relatedComplaints, By by) {}

    /** That the keys were given up, and why that was allowed (D13). */
    public record Erasure(ErasureBasis basis, LocalDate keptUntil, String retentionPolicyVersion, By by) {}

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
            @Nullable Mediator mediator,
            By by) {

        Answer erased() {
            return new Answer(
                    sentAt,
                    channel,
                    outcome,
                    Erased.words(motives),
                    Erased.list(),
                    actionIds,
                    Erased.wordsIfAny(delayReasons),
                    answeredBy,
                    mediator,
                    by);
        }
    }

    public record Closure(
            @Nullable String solutions,
            @Nullable String noActionReason,
            @Nullable String satisfactionFollowUp,
            int dysfunctionCount,
            List<String> dysfunctions,
            LocalDate keepUntil,
            String retentionPolicyVersion,
            By by) {

        Closure erased() {
            return new Closure(
                    Erased.wordsIfAny(solutions),
                    Erased.wordsIfAny(noActionReason),
                    Erased.wordsIfAny(satisfactionFollowUp),
                    dysfunctionCount,
                    Erased.list(),
                    keepUntil,
                    retentionPolicyVersion,
                    by);
        }
    }

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
        /** Another date took its place: a later letter promised one, or an action has to be done again. */
        SUPERSEDED,
        /** The file was erased; nothing can be done about it any more. */
        ERASED
    }

    /**
     * A due date with what became of it.
     *
     * @param ordinal the how manieth of its name: each holding letter starts new ones
     * @param awaited whether its act is still missing, whatever the verdict; this alone makes a complaint late
     * @param ended why it stopped running without a verdict; its state then stays OPEN for ever
     * @param actionId the number of the corrective action that it is about, if it is about one
     * @param version of the complaint by the event that changed this last, however many events were taken together
     */
    public record FiledDueDate(
            DueDateName name,
            int ordinal,
            @Nullable Integer actionId,
            DueDate due,
            DueDateState state,
            boolean awaited,
            @Nullable Ended ended,
            @Nullable Instant settledAt,
            long version) {

        static FiledDueDate started(DueDateName name, int ordinal, DueDate due) {
            return started(name, ordinal, null, due);
        }

        static FiledDueDate started(DueDateName name, int ordinal, @Nullable Integer actionId, DueDate due) {
            return new FiledDueDate(name, ordinal, actionId, due, DueDateState.OPEN, true, null, null, 1);
        }

        boolean isAbout(DueDateName other, @Nullable Integer action) {
            return name == other && Objects.equals(actionId, action);
        }

        FiledDueDate settled(DueDateState verdict, Instant at) {
            return new FiledDueDate(name, ordinal, actionId, due, verdict, awaited, ended, at, version);
        }

        FiledDueDate actDone() {
            return new FiledDueDate(name, ordinal, actionId, due, state, false, ended, settledAt, version);
        }

        FiledDueDate changedAt(long newVersion) {
            return new FiledDueDate(name, ordinal, actionId, due, state, awaited, ended, settledAt, newVersion);
        }

        FiledDueDate ended(Ended why) {
            return state == DueDateState.OPEN
                    ? new FiledDueDate(name, ordinal, actionId, due, state, false, why, settledAt, version)
                    : actDone();
        }
    }

    /** What is left of it once its keys are destroyed: the same as a rebuild would then read from the events (D13). */
    ComplaintFile erased() {
        return new ComplaintFile(
                complaintId,
                version,
                seen,
                status,
                reception.erased(),
                classification,
                ClassificationInOwnWords.erased(),
                directionInformed,
                Lists.each(
                        qualifications,
                        one -> new QualificationDecision(
                                one.decision(), Erased.words(one.reason()), one.definition(), one.by())),
                Lists.each(
                        owners,
                        one -> new Ownership(one.owner(), one.deputy(), Erased.wordsIfAny(one.reason()), one.by())),
                Lists.each(
                        severities,
                        one -> new SeverityAssessment(one.severity(), Erased.words(one.reason()), one.by())),
                Lists.each(
                        immediateActions,
                        one -> new ImmediateAction(one.taken(), Erased.words(one.description()), one.by())),
                acknowledgement == null
                        ? null
                        : new Acknowledgement(
                                acknowledgement.sentAt(),
                                acknowledgement.channel(),
                                Erased.words(acknowledgement.nextSteps()),
                                Erased.wordsIfAny(acknowledgement.proof()),
                                acknowledgement.by()),
                investigation == null ? null : investigation.erased(),
                firstMeasure,
                Lists.each(
                        scopes,
                        one -> new ScopeAssessment(
                                one.scope(), Erased.words(one.reason()), one.relatedComplaints(), one.by())),
                repair.erased(version),
                Lists.each(
                        holdingLetters,
                        one -> new HoldingLetter(
                                one.sentAt(), one.channel(), Erased.words(one.reasons()), one.newDate(), one.by())),
                Lists.each(answers, Answer::erased),
                closure == null ? null : closure.erased(),
                withdrawal == null
                        ? null
                        : new Withdrawal(
                                Erased.words(withdrawal.reason()),
                                withdrawal.keepUntil(),
                                withdrawal.retentionPolicyVersion(),
                                withdrawal.by()),
                dispute.erased(),
                erasure,
                dueDates,
                timeline);
    }

    public boolean isDiscarded() {
        return qualification()
                .map(q -> q.decision() == Qualification.NOT_A_COMPLAINT)
                .orElse(false);
    }

    /** A discarded complaint stays on the working list until its answer has left: its clocks run on (D8). */
    public boolean isOpen() {
        return status == ComplaintStatus.OPEN
                || status == ComplaintStatus.ANSWERED
                || status == ComplaintStatus.REOPENED;
    }

    /** The latest; the one of before a reopening stands among {@link #answers()}. */
    public @Nullable Answer answer() {
        return answers.isEmpty() ? null : answers.getLast();
    }

    // Not named like the getters of a bean: what is told twice would be stored twice.

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgement == null ? null : acknowledgement.sentAt();
    }

    @Nullable
    Founded founded() {
        return investigation == null ? null : investigation.founded();
    }

    @Nullable
    GapType gapType() {
        return investigation == null ? null : investigation.gapType();
    }

    @Nullable
    Boolean detectionFailure() {
        return investigation == null ? null : investigation.detectionFailure();
    }

    @Nullable
    Instant firstMeasureAt() {
        return firstMeasure == null ? null : firstMeasure.by().recordedAt();
    }

    /** Of the latest answer. */
    @Nullable
    AnswerOutcome outcome() {
        var latest = answer();
        return latest == null ? null : latest.outcome();
    }

    @Nullable
    Instant closedAt() {
        return closure == null ? null : closure.by().recordedAt();
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawal == null ? null : withdrawal.by().recordedAt();
    }

    @Nullable
    Instant erasedAt() {
        return erasure == null ? null : erasure.by().recordedAt();
    }

    /** The last day on which it may not be erased; none as long as it is not ended. */
    @Nullable
    LocalDate keepUntil() {
        if (closure != null) {
            return closure.keepUntil();
        }
        return withdrawal == null ? null : withdrawal.keepUntil();
    }

    /** The one that was undone by a reopening too. */
    Stream<Closure> closures() {
        return Stream.concat(
                dispute.reopenings().stream()
                        .map(DisputeFile.Reopening::closure)
                        .flatMap(Stream::ofNullable),
                Stream.ofNullable(closure));
    }

    public Optional<ScopeAssessment> scope() {
        return last(scopes);
    }

    /** From receipt until something was done (S3-14). */
    public Optional<Duration> timeToFirstMeasure() {
        return Optional.ofNullable(firstMeasure)
                .map(first ->
                        Duration.between(reception.receivedAt(), first.by().recordedAt()));
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

    /** The one of a corrective action that is awaited now, or was last. */
    public Optional<FiledDueDate> dueDateOfAction(int number) {
        var ofAction = dueDates.stream()
                .filter(date -> Objects.equals(date.actionId(), number))
                .toList();
        return ofAction.stream()
                .filter(FiledDueDate::awaited)
                .reduce((first, second) -> second)
                .or(() -> last(ofAction));
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
