package fr.paroletenue.api.contract;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.request.Needs;
import fr.paroletenue.api.request.RequestId;

/**
 * What whoever plans visits has to know of the contract.
 *
 * @param requestId under which the worker's time is taken
 * @param needs of the scope that holds
 */
public record VisitTerms(ClientId clientId, RequestId requestId, Needs needs, VisitGates gates) {}
