package fr.paroletenue.command.client;

import fr.paroletenue.api.client.ClientCommand.LogContact;
import fr.paroletenue.api.client.ClientEvent;
import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ConsentPurpose;
import fr.paroletenue.api.client.ContactDetails;
import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.command.alarm.OpenDueDate;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client's file knows of itself, folded from its events.
 *
 * @param name null before the file is opened
 * @param contactPersons who is there for the client now; nobody once the relationship is over
 * @param contacts all of them, so that a repetition can be told from one more
 * @param lastContactOn Paris day of the latest contact, or of the beginning
 */
record ClientState(
        ClientEvent.@Nullable Registered registered,
        @Nullable ClientStanding standing,
        @Nullable String name,
        ContactDetails details,
        Map<ContactPersonRole, ContactPerson> contactPersons,
        Map<ConsentPurpose, ClientEvent.ConsentStated> consents,
        Set<ClientEvent.ContactLogged> contacts,
        @Nullable LocalDate lastContactOn,
        ClientEvent.@Nullable Ended ended,
        ClientEvent.@Nullable Returned returned,
        boolean erased) {

    static final ClientState NONE = new ClientState(
            null, null, null, ContactDetails.erased(), Map.of(), Map.of(), Set.of(), null, null, null, false);

    /** Somebody who was assigned, and whether the client was told of it. */
    record ContactPerson(
            ClientEvent.ContactPersonAssigned assigned,
            DueDateState notice,
            ClientEvent.@Nullable ContactPersonCommunicated told) {

        ContactPerson missed() {
            return new ContactPerson(assigned, DueDateState.MISSED, told);
        }

        ContactPerson told(ClientEvent.ContactPersonCommunicated how) {
            return new ContactPerson(assigned, how.settled(), how);
        }
    }

    ClientState after(ClientEvent event) {
        return switch (event) {
            case ClientEvent.Registered e ->
                new ClientState(
                        e,
                        e.standing(),
                        e.name(),
                        e.details(),
                        Map.of(),
                        Map.of(),
                        Set.of(),
                        e.since(),
                        null,
                        null,
                        false);
            case ClientEvent.ContactDetailsChanged e -> named(e.name(), e.details());
            case ClientEvent.ContactPersonAssigned e -> with(e.role(), new ContactPerson(e, DueDateState.OPEN, null));
            case ClientEvent.ContactPersonCommunicated e ->
                with(e.role(), contactPerson(e.role()).orElseThrow().told(e));
            case ClientEvent.ContactPersonNoticeMissed e ->
                with(e.role(), contactPerson(e.role()).orElseThrow().missed());
            case ClientEvent.ConsentStated e -> with(e);
            case ClientEvent.ContactLogged e -> with(e);
            case ClientEvent.Ended e -> ending(e);
            case ClientEvent.Returned e -> returning(e);
            case ClientEvent.BecameClient e -> standing(ClientStanding.CLIENT);
            case ClientEvent.Erased e -> erasing();
        };
    }

    ClientEvent.Registered facts() {
        if (registered == null) {
            throw new IllegalStateException("nobody was registered yet");
        }
        return registered;
    }

    ClientStanding current() {
        if (standing == null) {
            throw new IllegalStateException("nobody was registered yet");
        }
        return standing;
    }

    /** Paris day on which what is running now began: the first contact, or the return. */
    LocalDate begun() {
        return returned == null ? facts().since() : returned.on();
    }

    LocalDate lastContact() {
        return lastContactOn == null ? begun() : lastContactOn;
    }

    Optional<ContactPerson> contactPerson(ContactPersonRole role) {
        return Optional.ofNullable(contactPersons.get(role));
    }

    /** The contact that is kept already, if it is. */
    Optional<ClientEvent.ContactLogged> contact(LogContact c) {
        return contacts.stream()
                .filter(known -> known.isOf(c.at(), c.channel(), c.direction(), c.summary()))
                .findFirst();
    }

    /** What the client still has to be told, the next one to look at first. */
    List<OpenDueDate> openDueDates() {
        return contactPersons.values().stream()
                .filter(person -> person.notice() == DueDateState.OPEN)
                .map(ContactPerson::assigned)
                .map(e -> new OpenDueDate(e.role().notice(), e.noticeDue().dueAt(), e.noticeDue()))
                .sorted(java.util.Comparator.comparing(OpenDueDate::lookAt).thenComparing(OpenDueDate::name))
                .toList();
    }

    private ClientState named(String newName, ContactDetails newDetails) {
        return new ClientState(
                registered,
                standing,
                newName,
                newDetails,
                contactPersons,
                consents,
                contacts,
                lastContactOn,
                ended,
                returned,
                erased);
    }

    private ClientState with(ContactPersonRole role, ContactPerson person) {
        var persons = new EnumMap<ContactPersonRole, ContactPerson>(ContactPersonRole.class);
        persons.putAll(contactPersons);
        persons.put(role, person);
        return new ClientState(
                registered,
                standing,
                name,
                details,
                Map.copyOf(persons),
                consents,
                contacts,
                lastContactOn,
                ended,
                returned,
                erased);
    }

    private ClientState with(ClientEvent.ConsentStated consent) {
        var more = new EnumMap<ConsentPurpose, ClientEvent.ConsentStated>(ConsentPurpose.class);
        more.putAll(consents);
        more.put(consent.purpose(), consent);
        return new ClientState(
                registered,
                standing,
                name,
                details,
                contactPersons,
                Map.copyOf(more),
                contacts,
                lastContactOn,
                ended,
                returned,
                erased);
    }

    private ClientState with(ClientEvent.ContactLogged contact) {
        var more = new HashSet<>(contacts);
        more.add(contact);
        var day = Paris.dayOf(contact.at());
        return new ClientState(
                registered,
                standing,
                name,
                details,
                contactPersons,
                consents,
                Set.copyOf(more),
                day.isAfter(lastContact()) ? day : lastContactOn,
                ended,
                returned,
                erased);
    }

    private ClientState ending(ClientEvent.Ended end) {
        return new ClientState(
                registered,
                end.standing(),
                name,
                details,
                Map.of(),
                consents,
                contacts,
                lastContactOn,
                end,
                null,
                erased);
    }

    private ClientState returning(ClientEvent.Returned back) {
        return new ClientState(
                registered,
                back.standing(),
                name,
                details,
                Map.of(),
                consents,
                contacts,
                back.on().isAfter(lastContact()) ? back.on() : lastContactOn,
                null,
                back,
                erased);
    }

    private ClientState standing(ClientStanding next) {
        return new ClientState(
                registered,
                next,
                name,
                details,
                contactPersons,
                consents,
                contacts,
                lastContactOn,
                ended,
                returned,
                erased);
    }

    private ClientState erasing() {
        return new ClientState(
                registered,
                standing,
                null,
                ContactDetails.erased(),
                Map.of(),
                Map.of(),
                Set.of(),
                lastContactOn,
                ended,
                returned,
                true);
    }
}
