package fr.paroletenue.query.erasure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that is over, and until when it is kept (S3-27, S3-28, R-64, R-65, D13).
 *
 * @param number where such files have one
 * @param keepUntil last Paris day on which the file must still be readable
 * @param policy whose years these are, in {@code policyVersion}
 * @param onHold whether a mediation is open, which suspends erasure however long it takes
 * @param erasable whether the act of erasing would be accepted now
 */
public record KeptFile(
        FileKind kind,
        String id,
        @Nullable String number,
        LocalDate keepUntil,
        String policy,
        String policyVersion,
        boolean onHold,
        boolean erasable) {}
