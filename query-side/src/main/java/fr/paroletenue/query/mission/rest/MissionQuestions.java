package fr.paroletenue.query.mission.rest;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.Given;
import fr.paroletenue.query.contract.Contracts;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.history.AsKnownThen;
import fr.paroletenue.query.history.HistoryReader;
import fr.paroletenue.query.history.StoredEvent;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Page;
import fr.paroletenue.query.mission.MissionFilter;
import fr.paroletenue.query.mission.MissionLine;
import fr.paroletenue.query.mission.MissionView;
import fr.paroletenue.query.mission.Missions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The missions: the visits of a contract and month with their timesheet, now or as they were known at an instant (S2-33). */
@RestController
@Tag(name = "Missions")
class MissionQuestions {

    /** Which missions, as it stands behind the question mark. */
    record Asked(
            @Nullable String contract,
            @Nullable String client,

            @Parameter(description = "Paris month, such as 2026-06") @Nullable
            YearMonth month,

            @Parameter(description = "The timesheet is to be signed, in time or not") @Nullable
            Boolean unsigned,

            @Parameter(description = "A remark waits for its answer, in time or not") @Nullable
            Boolean unanswered,

            @Parameter(description = "Something was owed by now and is not done") @Nullable
            Boolean late,

            @Nullable String sort) {

        MissionFilter filter() {
            return new MissionFilter(
                    Given.text(contract),
                    Given.text(client),
                    month,
                    Boolean.TRUE.equals(unsigned),
                    Boolean.TRUE.equals(unanswered),
                    Boolean.TRUE.equals(late));
        }
    }

    private static final Sheet<MissionLine> MISSIONS = Sheet.<MissionLine>named("missions")
            .column("id", MissionLine::id)
            .column("month", MissionLine::month)
            .column("client", MissionLine::client)
            .column("visits", MissionLine::visits)
            .column("ahead", MissionLine::ahead)
            .column("done", MissionLine::done)
            .column("missed", MissionLine::missed)
            .column("planned_hours", MissionLine::plannedHours)
            .column("done_hours", MissionLine::doneHours)
            .column("timesheet_due_at", MissionLine::timesheetDueAt)
            .column("timesheet_state", MissionLine::timesheetState)
            .column("signed_hours", MissionLine::signedHours)
            .column("client_signed_at", MissionLine::clientSignedAt)
            .column("worker_signed_at", MissionLine::workerSignedAt)
            .column("remarks", MissionLine::remarks)
            .column("remarks_awaited", MissionLine::remarksAwaited)
            .column("late", MissionLine::late)
            .column("client_id", MissionLine::clientId)
            .column("contract_id", MissionLine::contractId)
            .done();

    private final Missions missions;
    private final HistoryReader history;
    private final AsKnownThen known;
    private final Listing listing;

    MissionQuestions(Missions missions, HistoryReader history, AsKnownThen known, Listing listing) {
        this.missions = missions;
        this.history = history;
        this.known = known;
        this.listing = listing;
    }

    @GetMapping("/api/missions")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(
            summary =
                    "The missions; unsigned=true for timesheets to be signed, unanswered=true for remarks to be answered",
            description = "sort=month (the usual order) or -month. Hours have two decimals.")
    Page<MissionLine> list(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var filter = asked.filter();
        var order = Listing.order(asked.sort(), Missions.ORDERS, Missions.BY_MONTH);
        int lines = Listing.size(size);
        var shown = listing.after(after, Missions.READ_MODEL, "clients");
        return shown.page(missions.page(filter, order, lines, cursor), count, () -> missions.count(filter));
    }

    @GetMapping("/api/missions.{ending:csv|xlsx}")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(summary = "The missions as a file")
    void file(
            @PathVariable String ending,
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var filter = asked.filter();
        var order = Listing.order(asked.sort(), Missions.ORDERS, Missions.BY_MONTH);
        listing.after(after, Missions.READ_MODEL, "clients")
                .file(MISSIONS, each -> missions.forEach(filter, order, each), ending, format, response);
    }

    /** What was said and written is for those who plan and those who check: reporting does not see it. */
    @GetMapping("/api/missions/{id}")
    @AllowedTo({
        Role.PLANNING,
        Role.TECHNICAL_SUPERVISOR,
        Role.CLIENT_RELATIONS,
        Role.DIRECTION,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(
            summary =
                    "The visits of one contract and month, their hours, the timesheet and what was written at its foot",
            description = "at= an instant that lies behind: the mission as it was known then (S2-33).")
    ResponseEntity<MissionView> mission(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Missions.READ_MODEL, Contracts.READ_MODEL);
        var mission = (at == null ? missions.find(id) : missions.find(id, at)).orElseThrow(() -> unknown(id));
        return shown.one(mission.version(), mission);
    }

    @GetMapping("/api/missions/{id}/history")
    @AllowedTo({
        Role.PLANNING,
        Role.TECHNICAL_SUPERVISOR,
        Role.CLIENT_RELATIONS,
        Role.DIRECTION,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(
            summary = "The events of one mission, readable",
            description = "at= an instant that lies behind: those that were recorded by then (S2-33).")
    Page<StoredEvent> history(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Missions.READ_MODEL);
        var upTo = at == null ? Instant.MAX : known.past(at);
        var events = history.of(id, "mission").stream()
                .filter(event -> !event.recordedAt().isAfter(upTo))
                .toList();
        if (events.isEmpty()) {
            throw unknown(id);
        }
        return shown.whole(events, false);
    }

    private static Refusal unknown(String id) {
        return Refusal.because(RefusalCode.MISSION_UNKNOWN).with("id", id);
    }
}
