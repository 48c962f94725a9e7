package fr.paroletenue.command.request;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.command.deciding.CompanyDays;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When something about a request may have happened, or may be planned.
 *
 * @param firstDay of the company
 */
record RequestDays(LocalDate firstDay, Instant now) {

    LocalDate today() {
        return Paris.dayOf(now);
    }

    /** For what was done about it: after it was received, and not in the future. */
    void requireDone(Instant at, Instant receivedAt) {
        if (at.isAfter(now)) {
            throw Refusal.because(RefusalCode.DONE_IN_THE_FUTURE).with("doneAt", at);
        }
        if (at.isBefore(receivedAt)) {
            throw Refusal.because(RefusalCode.DONE_BEFORE_RECEIPT)
                    .with("doneAt", at)
                    .with("receivedAt", receivedAt);
        }
    }

    /** The same by Paris days. */
    void requireDone(LocalDate on, LocalDate earliest) {
        CompanyDays.requirePast(on, today());
        requireNotBefore(on, earliest);
    }

    /** For what may lie ahead. */
    void requirePlannable(LocalDate day) {
        new CompanyDays(firstDay, today()).requirePlannable(day);
    }

    static void requireNotBefore(LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest)) {
            throw Refusal.because(RefusalCode.DAYS_OUT_OF_ORDER)
                    .with("day", day)
                    .with("notBefore", earliest);
        }
    }
}
