package fr.paroletenue.query.list;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A part of something that was counted.
 *
 * @param percent two decimals; absent where there was nothing to count among
 */
public record Share(long count, long of, @Nullable BigDecimal percent) {

    public static Share of(long count, long of) {
        return new Share(
                count,
                of,
                of == 0
                        ? null
                        : BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP));
    }
}
