package fr.paroletenue.command.contract.rest;

import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.contract.ContractCommand.HoldIntroductionMeeting;
import fr.paroletenue.api.contract.ContractCommand.IssueNotebook;
import fr.paroletenue.api.contract.ContractCommand.ReturnKey;
import fr.paroletenue.api.contract.ContractCommand.ReviseScope;
import fr.paroletenue.api.contract.ContractCommand.SetAccessInstructions;
import fr.paroletenue.api.contract.ContractCommand.SignScope;
import fr.paroletenue.api.contract.ContractCommand.TakeKey;
import fr.paroletenue.api.contract.ContractCommand.ValidateScope;
import fr.paroletenue.api.contract.ContractCommand.WriteInNotebook;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.edge.Acted;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is settled about a home before and while somebody comes: meeting, scope, keys, notebook. */
@RestController
@RequestMapping("/api/contracts/{id}")
class HomeActs {

    /** @param keyId number of the key within the contract */
    record KeyNoted(String id, int keyId, long version, String readToken) {}

    /** @param scopeVersion of the scope as it was stated now */
    record ScopeStated(String id, int scopeVersion, long version, String readToken) {}

    private final Commands commands;

    HomeActs(Commands commands) {
        this.commands = commands;
    }

    /** What is to be done, stated anew; it holds once it is validated (S2-28). */
    @PostMapping("/scope")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<ScopeStated> reviseScope(
            @PathVariable String id, @Valid @RequestBody ContractBodies.ScopeBody body) {
        return commands.act(
                id, body, new ReviseScope(new ContractId(id), body.needs(), body.home()), ScopeStated.class);
    }

    /** The client validated a version of the scope; it holds from then on (S2-28). */
    @PostMapping("/scope/validation")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> validateScope(@PathVariable String id, @Valid @RequestBody ContractBodies.Validation body) {
        return commands.act(id, body, new ValidateScope(new ContractId(id), body.version(), body.validatedOn()));
    }

    /** Client, worker and somebody of the firm have met, or it does not count (S2-27, S2-28). */
    @PostMapping("/introduction-meeting")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> holdIntroductionMeeting(
            @PathVariable String id, @Valid @RequestBody ContractBodies.Meeting body) {
        var worker = filled(body.workerId());
        return commands.act(
                id,
                body,
                new HoldIntroductionMeeting(
                        new ContractId(id),
                        body.heldAt().toInstant(),
                        Boolean.TRUE.equals(body.clientPresent()),
                        worker == null ? null : new WorkerId(worker),
                        filled(body.representative())));
    }

    /** A worker signed what exactly is asked for, with the forbidden areas (S2-29). */
    @PostMapping("/scope/signatures")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Acted> signScope(@PathVariable String id, @Valid @RequestBody ContractBodies.ScopeSignature body) {
        return commands.act(
                id,
                body,
                new SignScope(new ContractId(id), new WorkerId(body.workerId()), body.version(), body.signedOn()));
    }

    /** How to get in, whole: what was said before is no longer so. */
    @PostMapping("/access")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Acted> setAccess(@PathVariable String id, @Valid @RequestBody ContractBodies.Access body) {
        return commands.act(
                id,
                body,
                new SetAccessInstructions(
                        new ContractId(id), body.instructions().strip()));
    }

    /** The firm holds a key of the home. */
    @PostMapping("/keys")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<KeyNoted> takeKey(@PathVariable String id, @Valid @RequestBody ContractBodies.Key body) {
        return commands.act(
                id, body, new TakeKey(new ContractId(id), body.description().strip(), body.takenOn()), KeyNoted.class);
    }

    /** The client has it back. */
    @PostMapping("/keys/{number}/return")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Acted> returnKey(
            @PathVariable String id, @PathVariable int number, @Valid @RequestBody ContractBodies.KeyBack body) {
        return commands.act(id, body, new ReturnKey(new ContractId(id), number, body.returnedOn()));
    }

    /** The liaison notebook lies in the home (S2-23). */
    @PostMapping("/notebook")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Acted> issueNotebook(@PathVariable String id, @Valid @RequestBody ContractBodies.Notebook body) {
        return commands.act(id, body, new IssueNotebook(new ContractId(id), body.issuedOn()));
    }

    /** Somebody wrote in it (S2-23). */
    @PostMapping("/notebook/entries")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Acted> writeInNotebook(
            @PathVariable String id, @Valid @RequestBody ContractBodies.NotebookEntry body) {
        return commands.act(
                id,
                body,
                new WriteInNotebook(
                        new ContractId(id),
                        body.writtenOn(),
                        body.author(),
                        body.text().strip()));
    }
}
