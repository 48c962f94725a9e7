package fr.paroletenue.query.request;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.mission.ScheduleId;
import fr.paroletenue.query.work.WorkAsked;
import fr.paroletenue.query.work.WorkPart;
import fr.paroletenue.query.work.WorkQuery;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a request waits for: for technical supervisors the appointment and the assessment (S1-10), for planners a worker (S1-09,
 * S1-11), a quote and its answer (S2-12), the information before concluding (S2-13) and the contract. What belongs to a client for
 * whom nobody is there is the work of all of them.
 */
@Component
class RequestsToHandle implements WorkPart {

    private static final String FROM = "read_model.request r";

    private static final String OF_CLIENT = "left join read_model.client c on c.client_id = r.client_id";

    private static final String GOING_ON = "r.request_status in ('OPEN', 'ACCEPTED')";

    /** A contract was drawn up, and its plan does not say yet who comes: of what goes on, one visit by hand does not. */
    private static final String UNDER_CONTRACT =
            "exists (select from read_model.contract k where k.contract_id = r.contract_id"
                    + " and k.status in ('DRAWN_UP', 'SIGNED', 'RUNNING'))"
                    + " and not exists (select from read_model.schedule s where s.schedule_id = '"
                    + ScheduleId.of(new ContractId("")).value()
                    + "' || r.contract_id and (s.worker_id is not null or r.rhythm = 'ONE_OFF'))";

    @Override
    public List<String> readModels() {
        return List.of(RequestProjection.NAME, "clients", "contracts", "schedules");
    }

    @Override
    public List<WorkQuery> of(WorkAsked asked) {
        var ofTheirOwn = asked.isOf(ContactPersonRole.PLANNER)
                ? Stream.of(
                        assessed("WORKER_ASSIGNMENT", "/assignment")
                                .where("r.request_status in ('OPEN', 'ACCEPTED', 'CONCLUDED')")
                                .where("r.worker_id is null")
                                .where(GOING_ON + " or " + UNDER_CONTRACT),
                        assessed("QUOTE", "/quote")
                                .where("r.request_status = 'OPEN'")
                                .where("r.quotes = 0"),
                        answer(),
                        assessed("PRE_CONTRACT_INFORMATION", "/information")
                                .where(GOING_ON)
                                .where("r.informed_at is null"),
                        WorkQuery.undated("CONTRACT", "r.request_id", "r.received_at", FROM)
                                .where("r.request_status = 'ACCEPTED'")
                                .where("r.assessed_at is not null")
                                .settledAt("/api/contracts"))
                : Stream.of(
                        WorkQuery.undated("ASSESSMENT_APPOINTMENT", "r.request_id", "r.received_at", FROM)
                                .where(GOING_ON)
                                .where("r.assessed_at is null")
                                .where("r.appointment_at is null")
                                .settledAt("/api/requests/{id}/assessment-appointment"),
                        appointment());
        return ofTheirOwn.map(query -> whose(query, asked)).toList();
    }

    /** Late once the hour has come and nothing was written down. */
    private static WorkQuery appointment() {
        return WorkQuery.dated(
                        "ASSESSMENT",
                        "r.request_id",
                        "r.appointment_at",
                        "(r.appointment_at at time zone 'Europe/Paris')::date",
                        FROM)
                .where(GOING_ON)
                .where("r.assessed_at is null")
                .where("r.appointment_at is not null")
                .settledAt("/api/requests/{id}/assessment");
    }

    /** A quote that nobody has answered is late when it is no longer valid. */
    private static WorkQuery answer() {
        return WorkQuery.dated(
                        "QUOTE_ANSWER",
                        "r.request_id",
                        "((r.quote_valid_until + 1)::timestamp at time zone 'Europe/Paris')",
                        "r.quote_valid_until",
                        FROM)
                .where("r.request_status = 'OPEN'")
                .where("r.quote_standing = 'ISSUED'")
                .settledAt("/api/requests/{id}/quote/acceptance");
    }

    private static WorkQuery assessed(String kind, String act) {
        return WorkQuery.undated(kind, "r.request_id", "r.assessed_at", FROM)
                .where("r.assessed_at is not null")
                .settledAt("/api/requests/{id}" + act);
    }

    private static WorkQuery whose(WorkQuery query, WorkAsked asked) {
        return query.client("r.client_id")
                .number("r.quote_number")
                .shownFrom(OF_CLIENT)
                .name("c.file ->> 'name'")
                .readAt("/api/requests/{id}")
                .whoseOrNobodys(asked.username(), "r." + asked.person());
    }
}
