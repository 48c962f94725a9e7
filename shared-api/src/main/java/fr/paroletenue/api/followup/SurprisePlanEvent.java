package fr.paroletenue.api.followup;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.StoredAs;
import fr.paroletenue.api.mission.VisitId;
import java.time.LocalDate;

/**
 * All that can happen to the surprise checks that are planned for a contract (S1-22). Nobody but technical supervisors, direction
 * and auditor may know of any of it: that is why it has a history of its own, whose growing shows in no file that others read.
 */
public sealed interface SurprisePlanEvent {

    SurprisePlanId planId();

    ContractId contractId();

    /** The technical supervisor will come unannounced while that visit takes place. */
    @StoredAs("surprise.check-planned")
    record CheckPlanned(
            SurprisePlanId planId,
            FollowUpId followUpId,
            ContractId contractId,
            ClientId clientId,
            int number,
            VisitId visitId,
            LocalDate on)
            implements SurprisePlanEvent {}

    /** It does not take place: somebody said so, or the contract is over. */
    @StoredAs("surprise.check-dropped")
    record CheckDropped(SurprisePlanId planId, ContractId contractId, int number) implements SurprisePlanEvent {}

    /** It took place. What was found stands with the follow-up, where everybody may read it. */
    @StoredAs("surprise.check-held")
    record CheckHeld(SurprisePlanId planId, ContractId contractId, int number) implements SurprisePlanEvent {}
}
