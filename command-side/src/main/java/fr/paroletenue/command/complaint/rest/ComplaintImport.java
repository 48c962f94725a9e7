package fr.paroletenue.command.complaint.rest;

import static fr.paroletenue.command.edge.imports.Line.fields;
import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintCommand.AcknowledgeComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.AssessSeverity;
import fr.paroletenue.api.complaint.ComplaintCommand.AssignOwner;
import fr.paroletenue.api.complaint.ComplaintCommand.QualifyComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.RecordComplaint;
import fr.paroletenue.api.complaint.ComplaintCommand.SendHoldingLetter;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RiskCategory;
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
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The open complaints of a former system (S3-05): what was received, and what was done about it already, at its true time. Its
 * clocks run from the receipt; what had passed before is told as missed and wakes nobody.
 */
@RestController
class ComplaintImport {

    private static final Columns COLUMNS = Columns.withReference()
            .since("received_at")
            .texts("channel", "subject", "description", "name", "email", "phone", "postal_address")
            .texts("client_reference", "source", "motive", "category", "risk_category", "worker_reference", "visit_id")
            .texts("remedy_sought")
            .days("happened_on")
            .texts("place", "evidence")
            .yesOrNo("written")
            .texts("written_reason")
            .yesOrNo("relayed_by_worker")
            .texts("owner", "deputy", "qualification", "qualification_reason")
            .numbers("severity")
            .texts("severity_reason")
            .done("acknowledged_at")
            .texts("acknowledged_by", "acknowledgement_next_steps", "acknowledgement_proof")
            .done("holding_letter_at")
            .texts("holding_letter_by", "holding_letter_reasons")
            .days("holding_letter_new_date");

    private static final String RECEIVED_AT = "received_at";

    private static final Map<String, String> RECORDING = fields(
            "receivedAt", "received_at",
            "channel", "channel",
            "subject", "subject",
            "description", "description",
            "complainant.name", "name",
            "complainant.email", "email",
            "complainant.phone", "phone",
            "complainant.postalAddress", "postal_address",
            "source", "source",
            "motive", "motive",
            "category", "category",
            "riskCategory", "risk_category",
            "visitId", "visit_id",
            "remedySought", "remedy_sought",
            "happenedOn", "happened_on",
            "place", "place",
            "evidence", "evidence",
            "written", "written",
            "writtenReason", "written_reason",
            "relayedByWorker", "relayed_by_worker");

    private static final Complainant REACHABLE = new Complainant(null, null, "0", null);

    private static final RecordComplaint SOME_COMPLAINT = new RecordComplaint(
            new ComplaintId("-"),
            Instant.EPOCH,
            ReceptionChannel.POST,
            null,
            null,
            "-",
            "-",
            REACHABLE,
            null,
            null,
            null,
            null,
            Circumstances.UNKNOWN,
            false,
            new Classification(
                    ComplaintSource.CLIENT,
                    ComplaintMotive.NOT_STATED,
                    ComplaintCategory.NOT_STATED,
                    RiskCategory.NOT_ASSESSED),
            new ClassificationInOwnWords(null, null, null),
            null);

    private final Imports imports;

    ComplaintImport(Imports imports) {
        this.imports = imports;
    }

    @PostMapping("/api/imports/complaints")
    @AllowedTo({Role.DIRECTION, Role.ADMINISTRATOR})
    @Operation(
            summary = "Take over open complaints from a CSV file",
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
        return imports.read(
                new Imports.Kind("complaints", COLUMNS, ComplaintImport::acts), file, contentType, format, check);
    }

    private static void acts(Line line) {
        var id = new ComplaintId(line.id());
        var client = line.idOf("clients", "client_reference");
        var worker = line.idOf("workers", "worker_reference");
        var recording = line.body(ComplaintBodies.Recording.class, RECORDING);
        line.act(Act.anew(Columns.REFERENCE, () -> Optional.of(recorded(line, id, recording, client, worker)))
                .elsewhere(Map.of(
                        RefusalCode.RECEIVED_IN_THE_FUTURE,
                        RECEIVED_AT,
                        RefusalCode.BEFORE_FIRST_DAY,
                        RECEIVED_AT,
                        RefusalCode.COORDINATES_NEEDED,
                        "phone",
                        RefusalCode.WRITTEN_REASON_NEEDED,
                        "written_reason")));
        judged(line, id);
        acknowledged(line, id);
        held(line, id);
    }

