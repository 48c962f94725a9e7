package fr.paroletenue.command.policy.rest;

import fr.paroletenue.api.policy.PolicyCommand.AdoptPolicyVersion;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyReceipt;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.command.edge.Reply;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A company promises something else than the defaults, from a day on (S5-24). */
@RestController
class PolicyActs {

    /**
     * @param version a name of one's own for it, such as {@code 2027-1}
     * @param value in the unit of the policy
     * @param source the article, document or decision that it comes from
     */
    record Adoption(
            @NotBlank @Size(max = 40) String version,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 4_000) String value,
            @NotBlank @Size(max = 1_000) String source,
            @NotBlank @Size(max = 1_000) String reason) {}

    record Adopted(String id, PolicyVersion adopted, long version, String readToken) {}

    private final Commands commands;

    PolicyActs(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/policies/{name}/versions")
    @AllowedTo({Role.DIRECTION, Role.ADMINISTRATOR})
    @ApiResponse(responseCode = "201", description = "Adopted")
    @ApiResponse(responseCode = "200", description = "It was adopted already, with the same content")
    ResponseEntity<Adopted> adopt(@PathVariable String name, @Valid @RequestBody Adoption body) {
        return commands.perform(
                new AdoptPolicyVersion(
                        new PolicyName(name),
                        body.version().strip(),
                        body.validFrom(),
                        body.value(),
                        body.source().strip(),
                        body.reason().strip()),
                body,
                Adopted.class,
                PolicyActs::adopted);
    }

    private static Reply adopted(PolicyReceipt receipt) {
        var name = receipt.adopted().name().value();
        var body = new LinkedHashMap<String, Object>();
        body.put("id", name);
        body.put("adopted", receipt.adopted());
        var location = "/api/policies/" + name + "/versions";
        return receipt.isNew()
                ? Reply.created(location, receipt.version(), body)
                : new Reply(200, location, receipt.version(), body);
    }
}
