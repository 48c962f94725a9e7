package fr.paroletenue.query.work;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.kernel.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whose work is asked for, and of which day.
 *
 * @param username null for that of everybody with this role
 * @param on Paris day
 * @param at the instant at which things are late: now on the present day, the first instant of any other
 */
public record WorkAsked(ContactPersonRole role, @Nullable String username, LocalDate on, Instant at) {

    public static WorkAsked of(ContactPersonRole role, @Nullable String username, @Nullable LocalDate on, Instant now) {
        var today = Paris.dayOf(now);
        return on == null || on.equals(today)
                ? new WorkAsked(role, username, today, now)
                : new WorkAsked(role, username, on, Paris.startOf(on));
    }

    /** The column with those who are there for a client in this role, which every table of a client's things has. */
    public String person() {
        return role.name().toLowerCase(Locale.ROOT);
    }

    public boolean isOf(ContactPersonRole wanted) {
        return role == wanted;
    }
}
