package fr.paroletenue.command.client.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.paroletenue.api.client.ClientCommand.AssignContactPerson;
import fr.paroletenue.api.client.ClientCommand.ChangeContactDetails;
import fr.paroletenue.api.client.ClientCommand.EndClient;
import fr.paroletenue.api.client.ClientCommand.EraseClient;
import fr.paroletenue.api.client.ClientCommand.LogContact;
import fr.paroletenue.api.client.ClientCommand.NoteContactPersonCommunicated;
import fr.paroletenue.api.client.ClientCommand.RegisterClient;
import fr.paroletenue.api.client.ClientCommand.ReturnClient;
import fr.paroletenue.api.client.ClientCommand.StateConsent;
import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.client.ContactDirection;
import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.command.edge.Acted;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.command.edge.Reply;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be done with a client's file. Each act answers its new version; each says which promise it keeps. */
@RestController
@RequestMapping("/api/clients")
class ClientActs {

    /** @param notice by when the client is to be told who that is */
    record Assigned(
            String id,
            @JsonInclude(JsonInclude.Include.NON_NULL) DueDateView notice,
            long version,
            String readToken) {}

    /** @param intakeId of its line in the call log; absent where the firm spoke first */
    record Logged(
            String id,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String intakeId,

            long version,
            String readToken) {}

    private final Commands commands;

    ClientActs(Commands commands) {
        this.commands = commands;
    }

    /** Somebody enquires, or is a client already (S1-02). */
    @PostMapping
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    @ApiResponse(responseCode = "201", description = "Registered")
    ResponseEntity<Acted> register(@Valid @RequestBody ClientBodies.Registration body) {
        var id = UUID.randomUUID().toString();
        return commands.perform(
                new RegisterClient(
                        new ClientId(id),
                        body.name().strip(),
                        body.details(),
                        body.standingOrProspect(),
                        body.since(),
                        body.sourceOrNotStated()),
                body,
                Acted.class,
                (Done done) -> Reply.created("/api/clients/" + id, done.version(), Map.of("id", id)));
    }

    /** Name and contact details, whole: what is left out is no longer so. */
    @PostMapping("/{id}/contact-details")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> changeContactDetails(
            @PathVariable String id, @Valid @RequestBody ClientBodies.NewDetails body) {
        return commands.act(
                id, body, new ChangeContactDetails(new ClientId(id), body.name().strip(), body.details()));
    }

    /** Who plans for them from now on (S1-02); they are to be told (S2-32). */
    @PostMapping("/{id}/planner")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Assigned> assignPlanner(@PathVariable String id, @Valid @RequestBody ClientBodies.Somebody body) {
        return assign(id, ContactPersonRole.PLANNER, body);
    }

    /** Which technical supervisor has charge of them from now on (S1-02); they are to be told (S2-32). */
    @PostMapping("/{id}/technical-supervisor")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Assigned> assignTechnicalSupervisor(
            @PathVariable String id, @Valid @RequestBody ClientBodies.Somebody body) {
        return assign(id, ContactPersonRole.TECHNICAL_SUPERVISOR, body);
    }

    /** The client was told who that is (S2-32). */
    @PostMapping("/{id}/contact-person-notice")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> noteContactPersonCommunicated(
            @PathVariable String id, @Valid @RequestBody ClientBodies.Notice body) {
        return commands.act(
                id,
                body,
                new NoteContactPersonCommunicated(
                        new ClientId(id),
                        body.about(),
                        body.channel(),
                        body.sentAt().toInstant()));
    }

    /** What they allow or forbid, each purpose on its own; taken back as easily as given. */
    @PostMapping("/{id}/consents")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> stateConsent(@PathVariable String id, @Valid @RequestBody ClientBodies.Consent body) {
        return commands.act(
                id,
                body,
                new StateConsent(new ClientId(id), body.purpose(), body.given(), body.on(), body.filledProof()));
    }

    /** A contact in or out, as often as needed (S1-03); one that came in stands in the call log from then on (S2-07). */
    @PostMapping("/{id}/contacts")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Logged> logContact(@PathVariable String id, @Valid @RequestBody ClientBodies.Contact body) {
        return commands.act(
                id,
                body,
                new LogContact(
                        new ClientId(id),
                        body.at().toInstant(),
                        body.channel(),
                        body.direction(),
                        body.summary(),
                        body.direction() == ContactDirection.IN
                                ? UUID.randomUUID().toString()
                                : null),
                Logged.class);
    }

    /** The relationship is over: a former client, or a prospect given up. */
    @PostMapping("/{id}/end")
    @AllowedTo({Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> end(@PathVariable String id, @Valid @RequestBody ClientBodies.End body) {
        return commands.act(id, body, new EndClient(new ClientId(id), body.on(), body.reason()));
    }

    /** They are back; nobody is there for them until somebody is assigned. */
    @PostMapping("/{id}/return")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> comeBack(@PathVariable String id, @Valid @RequestBody ClientBodies.Return body) {
        return commands.act(
                id,
                body,
                new ReturnClient(new ClientId(id), body.on(), body.standing().standing()));
    }

    /** The time of the file is over: its keys are destroyed, for ever (D13). */
    @PostMapping("/{id}/erasure")
    @AllowedTo(Role.DIRECTION)
    ResponseEntity<Acted> erase(@PathVariable String id) {
        return commands.act(id, Map.of(), new EraseClient(new ClientId(id)));
    }

    private ResponseEntity<Assigned> assign(String id, ContactPersonRole role, ClientBodies.Somebody body) {
        return commands.act(id, body, new AssignContactPerson(new ClientId(id), role, body.username()), Assigned.class);
    }
}
