package fr.paroletenue.query.client;

import fr.paroletenue.api.client.ClientSource;
import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ContactDetails;
import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.query.client.ClientFile.Comeback;
import fr.paroletenue.query.client.ClientFile.Consent;
import fr.paroletenue.query.client.ClientFile.ContactPerson;
import fr.paroletenue.query.client.ClientFile.Ending;
import fr.paroletenue.query.client.ClientFile.Erasure;
import fr.paroletenue.query.client.ClientFile.FormerDetails;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A file that may be changed while one event is folded in. */
final class ClientDraft {

    private final String clientId;
    private final long seen;
    long named;
    private final LocalDate since;
    private final ClientSource source;
    private final By registered;
    ClientStanding standing;
    String name;
    ContactDetails details;
    final List<FormerDetails> formerDetails;
    private @Nullable ContactPerson planner;
    private @Nullable ContactPerson technicalSupervisor;
    private final List<ContactPerson> formerContactPersons;
    final List<Consent> consents;
    private long contacts;
    private @Nullable Instant lastContactAt;
    private LocalDate lastContactOn;

    @Nullable
    Ending ended;

    @Nullable
    Comeback returned;

    @Nullable
    Erasure erasure;

    ClientDraft(ClientFile file) {
        clientId = file.clientId();
        seen = file.seen();
        named = file.named();
        since = file.since();
        source = file.source();
        registered = file.registered();
        standing = file.standing();
        name = file.name();
        details = file.details();
        formerDetails = new ArrayList<>(file.formerDetails());
        planner = file.planner();
        technicalSupervisor = file.technicalSupervisor();
        formerContactPersons = new ArrayList<>(file.formerContactPersons());
        consents = new ArrayList<>(file.consents());
        contacts = file.contacts();
        lastContactAt = file.lastContactAt();
        lastContactOn = file.lastContactOn();
        ended = file.ended();
        returned = file.returned();
        erasure = file.erasure();
    }

    void contact(Instant at) {
        contacts++;
        if (lastContactAt == null || at.isAfter(lastContactAt)) {
            lastContactAt = at;
        }
        inTouch(Paris.dayOf(at));
    }

    /** Years that count from the last contact begin again. */
    void inTouch(LocalDate day) {
        if (day.isAfter(lastContactOn)) {
            lastContactOn = day;
        }
    }

    /** Whoever was there before is remembered as such. */
    void assign(ContactPersonRole role, @Nullable ContactPerson person) {
        var before = put(role, person);
        if (before != null) {
            formerContactPersons.add(before);
        }
    }

    void change(ContactPersonRole role, UnaryOperator<ContactPerson> change) {
        var present = role == ContactPersonRole.PLANNER ? planner : technicalSupervisor;
        if (present == null) {
            throw new IllegalStateException("nobody is " + role + " of client " + clientId);
        }
        put(role, change.apply(present));
    }

    private @Nullable ContactPerson put(ContactPersonRole role, @Nullable ContactPerson person) {
        return switch (role) {
            case PLANNER -> {
                var before = planner;
                planner = person;
                yield before;
            }
            case TECHNICAL_SUPERVISOR -> {
                var before = technicalSupervisor;
                technicalSupervisor = person;
                yield before;
            }
        };
    }

    ClientFile done(EventFacts facts) {
        return new ClientFile(
                clientId,
                facts.version(),
                seen + 1,
                named,
                standing,
                name,
                details,
                since,
                source,
                registered,
                List.copyOf(formerDetails),
                planner,
                technicalSupervisor,
                List.copyOf(formerContactPersons),
                List.copyOf(consents),
                contacts,
                lastContactAt,
                lastContactOn,
                ended,
                returned,
                erasure);
    }
}
