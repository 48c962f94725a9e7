package fr.paroletenue.command.wiring;

import fr.paroletenue.frame.history.EventSerializer;
import fr.paroletenue.frame.history.PostgresEventStorageEngine;
import fr.paroletenue.frame.wiring.Expectation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Names every part that commands run on and refuses to start on a wrong one: a framework that quietly falls back to an
 * in-memory part would lose what was promised. Also refuses alarms that nobody would hear, because such an alarm counts as
 * rung.
 */
@Component
class CommandSelfCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(CommandSelfCheck.class);

    private final ApplicationContext context;
    private final JdbcTemplate jdbc;

    CommandSelfCheck(ApplicationContext context, @Qualifier("commandDataSource") DataSource commandDataSource) {
        this.context = context;
        this.jdbc = new JdbcTemplate(commandDataSource);
    }

    @Override
    public void afterSingletonsInstantiated() {
        var checked = List.of(
                Expectation.that("command bus", context.getBean(CommandBus.class), SimpleCommandBus.class),
                Expectation.that("event store", context.getBean(EventStore.class), EmbeddedEventStore.class),
                Expectation.that(
                        "event storage engine",
                        context.getBean(EventStorageEngine.class),
                        PostgresEventStorageEngine.class),
                Expectation.that(
                        "deadline manager", context.getBean(DeadlineManager.class), DbSchedulerDeadlineManager.class),
                Expectation.that(
                        "command transactions",
                        context.getBean("commandTransactionManager", PlatformTransactionManager.class),
                        JdbcTransactionManager.class));
        checked.forEach(part -> LOG.info("Runs on {}", part));
        context.getBeansOfType(Serializer.class)
                .forEach((name, serializer) ->
                        Expectation.that("serializer " + name, serializer, EventSerializer.class));
        refuseUnheardAlarms();
    }

    private void refuseUnheardAlarms() {
        Set<String> heard = new TreeSet<>(Alarms.heardBy(context));
        var waiting = jdbc.queryForList("""
                select distinct convert_from(task_data, 'UTF8')::jsonb ->> 'deadlineName'
                from scheduler.scheduled_tasks where task_data is not null""", String.class);
        waiting.stream().filter(name -> !heard.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalStateException("Alarms named " + name
                    + " wait in the scheduler and nobody would hear them;" + " heard are " + heard);
        });
    }
}