    /** With somebody in the place of what was refused, received before all else. */
    private static RecordComplaint recorded(
            Line line,
            ComplaintId id,
            ComplaintBodies.@Nullable Recording recording,
            @Nullable String client,
            @Nullable String worker) {
        var asked = recording == null ? SOME_COMPLAINT : recording.command(id, client, worker);
        return new RecordComplaint(
                id,
                recording == null || line.isRefused(RECEIVED_AT) ? Paris.startOf(line.firstDay()) : asked.receivedAt(),
                asked.channel(),
                line.isRefused("written_reason") ? null : asked.written(),
                asked.writtenReason(),
                asked.subject(),
                asked.description(),
                line.isRefused("phone", "client_reference") ? REACHABLE : asked.complainant(),
                asked.clientId(),
                asked.visitId(),
                asked.workerId(),
                asked.remedySought(),
                asked.circumstances(),
                asked.relayedByWorker(),
                asked.classification(),
                asked.classificationInOwnWords(),
                null);
    }

    private static void judged(Line line, ComplaintId id) {
        if (line.isFilled("owner", "deputy")) {
            var owner = line.body(ComplaintBodies.OwnerBody.class, fields("owner", "owner", "deputy", "deputy"));
            if (owner != null) {
                var deputy = filled(owner.deputy());
                line.act(Act.anew("owner", () -> assigned(line, id, owner.owner(), deputy))
                        .elsewhere(refusal -> refusal.code() == RefusalCode.DEPUTY_IS_OWNER
                                        || Objects.equals(refusal.facts().get("username"), deputy)
                                                && !owner.owner().equals(deputy)
                                ? Optional.of("deputy")
                                : Optional.empty()));
            }
        }
        if (line.isFilled("qualification", "qualification_reason")) {
            line.requireDirection("qualification");
            var qualified = line.body(
                    ComplaintBodies.QualificationBody.class,
                    fields("decision", "qualification", "reason", "qualification_reason"));
            if (qualified != null) {
                line.act("qualification", new QualifyComplaint(id, qualified.decision(), qualified.reason()));
            }
        }
        if (line.isFilled("severity", "severity_reason")) {
            var severity = line.body(
                    ComplaintBodies.SeverityBody.class, fields("severity", "severity", "reason", "severity_reason"));
            if (severity != null) {
                line.act("severity", new AssessSeverity(id, severity.severity(), severity.reason()));
            }
        }
    }

    /** A deputy is judged alone where the owner is refused. */
    private static Optional<Object> assigned(Line line, ComplaintId id, String owner, @Nullable String deputy) {
        if (!line.isRefused("owner")) {
            return Optional.of(new AssignOwner(id, owner, line.isRefused("deputy") ? null : deputy, null));
        }
        return deputy == null || line.isRefused("deputy")
                ? Optional.empty()
                : Optional.of(new AssignOwner(id, deputy, null, null));
    }

    private static void acknowledged(Line line, ComplaintId id) {
        if (!line.isFilled(
                "acknowledged_at", "acknowledged_by", "acknowledgement_next_steps", "acknowledgement_proof")) {
            return;
        }
        var letter = line.body(
                ComplaintBodies.Acknowledgement.class,
                fields(
                        "sentAt", "acknowledged_at",
                        "channel", "acknowledged_by",
                        "nextSteps", "acknowledgement_next_steps",
                        "proof", "acknowledgement_proof"));
        if (letter != null) {
            line.act(
                    "acknowledged_at",
                    new AcknowledgeComplaint(
                            id,
                            letter.channel(),
                            letter.sentAt().toInstant(),
                            letter.nextSteps(),
                            filled(letter.proof())));
        }
    }

    private static void held(Line line, ComplaintId id) {
        if (!line.isFilled(
                "holding_letter_at", "holding_letter_by", "holding_letter_reasons", "holding_letter_new_date")) {
            return;
        }
        var letter = line.body(
                ComplaintBodies.HoldingLetter.class,
                fields(
                        "sentAt", "holding_letter_at",
                        "channel", "holding_letter_by",
                        "reasons", "holding_letter_reasons",
                        "newDate", "holding_letter_new_date"));
        if (letter != null) {
            line.act(Act.of(
                            "holding_letter_at",
                            new SendHoldingLetter(
                                    id,
                                    letter.sentAt().toInstant(),
                                    letter.channel(),
                                    letter.reasons(),
                                    letter.newDate()))
                    .elsewhere(Map.of(
                            RefusalCode.NEW_DATE_NOT_AFTER_LETTER, "holding_letter_new_date",
                            RefusalCode.NEW_DATE_TOO_FAR, "holding_letter_new_date")));
        }
    }
}
