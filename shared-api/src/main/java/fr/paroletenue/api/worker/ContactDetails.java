package fr.paroletenue.api.worker;

import org.jspecify.annotations.Nullable;

/** How a worker is reached. Personal data as a whole. */
public record ContactDetails(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String postalAddress) {

    /** What is read once the key is destroyed. */
    public static ContactDetails erased() {
        return new ContactDetails(null, null, null);
    }
}
