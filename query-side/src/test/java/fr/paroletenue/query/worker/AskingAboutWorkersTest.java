package fr.paroletenue.query.worker;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.policy.PolicyEvent;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.worker.StepResult;
import fr.paroletenue.api.worker.WorkerDocument;
import fr.paroletenue.query.QuerySideTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** S1-09, S2-01, S2-15, S2-19, S2-31: who may be assigned, who could come, what is to be signed or renewed. */
class AskingAboutWorkersTest extends QuerySideTest {

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

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void theListTellsWhoIsBlockedAndWhy() {
        var ready = WorkerHistories.of("list-1", "Émilie Exemple");
        var blocked = WorkerHistories.of("list-2", "Eric Exemple");
        var gone = WorkerHistories.of("list-3", "Zoé Exemple");
        happened(ready.ready("38", "LISTED", "MONDAY-08:00-12:00"));
        happened(blocked.registered("69"), blocked.step("CV", StepResult.PASSED), blocked.can("LISTED"));
        happened(gone.ready("38", "LISTED", "MONDAY-08:00-12:00"));
        var token = happened(gone.departed());

        var all = json("/api/workers?skill=listed&count=true&after=" + token);
        assertThat(ids(all)).as("by name, accents aside").containsExactly("list-1", "list-2", "list-3");
        assertThat(all.at("/total").asInt()).isEqualTo(3);
        assertThat(all.at("/items/0/blocked").asBoolean()).isFalse();
        assertThat(texts(all.at("/items/1/blockedBecause")))
                .containsExactly(
                        "SELECTION_INCOMPLETE",
                        "BACKGROUND_CHECK_MISSING",
                        "CLIENT_CHARTER_NOT_SIGNED",
                        "ETHICS_UNDERTAKING_NOT_SIGNED",
                        "LIST_OF_UNDERTAKINGS_NOT_SIGNED",
                        "BADGE_MISSING");
        assertThat(texts(all.at("/items/2/blockedBecause"))).containsExactly("DEPARTED");
        assertThat(ids(json("/api/workers?skill=LISTED&blocked=false"))).containsExactly("list-1");
        assertThat(ids(json("/api/workers?skill=LISTED&blocked=true"))).containsExactly("list-2", "list-3");
        assertThat(ids(json("/api/workers?skill=LISTED&status=departed"))).containsExactly("list-3");
        assertThat(ids(json("/api/workers?skill=LISTED&area=38100"))).containsExactly("list-1", "list-3");
        assertThat(get("/api/workers?status=nonsense").statusCode()).isEqualTo(400);
        assertThat(text(get("/api/workers.csv?skill=LISTED&blocked=true")))
                .contains("list-2,Eric Exemple,ACTIVE,69,LISTED,2026-04-01,,true,")
                .doesNotContain("list-1");
        assertThat(get("/api/workers.xlsx?skill=LISTED").statusCode()).isEqualTo(200);
    }

