package fr.paroletenue.command.wiring;

import fr.paroletenue.api.kernel.Done;
import fr.paroletenue.api.kernel.MadeByTime;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;

/** How an aggregate tells what happened: what time brought about is the house's own finding, whoever made it look. */
public final class Happened {

    /** The channel of what comes from a file of a former system. */
    public static final String IMPORT = "import";

    private static final MetaData BY_THE_HOUSE =
            MetaData.from(Map.of("actor", "system", "roles", "", "channel", "clock"));

    /** What had come to pass before the house knew of it; nobody is to be woken for that. */
    private static final MetaData BY_THE_HOUSE_AT_AN_IMPORT = BY_THE_HOUSE.and("channel", IMPORT);

    private Happened() {}

    /** For a file that owes nothing at a certain hour. */
    public static Done all(List<?> events) {
        events.forEach(Happened::apply);
        return Done.at(ExpectedVersion.current());
    }

    public static void apply(Object event) {
        if (event instanceof MadeByTime && isSomebodyActing()) {
            AggregateLifecycle.apply(event, isImport() ? BY_THE_HOUSE_AT_AN_IMPORT : BY_THE_HOUSE);
        } else {
            AggregateLifecycle.apply(event);
        }
    }

    private static boolean isImport() {
        return IMPORT.equals(CurrentUnitOfWork.get().getCorrelationData().get("channel"));
    }

    /** An alarm or the sweeper says itself who it is. */
    private static boolean isSomebodyActing() {
        return !"system".equals(CurrentUnitOfWork.get().getCorrelationData().get("actor"));
    }
}
