package fr.paroletenue.command.deciding;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import java.time.LocalDate;

/**
 * On which Paris days something may have happened, or may be planned.
 *
 * @param firstDay of the company
 */
public record CompanyDays(LocalDate firstDay, LocalDate today) {

    /** Farther ahead nobody plans; a year typed wrong would lie there. */
    private static final int YEARS_AHEAD = 2;

    /** For what somebody brings along, such as a skill: it may be older than the company. */
    public void requirePast(LocalDate day) {
        requirePast(day, today);
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

    /** For what may lie ahead. */
    public void requirePlannable(LocalDate day) {
        requireSinceFirstDay(day);
        var last = today.plusYears(YEARS_AHEAD);
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
