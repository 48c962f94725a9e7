package fr.paroletenue.command.contract;

import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.contract.ContractStatus;
import fr.paroletenue.api.contract.VisitGates;
import fr.paroletenue.api.contract.VisitGates.SignedScope;
import fr.paroletenue.api.contract.VisitTerms;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.alarm.OpenDueDate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a contract knows of itself, folded from its events. */
record ContractState(
        ContractEvent.@Nullable DrawnUp drawnUp,
        AgreementState agreement,
        HomeState home,
        EndState end,
        boolean erased) {

    static final ContractState NONE =
            new ContractState(null, AgreementState.NONE, HomeState.NONE, EndState.NONE, false);

    ContractState after(ContractEvent event) {
        return switch (event) {
            case ContractEvent.DrawnUp e -> new ContractState(e, agreement.after(e), home.after(e), end, erased);
            case ContractEvent.Signed e -> with(agreement.after(e));
            case ContractEvent.WithdrawalInformationGiven e -> with(agreement.after(e));
            case ContractEvent.Returned e -> with(agreement.after(e));
            case ContractEvent.EarlyStartRequested e -> with(agreement.after(e));
            case ContractEvent.PaymentMeansAccepted e -> with(agreement.after(e));
            case ContractEvent.ScopeRevised e -> with(home.after(e));
            case ContractEvent.ScopeValidated e -> with(home.after(e));
            case ContractEvent.IntroductionMeetingHeld e -> with(home.after(e));
            case ContractEvent.ScopeSigned e -> with(home.after(e));
            case ContractEvent.AccessInstructionsSet e -> with(home.after(e));
            case ContractEvent.KeyTaken e -> with(home.after(e));
            case ContractEvent.KeyReturned e -> with(home.after(e));
            case ContractEvent.NotebookIssued e -> with(home.after(e));
            case ContractEvent.NotebookWritten e -> with(home.after(e));
            case ContractEvent.Withdrawn e -> with(end.after(e));
            case ContractEvent.Terminated e -> with(end.after(e));
            case ContractEvent.EndConfirmed e -> with(end.after(e));
            case ContractEvent.Refunded e -> with(end.after(e));
            case ContractEvent.DueDateMissed e -> with(end.after(e));
            case ContractEvent.Ended e -> with(end.after(e));
            case ContractEvent.Abandoned e -> with(end.after(e));
            case ContractEvent.Erased e -> new ContractState(drawnUp, agreement, home, end, true);
        };
    }

    ContractEvent.DrawnUp facts() {
        if (drawnUp == null) {
            throw new IllegalStateException("nothing was drawn up yet");
        }
        return drawnUp;
    }

    ContractEvent.Signed signature() {
        var signed = agreement.signed();
        if (signed == null) {
            throw new IllegalStateException("nobody has signed yet");
        }
        return signed;
    }

    ContractStatus status() {
        if (erased) {
            return ContractStatus.ERASED;
        }
        if (end.abandoned() != null) {
            return ContractStatus.ABANDONED;
        }
        if (end.ended() != null) {
            return ContractStatus.ENDED;
        }
        if (end.terminated() != null) {
            return ContractStatus.ENDING;
        }
        if (agreement.returned() != null) {
            return ContractStatus.RUNNING;
        }
        return agreement.signed() == null ? ContractStatus.DRAWN_UP : ContractStatus.SIGNED;
    }

    /** What decides about a visit. */
    VisitGates gates() {
        var freeFrom = agreement.withdrawal();
        var signed = agreement.signed();
        var returned = agreement.returned();
        var earlyStart = agreement.earlyStart();
        var meeting = home.meeting();
        var signedScopes = new LinkedHashMap<WorkerId, List<SignedScope>>();
        home.signed()
                .forEach((worker, signatures) -> signedScopes.put(
                        worker,
                        signatures.stream()
                                .map(one -> new SignedScope(one.version(), one.signedOn()))
                                .toList()));
        return new VisitGates(
                home.scopes().get(home.validated() - 1).needs().startOn(),
                signed == null ? null : signed.signedOn(),
                returned == null ? null : returned.returnedOn(),
                freeFrom == null ? null : freeFrom.dueAt(),
                earlyStart == null ? null : earlyStart.requestedAt(),
                meeting == null ? null : meeting.heldAt(),
                home.held(),
                signedScopes,
                end.over());
    }

    /** Under which terms somebody may come. */
    VisitTerms visitTerms() {
        return new VisitTerms(
                facts().clientId(),
                facts().requestId(),
                home.scopes().get(home.validated() - 1).needs(),
                gates());
    }

    /** What has to be looked at again, the next one first. */
    List<OpenDueDate> openDueDates() {
        return end.openDueDates();
    }

    /** The last Paris day, as far as it is known. */
    @Nullable
    LocalDate lastDay() {
        if (end.ended() != null) {
            return end.ended().endedOn();
        }
        return end.terminated() == null ? null : end.terminated().end().lastDay();
    }

    private ContractState with(AgreementState next) {
        return new ContractState(drawnUp, next, home, end, erased);
    }

    private ContractState with(HomeState next) {
        return new ContractState(drawnUp, agreement, next, end, erased);
    }

    private ContractState with(EndState next) {
        return new ContractState(drawnUp, agreement, home, next, erased);
    }
}
