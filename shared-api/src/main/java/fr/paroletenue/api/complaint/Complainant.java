package fr.paroletenue.api.complaint;

import org.jspecify.annotations.Nullable;

/** Who complains and how to reach them. Personal data as a whole. */
public record Complainant(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String postalAddress) {

    public static final Complainant UNKNOWN = new Complainant(null, null, null, null);

    /** What is read once the key is destroyed. */
    public static Complainant erased() {
        return new Complainant("(erased)", null, null, null);
    }

    /** Whether an answer could reach this person (S5-07). A name alone is no coordinate. */
    public boolean canBeReached() {
        return email != null || phone != null || postalAddress != null;
    }
}
