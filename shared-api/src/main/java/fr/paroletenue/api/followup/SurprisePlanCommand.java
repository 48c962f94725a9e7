package fr.paroletenue.api.followup;

import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import fr.paroletenue.api.mission.VisitId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of the surprise checks that are planned for a contract (S1-22). */
@UnknownIs(RefusalCode.FOLLOW_UP_UNKNOWN)
public sealed interface SurprisePlanCommand {

    SurprisePlanId planId();

    /** Plan to come unannounced. */
    record PlanSurpriseCheck(
            @TargetAggregateIdentifier SurprisePlanId planId, FollowUpId followUpId, VisitId visitId, LocalDate on)
            implements SurprisePlanCommand {}

    /** Do not come after all. */
    record DropSurpriseCheck(@TargetAggregateIdentifier SurprisePlanId planId, FollowUpId followUpId, int number)
            implements SurprisePlanCommand {}

    /** A check of that visit was held, planned or not. Told by the follow-up, in the transaction that says so. */
    record HeedHeldCheck(@TargetAggregateIdentifier SurprisePlanId planId, VisitId visitId)
            implements SurprisePlanCommand {}

    /** The contract is over: nobody comes any more. Told by the follow-up, in the transaction that says so. */
    record EndSurprisePlan(@TargetAggregateIdentifier SurprisePlanId planId) implements SurprisePlanCommand {}
}
