package fr.paroletenue.command.edge.imports.rest;

import fr.paroletenue.command.edge.imports.Imports;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.EdgeRefusal;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has only the number of the former system finds what became of it. */
@RestController
@RequestMapping("/api/imports")
class ImportedReferences {

    enum Imported {
        CLIENTS,
        WORKERS,
        COMPLAINTS;

        String kind() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Reference(String reference, Imported kind, String id, String location) {}

    private final Imports imports;

    ImportedReferences(Imports imports) {
        this.imports = imports;
    }

    @GetMapping
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(summary = "What became of a reference of a former system")
    Reference find(@RequestParam Imported kind, @RequestParam String reference) {
        var id = imports.known(kind.kind(), reference);
        if (id == null) {
            throw EdgeRefusal.notFound();
        }
        return new Reference(reference, kind, id, "/api/" + kind.kind() + "/" + id);
    }
}
