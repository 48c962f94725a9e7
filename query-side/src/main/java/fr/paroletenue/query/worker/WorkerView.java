package fr.paroletenue.query.worker;

import fr.paroletenue.api.worker.AssignmentBlock;
import fr.paroletenue.api.worker.AssignmentGate;
import fr.paroletenue.api.worker.ContactDetails;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerStatus;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.worker.PersonnelRules.InForce;
import fr.paroletenue.query.worker.WorkerFile.AbsenceNoted;
import fr.paroletenue.query.worker.WorkerFile.Badge;
import fr.paroletenue.query.worker.WorkerFile.Check;
import fr.paroletenue.query.worker.WorkerFile.Departure;
import fr.paroletenue.query.worker.WorkerFile.Engagement;
import fr.paroletenue.query.worker.WorkerFile.Former;
import fr.paroletenue.query.worker.WorkerFile.Signature;
import fr.paroletenue.query.worker.WorkerFile.SkillHeld;
import fr.paroletenue.query.worker.WorkerFile.Step;
import fr.paroletenue.query.worker.WorkerFile.Training;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole file of a worker, with what blocks an assignment today.
 *
 * @param blockedBecause empty for somebody who may be assigned
 * @param gates every one of them, open or not, with what would open it
 * @param former what name and contact details were before
 */
public record WorkerView(
        String id,
        long version,
        WorkerStatus status,
        String name,
        ContactDetails contact,
        List<Former> former,
        @Nullable String cv,
        @Nullable String identityDocument,
        boolean blocked,
        List<AssignmentBlock> blockedBecause,
        List<AssignmentGate> gates,
        LocalDate hiredOn,
        String procedureVersion,
        List<String> procedure,
        List<Step> selectionSteps,
        List<Check> backgroundChecks,
        List<Signature> signatures,
        List<Badge> badges,
        List<String> areas,
        List<SkillHeld> skills,
        List<Training> trainings,
        List<WeeklySlot> availability,
        List<AbsenceNoted> absences,
        List<Engagement> engagements,
        @Nullable Departure departure,
        @Nullable By erased,
        By registered) {

    static WorkerView of(WorkerFile file, LocalDate today, InForce rules) {
        var documents = rules.documents();
        var blocked = file.gates().blockedBecause(today, documents);
        var person = file.person();
        var hiring = file.hiring();
        return new WorkerView(
                file.workerId(),
                file.version(),
                file.status(),
                person.name(),
                person.contact(),
                person.before(),
                person.cv(),
                person.identityDocument(),
                !blocked.isEmpty(),
                blocked,
                file.gates().on(today, documents),
                hiring.hiredOn(),
                hiring.procedureVersion(),
                hiring.procedure(),
                hiring.steps(),
                hiring.checks(),
                hiring.signatures(),
                hiring.badges(),
                file.abilities().areas(),
                file.abilities().skills(),
                file.abilities().trainings(),
                file.time().weekly(),
                file.time().absences(),
                file.time().engagements(),
                file.departure(),
                file.erased(),
                person.registered());
    }
}
