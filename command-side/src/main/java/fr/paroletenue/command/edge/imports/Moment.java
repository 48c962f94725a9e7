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

    /** @param local of an hour that is there twice, when the clocks are put back, either may be meant */
    static Moment at(LocalDateTime local) {
        var time = local.atZone(Paris.ZONE);
        var first = time.withEarlierOffsetAtOverlap().toInstant();
        var second = time.withLaterOffsetAtOverlap().toInstant();
        return first.equals(second) ? new Exact(first) : new Twice(first, second);
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

    /** A time that the clocks showed twice. */
    record Twice(Instant first, Instant second) implements Moment {

        @Override
        public Instant atTheEarliest() {
            return first;
        }

        @Override
        public Instant atTheLatest(Instant now) {
            return second.isAfter(now) ? first : second;
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
