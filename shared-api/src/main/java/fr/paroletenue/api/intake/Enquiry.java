package fr.paroletenue.api.intake;

import fr.paroletenue.api.client.ClientSource;
import fr.paroletenue.api.client.PostalAddress;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a request needs besides the message that it comes from (S1-08). Personal data as a whole.
 *
 * @param need absent where the message itself says it
 * @param clientId whose file it belongs to, if the caller has one that the message does not name
 * @param name of the caller, for a new file, where the message does not tell it
 * @param postalAddress the same, or where what the message tells cannot be read as an address
 * @param source how the caller came to the firm, for a new file
 */
public record Enquiry(
        @Nullable String need,
        @Nullable LocalDate wishedStartOn,
        @Nullable String clientId,
        @Nullable String name,
        @Nullable PostalAddress postalAddress,
        ClientSource source) {

    /** What is read once the key is destroyed. */
    public static Enquiry erased() {
        return new Enquiry("(erased)", null, null, null, null, ClientSource.NOT_STATED);
    }
}
