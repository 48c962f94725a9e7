package fr.paroletenue.query.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.query.ClientHistories;
import fr.paroletenue.query.ContractHistories;
import fr.paroletenue.query.MissionHistories;
import fr.paroletenue.query.QuerySideTest;
import fr.paroletenue.query.RequestHistories;
import fr.paroletenue.query.worker.WorkerHistories;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** S1-06 to S1-11, S2-11 to S2-13, S2-15: requests in lists, one request, who could come, the text of a quote, the steps. */
class AskingAboutRequestsTest extends QuerySideTest {

    private static final String SLOT = "MONDAY-09:00-12:00";

    @Autowired
    private Clock clock;

    private LocalDate today() {
        return Paris.dayOf(clock.instant());
    }

    private static List<String> ids(JsonNode page) {
        return page.at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private static List<String> steps(JsonNode checklist) {
        return checklist
                .at("/steps")
                .valueStream()
                .filter(step -> !step.at("/subjectId").isNull())
                .map(step ->
                        step.at("/step").asString() + " " + step.at("/state").asString())
                .toList();
    }

    private void client(String id) {
        var file = ClientHistories.of(id);
        happened(
                file.registered("Odile Demande", "0600000000", "3 allée des Tilleuls", "38000", "Exempleville"),
                file.assigned(ContactPersonRole.PLANNER, "planner-of-" + id));
    }

    @Test
    void whatARequestWaitsForIsWorkOfTheDay() {
        client("requests-of-work");
        var fresh = RequestHistories.of("work-fresh", "requests-of-work");
        var assessed = RequestHistories.of("work-assessed", "requests-of-work");
        var quoted = RequestHistories.of("work-quoted", "requests-of-work");
        happened(fresh.registered());
        happened(assessed.registered(), assessed.assessed(1, "X", SLOT));
        var token = happened(
                quoted.registered(),
                quoted.assessed(1, "X", SLOT),
                quoted.assigned("w-1", "X", SLOT),
                quoted.informed(),
                quoted.quoted("DEV-2026-00091", LocalDate.of(2026, 5, 21), null));

        assertThat(work("PLANNER", "planner-of-requests-of-work", token))
                .containsExactlyInAnyOrder(
                        "QUOTE_ANSWER LATE /api/requests/work-quoted/quote/acceptance",
                        "WORKER_ASSIGNMENT NO_DATE /api/requests/work-assessed/assignment",
                        "QUOTE NO_DATE /api/requests/work-assessed/quote",
                        "PRE_CONTRACT_INFORMATION NO_DATE /api/requests/work-assessed/information");
        happened(ClientHistories.of("requests-of-work").assigned(ContactPersonRole.TECHNICAL_SUPERVISOR, "ts-of-work"));
        var planned = RequestHistories.of("work-planned", "requests-of-work");
        var nobodys = RequestHistories.of("work-nobodys", "requests-of-nobody");
        token = happened(planned.registered(), planned.planned(), nobodys.registered());
        assertThat(work("TECHNICAL_SUPERVISOR", "ts-of-work", token))
                .contains(
                        "ASSESSMENT_APPOINTMENT NO_DATE /api/requests/work-fresh/assessment-appointment",
                        "ASSESSMENT_APPOINTMENT NO_DATE /api/requests/work-nobodys/assessment-appointment")
                .anyMatch(item -> item.startsWith("ASSESSMENT ") && item.endsWith("/work-planned/assessment"));
    }

    /** S1-11: a contract without anybody asks for somebody until it has a plan, which says who comes, or is over. */
    @Test
    void whoeverHasAContractAndNobodyWaitsForSomebody() {
        client("requests-under-contract");
        for (var name : List.of("nobody", "planned", "by-hand", "ending", "staffed", "left")) {
            var request = RequestHistories.of("work-" + name, "requests-under-contract");
            happened(request.registered(), request.assessed(1, "X", SLOT));
            if (name.equals("staffed") || name.equals("left")) {
                happened(request.assigned("w-1", "X", SLOT));
            }
            happened(request.concluded("contract-" + name, "DEV-2026-00092"));
            happened(ContractHistories.of("contract-" + name, "requests-under-contract")
                    .drawnUp());
        }
        var planned = MissionHistories.of("contract-planned", "requests-under-contract");
        happened(planned.scheduleOpened(), planned.patternSet(1));
        happened(MissionHistories.of("contract-by-hand", "requests-under-contract")
                .scheduleOpened());
        happened(
                ContractHistories.of("contract-ending", "requests-under-contract")
                        .signed(),
                ContractHistories.of("contract-ending", "requests-under-contract")
                        .terminated());
        var token = happened(
                RequestHistories.of("work-left", "requests-under-contract").released("w-1"));

        assertThat(work("PLANNER", "planner-of-requests-under-contract", token))
                .containsExactlyInAnyOrder(
                        "WORKER_ASSIGNMENT NO_DATE /api/requests/work-nobody/assignment",
                        "WORKER_ASSIGNMENT NO_DATE /api/requests/work-by-hand/assignment",
                        "WORKER_ASSIGNMENT NO_DATE /api/requests/work-left/assignment");
    }

    private List<String> work(String role, String username, String token) {
        return json("/api/work?for=" + role + "&username=" + username + "&state=all&size=200&after=" + token)
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/link").asString().startsWith("/api/requests/work-"))
                .map(item -> item.at("/kind").asString() + " "
                        + item.at("/state").asString() + " " + item.at("/act").asString())
                .toList();
    }

    @Test
    void theListTellsWhatIsMissing() {
        client("requests-of-1");
        var of = "/api/requests?clientId=requests-of-1&";
        var fresh = RequestHistories.of("fresh", "requests-of-1");
        var assessed = RequestHistories.of("assessed", "requests-of-1");
        var staffed = RequestHistories.of("staffed", "requests-of-1");
        var agreed = RequestHistories.of("agreed", "requests-of-1");
        var gone = RequestHistories.of("gone", "requests-of-1");
        happened(fresh.registered(), fresh.asked());
        happened(
                assessed.registered(RequestHistories.RECEIVED.plusSeconds(1)),
                assessed.assessed(1, "X", SLOT),
                assessed.quoted("DEV-2026-00011", LocalDate.of(2026, 5, 21), null));
        happened(
                staffed.registered(RequestHistories.RECEIVED.plusSeconds(2)),
                staffed.assessed(1, "X", SLOT),
                staffed.assigned("w-1", "X", SLOT),
                staffed.quoted("DEV-2026-00012", today(), null));
        happened(
                agreed.registered(RequestHistories.RECEIVED.plusSeconds(3)),
                agreed.informed(),
                agreed.quoted("DEV-2026-00013", LocalDate.of(2026, 5, 21), null),
                agreed.accepted("DEV-2026-00013"));
        var token = happened(gone.registered(RequestHistories.RECEIVED.plusSeconds(4)), gone.abandoned());

        var all = json(of + "count=true&after=" + token);
        assertThat(ids(all)).containsExactly("fresh", "assessed", "staffed", "agreed", "gone");
        assertThat(all.at("/total").asInt()).isEqualTo(5);
        assertThat(all.at("/items/0/clientName").asString()).isEqualTo("Odile Demande");
        assertThat(ids(json(of + "sort=-receivedAt"))).startsWith("gone");
        assertThat(ids(json(of + "status=open"))).containsExactly("fresh", "assessed", "staffed");
        assertThat(ids(json(of + "status=accepted"))).containsExactly("agreed");
        assertThat(ids(json(of + "unassessed=true"))).containsExactly("fresh", "agreed");
        assertThat(ids(json(of + "unstaffed=true"))).containsExactly("fresh", "assessed", "agreed");
        assertThat(ids(json(of + "uninformed=true"))).containsExactly("fresh", "assessed", "staffed");
        assertThat(ids(json(of + "quote=owed"))).containsExactly("fresh");
        assertThat(ids(json(of + "quote=none"))).containsExactly("gone");
        assertThat(ids(json(of + "quote=expired"))).containsExactly("assessed");
        assertThat(ids(json(of + "quote=issued")))
                .as("on its last day it is still valid")
                .containsExactly("staffed");
        assertThat(ids(json(of + "quote=accepted"))).containsExactly("agreed");
        assertThat(all.at("/items/1/quote").asString()).isEqualTo("EXPIRED");
        assertThat(ids(json("/api/requests?planner=planner-of-requests-of-1&status=open")))
                .containsExactly("fresh", "assessed", "staffed");
        assertThat(ids(json(of + "technicalSupervisor=nobody"))).isEmpty();
        var page = json(of + "size=2");
        assertThat(ids(json(of + "size=2&cursor=" + page.at("/nextCursor").asString())))
                .containsExactly("staffed", "agreed");
        for (var bad : List.of("status=x", "quote=x", "sort=name", "cursor=x", "size=0")) {
            assertThat(get(of + bad).statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(text(get("/api/requests.csv?clientId=requests-of-1&format=fr&quote=issued")))
                .contains("staffed;OPEN;requests-of-1;Odile Demande", ";DEV-2026-00012;", ";342.00;")
                .doesNotContain("fresh");
        assertThat(get("/api/requests.xlsx?clientId=requests-of-1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void oneRequestShowsAllThatEverWas() {
        client("requests-of-2");
        var one = RequestHistories.of("whole", "requests-of-2");
        var token = happened(one.everything().limit(13));

        var file = json("/api/requests/whole?after=" + token);

        assertThat(file.at("/status").asString()).isEqualTo("OPEN");
        assertThat(file.at("/version").asLong()).isEqualTo(13);
        assertThat(file.at("/assessments").size()).isEqualTo(2);
        assertThat(file.at("/assessment/needs/slots/0/day").asString()).isEqualTo("FRIDAY");
        assertThat(file.at("/assessment/home/forbiddenAreas").asString()).isEqualTo("sealed room");
        assertThat(file.at("/assignment").isNull()).isTrue();
        assertThat(file.at("/releases/0/workerId").asString()).isEqualTo("w-1");
        assertThat(file.at("/quotes")
                        .valueStream()
                        .map(quote -> quote.at("/standing").asString()))
                .containsExactly("REFUSED", "SUPERSEDED", "ISSUED");
        assertThat(file.at("/quote/monthly/beforeTax/amount").asString()).isEqualTo("310.91");
        assertThat(file.at("/quoteProgress").asString()).isEqualTo("EXPIRED");
        assertThat(file.at("/information/0/documentVersion").asString()).isEqualTo("2026-1");
        assertThat(json("/api/requests/whole/history").at("/items").size()).isEqualTo(13);
        for (var path : List.of("", "/history", "/candidates", "/quote/letter")) {
            assertThat(get("/api/requests/nothing" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void anAssignmentForFormerNeedsIsShownAsSuch() {
        var one = RequestHistories.of("moved", "requests-of-3");
        happened(one.registered(), one.assessed(1, "X", SLOT), one.assigned("w-1", "X", SLOT));
        var before = json("/api/requests/moved?after=" + happened(one.planned()));
        var after = json("/api/requests/moved?after=" + happened(one.assessed(2, "X", "FRIDAY-09:00-12:00")));

        assertThat(before.at("/assignedForFormerNeeds").asBoolean()).isFalse();
        assertThat(after.at("/assignedForFormerNeeds").asBoolean()).isTrue();
    }

    /** S1-09, S2-15: by the needs of the request; whose time it has already is not in its own way. */
    @Test
    void candidatesAreThoseWhoCanCome() {
        var one = RequestHistories.of("wanting", "requests-of-4");
        var early = json("/api/requests?clientId=requests-of-4&after=" + happened(one.registered()));
        assertThat(ids(early)).containsExactly("wanting");
        assertThat(get("/api/requests/wanting/candidates").statusCode()).isEqualTo(409);
        happened(WorkerHistories.of("comes", "A").ready("38", "WANTED", "MONDAY-08:00-12:00"));
        happened(WorkerHistories.of("lacks-skill", "B").ready("38", "OTHER", "MONDAY-08:00-12:00"));
        happened(WorkerHistories.of("too-late", "C").ready("38", "WANTED", "MONDAY-10:00-12:00"));
        var taken = WorkerHistories.of("taken", "D");
        happened(taken.ready("38", "WANTED", "MONDAY-08:00-12:00"));
        happened(taken.engaged("wanting", SLOT));
        var elsewhere = WorkerHistories.of("elsewhere", "E");
        happened(elsewhere.ready("38", "WANTED", "MONDAY-08:00-12:00"));
        happened(elsewhere.engaged("another", SLOT));
        var token = happened(one.assessed(1, "WANTED", SLOT));

        var candidates = json("/api/requests/wanting/candidates?count=true&after=" + token);

        assertThat(ids(candidates))
                .contains("comes", "taken", "lacks-skill")
                .doesNotContain("too-late", "elsewhere")
                .startsWith("comes", "taken");
        assertThat(candidates.at("/items/2/missingSkills/0").asString()).isEqualTo("WANTED");
    }

    /** S2-12: what the order asks for, in the words of its day. */
    @Test
    void aQuoteCanBeRead() {
        client("requests-of-5");
        var one = RequestHistories.of("quoted", "requests-of-5");
        happened(one.registered());
        assertThat(get("/api/requests/quoted/quote/letter?after=" + happened(one.planned()))
                        .statusCode())
                .isEqualTo(404);
        var token = happened(
                one.quoted("DEV-2026-00021", LocalDate.of(2026, 5, 21), null),
                one.quoted("DEV-2026-00022", LocalDate.of(2026, 6, 1), "DEV-2026-00021"));

        var letter = get("/api/requests/quoted/quote/letter?after=" + token);

        assertThat(letter.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(text(letter).replaceAll("\\s+", " "))
                .contains(
                        "Les Essais 1 place des Essais, Ville",
                        "déclaration n° SAP000000000 (1er mars 2020)",
                        "Odile Demande 3 allée des Tilleuls 38000 Exempleville",
                        "Devis n° DEV-2026-00022, établi le 21 avril 2026",
                        "Mode d'intervention : prestataire",
                        "sealed cleaning : 12 h à 28,50 € TTC (25,91 € HT) l'heure, soit 342,00 € TTC",
                        "TVA à 10 % : 310,91 € HT, 31,09 € de TVA",
                        "Total : 310,91 € HT, 342,00 € TTC",
                        "sealed fee : frais, 1 fois 30,00 € TTC (25,00 € HT), soit 30,00 € TTC",
                        "Ce devis est gratuit. Il est valable jusqu'au 1er juin 2026 inclus.");
        assertThat(text(get("/api/requests/quoted/quote/letter?number=DEV-2026-00021")))
                .contains("DEV-2026-00021", "21 mai 2026");
        assertThat(get("/api/requests/quoted/quote/letter?number=DEV-2026-00099")
                        .statusCode())
                .isEqualTo(404);
    }

    /** S2-02: one number, that of the day on which the quote was given, whatever the number is today. */
    @Test
    void aQuotePrintsTheOneTelephoneNumberOfItsDay() {
        client("requests-of-phone");
        var one = RequestHistories.of("phoned", "requests-of-phone");
        var token = happened(
                one.registered(),
                one.assessed(1, "X", SLOT),
                one.quoted("DEV-2026-00041", LocalDate.of(2026, 5, 21), null, "01 99 00 00 41"),
                one.quoted("DEV-2026-00042", LocalDate.of(2026, 6, 1), "DEV-2026-00041", "01 99 00 00 42"));

        assertThat(text(get("/api/requests/phoned/quote/letter?after=" + token)))
                .containsOnlyOnce("Téléphone : 01 99 00 00 42")
                .doesNotContain("01 99 00 00 41");
        assertThat(text(get("/api/requests/phoned/quote/letter?number=DEV-2026-00041")))
                .containsOnlyOnce("Téléphone : 01 99 00 00 41")
                .doesNotContain("01 99 00 00 42");
    }

    /** S1-07. */
    @Test
    void theChecklistOfTheClientSaysWhatComesNext() {
        client("requests-of-6");
        var list = "/api/clients/requests-of-6/checklist?after=";
        var one = RequestHistories.of("stepping", "requests-of-6");
        assertThat(steps(json(list + happened(one.registered()))))
                .containsExactly(
                        "REQUEST_REGISTERED DONE",
                        "NEEDS_ASSESSED DUE",
                        "WORKER_ASSIGNED NOT_YET",
                        "QUOTE_GIVEN NOT_YET",
                        "INFORMATION_DELIVERED NOT_YET",
                        "QUOTE_ACCEPTED NOT_YET");
        assertThat(steps(json(list + happened(one.asked())))).contains("QUOTE_GIVEN DUE");
        assertThat(steps(json(list + happened(one.assessed(1, "X", SLOT)))))
                .contains("NEEDS_ASSESSED DONE", "WORKER_ASSIGNED DUE", "INFORMATION_DELIVERED DUE");
        assertThat(steps(json(list + happened(one.quoted("DEV-2026-00031", today().minusDays(1), null)))))
                .as("nobody took it in time")
                .contains("QUOTE_GIVEN DUE", "QUOTE_ACCEPTED NOT_YET");
        assertThat(steps(json(list + happened(one.quoted("DEV-2026-00032", today(), "DEV-2026-00031")))))
                .contains("QUOTE_GIVEN DONE", "QUOTE_ACCEPTED DUE");
        assertThat(steps(json(list
                        + happened(one.assigned("w-1", "X", SLOT), one.informed(), one.accepted("DEV-2026-00032")))))
                .allMatch(step -> step.endsWith(" DONE"))
                .hasSize(6);
        assertThat(steps(json(list + happened(one.concluded("contract-6", "DEV-2026-00032")))))
                .as("what came to a contract stays done")
                .hasSize(6);
        assertThat(json("/api/requests/stepping").at("/conclusion/contractId").asString())
                .isEqualTo("contract-6");
        assertThat(ids(json("/api/requests?clientId=requests-of-6&status=concluded")))
                .containsExactly("stepping");
        assertThat(steps(json(list + happened(one.abandoned())))).isEmpty();
    }

    /** S1-06. */
    @Test
    void theDossierHoldsTheRequest() {
        client("requests-of-7");
        var one = RequestHistories.of("filed", "requests-of-7");
        var token = happened(one.registered(), one.planned());

        var timeline = json("/api/clients/requests-of-7/timeline?type=request&after=" + token);

        assertThat(timeline.at("/items")
                        .valueStream()
                        .map(event -> event.at("/type").asString()))
                .containsExactly("request.registered", "request.assessment-planned");
    }

    /** D13: no word is left in the rows, and what may be counted stays. */
    @Test
    void whatIsErasedLeavesNoWords() {
        var one = RequestHistories.of("erased", "requests-of-8");
        var token = happened(one.everything());

        var file = json("/api/requests/erased?after=" + token);

        assertThat(file.at("/status").asString()).isEqualTo("ERASED");
        assertThat(file.toString()).contains("(erased)", "342.00").doesNotContain("sealed");
        assertThat(jdbc.queryForObject(
                        "select t::text from read_model.request t where request_id = 'erased'", String.class))
                .doesNotContain("sealed");
        assertThat(text(get("/api/requests/erased/quote/letter")))
                .contains("DEV-2026-00003", "effacées")
                .doesNotContain("sealed", "Tilleuls");
    }

    /** Nothing of the view names anybody. */
    @Test
    void theReportingViewHoldsNoWords() {
        var one = RequestHistories.of("reported-request", "requests-of-9");
        seenBy(happened(one.everything().limit(14)), "requests");

        var row = new JdbcTemplate(theDatabase().reporting())
                .queryForObject(
                        "select v::text from reporting.request_v1 v where request_id = 'reported-request'",
                        String.class);

        assertThat(row).contains("DEV-2026-00003", "342.00", "ACCEPTED").doesNotContain("sealed", "38000");
    }
}
