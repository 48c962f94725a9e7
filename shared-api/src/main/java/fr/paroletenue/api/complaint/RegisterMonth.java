package fr.paroletenue.api.complaint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.YearMonth;

/** A Paris month of the complaint register, such as {@code 2026-04} (S3-30). A JSON string everywhere. */
public record RegisterMonth(@JsonValue String value) {

    public static RegisterMonth of(YearMonth month) {
        return new RegisterMonth(month.toString());
    }

    public YearMonth month() {
        return YearMonth.parse(value);
    }

    /** As the identity of an aggregate, which must not be that of another kind by chance. */
    @Override
    public String toString() {
        return "register-" + value;
    }
}
