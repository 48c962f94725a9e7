package fr.paroletenue.query.request.rest;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.request.RequestStatus;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.Given;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.history.HistoryReader;
import fr.paroletenue.query.history.StoredEvent;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Order;
import fr.paroletenue.query.list.Page;
import fr.paroletenue.query.request.QuoteProgress;
import fr.paroletenue.query.request.RequestLine;
import fr.paroletenue.query.request.RequestView;
import fr.paroletenue.query.request.Requests;
import fr.paroletenue.query.worker.Workers;
import fr.paroletenue.query.worker.Workers.Candidate;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was asked for, how far it is, who could come and what was offered (S1-08 to S1-11, S2-11 to S2-13, S2-15). */
@RestController
@Tag(name = "Requests")
@AllowedTo(groups = Roles.EVERYONE)
class RequestQuestions {

    /** Which requests; all of them unless said otherwise. */
    record Asked(
            @Schema(allowableValues = {"open", "accepted", "concluded", "abandoned", "erased"}) @Nullable
            String status,

            @Nullable String clientId,

            @Parameter(description = "User name of the client's planner") @Nullable
            String planner,

            @Parameter(description = "User name of the client's technical supervisor") @Nullable
            String technicalSupervisor,

            @Parameter(description = "true for those whose needs nobody has assessed") @Nullable
            Boolean unassessed,

            @Parameter(description = "true for those to which nobody is assigned") @Nullable
            Boolean unstaffed,

            @Parameter(
                    description =
                            "true for those whose client was not given the information that comes before a contract")
            @Nullable
            Boolean uninformed,

            @Schema(allowableValues = {"none", "owed", "issued", "expired", "accepted", "refused"}) @Nullable
            String quote,

            @Schema(allowableValues = {"receivedAt", "-receivedAt"}) @Nullable
            String sort) {

        Requests.Filter filter() {
            return new Requests.Filter(
                    Given.text(status) == null
                            ? null
                            : Listing.word("status", status, RequestStatus.class, RequestStatus.OPEN),
                    Given.text(clientId),
                    Given.text(planner),
                    Given.text(technicalSupervisor),
                    Boolean.TRUE.equals(unassessed),
                    Boolean.TRUE.equals(unstaffed),
                    Boolean.TRUE.equals(uninformed),
                    Given.text(quote) == null
                            ? null
                            : Listing.word("quote", quote, QuoteProgress.class, QuoteProgress.NONE));
        }

        Order order() {
            return Listing.order(sort, Requests.ORDERS, Requests.BY_RECEIPT);
        }
    }

    private static final Sheet<RequestLine> REQUESTS = Sheet.<RequestLine>named("demandes")
            .column("id", RequestLine::id)
            .column("status", RequestLine::status)
            .column("client_id", RequestLine::clientId)
            .column("client_name", RequestLine::clientName)
            .column("received_at", RequestLine::receivedAt)
            .column("channel", RequestLine::channel)
            .column("wished_start_on", RequestLine::wishedStartOn)
            .column("appointment_at", RequestLine::appointmentAt)
            .column("assessed_at", RequestLine::assessedAt)
            .column("services", line -> line.services().stream().map(Enum::name).toList())
            .column(
                    "hours_per_month",
                    line -> line.hoursPerMonth() == null
                            ? null
                            : line.hoursPerMonth().toPlainString())
            .column("start_on", RequestLine::startOn)
            .column("worker_id", RequestLine::workerId)
            .column("quote_asked", RequestLine::quoteAsked)
            .column("quote", RequestLine::quote)
            .column("quote_number", RequestLine::quoteNumber)
            .column("quote_valid_until", RequestLine::quoteValidUntil)
            .column(
                    "quote_monthly",
                    line -> line.quoteMonthly() == null
                            ? null
                            : line.quoteMonthly().amount().toPlainString())
            .column("informed_at", RequestLine::informedAt)
            .done();

    private final Requests requests;
    private final HistoryReader history;
    private final Listing listing;

    RequestQuestions(Requests requests, HistoryReader history, Listing listing) {
        this.requests = requests;
        this.history = history;
        this.listing = listing;
    }

    @GetMapping("/api/requests")
    @Operation(summary = "The requests, whole or what of them still lacks something")
    Page<RequestLine> list(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var filter = asked.filter();
        var order = asked.order();
        int lines = Listing.size(size);
        return shown(after).page(requests.page(filter, order, lines, cursor), count, () -> requests.count(filter));
    }

    @GetMapping("/api/requests.{ending:csv|xlsx}")
    @Operation(summary = "The requests as a file")
    void file(
            @PathVariable String ending,
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var filter = asked.filter();
        var order = asked.order();
        shown(after).file(REQUESTS, each -> requests.forEach(filter, order, each), ending, format, response);
    }

    @GetMapping("/api/requests/{id}")
    @Operation(summary = "One request with every assessment, proposal and quote that there ever was")
    ResponseEntity<RequestView> request(
            @PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        var shown = shown(after);
        var request = requests.find(id).orElseThrow(() -> unknown(id));
        return shown.one(request.version(), request);
    }

    @GetMapping("/api/requests/{id}/candidates")
    @Operation(
            summary = "Who could come by the needs that were assessed last, those who match best first; never somebody"
                    + " blocked or not available (S1-09, S2-15)")
    Page<Candidate> candidates(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Requests.READ_MODEL, Workers.READ_MODEL, Workers.RULES);
        return shown.whole(requests.candidates(id).orElseThrow(() -> unknown(id)), count);
    }

    @GetMapping(value = "/api/requests/{id}/quote/letter", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @Operation(
            summary = "The text of a quote",
            description =
                    "In French, under the letterhead and the declaration of its day, to the client as known then.")
    ResponseEntity<String> letter(
            @PathVariable String id,
            @Parameter(description = "The last one unless said otherwise") @RequestParam(required = false) @Nullable
                    String number,
            @RequestParam(required = false) @Nullable String after) {
        var shown = shown(after);
        if (!requests.exists(id)) {
            throw unknown(id);
        }
        var text = requests.quoteText(id, Given.text(number))
                .orElseThrow(() -> Refusal.because(RefusalCode.QUOTE_NOT_ISSUED).with("id", id));
        return shown.french(text);
    }

    @GetMapping("/api/requests/{id}/history")
    @AllowedTo({
        Role.PLANNING,
        Role.TECHNICAL_SUPERVISOR,
        Role.CLIENT_RELATIONS,
        Role.DIRECTION,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(summary = "The events of one request, readable")
    Page<StoredEvent> history(@PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Requests.READ_MODEL);
        var events = history.of(id, "request");
        if (events.isEmpty()) {
            throw unknown(id);
        }
        return shown.whole(events, false);
    }

    private Listing.Shown shown(@Nullable String after) {
        return listing.after(after, Requests.READ_MODEL, Requests.CLIENTS);
    }

    private static Refusal unknown(String id) {
        return Refusal.because(RefusalCode.REQUEST_UNKNOWN).with("id", id);
    }
}
