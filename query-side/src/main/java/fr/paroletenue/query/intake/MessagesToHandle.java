package fr.paroletenue.query.intake;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.query.work.WorkAsked;
import fr.paroletenue.query.work.WorkItem;
import fr.paroletenue.query.work.WorkItem.Somebody;
import fr.paroletenue.query.work.WorkPart;
import fr.paroletenue.query.work.WorkQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The messages of the call log to which nobody has seen (S1-05, S2-06, S2-09). They are the work of the planner of the client, or
 * of all planners where nobody knows whose it is; technical supervisors see to those that they took themselves.
 */
@Component
class MessagesToHandle implements WorkPart {

    private static final String FROM = "read_model.intake i";

    /** The kinds of things that are messages. */
    private static final Set<String> KINDS = Set.of("CALL_BACK", "MESSAGE_OUTCOME", "CLIENT_REMINDER");

    private final CallersOfMessages callers;

    MessagesToHandle(CallersOfMessages callers) {
        this.callers = callers;
    }

    @Override
    public List<String> readModels() {
        return List.of(IntakeProjection.NAME, "clients");
    }

    @Override
    public List<WorkQuery> of(WorkAsked asked) {
        return List.of(
                of(
                                asked,
                                WorkQuery.dated("CALL_BACK", "i.intake_id", "i.due_at", "i.call_back_do_by", FROM)
                                        .due("i.file -> 'callBack' -> 'due'"))
                        .where("i.call_back_awaited")
                        .settledAt("/api/intake/{id}/call-backs"),
                of(asked, WorkQuery.undated("MESSAGE_OUTCOME", "i.intake_id", "i.left_at", FROM))
                        .where("i.outcome is null")
                        .where("not i.call_back_awaited")
                        .settledAt("/api/intake/{id}/outcome"),
                of(asked, WorkQuery.undated("CLIENT_REMINDER", "i.intake_id", "i.left_at", FROM))
                        .where("i.bypass")
                        .where("i.reminded_at is null")
                        .where("i.file -> 'erasure' is null")
                        .settledAt("/api/intake/{id}/reminder"));
    }

    @Override
    public Map<String, List<Somebody>> probably(List<WorkItem> items) {
        var unnamed = items.stream()
                .filter(item -> KINDS.contains(item.kind()) && item.clientId() == null)
                .map(WorkItem::id)
                .distinct()
                .toList();
        return unnamed.isEmpty()
                ? Map.of()
                : callers.ofThoseOf(unnamed).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                message -> message.getValue().stream()
                                        .map(one -> new Somebody(one.clientId(), one.name()))
                                        .toList()));
    }

    private static WorkQuery of(WorkAsked asked, WorkQuery query) {
        query.number("i.number")
                .client("i.client_id")
                .name("i.file -> 'caller' ->> 'name'")
                .readAt("/api/intake/{id}");
        return asked.isOf(ContactPersonRole.PLANNER)
                ? query.whoseOrNobodys(asked.username(), "i.planner")
                : query.whose(asked.username(), "i.recorded_by");
    }
}
