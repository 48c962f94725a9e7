package fr.paroletenue.query.list;

import fr.paroletenue.api.kernel.Paris;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Paris days as the database is asked for them. */
public final class Days {

    private Days() {}

    /** The instant at which the day begins, in the type that the driver takes. */
    public static OffsetDateTime startOf(LocalDate day) {
        return Paris.startOf(day).atOffset(ZoneOffset.UTC);
    }
}
