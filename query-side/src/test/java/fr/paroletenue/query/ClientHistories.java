package fr.paroletenue.query;

import fr.paroletenue.api.client.ClientEvent;
import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.client.ClientSource;
import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ConsentPurpose;
import fr.paroletenue.api.client.ContactChannel;
import fr.paroletenue.api.client.ContactDetails;
import fr.paroletenue.api.client.ContactDirection;
import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.client.PostalAddress;
import fr.paroletenue.api.kernel.DayCount;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.RetentionClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Events of a client's file as the command side would have recorded them, from Monday 20 April 2026 on. */
public final class ClientHistories {

    public static final Instant CONTACT = Instant.parse("2026-04-20T07:30:00Z");

    /** Eight calendar days after it. */
    public static final DueDate NOTICE = new DueDate(
            CONTACT,
            Instant.parse("2026-04-28T22:00:00Z"),
            LocalDate.of(2026, 4, 28),
            LocalDate.of(2026, 4, 28),
            DayCount.CALENDAR_DAYS,
            8,
            HolidayZone.METROPOLE,
            List.of(),
            "contact-person-notice",
            "2026-1",
            List.of("S2-32"));

    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

    private final ClientId id;

    private ClientHistories(String id) {
        this.id = new ClientId(id);
    }

    public static ClientHistories of(String clientId) {
        return new ClientHistories(clientId);
    }

    public ClientEvent registered(String name, String phone, String street, String postalCode, String city) {
        return registered(name, phone, street, postalCode, city, ClientStanding.CLIENT);
    }

    public ClientEvent registered(
            String name, String phone, String street, String postalCode, String city, ClientStanding standing) {
        return registered(
                name,
                new ContactDetails(null, phone, List.of(), new PostalAddress(street, null, postalCode, city)),
                standing,
                DAY);
    }

    public ClientEvent registered(String name, ClientStanding standing, LocalDate since) {
        return registered(name, new ContactDetails("agence@example.org", null, List.of(), null), standing, since);
    }

    private ClientEvent registered(String name, ContactDetails details, ClientStanding standing, LocalDate since) {
        return new ClientEvent.Registered(id, name, details, standing, since, ClientSource.WEB_SITE);
    }

    public ClientEvent moved(String name, String email) {
        return new ClientEvent.ContactDetailsChanged(id, name, new ContactDetails(email, null, List.of(), null));
    }

    public ClientEvent assigned(ContactPersonRole role, String username) {
        return new ClientEvent.ContactPersonAssigned(id, role, username, NOTICE);
    }

    public ClientEvent told(ContactPersonRole role, String username, DueDateState state) {
        return new ClientEvent.ContactPersonCommunicated(id, role, username, ContactChannel.EMAIL, CONTACT, state);
    }

    public ClientEvent missed(ContactPersonRole role, String username) {
        return new ClientEvent.ContactPersonNoticeMissed(id, role, username, NOTICE);
    }

    public ClientEvent consent(ConsentPurpose purpose, boolean given) {
        return new ClientEvent.ConsentStated(id, purpose, given, DAY, "courriel du 20 avril");
    }

    public ClientEvent contact(Instant at, String summary) {
        return new ClientEvent.ContactLogged(id, at, ContactChannel.PHONE, ContactDirection.IN, summary, null);
    }

    public ClientEvent ended(ClientStanding standing) {
        return ended(standing, DAY);
    }

    public ClientEvent ended(ClientStanding standing, LocalDate on) {
        return new ClientEvent.Ended(id, on, standing, "déménage");
    }

    public ClientEvent returned() {
        return new ClientEvent.Returned(id, DAY, ClientStanding.CLIENT);
    }

    public ClientEvent erased() {
        return new ClientEvent.Erased(
                id,
                LocalDate.of(2031, 4, 20),
                "contract-retention",
                "2026-1",
                List.of(new ErasedKey(id.value(), RetentionClass.CLIENT)));
    }

    /** One event of every type at least. */
    public Stream<ClientEvent> everything() {
        return Stream.of(
                registered("Jeanne Rebâtie", "06 00 00 00 99", "1 rue des Essais", "38000", "Ville"),
                assigned(ContactPersonRole.PLANNER, "planning"),
                missed(ContactPersonRole.PLANNER, "planning"),
                told(ContactPersonRole.PLANNER, "planning", DueDateState.MISSED),
                assigned(ContactPersonRole.TECHNICAL_SUPERVISOR, "technical-supervisor"),
                assigned(ContactPersonRole.PLANNER, "other-planning"),
                consent(ConsentPurpose.NEWS_BY_EMAIL, true),
                contact(CONTACT, "premier appel"),
                moved("Jeanne Rebâtie-Neuve", "jeanne@example.org"),
                contact(CONTACT.minusSeconds(60), "noté après coup"),
                consent(ConsentPurpose.NEWS_BY_EMAIL, false),
                ended(ClientStanding.FORMER_CLIENT),
                returned(),
                ended(ClientStanding.FORMER_CLIENT),
                erased());
    }
}
