package fr.paroletenue.command.worker;

import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.retention.Kept;
import fr.paroletenue.api.worker.SignedVersion;
import fr.paroletenue.api.worker.WorkerCommand.ChangeContactDetails;
import fr.paroletenue.api.worker.WorkerCommand.IssueBadge;
import fr.paroletenue.api.worker.WorkerCommand.NoteBackgroundCheck;
import fr.paroletenue.api.worker.WorkerCommand.NoteDeparture;
import fr.paroletenue.api.worker.WorkerCommand.NoteReferences;
import fr.paroletenue.api.worker.WorkerCommand.NoteSelectionStep;
import fr.paroletenue.api.worker.WorkerCommand.NoteSignature;
import fr.paroletenue.api.worker.WorkerCommand.RegisterWorker;
import fr.paroletenue.api.worker.WorkerCommand.ReturnBadge;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.api.worker.WorkerStatus;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Guards;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every rule of how a worker joins the firm and leaves it: selection, background check, signatures, badge, departure, erasure
 * (S2-01, S2-24, S2-25, S2-26, S2-30, S2-31, D5, D13). Pure, as the decisions of a complaint.
 */
final class HiringDecisions {

    private HiringDecisions() {}

    /** @param procedure the selection procedure in force on the day of the hire; a later one does not select anew */
    static List<WorkerEvent> register(RegisterWorker c, PolicyVersion procedure, CompanyDays days) {
        days.requirePlannable(c.hiredOn());
        return List.of(new WorkerEvent.Registered(
                c.workerId(),
                c.name(),
                c.contact(),
                SkillDecisions.inOrder(c.areas()),
                c.hiredOn(),
                procedure.version(),
                List.of(procedure.value().split(" "))));
    }

    /** Somebody who has left may still be written to. */
    static List<WorkerEvent> changeContactDetails(WorkerState state, ChangeContactDetails c) {
        if (state.hiring().name().equals(c.name()) && state.hiring().contact().equals(c.contact())) {
            return List.of();
        }
        Guards.allowIn(state.status(), List.of(WorkerStatus.ACTIVE, WorkerStatus.DEPARTED));
        return List.of(new WorkerEvent.ContactDetailsChanged(c.workerId(), c.name(), c.contact()));
    }

    static List<WorkerEvent> noteReferences(WorkerState state, NoteReferences c) {
        var noted = new WorkerEvent.ReferencesNoted(c.workerId(), c.cv(), c.identityDocument());
        if (noted.equals(state.hiring().references())) {
            return List.of();
        }
        requireActive(state);
        return List.of(noted);
    }

    static List<WorkerEvent> noteSelectionStep(WorkerState state, NoteSelectionStep c, CompanyDays days) {
        var facts = state.facts();
        var taken = new WorkerEvent.SelectionStepTaken(
                c.workerId(), c.step(), facts.procedureVersion(), c.on(), c.result(), c.note());
        if (c.procedureVersion() != null && !c.procedureVersion().equals(facts.procedureVersion())) {
            throw Refusal.because(RefusalCode.SELECTION_PROCEDURE_DIFFERS)
                    .with("procedureVersion", facts.procedureVersion());
        }
        if (taken.equals(state.hiring().steps().get(c.step()))) {
            return List.of();
        }
        requireActive(state);
        if (!facts.procedure().contains(c.step())) {
            throw Refusal.because(RefusalCode.SELECTION_STEP_UNKNOWN).with("steps", facts.procedure());
        }
        days.requireDone(c.on());
        var before = state.hiring().steps().get(c.step());
        if (before != null) {
            // A failure is not made good by what came before it.
            CompanyDays.requireNotBefore(before.on(), c.on());
        }
        return List.of(taken);
    }

    /** @param seenBy the one who says so; nobody can say it for somebody else */
    static List<WorkerEvent> noteBackgroundCheck(
            WorkerState state, NoteBackgroundCheck c, String seenBy, CompanyDays days) {
        var checked = new WorkerEvent.BackgroundChecked(c.workerId(), c.bulletin(), c.seenOn(), seenBy, c.finding());
        if (state.hiring().checks().contains(checked)) {
            return List.of();
        }
        requireActive(state);
        days.requireDone(c.seenOn());
        return List.of(checked);
    }

