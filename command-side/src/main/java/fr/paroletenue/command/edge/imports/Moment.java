package fr.paroletenue.command.edge.imports;

import fr.paroletenue.api.kernel.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** When something was, as exactly as a former system knew it. In doubt it is read against the firm. */
sealed interface Moment {

    /** From when a time limit runs. */
    Instant atTheEarliest();

    /** When something was done at last; never later than now. */
    Instant atTheLatest(Instant now);

    static Moment at(LocalDateTime local) {
        return new Exact(local.atZone(Paris.ZONE).toInstant());
    }

    record Exact(Instant instant) implements Moment {

        @Override
        public Instant atTheEarliest() {
            return instant;
        }

        @Override
        public Instant atTheLatest(Instant now) {
            return instant;
        }
    }

    /** Some time on a Paris day. */
    record SomeTime(LocalDate day) implements Moment {

        @Override
        public Instant atTheEarliest() {
            return Paris.startOf(day);
        }

        @Override
        public Instant atTheLatest(Instant now) {
            var end = Paris.startOf(day.plusDays(1)).minusSeconds(1);
            return end.isAfter(now) && Paris.dayOf(now).equals(day) ? now : end;
        }
    }
}
