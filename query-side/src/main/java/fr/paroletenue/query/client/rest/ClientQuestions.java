package fr.paroletenue.query.client.rest;

import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.PostalAddress;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.Given;
import fr.paroletenue.query.client.Checklist;
import fr.paroletenue.query.client.ClientFilter;
import fr.paroletenue.query.client.ClientLine;
import fr.paroletenue.query.client.ClientSearch;
import fr.paroletenue.query.client.ClientView;
import fr.paroletenue.query.client.Clients;
import fr.paroletenue.query.client.Dossiers;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.history.StoredEvent;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The clients: all of them, those somebody looks for, one of them (S1-02, S1-06, S1-07). */
@RestController
@Tag(name = "Clients")
@AllowedTo(groups = Roles.EVERYONE)
class ClientQuestions {

    /** Which clients, as it stands behind the question mark. */
    record Asked(
            @Nullable ClientStanding standing,
            @Parameter(description = "User name") @Nullable String planner,
            @Parameter(description = "User name") @Nullable String technicalSupervisor,

            @Parameter(description = "Open dossiers for which nobody plans") @Nullable
            Boolean withoutPlanner,

            @Parameter(description = "Open dossiers that nobody supervises") @Nullable
            Boolean withoutTechnicalSupervisor,

            @Parameter(description = "Those who were not told yet who is there for them") @Nullable
            Boolean untold,

            @Nullable String sort) {

        ClientFilter filter() {
            return new ClientFilter(
                    standing,
                    Given.text(planner),
                    Given.text(technicalSupervisor),
                    Boolean.TRUE.equals(withoutPlanner),
                    Boolean.TRUE.equals(withoutTechnicalSupervisor),
                    Boolean.TRUE.equals(untold));
        }
    }

    /** @param phone a telephone number, its digits grouped in any way */
    record Calling(@NotBlank @Size(max = 50) String phone) {}

    /** @param text three characters or more of a name, a telephone number or an address */
    record Wanted(
            @NotBlank @Size(min = 3, max = 200) String text,
            @Nullable Integer size) {}

    record Found(List<ClientLine> items) {}

    private static final Sheet<ClientLine> CLIENTS = Sheet.<ClientLine>named("clients")
            .column("id", ClientLine::id)
            .column("standing", ClientLine::standing)
            .column("name", ClientLine::name)
            .column("email", line -> line.details().email())
            .column("phones", ClientQuestions::phones)
            .column("address", line -> address(line, place -> Stream.of(place.line1(), place.line2())))
            .column("postal_code", line -> address(line, place -> Stream.of(place.postalCode())))
            .column("city", line -> address(line, place -> Stream.of(place.city())))
            .column("planner", ClientLine::planner)
            .column("technical_supervisor", ClientLine::technicalSupervisor)
            .column("untold_since", ClientLine::untoldSince)
            .column("since", ClientLine::since)
            .column("source", ClientLine::source)
            .column("registered_at", ClientLine::registeredAt)
            .column("contacts", ClientLine::contacts)
            .column("last_contact_at", ClientLine::lastContactAt)
            .column("ended_on", ClientLine::endedOn)
            .done();

    private final Clients clients;
    private final ClientSearch search;
    private final Dossiers dossiers;
    private final Listing listing;

    ClientQuestions(Clients clients, ClientSearch search, Dossiers dossiers, Listing listing) {
        this.clients = clients;
        this.search = search;
        this.dossiers = dossiers;
        this.listing = listing;
    }

    @GetMapping("/api/clients")
    @Operation(
            summary = "The prospects and clients; withoutTechnicalSupervisor=true for dossiers that nobody supervises")
    Page<ClientLine> list(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var filter = asked.filter();
        var order = Listing.order(asked.sort(), Clients.ORDERS, Clients.BY_REGISTRATION);
        int lines = Listing.size(size);
        var shown = listing.after(after, Clients.READ_MODEL);
        return shown.page(clients.page(filter, order, lines, cursor), count, () -> clients.count(filter));
    }

