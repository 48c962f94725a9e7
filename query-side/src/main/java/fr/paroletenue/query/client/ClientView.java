package fr.paroletenue.query.client;

import fr.paroletenue.api.client.ClientSource;
import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ContactDetails;
import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.query.client.ClientFile.Comeback;
import fr.paroletenue.query.client.ClientFile.Consent;
import fr.paroletenue.query.client.ClientFile.Ending;
import fr.paroletenue.query.client.ClientFile.Erasure;
import fr.paroletenue.query.client.ClientFile.FormerDetails;
import fr.paroletenue.query.client.ClientFile.Told;
import fr.paroletenue.query.projection.By;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client's file as it is shown.
 *
 * @param since Paris day on which the relationship began
 * @param consents what holds now, one for each purpose that was ever asked for
 * @param consentHistory every statement, the oldest first
 */
public record ClientView(
        String id,
        long version,
        ClientStanding standing,
        String name,
        ContactDetails details,
        LocalDate since,
        ClientSource source,
        By registered,
        List<FormerDetails> formerDetails,
        @Nullable ContactPersonView planner,
        @Nullable ContactPersonView technicalSupervisor,
        List<ContactPersonView> formerContactPersons,
        List<Consent> consents,
        List<Consent> consentHistory,
        long contacts,
        @Nullable Instant lastContactAt,
        @Nullable Ending ended,
        @Nullable Comeback returned,
        @Nullable Erasure erasure) {

    /** @param notice by when the client had to be told, and what became of it (S2-32) */
    public record ContactPersonView(
            ContactPersonRole role,
            String username,
            By assigned,
            DueDateView notice,
            @Nullable Told told) {

        static ContactPersonView of(ClientFile.ContactPerson person) {
            return new ContactPersonView(
                    person.role(),
                    person.username(),
                    person.assigned(),
                    DueDateView.of(person.noticeDue(), person.notice()),
                    person.told());
        }
    }

    static ClientView of(ClientFile file) {
        return new ClientView(
                file.clientId(),
                file.version(),
                file.standing(),
                file.name(),
                file.details(),
                file.since(),
                file.source(),
                file.registered(),
                file.formerDetails(),
                file.contactPerson(ContactPersonRole.PLANNER)
                        .map(ContactPersonView::of)
                        .orElse(null),
                file.contactPerson(ContactPersonRole.TECHNICAL_SUPERVISOR)
                        .map(ContactPersonView::of)
                        .orElse(null),
                file.formerContactPersons().stream().map(ContactPersonView::of).toList(),
                standing(file.consents()),
                file.consents(),
                file.contacts(),
                file.lastContactAt(),
                file.ended(),
                file.returned(),
                file.erasure());
    }

    private static List<Consent> standing(List<Consent> stated) {
        return stated.stream()
                .filter(consent -> stated.stream()
                                .filter(other -> other.purpose() == consent.purpose())
                                .reduce((earlier, later) -> later)
                                .orElseThrow()
                        == consent)
                .toList();
    }
}
