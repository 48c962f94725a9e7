package fr.paroletenue.api.followup;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.mission.VisitId;
import java.util.Set;

/**
 * What a follow-up says to whoever plans to come unannounced.
 *
 * @param checked the visits of which a check was held already
 */
public record SurpriseTerms(ContractId contractId, ClientId clientId, FollowUpStatus status, Set<VisitId> checked) {}
