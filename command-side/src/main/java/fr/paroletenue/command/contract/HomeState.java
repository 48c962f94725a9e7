package fr.paroletenue.command.contract;

import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.contract.VisitGates.ScopeHeld;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.Needs;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.deciding.Copies;
import fr.paroletenue.command.deciding.Fingerprint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done in a home, who has signed it, and how one gets in.
 *
 * @param scopes every version of the scope, the first one first
 * @param validated the version that holds
 * @param signed what each worker signed, the latest last
 * @param keys by number, in the order in which they were taken
 * @param keysBack by number
 * @param entries a mark of each entry of the notebook: enough to know a repeat, and short where there are very many
 */
record HomeState(
        List<Scope> scopes,
        int validated,
        List<ContractEvent.ScopeValidated> validations,
        ContractEvent.@Nullable IntroductionMeetingHeld meeting,
        Map<WorkerId, List<ContractEvent.ScopeSigned>> signed,
        @Nullable String access,
        Map<Integer, ContractEvent.KeyTaken> keys,
        Map<Integer, ContractEvent.KeyReturned> keysBack,
        ContractEvent.@Nullable NotebookIssued notebook,
        List<String> entries) {

    static final HomeState NONE =
            new HomeState(List.of(), 0, List.of(), null, Map.of(), null, Map.of(), Map.of(), null, List.of());

    /** What is to be done, and what is known of the home. */
    record Scope(Needs needs, HomeDetails home) {}

    /** The first scope is what was assessed and agreed: it holds from the beginning. */
    HomeState after(ContractEvent.DrawnUp e) {
        return new HomeState(
                List.of(new Scope(e.needs(), e.home())),
                1,
                validations,
                meeting,
                signed,
                access,
                keys,
                keysBack,
                notebook,
                entries);
    }

    HomeState after(ContractEvent.ScopeRevised e) {
        return new HomeState(
                Copies.plus(scopes, new Scope(e.needs(), e.home())),
                validated,
                validations,
                meeting,
                signed,
                access,
                keys,
                keysBack,
                notebook,
                entries);
    }

    HomeState after(ContractEvent.ScopeValidated e) {
        return new HomeState(
                scopes,
                e.version(),
                Copies.plus(validations, e),
                meeting,
                signed,
                access,
                keys,
                keysBack,
                notebook,
                entries);
    }

    HomeState after(ContractEvent.IntroductionMeetingHeld e) {
        return new HomeState(
                scopes, e.scopeVersion(), validations, e, signed, access, keys, keysBack, notebook, entries);
    }

    HomeState after(ContractEvent.ScopeSigned e) {
        return new HomeState(
                scopes,
                validated,
                validations,
                meeting,
                Copies.plus(signed, e.workerId(), Copies.plus(signed.getOrDefault(e.workerId(), List.of()), e)),
                access,
                keys,
                keysBack,
                notebook,
                entries);
    }

    HomeState after(ContractEvent.AccessInstructionsSet e) {
        return new HomeState(
                scopes, validated, validations, meeting, signed, e.instructions(), keys, keysBack, notebook, entries);
    }

    HomeState after(ContractEvent.KeyTaken e) {
        return new HomeState(
                scopes,
                validated,
                validations,
                meeting,
                signed,
                access,
                Copies.plus(keys, e.number(), e),
                keysBack,
                notebook,
                entries);
    }

    HomeState after(ContractEvent.KeyReturned e) {
        return new HomeState(
                scopes,
                validated,
                validations,
                meeting,
                signed,
                access,
                keys,
                Copies.plus(keysBack, e.number(), e),
                notebook,
                entries);
    }

    HomeState after(ContractEvent.NotebookIssued e) {
        return new HomeState(scopes, validated, validations, meeting, signed, access, keys, keysBack, e, entries);
    }

    HomeState after(ContractEvent.NotebookWritten e) {
        return new HomeState(
                scopes,
                validated,
                validations,
                meeting,
                signed,
                access,
                keys,
                keysBack,
                notebook,
                Copies.plus(entries, markOf(e)));
    }

    /** The versions that held, and since when: the first from the beginning, others since they were validated, on paper or by the meeting. */
    List<ScopeHeld> held() {
        var held = new ArrayList<ScopeHeld>();
        held.add(new ScopeHeld(1, LocalDate.MIN));
        validations.forEach(validated -> held.add(new ScopeHeld(validated.version(), validated.validatedOn())));
        if (meeting != null && meeting.scopeVersion() > 1) {
            held.add(new ScopeHeld(meeting.scopeVersion(), Paris.dayOf(meeting.heldAt())));
        }
        held.sort(Comparator.comparing(ScopeHeld::version));
        return List.copyOf(held);
    }

    Optional<ContractEvent.ScopeSigned> lastSigned(WorkerId worker) {
        var signatures = signed.getOrDefault(worker, List.of());
        return signatures.isEmpty() ? Optional.empty() : Optional.of(signatures.getLast());
    }

    boolean hasEntry(ContractEvent.NotebookWritten entry) {
        return entries.contains(markOf(entry));
    }

    private static String markOf(ContractEvent.NotebookWritten entry) {
        return Fingerprint.of(entry.writtenOn().toString(), entry.author().name(), entry.text());
    }

    int latest() {
        return scopes.size();
    }
}
