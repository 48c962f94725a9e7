package fr.paroletenue.command.complaint.rest;

import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.DisputeCommand.EscalateComplaint;
import fr.paroletenue.api.complaint.DisputeCommand.MoveMediation;
import fr.paroletenue.api.complaint.DisputeCommand.NoteMeeting;
import fr.paroletenue.api.complaint.DisputeCommand.NoteNoAmicableSolution;
import fr.paroletenue.api.complaint.DisputeCommand.PlanMeeting;
import fr.paroletenue.api.complaint.DisputeCommand.PublishReply;
import fr.paroletenue.api.complaint.DisputeCommand.ReferToMediator;
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

/** What may still come once a client has his answer. None of it moves a due date. */
@RestController
@RequestMapping("/api/complaints/{id}")
class DisputeActs {

    /** @param meetingId the number by which its minutes name the meeting */
    record MeetingNoted(String id, int meetingId, long version, String readToken) {}

    private final Commands commands;

    DisputeActs(Commands commands) {
        this.commands = commands;
    }

    /** The client is met (S3-23). */
    @PostMapping("/meeting")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<MeetingNoted> planMeeting(
            @PathVariable String id, @Valid @RequestBody ComplaintBodies.Meeting body) {
        return commands.act(
                id,
                body,
                new PlanMeeting(
                        new ComplaintId(id), body.meetAt().toInstant(), body.place(), filled(body.participants())),
                MeetingNoted.class);
    }

    /** What was said there (S3-23). */
    @PostMapping("/meeting/{number}/minutes")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> noteMeeting(
            @PathVariable String id, @PathVariable int number, @Valid @RequestBody ComplaintBodies.Minutes body) {
        return commands.act(
                id,
                body,
                new NoteMeeting(new ComplaintId(id), number, body.heldAt().toInstant(), body.minutes()));
    }

    /** No solution that both sides can live with (S3-25, D6). */
    @PostMapping("/no-amicable-solution")
    @AllowedTo({Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> noAmicableSolution(@PathVariable String id, @Valid @RequestBody ComplaintBodies.Reason body) {
        return commands.act(id, body, new NoteNoAmicableSolution(new ComplaintId(id), body.reason()));
    }

    /** The client went to the mediator on that Paris day (S3-26, R-64); the file is on hold until it is over. */
    @PostMapping("/mediation")
    @AllowedTo({Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> refer(@PathVariable String id, @Valid @RequestBody ComplaintBodies.Referral body) {
        return commands.act(id, body, new ReferToMediator(new ComplaintId(id), body.referredOn()));
    }

    /** The mediator admitted it, or proposed something (S3-26). */
    @PostMapping("/mediation/progress")
    @AllowedTo({Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> progress(
            @PathVariable String id, @Valid @RequestBody ComplaintBodies.MediationProgress body) {
        return commands.act(
                id, body, new MoveMediation(new ComplaintId(id), body.state().state(), body.on(), body.note()));
    }

    /** How it ended (S3-26); the hold ends with it. */
    @PostMapping("/mediation/outcome")
    @AllowedTo({Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> outcome(@PathVariable String id, @Valid @RequestBody ComplaintBodies.MediationOutcome body) {
        return commands.act(
                id, body, new MoveMediation(new ComplaintId(id), body.outcome().state(), body.on(), body.note()));
    }

    /** One level up (S5-23); the receipt stays what it was. */
    @PostMapping("/escalation")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> escalate(@PathVariable String id, @Valid @RequestBody ComplaintBodies.Escalation body) {
        return commands.act(id, body, new EscalateComplaint(new ComplaintId(id), body.reason(), filled(body.owner())));
    }

    /** A reply that everybody can read and that names nobody (S5-22). */
    @PostMapping("/public-reply")
    @AllowedTo({Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> publishReply(@PathVariable String id, @Valid @RequestBody ComplaintBodies.PublicReply body) {
        return commands.act(
                id,
                body,
                new PublishReply(new ComplaintId(id), body.publishedAt().toInstant(), body.place(), body.text()));
    }
}
