package fr.paroletenue.api.intake;

import fr.paroletenue.api.complaint.Complainant;
import org.jspecify.annotations.Nullable;

/** Who left a message and how to reach them, as far as it was told. Personal data as a whole. */
public record CallerDetails(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String postalAddress) {

    /** What is read once the key is destroyed. */
    public static CallerDetails erased() {
        return new CallerDetails("(erased)", null, null, null);
    }

    /** The same person, once the message turned out to be a complaint. */
    public Complainant asComplainant() {
        return new Complainant(name, email, phone, postalAddress);
    }
}
