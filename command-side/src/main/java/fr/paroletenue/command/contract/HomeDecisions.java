package fr.paroletenue.command.contract;

import static fr.paroletenue.command.deciding.Guards.sameOrRefuse;

import fr.paroletenue.api.contract.Attendee;
import fr.paroletenue.api.contract.ContractCommand.HoldIntroductionMeeting;
import fr.paroletenue.api.contract.ContractCommand.IssueNotebook;
import fr.paroletenue.api.contract.ContractCommand.ReturnKey;
import fr.paroletenue.api.contract.ContractCommand.ReviseScope;
import fr.paroletenue.api.contract.ContractCommand.SetAccessInstructions;
import fr.paroletenue.api.contract.ContractCommand.SignScope;
import fr.paroletenue.api.contract.ContractCommand.TakeKey;
import fr.paroletenue.api.contract.ContractCommand.ValidateScope;
import fr.paroletenue.api.contract.ContractCommand.WriteInNotebook;
import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.contract.ContractStatus;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.request.Rhythm;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.contract.HomeState.Scope;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Guards;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Every rule of the home: who meets whom before the first visit, what is to be done there, which worker has signed it, and how
 * one gets in (S2-23, S2-27, S2-28, S2-29). Pure.
 */
final class HomeDecisions {

    private static final List<ContractStatus> SIGNED_AND_NOT_OVER =
            List.of(ContractStatus.SIGNED, ContractStatus.RUNNING, ContractStatus.ENDING);

    private HomeDecisions() {}

    /** S2-28. What is stated anew holds once it is validated; until then the former scope does. */
    static List<ContractEvent> reviseScope(ContractState state, ReviseScope c) {
        var revised = new Scope(c.needs(), c.home());
        if (revised.equals(state.home().scopes().getLast())) {
            return List.of();
        }
        requireNotOver(state);
        if (c.needs().rhythm() != state.facts().needs().rhythm()) {
            throw Refusal.because(RefusalCode.RHYTHM_IS_ANOTHER_CONTRACT)
                    .with("rhythm", state.facts().needs().rhythm());
        }
        return List.of(
                new ContractEvent.ScopeRevised(c.contractId(), state.home().latest() + 1, c.needs(), c.home()));
    }

    static List<ContractEvent> validateScope(ContractState state, ValidateScope c, CompanyDays days) {
        requireKnown(state, c.version());
        var validated = new ContractEvent.ScopeValidated(c.contractId(), c.version(), c.validatedOn());
        if (state.home().validations().contains(validated)) {
            return List.of();
        }
        requireNotOver(state);
        if (c.version() <= state.home().validated()) {
            throw Refusal.because(RefusalCode.SCOPE_VALIDATED_ALREADY)
                    .with("validated", state.home().validated());
        }
        days.requireDone(c.validatedOn());
        return List.of(validated);
    }

    /**
     * S2-27: with all three or not at all. It validates the scope as it was stated last (S2-28).
     *
     * @param isAccount whether somebody of the firm goes by that name
     * @param isWorker whether a worker has a file of that id
     */
    static List<ContractEvent> holdMeeting(
            ContractState state,
            HoldIntroductionMeeting c,
            Predicate<String> isAccount,
            Predicate<WorkerId> isWorker,
            CompanyDays days) {
        var missing = EnumSet.noneOf(Attendee.class);
        if (!c.clientPresent()) {
            missing.add(Attendee.CLIENT);
        }
        if (c.workerId() == null) {
            missing.add(Attendee.WORKER);
        }
        if (c.representative() == null) {
            missing.add(Attendee.REPRESENTATIVE);
        }
        if (!missing.isEmpty()) {
            throw Refusal.because(RefusalCode.MEETING_NEEDS_THREE).with("missing", List.copyOf(missing));
        }
        var worker = Objects.requireNonNull(c.workerId());
        var representative = Objects.requireNonNull(c.representative());
        var before = state.home().meeting();
        if (before != null) {
            return sameOrRefuse(before.heldAt().equals(c.heldAt())
                    && before.workerId().equals(worker)
                    && before.representative().equals(representative));
        }
        Guards.allowIn(state.status(), SIGNED_AND_NOT_OVER);
        days.requireDone(c.heldAt());
        Guards.requireAccount(representative, isAccount);
        requireWorker(worker, isWorker);
        return List.of(new ContractEvent.IntroductionMeetingHeld(
                c.contractId(), c.heldAt(), worker, representative, state.home().latest()));
    }

    /** S2-29. A worker signs what holds, and again whenever something else does. */
    static List<ContractEvent> signScope(
            ContractState state, SignScope c, Predicate<WorkerId> isWorker, CompanyDays days) {
        requireKnown(state, c.version());
        var before = state.home().lastSigned(c.workerId());
        if (before.isPresent() && before.get().version() == c.version()) {
            return sameOrRefuse(before.get().signedOn().equals(c.signedOn()));
        }
        Guards.allowIn(state.status(), SIGNED_AND_NOT_OVER);
        if (c.version() != state.home().validated()) {
            throw Refusal.because(RefusalCode.SCOPE_NOT_IN_FORCE)
                    .with("validated", state.home().validated());
        }
        days.requireDoneSince(heldSince(state), c.signedOn());
        requireWorker(c.workerId(), isWorker);
        return List.of(new ContractEvent.ScopeSigned(c.contractId(), c.workerId(), c.version(), c.signedOn()));
    }

