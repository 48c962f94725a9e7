package fr.paroletenue.query.followup.rest;

import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.followup.FollowUpStatus;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.Given;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.followup.FollowUpFilter;
import fr.paroletenue.query.followup.FollowUpLine;
import fr.paroletenue.query.followup.FollowUpView;
import fr.paroletenue.query.followup.FollowUps;
import fr.paroletenue.query.followup.PlannedCheck;
import fr.paroletenue.query.followup.SurprisePlans;
import fr.paroletenue.query.history.HistoryReader;
import fr.paroletenue.query.history.Secrets;
import fr.paroletenue.query.history.StoredEvent;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How contracts are followed up: what is due and late, one of them, and the surprise checks to come. */
@RestController
@Tag(name = "Follow-ups")
class FollowUpQuestions {

    /** Which follow-ups, as it stands behind the question mark. */
    record Asked(
            @Nullable FollowUpStatus state,
            @Nullable String clientId,
            @Nullable String contractId,

            @Parameter(description = "Such a thing is awaited") @Nullable
            FollowUpDueDate owed,

            @Parameter(description = "The last day of something that is awaited lies before this Paris day") @Nullable
            LocalDate dueBefore,

            @Parameter(description = "Something was awaited by now and is not done") @Nullable
            Boolean late,

            @Parameter(description = "The client does not have the conclusions of a visit (S1-21)") @Nullable
            Boolean undelivered,

            @Nullable String sort) {

        FollowUpFilter filter() {
            return new FollowUpFilter(
                    state,
                    Given.text(clientId),
                    Given.text(contractId),
                    owed,
                    dueBefore,
                    Boolean.TRUE.equals(late),
                    Boolean.TRUE.equals(undelivered));
        }
    }

    private static final Sheet<FollowUpLine> FOLLOW_UPS = Sheet.<FollowUpLine>named("follow-ups")
            .column("id", FollowUpLine::id)
            .column("status", FollowUpLine::status)
            .column("contract_id", FollowUpLine::contractId)
            .column("client_id", FollowUpLine::clientId)
            .column("first_visit_at", FollowUpLine::firstVisitAt)
            .column("accompanied", FollowUpLine::accompanied)
            .column("owed", line -> line.owed().stream().map(Enum::name).toList())
            .column("due_at", FollowUpLine::dueAt)
            .column("do_by", FollowUpLine::doBy)
            .column("late", FollowUpLine::late)
            .column("calls_made", FollowUpLine::callsMade)
            .column("visits_held", FollowUpLine::visitsHeld)
            .column("checks_held", FollowUpLine::checksHeld)
            .column("undelivered_since", FollowUpLine::undeliveredSince)
            .column("ended_on", FollowUpLine::endedOn)
            .done();

    private final FollowUps followUps;
    private final SurprisePlans surprises;
    private final HistoryReader history;
    private final Listing listing;

    FollowUpQuestions(FollowUps followUps, SurprisePlans surprises, HistoryReader history, Listing listing) {
        this.followUps = followUps;
        this.surprises = surprises;
        this.history = history;
        this.listing = listing;
    }

    @GetMapping("/api/follow-ups")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(
            summary = "How contracts are followed up; late=true for the calls and visits that were forgotten",
            description = "sort=dueAt (the usual order), firstVisitAt, or either with a minus in front.")
    Page<FollowUpLine> list(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var filter = asked.filter();
        var order = Listing.order(asked.sort(), FollowUps.ORDERS, FollowUps.BY_DUE_DATE);
        int lines = Listing.size(size);
        var shown = listing.after(after, FollowUps.READ_MODEL);
        return shown.page(followUps.page(filter, order, lines, cursor), count, () -> followUps.count(filter));
    }

    @GetMapping("/api/follow-ups.{ending:csv|xlsx}")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(summary = "The follow-ups as a file")
    void file(
            @PathVariable String ending,
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var filter = asked.filter();
        var order = Listing.order(asked.sort(), FollowUps.ORDERS, FollowUps.BY_DUE_DATE);
        listing.after(after, FollowUps.READ_MODEL)
                .file(FOLLOW_UPS, each -> followUps.forEach(filter, order, each), ending, format, response);
    }

    @GetMapping("/api/follow-ups/surprise-checks")
    @AllowedTo({Role.TECHNICAL_SUPERVISOR, Role.DIRECTION, Role.AUDITOR})
    @Operation(summary = "The surprise checks that are still to come; for nobody else (S1-22)")
    Page<PlannedCheck> plannedChecks(@RequestParam(required = false) @Nullable String after) {
        return listing.after(after, SurprisePlans.READ_MODEL).whole(surprises.awaited(), false);
    }

    @GetMapping("/api/follow-ups/{id}")
    @AllowedTo(groups = Roles.READERS, value = Role.ADMINISTRATOR)
    @Operation(summary = "One follow-up: what is owed with its proof, calls, visits, surprise checks that were held")
    ResponseEntity<FollowUpView> followUp(
            @PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, FollowUps.READ_MODEL, SurprisePlans.READ_MODEL);
        var planned = Secrets.mayBeReadByCaller() ? surprises.awaited(id) : null;
        var followUp = followUps.find(id, planned).orElseThrow(() -> unknown(id));
        return shown.one(followUp.version(), followUp);
    }

    @GetMapping("/api/follow-ups/{id}/history")
    @AllowedTo(groups = Roles.READERS, value = Role.ADMINISTRATOR)
    @Operation(summary = "The events of one follow-up, readable; those of its secret plan for whoever may know (S1-22)")
    Page<StoredEvent> history(@PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, FollowUps.READ_MODEL, SurprisePlans.READ_MODEL);
        var events = history.of(id, "followup");
        if (events.isEmpty()) {
            throw unknown(id);
        }
        var secret = surprises.planOf(id).map(history::of).orElseGet(List::of);
        return shown.whole(
                Stream.concat(events.stream(), secret.stream())
                        .sorted(Comparator.comparing(StoredEvent::position))
                        .toList(),
                false);
    }

    private static Refusal unknown(String id) {
        return Refusal.because(RefusalCode.FOLLOW_UP_UNKNOWN).with("id", id);
    }
}
