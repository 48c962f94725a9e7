package fr.paroletenue.command.contract.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.paroletenue.api.contract.ContractCommand.AbandonContract;
import fr.paroletenue.api.contract.ContractCommand.AcceptPaymentMeans;
import fr.paroletenue.api.contract.ContractCommand.DrawUpContract;
import fr.paroletenue.api.contract.ContractCommand.EraseContract;
import fr.paroletenue.api.contract.ContractCommand.GiveWithdrawalInformation;
import fr.paroletenue.api.contract.ContractCommand.RequestEarlyStart;
import fr.paroletenue.api.contract.ContractCommand.ReturnContract;
import fr.paroletenue.api.contract.ContractCommand.SignContract;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.command.edge.Acted;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.command.edge.Reply;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
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

/** How a contract comes about, over HTTP. Each act answers its new version; each says which promise it keeps. */
@RestController
@RequestMapping("/api/contracts")
class ContractActs {

    /**
     * @param withdrawalPeriod until when the client may withdraw (S2-17)
     * @param paymentBan until when nothing may be taken (art. L221-10)
     */
    record Signed(
            String id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            DueDateView withdrawalPeriod,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            DueDateView paymentBan,

            long version,
            String readToken) {}

    private final Commands commands;

    ContractActs(Commands commands) {
        this.commands = commands;
    }

    /** Written from what the request has come to; nothing is said twice (S2-14, R-10). */
    @PostMapping
    @AllowedTo(groups = Roles.DOMAIN)
    @ApiResponse(responseCode = "201", description = "Drawn up")
    ResponseEntity<Acted> drawUp(@Valid @RequestBody ContractBodies.Drawing body) {
        var id = UUID.randomUUID().toString();
        return commands.perform(
                new DrawUpContract(
                        new ContractId(id), new RequestId(body.requestId().strip()), body.offered()),
                body,
                Acted.class,
                (Done done) -> Reply.created("/api/contracts/" + id, done.version(), Map.of("id", id)));
    }

    /** The client signed (S1-12); what the law gives from here on is counted now. */
    @PostMapping("/{id}/signature")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Signed> sign(@PathVariable String id, @Valid @RequestBody ContractBodies.Signature body) {
        return commands.act(
                id,
                body,
                new SignContract(
                        new ContractId(id),
                        body.signedOn(),
                        body.concluded(),
                        Boolean.TRUE.equals(body.electronic()),
                        Boolean.TRUE.equals(body.exempt())),
                Signed.class);
    }

    /** The client learned of the right to withdraw and got the form for it (S2-13, S2-17). */
    @PostMapping("/{id}/withdrawal-information")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Signed> giveWithdrawalInformation(
            @PathVariable String id, @Valid @RequestBody ContractBodies.Information body) {
        return commands.act(
                id, body, new GiveWithdrawalInformation(new ContractId(id), body.on(), body.channel()), Signed.class);
    }

    /** The signed contract is back (S1-12). */
    @PostMapping("/{id}/return")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Acted> comeBack(@PathVariable String id, @Valid @RequestBody ContractBodies.Return body) {
        return commands.act(id, body, new ReturnContract(new ContractId(id), body.returnedOn()));
    }

    /** The client expressly asked to begin before the withdrawal period ends (S2-17; art. L221-25). */
    @PostMapping("/{id}/early-start")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Acted> requestEarlyStart(
            @PathVariable String id, @Valid @RequestBody ContractBodies.EarlyStart body) {
        return commands.act(
                id,
                body,
                new RequestEarlyStart(new ContractId(id), body.requestedAt().toInstant(), body.channel()));
    }

    /** Payment, a cheque or a mandate was taken; refused as long as the law forbids it (art. L221-10). */
    @PostMapping("/{id}/payment-means")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Acted> acceptPaymentMeans(@PathVariable String id, @Valid @RequestBody ContractBodies.Payment body) {
        return commands.act(id, body, new AcceptPaymentMeans(new ContractId(id), body.means(), body.acceptedOn()));
    }

    /** Nobody signed it, and nothing comes of it. */
    @PostMapping("/{id}/abandonment")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Acted> abandon(@PathVariable String id, @Valid @RequestBody ContractBodies.Abandonment body) {
        return commands.act(id, body, new AbandonContract(new ContractId(id), body.on(), body.reason()));
    }

    /** The years of the contract are over: its keys are destroyed, for ever (D13). */
    @PostMapping("/{id}/erasure")
    @AllowedTo(Role.DIRECTION)
    ResponseEntity<Acted> erase(@PathVariable String id) {
        return commands.act(id, Map.of(), new EraseContract(new ContractId(id)));
    }
}
