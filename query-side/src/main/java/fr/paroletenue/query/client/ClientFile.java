package fr.paroletenue.query.client;

import fr.paroletenue.api.client.ClientSource;
import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ConsentPurpose;
import fr.paroletenue.api.client.ContactChannel;
import fr.paroletenue.api.client.ContactDetails;
import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.Folded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A client's file as its events tell it. The contacts are counted here and read in the timeline, for there may be any number
 * of them (S1-03).
 *
 * @param named version at which name and contact details were last said otherwise
 * @param since Paris day on which the relationship began
 * @param lastContactOn Paris day of the latest contact or return, or of the beginning; a prospect is kept from it on (D13)
 * @param formerDetails what name and contact details were before, the oldest first
 * @param consents each statement, the oldest first; the last one of a purpose holds
 */
public record ClientFile(
        String clientId,
        long version,
        long seen,
        long named,
        ClientStanding standing,
        String name,
        ContactDetails details,
        LocalDate since,
        ClientSource source,
        By registered,
        List<FormerDetails> formerDetails,
        @Nullable ContactPerson planner,
        @Nullable ContactPerson technicalSupervisor,
        List<ContactPerson> formerContactPersons,
        List<Consent> consents,
        long contacts,
        @Nullable Instant lastContactAt,
        LocalDate lastContactOn,
        @Nullable Ending ended,
        @Nullable Comeback returned,
        @Nullable Erasure erasure)
        implements Folded {

    /** @param replaced by whom and when */
    public record FormerDetails(String name, ContactDetails details, By replaced) {}

    /** Somebody who was or is there for the client, and whether the client was told in time (S2-32). */
    public record ContactPerson(
            ContactPersonRole role,
            String username,
            By assigned,
            DueDate noticeDue,
            DueDateState notice,
            @Nullable Told told) {

        /** The client still does not know, in time or not. */
        boolean isUntold() {
            return told == null;
        }
    }

    public record Told(ContactChannel channel, Instant sentAt, By by) {}

    /** @param on Paris day */
    public record Consent(
            ConsentPurpose purpose,
            boolean given,
            LocalDate on,
            @Nullable String proof,
            By by) {}

    /** @param on Paris day */
    public record Ending(LocalDate on, String reason, By by) {}

    /** @param on Paris day */
    public record Comeback(LocalDate on, By by) {}

    /** @param keptUntil Paris day */
    public record Erasure(LocalDate keptUntil, String retentionPolicy, String retentionPolicyVersion, By by) {}

    /** Something is still owed: a prospect or a client whose file was not erased. */
    boolean isOpen() {
        return standing.isOpen() && erasure == null;
    }

    Optional<ContactPerson> contactPerson(ContactPersonRole role) {
        return Optional.ofNullable(
                switch (role) {
                    case PLANNER -> planner;
                    case TECHNICAL_SUPERVISOR -> technicalSupervisor;
                });
    }

    /** By when the client had or has to be told who this is, as long as they were not (S2-32). */
    Optional<DueDate> noticeAwaited(ContactPersonRole role) {
        return contactPerson(role).filter(ContactPerson::isUntold).map(ContactPerson::noticeDue);
    }

    /** When the earliest word was or is due that the client has not had (S2-32); null where they know all. */
    @Nullable
    Instant untoldSince() {
        return Stream.of(ContactPersonRole.values())
                .flatMap(role -> noticeAwaited(role).stream())
                .map(DueDate::dueAt)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
