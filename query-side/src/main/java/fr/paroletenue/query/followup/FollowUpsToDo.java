package fr.paroletenue.query.followup;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.query.work.WorkAsked;
import fr.paroletenue.query.work.WorkPart;
import fr.paroletenue.query.work.WorkQuery;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What technical supervisors owe the clients whom they follow up: calls, visits, the word after a surprise check (S1-14, S1-20,
 * S1-23, S2-35, S2-36), the questionnaire of the year (S1-24), the conclusions of a visit (S1-21), and what was found wrong (S2-37). A surprise check that is planned is
 * not among it: whoever may see the work of another would learn of it (S1-22).
 */
@Component
class FollowUpsToDo implements WorkPart {

    private static final String FROM = "read_model.follow_up f";

    @Override
    public List<String> readModels() {
        return List.of(FollowUpProjection.NAME, AnomalyProjection.NAME, "clients");
    }

    @Override
    public List<WorkQuery> of(WorkAsked asked) {
        if (!asked.isOf(ContactPersonRole.TECHNICAL_SUPERVISOR)) {
            return List.of();
        }
        var undelivered = WorkQuery.undated("FOLLOW_UP_CONCLUSIONS", "f.follow_up_id", "f.undelivered_since", FROM)
                .where("f.undelivered_since is not null")
                .readAt("/api/follow-ups/{id}")
                .settledAt("/api/follow-ups/{id}/visits");
        var found = WorkQuery.undated("ANOMALY", "a.anomaly_id", "a.found_at", "read_model.anomaly a")
                .where("a.status = 'OPEN'")
                .number("a.number")
                .what("array[a.kind]")
                .readAt("/api/anomalies/{id}")
                .settledAt("/api/anomalies/{id}/closure");
        return Stream.concat(
                        Stream.concat(
                                        Stream.of(FollowUpDueDate.values()).map(FollowUpsToDo::awaited),
                                        Stream.of(undelivered))
                                .map(query -> whose(query, "f", asked)),
                        Stream.of(whose(found, "a", asked)))
                .toList();
    }

    private static WorkQuery whose(WorkQuery query, String table, WorkAsked asked) {
        return query.client(table + ".client_id")
                .shownFrom("left join read_model.client c on c.client_id = " + table + ".client_id")
                .name("c.file ->> 'name'")
                .whose(asked.username(), table + "." + asked.person());
    }

    private static WorkQuery awaited(FollowUpDueDate name) {
        var dueAt = "f." + FollowUpRows.dueAt(name);
        return WorkQuery.dated("FOLLOW_UP_" + name, "f.follow_up_id", dueAt, "f." + FollowUpRows.doBy(name), FROM)
                .where(dueAt + " is not null")
                .due("""
                        (select o -> 'due' from jsonb_array_elements(f.file -> 'owed') o
                          where o ->> 'name' = '%s' and o ->> 'settledAt' is null
                          order by (o ->> 'number')::int limit 1)""".formatted(name))
                .readAt("/api/follow-ups/{id}")
                .settledAt("/api/follow-ups/{id}" + act(name));
    }

    private static String act(FollowUpDueDate name) {
        return switch (name) {
            case CALL_8_DAYS, CALL_MONTH, CALL_YEARLY -> "/calls";
            case VISIT -> "/visits";
            case CHECK_NOTICE -> "/surprise-checks";
            case SURVEY -> "/survey";
        };
    }
}
