package fr.paroletenue.api.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one time zone of the house: days, months and years are Paris days, months and years (rules, reading rule h). */
public final class Paris {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Paris() {}

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
