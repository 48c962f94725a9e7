package fr.paroletenue.command.worker.rest;

import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.worker.Absence;
import fr.paroletenue.api.worker.AbsenceReason;
import fr.paroletenue.api.worker.BackgroundFinding;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.WorkerCommand.AddSkill;
import fr.paroletenue.api.worker.WorkerCommand.CancelAbsence;
import fr.paroletenue.api.worker.WorkerCommand.ChangeContactDetails;
import fr.paroletenue.api.worker.WorkerCommand.EraseWorker;
import fr.paroletenue.api.worker.WorkerCommand.IssueBadge;
import fr.paroletenue.api.worker.WorkerCommand.NoteAbsence;
import fr.paroletenue.api.worker.WorkerCommand.NoteBackgroundCheck;
import fr.paroletenue.api.worker.WorkerCommand.NoteDeparture;
import fr.paroletenue.api.worker.WorkerCommand.NoteReferences;
import fr.paroletenue.api.worker.WorkerCommand.NoteSelectionStep;
import fr.paroletenue.api.worker.WorkerCommand.NoteSignature;
import fr.paroletenue.api.worker.WorkerCommand.NoteTraining;
import fr.paroletenue.api.worker.WorkerCommand.RegisterWorker;
import fr.paroletenue.api.worker.WorkerCommand.RemoveSkill;
import fr.paroletenue.api.worker.WorkerCommand.ReturnBadge;
import fr.paroletenue.api.worker.WorkerCommand.SetAreas;
import fr.paroletenue.api.worker.WorkerCommand.SetAvailability;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.edge.Acted;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.command.edge.Reply;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Those who plan and supervise keep the files of the workers (S2-01, S2-15, S2-19, S2-24 to S2-26, S2-30, S2-31). */
@RestController
@RequestMapping("/api/workers")
@AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.DIRECTION})
class WorkerActs {

    /** @param absenceId to name it when it is cancelled */
    record AbsenceNoted(String id, int absenceId, long version, String readToken) {}

    private final Commands commands;

    WorkerActs(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "Registered")
    ResponseEntity<Acted> register(@Valid @RequestBody WorkerBodies.Registration body) {
        var id = UUID.randomUUID().toString();
        var areas = body.areas();
        return commands.perform(
                new RegisterWorker(
                        new WorkerId(id),
                        body.name().strip(),
                        body.contact(),
                        areas == null ? List.of() : areas,
                        body.hiredOn()),
                body,
                Acted.class,
                (Done done) -> Reply.created("/api/workers/" + id, done.version(), Map.of("id", id)));
    }

    @PostMapping("/{id}/contact-details")
    ResponseEntity<Acted> changeContactDetails(@PathVariable String id, @Valid @RequestBody WorkerBodies.Contact body) {
        return commands.act(
                id, body, new ChangeContactDetails(new WorkerId(id), body.name().strip(), body.details()));
    }

    @PostMapping("/{id}/areas")
    ResponseEntity<Acted> setAreas(@PathVariable String id, @Valid @RequestBody WorkerBodies.Areas body) {
        return commands.act(id, body, new SetAreas(new WorkerId(id), body.areas()));
    }

    @PostMapping("/{id}/references")
    ResponseEntity<Acted> noteReferences(@PathVariable String id, @Valid @RequestBody WorkerBodies.References body) {
        return commands.act(
                id, body, new NoteReferences(new WorkerId(id), filled(body.cv()), filled(body.identityDocument())));
    }

    @PostMapping("/{id}/selection-steps")
    ResponseEntity<Acted> noteSelectionStep(
            @PathVariable String id, @Valid @RequestBody WorkerBodies.SelectionStep body) {
        return commands.act(
                id,
                body,
                new NoteSelectionStep(
                        new WorkerId(id),
                        body.step().strip(),
                        filled(body.procedureVersion()),
                        body.on(),
                        body.result(),
                        filled(body.note())));
    }

