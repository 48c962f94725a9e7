package fr.paroletenue.command.request.rest;

import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.intake.IntakeCommand.TakeRequest;
import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.intake.TakenRequest;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.request.Price;
import fr.paroletenue.api.request.QuoteDuty;
import fr.paroletenue.api.request.QuoteReceipt;
import fr.paroletenue.api.request.RequestCommand.AbandonRequest;
import fr.paroletenue.api.request.RequestCommand.AcceptQuote;
import fr.paroletenue.api.request.RequestCommand.AssignWorker;
import fr.paroletenue.api.request.RequestCommand.EndAssignment;
import fr.paroletenue.api.request.RequestCommand.EraseRequest;
import fr.paroletenue.api.request.RequestCommand.IssueQuote;
import fr.paroletenue.api.request.RequestCommand.NoteInformationDelivered;
import fr.paroletenue.api.request.RequestCommand.NoteQuoteAsked;
import fr.paroletenue.api.request.RequestCommand.PlanAssessment;
import fr.paroletenue.api.request.RequestCommand.ProposeWorker;
import fr.paroletenue.api.request.RequestCommand.RecordAssessment;
import fr.paroletenue.api.request.RequestCommand.RefuseQuote;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.edge.Acted;
import fr.paroletenue.command.edge.Amount;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.command.edge.Reply;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be done with a request. Each act answers its new version; each says which promise it keeps. */
@RestController
@RequestMapping("/api/requests")
@AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
class RequestActs {

    /** @param missingSkills what a reason has to outweigh, as does an area that is not served */
    record Matched(
            String id,
            String workerId,
            List<Skill> matchedSkills,
            List<Skill> missingSkills,
            boolean servesArea,
            long version,
            String readToken) {}

    /**
     * @param intakeId of its message in the call log, which has the number {@code intakeNumber} there
     * @param version of the request
     */
    record Taken(String id, String intakeId, String intakeNumber, long version, String readToken) {}

    record QuotedPrice(Amount beforeTax, Amount tax, Amount total) {

        private static QuotedPrice of(Price price) {
            return new QuotedPrice(Amount.of(price.beforeTax()), Amount.of(price.tax()), Amount.of(price.total()));
        }
    }

    /**
     * @param validUntil the last day on which it may be accepted
     * @param mandatory whether it had to be given, and {@code because} of what
     */
    record Quoted(
            String id,
            String number,
            LocalDate validUntil,
            QuotedPrice monthly,
            QuotedPrice once,
            boolean mandatory,
            List<QuoteDuty.Reason> because,
            long version,
            String readToken) {}

    private final Commands commands;

    RequestActs(Commands commands) {
        this.commands = commands;
    }

    /** Somebody who has a file needs something (S1-08); its message stands in the call log from then on (S1-04). */
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Registered")
    ResponseEntity<Taken> register(@Valid @RequestBody RequestBodies.RequestRegistration body) {
        var id = UUID.randomUUID().toString();
        return commands.perform(
                new TakeRequest(
                        new IntakeId(UUID.randomUUID().toString()),
                        new RequestId(id),
                        new ClientId(body.clientId().strip()),
                        body.receivedAt().toInstant(),
                        body.channel(),
                        body.need(),
                        body.wishedStartOn()),
                body,
                Taken.class,
                RequestActs::taken);
    }

    /** The technical supervisor, and nobody else, agrees on when to come (S1-10). */
    @PostMapping("/{id}/assessment-appointment")
    @AllowedTo(Role.TECHNICAL_SUPERVISOR)
    ResponseEntity<Acted> planAssessment(@PathVariable String id, @Valid @RequestBody RequestBodies.Appointment body) {
        return commands.act(
                id, body, new PlanAssessment(new RequestId(id), body.at().toInstant(), filled(body.place())));
    }

    /** The technical supervisor, and nobody else, says what is needed (S1-10, S2-11). */
    @PostMapping("/{id}/assessment")
    @AllowedTo(Role.TECHNICAL_SUPERVISOR)
    ResponseEntity<Acted> assess(@PathVariable String id, @Valid @RequestBody RequestBodies.AssessmentBody body) {
        return commands.act(
                id, body, new RecordAssessment(new RequestId(id), body.heldAt().toInstant(), body.answers()));
    }

