package fr.paroletenue.command.contract.rest;

import static fr.paroletenue.frame.web.Given.filled;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.paroletenue.api.contract.ContractCommand.ConfirmEnd;
import fr.paroletenue.api.contract.ContractCommand.NoteRefund;
import fr.paroletenue.api.contract.ContractCommand.TerminateContract;
import fr.paroletenue.api.contract.ContractCommand.WithdrawFromContract;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.contract.EndRule;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.command.edge.Acted;
import fr.paroletenue.command.edge.Amount;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a contract ends: withdrawal, notice, confirmation, refund. */
@RestController
@RequestMapping("/api/contracts/{id}")
class EndActs {

    /**
     * @param owed for the hours done, tax included
     * @param toRefund what was paid ahead and is not owed
     * @param confirmation by when the client has it confirmed in a lasting form
     * @param refund by when that is back; absent where nothing is
     */
    record Withdrawn(
            String id,
            Amount owed,
            Amount toRefund,
            DueDateView confirmation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            DueDateView refund,

            long version,
            String readToken) {}

    /**
     * @param endsOn the last Paris day
     * @param confirmation by when the client has it confirmed in a lasting form
     * @param refund by when what was paid ahead is back (R-40b); absent where nothing is
     */
    record Terminated(
            String id,
            EndRule rule,
            LocalDate endsOn,
            DueDateView confirmation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            DueDateView refund,

            long version,
            String readToken) {}

    private final Commands commands;

    EndActs(Commands commands) {
        this.commands = commands;
    }

    /** The client withdraws within the period; what counts is when it was sent, and what the visits say (S2-17, R-15). */
    @PostMapping("/withdrawal")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Withdrawn> withdraw(@PathVariable String id, @Valid @RequestBody ContractBodies.Withdrawal body) {
        var receivedAt = body.receivedAt() == null ? body.sentAt() : body.receivedAt();
        return commands.act(
                id,
                body,
                new WithdrawFromContract(
                        new ContractId(id),
                        body.sentAt().toInstant(),
                        receivedAt.toInstant(),
                        body.channel(),
                        body.hoursDone(),
                        money(body.paidAhead())),
                Withdrawn.class);
    }

    /** The client gives notice; the contract ends by the rule that was written into it (S2-16, D4). */
    @PostMapping("/termination")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Terminated> terminate(@PathVariable String id, @Valid @RequestBody ContractBodies.Notice body) {
        return commands.act(
                id,
                body,
                new TerminateContract(
                        new ContractId(id),
                        body.noticeReceivedAt().toInstant(),
                        body.channel(),
                        filled(body.reason()),
                        money(body.paidAhead())),
                Terminated.class);
    }

    /** The client has the end confirmed in a lasting form (S2-16, S2-17). */
    @PostMapping("/end-confirmation")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Acted> confirm(@PathVariable String id, @Valid @RequestBody ContractBodies.Confirmation body) {
        return commands.act(
                id,
                body,
                new ConfirmEnd(new ContractId(id), body.channel(), body.sentAt().toInstant()));
    }

    /** What was paid ahead went back (S2-16, S2-17). */
    @PostMapping("/refund")
    @AllowedTo({Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> refund(@PathVariable String id, @Valid @RequestBody ContractBodies.Refund body) {
        return commands.act(
                id, body, new NoteRefund(new ContractId(id), body.amount().money(), body.refundedOn()));
    }

    private static @Nullable Money money(@Nullable Amount amount) {
        return amount == null ? null : amount.money();
    }
}
