package fr.paroletenue.api.followup;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.worker.WorkerId;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a follow-up. */
@UnknownIs(RefusalCode.FOLLOW_UP_UNKNOWN)
public sealed interface FollowUpCommand {

    FollowUpId followUpId();

    /**
     * The very first visit of a contract has taken place. Asked in its transaction.
     *
     * @param workerId who did it
     * @param startedAt when it began
     * @param accompaniedBy who of the firm was there (S1-13); null for nobody
     */
    record StartFollowUp(
            @TargetAggregateIdentifier FollowUpId followUpId,
            ContractId contractId,
            VisitId visitId,
            WorkerId workerId,
            Instant startedAt,
            @Nullable String accompaniedBy)
            implements FollowUpCommand {}

    /**
     * Note a call (S1-14, S2-35, S2-36).
     *
     * @param anniversary of a yearly call, from 1; null for the first one that was not made
     * @param reached whether somebody answered; the clock runs on if not
     * @param conclusions null if nobody answered
     * @param adjustments what is done differently from now on; null for nothing
     */
    record RecordFollowUpCall(
            @TargetAggregateIdentifier FollowUpId followUpId,
            CallKind kind,
            @Nullable Integer anniversary,
            Instant calledAt,
            boolean reached,
            @Nullable String conclusions,
            @Nullable String adjustments)
            implements FollowUpCommand {}

    /** Note a visit of the technical supervisor (S1-20). */
    record RecordFollowUpVisit(@TargetAggregateIdentifier FollowUpId followUpId, Instant heldAt, String conclusions)
            implements FollowUpCommand {}

    /** Asked by whoever plans to come unannounced, in the transaction in which that is written (S1-22). */
    record ConsiderSurprises(@TargetAggregateIdentifier FollowUpId followUpId) implements FollowUpCommand {}

    /** Note a surprise check, planned or not (S1-22). */
    record RecordSurpriseCheck(
            @TargetAggregateIdentifier FollowUpId followUpId, VisitId visitId, Instant heldAt, String findings)
            implements FollowUpCommand {}

    /** Note that the client has the conclusions (S1-20, S1-21, S1-23). */
    record DeliverConclusions(
            @TargetAggregateIdentifier FollowUpId followUpId,
            ConclusionsOf of,
            int number,
            ConclusionsChannel channel,
            Instant deliveredAt)
            implements FollowUpCommand {}

    /**
     * Note that the satisfaction questionnaire left (S1-07, S1-24). It is that of the calendar year in which it left.
     *
     * @param questionnaireVersion the one in force on the day it left
     */
    record RecordSurveySent(
            @TargetAggregateIdentifier FollowUpId followUpId,
            Instant sentAt,
            LetterChannel channel,
            String questionnaireVersion)
            implements FollowUpCommand {}

    /** The contract is over. Asked in its transaction. */
    record EndFollowUp(@TargetAggregateIdentifier FollowUpId followUpId, LocalDate endedOn)
            implements FollowUpCommand {}

    /** The contract is erased. Asked in its transaction. */
    record EraseFollowUp(@TargetAggregateIdentifier FollowUpId followUpId) implements FollowUpCommand {}

    /** Look at the clock: asked by the sweeper for an alarm that was lost. */
    record CheckFollowUpDueDates(@TargetAggregateIdentifier FollowUpId followUpId) implements FollowUpCommand {}
}