    /** Somebody who could come is proposed (S1-09, S2-15). */
    @PostMapping("/{id}/proposals")
    ResponseEntity<Matched> propose(@PathVariable String id, @Valid @RequestBody RequestBodies.Proposal body) {
        return commands.act(
                id,
                body,
                new ProposeWorker(
                        new RequestId(id), new WorkerId(body.workerId().strip()), filled(body.overrideReason())),
                Matched.class);
    }

    /** Somebody comes: the worker's time is taken (S1-11, S2-15). */
    @PostMapping("/{id}/assignment")
    ResponseEntity<Matched> assign(@PathVariable String id, @Valid @RequestBody RequestBodies.Assignment body) {
        return commands.act(
                id,
                body,
                new AssignWorker(
                        new RequestId(id),
                        new WorkerId(body.workerId().strip()),
                        filled(body.overrideReason()),
                        filled(body.reassignmentReason())),
                Matched.class);
    }

    /** The worker's time is given back. */
    @PostMapping("/{id}/assignment/release")
    ResponseEntity<Acted> release(@PathVariable String id, @Valid @RequestBody RequestBodies.AssignmentEnd body) {
        return commands.act(id, body, new EndAssignment(new RequestId(id), body.reason()));
    }

    /** The client asked for a quote, which is owed from then on (D3). */
    @PostMapping("/{id}/quote/asked")
    ResponseEntity<Acted> askForQuote(@PathVariable String id, @Valid @RequestBody RequestBodies.QuoteAskedBody body) {
        return commands.act(id, body, new NoteQuoteAsked(new RequestId(id), body.on(), body.channel()));
    }

    /** A quote is given; a newer one takes the place of the one before (S2-12). */
    @PostMapping("/{id}/quote")
    ResponseEntity<Quoted> quote(@PathVariable String id, @Valid @RequestBody RequestBodies.Quote body) {
        return commands.perform(
                new IssueQuote(new RequestId(id), body.issuedOn(), body.mode(), body.offered()),
                body,
                Quoted.class,
                RequestActs::quoted);
    }

    @PostMapping("/{id}/quote/acceptance")
    ResponseEntity<Acted> acceptQuote(@PathVariable String id, @Valid @RequestBody RequestBodies.Acceptance body) {
        return commands.act(
                id,
                body,
                new AcceptQuote(
                        new RequestId(id), filled(body.number()), body.acceptedOn(), body.channel(), body.proof()));
    }

    @PostMapping("/{id}/quote/refusal")
    ResponseEntity<Acted> refuseQuote(@PathVariable String id, @Valid @RequestBody RequestBodies.QuoteRefusal body) {
        return commands.act(
                id,
                body,
                new RefuseQuote(new RequestId(id), filled(body.number()), body.refusedOn(), filled(body.reason())));
    }

    /** The client was given all that has to be known before concluding (S2-13). */
    @PostMapping("/{id}/information")
    ResponseEntity<Acted> deliverInformation(@PathVariable String id, @Valid @RequestBody RequestBodies.Delivery body) {
        return commands.act(
                id,
                body,
                new NoteInformationDelivered(
                        new RequestId(id),
                        body.documentVersion().strip(),
                        body.channel(),
                        body.deliveredAt().toInstant()));
    }

    /** Nothing comes of it; whoever was assigned is free again. */
    @PostMapping("/{id}/abandonment")
    ResponseEntity<Acted> abandon(@PathVariable String id, @Valid @RequestBody RequestBodies.Abandonment body) {
        return commands.act(id, body, new AbandonRequest(new RequestId(id), body.on(), body.reason()));
    }

    /** Its years are over: its keys are destroyed, for ever (D13). */
    @PostMapping("/{id}/erasure")
    @AllowedTo(Role.DIRECTION)
    ResponseEntity<Acted> erase(@PathVariable String id) {
        return commands.act(id, Map.of(), new EraseRequest(new RequestId(id)));
    }

    private static Reply quoted(QuoteReceipt receipt) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("number", receipt.number());
        facts.put("validUntil", receipt.validUntil());
        facts.put("monthly", QuotedPrice.of(receipt.monthly()));
        facts.put("once", QuotedPrice.of(receipt.once()));
        facts.put("mandatory", receipt.duty().mandatory());
        facts.put("because", receipt.duty().because());
        return Reply.acted(receipt.requestId().value(), new Done(receipt.version(), facts));
    }

    private static Reply taken(TakenRequest taken) {
        var id = taken.requestId().value();
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        body.put("intakeId", taken.intakeId().value());
        body.put("intakeNumber", taken.number());
        return Reply.created("/api/requests/" + id, taken.version(), body);
    }
}
