package fr.paroletenue.query.satisfaction.rest;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Caller;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import fr.paroletenue.frame.web.Given;
import fr.paroletenue.query.client.Clients;
import fr.paroletenue.query.export.Lines;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.list.CalendarYear;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Page;
import fr.paroletenue.query.satisfaction.Satisfaction;
import fr.paroletenue.query.satisfaction.SatisfactionAsked;
import fr.paroletenue.query.satisfaction.SatisfactionLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What tells of the satisfaction of clients (S1-01). A technical supervisor sees what concerns his or her own clients. */
@RestController
@Tag(name = "Satisfaction")
@AllowedTo(value = Role.TECHNICAL_SUPERVISOR, groups = Roles.OVERSEERS)
class SatisfactionQuestions {

    private enum By {
        TECHNICAL_SUPERVISOR,
        CLIENT
    }

    /** What of it, as it stands behind the question mark. */
    record Asked(
            @Schema(
                    allowableValues = {"technical_supervisor", "client"},
                    defaultValue = "technical_supervisor")
            @Parameter(description = "Whom each line is about")
            @Nullable
            String by,

            @Parameter(
                    description =
                            "User name; a technical supervisor's own, and only those who oversee the firm may ask for somebody else's")
            @Nullable
            String technicalSupervisor,

            @Nullable String clientId) {

        By lines() {
            return Listing.word("by", by, By.class, By.TECHNICAL_SUPERVISOR);
        }
    }

    private static final String WHAT_COUNTS = """
            Numbers of clients, complaints, calls, visits, anomalies and questionnaires in one calendar year, Paris time: from midnight \
            of 1 January to midnight after 31 December; of the present year what is known so far. Counted are the clients who were there \
            on some day of it, from the beginning of their relationship on. Everything of a client counts for the technical supervisor \
            who is there for that client at present, whoever it was then; for a client who has left, for the last one. What happened to \
            prospects, to those who had left before, and complaints that no client's file is named for, are in no line. What clients \
            answer to the questionnaires cannot be recorded yet and is no column.""";

    private static final Sheet<SatisfactionLine> SATISFACTION = Sheet.<SatisfactionLine>named("satisfaction")
            .column("year", SatisfactionLine::year)
            .column("technical_supervisor", SatisfactionLine::technicalSupervisor)
            .column("client_id", SatisfactionLine::clientId)
            .column("client", SatisfactionLine::clientName)
            .column("clients", SatisfactionLine::clients)
            .column("clients_lost", SatisfactionLine::clientsLost)
            .column("clients_lost_after_complaint", SatisfactionLine::clientsLostAfterComplaint)
            .column("complaints", SatisfactionLine::complaints)
            .column("complaints_founded", SatisfactionLine::complaintsFounded)
            .column("complaints_with_missed_due_date", SatisfactionLine::complaintsWithMissedDueDate)
            .column("follow_up_calls_made", SatisfactionLine::followUpCallsMade)
            .column("follow_up_calls_missed", SatisfactionLine::followUpCallsMissed)
            .column("follow_up_visits_held", SatisfactionLine::followUpVisitsHeld)
            .column("follow_up_visits_missed", SatisfactionLine::followUpVisitsMissed)
            .column("anomalies", SatisfactionLine::anomalies)
            .column("surveys_sent", SatisfactionLine::surveysSent)
            .column("surveys_not_sent", SatisfactionLine::surveysNotSent)
            .done();

    private final Satisfaction satisfaction;
    private final Listing listing;
    private final Clock clock;

    SatisfactionQuestions(Satisfaction satisfaction, Listing listing, Clock clock) {
        this.satisfaction = satisfaction;
        this.listing = listing;
        this.clock = clock;
    }

    @GetMapping("/api/satisfaction")
    @Operation(
            summary = "What tells of the satisfaction of clients in a year, by technical supervisor or by client",
            description = WHAT_COUNTS)
    Page<SatisfactionLine> list(
            @Parameter(description = "Calendar year, not a coming one") @RequestParam int year,
            @ParameterObject Asked asked,
            @Parameter(description = "Lines of a page, by client; there is one page of technical supervisors")
                    @RequestParam(required = false)
                    @Nullable
                    Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var whose = whose(year, asked);
        var by = asked.lines();
        int lines = Listing.size(size);
        var shown = shown(after);
        return switch (by) {
            case TECHNICAL_SUPERVISOR -> {
                if (Given.text(cursor) != null) {
                    throw EdgeRefusal.invalid("cursor", FieldCode.UNREADABLE);
                }
                yield shown.whole(satisfaction.ofTechnicalSupervisors(whose), count);
            }
            case CLIENT -> shown.page(satisfaction.page(whose, lines, cursor), count, () -> satisfaction.count(whose));
        };
    }

    @GetMapping("/api/satisfaction.{ending:csv|xlsx}")
    @Operation(summary = "What tells of the satisfaction of clients in a year as a file", description = WHAT_COUNTS)
    void file(
            @PathVariable String ending,
            @Parameter(description = "Calendar year, not a coming one") @RequestParam int year,
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var whose = whose(year, asked);
        Lines<SatisfactionLine> lines = switch (asked.lines()) {
            case TECHNICAL_SUPERVISOR ->
                each -> satisfaction.ofTechnicalSupervisors(whose).forEach(each);
            case CLIENT -> each -> satisfaction.forEach(whose, each);
        };
        shown(after).file(SATISFACTION, lines, ending, format, response);
    }

    private Listing.Shown shown(@Nullable String after) {
        return listing.after(after, Clients.READ_MODEL, satisfaction.readModels());
    }

    private SatisfactionAsked whose(int year, Asked asked) {
        var caller = Caller.current().orElseThrow(EdgeRefusal::forbidden);
        var wanted = Given.text(asked.technicalSupervisor());
        var overseen = caller.isOneOf(Roles.OVERSEERS);
        if (!overseen && wanted != null && !wanted.equals(caller.username())) {
            throw EdgeRefusal.forbidden();
        }
        var calendarYear = CalendarYear.asked(year);
        if (calendarYear.firstDay().isAfter(Paris.dayOf(clock.instant()))) {
            throw EdgeRefusal.invalid("year", FieldCode.IN_THE_FUTURE);
        }
        return new SatisfactionAsked(calendarYear, overseen ? wanted : caller.username(), Given.text(asked.clientId()));
    }
}
