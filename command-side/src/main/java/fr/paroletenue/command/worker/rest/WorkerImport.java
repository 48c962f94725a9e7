package fr.paroletenue.command.worker.rest;

import static fr.paroletenue.command.edge.imports.Line.fields;
import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.worker.Absence;
import fr.paroletenue.api.worker.AbsenceReason;
import fr.paroletenue.api.worker.BackgroundFinding;
import fr.paroletenue.api.worker.BadgeNumber;
import fr.paroletenue.api.worker.ContactDetails;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.StepResult;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerCommand.AddSkill;
import fr.paroletenue.api.worker.WorkerCommand.IssueBadge;
import fr.paroletenue.api.worker.WorkerCommand.NoteAbsence;
import fr.paroletenue.api.worker.WorkerCommand.NoteBackgroundCheck;
import fr.paroletenue.api.worker.WorkerCommand.NoteReferences;
import fr.paroletenue.api.worker.WorkerCommand.NoteSelectionStep;
import fr.paroletenue.api.worker.WorkerCommand.NoteSignature;
import fr.paroletenue.api.worker.WorkerCommand.NoteTraining;
import fr.paroletenue.api.worker.WorkerCommand.RegisterWorker;
import fr.paroletenue.api.worker.WorkerCommand.SetAvailability;
import fr.paroletenue.api.worker.WorkerDocument;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.edge.imports.Act;
import fr.paroletenue.command.edge.imports.Columns;
import fr.paroletenue.command.edge.imports.Imported;
import fr.paroletenue.command.edge.imports.Imports;
import fr.paroletenue.command.edge.imports.Line;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.web.FieldCode;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The workers of a former system, with what opens and closes an assignment (S2-01, S2-15, S2-19, S2-24 to S2-26, S2-30, S2-31).
 */
@RestController
class WorkerImport {

    private static final String REFERENCE = Columns.REFERENCE;

    private static final String SOMEBODY = "-";
    private static final ContactDetails UNREACHABLE = new ContactDetails(null, null, null);

    /** Such as {@code MONDAY 08:00-12:00}. */
    private static final Pattern SLOT = Pattern.compile("(\\S+)\\s+([0-9:]+)\\s*-\\s*([0-9:]+)");

    private static final Columns COLUMNS = columns();

    private static final Map<String, String> REGISTRATION = fields(
            "name", "name",
            "email", "email",
            "phone", "phone",
            "postalAddress", "postal_address",
            "areas", "areas",
            "hiredOn", "hired_on");

    private final Imports imports;

    WorkerImport(Imports imports) {
        this.imports = imports;
    }

    @PostMapping("/api/imports/workers")
    @AllowedTo({Role.DIRECTION, Role.ADMINISTRATOR})
    @Operation(
            summary = "Take over workers from a CSV file",
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
        return imports.read(new Imports.Kind("workers", COLUMNS, WorkerImport::acts), file, contentType, format, check);
    }

    private static Columns columns() {
        var columns = Columns.withReference()
                .texts("name", "email", "phone", "postal_address")
                .lists("areas")
                .days("hired_on")
                .texts("cv", "identity_document")
                .lists("selection")
                .texts("background_check_bulletin")
                .days("background_check_seen_on")
                .texts("background_check_result");
        for (var document : WorkerDocument.values()) {
            columns.days(column(document) + "_signed_on").texts(column(document) + "_version");
        }
        return columns.texts("badge_number")
                .days("badge_issued_on")
                .lists("skills", "trainings", "availability", "absences");
    }

    private static void acts(Line line) {
        var id = new WorkerId(line.id());
        var registration = line.body(WorkerBodies.Registration.class, REGISTRATION);
        line.act(Act.anew(REFERENCE, () -> Optional.of(hired(line, id, registration)))
                .elsewhere(Map.of(
                        RefusalCode.DAY_TOO_FAR, "hired_on",
                        RefusalCode.BEFORE_FIRST_DAY, "hired_on")));
        hiring(line, id);
        for (var document : WorkerDocument.values()) {
            signature(line, id, document);
        }
        skills(line, id);
        time(line, id);
    }

    /** With somebody in the place of what was refused. */
    private static RegisterWorker hired(Line line, WorkerId id, WorkerBodies.@Nullable Registration registration) {
        if (registration == null) {
            return new RegisterWorker(id, SOMEBODY, UNREACHABLE, List.of(), line.firstDay());
        }
        var areas = registration.areas();
        return new RegisterWorker(
                id,
                registration.name().strip(),
                registration.contact(),
                areas == null ? List.of() : areas,
                line.isRefused("hired_on") ? line.firstDay() : registration.hiredOn());
    }