    /**
     * The default version of a document has always been in force, so its first day keeps nobody from a slip of the pen: what does is
     * that nobody signs for a firm before being hired or selected by it.
     *
     * @param inForce the version of that document on the day of the signature
     */
    static List<WorkerEvent> noteSignature(
            WorkerState state, NoteSignature c, PolicyVersion inForce, CompanyDays days) {
        var version = c.version() == null ? inForce.version() : c.version();
        var before = state.hiring().signed().get(new SignedVersion(c.document(), version));
        if (before != null) {
            return Guards.sameOrRefuse(before.equals(c.signedOn()));
        }
        requireActive(state);
        days.requireDone(c.signedOn());
        if (!inForce.version().equals(version)) {
            throw Refusal.because(RefusalCode.DOCUMENT_VERSION_NOT_IN_FORCE)
                    .with("document", c.document())
                    .with("inForce", inForce.version());
        }
        var earliest = state.hiring().knownSince(state.facts().hiredOn());
        if (c.signedOn().isBefore(earliest)) {
            throw Refusal.because(RefusalCode.SIGNED_BEFORE_HIRE)
                    .with("signedOn", c.signedOn())
                    .with("notBefore", earliest);
        }
        return List.of(new WorkerEvent.DocumentSigned(c.workerId(), c.document(), version, c.signedOn()));
    }

    /**
     * S2-26: a client recognises one worker by it.
     *
     * @param claim takes the number and says who else holds it; asked last, because whoever takes it makes others wait
     */
    static List<WorkerEvent> issueBadge(
            WorkerState state, IssueBadge c, Function<String, Optional<WorkerId>> claim, CompanyDays days) {
        var hiring = state.hiring();
        var issued = new WorkerEvent.BadgeIssued(c.workerId(), c.number(), c.issuedOn());
        if (hiring.isBadgeHeld() && issued.equals(hiring.badge())) {
            return List.of();
        }
        requireActive(state);
        if (hiring.isBadgeHeld()) {
            throw Refusal.because(RefusalCode.BADGE_HELD);
        }
        days.requireDone(c.issuedOn());
        claim.apply(c.number()).ifPresent(holder -> {
            throw Refusal.because(RefusalCode.BADGE_NUMBER_HELD).with("heldBy", holder.value());
        });
        return List.of(issued);
    }

    /** A badge comes back after the departure as well, and often does. */
    static List<WorkerEvent> returnBadge(WorkerState state, ReturnBadge c, CompanyDays days) {
        var hiring = state.hiring();
        if (c.returnedOn().equals(hiring.badgeBack())) {
            return List.of();
        }
        Guards.allowIn(state.status(), List.of(WorkerStatus.ACTIVE, WorkerStatus.DEPARTED));
        var badge = hiring.badge();
        if (badge == null || !hiring.isBadgeHeld()) {
            throw Refusal.because(RefusalCode.NO_BADGE_HELD);
        }
        days.requireDone(c.returnedOn());
        CompanyDays.requireOrder(badge.issuedOn(), c.returnedOn());
        return List.of(new WorkerEvent.BadgeReturned(c.workerId(), c.returnedOn()));
    }

    /** @param retention in force on the day of the departure, frozen from then on */
    static List<WorkerEvent> noteDeparture(
            WorkerState state, NoteDeparture c, PolicyVersion retention, CompanyDays days) {
        var departed = state.departed();
        if (departed != null) {
            return Guards.sameOrRefuse(departed.on().equals(c.on()));
        }
        days.requireDone(c.on());
        CompanyDays.requireOrder(state.facts().hiredOn(), c.on());
        return List.of(new WorkerEvent.Departed(
                c.workerId(), c.on(), c.on().plusYears(retention.number()), retention.version()));
    }

    /** Not one day early. */
    static List<WorkerEvent> erase(WorkerState state, LocalDate today) {
        if (state.erased()) {
            return List.of();
        }
        var departed = state.departed();
        if (departed == null) {
            throw Refusal.because(RefusalCode.STATE_DOES_NOT_ALLOW)
                    .with("state", WorkerStatus.ACTIVE)
                    .with("allowedStates", List.of(WorkerStatus.DEPARTED));
        }
        if (!Kept.isOver(departed.keepUntil(), today)) {
            throw Refusal.because(RefusalCode.RETENTION_RUNNING).with("keepUntil", departed.keepUntil());
        }
        var id = state.facts().workerId();
        return List.of(new WorkerEvent.Erased(
                id,
                departed.keepUntil(),
                departed.retentionPolicyVersion(),
                List.of(new ErasedKey(id.value(), RetentionClass.WORKER))));
    }

    static void requireActive(WorkerState state) {
        Guards.allowIn(state.status(), List.of(WorkerStatus.ACTIVE));
    }
}
