package fr.paroletenue.api.request;

import org.jspecify.annotations.Nullable;

/**
 * What a worker has to know of a home. Personal data as a whole; "none" is an answer, an empty field is not.
 *
 * @param forbiddenAreas parts of the home that nobody may enter
 */
public record HomeDetails(
        @Nullable String tasks,
        @Nullable String access,
        @Nullable String forbiddenAreas,
        @Nullable String pets,
        @Nullable String equipment,
        @Nullable String notes) {

    /** What is read once the key is destroyed. */
    public static HomeDetails erased() {
        return new HomeDetails("(erased)", null, null, null, null, null);
    }
}
