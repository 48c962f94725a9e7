package fr.paroletenue.api.mission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.stream.Stream;

/** Time in hours with two decimals, rounded once at the end: a timesheet is refused by it and a file shows it (S1-15). */
public final class WorkedHours {

    private static final BigDecimal SECONDS_OF_AN_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toSeconds());

    private WorkedHours() {}

    public static BigDecimal of(Stream<Duration> times) {
        return BigDecimal.valueOf(times.mapToLong(Duration::toSeconds).sum())
                .divide(SECONDS_OF_AN_HOUR, 2, RoundingMode.HALF_UP);
    }
}
