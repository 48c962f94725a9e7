package fr.paroletenue.query.mission;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.query.work.WorkAsked;
import fr.paroletenue.query.work.WorkPart;
import fr.paroletenue.query.work.WorkQuery;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What visits wait for: for planners somebody who comes (S2-22) and, once a visit should be over, word of what came of it (S2-21);
 * for technical supervisors the answers to what the client wrote on a timesheet (S1-17); for both the signatures on it (S1-15).
 */
@Component
class VisitsToSee implements WorkPart {

    private static final String VISITS = "read_model.visit v";
    private static final String MISSIONS = "read_model.mission m";
    private static final String REMARKS = "read_model.timesheet_remark r";

    @Override
    public List<String> readModels() {
        return List.of(MissionProjection.NAME, "clients");
    }

    @Override
    public List<WorkQuery> of(WorkAsked asked) {
        return asked.isOf(ContactPersonRole.PLANNER)
                ? List.of(uncovered(asked), offered(asked), over(asked), unsigned(asked))
                : List.of(unanswered(asked), unsigned(asked));
    }

    private static WorkQuery uncovered(WorkAsked asked) {
        var query = WorkQuery.dated(
                        "UNCOVERED_VISIT", "v.visit_id", "v.replacement_due_at", "v.replacement_do_by", VISITS)
                .where("v.uncovered")
                .what("array[v.status]")
                .due("v.replacement")
                .readAt("/api/visits/{id}")
                .settledAt(what -> "/api/visits/{id}/replacement"
                        + (VisitStatus.valueOf(what.getFirst()) == VisitStatus.UNCOVERED ? "" : "/acceptance"));
        return whose(query, "v", asked);
    }

    /** Somebody would come all the same, but another one was offered and the client has not answered. */
    private static WorkQuery offered(WorkAsked asked) {
        var query = WorkQuery.undated("REPLACEMENT_ANSWER", "v.visit_id", "v.starts_at", VISITS)
                .where("v.status = 'REPLACEMENT_OFFERED' and not v.uncovered")
                .where("v.ends_at > ?", asked.at().atOffset(ZoneOffset.UTC))
                .readAt("/api/visits/{id}")
                .settledAt("/api/visits/{id}/replacement/acceptance");
        return whose(query, "v", asked);
    }

    private static WorkQuery over(WorkAsked asked) {
        var query = WorkQuery.undated("VISIT_OUTCOME", "v.visit_id", "v.ends_at", VISITS)
                .where("(v.status = 'PLANNED' or v.status = 'REPLACEMENT_OFFERED' and not v.uncovered)")
                .where("v.ends_at <= ?", asked.at().atOffset(ZoneOffset.UTC))
                .readAt("/api/visits/{id}")
                .settledAt("/api/visits/{id}/done");
        return whose(query, "v", asked);
    }

    private static WorkQuery unsigned(WorkAsked asked) {
        var query = WorkQuery.dated(
                        "TIMESHEET_SIGNATURE", "m.mission_id", "m.timesheet_due_at", "m.timesheet_do_by", MISSIONS)
                .where("m.timesheet_awaited")
                .due("m.timesheet_due")
                .readAt("/api/missions/{id}")
                .settledAt("/api/missions/{id}/timesheet");
        return whose(query, "m", asked);
    }

    private static WorkQuery unanswered(WorkAsked asked) {
        var query = WorkQuery.dated("TIMESHEET_REMARK", "r.mission_id", "r.due_at", "r.do_by", REMARKS)
                .key("r.mission_id || ' ' || r.number")
                .where("r.awaited")
                .what("array[r.number::text, r.type]")
                .due("r.due")
                .readAt("/api/missions/{id}")
                .settledAt(what -> "/api/missions/{id}/remarks/" + what.getFirst() + "/answer");
        return whose(query, "r", asked);
    }

    private static WorkQuery whose(WorkQuery query, String table, WorkAsked asked) {
        return query.client(table + ".client_id")
                .shownFrom("left join read_model.client c on c.client_id = " + table + ".client_id")
                .name("c.file ->> 'name'")
                .whose(asked.username(), table + "." + asked.person());
    }
}
