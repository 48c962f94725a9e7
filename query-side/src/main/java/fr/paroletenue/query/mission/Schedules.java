package fr.paroletenue.query.mission;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.mission.ScheduleEvent;
import fr.paroletenue.api.mission.ScheduleId;
import fr.paroletenue.query.history.AsKnownThen;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When visits of a contract come back, now or as it was known at an instant. Read from the history itself, because the read model
 * holds no word of what was said.
 */
@Component
public class Schedules {

    /** The read model that the answers show. */
    public static final String READ_MODEL = ScheduleProjection.NAME;

    private final AsKnownThen history;
    private final ScheduleFold fold = new ScheduleFold();

    Schedules(AsKnownThen history) {
        this.history = history;
    }

    public Optional<ScheduleFile> find(String contractId) {
        return history.now(id(contractId), ScheduleEvent.class, fold);
    }

    /** As it was known at that instant, which has to lie behind. */
    public Optional<ScheduleFile> find(String contractId, Instant at) {
        return history.of(id(contractId), ScheduleEvent.class, fold, history.past(at));
    }

    private static String id(String contractId) {
        return ScheduleId.of(new ContractId(contractId)).value();
    }
}
