package fr.paroletenue.api.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of the day-by-day proof of a due date. {@code hours} (ISO 8601 duration) is given where hours are counted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProofDay(
        LocalDate day,
        boolean counted,
        @Nullable Reason reason,
        @Nullable String name,
        @Nullable String hours) {

    /** Why a day did not count. */
    public enum Reason {
        WEEKEND,
        HOLIDAY
    }

    static ProofDay counted(LocalDate day) {
        return new ProofDay(day, true, null, null, null);
    }

    static ProofDay ofHours(LocalDate day, String hours) {
        return new ProofDay(day, true, null, null, hours);
    }

    static ProofDay weekend(LocalDate day) {
        return new ProofDay(day, false, Reason.WEEKEND, null, null);
    }

    static ProofDay holiday(Holiday holiday) {
        return new ProofDay(holiday.day(), false, Reason.HOLIDAY, holiday.name(), null);
    }
}
