package fr.paroletenue.command.deciding;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When something may have happened, or may be planned; days are Paris days.
 *
 * @param firstDay of the company
 */
public record CompanyDays(LocalDate firstDay, Instant now) {

    /** Farther ahead nobody plans; a year typed wrong would lie there. */
    private static final int YEARS_AHEAD = 2;

    public LocalDate today() {
        return Paris.dayOf(now);
    }

    /** For what somebody brings along, such as a skill: it may be older than the company. */
    public void requirePast(LocalDate day) {
        requirePast(day, today());
    }

    public static void requirePast(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw Refusal.because(RefusalCode.DONE_IN_THE_FUTURE).with("doneOn", day);
        }
    }

    /** For what the firm did itself. */
    public void requireDone(LocalDate day) {
        requirePast(day);
        requireSinceFirstDay(day);
    }

    /** The same to the instant. */
    public void requireDone(Instant at) {
        if (at.isAfter(now)) {
            throw Refusal.because(RefusalCode.DONE_IN_THE_FUTURE).with("doneAt", at);
        }
        requireSinceFirstDay(Paris.dayOf(at));
    }

    /** For what was done on the basis of something earlier. */
    public void requireDoneSince(LocalDate earliest, LocalDate day) {
        requireDone(day);
        requireNotBefore(earliest, day);
    }

    /** The same to the instant, for what was done about something that had been received. */
    public void requireDoneSince(Instant receivedAt, Instant at) {
        requireDone(at);
        if (at.isBefore(receivedAt)) {
            throw Refusal.because(RefusalCode.DONE_BEFORE_RECEIPT)
                    .with("doneAt", at)
                    .with("receivedAt", receivedAt);
        }
    }

    public static void requireNotBefore(LocalDate earliest, LocalDate day) {
        if (day.isBefore(earliest)) {
            throw Refusal.because(RefusalCode.DAYS_OUT_OF_ORDER)
                    .with("day", day)
                    .with("notBefore", earliest);
        }
    }

    /** For what may lie ahead. */
    public void requirePlannable(LocalDate day) {
        requireSinceFirstDay(day);
        var last = today().plusYears(YEARS_AHEAD);
        if (day.isAfter(last)) {
            throw Refusal.because(RefusalCode.DAY_TOO_FAR).with("day", day).with("lastDay", last);
        }
    }

    public static void requireOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Refusal.because(RefusalCode.END_BEFORE_BEGINNING)
                    .with("from", from)
                    .with("to", to);
        }
    }

    private void requireSinceFirstDay(LocalDate day) {
        if (day.isBefore(firstDay)) {
            throw Refusal.because(RefusalCode.BEFORE_FIRST_DAY).with("day", day).with("firstDay", firstDay);
        }
    }
}
