package fr.paroletenue.backoffice.benchmark;

import fr.paroletenue.api.client.ClientEvent;
import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.client.ClientSource;
import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ContactChannel;
import fr.paroletenue.api.client.ContactDetails;
import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.client.PostalAddress;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.intake.CallerDetails;
import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.backoffice.benchmark.HistoryWriter.Stored;
import fr.paroletenue.command.calendar.DueDates;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * Many clients, each with a name that some others bear too, a planner and a technical supervisor of {@link #EACH_ROLE} in each
 * role, and for every tenth a message of the call log; one message in ten waits for its outcome, and of half of these nobody has
 * said whose they are, so that the caller has to be recognised.
 */
final class SeededClients {

    /** As many planners, and as many technical supervisors. */
    static final int EACH_ROLE = 50;

    private static final Instant FIRST = Instant.parse("2023-01-02T07:00:00Z");
    private static final Duration SPAN = Duration.ofDays(1_090);
    private static final int BLOCK = 2_000;
    private static final int WORKERS = 8;

    private static final String[] FIRST_NAMES = {
        "Adèle", "Agathe", "Aline", "Bruno", "Cécile", "Claude", "Denis", "Émile", "Fanny", "Gaston", "Hélène", "Irène",
        "Jérôme", "Léa", "Lucien", "Marthe", "Noël", "Odette", "Pascal", "Renée", "Serge", "Thérèse", "Victor", "Zoé"
    };

    private static final String[] SYLLABLES = {
        "bar", "cha", "dou", "fer", "gau", "jan", "lam", "mar", "nou", "per", "que", "rou", "sal", "tar", "val", "vi"
    };

    private final HistoryWriter history;
    private final int clients;

    SeededClients(House house, int clients) {
        this.history = new HistoryWriter(house);
        this.clients = clients;
    }

    /** Returns how many events were written. */
    long write() throws SQLException {
        long written = 0;
        for (var from = 0; from < clients; from += BLOCK) {
            var events = block(from, Math.min(clients, from + BLOCK));
            history.write(events);
            written += events.size();
        }
        history.finish();
        return written;
    }

    static String name(int number) {
        var random = new Random(31L * number);
        var last = SYLLABLES[random.nextInt(SYLLABLES.length)]
                + SYLLABLES[random.nextInt(SYLLABLES.length)]
                + SYLLABLES[random.nextInt(SYLLABLES.length)];
        return FIRST_NAMES[random.nextInt(FIRST_NAMES.length)] + " "
                + last.substring(0, 1).toUpperCase(Locale.ROOT)
                + last.substring(1);
    }

    static String clientId(int number) {
        return id(number, 'c');
    }

    static String phone(int number) {
        return String.format(Locale.ROOT, "0199%06d", number);
    }

    static String street(int number) {
        return number % 90 + 1 + " rue " + name(number + 7).split(" ")[1];
    }

    private List<Stored> block(int from, int to) {
        var all = new ArrayList<Stored>();
        Load.inParallel(WORKERS, worker -> {
            var own = new ArrayList<Stored>();
            for (var number = from + worker; number < to; number += WORKERS) {
                own.addAll(client(number));
                if (number % 10 == 0) {
                    own.addAll(message(number));
                }
            }
            synchronized (all) {
                all.addAll(own);
            }
        });
        return all;
    }

    private List<Stored> client(int number) {
        var at = at(number);
        var id = new ClientId(id(number, 'c'));
        var events = new ArrayList<Stored>();
        add(
                events,
                id,
                at,
                new ClientEvent.Registered(
                        id,
                        name(number),
                        new ContactDetails(
                                "client" + number + "@exemple.test",
                                phone(number),
                                List.of(),
                                new PostalAddress(street(number), null, "67000", "Strasbourg")),
                        ClientStanding.CLIENT,
                        Paris.dayOf(at),
                        ClientSource.WORD_OF_MOUTH));
        contactPerson(events, id, at, ContactPersonRole.PLANNER, "planner", number);
        contactPerson(events, id, at, ContactPersonRole.TECHNICAL_SUPERVISOR, "supervisor", number);
        return events;
    }

    /** One in twenty was never told: that is the work of the day. */
    private void contactPerson(
            List<Stored> events, ClientId id, Instant at, ContactPersonRole role, String username, int number) {
        var own = number % EACH_ROLE == 0 ? username : username + "-" + number % EACH_ROLE;
        var due = DueDates.compute(
                at, PolicyDefaults.of(PolicyDefaults.CONTACT_PERSON_NOTICE).orElseThrow(), HolidayZone.METROPOLE);
        add(events, id, at, new ClientEvent.ContactPersonAssigned(id, role, own, due));
        if (number / EACH_ROLE % 20 == 0) {
            add(events, id, due.dueAt(), new ClientEvent.ContactPersonNoticeMissed(id, role, own, due));
        } else {
            var told = at.plus(Duration.ofHours(3));
            add(
                    events,
                    id,
                    told,
                    new ClientEvent.ContactPersonCommunicated(
                            id, role, own, ContactChannel.PHONE, told, DueDateState.KEPT));
        }
    }

    private void add(List<Stored> events, ClientId id, Instant at, ClientEvent event) {
        events.add(history.stored(id.value(), "Client", events.size(), at, event));
    }

    private List<Stored> message(int number) {
        var id = new IntakeId(id(number, 'm'));
        var at = at(number);
        var recorded = history.stored(
                id.value(),
                "Intake",
                0,
                at,
                new IntakeEvent.Recorded(
                        id,
                        String.format(Locale.ROOT, "MC-%d-%05d", Paris.dayOf(at).getYear(), number),
                        at.minusSeconds(600),
                        at.minusSeconds(600),
                        ReceptionChannel.PHONE,
                        "Demande si la remplaçante a les clefs" + ComplaintLife.MORE,
                        new CallerDetails(name(number), null, phone(number), null),
                        number % 200 == 0 ? null : id(number, 'c'),
                        null,
                        null));
        if (number % 100 == 0) {
            return List.of(recorded);
        }
        return List.of(
                recorded,
                history.stored(
                        id.value(),
                        "Intake",
                        1,
                        at.plusSeconds(60),
                        new IntakeEvent.OutcomeNoted(
                                id, IntakeOutcome.ANSWERED, null, null, null, null, null, null, null)));
    }

    private Instant at(int number) {
        return FIRST.plusMillis(SPAN.toMillis() * number / clients);
    }

    private static String id(int number, char kind) {
        var random = new Random(1_000_003L * number + kind);
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
