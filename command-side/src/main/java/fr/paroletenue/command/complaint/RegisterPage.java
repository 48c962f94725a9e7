package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.RegisterCommand.SignMonth;
import fr.paroletenue.api.complaint.RegisterEvent;
import fr.paroletenue.api.complaint.RegisterMonth;
import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.command.wiring.Beginning;
import fr.paroletenue.command.wiring.ExpectedVersion;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The life of a month of the register: it ends, and direction signs it (S3-30). What was signed is the register as it stood at
 * that position of the history; what happens to its complaints later belongs to later months.
 */
@Aggregate(type = "RegisterPage")
class RegisterPage {

    @AggregateIdentifier
    private @Nullable RegisterMonth month;

    static Beginning<SignMonth, RegisterPage, Done> signature(ComplaintRoom room) {
        return new Beginning<>(
                SignMonth.class,
                RegisterPage.class,
                SignMonth::month,
                RegisterPage::new,
                (page, c) -> page.handle(c, room));
    }

    private Done handle(SignMonth c, ComplaintRoom room) {
        // Signed once is signed: nobody can take it back or do it better.
        if (month == null) {
            requireOver(c.month(), room.firstDay(), room.now());
            AggregateLifecycle.apply(
                    new RegisterEvent.MonthSigned(c.month(), room.history().lastPosition()));
        }
        return Done.at(ExpectedVersion.current());
    }

    static void requireOver(RegisterMonth signed, LocalDate firstDay, Instant now) {
        var month = signed.month();
        if (month.atEndOfMonth().isBefore(firstDay)) {
            throw Refusal.because(RefusalCode.REGISTER_MONTH_UNKNOWN).with("firstDay", firstDay);
        }
        if (!month.atEndOfMonth().isBefore(Paris.dayOf(now))) {
            throw Refusal.because(RefusalCode.MONTH_NOT_OVER).with("lastDay", month.atEndOfMonth());
        }
    }

    @EventSourcingHandler
    void on(RegisterEvent.MonthSigned event) {
        month = event.month();
    }
}
