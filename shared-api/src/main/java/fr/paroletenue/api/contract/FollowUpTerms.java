package fr.paroletenue.api.contract;

import fr.paroletenue.api.client.ClientId;

/**
 * What a contract says to whoever follows it up.
 *
 * @param lacksNotebook a recurring service without a liaison notebook (S2-23)
 */
public record FollowUpTerms(ClientId clientId, boolean lacksNotebook) {}
