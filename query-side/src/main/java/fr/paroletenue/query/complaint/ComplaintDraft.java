package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.complaint.ComplaintFile.Acknowledgement;
import fr.paroletenue.query.complaint.ComplaintFile.Answer;
import fr.paroletenue.query.complaint.ComplaintFile.Closure;
import fr.paroletenue.query.complaint.ComplaintFile.DirectionInformed;
import fr.paroletenue.query.complaint.ComplaintFile.Ended;
import fr.paroletenue.query.complaint.ComplaintFile.Erasure;
import fr.paroletenue.query.complaint.ComplaintFile.FiledDueDate;
import fr.paroletenue.query.complaint.ComplaintFile.FirstMeasureTaken;
import fr.paroletenue.query.complaint.ComplaintFile.HoldingLetter;
import fr.paroletenue.query.complaint.ComplaintFile.ImmediateAction;
import fr.paroletenue.query.complaint.ComplaintFile.Investigation;
import fr.paroletenue.query.complaint.ComplaintFile.Ownership;
import fr.paroletenue.query.complaint.ComplaintFile.QualificationDecision;
import fr.paroletenue.query.complaint.ComplaintFile.Reception;
import fr.paroletenue.query.complaint.ComplaintFile.ScopeAssessment;
import fr.paroletenue.query.complaint.ComplaintFile.SeverityAssessment;
import fr.paroletenue.query.complaint.ComplaintFile.Withdrawal;
import fr.paroletenue.query.projection.EventFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A copy that may be changed while one event is folded in. */
final class ComplaintDraft {

    private final ComplaintFile from;
    ComplaintStatus status;
    Reception reception;
    Classification classification;
    ClassificationInOwnWords classificationInOwnWords;

    @Nullable
    DirectionInformed directionInformed;

    final List<QualificationDecision> qualifications;
    final List<Ownership> owners;
    final List<SeverityAssessment> severities;
    final List<ImmediateAction> immediateActions;

    @Nullable
    Acknowledgement acknowledgement;

    @Nullable
    Investigation investigation;

    @Nullable
    FirstMeasureTaken firstMeasure;

    final List<ScopeAssessment> scopes;
    RepairFile repair;
    final List<HoldingLetter> holdingLetters;
    final List<Answer> answers;

    @Nullable
    Closure closure;

    @Nullable
    Withdrawal withdrawal;

    DisputeFile dispute;

    @Nullable
    Erasure erasure;

    final List<FiledDueDate> dueDates;

    ComplaintDraft(ComplaintFile from) {
        this.from = from;
        status = from.status();
        reception = from.reception();
        classification = from.classification();
        classificationInOwnWords = from.classificationInOwnWords();
        directionInformed = from.directionInformed();
        qualifications = new ArrayList<>(from.qualifications());
        owners = new ArrayList<>(from.owners());
        severities = new ArrayList<>(from.severities());
        immediateActions = new ArrayList<>(from.immediateActions());
        acknowledgement = from.acknowledgement();
        investigation = from.investigation();
        firstMeasure = from.firstMeasure();
        scopes = new ArrayList<>(from.scopes());
        repair = from.repair();
        holdingLetters = new ArrayList<>(from.holdingLetters());
        answers = new ArrayList<>(from.answers());
        closure = from.closure();
        withdrawal = from.withdrawal();
        dispute = from.dispute();
        erasure = from.erasure();
        dueDates = new ArrayList<>(from.dueDates());
    }

    void start(DueDateName name, DueDate due) {
        start(name, null, due);
    }

    void start(DueDateName name, @Nullable Integer action, DueDate due) {
        dueDates.add(FiledDueDate.started(name, 1 + (int) count(name), action, due));
    }

    void settle(List<SettledDueDate> verdicts, EventFacts facts) {
        verdicts.forEach(verdict -> settle(verdict.dueDate(), verdict.state(), facts));
    }

    void settle(DueDateName name, DueDateState verdict, EventFacts facts) {
        settle(name, null, verdict, facts);
    }

    /** Of several with the same name, a verdict is always about the latest. */
    void settle(DueDateName name, @Nullable Integer action, DueDateState verdict, EventFacts facts) {
        int latest = dueDates.stream()
                .filter(date -> date.isAbout(name, action))
                .mapToInt(FiledDueDate::ordinal)
                .max()
                .orElse(0);
        change(date ->
                date.name() == name && date.ordinal() == latest ? date.settled(verdict, facts.recordedAt()) : date);
    }

    void actsDone(Set<DueDateName> names, @Nullable Integer action) {
        change(date -> names.contains(date.name()) && Objects.equals(date.actionId(), action) ? date.actDone() : date);
    }

    void end(Ended why, Set<DueDateName> names) {
        change(date -> names.contains(date.name()) ? date.ended(why) : date);
    }

    /** Of a corrective action; one that has its verdict, or was done, is left alone. */
    void end(Ended why, DueDateName name, int action) {
        change(date -> date.isAbout(name, action) && date.ended() == null ? date.ended(why) : date);
    }

    private void change(UnaryOperator<FiledDueDate> change) {
        dueDates.replaceAll(change);
    }

    private long count(DueDateName name) {
        return dueDates.stream().filter(date -> date.name() == name).count();
    }

    ComplaintFile done(EventFacts facts) {
        var timeline = new ArrayList<>(from.timeline());
        timeline.add(ComplaintFold.moment(facts));
        return new ComplaintFile(
                from.complaintId(),
                facts.version(),
                from.seen() + 1,
                status,
                reception,
                classification,
                classificationInOwnWords,
                directionInformed,
                List.copyOf(qualifications),
                List.copyOf(owners),
                List.copyOf(severities),
                List.copyOf(immediateActions),
                acknowledgement,
                investigation,
                firstMeasure,
                List.copyOf(scopes),
                repair.changedSince(from.repair(), facts.version()),
                List.copyOf(holdingLetters),
                List.copyOf(answers),
                closure,
                withdrawal,
                dispute,
                erasure,
                dueDates.stream()
                        .map(date -> from.dueDates().contains(date) ? date : date.changedAt(facts.version()))
                        .toList(),
                List.copyOf(timeline));
    }
}
