package fr.paroletenue.command.alarm;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds alarms that were lost: with a restored backup, an emptied scheduler table, a handler that failed. It reads the open
 * due dates themselves, not the scheduler, and asks the aggregate to look at the clock; asking once too often is harmless.
 */
@Component
class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private static final int AT_MOST = 500;

    private static final MetaData BY_THE_HOUSE = MetaData.from(Map.of("actor", "system", "channel", "sweeper"));

    private final StoredOpenDueDates openDueDates;
    private final CommandGateway commands;
    private final Clock clock;
    private final Duration grace;
    private final Map<String, DueDateKeeper> keepers;

    Sweeper(
            StoredOpenDueDates openDueDates,
            CommandGateway commands,
            Clock clock,
            AlarmSettings alarms,
            List<DueDateKeeper> keepers) {
        this.openDueDates = openDueDates;
        this.commands = commands;
        this.clock = clock;
        this.grace = alarms.grace();
        this.keepers = keepers.stream().collect(Collectors.toMap(DueDateKeeper::aggregateType, Function.identity()));
    }

    /** One short command per aggregate, never one long transaction. Returns how many were found. */
    @Scheduled(
            initialDelayString = "${paroletenue.alarms.first-sweep:PT30S}",
            fixedDelayString = "${paroletenue.alarms.sweep-every:PT1M}")
    int sweep() {
        var overdue = openDueDates.overdueBefore(clock.instant().minus(grace), AT_MOST);
        for (var lost : overdue) {
            try {
                commands.sendAndWait(
                        GenericCommandMessage.asCommandMessage(check(lost)).withMetaData(BY_THE_HOUSE));
            } catch (RuntimeException failure) {
                // The next one must not wait for this one; it is found again in a minute.
                LOG.error(
                        "The due dates of {} {} could not be checked",
                        lost.aggregateType(),
                        lost.aggregateId(),
                        failure);
            }
        }
        if (!overdue.isEmpty()) {
            LOG.warn("{} alarms had not rung in time and were found by the sweeper", overdue.size());
        }
        return overdue.size();
    }

    private Object check(StoredOpenDueDates.Overdue lost) {
        var keeper = keepers.get(lost.aggregateType());
        if (keeper == null) {
            throw new IllegalStateException("nobody keeps due dates of a " + lost.aggregateType());
        }
        return keeper.check().apply(lost.aggregateId());
    }
}
