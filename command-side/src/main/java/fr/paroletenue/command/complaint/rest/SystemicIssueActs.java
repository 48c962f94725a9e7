package fr.paroletenue.command.complaint.rest;

import static fr.paroletenue.command.complaint.rest.ComplaintBodies.listed;

import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.SystemicIssueCommand.CloseSystemicIssue;
import fr.paroletenue.api.complaint.SystemicIssueCommand.LinkComplaint;
import fr.paroletenue.api.complaint.SystemicIssueCommand.NoteOutreach;
import fr.paroletenue.api.complaint.SystemicIssueCommand.OpenSystemicIssue;
import fr.paroletenue.api.complaint.SystemicIssueCommand.UnlinkComplaint;
import fr.paroletenue.api.complaint.SystemicIssueId;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.command.edge.Acted;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.command.edge.Reply;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A fault that more than one client suffers from, mended on the scale of the firm (S4-13). */
@RestController
@RequestMapping("/api/systemic-issues")
class SystemicIssueActs {

    record Opening(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 10_000) String description,
            @Size(max = 200) @Nullable List<@NotBlank @Size(max = 200) String> complaints) {}

    record Link(@NotBlank @Size(max = 200) String complaintId) {}

    record Unlink(
            @NotBlank @Size(max = 200) String complaintId,
            @NotBlank @Size(max = 10_000) String reason) {}

    /** @param on the Paris day on which they were told */
    record Outreach(
            @NotNull LocalDate on,
            @NotNull @Min(1) @Max(1_000_000) Integer clientsReached,
            @NotBlank @Size(max = 10_000) String message) {}

    record Result(@NotBlank @Size(max = 10_000) String result) {}

    private final Commands commands;

    SystemicIssueActs(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    @ApiResponse(responseCode = "201", description = "Opened")
    ResponseEntity<Acted> open(@Valid @RequestBody Opening body) {
        var id = UUID.randomUUID().toString();
        return commands.perform(
                new OpenSystemicIssue(
                        new SystemicIssueId(id),
                        body.title(),
                        body.description(),
                        listed(body.complaints()).stream().map(ComplaintId::new).toList()),
                body,
                Acted.class,
                (Done done) -> Reply.created("/api/systemic-issues/" + id, done.version(), Map.of("id", id)));
    }

    @PostMapping("/{id}/complaints")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> link(@PathVariable String id, @Valid @RequestBody Link body) {
        return commands.act(id, body, new LinkComplaint(new SystemicIssueId(id), new ComplaintId(body.complaintId())));
    }

    @PostMapping("/{id}/complaints/removal")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> unlink(@PathVariable String id, @Valid @RequestBody Unlink body) {
        return commands.act(
                id,
                body,
                new UnlinkComplaint(new SystemicIssueId(id), new ComplaintId(body.complaintId()), body.reason()));
    }

    /** Clients who are concerned were told, whether they complained or not. */
    @PostMapping("/{id}/outreach")
    @AllowedTo({Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> noteOutreach(@PathVariable String id, @Valid @RequestBody Outreach body) {
        return commands.act(
                id, body, new NoteOutreach(new SystemicIssueId(id), body.on(), body.clientsReached(), body.message()));
    }

    @PostMapping("/{id}/closure")
    @AllowedTo(Role.DIRECTION)
    ResponseEntity<Acted> close(@PathVariable String id, @Valid @RequestBody Result body) {
        return commands.act(id, body, new CloseSystemicIssue(new SystemicIssueId(id), body.result()));
    }
}
