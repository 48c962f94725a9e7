package fr.paroletenue.api.history;

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
import fr.paroletenue.api.kernel.Holiday;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.RetentionClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One event of each type of the clients' page. */
final class ClientSamples {

    private static final ClientId CLIENT = new ClientId("client-1");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant SENT = Instant.parse("2026-05-05T14:05:06.789012Z");
    private static final ContactDetails DETAILS = new ContactDetails(
            "exemple@example.org",
            "+33 1 00 00 00 00",
            List.of("06 00 00 00 00"),
            new PostalAddress("1 rue des Essais", "bâtiment B", "38000", "Ville"));
    private static final DueDate NOTICE = new DueDate(
            Instant.parse("2026-05-04T07:30:00Z"),
            Instant.parse("2026-05-12T22:00:00Z"),
            LocalDate.of(2026, 5, 12),
            LocalDate.of(2026, 5, 12),
            DayCount.CALENDAR_DAYS,
            8,
            HolidayZone.METROPOLE,
            List.of(new Holiday(LocalDate.of(2026, 5, 8), "Fête de la Victoire")),
            "contact-person-notice",
            "1",
            List.of("S2-32"));

    private ClientSamples() {}

    static List<Record> all() {
        return List.of(
                new ClientEvent.Registered(
                        CLIENT, "Mme Exemple", DETAILS, ClientStanding.PROSPECT, DAY, ClientSource.WORD_OF_MOUTH),
                new ClientEvent.ContactDetailsChanged(CLIENT, "Mme Exemple-Essai", DETAILS),
                new ClientEvent.ContactPersonAssigned(CLIENT, ContactPersonRole.PLANNER, "planning", NOTICE),
                new ClientEvent.ContactPersonCommunicated(
                        CLIENT, ContactPersonRole.PLANNER, "planning", ContactChannel.EMAIL, SENT, DueDateState.KEPT),
                new ClientEvent.ContactPersonNoticeMissed(
                        CLIENT, ContactPersonRole.TECHNICAL_SUPERVISOR, "technical-supervisor", NOTICE),
                new ClientEvent.ConsentStated(
                        CLIENT, ConsentPurpose.NEWS_BY_EMAIL, true, DAY, "case cochée sur le formulaire du site"),
                new ClientEvent.ContactLogged(
                        CLIENT,
                        SENT,
                        ContactChannel.PHONE,
                        ContactDirection.IN,
                        "Demande à décaler le mardi",
                        "intake-1"),
                new ClientEvent.Ended(CLIENT, DAY, ClientStanding.FORMER_CLIENT, "déménage à l'étranger"),
                new ClientEvent.Returned(CLIENT, DAY, ClientStanding.CLIENT),
                new ClientEvent.BecameClient(CLIENT, "contract-1", DAY),
                new ClientEvent.Erased(
                        CLIENT,
                        LocalDate.of(2031, 3, 2),
                        "contract-retention",
                        "1",
                        List.of(new ErasedKey("client-1", RetentionClass.CLIENT))));
    }
}
