package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.RegisterEvent;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import org.jspecify.annotations.Nullable;

/** A month is signed once. */
final class RegisterMonthFold implements Fold<RegisterEvent, SignedMonth> {

    @Override
    public SignedMonth after(@Nullable SignedMonth signed, RegisterEvent event, EventFacts facts) {
        return switch (event) {
            case RegisterEvent.MonthSigned e ->
                new SignedMonth(
                        facts.aggregateId(),
                        facts.version(),
                        signed == null ? 1 : signed.seen() + 1,
                        e.month().value(),
                        facts.actor(),
                        facts.recordedAt(),
                        e.historyPosition());
        };
    }
}
