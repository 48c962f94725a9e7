package fr.paroletenue.command.wiring;

import fr.paroletenue.api.kernel.MadeByTime;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;

/** Tells events of the running aggregate: what time brought about is told by the house, whoever made it look at the clock. */
public final class ByTheHouse {

    private static final MetaData BY_THE_HOUSE =
            MetaData.from(Map.of("actor", "system", "roles", "", "channel", "clock"));

    private ByTheHouse() {}

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
