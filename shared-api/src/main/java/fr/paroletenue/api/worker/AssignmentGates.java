package fr.paroletenue.api.worker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What decides whether a worker may be assigned at all (S2-01, S2-24, S2-25, S2-26, S2-30, S2-31). The command side refuses
 * by it and the query side shows it, so that nobody is refused for a reason that the file does not tell.
 *
 * @param procedure the steps of the selection that was in force when the worker was hired
 */
public record AssignmentGates(
        LocalDate hiredOn,
        List<String> procedure,
        Set<String> passedSteps,
        boolean backgroundChecked,
        Set<SignedVersion> signed,
        boolean badgeHeld,
        boolean departed) {

    /**
     * @param firstDay on which the worker would begin
     * @param inForce the version of each document that is to be signed
     */
    public List<AssignmentGate> on(LocalDate firstDay, Map<WorkerDocument, String> inForce) {
        var gates = new ArrayList<AssignmentGate>();
        gates.add(gate(AssignmentBlock.DEPARTED, !departed));
        gates.add(gate(AssignmentBlock.NOT_HIRED_YET, !firstDay.isBefore(hiredOn)));
        var stepsMissing =
                procedure.stream().filter(step -> !passedSteps.contains(step)).toList();
        gates.add(new AssignmentGate(AssignmentBlock.SELECTION_INCOMPLETE, stepsMissing.isEmpty(), stepsMissing));
        gates.add(gate(AssignmentBlock.BACKGROUND_CHECK_MISSING, backgroundChecked));
        for (var document : WorkerDocument.values()) {
            var version = inForce.get(document);
            if (version == null) {
                throw new IllegalArgumentException("no version of " + document + " is in force");
            }
            var isSigned = signed.contains(new SignedVersion(document, version));
            gates.add(new AssignmentGate(
                    AssignmentBlock.unsigned(document), isSigned, isSigned ? List.of() : List.of(version)));
        }
        gates.add(gate(AssignmentBlock.BADGE_MISSING, badgeHeld));
        return List.copyOf(gates);
    }

    /** Empty for somebody who may be assigned. */
    public List<AssignmentBlock> blockedBecause(LocalDate firstDay, Map<WorkerDocument, String> inForce) {
        return on(firstDay, inForce).stream()
                .filter(gate -> !gate.open())
                .map(AssignmentGate::block)
                .toList();
    }

    private static AssignmentGate gate(AssignmentBlock block, boolean open) {
        return new AssignmentGate(block, open, List.of());
    }
}
