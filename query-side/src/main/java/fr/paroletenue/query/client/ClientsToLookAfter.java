package fr.paroletenue.query.client;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.query.work.WorkAsked;
import fr.paroletenue.query.work.WorkPart;
import fr.paroletenue.query.work.WorkQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Clients who were not told yet who is there for them (S2-32), and open dossiers for which nobody is (S1-02): a missing technical
 * supervisor is shown to planners too, who assign one.
 */
@Component
class ClientsToLookAfter implements WorkPart {

    private static final String FROM = "read_model.client c";

    @Override
    public List<String> readModels() {
        return List.of(ClientProjection.NAME);
    }

    @Override
    public List<WorkQuery> of(WorkAsked asked) {
        var supervisorMissing = missing(
                "TECHNICAL_SUPERVISOR_MISSING", "technical_supervisor", "/api/clients/{id}/technical-supervisor");
        return asked.isOf(ContactPersonRole.PLANNER)
                ? List.of(
                        untold(asked, "planner", "planner"),
                        missing("PLANNER_MISSING", "planner", "/api/clients/{id}/planner"),
                        supervisorMissing)
                : List.of(untold(asked, "technical_supervisor", "technicalSupervisor"), supervisorMissing);
    }

    /** @param person as the person is called in the columns and in the file */
    private static WorkQuery untold(WorkAsked asked, String person, String inTheFile) {
        var dueAt = "c." + person + "_notice_due_at";
        return of(WorkQuery.dated("CONTACT_PERSON_NOTICE", "c.client_id", dueAt, "c." + person + "_notice_do_by", FROM))
                .where(dueAt + " is not null")
                .due("c.file -> '" + inTheFile + "' -> 'noticeDue'")
                .whose(asked.username(), "c." + person)
                .settledAt("/api/clients/{id}/contact-person-notice");
    }

    private static WorkQuery missing(String kind, String person, String act) {
        return of(WorkQuery.undated(kind, "c.client_id", "c.registered_at", FROM))
                .where("c.open")
                .where("c." + person + " is null")
                .settledAt(act);
    }

    private static WorkQuery of(WorkQuery query) {
        return query.client("c.client_id").name("c.file ->> 'name'").readAt("/api/clients/{id}");
    }
}
