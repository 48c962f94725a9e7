package fr.paroletenue.api.intake;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.ComplaintCommand.RecordComplaint;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RemarkCommand.RecordRemark;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import fr.paroletenue.api.request.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a message in the call log. Who asks travels beside the command: that is the operator. */
@UnknownIs(RefusalCode.INTAKE_UNKNOWN)
public sealed interface IntakeCommand {

    IntakeId intakeId();

    /**
     * Write a message down (S1-03, S1-04, S2-04, S2-07).
     *
     * @param callBackWanted absent where nobody said so: who speaks to a machine waits to be called back
     */
    record RecordMessage(
            @TargetAggregateIdentifier IntakeId intakeId,
            Instant leftAt,
            ReceptionChannel channel,
            String content,
            CallerDetails caller,
            @Nullable String clientId,
            @Nullable Boolean callBackWanted,
            @Nullable RelayedByWorker relayedByWorker)
            implements IntakeCommand {}

    /** Note an attempt to call back, in vain or not (S2-09). */
    record NoteCallBack(
            @TargetAggregateIdentifier IntakeId intakeId,
            Instant at,
            boolean reached,
            @Nullable String note) implements IntakeCommand {}

    /** Note that the documentation left, in its version in force (S2-10). */
    record SendDocumentation(
            @TargetAggregateIdentifier IntakeId intakeId, String documentVersion, LetterChannel channel, Instant sentAt)
            implements IntakeCommand {}

    /** Note that a client who had spoken to the worker was told that requests go to the firm (S1-05). */
    record RemindClient(@TargetAggregateIdentifier IntakeId intakeId, OutgoingChannel channel, Instant sentAt)
            implements IntakeCommand {}

    /**
     * Say what came of it (S2-06).
     *
     * @param callBackPromised whether the caller was promised a call-back on the way (S2-09)
     */
    record NoteOutcome(
            @TargetAggregateIdentifier IntakeId intakeId,
            IntakeOutcome outcome,
            @Nullable String note,
            boolean callBackPromised)
            implements IntakeCommand {}

    /**
     * It is a complaint: make it one, in one transaction with the recording of that complaint; without contact details it
     * becomes a remark (D9).
     */
    record MakeComplaint(
            @TargetAggregateIdentifier IntakeId intakeId,
            ComplaintId complaintId,
            RemarkId remarkId,
            Statement statement)
            implements IntakeCommand {}

    /** It is a remark: make it one, in one transaction with the recording of that remark. */
    record MakeRemark(@TargetAggregateIdentifier IntakeId intakeId, RemarkId remarkId, Statement statement)
            implements IntakeCommand {}

    /**
     * The caller needs something: make it a request, in one transaction with the registration of that request and, where the
     * caller has no file yet, with that of a prospect (S1-08).
     *
     * @param newClientId of the file, should one have to be opened
     */
    record MakeRequest(
            @TargetAggregateIdentifier IntakeId intakeId, RequestId requestId, ClientId newClientId, Enquiry enquiry)
            implements IntakeCommand {}

    /**
     * Somebody who has a file needs something, and whoever took it knows at once that it is a request: write the message down
     * and register the request in one transaction, so that none is without its line in the call log (S1-04). Answers a
     * {@link TakenRequest}.
     *
     * @param clientId of the client's file
     * @param need in the client's words; it is what the message says
     * @param wishedStartOn Paris day, as the client wishes it
     */
    record TakeRequest(
            @TargetAggregateIdentifier IntakeId intakeId,
            RequestId requestId,
            ClientId clientId,
            Instant receivedAt,
            ReceptionChannel channel,
            String need,
            @Nullable LocalDate wishedStartOn)
            implements IntakeCommand {}

    /**
     * Whoever took it knows at once that it is a complaint: write the message down and record the complaint in one transaction
     * (S1-04, S2-07). Answers a {@link TakenComplaint}.
     */
    record TakeComplaint(@TargetAggregateIdentifier IntakeId intakeId, RecordComplaint complaint)
            implements IntakeCommand {}

    /** The same for a remark. Answers a {@link TakenRemark}. */
    record TakeRemark(@TargetAggregateIdentifier IntakeId intakeId, RecordRemark remark) implements IntakeCommand {}

    /**
     * Say whose message it is, afterwards; somebody was recognised, or called again (S2-05). A person says so: a number that
     * matches says no more than who it probably was.
     */
    record LinkClient(@TargetAggregateIdentifier IntakeId intakeId, ClientId clientId) implements IntakeCommand {}

    /** Give up the key of a message whose time is over (D13). */
    record EraseMessage(@TargetAggregateIdentifier IntakeId intakeId) implements IntakeCommand {}

    /** Look at the clock again; what an alarm lost is found by this (sent by the sweeper, never by a person). */
    record CheckCallBack(@TargetAggregateIdentifier IntakeId intakeId) implements IntakeCommand {}
}
