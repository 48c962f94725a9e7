package fr.paroletenue.query.worker;

import fr.paroletenue.api.worker.WorkerDocument;
import fr.paroletenue.query.work.WorkAsked;
import fr.paroletenue.query.work.WorkPart;
import fr.paroletenue.query.work.WorkQuery;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is missing before a worker may be assigned, and trainings that end (S2-01, S2-19, S2-24 to S2-26, S2-30, S2-31). Anybody
 * with either role may see to it.
 */
@Component
class WorkersToPrepare implements WorkPart {

    private static final String FROM = "read_model.worker w";

    private final PersonnelRules rules;

    WorkersToPrepare(PersonnelRules rules) {
        this.rules = rules;
    }

    @Override
    public List<String> readModels() {
        return List.of(Workers.READ_MODEL, Workers.RULES);
    }

    @Override
    public List<WorkQuery> of(WorkAsked asked) {
        var inForce = rules.on(asked.on());
        var documents = Stream.of(WorkerDocument.values())
                .map(document -> WorkerRows.signed(
                        document, inForce.rule(document.policy()).version()))
                .toArray(String[]::new);
        return List.of(
                missing("WORKER_SELECTION", "not w.selected", "/selection-steps"),
                missing("WORKER_BACKGROUND_CHECK", "not w.background_checked", "/background-check"),
                missing("WORKER_BADGE", "not w.badge_held", "/badge"),
                prepared(WorkQuery.undated("WORKER_SIGNATURE", "w.worker_id", hired(), FROM))
                        .where("not w.signed @> ?::text[]", (Object) documents)
                        .what(
                                "array(select unsigned from unnest(?::text[]) unsigned where unsigned <> all (w.signed))",
                                (Object) documents)
                        .settledAt("/api/workers/{id}/signatures"),
                prepared(WorkQuery.dated(
                                "WORKER_TRAINING",
                                "w.worker_id",
                                midnight("t.ends_on + 1"),
                                "t.ends_on",
                                FROM + " cross join lateral (select unnest(w.trainings_end)::date as ends_on) t"))
                        .key("w.worker_id || ' ' || t.ends_on")
                        .where("w.trainings_end <> '{}'")
                        .where("t.ends_on <= ?", asked.on().plusDays(inForce.trainingAlertDays()))
                        .settledAt("/api/workers/{id}/trainings"));
    }

    private static WorkQuery missing(String kind, String condition, String act) {
        return prepared(WorkQuery.undated(kind, "w.worker_id", hired(), FROM))
                .where(condition)
                .settledAt("/api/workers/{id}" + act);
    }

    private static WorkQuery prepared(WorkQuery query) {
        return query.name("w.file -> 'person' ->> 'name'")
                .where("w.status = 'ACTIVE'")
                .readAt("/api/workers/{id}");
    }

    private static String hired() {
        return midnight("w.hired_on");
    }

    private static String midnight(String day) {
        return "((" + day + ")::timestamp at time zone 'Europe/Paris')";
    }
}
