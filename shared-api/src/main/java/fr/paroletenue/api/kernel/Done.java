package fr.paroletenue.api.kernel;

import java.util.Map;

/**
 * What the one who acted needs next.
 *
 * @param version of the thing after the act: the number of its events; unchanged when the act was done before
 * @param facts what the act brought about, such as a new due date
 */
public record Done(long version, Map<String, Object> facts) {

    public static Done at(long version) {
        return new Done(version, Map.of());
    }
}