    /** Only the fact, noted by the one who saw the extract; there is no way to leave a copy (D5). */
    @PostMapping("/{id}/background-check")
    ResponseEntity<Acted> noteBackgroundCheck(
            @PathVariable String id, @Valid @RequestBody WorkerBodies.BackgroundCheck body) {
        return commands.act(
                id,
                body,
                new NoteBackgroundCheck(
                        new WorkerId(id), body.bulletin(), body.seenOn(), new BackgroundFinding(body.result())));
    }

    @PostMapping("/{id}/signatures")
    ResponseEntity<Acted> noteSignature(@PathVariable String id, @Valid @RequestBody WorkerBodies.Signature body) {
        return commands.act(
                id,
                body,
                new NoteSignature(
                        new WorkerId(id), body.document(), body.version().strip(), body.signedOn()));
    }

    @PostMapping("/{id}/badge")
    ResponseEntity<Acted> issueBadge(@PathVariable String id, @Valid @RequestBody WorkerBodies.Badge body) {
        return commands.act(
                id, body, new IssueBadge(new WorkerId(id), body.number().strip(), body.issuedOn()));
    }

    @PostMapping("/{id}/badge/return")
    ResponseEntity<Acted> returnBadge(@PathVariable String id, @Valid @RequestBody WorkerBodies.BadgeReturn body) {
        return commands.act(id, body, new ReturnBadge(new WorkerId(id), body.returnedOn()));
    }

    @PostMapping("/{id}/skills")
    ResponseEntity<Acted> addSkill(@PathVariable String id, @Valid @RequestBody WorkerBodies.SkillBody body) {
        return commands.act(id, body, new AddSkill(new WorkerId(id), Skill.of(body.skill()), body.since()));
    }

    @PostMapping("/{id}/skills/removal")
    ResponseEntity<Acted> removeSkill(@PathVariable String id, @Valid @RequestBody WorkerBodies.SkillRemoval body) {
        return commands.act(id, body, new RemoveSkill(new WorkerId(id), Skill.of(body.skill())));
    }

    @PostMapping("/{id}/trainings")
    ResponseEntity<Acted> noteTraining(@PathVariable String id, @Valid @RequestBody WorkerBodies.Training body) {
        return commands.act(
                id,
                body,
                new NoteTraining(new WorkerId(id), body.title().strip(), body.completedOn(), body.expiresOn()));
    }

    @PostMapping("/{id}/availability")
    ResponseEntity<Acted> setAvailability(
            @PathVariable String id, @Valid @RequestBody WorkerBodies.WeeklyAvailability body) {
        return commands.act(
                id,
                body,
                new SetAvailability(
                        new WorkerId(id),
                        body.weekly().stream().map(WorkerBodies.Slot::weekly).toList()));
    }

    @PostMapping("/{id}/absences")
    ResponseEntity<AbsenceNoted> noteAbsence(
            @PathVariable String id, @Valid @RequestBody WorkerBodies.AbsenceBody body) {
        return commands.act(
                id,
                body,
                new NoteAbsence(
                        new WorkerId(id), new Absence(body.from(), body.to()), new AbsenceReason(body.reason())),
                AbsenceNoted.class);
    }

    @PostMapping("/{id}/absences/{number}/cancellation")
    ResponseEntity<Acted> cancelAbsence(@PathVariable String id, @PathVariable int number) {
        return commands.act(id, Map.of(), new CancelAbsence(new WorkerId(id), number));
    }

    @PostMapping("/{id}/departure")
    ResponseEntity<Acted> noteDeparture(@PathVariable String id, @Valid @RequestBody WorkerBodies.Departure body) {
        return commands.act(id, body, new NoteDeparture(new WorkerId(id), body.on()));
    }

    /** The file goes once its years are over, and nobody can bring it back (D13). */
    @PostMapping("/{id}/erasure")
    @AllowedTo(Role.DIRECTION)
    ResponseEntity<Acted> erase(@PathVariable String id) {
        return commands.act(id, Map.of(), new EraseWorker(new WorkerId(id)));
    }
}
