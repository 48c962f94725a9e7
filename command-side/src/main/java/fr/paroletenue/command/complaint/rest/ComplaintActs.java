package fr.paroletenue.command.complaint.rest;

import static fr.paroletenue.command.complaint.rest.ComplaintBodies.listed;
import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.complaint.Cause;
import fr.paroletenue.api.complaint.CauseCode;
import fr.paroletenue.api.complaint.CauseOwner;
import fr.paroletenue.api.complaint.ComplaintCommand.AcknowledgeComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.AnswerComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.AssessScope;
import fr.paroletenue.api.complaint.ComplaintCommand.AssessSeverity;
import fr.paroletenue.api.complaint.ComplaintCommand.AssignOwner;
import fr.paroletenue.api.complaint.ComplaintCommand.ClassifyComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.CloseComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.DecideImmediateAction;
import fr.paroletenue.api.complaint.ComplaintCommand.EraseComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.InvestigateComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.NoteDirectionInformed;
import fr.paroletenue.api.complaint.ComplaintCommand.QualifyComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.SendHoldingLetter;
import fr.paroletenue.api.complaint.ComplaintCommand.StateCoordinates;
import fr.paroletenue.api.complaint.ComplaintCommand.WithdrawComplaint;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.DisputeCommand.ReopenComplaint;
import fr.paroletenue.api.kernel.Listed;
import fr.paroletenue.command.edge.Acted;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be done with a complaint. Each act answers its new version; each says which promise it keeps. */
@RestController
@RequestMapping("/api/complaints/{id}")
class ComplaintActs {

    private final Commands commands;

    ComplaintActs(Commands commands) {
        this.commands = commands;
    }

    /** Source, motive, category (S4-03) and risk (S3-04). */
    @PostMapping("/classification")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> classify(@PathVariable String id, @Valid @RequestBody ComplaintBodies.Reclassification body) {
        return commands.act(
                id,
                body,
                new ClassifyComplaint(
                        new ComplaintId(id), body.whole().codes(), body.whole().ownWords()));
    }

    /** Direction has taken note (S3-10, S4-01); opening the file or qualifying it says the same. */
    @PostMapping("/direction-informed")
    @AllowedTo(Role.DIRECTION)
    ResponseEntity<Acted> directionInformed(@PathVariable String id) {
        return commands.act(id, Map.of(), new NoteDirectionInformed(new ComplaintId(id)));
    }

    /** Direction decides whether it is a complaint (S3-11, D8). */
    @PostMapping("/qualification")
    @AllowedTo(Role.DIRECTION)
    ResponseEntity<Acted> qualify(@PathVariable String id, @Valid @RequestBody ComplaintBodies.QualificationBody body) {
        return commands.act(id, body, new QualifyComplaint(new ComplaintId(id), body.decision(), body.reason()));
    }

