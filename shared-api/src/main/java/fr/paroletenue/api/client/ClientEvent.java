package fr.paroletenue.api.client;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.MadeByTime;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.kernel.StoredAs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to a client's file. Who somebody is and what was said is personal data of the file; codes, dates and the
 * people of the firm stay readable for ever.
 */
public sealed interface ClientEvent {

    ClientId clientId();

    /** The file was opened (S1-02). {@code since} is the Paris day on which the relationship began. */
    @StoredAs("client.registered")
    record Registered(
            ClientId clientId,

            @PersonalData(subject = "clientId", retention = RetentionClass.CLIENT)
            String name,

            @PersonalData(subject = "clientId", retention = RetentionClass.CLIENT)
            ContactDetails details,

            ClientStanding standing,
            LocalDate since,
            ClientSource source)
            implements ClientEvent {}

    /** Name and contact details are these from now on; what they were stays in the history. */
    @StoredAs("client.contact-details-changed")
    record ContactDetailsChanged(
            ClientId clientId,

            @PersonalData(subject = "clientId", retention = RetentionClass.CLIENT)
            String name,

            @PersonalData(subject = "clientId", retention = RetentionClass.CLIENT)
            ContactDetails details)
            implements ClientEvent {}

    /** Somebody of the firm is there for the client from now on (S1-02), and the client has to be told (S2-32). */
    @StoredAs("client.contact-person-assigned")
    record ContactPersonAssigned(ClientId clientId, ContactPersonRole role, String username, DueDate noticeDue)
            implements ClientEvent {}

    /** The client knows who that is (S2-32). */
    @StoredAs("client.contact-person-communicated")
    record ContactPersonCommunicated(
            ClientId clientId,
            ContactPersonRole role,
            String username,
            ContactChannel channel,
            Instant sentAt,
            DueDateState settled)
            implements ClientEvent {}

    /** The day passed by which the client should have been told. */
    @StoredAs("client.contact-person-notice-missed")
    record ContactPersonNoticeMissed(ClientId clientId, ContactPersonRole role, String username, DueDate due)
            implements ClientEvent, MadeByTime {}

    /** The client allowed something, forbade it, or took back what was allowed. {@code on} is a Paris day. */
    @StoredAs("client.consent-stated")
    record ConsentStated(
            ClientId clientId,
            ConsentPurpose purpose,
            boolean given,
            LocalDate on,

            @PersonalData(subject = "clientId", retention = RetentionClass.CLIENT) @Nullable
            String proof)
            implements ClientEvent {}

    /**
     * Firm and client spoke with each other (S1-03).
     *
     * @param intakeId of its line in the call log (S2-07); absent where the firm spoke first, and of old
     */
    @StoredAs(value = "client.contact-logged", revision = "2")
    record ContactLogged(
            ClientId clientId,
            Instant at,
            ContactChannel channel,
            ContactDirection direction,

            @PersonalData(subject = "clientId", retention = RetentionClass.CLIENT)
            String summary,

            @Nullable String intakeId)
            implements ClientEvent {

        /** Whether it tells of the same contact, wherever that stands in the call log. */
        public boolean isOf(Instant when, ContactChannel how, ContactDirection who, String what) {
            return at.equals(when) && channel == how && direction == who && summary.equals(what);
        }
    }

    /** The relationship is over; the time for which the file is kept begins. {@code on} is a Paris day. */
    @StoredAs("client.ended")
    record Ended(
            ClientId clientId,
            LocalDate on,
            ClientStanding standing,

            @PersonalData(subject = "clientId", retention = RetentionClass.CLIENT)
            String reason)
            implements ClientEvent {}

    /** They are back: the file goes on where it ended. {@code on} is a Paris day. */
    @StoredAs("client.returned")
    record Returned(ClientId clientId, LocalDate on, ClientStanding standing) implements ClientEvent {}

    /** A contract was signed by somebody who had none (S1-12). {@code on} is a Paris day. */
    @StoredAs("client.became-client")
    record BecameClient(ClientId clientId, String contractId, LocalDate on) implements ClientEvent {}

    /** The time of the file is over and its keys were given up (D13). */
    @StoredAs("client.erased")
    record Erased(
            ClientId clientId,
            LocalDate keptUntil,
            String retentionPolicy,
            String retentionPolicyVersion,
            List<ErasedKey> scope)
            implements ClientEvent {}
}
