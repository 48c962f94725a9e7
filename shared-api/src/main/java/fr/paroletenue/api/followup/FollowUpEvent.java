package fr.paroletenue.api.followup;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.MadeByTime;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.kernel.StoredAs;
import fr.paroletenue.api.mission.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen while a contract is followed up. What somebody said or found is personal data of the contract and goes with
 * it; times, numbers and codes stay readable for ever.
 */
public sealed interface FollowUpEvent {

    FollowUpId followUpId();

    ContractId contractId();

    /**
     * The first visit has taken place: everything that follows from it is scheduled at once (S1-07, D11).
     *
     * @param firstVisitAt when it began
     * @param accompaniedBy who of the firm was there (S1-13); null for nobody
     * @param callYearly of the first anniversary
     * @param visit the first follow-up visit
     */
    @StoredAs("followup.started")
    record Started(
            FollowUpId followUpId,
            ContractId contractId,
            ClientId clientId,
            VisitId firstVisit,
            Instant firstVisitAt,
            @Nullable String accompaniedBy,
            DueDate call8Days,
            DueDate callMonth,
            DueDate callYearly,
            DueDate visit)
            implements FollowUpEvent {}

    /**
     * Somebody called and reached nobody: the clock runs on.
     *
     * @param number which anniversary for a yearly call; 1 for the two others
     */
    @StoredAs("followup.call-tried")
    record CallTried(FollowUpId followUpId, ContractId contractId, CallKind kind, int number, Instant triedAt)
            implements FollowUpEvent {}

    /**
     * The client was asked how it goes.
     *
     * @param number which anniversary for a yearly call; 1 for the two others
     * @param adjustments what is done differently from now on (recadrage, S1-14); null for nothing
     */
    @StoredAs("followup.call-made")
    record CallMade(
            FollowUpId followUpId,
            ContractId contractId,
            CallKind kind,
            int number,
            Instant calledAt,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT)
            String conclusions,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT) @Nullable
            String adjustments,

            DueDateState settled)
            implements FollowUpEvent {}

    /** The call of the next year is to be made: the one before was made, or its day has passed. */
    @StoredAs("followup.yearly-call-due")
    record YearlyCallDue(FollowUpId followUpId, ContractId contractId, int number, DueDate due)
            implements FollowUpEvent {}

    /**
     * The technical supervisor came to see how it goes (S1-20).
     *
     * @param next the next one, counted from this one
     */
    @StoredAs("followup.visit-held")
    record VisitHeld(
            FollowUpId followUpId,
            ContractId contractId,
            int number,
            Instant heldAt,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT)
            String conclusions,

            DueDateState settled,
            DueDate next)
            implements FollowUpEvent {}

    /**
     * The technical supervisor will come unannounced (S1-22). Written before plans had a history of their own
     * ({@link SurprisePlanEvent}), and passed by since.
     */
    @StoredAs("followup.surprise-check-planned")
    record SurpriseCheckPlanned(FollowUpId followUpId, ContractId contractId, int number, VisitId visitId, LocalDate on)
            implements FollowUpEvent {}

    /** It does not take place. Likewise. */
    @StoredAs("followup.surprise-check-dropped")
    record SurpriseCheckDropped(FollowUpId followUpId, ContractId contractId, int number) implements FollowUpEvent {}

    /**
     * The technical supervisor came unannounced while a visit took place (S1-22).
     *
     * @param number of the check in its follow-up, planned or not
     * @param notice by when the client hears of it (S1-23)
     */
    @StoredAs("followup.surprise-check-held")
    record SurpriseCheckHeld(
            FollowUpId followUpId,
            ContractId contractId,
            int number,
            VisitId visitId,
            Instant heldAt,

            @PersonalData(subject = "contractId", retention = RetentionClass.CONTRACT)
            String findings,

            DueDate notice)
            implements FollowUpEvent {}

    /**
     * The client has the conclusions (S1-20, S1-21, S1-23).
     *
     * @param settled of a surprise check whether that was in time; null for a visit, where nothing but the fact is promised
     */
    @StoredAs("followup.conclusions-delivered")
    record ConclusionsDelivered(
            FollowUpId followUpId,
            ContractId contractId,
            ConclusionsOf of,
            int number,
            ConclusionsChannel channel,
            Instant deliveredAt,
            @Nullable DueDateState settled)
            implements FollowUpEvent {}

    /**
     * The satisfaction questionnaire of a calendar year is to leave (S1-07, S1-24): the follow-up has begun, or the one of the
     * year before left or was missed. Follow-ups that began before there were any get their first one when time passes.
     */
    @StoredAs("followup.survey-due")
    record SurveyDue(FollowUpId followUpId, ContractId contractId, int year, DueDate due) implements FollowUpEvent {}

    /**
     * The satisfaction questionnaire left (S1-07, S1-24): one for each calendar year. For those of earlier years nobody waits any
     * more; what was missed stays missed.
     *
     * @param year the calendar year in which it left
     * @param questionnaireVersion of the questionnaire that was in force that day
     */
    @StoredAs("followup.survey-sent")
    record SurveySent(
            FollowUpId followUpId,
            ContractId contractId,
            int year,
            Instant sentAt,
            LetterChannel channel,
            String questionnaireVersion,
            DueDateState settled)
            implements FollowUpEvent {}

    /** What was owed by then was not done. */
    @StoredAs("followup.due-date-missed")
    record DueDateMissed(FollowUpId followUpId, ContractId contractId, FollowUpDueDate name, int number, DueDate due)
            implements FollowUpEvent, MadeByTime {}

    /** The contract is over: calls and visits that were still to come are dropped, not missed. */
    @StoredAs("followup.ended")
    record Ended(FollowUpId followUpId, ContractId contractId, LocalDate endedOn)
            implements FollowUpEvent, MadeByTime {}

    /** The contract was erased, and with its key what somebody said or found (D13). */
    @StoredAs("followup.erased")
    record Erased(FollowUpId followUpId, ContractId contractId) implements FollowUpEvent {}
}
