package fr.paroletenue.command.mission;

import fr.paroletenue.api.contract.VisitBlock;
import fr.paroletenue.api.contract.VisitGates;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.PlanChange;
import fr.paroletenue.api.worker.WorkerId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What holds for whoever writes into the plan (S1-04, S1-12, S2-14). */
final class PlanChanges {

    /** What nobody may even plan against; the other conditions may be met until the visit itself. */
    private static final Set<VisitBlock> OF_THE_PLAN = EnumSet.of(
            VisitBlock.NOT_SIGNED, VisitBlock.NOT_RETURNED, VisitBlock.BEFORE_THE_START, VisitBlock.CONTRACT_OVER);

    private PlanChanges() {}

    /**
     * S1-04: what a client asks for passes through the call log.
     *
     * @param isMessage whether the call log has a message of that id
     */
    static void require(PlanChange change, Predicate<String> isMessage) {
        var message = change.intakeId();
        if (message == null ? change.askedBy() == PlanChange.By.CLIENT : !isMessage.test(message)) {
            throw Refusal.because(RefusalCode.INTAKE_NEEDED).with("askedBy", change.askedBy());
        }
    }

    /** S1-12, S2-14: nothing is planned under a contract that is not signed and back, nor before or after it. */
    static void requirePlannable(VisitGates gates, Instant startsAt, WorkerId worker) {
        refuse(gates.blockedBecause(startsAt, worker).stream()
                .filter(OF_THE_PLAN::contains)
                .toList());
    }

    /** nobody comes while one condition is not met. */
    static void requireOpen(VisitGates gates, Instant startsAt, WorkerId worker) {
        refuse(gates.blockedBecause(startsAt, worker));
    }

    private static void refuse(List<VisitBlock> blocks) {
        if (!blocks.isEmpty()) {
            throw Refusal.because(RefusalCode.VISIT_BLOCKED).with("blockedBecause", blocks);
        }
    }
}
