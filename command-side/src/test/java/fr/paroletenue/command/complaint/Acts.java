package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.Cause;
import fr.paroletenue.api.complaint.CauseCode;
import fr.paroletenue.api.complaint.CauseOwner;
import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.CompensationType;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintCommand.AcknowledgeComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.AnswerComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.AssessScope;
import fr.paroletenue.api.complaint.ComplaintCommand.AssessSeverity;
import fr.paroletenue.api.complaint.ComplaintCommand.AssignOwner;
import fr.paroletenue.api.complaint.ComplaintCommand.CheckDueDates;
import fr.paroletenue.api.complaint.ComplaintCommand.ClassifyComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.CloseComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.DecideImmediateAction;
import fr.paroletenue.api.complaint.ComplaintCommand.EraseComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.InvestigateComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.NoteDirectionInformed;
import fr.paroletenue.api.complaint.ComplaintCommand.QualifyComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.RecordComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.SendHoldingLetter;
import fr.paroletenue.api.complaint.ComplaintCommand.WithdrawComplaint;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.DisputeCommand.EscalateComplaint;
import fr.paroletenue.api.complaint.DisputeCommand.MoveMediation;
import fr.paroletenue.api.complaint.DisputeCommand.NoteMeeting;
import fr.paroletenue.api.complaint.DisputeCommand.NoteNoAmicableSolution;
import fr.paroletenue.api.complaint.DisputeCommand.PlanMeeting;
import fr.paroletenue.api.complaint.DisputeCommand.PublishReply;
import fr.paroletenue.api.complaint.DisputeCommand.ReferToMediator;
import fr.paroletenue.api.complaint.DisputeCommand.ReopenComplaint;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.MediationState;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RepairCommand.CompleteCorrectiveAction;
import fr.paroletenue.api.complaint.RepairCommand.GrantCompensation;
import fr.paroletenue.api.complaint.RepairCommand.PlanCorrectiveAction;
import fr.paroletenue.api.complaint.RepairCommand.ReviewCorrectiveAction;
import fr.paroletenue.api.complaint.RepairCommand.VerifyCorrectiveAction;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.complaint.Scope;
import fr.paroletenue.api.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The acts of the stories, each complete; a story changes only what it is about. */
final class Acts {

    static final ComplaintId ID = new ComplaintId("c-1");

    /** R-60b: Thursday 30 April 2026, 10:00 in Paris. */
    static final Instant RECEIVED = Instant.parse("2026-04-30T08:00:00Z");

    static final Classification CLASSIFICATION = new Classification(
            ComplaintSource.CLIENT, ComplaintMotive.QUALITY, ComplaintCategory.SERVICE, RiskCategory.NOT_ASSESSED);

    static final ClassificationInOwnWords NO_OWN_WORDS = new ClassificationInOwnWords(null, null, null);

    static final Complainant REACHABLE = new Complainant("Mme Exemple", "exemple@agence.example", null, null);

    private Acts() {}

    static RecordComplaint record() {
        return record(RECEIVED);
    }

    static RecordComplaint record(Instant receivedAt) {
        return record(receivedAt, REACHABLE, null);
    }

    static RecordComplaint record(Complainant complainant, @Nullable String clientId) {
        return record(RECEIVED, complainant, clientId);
    }

    private static RecordComplaint record(Instant receivedAt, Complainant complainant, @Nullable String clientId) {
        return record(receivedAt, ReceptionChannel.EMAIL, null, null, complainant, clientId);
    }

    static RecordComplaint record(ReceptionChannel channel, @Nullable Boolean written, @Nullable String writtenReason) {
        return record(RECEIVED, channel, written, writtenReason, REACHABLE, null);
    }

    private static RecordComplaint record(
            Instant receivedAt,
            ReceptionChannel channel,
            @Nullable Boolean written,
            @Nullable String writtenReason,
            Complainant complainant,
            @Nullable String clientId) {
        return new RecordComplaint(
                ID,
                receivedAt,
                channel,
                written,
                writtenReason,
                "Vitres",
                "Les vitres ne sont pas faites",
                complainant,
                clientId,
                null,
                null,
                null,
                Circumstances.UNKNOWN,
                false,
                CLASSIFICATION,
                NO_OWN_WORDS,
                null);
    }

    static ClassifyComplaint classify(ComplaintMotive motive) {
        return new ClassifyComplaint(
                ID,
                new Classification(
                        ComplaintSource.CLIENT, motive, ComplaintCategory.SERVICE, RiskCategory.NOT_ASSESSED),
                NO_OWN_WORDS);
    }

    static NoteDirectionInformed open() {
        return new NoteDirectionInformed(ID);
    }

    static QualifyComplaint qualify(Qualification decision) {
        return qualify(decision, "selon la définition");
    }

    static QualifyComplaint qualify(Qualification decision, String reason) {
        return new QualifyComplaint(ID, decision, reason);
    }

    static AssignOwner assign(String owner, @Nullable String deputy) {
        return new AssignOwner(ID, owner, deputy, "congés");
    }

