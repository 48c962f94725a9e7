package fr.paroletenue.command.mission.rest;

import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.MissionCommand;
import fr.paroletenue.api.mission.MissionCommand.AcceptReplacement;
import fr.paroletenue.api.mission.MissionCommand.CancelVisit;
import fr.paroletenue.api.mission.MissionCommand.CorrectTimes;
import fr.paroletenue.api.mission.MissionCommand.MissVisit;
import fr.paroletenue.api.mission.MissionCommand.MoveVisit;
import fr.paroletenue.api.mission.MissionCommand.OfferReplacement;
import fr.paroletenue.api.mission.MissionCommand.RecordVisit;
import fr.paroletenue.api.mission.MissionCommand.RefuseReplacement;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.edge.Acted;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of a visit. Versions are those of its month. */
@RestController
@RequestMapping("/api/visits/{id}")
class VisitActs {

    /** @param visitId the visit as it is known from now on: another one where it went into another month */
    record Moved(String id, String visitId, long version, String readToken) {}

    /** An act on the visit of a number within a mission. */
    @FunctionalInterface
    private interface OnAVisit {
        MissionCommand of(MissionId mission, int number);
    }

    private final Commands commands;

    VisitActs(Commands commands) {
        this.commands = commands;
    }

    /** It takes place at another time; how long before is kept (S2-18). */
    @PostMapping("/move")
    @AllowedTo({Role.PLANNING, Role.DIRECTION})
    ResponseEntity<Moved> move(@PathVariable String id, @Valid @RequestBody MissionBodies.NewTime body) {
        return commands.act(
                id,
                body,
                on(
                        id,
                        (mission, number) -> new MoveVisit(
                                mission,
                                number,
                                body.startsAt().toInstant(),
                                body.endsAt().toInstant(),
                                MissionBodies.change(body.askedBy(), body.intakeId()),
                                filled(body.reason()))),
                Moved.class);
    }

    /** It will not take place (S2-18). */
    @PostMapping("/cancellation")
    @AllowedTo({Role.PLANNING, Role.DIRECTION})
    ResponseEntity<Acted> cancel(@PathVariable String id, @Valid @RequestBody MissionBodies.Cancellation body) {
        return act(
                id,
                body,
                (mission, number) -> new CancelVisit(
                        mission,
                        number,
                        body.because(),
                        MissionBodies.change(body.askedBy(), body.intakeId()),
                        filled(body.reason())));
    }

    /** It took place (S1-13, S2-21); refused while a condition of the contract is not met. */
    @PostMapping("/done")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.DIRECTION})
    ResponseEntity<Acted> record(@PathVariable String id, @Valid @RequestBody MissionBodies.DoneVisit body) {
        return act(
                id,
                body,
                (mission, number) -> new RecordVisit(
                        mission,
                        number,
                        body.startedAt().toInstant(),
                        body.endedAt().toInstant(),
                        filled(body.accompaniedBy())));
    }

    /** Its times had been written down wrongly (S2-21). */
    @PostMapping("/times-correction")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.DIRECTION})
    ResponseEntity<Acted> correctTimes(@PathVariable String id, @Valid @RequestBody MissionBodies.Times body) {
        return act(
                id,
                body,
                (mission, number) -> new CorrectTimes(
                        mission,
                        number,
                        body.startedAt().toInstant(),
                        body.endedAt().toInstant(),
                        body.reason().strip()));
    }

    /** It did not take place (S2-21, S2-22). */
    @PostMapping("/missed")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.DIRECTION})
    ResponseEntity<Acted> miss(@PathVariable String id, @Valid @RequestBody MissionBodies.MissedVisit body) {
        return act(
                id, body, (mission, number) -> new MissVisit(mission, number, body.because(), filled(body.reason())));
    }

    /** Another worker is offered to the client (S2-22). */
    @PostMapping("/replacement")
    @AllowedTo({Role.PLANNING, Role.DIRECTION})
    ResponseEntity<Acted> offerReplacement(@PathVariable String id, @Valid @RequestBody MissionBodies.Offer body) {
        return act(
                id,
                body,
                (mission, number) -> new OfferReplacement(
                        mission,
                        number,
                        new WorkerId(body.workerId()),
                        body.channel(),
                        body.offeredAt().toInstant()));
    }

    /** The client takes the other worker, who has signed what exactly is asked for (S2-22, R-80). */
    @PostMapping("/replacement/acceptance")
    @AllowedTo({Role.PLANNING, Role.DIRECTION})
    ResponseEntity<Acted> acceptReplacement(
            @PathVariable String id, @Valid @RequestBody MissionBodies.Acceptance body) {
        return act(
                id,
                body,
                (mission, number) ->
                        new AcceptReplacement(mission, number, body.acceptedAt().toInstant()));
    }

    /** The client does not (S2-22). */
    @PostMapping("/replacement/refusal")
    @AllowedTo({Role.PLANNING, Role.DIRECTION})
    ResponseEntity<Acted> refuseReplacement(@PathVariable String id, @Valid @RequestBody MissionBodies.Declining body) {
        return act(
                id,
                body,
                (mission, number) ->
                        new RefuseReplacement(mission, number, body.refusedAt().toInstant(), filled(body.reason())));
    }

    private ResponseEntity<Acted> act(String id, Object body, OnAVisit act) {
        return commands.act(id, body, on(id, act));
    }

    private static MissionCommand on(String id, OnAVisit act) {
        var visit = new VisitId(id);
        if (!visit.isReadable()) {
            throw Refusal.because(RefusalCode.VISIT_UNKNOWN).with("id", id);
        }
        return act.of(visit.mission(), visit.number());
    }
}
