package fr.paroletenue.api.client;

import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a client's file. */
@UnknownIs(RefusalCode.CLIENT_UNKNOWN)
public sealed interface ClientCommand {

    ClientId clientId();

    /** Open the file (S1-02, S1-08). {@code since} is the Paris day of the first contact, or of the contract. */
    record RegisterClient(
            @TargetAggregateIdentifier ClientId clientId,
            String name,
            ContactDetails details,
            ClientStanding standing,
            LocalDate since,
            ClientSource source)
            implements ClientCommand {}

    /** They moved, married, changed their number; a whole replacement. */
    record ChangeContactDetails(@TargetAggregateIdentifier ClientId clientId, String name, ContactDetails details)
            implements ClientCommand {}

    /**
     * Say who of the firm is there for them (S1-02).
     *
     * @param since for somebody who has been there for them for long; null from now on
     */
    record AssignContactPerson(
            @TargetAggregateIdentifier ClientId clientId,
            ContactPersonRole role,
            String username,
            @Nullable Instant since)
            implements ClientCommand {

        public AssignContactPerson(ClientId clientId, ContactPersonRole role, String username) {
            this(clientId, role, username, null);
        }
    }

    /** Note that the client was told who that is (S2-32). */
    record NoteContactPersonCommunicated(
            @TargetAggregateIdentifier ClientId clientId,
            ContactPersonRole role,
            ContactChannel channel,
            Instant sentAt)
            implements ClientCommand {}

    /** Note what they allowed or forbade, or took back. */
    record StateConsent(
            @TargetAggregateIdentifier ClientId clientId,
            ConsentPurpose purpose,
            boolean given,
            LocalDate on,
            @Nullable String proof)
            implements ClientCommand {}

    /**
     * Keep a contact, however many there are (S1-03). One that came in has its line in the call log, written down in the same
     * transaction (S2-07).
     *
     * @param intakeId of that line; absent where the firm spoke first
     */
    record LogContact(
            @TargetAggregateIdentifier ClientId clientId,
            Instant at,
            ContactChannel channel,
            ContactDirection direction,
            String summary,
            @Nullable String intakeId)
            implements ClientCommand {}

    /** Nothing is owed any more: a former client, or a prospect of whom nothing came. */
    record EndClient(@TargetAggregateIdentifier ClientId clientId, LocalDate on, String reason)
            implements ClientCommand {}

    /** They are back. */
    record ReturnClient(@TargetAggregateIdentifier ClientId clientId, LocalDate on, ClientStanding standing)
            implements ClientCommand {}

    /**
     * They signed a contract, and are a client from then on whatever they were: sent in the transaction of the signature (S1-12).
     *
     * @param signedOn Paris day
     */
    record BecomeClient(@TargetAggregateIdentifier ClientId clientId, String contractId, LocalDate signedOn)
            implements ClientCommand {}

    /** Destroy what can be read of the person, once the time of the file is over (D13). */
    record EraseClient(@TargetAggregateIdentifier ClientId clientId) implements ClientCommand {}

    /** Answer whether there is such a file to work with; nothing happens. Asked by what names a client, in its own transaction. */
    record ConfirmClient(@TargetAggregateIdentifier ClientId clientId) implements ClientCommand {}

    /** The same for whom something new is to begin: refused where the relationship is over, until they are back. */
    record ConfirmRelationship(@TargetAggregateIdentifier ClientId clientId) implements ClientCommand {}

    /** Look at the clock: asked by the sweeper for an alarm that was lost. */
    record CheckClientDueDates(@TargetAggregateIdentifier ClientId clientId) implements ClientCommand {}
}
