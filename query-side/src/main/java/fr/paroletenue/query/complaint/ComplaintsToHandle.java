package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.query.work.WorkAsked;
import fr.paroletenue.query.work.WorkPart;
import fr.paroletenue.query.work.WorkQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The acts that open complaints wait for, each with its due date, for whoever owns the complaint, stands in for the owner, or is
 * there for the client; and corrective actions, which outlive their complaint, for whoever answers for them. A limit is shown once
 * nothing is owed by its target, for their act is the same; what direction has to know is direction's.
 */
@Component
class ComplaintsToHandle implements WorkPart {

    private static final String OF_COMPLAINT = "join read_model.complaint c on c.complaint_id = ";

    private static final String FROM = "read_model.complaint_due_date d " + OF_COMPLAINT + "d.complaint_id";

    private static final String NO_LIMIT_BESIDE_ITS_TARGET = """
            not exists (select from read_model.complaint_due_date t
                         where t.complaint_id = d.complaint_id and t.awaited
                           and t.name = case d.name when 'ACKNOWLEDGEMENT_LIMIT' then 'ACKNOWLEDGEMENT_TARGET'
                                                    when 'ANSWER_LIMIT' then 'ANSWER_TARGET' end)""";

    /** Each of the three has an index, which one condition on all of them together would not; found first, for they are few. */
    private static final String OF_PERSON = """
            d.complaint_id = any (array (
                select complaint_id from read_model.complaint where open and owner = ?
                union all
                select complaint_id from read_model.complaint where open and deputy = ?
                union all
                select complaint_id from read_model.complaint where open and %s = ?))""";

    @Override
    public List<String> readModels() {
        return List.of(ComplaintProjection.NAME, "clients");
    }

    @Override
    public List<WorkQuery> of(WorkAsked asked) {
        var person = asked.username();
        var awaited = WorkQuery.dated("COMPLAINT", "d.complaint_id", "d.due_at", "d.do_by", FROM);
        return List.of(
                of(person == null
                                ? awaited
                                : awaited.where(OF_PERSON.formatted(asked.person()), person, person, person))
                        .key("d.complaint_id || ' ' || d.name || ' ' || d.ordinal")
                        .username("c.owner")
                        .due("d.due")
                        .what("array[d.name]")
                        .where("d.awaited")
                        .where("c.open")
                        .where("d.name not in ('DIRECTION_INFORMED', 'CORRECTIVE_ACTION', 'EFFECTIVENESS_REVIEW')")
                        .where(NO_LIMIT_BESIDE_ITS_TARGET),
                of(WorkQuery.dated(
                                "CORRECTIVE_ACTION",
                                "a.complaint_id",
                                "a.due_at",
                                "(a.due -> 'due' ->> 'doBy')::date",
                                "read_model.corrective_action a"))
                        .shownFrom(OF_COMPLAINT + "a.complaint_id")
                        .key("a.action_id")
                        .due("a.due -> 'due'")
                        .what("array[a.due ->> 'name', a.number::text]")
                        .where("a.awaited")
                        .whose(person, "a.responsible"));
    }

    private static WorkQuery of(WorkQuery query) {
        return query.number("c.register_number")
                .client("c.client_id")
                .name("c.complainant_name")
                .readAt("/api/complaints/{id}")
                .settledAt(what -> "/api/complaints/{id}/" + act(what));
    }

    private static String act(List<String> what) {
        return switch (DueDateName.valueOf(what.getFirst())) {
            case ACKNOWLEDGEMENT_TARGET, ACKNOWLEDGEMENT_LIMIT -> "acknowledgement";
            case ANSWER_TARGET, ANSWER_LIMIT, PROMISED_ANSWER -> "answer";
            case DIRECTION_INFORMED -> "direction-informed";
            case IMMEDIATE_ACTION -> "immediate-action";
            // Several acts are one; the investigation is the one that never fails to come.
            case FIRST_MEASURE -> "investigation";
            case UPDATE -> "holding-letter";
            case CORRECTIVE_ACTION -> "corrective-actions/" + what.getLast() + "/done";
            case EFFECTIVENESS_REVIEW -> "corrective-actions/" + what.getLast() + "/review";
        };
    }
}
