package fr.paroletenue.query.worker.rest;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.worker.AssignmentNeed;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerStatus;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Page;
import fr.paroletenue.query.worker.WorkerView;
import fr.paroletenue.query.worker.Workers;
import fr.paroletenue.query.worker.Workers.Candidate;
import fr.paroletenue.query.worker.Workers.SignatureDue;
import fr.paroletenue.query.worker.Workers.TrainingExpiring;
import fr.paroletenue.query.worker.Workers.WorkerLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who works for the firm, who may be assigned and who could come (S1-09, S2-01, S2-15, S2-19, S2-31). */
@RestController
@Tag(name = "Workers")
@AllowedTo(groups = Roles.EVERYONE)
class WorkerQuestions {

    private static final Sheet<WorkerLine> WORKERS = Sheet.<WorkerLine>named("intervenants")
            .column("id", WorkerLine::id)
            .column("name", WorkerLine::name)
            .column("status", WorkerLine::status)
            .column("areas", WorkerLine::areas)
            .column("skills", line -> line.skills().stream().map(Skill::value).toList())
            .column("hired_on", WorkerLine::hiredOn)
            .column("departed_on", WorkerLine::departedOn)
            .column("blocked", WorkerLine::blocked)
            .column(
                    "blocked_because",
                    line -> line.blockedBecause().stream().map(Enum::name).toList())
            .column("engagements", WorkerLine::engagements)
            .done();

    private static final Sheet<SignatureDue> SIGNATURES = Sheet.<SignatureDue>named("signatures-a-obtenir")
            .column("worker_id", SignatureDue::workerId)
            .column("name", SignatureDue::name)
            .column("document", SignatureDue::document)
            .column("version", SignatureDue::version)
            .column("in_force_since", SignatureDue::inForceSince)
            .column("signed_version", SignatureDue::signedVersion)
            .done();

    private static final Sheet<TrainingExpiring> TRAININGS = Sheet.<TrainingExpiring>named("formations-a-renouveler")
            .column("worker_id", TrainingExpiring::workerId)
            .column("name", TrainingExpiring::name)
            .column("title", TrainingExpiring::title)
            .column("completed_on", TrainingExpiring::completedOn)
            .column("expires_on", TrainingExpiring::expiresOn)
            .column("state", TrainingExpiring::state)
            .done();

    private final Workers workers;
    private final Listing listing;

    WorkerQuestions(Workers workers, Listing listing) {
        this.workers = workers;
        this.listing = listing;
    }

    @GetMapping("/api/workers")
    @Operation(summary = "The workers by name; blocked=true for those whom nobody may assign, with the reasons")
    Page<WorkerLine> list(
            @RequestParam(required = false) @Nullable Boolean blocked,
            @RequestParam(required = false) @Nullable String skill,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var filter = filter(blocked, skill, area, status);
        int lines = Listing.size(size);
        var shown = shown(after);
        return shown.page(
                workers.page(filter, lines, cursor),
                count,
                () -> workers.lines(filter).size());
    }

    @GetMapping("/api/workers.{ending:csv|xlsx}")
    @Operation(summary = "The workers as a file")
    void file(
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable Boolean blocked,
            @RequestParam(required = false) @Nullable String skill,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var filter = filter(blocked, skill, area, status);
        shown(after).file(WORKERS, each -> workers.lines(filter).forEach(each), ending, format, response);
    }

    /** Only for those who keep the files or may read the history: it tells of absences and of the background check. */
    @GetMapping("/api/workers/{id}")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.DIRECTION, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "The whole file of a worker, with every gate to an assignment and what would open it")
    ResponseEntity<WorkerView> worker(@PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        var shown = shown(after);
        var worker = workers.find(id)
                .orElseThrow(() -> Refusal.because(RefusalCode.WORKER_UNKNOWN).with("id", id));
        return shown.one(worker.version(), worker);
    }

    @GetMapping("/api/workers/candidates")
    @Operation(
            summary =
                    "Who could come to an area at these times (slot=MONDAY-09:00-12:00, as often as needed) from a day on;"
                            + " never somebody blocked or not available, those who match best first")
    Page<Candidate> candidates(
            @RequestParam(required = false) @Nullable List<String> skills,
            @RequestParam String area,
            @RequestParam List<String> slot,
            @RequestParam LocalDate on,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var slots = WeeklySlot.joined(slot.stream()
                .map(text -> WeeklySlot.read(text).orElseThrow(() -> Listing.unreadable("slot")))
                .toList());
        var wanted = skills == null ? List.<String>of() : skills;
        var need = new AssignmentNeed(wanted.stream().map(Skill::of).toList(), area, slots, on, null);
        return shown(after).whole(workers.candidates(need), count);
    }

    @GetMapping("/api/workers/signatures-due")
    @Operation(summary = "Who has to sign which document, because its version in force is not signed")
    Page<SignatureDue> signaturesDue(
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        return shown(after).whole(workers.signaturesDue(), count);
    }

    @GetMapping("/api/workers/signatures-due.{ending:csv|xlsx}")
    @Operation(summary = "The signatures to be asked for as a file")
    void signaturesDueFile(
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        shown(after).file(SIGNATURES, each -> workers.signaturesDue().forEach(each), ending, format, response);
    }

    @GetMapping("/api/workers/trainings-expiring")
    @Operation(summary = "Trainings that end soon or have ended and were not taken again, the most urgent first")
    Page<TrainingExpiring> trainingsExpiring(
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        return shown(after).whole(workers.trainingsExpiring(), count);
    }

    @GetMapping("/api/workers/trainings-expiring.{ending:csv|xlsx}")
    @Operation(summary = "The trainings to be renewed as a file")
    void trainingsExpiringFile(
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        shown(after).file(TRAININGS, each -> workers.trainingsExpiring().forEach(each), ending, format, response);
    }

    private Listing.Shown shown(@Nullable String after) {
        return listing.after(after, Workers.READ_MODEL, Workers.RULES);
    }

    private static Workers.Filter filter(
            @Nullable Boolean blocked, @Nullable String skill, @Nullable String area, @Nullable String status) {
        return new Workers.Filter(
                blocked,
                filled(skill),
                filled(area),
                filled(status) == null
                        ? null
                        : Listing.word("status", status, WorkerStatus.class, WorkerStatus.ACTIVE));
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
