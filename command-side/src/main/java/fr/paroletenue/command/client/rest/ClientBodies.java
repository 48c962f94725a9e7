package fr.paroletenue.command.client.rest;

import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.client.ClientSource;
import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ConsentPurpose;
import fr.paroletenue.api.client.ContactChannel;
import fr.paroletenue.api.client.ContactDetails;
import fr.paroletenue.api.client.ContactDirection;
import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.client.PostalAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of the acts. Instants carry an offset; dates are Paris days. Sizes are in characters. */
public final class ClientBodies {

    private static final int LINE = 200;
    private static final int TEXT = 10_000;
    private static final int PHONE = 40;

    private ClientBodies() {}

    /** What somebody can begin or begin again as; the other standings are what an end makes of these. */
    enum OpenStanding {
        PROSPECT(ClientStanding.PROSPECT),
        CLIENT(ClientStanding.CLIENT);

        private final ClientStanding standing;

        OpenStanding(ClientStanding standing) {
            this.standing = standing;
        }

        ClientStanding standing() {
            return standing;
        }
    }

    public record Address(
            @NotBlank @Size(max = LINE) String line1,
            @Size(max = LINE) @Nullable String line2,
            @NotBlank @Size(max = 20) String postalCode,
            @NotBlank @Size(max = LINE) String city) {

        public PostalAddress address() {
            return new PostalAddress(line1.strip(), filled(line2), postalCode.strip(), city.strip());
        }
    }

    /** @param since the Paris day on which it began */
    record Registration(
            @NotBlank @Size(max = LINE) String name,
            @Email @Size(max = LINE) @Nullable String email,
            @Size(max = PHONE) @Nullable String phone,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = PHONE) String> otherPhones,
            @Valid @Nullable Address postalAddress,
            @Nullable OpenStanding standing,
            @NotNull LocalDate since,
            @Nullable ClientSource source) {

        ContactDetails details() {
            return ClientBodies.details(email, phone, otherPhones, postalAddress);
        }

        ClientStanding standingOrProspect() {
            return standing == null ? ClientStanding.PROSPECT : standing.standing();
        }

        ClientSource sourceOrNotStated() {
            return source == null ? ClientSource.NOT_STATED : source;
        }
    }

    record NewDetails(
            @NotBlank @Size(max = LINE) String name,
            @Email @Size(max = LINE) @Nullable String email,
            @Size(max = PHONE) @Nullable String phone,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = PHONE) String> otherPhones,
            @Valid @Nullable Address postalAddress) {

        ContactDetails details() {
            return ClientBodies.details(email, phone, otherPhones, postalAddress);
        }
    }

    /** @param username an account with the role */
    record Somebody(@NotBlank @Size(max = LINE) String username) {}

    /** @param about whose name was given */
    record Notice(
            @NotNull ContactPersonRole about,
            @NotNull ContactChannel channel,
            @NotNull OffsetDateTime sentAt) {}

    /**
     * @param on the Paris day on which they said so
     * @param proof where it can be seen, such as a form or an e-mail
     */
    record Consent(
            @NotNull ConsentPurpose purpose,
            @NotNull Boolean given,
            @NotNull LocalDate on,
            @Size(max = TEXT) @Nullable String proof) {

        @Nullable
        String filledProof() {
            return filled(proof);
        }
    }

    record Contact(
            @NotNull OffsetDateTime at,
            @NotNull ContactChannel channel,
            @NotNull ContactDirection direction,
            @NotBlank @Size(max = TEXT) String summary) {}

    record End(
            @NotNull LocalDate on,
            @NotBlank @Size(max = TEXT) String reason) {}

    record Return(@NotNull LocalDate on, @NotNull OpenStanding standing) {}

    private static ContactDetails details(
            @Nullable String email,
            @Nullable String phone,
            @Nullable List<String> otherPhones,
            @Nullable Address postalAddress) {
        return new ContactDetails(
                filled(email),
                filled(phone),
                otherPhones == null
                        ? List.of()
                        : otherPhones.stream().map(String::strip).distinct().toList(),
                postalAddress == null ? null : postalAddress.address());
    }
}
