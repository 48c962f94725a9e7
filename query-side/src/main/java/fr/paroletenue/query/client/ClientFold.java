package fr.paroletenue.query.client;

import fr.paroletenue.api.client.ClientEvent;
import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ContactDetails;
import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.client.ClientFile.Comeback;
import fr.paroletenue.query.client.ClientFile.Consent;
import fr.paroletenue.query.client.ClientFile.ContactPerson;
import fr.paroletenue.query.client.ClientFile.Ending;
import fr.paroletenue.query.client.ClientFile.Erasure;
import fr.paroletenue.query.client.ClientFile.FormerDetails;
import fr.paroletenue.query.client.ClientFile.Told;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the events of a client make the file. Verdicts and due dates are read from the events, never worked out. */
final class ClientFold implements Fold<ClientEvent, ClientFile> {

    /** What is read once the key is destroyed, so that a rebuild gives the rows that erasure has left (D13). */
    private static final String ERASED = "(erased)";

    @Override
    public ClientFile after(@Nullable ClientFile file, ClientEvent event, EventFacts facts) {
        var by = By.of(facts);
        if (event instanceof ClientEvent.Registered registered) {
            return opened(registered, facts, by);
        }
        if (file == null) {
            throw new IllegalStateException("The history of client %s does not begin with the registration but with %s"
                    .formatted(facts.aggregateId(), facts.type()));
        }
        var next = new ClientDraft(file);
        switch (event) {
            case ClientEvent.Registered e -> throw new IllegalStateException("handled above");
            case ClientEvent.ContactDetailsChanged e -> {
                next.formerDetails.add(new FormerDetails(file.name(), file.details(), by));
                next.named = facts.version();
                next.name = e.name();
                next.details = e.details();
            }
            case ClientEvent.ContactPersonAssigned e ->
                next.assign(
                        e.role(),
                        new ContactPerson(e.role(), e.username(), by, e.noticeDue(), DueDateState.OPEN, null));
            case ClientEvent.ContactPersonCommunicated e ->
                next.change(e.role(), person -> with(person, e.settled(), new Told(e.channel(), e.sentAt(), by)));
            case ClientEvent.ContactPersonNoticeMissed e ->
                next.change(e.role(), person -> with(person, DueDateState.MISSED, person.told()));
            case ClientEvent.ConsentStated e ->
                next.consents.add(new Consent(e.purpose(), e.given(), e.on(), e.proof(), by));
            case ClientEvent.ContactLogged e -> next.contact(e.at());
            case ClientEvent.Ended e -> {
                next.standing = e.standing();
                next.ended = new Ending(e.on(), e.reason(), by);
                next.returned = null;
                nobodyIsThere(next);
            }
            case ClientEvent.Returned e -> {
                next.standing = e.standing();
                next.returned = new Comeback(e.on(), by);
                next.inTouch(e.on());
            }
            case ClientEvent.BecameClient e -> next.standing = ClientStanding.CLIENT;
            case ClientEvent.Erased e -> {
                next.named = facts.version();
                erased(next, e, by);
            }
        }
        return next.done(facts);
    }

    private static ClientFile opened(ClientEvent.Registered e, EventFacts facts, By by) {
        return new ClientFile(
                e.clientId().value(),
                facts.version(),
                1,
                facts.version(),
                e.standing(),
                e.name(),
                e.details(),
                e.since(),
                e.source(),
                by,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                0,
                null,
                e.since(),
                null,
                null,
                null);
    }

    private static void erased(ClientDraft next, ClientEvent.Erased e, By by) {
        next.name = ERASED;
        next.details = ContactDetails.erased();
        next.formerDetails.replaceAll(former -> new FormerDetails(ERASED, ContactDetails.erased(), former.replaced()));
        next.consents.replaceAll(consent -> new Consent(
                consent.purpose(),
                consent.given(),
                consent.on(),
                consent.proof() == null ? null : ERASED,
                consent.by()));
        if (next.ended != null) {
            next.ended = new Ending(next.ended.on(), ERASED, next.ended.by());
        }
        nobodyIsThere(next);
        next.erasure = new Erasure(e.keptUntil(), e.retentionPolicy(), e.retentionPolicyVersion(), by);
    }

    private static void nobodyIsThere(ClientDraft next) {
        for (var role : ContactPersonRole.values()) {
            next.assign(role, null);
        }
    }

    private static ContactPerson with(ContactPerson person, DueDateState notice, @Nullable Told told) {
        return new ContactPerson(person.role(), person.username(), person.assigned(), person.noticeDue(), notice, told);
    }
}
