package fr.paroletenue.api.request;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.worker.WorkerId;
import java.util.List;

/** What concerns several requests at once: whoever says it does not know which they are, or what became of them. */
public sealed interface RequestsCommand {

    /**
     * A worker has left (S1-11, S2-15): told by the worker's file, in the transaction that says so.
     *
     * @param requestIds for which some of the worker's time was taken
     */
    record HeedDeparture(WorkerId workerId, List<String> requestIds) implements RequestsCommand {}

    /** Refused while a request of the client is open: asked by the client's file, in the transaction that ends it. */
    record ConfirmNoneOpen(ClientId clientId) implements RequestsCommand {}
}
