package fr.paroletenue.command.complaint.rest;

import fr.paroletenue.api.complaint.RegisterCommand.SignMonth;
import fr.paroletenue.api.complaint.RegisterMonth;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.command.edge.Acted;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.command.edge.Reply;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who answers for the register (S3-30). */
@RestController
class RegisterActs {

    /** @param month a Paris month that is over, such as {@code 2026-04} */
    record Signature(
            @NotBlank @Pattern(regexp = "(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])")
            String month) {}

    private final Commands commands;

    RegisterActs(Commands commands) {
        this.commands = commands;
    }

    /** Direction has read the register of a month and answers for it. */
    @PostMapping("/api/register/signatures")
    @AllowedTo(Role.DIRECTION)
    ResponseEntity<Acted> sign(@Valid @RequestBody Signature body) {
        return commands.perform(
                new SignMonth(new RegisterMonth(body.month())),
                body,
                Acted.class,
                (Done done) -> Reply.acted(body.month(), done));
    }
}