    static AssessSeverity severity(int severity) {
        return new AssessSeverity(ID, severity, "au vu des dégâts");
    }

    static DecideImmediateAction immediateAction(String description) {
        return new DecideImmediateAction(ID, true, description);
    }

    static AcknowledgeComplaint acknowledge(Instant sentAt) {
        return acknowledge(sentAt, "enquête puis réponse");
    }

    static AcknowledgeComplaint acknowledge(Instant sentAt, String nextSteps) {
        return new AcknowledgeComplaint(ID, LetterChannel.POST, sentAt, nextSteps, null);
    }

    static InvestigateComplaint investigate(Founded founded, String... dysfunctions) {
        return new InvestigateComplaint(
                ID,
                List.of(new Cause(CauseCode.POOR_WORK, CauseOwner.TRAINING)),
                List.of(),
                "consigne absente",
                founded,
                List.of(dysfunctions),
                null,
                null,
                null,
                null);
    }

    static PlanCorrectiveAction plan(String description) {
        return new PlanCorrectiveAction(ID, description, LocalDate.of(2026, 9, 1), "formation");
    }

    static SendHoldingLetter letter(Instant sentAt, LocalDate newDate) {
        return letter(sentAt, newDate, "expertise en cours");
    }

    static SendHoldingLetter letter(Instant sentAt, LocalDate newDate, String reasons) {
        return new SendHoldingLetter(ID, sentAt, LetterChannel.POST, reasons, newDate);
    }

    static AnswerComplaint answer(Instant sentAt) {
        return answer(sentAt, AnswerOutcome.UPHELD);
    }

    static AnswerComplaint answer(Instant sentAt, AnswerOutcome outcome) {
        return answer(sentAt, outcome, "les vitres seront refaites", null);
    }

    static AnswerComplaint answer(
            Instant sentAt, AnswerOutcome outcome, @Nullable String motives, @Nullable String delayReasons) {
        return answer(sentAt, outcome, motives, delayReasons, List.of());
    }

    static AnswerComplaint answer(
            Instant sentAt,
            AnswerOutcome outcome,
            @Nullable String motives,
            @Nullable String delayReasons,
            List<Integer> actions) {
        return new AnswerComplaint(
                ID, sentAt, LetterChannel.POST, outcome, motives, List.of("consigne absente"), actions, delayReasons);
    }

    static CloseComplaint close() {
        return close(null, "consigne absente");
    }

    static CloseComplaint close(@Nullable String noActionReason, String... dysfunctions) {
        return new CloseComplaint(ID, "vitres refaites", noActionReason, null, List.of(dysfunctions));
    }

    static WithdrawComplaint withdraw(String reason) {
        return new WithdrawComplaint(ID, reason);
    }

    static CheckDueDates check() {
        return new CheckDueDates(ID);
    }

    static AssessScope scope(Scope scope, ComplaintId... related) {
        return new AssessScope(ID, scope, "après recherche", List.of(related));
    }

    static AssessScope isolated() {
        return scope(Scope.ISOLATED);
    }

    static CompleteCorrectiveAction done(int number, String day) {
        return new CompleteCorrectiveAction(ID, number, LocalDate.parse(day), null);
    }

    static VerifyCorrectiveAction verified(int number) {
        return new VerifyCorrectiveAction(ID, number, "planning relu");
    }

    static ReviewCorrectiveAction effective(int number) {
        return new ReviewCorrectiveAction(ID, number, true, "plus aucun retard", null);
    }

    static ReviewCorrectiveAction notEffective(int number, @Nullable String dueOn) {
        return new ReviewCorrectiveAction(
                ID, number, false, "deux retards encore", dueOn == null ? null : LocalDate.parse(dueOn));
    }

    static GrantCompensation compensation(String amount) {
        return new GrantCompensation(
                ID, CompensationType.COMMERCIAL, Money.euros(new BigDecimal(amount)), "une visite refaite");
    }

    static ReferToMediator referral(String day) {
        return new ReferToMediator(ID, LocalDate.parse(day));
    }

    static MoveMediation mediation(MediationState state, String day) {
        return new MoveMediation(ID, state, LocalDate.parse(day), "courrier du médiateur");
    }

    static ReopenComplaint reopen() {
        return new ReopenComplaint(ID, "les vitres sont encore oubliées");
    }

    static EraseComplaint erase() {
        return new EraseComplaint(ID);
    }

    static PlanMeeting meeting() {
        return new PlanMeeting(ID, RECEIVED, "à l'agence", null);
    }

    static NoteMeeting minutes() {
        return new NoteMeeting(ID, 1, RECEIVED, "un autre horaire convient");
    }

    static NoteNoAmicableSolution noSolution() {
        return new NoteNoAmicableSolution(ID, "remboursement entier demandé");
    }

    static EscalateComplaint escalate(@Nullable String owner) {
        return new EscalateComplaint(ID, "la cliente demande la direction", owner);
    }

    static PublishReply reply(String text) {
        return new PublishReply(ID, RECEIVED, "page d'avis", text);
    }
}
