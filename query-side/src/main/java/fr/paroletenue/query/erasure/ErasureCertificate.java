package fr.paroletenue.query.erasure;

import fr.paroletenue.api.kernel.RetentionClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure was: who did it and why, what can never be read again, and what stays under which law (S3-27, D13).
 *
 * @param number where such files have one
 * @param keptUntil last day of the years that have passed
 * @param complete whether every key is gone; as long as one is not, the erasure has been decided but not carried out
 */
public record ErasureCertificate(
        String id,
        @Nullable String number,
        @Nullable String erasedBy,
        Instant erasedAt,
        Basis basis,
        LocalDate keptUntil,
        String retentionPolicyVersion,
        boolean complete,
        List<Key> keys,
        List<Unreadable> unreadable,
        List<Stays> stays) {

    /** What allowed it. */
    public enum Basis {
        /** The years for which the file had to be kept are over. */
        RETENTION_ENDED
    }

    /**
     * A key that was given up.
     *
     * @param subject the file whose texts it opened
     * @param destroyed what the key database says at this moment
     */
    public record Key(String subject, RetentionClass retention, boolean destroyed) {}

    /** The personal components of events of one type, and how many such events there are. */
    public record Unreadable(String type, int events, List<String> components) {}

    public record Stays(String what, String because) {}
}
