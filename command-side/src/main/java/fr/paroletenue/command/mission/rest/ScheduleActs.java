package fr.paroletenue.command.mission.rest;

import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.mission.ScheduleCommand.AddVisit;
import fr.paroletenue.api.mission.ScheduleCommand.CancelPause;
import fr.paroletenue.api.mission.ScheduleCommand.Pause;
import fr.paroletenue.api.mission.ScheduleCommand.SetPattern;
import fr.paroletenue.api.mission.ScheduleId;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.edge.Acted;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.command.edge.Reply;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When visits come back under a contract, and when nobody comes. Versions are those of its schedule. */
@RestController
@RequestMapping("/api/contracts/{id}")
class ScheduleActs {

    /** @param pauseId number of the pause within the contract */
    record PauseNoted(String id, int pauseId, long version, String readToken) {}

    private final Commands commands;

    ScheduleActs(Commands commands) {
        this.commands = commands;
    }

    /** When visits come back and who comes; the worker's time is taken, and what was planned otherwise is planned anew (S2-14, S2-18). */
    @PostMapping("/visit-pattern")
    @AllowedTo({Role.PLANNING, Role.DIRECTION})
    ResponseEntity<Acted> setPattern(@PathVariable String id, @Valid @RequestBody MissionBodies.VisitPattern body) {
        var contract = new ContractId(id);
        return commands.act(
                id,
                body,
                new SetPattern(
                        ScheduleId.of(contract),
                        contract,
                        body.pattern(),
                        new WorkerId(body.workerId()),
                        MissionBodies.change(body.askedBy(), body.intakeId()),
                        filled(body.reason())));
    }

    /** Nobody comes for a while (S2-18). */
    @PostMapping("/pauses")
    @AllowedTo({Role.PLANNING, Role.DIRECTION})
    ResponseEntity<PauseNoted> pause(@PathVariable String id, @Valid @RequestBody MissionBodies.PauseBody body) {
        var contract = new ContractId(id);
        return commands.act(
                id,
                body,
                new Pause(
                        ScheduleId.of(contract),
                        contract,
                        body.from(),
                        body.to(),
                        body.because(),
                        MissionBodies.change(body.askedBy(), body.intakeId()),
                        filled(body.reason())),
                PauseNoted.class);
    }

    /** The pause does not take place; what the pattern puts there is planned anew (S2-18). */
    @PostMapping("/pauses/{number}/cancellation")
    @AllowedTo({Role.PLANNING, Role.DIRECTION})
    ResponseEntity<Acted> cancelPause(
            @PathVariable String id, @PathVariable int number, @Valid @RequestBody MissionBodies.PauseEnd body) {
        var contract = new ContractId(id);
        return commands.act(
                id,
                body,
                new CancelPause(
                        ScheduleId.of(contract),
                        contract,
                        number,
                        MissionBodies.change(body.askedBy(), body.intakeId())));
    }

    /** One more visit: a single service, or one more than usual (S2-18, S2-20). */
    @PostMapping("/visits")
    @AllowedTo({Role.PLANNING, Role.DIRECTION})
    @ApiResponse(responseCode = "201", description = "Planned")
    ResponseEntity<Acted> addVisit(@PathVariable String id, @Valid @RequestBody MissionBodies.AddedVisit body) {
        var contract = new ContractId(id);
        return commands.perform(
                new AddVisit(
                        ScheduleId.of(contract),
                        contract,
                        body.startsAt().toInstant(),
                        body.endsAt().toInstant(),
                        new WorkerId(body.workerId()),
                        MissionBodies.change(body.askedBy(), body.intakeId()),
                        filled(body.reason())),
                body,
                Acted.class,
                (Done done) -> {
                    var visit = String.valueOf(done.facts().get("visitId"));
                    return Reply.created("/api/visits/" + visit, done.version(), Map.of("id", visit));
                });
    }
}