    @GetMapping("/api/clients.{ending:csv|xlsx}")
    @Operation(summary = "The prospects and clients as a file")
    void file(
            @PathVariable String ending,
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var filter = asked.filter();
        var order = Listing.order(asked.sort(), Clients.ORDERS, Clients.BY_REGISTRATION);
        listing.after(after, Clients.READ_MODEL)
                .file(CLIENTS, each -> clients.forEach(filter, order, each), ending, format, response);
    }

    /** Posted, because what is looked for is a person: names belong in no URL and in no log of URLs. */
    @PostMapping("/api/clients/search")
    @Operation(
            summary = "Clients by name, telephone number or address",
            description = "Accents, capitals and the grouping of digits do not matter, nor does a typing slip or two.")
    ResponseEntity<Found> search(
            @Valid @RequestBody Wanted wanted, @RequestParam(required = false) @Nullable String after) {
        int lines = Listing.size(wanted.size());
        var shown = listing.after(after, Clients.READ_MODEL);
        return shown.answer(new Found(search.find(wanted.text(), lines)));
    }

    /** Posted for the same reason. */
    @PostMapping("/api/clients/callers")
    @Operation(
            summary = "Whose telephone number somebody calls from (S2-05)",
            description =
                    "All clients and prospects who have exactly that number, open files first; nobody for a number of less than eight"
                            + " digits. Their id is what a message names as clientId.")
    ResponseEntity<Found> callers(
            @Valid @RequestBody Calling calling, @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Clients.READ_MODEL);
        return shown.answer(new Found(search.callers(calling.phone())));
    }

    @GetMapping("/api/clients/{id}")
    @Operation(summary = "One client's file: contact details and contact persons with their past, consents")
    ResponseEntity<ClientView> client(@PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Clients.READ_MODEL);
        var client = clients.find(id).orElseThrow(() -> unknown(id));
        return shown.one(client.version(), client);
    }

    @GetMapping("/api/clients/{id}/timeline")
    @AllowedTo({
        Role.PLANNING,
        Role.TECHNICAL_SUPERVISOR,
        Role.CLIENT_RELATIONS,
        Role.DIRECTION,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(
            summary = "All that ever happened with one client, complaints included, in the order of its recording",
            description = "sort=-recordedAt for the latest first; type=client.contact-logged for the contacts alone.")
    Page<StoredEvent> timeline(
            @PathVariable String id,
            @Parameter(description = "A name such as complaint.recorded, or its first word")
                    @RequestParam(required = false)
                    @Nullable
                    String type,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String after) {
        var order = Listing.order(sort, Dossiers.ORDERS, Dossiers.BY_RECORDING);
        int lines = Listing.size(size);
        var shown = listing.after(after, Clients.READ_MODEL, dossiers.readModels());
        if (!dossiers.exists(id)) {
            throw unknown(id);
        }
        return shown.page(dossiers.page(id, Given.text(type), order, lines, cursor), false, () -> 0);
    }

    @GetMapping("/api/clients/{id}/checklist")
    @Operation(summary = "The steps of the relationship with one client: done, due, late, not yet")
    ResponseEntity<Checklist> checklist(
            @PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        var shown = listing.after(after, Clients.READ_MODEL, clients.checklistReadModels());
        return shown.answer(clients.checklist(id).orElseThrow(() -> unknown(id)));
    }

    private static List<String> phones(ClientLine line) {
        return Stream.concat(Stream.ofNullable(line.details().phone()), line.details().otherPhones().stream())
                .toList();
    }

    private static @Nullable String address(ClientLine line, Function<PostalAddress, Stream<@Nullable String>> parts) {
        var address = line.details().postalAddress();
        return address == null
                ? null
                : parts.apply(address).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static Refusal unknown(String id) {
        return Refusal.because(RefusalCode.CLIENT_UNKNOWN).with("id", id);
    }
}