    static List<ContractEvent> setAccess(ContractState state, SetAccessInstructions c) {
        if (c.instructions().equals(state.home().access())) {
            return List.of();
        }
        requireNotOver(state);
        return List.of(new ContractEvent.AccessInstructionsSet(c.contractId(), c.instructions()));
    }

    static List<ContractEvent> takeKey(ContractState state, TakeKey c, CompanyDays days) {
        var known = state.home().keys().values().stream()
                .anyMatch(key -> key.description().equals(c.description())
                        && key.takenOn().equals(c.takenOn()));
        if (known) {
            return List.of();
        }
        requireNotOver(state);
        days.requireDone(c.takenOn());
        return List.of(new ContractEvent.KeyTaken(c.contractId(), numberOf(state, c), c.description(), c.takenOn()));
    }

    /** The number that the key has, or would get. */
    static int numberOf(ContractState state, TakeKey c) {
        return state.home().keys().values().stream()
                .filter(key -> key.description().equals(c.description())
                        && key.takenOn().equals(c.takenOn()))
                .map(ContractEvent.KeyTaken::number)
                .findFirst()
                .orElse(state.home().keys().size() + 1);
    }

    /** A key comes back after the end as well, and often does. */
    static List<ContractEvent> returnKey(ContractState state, ReturnKey c, CompanyDays days) {
        var key = state.home().keys().get(c.number());
        if (key == null) {
            throw Refusal.because(RefusalCode.KEY_UNKNOWN).with("number", c.number());
        }
        var back = state.home().keysBack().get(c.number());
        if (back != null) {
            return sameOrRefuse(back.returnedOn().equals(c.returnedOn()));
        }
        EndDecisions.requireNotErased(state);
        days.requireDoneSince(key.takenOn(), c.returnedOn());
        return List.of(new ContractEvent.KeyReturned(c.contractId(), c.number(), c.returnedOn()));
    }

    /** S2-23: only what comes again and again has one. */
    static List<ContractEvent> issueNotebook(ContractState state, IssueNotebook c, CompanyDays days) {
        var before = state.home().notebook();
        if (before != null) {
            return sameOrRefuse(before.issuedOn().equals(c.issuedOn()));
        }
        Guards.allowIn(state.status(), SIGNED_AND_NOT_OVER);
        if (state.facts().needs().rhythm() != Rhythm.RECURRING) {
            throw Refusal.because(RefusalCode.NOTEBOOK_FOR_RECURRING_ONLY);
        }
        days.requireDone(c.issuedOn());
        return List.of(new ContractEvent.NotebookIssued(c.contractId(), c.issuedOn()));
    }

    /** S2-23: what comes again and again has a notebook. */
    static boolean lacksNotebook(ContractState state) {
        return state.facts().needs().rhythm() == Rhythm.RECURRING
                && state.home().notebook() == null;
    }

    static List<ContractEvent> writeInNotebook(ContractState state, WriteInNotebook c, CompanyDays days) {
        var written = new ContractEvent.NotebookWritten(c.contractId(), c.writtenOn(), c.author(), c.text());
        if (state.home().hasEntry(written)) {
            return List.of();
        }
        EndDecisions.requireNotErased(state);
        var notebook = state.home().notebook();
        if (notebook == null) {
            throw Refusal.because(RefusalCode.NOTEBOOK_NEEDED);
        }
        days.requireDoneSince(notebook.issuedOn(), c.writtenOn());
        return List.of(written);
    }

    /** Nobody signs what does not hold yet: the first scope holds with the contract, a later one since it was validated. */
    private static LocalDate heldSince(ContractState state) {
        var last = state.home().held().getLast();
        return last.version() == 1 ? state.signature().signedOn() : last.since();
    }

    private static void requireNotOver(ContractState state) {
        Guards.allowIn(
                state.status(),
                List.of(ContractStatus.DRAWN_UP, ContractStatus.SIGNED, ContractStatus.RUNNING, ContractStatus.ENDING));
    }

    private static void requireKnown(ContractState state, int version) {
        if (version < 1 || version > state.home().latest()) {
            throw Refusal.because(RefusalCode.SCOPE_VERSION_UNKNOWN)
                    .with("latest", state.home().latest());
        }
    }

    private static void requireWorker(WorkerId worker, Predicate<WorkerId> isWorker) {
        if (!isWorker.test(worker)) {
            throw Refusal.because(RefusalCode.WORKER_UNKNOWN).with("workerId", worker.value());
        }
    }
}