    /** Who answers for it (S3-18). */
    @PostMapping("/owner")
    @AllowedTo({Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> assignOwner(@PathVariable String id, @Valid @RequestBody ComplaintBodies.OwnerBody body) {
        return commands.act(
                id,
                body,
                new AssignOwner(new ComplaintId(id), body.owner(), filled(body.deputy()), filled(body.reason())));
    }

    /** How grave it is, 1 to 4 (S4-10). */
    @PostMapping("/severity")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> assessSeverity(
            @PathVariable String id, @Valid @RequestBody ComplaintBodies.SeverityBody body) {
        return commands.act(id, body, new AssessSeverity(new ComplaintId(id), body.severity(), body.reason()));
    }

    /** What was done at once, or why nothing was (S4-11). */
    @PostMapping("/immediate-action")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> decideImmediateAction(
            @PathVariable String id, @Valid @RequestBody ComplaintBodies.ImmediateAction body) {
        return commands.act(id, body, new DecideImmediateAction(new ComplaintId(id), body.taken(), body.description()));
    }

    /** The written acknowledgement left (S3-16, S3-17, S4-06, S4-07). */
    @PostMapping("/acknowledgement")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> acknowledge(
            @PathVariable String id, @Valid @RequestBody ComplaintBodies.Acknowledgement body) {
        return commands.act(
                id,
                body,
                new AcknowledgeComplaint(
                        new ComplaintId(id),
                        body.channel(),
                        body.sentAt().toInstant(),
                        body.nextSteps(),
                        filled(body.proof())));
    }

    /** What the investigation found (S4-08, S4-04, S3-31). */
    @PostMapping("/investigation")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> investigate(@PathVariable String id, @Valid @RequestBody ComplaintBodies.Investigation body) {
        var causes = new ArrayList<Cause>();
        var ownWords = new ArrayList<String>();
        for (var stated : body.causes()) {
            var cause = Listed.read(stated.cause(), CauseCode.class, CauseCode.OTHER, CauseCode.OTHER);
            var owner = Listed.read(stated.causeOwner(), CauseOwner.class, CauseOwner.NOT_STATED, CauseOwner.OTHER);
            causes.add(new Cause(cause.code(), owner.code()));
            ownWords.add(inOwnWords(cause, owner));
        }
        return commands.act(
                id,
                body,
                new InvestigateComplaint(
                        new ComplaintId(id),
                        List.copyOf(causes),
                        List.copyOf(ownWords),
                        body.findings(),
                        body.founded(),
                        listed(body.dysfunctions()),
                        body.gapType(),
                        body.detectionFailure(),
                        filled(body.evidence()),
                        filled(body.workerStatement())));
    }

    /** Whether others are concerned too (S4-12); look-alikes are shown by a question before. */
    @PostMapping("/scope")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> assessScope(@PathVariable String id, @Valid @RequestBody ComplaintBodies.ScopeBody body) {
        return commands.act(
                id,
                body,
                new AssessScope(
                        new ComplaintId(id),
                        body.scope(),
                        body.reason(),
                        listed(body.relatedComplaints()).stream()
                                .map(ComplaintId::new)
                                .distinct()
                                .toList()));
    }

    /** How the complainant can be reached (S5-07). */
    @PostMapping("/coordinates")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> stateCoordinates(
            @PathVariable String id, @Valid @RequestBody ComplaintBodies.Coordinates body) {
        var who = body.complainant();
        return commands.act(id, body, new StateCoordinates(new ComplaintId(id), who.person(), who.client()));
    }

    /** The client was told of the delay, its reasons and a new date (S3-20, S3-21, R-63). */
    @PostMapping("/holding-letter")
    @AllowedTo({Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> sendHoldingLetter(
            @PathVariable String id, @Valid @RequestBody ComplaintBodies.HoldingLetter body) {
        return commands.act(
                id,
                body,
                new SendHoldingLetter(
                        new ComplaintId(id),
                        body.sentAt().toInstant(),
                        body.channel(),
                        body.reasons(),
                        body.newDate()));
    }

    /** The written answer left; only its owner or deputy may say so (S3-22, S4-14 to S4-16). */
    @PostMapping("/answer")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> answer(@PathVariable String id, @Valid @RequestBody ComplaintBodies.Answer body) {
        return commands.act(
                id,
                body,
                new AnswerComplaint(
                        new ComplaintId(id),
                        body.sentAt().toInstant(),
                        body.channel(),
                        body.outcome(),
                        filled(body.motives()),
                        listed(body.causes()),
                        listed(body.actionIds()),
                        filled(body.delayReasons())));
    }

    /** Nothing is left to do (S3-27, S3-31, S4-09, S4-15). */
    @PostMapping("/closure")
    @AllowedTo({Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> close(@PathVariable String id, @Valid @RequestBody ComplaintBodies.Closure body) {
        return commands.act(
                id,
                body,
                new CloseComplaint(
                        new ComplaintId(id),
                        filled(body.solutions()),
                        filled(body.noActionReason()),
                        filled(body.satisfactionFollowUp()),
                        listed(body.dysfunctions())));
    }

    /** The complainant gives it up (S3-28). */
    @PostMapping("/withdrawal")
    @AllowedTo({Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> withdraw(@PathVariable String id, @Valid @RequestBody ComplaintBodies.Reason body) {
        return commands.act(id, body, new WithdrawComplaint(new ComplaintId(id), body.reason()));
    }

    /** A closed file is taken up again. */
    @PostMapping("/reopening")
    @AllowedTo({Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> reopen(@PathVariable String id, @Valid @RequestBody ComplaintBodies.Reason body) {
        return commands.act(id, body, new ReopenComplaint(new ComplaintId(id), body.reason()));
    }

    /** The years of the file are over: its keys are destroyed, for ever (S3-27, R-65, D13). */
    @PostMapping("/erasure")
    @AllowedTo(Role.DIRECTION)
    ResponseEntity<Acted> erase(@PathVariable String id) {
        return commands.act(id, Map.of(), new EraseComplaint(new ComplaintId(id)));
    }

    private static String inOwnWords(Listed<CauseCode> cause, Listed<CauseOwner> owner) {
        var words = new ArrayList<String>();
        if (cause.ownWords() != null) {
            words.add(cause.ownWords());
        }
        if (owner.ownWords() != null) {
            words.add(owner.ownWords());
        }
        return String.join(" / ", words);
    }
}
