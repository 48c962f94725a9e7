package fr.paroletenue.command.wiring;

import fr.paroletenue.api.kernel.MadeByTime;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;

/** How an aggregate tells what happened: what time brought about is the house's own finding, whoever made it look. */
public final class Happened {

    private static final MetaData BY_THE_HOUSE =
            MetaData.from(Map.of("actor", "system", "roles", "", "channel", "clock"));

    private Happened() {}

    public static void apply(Object event) {
        if (event instanceof MadeByTime && isSomebodyActing()) {
            AggregateLifecycle.apply(event, BY_THE_HOUSE);
        } else {
            AggregateLifecycle.apply(event);
        }
    }

    /** An alarm or the sweeper says itself who it is. */
    private static boolean isSomebodyActing() {
        return !"system".equals(CurrentUnitOfWork.get().getCorrelationData().get("actor"));
    }
}
