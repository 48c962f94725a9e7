package fr.paroletenue.api.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How somebody can be reached. Personal data as a whole; each may be missing, but not all. */
public record ContactDetails(
        @Nullable String email,
        @Nullable String phone,
        List<String> otherPhones,
        @Nullable PostalAddress postalAddress) {

    /** What is read once the key is destroyed. */
    public static ContactDetails erased() {
        return new ContactDetails(null, null, List.of(), null);
    }

    public boolean canBeReached() {
        return email != null || phone != null || !otherPhones.isEmpty() || postalAddress != null;
    }
}
