package fr.paroletenue.command.worker;

import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.command.deciding.Copies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a worker can do, and where. */
record SkillState(List<String> areas, Map<Skill, LocalDate> skills, List<WorkerEvent.TrainingCompleted> trainings) {

    static final SkillState NONE = new SkillState(List.of(), Map.of(), List.of());

    SkillState in(List<String> newAreas) {
        return new SkillState(newAreas, skills, trainings);
    }

    SkillState after(WorkerEvent.SkillAdded e) {
        return new SkillState(areas, Copies.plus(skills, e.skill(), e.since()), trainings);
    }

    SkillState after(WorkerEvent.SkillRemoved e) {
        return new SkillState(areas, Copies.minus(skills, e.skill()), trainings);
    }

    SkillState after(WorkerEvent.TrainingCompleted e) {
        return new SkillState(areas, skills, Copies.plus(trainings, e));
    }
}
