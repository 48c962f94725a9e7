package fr.paroletenue.query.mission.rest;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import fr.paroletenue.frame.web.Given;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.list.CalendarYear;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Page;
import fr.paroletenue.query.mission.Punctuality;
import fr.paroletenue.query.mission.VisitFilter;
import fr.paroletenue.query.mission.VisitLine;
import fr.paroletenue.query.mission.VisitView;
import fr.paroletenue.query.mission.Visits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The visits: all of them, those nobody comes for, one of them with its past, and how punctual workers are. */
@RestController
@Tag(name = "Visits")
class VisitQuestions {

    /** Which visits, as it stands behind the question mark. */
    record Asked(
            @Parameter(description = "Id of who is to come, or came") @Nullable
            String worker,

            @Nullable String client,
            @Nullable String contract,

            @Parameter(description = "First Paris day") @Nullable
            LocalDate from,

            @Parameter(description = "Last Paris day") @Nullable
            LocalDate until,

            @Parameter(description = "Any of these; every one unless said otherwise") @Nullable
            List<VisitStatus> state,

            @Nullable String sort) {

        VisitFilter filter(boolean uncovered) {
            return new VisitFilter(
                    Given.text(worker),
                    Given.text(client),
                    Given.text(contract),
                    null,
                    from,
                    until,
                    state == null ? List.of() : state,
                    uncovered);
        }
    }

    private static final Sheet<VisitLine> VISITS = Sheet.<VisitLine>named("interventions")
            .column("id", VisitLine::id)
            .column("status", VisitLine::status)
            .column("starts_at", VisitLine::startsAt)
            .column("ends_at", VisitLine::endsAt)
            .column("client", VisitLine::client)
            .column("worker", VisitLine::worker)
            .column("blocked_because", VisitLine::blockedBecause)
            .column("uncovered", VisitLine::uncovered)
            .column("uncovered_because", VisitLine::uncoveredBecause)
            .column("replacement_due_at", VisitLine::replacementDueAt)
            .column("started_at", VisitLine::startedAt)
            .column("ended_at", VisitLine::endedAt)
            .column("late_minutes", VisitLine::lateMinutes)
            .column("accompanied_by", VisitLine::accompaniedBy)
            .column("cancelled_because", VisitLine::cancelledBecause)
            .column("missed_because", VisitLine::missedBecause)
            .column("moves", VisitLine::moves)
            .column("origin", VisitLine::origin)
            .column("client_id", VisitLine::clientId)
            .column("contract_id", VisitLine::contractId)
            .column("worker_id", VisitLine::workerId)
            .column("offered_worker_id", VisitLine::offeredWorkerId)
            .column("mission_id", VisitLine::missionId)
            .done();

    private final Visits visits;
    private final Punctuality punctuality;
    private final Listing listing;

    VisitQuestions(Visits visits, Punctuality punctuality, Listing listing) {
        this.visits = visits;
        this.punctuality = punctuality;
        this.listing = listing;
    }

    @GetMapping("/api/visits")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(
            summary = "The visits, by worker, client, contract, days and state (S2-18)",
            description =
                    "sort=startsAt (the usual order) or -startsAt. A visit that is still ahead says what keeps it from"
                            + " taking place as things stand (R-80).")
    Page<VisitLine> list(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        return page(asked, asked.filter(false), size, cursor, count, after);
    }

    @GetMapping("/api/visits.{ending:csv|xlsx}")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(summary = "The visits as a file")
    void file(
            @PathVariable String ending,
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var filter = asked.filter(false);
        var order = Listing.order(asked.sort(), Visits.ORDERS, Visits.BY_START);
        listing.after(after, Visits.READ_MODEL, Visits.others())
                .file(VISITS, each -> visits.forEach(filter, order, each), ending, format, response);
    }

    @GetMapping("/api/visits/uncovered")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(
            summary =
                    "The visits for which nobody comes yet, with the instant by which somebody is to be found (S2-22)",
            description = "Narrowed as the visits are.")
    Page<VisitLine> uncovered(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        return page(asked, asked.filter(true), size, cursor, count, after);
    }

    @GetMapping("/api/visits/punctuality")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(
            summary = "How many visits began in time, of all that were done, by worker (S2-21)",
            description = "A visit is punctual that began no more minutes after its planned start than the policy"
                    + " punctuality-tolerance said on that day. year= or from= and until=, all in Paris days.")
    ResponseEntity<Punctuality.Figures> punctuality(
            @RequestParam(required = false) @Nullable Integer year,
            @Parameter(description = "First Paris day") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "Last Paris day") @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String after) {
        var days = days(year, from, until);
        return listing.after(after, Punctuality.READ_MODEL, Punctuality.others())
                .answer(punctuality.of(days.from(), days.until()));
    }

    /** What was said about a visit is for those who plan and those who check: reporting does not see it. */
    @GetMapping("/api/visits/{id}")
    @AllowedTo({
        Role.PLANNING,
        Role.TECHNICAL_SUPERVISOR,
        Role.CLIENT_RELATIONS,
        Role.DIRECTION,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(
            summary = "One visit: how it was planned, moved, covered, done, and what keeps it from taking place",
            description = "at= an instant that lies behind: the visit as it was known then (S2-33).")
    ResponseEntity<VisitView> visit(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Visits.READ_MODEL, Visits.others());
        var visit = (at == null ? visits.find(id) : visits.find(id, at))
                .orElseThrow(() -> Refusal.because(RefusalCode.VISIT_UNKNOWN).with("id", id));
        return shown.one(visit.version(), visit);
    }

    private Page<VisitLine> page(
            Asked asked,
            VisitFilter filter,
            @Nullable Integer size,
            @Nullable String cursor,
            boolean count,
            @Nullable String after) {
        var order = Listing.order(asked.sort(), Visits.ORDERS, Visits.BY_START);
        int lines = Listing.size(size);
        var shown = listing.after(after, Visits.READ_MODEL, Visits.others());
        return shown.page(visits.page(filter, order, lines, cursor), count, () -> visits.count(filter));
    }

    private record Between(
            @Nullable LocalDate from, @Nullable LocalDate until) {}

    private static Between days(@Nullable Integer year, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (year == null) {
            return new Between(from, until);
        }
        if (from != null || until != null) {
            throw EdgeRefusal.invalid("year", FieldCode.UNREADABLE);
        }
        var asked = CalendarYear.asked(year);
        return new Between(asked.firstDay(), asked.lastDay());
    }
}
