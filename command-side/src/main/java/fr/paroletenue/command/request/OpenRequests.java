package fr.paroletenue.command.request;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.request.RequestId;
import java.util.List;

/**
 * The lookup of requests of which something may still come. Written in the transaction of the events that change it, so whatever
 * is asked of it is exact.
 */
interface OpenRequests {

    /** In a stable order. */
    List<RequestId> of(ClientId client);

    /** Keeps whether something may still come of a request. */
    void keep(RequestState request);
}
