package fr.paroletenue.query.readmodel.rest;

import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.query.readmodel.ReadModelStatus;
import fr.paroletenue.query.readmodel.ReadModels;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the read models are doing, and rebuilding one. */
@RestController
@RequestMapping("/api/read-models")
@Tag(name = "Read models")
class ReadModelQuestions {

    /** So that more can be said about all of them one day. */
    record All(List<ReadModelStatus> items) {}

    private final ReadModels readModels;

    ReadModelQuestions(ReadModels readModels) {
        this.readModels = readModels;
    }

    @GetMapping
    @AllowedTo({Role.DIRECTION, Role.AUDITOR, Role.REPORTING, Role.ADMINISTRATOR})
    @Operation(summary = "Version, lag, dead letters and the progress of a rebuild")
    All all() {
        return new All(readModels.all());
    }

    @GetMapping("/{name}")
    @AllowedTo({Role.DIRECTION, Role.AUDITOR, Role.REPORTING, Role.ADMINISTRATOR})
    @Operation(summary = "One read model")
    ReadModelStatus one(@PathVariable String name) {
        return readModels.status(name);
    }

    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo(Role.ADMINISTRATOR)
    @Operation(summary = "Empty it and fill it again from the first event, while everything else goes on")
    ReadModelStatus rebuild(@PathVariable String name) {
        return readModels.rebuild(name);
    }

    @PostMapping("/{name}/dead-letters/retry")
    @AllowedTo(Role.ADMINISTRATOR)
    @Operation(summary = "Try the parked events again")
    ReadModelStatus retry(@PathVariable String name) {
        return readModels.retryDeadLetters(name);
    }
}
