package fr.paroletenue.query.client;

import fr.paroletenue.api.client.ClientSource;
import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ContactDetails;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A client in a list.
 *
 * @param since Paris day on which the relationship began
 * @param untoldSince when the earliest word was or is due that the client has not had (S2-32)
 * @param late whether that moment has passed
 */
public record ClientLine(
        String id,
        long version,
        ClientStanding standing,
        String name,
        ContactDetails details,
        @Nullable String planner,
        @Nullable String technicalSupervisor,
        @Nullable Instant untoldSince,
        boolean late,
        LocalDate since,
        ClientSource source,
        Instant registeredAt,
        long contacts,
        @Nullable Instant lastContactAt,
        @Nullable LocalDate endedOn,
        boolean erased) {

    static ClientLine of(ClientFile file, Instant now) {
        var untold = file.untoldSince();
        return new ClientLine(
                file.clientId(),
                file.version(),
                file.standing(),
                file.name(),
                file.details(),
                username(file.planner()),
                username(file.technicalSupervisor()),
                untold,
                untold != null && !now.isBefore(untold),
                file.since(),
                file.source(),
                file.registered().recordedAt(),
                file.contacts(),
                file.lastContactAt(),
                file.standing().isOpen() || file.ended() == null
                        ? null
                        : file.ended().on(),
                file.erasure() != null);
    }

    private static @Nullable String username(ClientFile.@Nullable ContactPerson person) {
        return person == null ? null : person.username();
    }
}
