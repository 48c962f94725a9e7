package fr.paroletenue.query.mission.rest;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Caller;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.Given;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.mission.PlanningRunView;
import fr.paroletenue.query.mission.PlanningRuns;
import fr.paroletenue.query.mission.PlanningWeek;
import fr.paroletenue.query.mission.ScheduleFile;
import fr.paroletenue.query.mission.Schedules;
import fr.paroletenue.query.mission.Visits;
import fr.paroletenue.query.mission.WeekCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plan of a week, for people and for calendars, when visits of a contract come back, and how far a planning run is. */
@RestController
@Tag(name = "Planning")
class PlanningQuestions {

    private final Visits visits;
    private final WeekCalendar calendar;
    private final Schedules schedules;
    private final PlanningRuns runs;
    private final Listing listing;
    private final Clock clock;

    PlanningQuestions(
            Visits visits,
            WeekCalendar calendar,
            Schedules schedules,
            PlanningRuns runs,
            Listing listing,
            Clock clock) {
        this.visits = visits;
        this.calendar = calendar;
        this.schedules = schedules;
        this.runs = runs;
        this.listing = listing;
        this.clock = clock;
    }

    @GetMapping("/api/planning/week")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(
            summary = "The seven days of a week with their visits, of the firm, of a worker or of a client",
            description =
                    "Visits that were cancelled or moved to another month are left out. One that is still ahead says what"
                            + " keeps it from taking place as things stand (R-80).")
    ResponseEntity<PlanningWeek> week(
            @Parameter(description = "Any Paris day of the week; today unless said otherwise")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate of,
            @RequestParam(required = false) @Nullable String worker,
            @RequestParam(required = false) @Nullable String client,
            @RequestParam(required = false) @Nullable String after) {
        return listing.after(after, Visits.READ_MODEL, Visits.others())
                .answer(visits.week(day(of), Given.text(worker), Given.text(client), null));
    }

    /** With names and addresses, so for those only who plan, come to see, or check. */
    @GetMapping(value = "/api/planning/week.ics", produces = WeekCalendar.CONTENT_TYPE)
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
                    "A week as an iCalendar that any calendar can subscribe to: of a worker, or of one's own dossiers",
            description =
                    "Without worker=: the visits at the clients for whom the caller plans or is the technical supervisor.")
    ResponseEntity<String> calendar(
            @Parameter(description = "Any Paris day of the week; today unless said otherwise")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate of,
            @RequestParam(required = false) @Nullable String worker,
            @RequestParam(required = false) @Nullable String after) {
        var whose = Given.text(worker);
        var caller = Caller.current().orElseThrow(EdgeRefusal::forbidden);
        var shown = listing.after(after, Visits.READ_MODEL, Visits.others());
        var week = visits.week(day(of), whose, null, whose == null ? caller.username() : null);
        var answer = shown.answer(calendar.of(week));
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"semaine.ics\"")
                .body(answer.getBody());
    }

    @GetMapping("/api/planning/{id}")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(
            summary = "How far a planning run is, and which contracts could not be planned",
            description = "FINISHED is said once all its visits can be seen, in the lists and in the plan of the week.")
    ResponseEntity<PlanningRunView> run(
            @PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, PlanningRuns.READ_MODEL);
        var run = runs.find(id)
                .orElseThrow(
                        () -> Refusal.because(RefusalCode.PLANNING_RUN_UNKNOWN).with("id", id));
        return shown.one(run.version(), run);
    }

    /** Why somebody wanted it so is for those who plan and those who check: reporting does not see it. */
    @GetMapping("/api/schedules/{contractId}")
    @AllowedTo({
        Role.PLANNING,
        Role.TECHNICAL_SUPERVISOR,
        Role.CLIENT_RELATIONS,
        Role.DIRECTION,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(
            summary = "When visits of a contract come back: every pattern there was, pauses, how far it is planned",
            description = "at= an instant that lies behind: as it was known then (S2-33).")
    ResponseEntity<ScheduleFile> schedule(
            @PathVariable String contractId,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Schedules.READ_MODEL);
        var schedule = (at == null ? schedules.find(contractId) : schedules.find(contractId, at))
                .orElseThrow(() -> Refusal.because(RefusalCode.SCHEDULE_UNKNOWN).with("id", contractId));
        return shown.one(schedule.version(), schedule);
    }

    private LocalDate day(@Nullable LocalDate of) {
        return of == null ? Paris.dayOf(clock.instant()) : of;
    }
}
