package fr.paroletenue.query.contract.rest;

import fr.paroletenue.api.contract.ContractStatus;
import fr.paroletenue.api.contract.VisitBlock;
import fr.paroletenue.api.contract.VisitGate;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.Given;
import fr.paroletenue.query.contract.ContractFilter;
import fr.paroletenue.query.contract.ContractLine;
import fr.paroletenue.query.contract.ContractView;
import fr.paroletenue.query.contract.Contracts;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.history.HistoryReader;
import fr.paroletenue.query.history.StoredEvent;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Page;
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

/** The contracts: all of them, one of them now or as it was known at an instant, and who may come for a visit. */
@RestController
@Tag(name = "Contracts")
class ContractQuestions {

    /** Which contracts, as it stands behind the question mark. */
    record Asked(
            @Nullable ContractStatus status,
            @Nullable String clientId,

            @Parameter(description = "Who has signed the scope") @Nullable
            String workerId,

            @Parameter(description = "The last day lies before this Paris day") @Nullable
            LocalDate endsBefore,

            @Parameter(description = "Something was owed by now and is not done") @Nullable
            Boolean late,

            @Parameter(description = "A recurring service without a liaison notebook") @Nullable
            Boolean lacksNotebook,

            @Nullable String sort) {

        ContractFilter filter() {
            return new ContractFilter(
                    status,
                    Given.text(clientId),
                    Given.text(workerId),
                    endsBefore,
                    Boolean.TRUE.equals(late),
                    Boolean.TRUE.equals(lacksNotebook));
        }
    }

    /** @param blockedBecause empty for a visit that may take place */
    record VisitAllowed(
            String id, String workerId, Instant startsAt, List<VisitGate> gates, List<VisitBlock> blockedBecause) {

        static VisitAllowed of(String id, String workerId, Instant startsAt, List<VisitGate> gates) {
            return new VisitAllowed(
                    id,
                    workerId,
                    startsAt,
                    gates,
                    gates.stream()
                            .filter(gate -> !gate.open())
                            .map(VisitGate::block)
                            .toList());
        }
    }

    private static final Sheet<ContractLine> CONTRACTS = Sheet.<ContractLine>named("contracts")
            .column("id", ContractLine::id)
            .column("status", ContractLine::status)
            .column("client_id", ContractLine::clientId)
            .column("request_id", ContractLine::requestId)
            .column("quote_number", ContractLine::quoteNumber)
            .column("rhythm", ContractLine::rhythm)
            .column("monthly", line -> line.monthly().amount())
            .column("once", line -> line.once().amount())
            .column("starts_on", ContractLine::startsOn)
            .column("concluded", ContractLine::concluded)
            .column("signed_on", ContractLine::signedOn)
            .column("returned_on", ContractLine::returnedOn)
            .column("withdrawal_until", ContractLine::withdrawalUntil)
            .column("introduced_at", ContractLine::introducedAt)
            .column("workers", ContractLine::workers)
            .column("ends_on", ContractLine::endsOn)
            .column("ended_because", ContractLine::endedBecause)
            .column("due_at", ContractLine::dueAt)
            .column("late", ContractLine::late)
            .column("lacks_notebook", ContractLine::lacksNotebook)
            .done();

    private final Contracts contracts;
    private final HistoryReader history;
    private final Listing listing;

    ContractQuestions(Contracts contracts, HistoryReader history, Listing listing) {
        this.contracts = contracts;
        this.history = history;
        this.listing = listing;
    }

    @GetMapping("/api/contracts")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(
            summary = "The contracts; status=ENDING with endsBefore= for those that end soon",
            description = "sort=drawnUpAt (the usual order), dueAt, or either with a minus in front.")
    Page<ContractLine> list(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var filter = asked.filter();
        var order = Listing.order(asked.sort(), Contracts.ORDERS, Contracts.BY_DRAWING_UP);
        int lines = Listing.size(size);
        var shown = listing.after(after, Contracts.READ_MODEL);
        return shown.page(contracts.page(filter, order, lines, cursor), count, () -> contracts.count(filter));
    }

    @GetMapping("/api/contracts.{ending:csv|xlsx}")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(summary = "The contracts as a file")
    void file(
            @PathVariable String ending,
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var filter = asked.filter();
        var order = Listing.order(asked.sort(), Contracts.ORDERS, Contracts.BY_DRAWING_UP);
        listing.after(after, Contracts.READ_MODEL)
                .file(CONTRACTS, each -> contracts.forEach(filter, order, each), ending, format, response);
    }

    /** Keys and access instructions are for those who come and those who check: reporting does not see them. */
    @GetMapping("/api/contracts/{id}")
    @AllowedTo({
        Role.PLANNING,
        Role.TECHNICAL_SUPERVISOR,
        Role.CLIENT_RELATIONS,
        Role.DIRECTION,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(
            summary = "One contract: what was agreed, what the law gives, the home, the end",
            description = "at= an instant that lies behind: the contract as it was known then (S2-33).")
    ResponseEntity<ContractView> contract(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Contracts.READ_MODEL);
        var contract = (at == null ? contracts.find(id) : contracts.find(id, at)).orElseThrow(() -> unknown(id));
        return shown.one(contract.version(), contract);
    }

    @GetMapping("/api/contracts/{id}/history")
    @AllowedTo({
        Role.PLANNING,
        Role.TECHNICAL_SUPERVISOR,
        Role.CLIENT_RELATIONS,
        Role.DIRECTION,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(summary = "The events of one contract, readable")
    Page<StoredEvent> history(@PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Contracts.READ_MODEL);
        var events = history.of(id, "contract");
        if (events.isEmpty()) {
            throw unknown(id);
        }
        return shown.whole(events, false);
    }

    @GetMapping("/api/contracts/{id}/visit-gates")
    @AllowedTo(groups = Roles.EVERYONE)
    @Operation(summary = "Whether a worker may come for a visit that begins at an instant, and why not (R-80)")
    ResponseEntity<VisitAllowed> visitGates(
            @PathVariable String id,
            @RequestParam String workerId,
            @RequestParam Instant startsAt,
            @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Contracts.READ_MODEL);
        var gates = contracts.gates(id, new WorkerId(workerId), startsAt).orElseThrow(() -> unknown(id));
        return shown.answer(VisitAllowed.of(id, workerId, startsAt, gates));
    }

    private static Refusal unknown(String id) {
        return Refusal.because(RefusalCode.CONTRACT_UNKNOWN).with("id", id);
    }
}
