package fr.paroletenue.command.mission.rest;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.mission.PlanningRunCommand.StartPlanning;
import fr.paroletenue.api.mission.PlanningRunId;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.command.edge.Reply;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The planning of many contracts at once. */
@RestController
@RequestMapping("/api/planning")
class PlanningActs {

    /** @param contracts how many are going to be planned */
    record Started(String id, int contracts, long version, String readToken) {}

    private final Commands commands;

    PlanningActs(Commands commands) {
        this.commands = commands;
    }

    /** The visits of these months, by the patterns of the contracts; it answers at once, and the run shows how far it is (S2-14). */
    @PostMapping
    @AllowedTo({Role.PLANNING, Role.DIRECTION})
    @ApiResponse(responseCode = "201", description = "Begun")
    ResponseEntity<Started> plan(@Valid @RequestBody MissionBodies.Planning body) {
        var id = UUID.randomUUID().toString();
        var contracts = body.contractIds() == null ? List.<String>of() : body.contractIds();
        return commands.perform(
                new StartPlanning(
                        new PlanningRunId(id),
                        body.from(),
                        body.until(),
                        contracts.stream().map(ContractId::new).toList()),
                body,
                Started.class,
                (Done done) -> Reply.created(
                        "/api/planning/" + id,
                        done.version(),
                        Map.of("id", id, "contracts", done.facts().getOrDefault("contracts", 0))));
    }
}
