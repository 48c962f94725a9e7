package fr.paroletenue.command.worker;

import fr.paroletenue.api.worker.Absences;
import fr.paroletenue.api.worker.AssignmentGates;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.api.worker.WorkerStatus;
import org.jspecify.annotations.Nullable;

/** What a worker's file knows of itself. */
record WorkerState(
        WorkerEvent.@Nullable Registered registered,
        HiringState hiring,
        SkillState skills,
        TimeState time,
        WorkerEvent.@Nullable Departed departed,
        boolean erased) {

    static final WorkerState NONE =
            new WorkerState(null, HiringState.NONE, SkillState.NONE, TimeState.NONE, null, false);

    WorkerState after(WorkerEvent event) {
        return switch (event) {
            case WorkerEvent.Registered e ->
                new WorkerState(e, hiring.named(e.name(), e.contact()), skills.in(e.areas()), time, departed, erased);
            case WorkerEvent.ContactDetailsChanged e -> with(hiring.named(e.name(), e.contact()));
            case WorkerEvent.ReferencesNoted e -> with(hiring.after(e));
            case WorkerEvent.SelectionStepTaken e -> with(hiring.after(e));
            case WorkerEvent.BackgroundChecked e -> with(hiring.after(e));
            case WorkerEvent.DocumentSigned e -> with(hiring.after(e));
            case WorkerEvent.BadgeIssued e -> with(hiring.after(e));
            case WorkerEvent.BadgeReturned e -> with(hiring.after(e));
            case WorkerEvent.AreasSet e -> with(skills.in(e.areas()));
            case WorkerEvent.SkillAdded e -> with(skills.after(e));
            case WorkerEvent.SkillRemoved e -> with(skills.after(e));
            case WorkerEvent.TrainingCompleted e -> with(skills.after(e));
            case WorkerEvent.AvailabilitySet e -> with(time.after(e));
            case WorkerEvent.AbsenceNoted e -> with(time.after(e));
            case WorkerEvent.AbsenceCancelled e -> with(time.after(e));
            case WorkerEvent.Engaged e -> with(time.after(e));
            case WorkerEvent.Released e -> with(time.after(e));
            case WorkerEvent.Departed e -> new WorkerState(registered, hiring, skills, time, e, erased);
            case WorkerEvent.Erased e -> new WorkerState(registered, hiring, skills, time, departed, true);
        };
    }

    WorkerEvent.Registered facts() {
        if (registered == null) {
            throw new IllegalStateException("nobody was registered yet");
        }
        return registered;
    }

    WorkerStatus status() {
        if (erased) {
            return WorkerStatus.ERASED;
        }
        return departed == null ? WorkerStatus.ACTIVE : WorkerStatus.DEPARTED;
    }

    AssignmentGates gates() {
        var facts = facts();
        return new AssignmentGates(
                facts.hiredOn(),
                facts.procedure(),
                hiring.passedSteps(),
                !hiring.checks().isEmpty(),
                hiring.signed().keySet(),
                hiring.isBadgeHeld(),
                departed != null);
    }

    private WorkerState with(HiringState next) {
        return new WorkerState(registered, next, skills, time, departed, erased);
    }

    private WorkerState with(SkillState next) {
        return new WorkerState(registered, hiring, next, time, departed, erased);
    }

    private WorkerState with(TimeState next) {
        return new WorkerState(registered, hiring, skills, next, departed, erased);
    }

    /** When the worker does not come. */
    Absences absences() {
        return new Absences(
                time.standingAbsences().stream()
                        .map(WorkerEvent.AbsenceNoted::absence)
                        .toList(),
                departed == null ? null : departed.on());
    }
}
