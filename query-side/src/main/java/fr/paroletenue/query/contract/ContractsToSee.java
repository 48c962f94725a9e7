package fr.paroletenue.query.contract;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.contract.ContractDueDate;
import fr.paroletenue.query.work.WorkAsked;
import fr.paroletenue.query.work.WorkPart;
import fr.paroletenue.query.work.WorkQuery;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a contract waits for: for planners its signature and its return (S1-12), for technical supervisors the introduction meeting
 * (S2-27) and the liaison notebook (S2-23), and for both what its end obliges the firm to (S2-16, S2-17).
 */
@Component
class ContractsToSee implements WorkPart {

    private static final String FROM = "read_model.contract k";

    @Override
    public List<String> readModels() {
        return List.of(ContractProjection.NAME, "clients");
    }

    @Override
    public List<WorkQuery> of(WorkAsked asked) {
        var ofTheirOwn = asked.isOf(ContactPersonRole.PLANNER)
                ? Stream.of(
                        waiting("CONTRACT_SIGNATURE", "/signature").where("k.status = 'DRAWN_UP'"),
                        waiting("CONTRACT_RETURN", "/return").where("k.status = 'SIGNED'"))
                : Stream.of(
                        waiting("INTRODUCTION_MEETING", "/introduction-meeting")
                                .where("k.status in ('SIGNED', 'RUNNING')")
                                .where("k.introduced_at is null"),
                        waiting("LIAISON_NOTEBOOK", "/notebook").where("k.lacks_notebook"));
        return Stream.concat(Stream.of(owed()), ofTheirOwn)
                .map(query -> whose(query, asked))
                .toList();
    }

    /** The nearest thing that is owed; once it is done, the next. */
    private static WorkQuery owed() {
        return WorkQuery.dated("CONTRACT_END", "k.contract_id", "k.due_at", "k.due_do_by", FROM)
                .where("k.owed is not null")
                .what("array[k.owed]")
                .due("""
                        (select o -> 'due' from jsonb_array_elements(k.file -> 'owed') o where o ->> 'name' = k.owed)""")
                .settledAt(what -> "/api/contracts/{id}/" + act(ContractDueDate.valueOf(what.getFirst())));
    }

    private static WorkQuery waiting(String kind, String act) {
        return WorkQuery.undated(kind, "k.contract_id", "k.drawn_up_at", FROM).settledAt("/api/contracts/{id}" + act);
    }

    private static WorkQuery whose(WorkQuery query, WorkAsked asked) {
        return query.client("k.client_id")
                .shownFrom("left join read_model.client c on c.client_id = k.client_id")
                .name("c.file ->> 'name'")
                .readAt("/api/contracts/{id}")
                .whose(asked.username(), "k." + asked.person());
    }

    private static String act(ContractDueDate owed) {
        return switch (owed) {
            case END_CONFIRMATION -> "end-confirmation";
            case REFUND -> "refund";
        };
    }
}
