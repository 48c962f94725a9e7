package fr.paroletenue.query.work.rest;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Caller;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import fr.paroletenue.frame.web.Given;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.list.Listing;
import fr.paroletenue.query.list.Page;
import fr.paroletenue.query.work.Work;
import fr.paroletenue.query.work.WorkAsked;
import fr.paroletenue.query.work.WorkItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a planner or a technical supervisor has to do today (S1-02, S2-06, S2-09, S2-19, S2-31, S2-32). */
@RestController
@Tag(name = "Work of the day")
@AllowedTo(
        value = {Role.PLANNING, Role.TECHNICAL_SUPERVISOR},
        groups = Roles.OVERSEERS)
class WorkQuestions {

    /** Which of it, as it stands behind the question mark. */
    record Asked(
            @Parameter(
                    description =
                            "One's own unless said otherwise; only those who oversee the firm may ask for somebody else's, or for everybody's by naming nobody")
            @Nullable
            String username,

            @Parameter(description = "Paris day; today unless said otherwise") @Nullable
            LocalDate on,

            @Schema(
                    allowableValues = {"day", "late", "today", "tomorrow", "later", "no_date", "all"},
                    defaultValue = "day",
                    description = "day: late, today, tomorrow and no_date together")
            @Nullable
            String state) {

        Work.Show show() {
            return Listing.word("state", state, Work.Show.class, Work.Show.DAY);
        }
    }

    private static final Sheet<WorkItem> WORK = Sheet.<WorkItem>named("travail-du-jour")
            .column("state", WorkItem::state)
            .column("kind", WorkItem::kind)
            .column("what", WorkItem::what)
            .column("number", WorkItem::number)
            .column("name", WorkItem::name)
            .column("do_by", WorkItem::doBy)
            .column("due_at", WorkItem::dueAt)
            .column("since", WorkItem::since)
            .column("username", WorkItem::username)
            .column("client_id", WorkItem::clientId)
            .column(
                    "probably",
                    item -> item.probably().stream()
                            .map(WorkItem.Somebody::clientId)
                            .toList())
            .column("id", WorkItem::id)
            .column("act", WorkItem::act)
            .done();

    private final Work work;
    private final Listing listing;
    private final Clock clock;

    WorkQuestions(Work work, Listing listing, Clock clock) {
        this.work = work;
        this.listing = listing;
        this.clock = clock;
    }

    @GetMapping("/api/work")
    @Operation(
            summary = "What a planner or a technical supervisor has to do: late, today, tomorrow, without a date",
            description =
                    "Things that are nobody's yet, such as a dossier without a planner, are shown to each of that role.")
    Page<WorkItem> list(
            @Parameter(description = "One's own role unless said otherwise")
                    @RequestParam(name = "for", required = false)
                    @Nullable
                    ContactPersonRole role,
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(required = false) @Nullable String after) {
        var whose = whose(role, asked);
        var show = asked.show();
        int lines = Listing.size(size);
        var shown = shown(after);
        return shown.page(work.page(whose, show, lines, cursor), count, () -> work.count(whose, show));
    }

    @GetMapping("/api/work.{ending:csv|xlsx}")
    @Operation(summary = "What a planner or a technical supervisor has to do as a file")
    void file(
            @PathVariable String ending,
            @Parameter(description = "One's own role unless said otherwise")
                    @RequestParam(name = "for", required = false)
                    @Nullable
                    ContactPersonRole role,
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var whose = whose(role, asked);
        var show = asked.show();
        shown(after).file(WORK, each -> work.forEach(whose, show, each), ending, format, response);
    }

    private Listing.Shown shown(@Nullable String after) {
        var all = work.readModels();
        return listing.after(after, all.getFirst(), all.subList(1, all.size()).toArray(String[]::new));
    }

    private WorkAsked whose(@Nullable ContactPersonRole wanted, Asked asked) {
        var caller = Caller.current().orElseThrow(EdgeRefusal::forbidden);
        var username = Given.text(asked.username());
        var now = clock.instant();
        var role = wanted == null ? ownRole(caller) : wanted;
        if (caller.isOneOf(Roles.OVERSEERS)) {
            return WorkAsked.of(role, username, asked.on(), now);
        }
        if (!caller.is(Role.valueOf(role.accountRole())) || (username != null && !username.equals(caller.username()))) {
            throw EdgeRefusal.forbidden();
        }
        return WorkAsked.of(role, caller.username(), asked.on(), now);
    }

    private static ContactPersonRole ownRole(Caller caller) {
        return Stream.of(ContactPersonRole.values())
                .filter(role -> caller.is(Role.valueOf(role.accountRole())))
                .findFirst()
                .orElseThrow(() -> EdgeRefusal.invalid("for", FieldCode.REQUIRED));
    }
}
