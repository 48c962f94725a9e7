package fr.paroletenue.command.followup.rest;

import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.followup.ConclusionsOf;
import fr.paroletenue.api.followup.FollowUpCommand.DeliverConclusions;
import fr.paroletenue.api.followup.FollowUpCommand.RecordFollowUpCall;
import fr.paroletenue.api.followup.FollowUpCommand.RecordFollowUpVisit;
import fr.paroletenue.api.followup.FollowUpCommand.RecordSurpriseCheck;
import fr.paroletenue.api.followup.FollowUpCommand.RecordSurveySent;
import fr.paroletenue.api.followup.FollowUpId;
import fr.paroletenue.api.followup.SurprisePlanCommand.DropSurpriseCheck;
import fr.paroletenue.api.followup.SurprisePlanCommand.PlanSurpriseCheck;
import fr.paroletenue.api.followup.SurprisePlanId;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.command.edge.Acted;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls, follow-up visits and surprise checks, over HTTP. Each act answers its new version and says which promise it keeps. */
@RestController
@RequestMapping("/api/follow-ups/{id}")
class FollowUpActs {

    /**
     * @param number of the visit, from 1
     * @param next by when the next one is (S1-20)
     */
    record VisitHeld(String id, int number, DueDateView next, long version, String readToken) {}

    /** @param number of the plan, from 1; the check itself gets one once it is held */
    record CheckPlanned(String id, int number, long version, String readToken) {}

    /**
     * @param number of the check, from 1
     * @param notice by when the client hears of it (S1-23)
     */
    record CheckHeld(String id, int number, DueDateView notice, long version, String readToken) {}

    private final Commands commands;

    FollowUpActs(Commands commands) {
        this.commands = commands;
    }

    /** The client was called, or nobody answered: then the clock runs on (S1-14, S2-35, S2-36). */
    @PostMapping("/calls")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Acted> call(@PathVariable String id, @Valid @RequestBody FollowUpBodies.Call body) {
        var conclusions = filled(body.conclusions());
        if (body.answered() && conclusions == null) {
            throw EdgeRefusal.invalid("conclusions", FieldCode.REQUIRED);
        }
        return commands.act(
                id,
                body,
                new RecordFollowUpCall(
                        new FollowUpId(id),
                        body.kind(),
                        body.anniversary(),
                        body.calledAt().toInstant(),
                        body.answered(),
                        conclusions,
                        filled(body.adjustments())));
    }

    /** The technical supervisor came to see how it goes (S1-20). */
    @PostMapping("/visits")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.DIRECTION})
    ResponseEntity<VisitHeld> visit(@PathVariable String id, @Valid @RequestBody FollowUpBodies.Visit body) {
        return commands.act(
                id,
                body,
                new RecordFollowUpVisit(
                        new FollowUpId(id),
                        body.heldAt().toInstant(),
                        body.conclusions().strip()),
                VisitHeld.class);
    }

    /** The client has the conclusions of a visit (S1-20, S1-21). */
    @PostMapping("/visits/{number}/conclusions")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.DIRECTION})
    ResponseEntity<Acted> deliverOfVisit(
            @PathVariable String id, @PathVariable int number, @Valid @RequestBody FollowUpBodies.Delivery body) {
        return deliver(id, ConclusionsOf.VISIT, number, body);
    }

    /** The technical supervisor will come unannounced; nobody else may know (S1-22). Its version is that of the secret plan. */
    @PostMapping("/surprise-checks")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.DIRECTION})
    ResponseEntity<CheckPlanned> planCheck(@PathVariable String id, @Valid @RequestBody FollowUpBodies.Plan body) {
        return commands.act(
                id,
                body,
                new PlanSurpriseCheck(
                        plan(id), new FollowUpId(id), new VisitId(body.visitId().strip()), body.on()),
                CheckPlanned.class);
    }

    /** A planned one does not take place. */
    @PostMapping("/surprise-checks/{number}/dropped")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.DIRECTION})
    ResponseEntity<Acted> dropCheck(@PathVariable String id, @PathVariable int number) {
        return commands.act(id, Map.of(), new DropSurpriseCheck(plan(id), new FollowUpId(id), number));
    }

    /** A surprise check took place, planned or not (S1-22). */
    @PostMapping("/surprise-checks/held")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.DIRECTION})
    ResponseEntity<CheckHeld> check(@PathVariable String id, @Valid @RequestBody FollowUpBodies.Check body) {
        return commands.act(
                id,
                body,
                new RecordSurpriseCheck(
                        new FollowUpId(id),
                        new VisitId(body.visitId().strip()),
                        body.heldAt().toInstant(),
                        body.findings().strip()),
                CheckHeld.class);
    }

    /** The client heard of a surprise check (S1-21, S1-23). */
    @PostMapping("/surprise-checks/{number}/conclusions")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.DIRECTION})
    ResponseEntity<Acted> deliverOfCheck(
            @PathVariable String id, @PathVariable int number, @Valid @RequestBody FollowUpBodies.Delivery body) {
        return deliver(id, ConclusionsOf.CHECK, number, body);
    }

    /** The satisfaction questionnaire of the year left, in its version in force (S1-07, S1-24). */
    @PostMapping("/survey")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Acted> survey(@PathVariable String id, @Valid @RequestBody FollowUpBodies.Survey body) {
        return commands.act(
                id,
                body,
                new RecordSurveySent(
                        new FollowUpId(id),
                        body.sentAt().toInstant(),
                        body.channel(),
                        body.questionnaireVersion().strip()));
    }

    private static SurprisePlanId plan(String followUp) {
        return SurprisePlanId.of(new FollowUpId(followUp));
    }

    private ResponseEntity<Acted> deliver(String id, ConclusionsOf of, int number, FollowUpBodies.Delivery body) {
        return commands.act(
                id,
                body,
                new DeliverConclusions(
                        new FollowUpId(id),
                        of,
                        number,
                        body.channel(),
                        body.deliveredAt().toInstant()));
    }
}
