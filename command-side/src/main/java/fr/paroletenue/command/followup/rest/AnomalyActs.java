package fr.paroletenue.command.followup.rest;

import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.followup.AnomalyCommand.CloseAnomaly;
import fr.paroletenue.api.followup.AnomalyCommand.EraseAnomaly;
import fr.paroletenue.api.followup.AnomalyCommand.RecordAnomaly;
import fr.paroletenue.api.followup.AnomalyCommand.TakeMeasure;
import fr.paroletenue.api.followup.AnomalyId;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.edge.Acted;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.command.edge.Reply;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Caller;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the firm itself found wrong, over HTTP (S2-37). */
@RestController
@RequestMapping("/api/anomalies")
class AnomalyActs {

    /** @param number without gaps, such as ANO-2026-00001 */
    record Recorded(String id, String number, long version, String readToken) {}

    private final Commands commands;

    AnomalyActs(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @AllowedTo(groups = Roles.DOMAIN)
    @ApiResponse(responseCode = "201", description = "Recorded")
    ResponseEntity<Recorded> record(@Valid @RequestBody FollowUpBodies.Anomaly body) {
        var id = UUID.randomUUID().toString();
        var foundBy = filled(body.foundBy());
        return commands.perform(
                new RecordAnomaly(
                        new AnomalyId(id),
                        body.kind(),
                        body.foundAt().toInstant(),
                        foundBy == null ? Caller.current().orElseThrow().username() : foundBy,
                        new ClientId(body.clientId().strip()),
                        named(body.contractId(), ContractId::new),
                        named(body.visitId(), VisitId::new),
                        named(body.workerId(), WorkerId::new),
                        body.description().strip()),
                body,
                Recorded.class,
                (Done done) -> Reply.created(
                        "/api/anomalies/" + id,
                        done.version(),
                        Map.of("id", id, "number", done.facts().get("number"))));
    }

    /** Something was done about it. */
    @PostMapping("/{id}/measures")
    @AllowedTo(groups = Roles.DOMAIN)
    ResponseEntity<Acted> takeMeasure(@PathVariable String id, @Valid @RequestBody FollowUpBodies.Measure body) {
        return commands.act(
                id,
                body,
                new TakeMeasure(
                        new AnomalyId(id), body.takenOn(), body.description().strip()));
    }

    @PostMapping("/{id}/closure")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> close(@PathVariable String id, @Valid @RequestBody FollowUpBodies.Closure body) {
        return commands.act(
                id,
                body,
                new CloseAnomaly(
                        new AnomalyId(id),
                        body.closedOn(),
                        body.outcome(),
                        body.explanation().strip()));
    }

    /** Its years are over: its key is destroyed, for ever (D13). */
    @PostMapping("/{id}/erasure")
    @AllowedTo(Role.DIRECTION)
    ResponseEntity<Acted> erase(@PathVariable String id) {
        return commands.act(id, Map.of(), new EraseAnomaly(new AnomalyId(id)));
    }

    private static <T> @Nullable T named(@Nullable String given, Function<String, T> id) {
        var text = filled(given);
        return text == null ? null : id.apply(text);
    }
}
