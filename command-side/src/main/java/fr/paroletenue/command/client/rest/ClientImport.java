package fr.paroletenue.command.client.rest;

import static fr.paroletenue.command.edge.imports.Line.fields;

import fr.paroletenue.api.client.ClientCommand.AssignContactPerson;
import fr.paroletenue.api.client.ClientCommand.EndClient;
import fr.paroletenue.api.client.ClientCommand.NoteContactPersonCommunicated;
import fr.paroletenue.api.client.ClientCommand.RegisterClient;
import fr.paroletenue.api.client.ClientCommand.StateConsent;
import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.client.ClientSource;
import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ConsentPurpose;
import fr.paroletenue.api.client.ContactDetails;
import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.command.edge.imports.Act;
import fr.paroletenue.command.edge.imports.Columns;
import fr.paroletenue.command.edge.imports.Imported;
import fr.paroletenue.command.edge.imports.Imports;
import fr.paroletenue.command.edge.imports.Line;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The clients of a former system, with who is there for them, what they allowed, and their end (S1-02, S2-32). */
@RestController
class ClientImport {

    private static final String REFERENCE = Columns.REFERENCE;

    private static final String SOMEBODY = "-";
    private static final ContactDetails REACHABLE = new ContactDetails(null, "0", List.of(), null);

    private static final Columns COLUMNS = columns();

    private static final Map<String, String> REGISTRATION = fields(
            "name", "name",
            "email", "email",
            "phone", "phone",
            "otherPhones", "other_phones",
            "postalAddress.line1", "address_line_1",
            "postalAddress.line2", "address_line_2",
            "postalAddress.postalCode", "postal_code",
            "postalAddress.city", "city",
            "standing", "standing",
            "since", "since",
            "source", "source");

    private final Imports imports;

    ClientImport(Imports imports) {
        this.imports = imports;
    }

    @PostMapping("/api/imports/clients")
    @AllowedTo({Role.DIRECTION, Role.ADMINISTRATOR})
    @Operation(
            summary = "Take over clients from a CSV file",
            description =
                    "Checked whole before anything is recorded; sent again, it changes nothing. check=true only checks.")
    @RequestBody(
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
            required = true)
    Imported read(
            InputStream file,
            @RequestHeader(name = "Content-Type", required = false) @Nullable String contentType,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(defaultValue = "false") boolean check) {
        return imports.read(new Imports.Kind("clients", COLUMNS, ClientImport::acts), file, contentType, format, check);
    }

    private static Columns columns() {
        var columns = Columns.withReference()
                .texts("name", "email", "phone")
                .lists("other_phones")
                .texts("address_line_1", "address_line_2", "postal_code", "city", "standing")
                .days("since")
                .texts("source");
        for (var role : ContactPersonRole.values()) {
            columns.texts(column(role))
                    .since(column(role) + "_since")
                    .done(column(role) + "_told_at")
                    .texts(column(role) + "_told_by");
        }
        for (var purpose : ConsentPurpose.values()) {
            columns.yesOrNo(column(purpose));
        }
        return columns.days("consents_on")
                .texts("consents_proof")
                .days("ended_on")
                .texts("end_reason");
    }

    private static void acts(Line line) {
        var id = new ClientId(line.id());
        var registration = line.body(ClientBodies.Registration.class, REGISTRATION);
        line.act(Act.anew(REFERENCE, () -> Optional.of(opened(line, id, registration)))
                .elsewhere(Map.of(
                        RefusalCode.CONTACT_DETAILS_NEEDED, "phone",
                        RefusalCode.DONE_IN_THE_FUTURE, "since",
                        RefusalCode.BEFORE_FIRST_DAY, "since")));
        for (var role : ContactPersonRole.values()) {
            contactPerson(line, id, role, () -> begun(line, registration));
        }
        for (var purpose : ConsentPurpose.values()) {
            consent(line, id, purpose);
        }
        if (line.isFilled("ended_on", "end_reason")) {
            var end = line.body(ClientBodies.End.class, fields("on", "ended_on", "reason", "end_reason"));
            if (end != null) {
                line.act("ended_on", new EndClient(id, end.on(), end.reason()));
            }
        }
    }

    /** With somebody in the place of what was refused. */
    private static RegisterClient opened(Line line, ClientId id, ClientBodies.@Nullable Registration registration) {
        if (registration == null) {
            return new RegisterClient(
                    id, SOMEBODY, REACHABLE, ClientStanding.CLIENT, line.firstDay(), ClientSource.NOT_STATED);
        }
        return new RegisterClient(
                id,
                registration.name().strip(),
                line.isRefused("phone") ? REACHABLE : registration.details(),
                registration.standingOrProspect(),
                begun(line, registration),
                registration.sourceOrNotStated());
    }

    private static LocalDate begun(Line line, ClientBodies.@Nullable Registration registration) {
        return registration == null || line.isRefused("since") ? line.firstDay() : registration.since();
    }

    private static void contactPerson(Line line, ClientId id, ContactPersonRole role, Supplier<LocalDate> begun) {
        var column = column(role);
        var since = column + "_since";
        var toldAt = column + "_told_at";
        var toldBy = column + "_told_by";
        if (!line.isFilled(column, since, toldAt, toldBy)) {
            return;
        }
        var somebody = line.body(ClientBodies.Somebody.class, fields("username", column));
        if (somebody != null) {
            var from = line.instant(since);
            line.act(Act.anew(
                            column,
                            () -> Optional.of(new AssignContactPerson(
                                    id,
                                    role,
                                    somebody.username(),
                                    line.isRefused(since) ? Paris.startOf(begun.get()) : from)))
                    .elsewhere(Map.of(
                            RefusalCode.DONE_IN_THE_FUTURE, since,
                            RefusalCode.DAYS_OUT_OF_ORDER, since)));
        }
        if (line.isFilled(toldAt, toldBy)) {
            var told = line.body(
                    ClientBodies.Notice.class, fields("channel", toldBy, "sentAt", toldAt), Map.of("about", role));
            if (told != null) {
                line.act(Act.of(
                                toldAt,
                                new NoteContactPersonCommunicated(
                                        id, role, told.channel(), told.sentAt().toInstant()))
                        .after(column));
            }
        }
    }

    private static void consent(Line line, ClientId id, ConsentPurpose purpose) {
        var column = column(purpose);
        if (!line.isFilled(column)) {
            return;
        }
        var consent = line.body(
                ClientBodies.Consent.class,
                fields("given", column, "on", "consents_on", "proof", "consents_proof"),
                Map.of("purpose", purpose));
        if (consent != null) {
            line.act(
                    "consents_on",
                    new StateConsent(id, consent.purpose(), consent.given(), consent.on(), consent.filledProof()));
        }
    }

    private static String column(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
