package fr.paroletenue.query.worker;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.worker.StepResult;
import fr.paroletenue.api.worker.WorkerDocument;
import fr.paroletenue.query.QuerySideTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** S2-01, S2-19, S2-24 to S2-26, S2-30, S2-31: what has to be done for a worker stands in the work of the day. */
class PreparingWorkersTest extends QuerySideTest {

    private List<JsonNode> work(String worker, String question) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = json(
                    "/api/work?for=TECHNICAL_SUPERVISOR&username=nobody&size=200&" + question + "&cursor=" + cursor);
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return items.stream()
                .filter(item -> item.path("id").asString().equals(worker))
                .toList();
    }

    private static List<String> kinds(List<JsonNode> items) {
        return items.stream()
                .map(item ->
                        item.path("kind").asString() + " " + item.path("state").asString())
                .toList();
    }

    @Test
    void whatIsMissingIsToDoUntilItIsThere() {
        var worker = WorkerHistories.of("work-worker-1", "Gilles Ouvrier");
        seenBy(
                happened(
                        worker.registered("38"),
                        worker.step("CV", StepResult.PASSED),
                        worker.step("INTERVIEW", StepResult.FAILED),
                        worker.signed(WorkerDocument.CLIENT_CHARTER, "2026-1")),
                "workers");

        var missing = work("work-worker-1", "state=all");
        assertThat(kinds(missing))
                .containsExactlyInAnyOrder(
                        "WORKER_SELECTION NO_DATE",
                        "WORKER_BACKGROUND_CHECK NO_DATE",
                        "WORKER_BADGE NO_DATE",
                        "WORKER_SIGNATURE NO_DATE");
        var signature = missing.stream()
                .filter(item -> item.path("kind").asString().equals("WORKER_SIGNATURE"))
                .findFirst()
                .orElseThrow();
        assertThat(signature.path("name").asString()).isEqualTo("Gilles Ouvrier");
        assertThat(signature.path("act").asString()).isEqualTo("/api/workers/work-worker-1/signatures");
        assertThat(signature.path("what").valueStream().map(JsonNode::asString))
                .hasSize(2)
                .anyMatch(what -> what.startsWith("ETHICS_UNDERTAKING "))
                .noneMatch(what -> what.startsWith("CLIENT_CHARTER"));

        var token = happened(worker.checked(), worker.badge(), worker.step("INTERVIEW", StepResult.PASSED));
        seenBy(token, "workers");
        assertThat(kinds(work("work-worker-1", "state=no_date"))).containsExactly("WORKER_SIGNATURE NO_DATE");
        seenBy(happened(worker.departed()), "workers");
        assertThat(work("work-worker-1", "state=all")).isEmpty();
    }

    @Test
    void aTrainingIsToBeTakenAgainBeforeItEnds() {
        var worker = WorkerHistories.of("work-worker-2", "Hugo Formé");
        happened(worker.ready("38", "PREPARED", "MONDAY-08:00-12:00"));
        var on = WorkerHistories.HIRED;
        var ends = on.plusYears(2);
        seenBy(
                happened(worker.trained(1, "Gestes", on, ends), worker.trained(2, "Feu", on, ends.plusDays(1))),
                "workers");

        assertThat(kinds(work("work-worker-2", "state=all&on=" + ends.minusDays(62))))
                .as("62 days before")
                .isEmpty();
        assertThat(kinds(work("work-worker-2", "state=all&on=" + ends.minusDays(60))))
                .containsExactly("WORKER_TRAINING LATER");
        assertThat(kinds(work("work-worker-2", "on=" + ends)))
                .containsExactly("WORKER_TRAINING TODAY", "WORKER_TRAINING TOMORROW");
        assertThat(kinds(work("work-worker-2", "on=" + ends.plusDays(1))))
                .containsExactly("WORKER_TRAINING LATE", "WORKER_TRAINING TODAY");
        seenBy(happened(worker.trained(3, "GESTES", ends, ends.plusYears(2))), "workers");
        assertThat(kinds(work("work-worker-2", "on=" + ends.plusDays(1)))).containsExactly("WORKER_TRAINING TODAY");
    }
}