    /** No name in the address of the next page. */
    @Test
    void theListIsReadPageByPage() {
        String token = "";
        for (var name : List.of("C", "A", "B")) {
            var one = WorkerHistories.of("page-" + name, name + " Exemple");
            token = happened(one.registered("38"), one.can("PAGED"));
        }

        var first = json("/api/workers?skill=PAGED&size=2&after=" + token);
        assertThat(ids(first)).containsExactly("page-A", "page-B");
        var cursor = first.at("/nextCursor").asString();
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(cursor), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Exemple");
        var second = json("/api/workers?skill=PAGED&size=2&cursor=" + cursor);
        assertThat(ids(second)).containsExactly("page-C");
        assertThat(second.at("/nextCursor").isMissingNode()
                        || second.at("/nextCursor").isNull())
                .isTrue();
        assertThat(get("/api/workers?skill=PAGED&cursor=abc").statusCode()).isEqualTo(400);
        assertThat(get("/api/workers?skill=LISTED&cursor=" + cursor).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theFileShowsEveryGate() {
        var one = WorkerHistories.of("worker-file-1", "Odile Exemple");
        happened(one.registered("38"), one.step("CV", StepResult.PASSED), one.step("INTERVIEW", StepResult.FAILED));
        var token = happened(one.available("MONDAY-08:00-12:30"), one.badge());

        var file = json("/api/workers/worker-file-1?after=" + token);

        assertThat(file.at("/blocked").asBoolean()).isTrue();
        assertThat(file.at("/gates")
                        .valueStream()
                        .filter(gate -> gate.at("/block").asString().equals("SELECTION_INCOMPLETE"))
                        .flatMap(gate -> texts(gate.at("/missing")).stream()))
                .containsExactly("INTERVIEW");
        assertThat(file.at("/gates")
                        .valueStream()
                        .filter(gate -> gate.at("/block").asString().equals("BADGE_MISSING"))
                        .map(gate -> gate.at("/open").asBoolean()))
                .containsExactly(true);
        assertThat(file.at("/availability/0/to").asString()).isEqualTo("12:30");
        assertThat(file.at("/contact/phone").asString()).isEqualTo("0600009999");
        assertThat(file.at("/version").asInt()).isEqualTo(5);
        assertThat(get("/api/workers/nobody").statusCode()).isEqualTo(404);
    }

    /** S1-09: somebody blocked or not available is never proposed. */
    @Test
    void candidatesAreThereAndMatchBestFirst() {
        var day = LocalDate.of(2026, 5, 4);
        var best = WorkerHistories.of("cand-best", "Zoé Best");
        var elsewhere = WorkerHistories.of("cand-elsewhere", "Anna Elsewhere");
        var unskilled = WorkerHistories.of("cand-unskilled", "Anna Unskilled");
        var busy = WorkerHistories.of("cand-busy", "Busy");
        var absent = WorkerHistories.of("cand-absent", "Absent");
        var early = WorkerHistories.of("cand-early", "Early");
        var blocked = WorkerHistories.of("cand-blocked", "Blocked");
        happened(best.ready("97", "CAND", "SATURDAY-08:00-12:00"));
        var saturday = day.plusDays(5);
        happened(best.absent(1, day, day.plusDays(2)), best.absent(2, saturday, saturday), best.notAbsent(2));
        happened(elsewhere.ready("96", "CAND", "SATURDAY-08:00-12:00"));
        happened(unskilled.ready("97", "OTHER", "SATURDAY-08:00-12:00"));
        happened(busy.ready("97", "CAND", "SATURDAY-08:00-12:00"));
        happened(busy.engaged("r-1", "SATURDAY-11:00-12:00"));
        happened(absent.ready("97", "CAND", "SATURDAY-08:00-12:00"));
        happened(absent.absent(1, saturday, saturday));
        happened(early.ready("97", "CAND", "SATURDAY-08:00-09:30"));
        happened(blocked.ready("97", "CAND", "SATURDAY-08:00-12:00"));
        var token = happened(blocked.badgeBack());

        var asked = "/api/workers/candidates?skills=cand&area=97400&slot=SATURDAY-09:00-11:30&on=" + day;
        var candidates = json(asked + "&after=" + token);
        assertThat(ids(candidates)).containsExactly("cand-best", "cand-elsewhere", "cand-unskilled");
        assertThat(candidates.at("/items/0/matchesAll").asBoolean()).isTrue();
        assertThat(candidates.at("/items/1/servesArea").asBoolean()).isFalse();
        assertThat(texts(candidates.at("/items/2/missingSkills"))).containsExactly("CAND");
        var shorter = "/api/workers/candidates?area=97400&slot=SATURDAY-09:00-09:15&slot=SATURDAY-09:15-09:30&on=";
        assertThat(ids(json(shorter + day)))
                .contains("cand-early", "cand-busy")
                .doesNotContain("cand-absent", "cand-blocked");
        assertThat(ids(json(shorter + WorkerHistories.HIRED.minusDays(1))))
                .as("before the hire of all of them")
                .isEmpty();
        for (var wrong : List.of(
                "area=97&on=2026-05-04",
                "slot=SATURDAY-09:00-10:00&on=2026-05-04",
                "area=97&slot=SATURDAY-09:00-10:00",
                "area=97&slot=SATURDAY-10:00-09:00&on=2026-05-04",
                "area=97&slot=samedi&on=2026-05-04")) {
            assertThat(get("/api/workers/candidates?" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    /** S2-31: nobody has signed a version before it is there. */
    @Test
    void aNewVersionAsksForSignatures() {
        var one = WorkerHistories.of("sign-1", "Signe Exemple");
        happened(one.ready("38", "SIGNER", "MONDAY-08:00-12:00")
                .filter(event -> !event.equals(one.signed(WorkerDocument.LIST_OF_UNDERTAKINGS, "list-2"))));
        var policy = new PolicyName(WorkerDocument.LIST_OF_UNDERTAKINGS.policy().value());
        var token = happened(
                new PolicyEvent.VersionAdopted(
                        policy,
                        new PolicyVersion(
                                policy,
                                "list-2",
                                WorkerHistories.HIRED,
                                PolicyUnit.TEXT,
                                "Liste, deuxième version",
                                List.of("S2-31"),
                                "comité"),
                        "deux engagements de plus"),
                new PolicyEvent.VersionAdopted(
                        policy,
                        new PolicyVersion(
                                policy,
                                "list-3",
                                LocalDate.of(2999, 1, 1),
                                PolicyUnit.TEXT,
                                "Liste à venir",
                                List.of("S2-31"),
                                "comité"),
                        "plus tard"));

        assertThat(texts(json("/api/workers?skill=SIGNER&after=" + token).at("/items/0/blockedBecause")))
                .containsExactly("LIST_OF_UNDERTAKINGS_NOT_SIGNED");
        var due = json("/api/workers/signatures-due")
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/workerId").asString().equals("sign-1"))
                .toList();
        assertThat(due).singleElement().satisfies(item -> {
            assertThat(item.at("/document").asString()).isEqualTo("LIST_OF_UNDERTAKINGS");
            assertThat(item.at("/version").asString()).isEqualTo("list-2");
            assertThat(item.at("/signedVersion").asString()).isEqualTo("2026-1");
            assertThat(item.at("/inForceSince").asString()).isEqualTo("2026-04-01");
        });
        assertThat(text(get("/api/workers/signatures-due.csv")))
                .contains("sign-1,Signe Exemple,LIST_OF_UNDERTAKINGS,list-2,2026-04-01,2026-1");
        token = happened(one.signed(WorkerDocument.LIST_OF_UNDERTAKINGS, "list-2"));
        assertThat(text(get("/api/workers/signatures-due.csv?after=" + token))).doesNotContain("sign-1");
        token = happened(one.badgeBack(), one.departed());
        assertThat(text(get("/api/workers/signatures-due.csv?after=" + token)))
                .as("who has left signs nothing")
                .doesNotContain("sign-1");
    }

    /** S2-19: 60 days before, until it was taken again. */
    @Test
    void trainingsAreListedBeforeTheyEnd() {
        var one = WorkerHistories.of("train-1", "Formée Exemple");
        var past = today().minusYears(2);
        var token = happened(
                one.registered("38"),
                one.trained(1, "Jour 61", past, today().plusDays(61)),
                one.trained(2, "Jour 60", past, today().plusDays(60)),
                one.trained(3, "Aujourd'hui", past, today()),
                one.trained(4, "Hier", past, today().minusDays(1)),
                one.trained(5, "Reprise", past, today().minusDays(1)),
                one.trained(6, "reprise", today(), today().plusYears(1)),
                one.trained(7, "Toujours", past, null));

        var expiring = json("/api/workers/trainings-expiring?after=" + token)
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/workerId").asString().equals("train-1"))
                .map(item ->
                        item.at("/title").asString() + " " + item.at("/state").asString())
                .toList();

        assertThat(expiring).containsExactly("Hier EXPIRED", "Aujourd'hui EXPIRING", "Jour 60 EXPIRING");
        assertThat(text(get("/api/workers/trainings-expiring.csv"))).contains("train-1,Formée Exemple,Jour 60,");
    }
}
