package fr.paroletenue.command.complaint.rest;

import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.RepairCommand.ApproveCompensation;
import fr.paroletenue.api.complaint.RepairCommand.CompleteCorrectiveAction;
import fr.paroletenue.api.complaint.RepairCommand.GrantCompensation;
import fr.paroletenue.api.complaint.RepairCommand.PlanCorrectiveAction;
import fr.paroletenue.api.complaint.RepairCommand.ReviewCorrectiveAction;
import fr.paroletenue.api.complaint.RepairCommand.VerifyCorrectiveAction;
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

/** What is done to make a complaint good, and to keep it from coming back; possible after its closure too. */
@RestController
@RequestMapping("/api/complaints/{id}")
class RepairActs {

    /** @param actionId the number by which the answer to the client names the action */
    record ActionPlanned(String id, int actionId, long version, String readToken) {}

    /** @param approved false as long as direction has to approve it */
    record CompensationNoted(String id, int compensationId, boolean approved, long version, String readToken) {}

    private final Commands commands;

    RepairActs(Commands commands) {
        this.commands = commands;
    }

    /** What keeps it from happening again, and by which Paris day (S4-09, S3-32). */
    @PostMapping("/corrective-actions")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<ActionPlanned> planCorrectiveAction(
            @PathVariable String id, @Valid @RequestBody ComplaintBodies.CorrectiveAction body) {
        return commands.act(
                id,
                body,
                new PlanCorrectiveAction(new ComplaintId(id), body.description(), body.dueOn(), body.responsible()),
                ActionPlanned.class);
    }

    /** It is done (S3-32); its effectiveness is reviewed after the days of the policy (S4-20). */
    @PostMapping("/corrective-actions/{number}/done")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> completeCorrectiveAction(
            @PathVariable String id, @PathVariable int number, @Valid @RequestBody ComplaintBodies.ActionDone body) {
        return commands.act(
                id,
                body,
                new CompleteCorrectiveAction(new ComplaintId(id), number, body.doneOn(), filled(body.note())));
    }

    /** Somebody has seen that it is done (S3-32). */
    @PostMapping("/corrective-actions/{number}/verified")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> verifyCorrectiveAction(
            @PathVariable String id, @PathVariable int number, @Valid @RequestBody ComplaintBodies.Note body) {
        return commands.act(id, body, new VerifyCorrectiveAction(new ComplaintId(id), number, body.note()));
    }

    /** Whether it helped; if not, by which Paris day it is done again (S4-20). */
    @PostMapping("/corrective-actions/{number}/review")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> reviewCorrectiveAction(
            @PathVariable String id, @PathVariable int number, @Valid @RequestBody ComplaintBodies.ActionReview body) {
        return commands.act(
                id,
                body,
                new ReviewCorrectiveAction(new ComplaintId(id), number, body.effective(), body.note(), body.dueOn()));
    }

    /** Only for a complaint upheld in full or in part; above the policy's amount direction has to approve (S4-19). */
    @PostMapping("/compensation")
    @AllowedTo({Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<CompensationNoted> grantCompensation(
            @PathVariable String id, @Valid @RequestBody ComplaintBodies.Compensation body) {
        return commands.act(
                id,
                body,
                new GrantCompensation(
                        new ComplaintId(id), body.type(), body.amount().money(), body.basis()),
                CompensationNoted.class);
    }

    /** S4-19; the last one that waits for approval, if none is named. */
    @PostMapping("/compensation/approval")
    @AllowedTo(Role.DIRECTION)
    ResponseEntity<Acted> approveCompensation(
            @PathVariable String id, @Valid @RequestBody ComplaintBodies.CompensationApproval body) {
        return commands.act(id, body, new ApproveCompensation(new ComplaintId(id), body.compensationId()));
    }
}
