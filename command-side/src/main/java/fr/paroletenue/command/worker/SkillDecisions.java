package fr.paroletenue.command.worker;

import fr.paroletenue.api.worker.WorkerCommand.AddSkill;
import fr.paroletenue.api.worker.WorkerCommand.NoteTraining;
import fr.paroletenue.api.worker.WorkerCommand.RemoveSkill;
import fr.paroletenue.api.worker.WorkerCommand.SetAreas;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Guards;
import java.util.List;

/** Every rule of what a worker can do, and where (S2-15, S2-19). Pure. */
final class SkillDecisions {

    private SkillDecisions() {}

    static List<WorkerEvent> setAreas(WorkerState state, SetAreas c) {
        var areas = inOrder(c.areas());
        if (state.skills().areas().equals(areas)) {
            return List.of();
        }
        HiringDecisions.requireActive(state);
        return List.of(new WorkerEvent.AreasSet(c.workerId(), areas));
    }

    static List<WorkerEvent> addSkill(WorkerState state, AddSkill c, CompanyDays days) {
        var before = state.skills().skills().get(c.skill());
        if (before != null) {
            return Guards.sameOrRefuse(before.equals(c.since()));
        }
        HiringDecisions.requireActive(state);
        days.requirePast(c.since());
        return List.of(new WorkerEvent.SkillAdded(c.workerId(), c.skill(), c.since()));
    }

    static List<WorkerEvent> removeSkill(WorkerState state, RemoveSkill c) {
        if (!state.skills().skills().containsKey(c.skill())) {
            return List.of();
        }
        HiringDecisions.requireActive(state);
        return List.of(new WorkerEvent.SkillRemoved(c.workerId(), c.skill()));
    }

    static List<WorkerEvent> noteTraining(WorkerState state, NoteTraining c, CompanyDays days) {
        var trainings = state.skills().trainings();
        var known = trainings.stream()
                .anyMatch(training -> training.equals(new WorkerEvent.TrainingCompleted(
                        c.workerId(), training.number(), c.title(), c.completedOn(), c.expiresOn())));
        if (known) {
            return List.of();
        }
        HiringDecisions.requireActive(state);
        days.requirePast(c.completedOn());
        if (c.expiresOn() != null) {
            CompanyDays.requireOrder(c.completedOn(), c.expiresOn());
        }
        return List.of(new WorkerEvent.TrainingCompleted(
                c.workerId(), trainings.size() + 1, c.title(), c.completedOn(), c.expiresOn()));
    }

    static List<String> inOrder(List<String> areas) {
        return areas.stream().distinct().sorted().toList();
    }
}