    private static void hiring(Line line, WorkerId id) {
        if (line.isFilled("cv", "identity_document")) {
            var references = line.body(
                    WorkerBodies.References.class, fields("cv", "cv", "identityDocument", "identity_document"));
            if (references != null) {
                line.act("cv", new NoteReferences(id, filled(references.cv()), filled(references.identityDocument())));
            }
        }
        for (var step : line.items("selection", 2, 3)) {
            var taken = line.body(
                    WorkerBodies.SelectionStep.class,
                    "selection",
                    Map.of(
                            "step",
                            step.get(0),
                            "on",
                            dayIn("selection", step.get(1), line),
                            "result",
                            step.get(2).isEmpty() ? StepResult.PASSED.name() : step.get(2)));
            if (taken != null) {
                line.act(
                        "selection",
                        new NoteSelectionStep(id, taken.step().strip(), null, taken.on(), taken.result(), null));
            }
        }
        if (line.isFilled("background_check_bulletin", "background_check_seen_on", "background_check_result")) {
            var check = line.body(
                    WorkerBodies.BackgroundCheck.class,
                    fields(
                            "bulletin", "background_check_bulletin",
                            "seenOn", "background_check_seen_on",
                            "result", "background_check_result"));
            if (check != null) {
                line.act(
                        "background_check_seen_on",
                        new NoteBackgroundCheck(
                                id, check.bulletin(), check.seenOn(), new BackgroundFinding(check.result())));
            }
        }
        var badgeNumber = line.text("badge_number");
        if (badgeNumber != null) {
            line.bearsAlone("badge_number", BadgeNumber.of(badgeNumber));
        }
        if (line.isFilled("badge_number", "badge_issued_on")) {
            var badge = line.body(
                    WorkerBodies.Badge.class, fields("number", "badge_number", "issuedOn", "badge_issued_on"));
            if (badge != null) {
                line.act(Act.of(
                                "badge_issued_on",
                                new IssueBadge(id, badge.number().strip(), badge.issuedOn()))
                        .elsewhere(Map.of(
                                RefusalCode.BADGE_HELD, "badge_number",
                                RefusalCode.BADGE_NUMBER_HELD, "badge_number")));
            }
        }
    }

    private static void signature(Line line, WorkerId id, WorkerDocument document) {
        var signedOn = column(document) + "_signed_on";
        var version = column(document) + "_version";
        if (!line.isFilled(signedOn, version)) {
            return;
        }
        var signature = line.body(WorkerBodies.SignatureThen.class, fields("signedOn", signedOn, "version", version));
        if (signature != null) {
            line.act(Act.anew(
                            signedOn,
                            () -> Optional.of(new NoteSignature(
                                    id,
                                    document,
                                    line.isRefused(version) ? null : filled(signature.version()),
                                    signature.signedOn())))
                    .elsewhere(Map.of(RefusalCode.DOCUMENT_VERSION_NOT_IN_FORCE, version)));
        }
    }

    private static void skills(Line line, WorkerId id) {
        for (var item : line.items("skills", 2, 2)) {
            var skill = line.body(
                    WorkerBodies.SkillBody.class,
                    "skills",
                    Map.of("skill", item.get(0), "since", dayIn("skills", item.get(1), line)));
            if (skill != null) {
                line.act("skills", new AddSkill(id, Skill.of(skill.skill()), skill.since()));
            }
        }
        for (var item : line.items("trainings", 2, 3)) {
            var training = line.body(
                    WorkerBodies.Training.class,
                    "trainings",
                    Map.of(
                            "title",
                            item.get(0),
                            "completedOn",
                            dayIn("trainings", item.get(1), line),
                            "expiresOn",
                            item.get(2).isEmpty() ? "" : dayIn("trainings", item.get(2), line)));
            if (training != null) {
                line.act(
                        "trainings",
                        new NoteTraining(id, training.title().strip(), training.completedOn(), training.expiresOn()));
            }
        }
    }

    private static void time(Line line, WorkerId id) {
        if (line.isFilled("availability")) {
            var weekly = line.items("availability", 1, 1).stream()
                    .map(item -> slot(item.getFirst(), line))
                    .flatMap(Optional::stream)
                    .toList();
            line.act("availability", new SetAvailability(id, weekly));
        }
        for (var item : line.items("absences", 3, 3)) {
            var absence = line.body(
                    WorkerBodies.AbsenceBody.class,
                    "absences",
                    Map.of(
                            "from",
                            dayIn("absences", item.get(0), line),
                            "to",
                            dayIn("absences", item.get(1), line),
                            "reason",
                            item.get(2)));
            if (absence != null) {
                line.act(
                        "absences",
                        new NoteAbsence(
                                id, new Absence(absence.from(), absence.to()), new AbsenceReason(absence.reason())));
            }
        }
    }

    private static Optional<WeeklySlot> slot(String text, Line line) {
        var said = SLOT.matcher(text);
        if (!said.matches()) {
            line.refuse("availability", FieldCode.UNREADABLE);
            return Optional.empty();
        }
        var values = Map.of("day", said.group(1).toUpperCase(Locale.ROOT), "from", said.group(2), "to", said.group(3));
        return Optional.ofNullable(line.body(WorkerBodies.Slot.class, "availability", values))
                .map(WorkerBodies.Slot::weekly);
    }

    private static String dayIn(String column, String text, Line line) {
        LocalDate day = line.day(column, text);
        return day == null ? "" : day.toString();
    }

    private static String column(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
