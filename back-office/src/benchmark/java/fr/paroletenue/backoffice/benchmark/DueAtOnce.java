package fr.paroletenue.backoffice.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * P11: so many complaints, recorded by real commands with one instant of receipt, owe the same thing at the same instant: that
 * direction knows of them. The clock is moved to that instant and the scheduler does the rest. The floor is one SQL
 * transaction that does to the same tables what all these alarms do together.
 */
final class DueAtOnce {

    private static final int CLIENTS = 16;

    private final House house;
    private final Settings settings;
    private final Report report;

    DueAtOnce(House house, Settings settings, Report report) {
        this.house = house;
        this.settings = settings;
        this.report = report;
    }

    void measure() throws SQLException {
        report.section("P11: " + settings.alarms() + " deadlines due in the same minute");
        var seconds = new Figures();
        var before = Machine.Ticks.now();
        for (var round = 0; round < settings.alarmRounds(); round++) {
            var system = ring(round);
            seconds.add(floor(), system);
        }
        report.head("one SQL transaction, s", "house until the last alarm, s", "house ÷ SQL", "rounds", "machine");
        report.row(
                seconds.baseline("%.2f"),
                seconds.system("%.2f") + " (floor 60 s, goal 1.5 s)",
                seconds.ratio(),
                String.valueOf(seconds.count()),
                Machine.Ticks.now().since(before).toString());
        report.line("");
        report.item("Each alarm left exactly one event in every round; counted three seconds after the last one.");
    }

    private double ring(int round) throws SQLException {
        // Direction has 24 hours; an hour is left for the recording.
        var receivedAt = house.clock().instant().minus(Duration.ofHours(23));
        var due = receivedAt.plus(Duration.ofHours(24));
        var left = new AtomicInteger(settings.alarms());
        Load.inParallel(CLIENTS, worker -> {
            var random = new Random(900L + 100L * round + worker);
            try (var http = house.http()) {
                while (left.getAndDecrement() > 0) {
                    ComplaintLife.record(house, http, random, receivedAt);
                }
            }
        });
        try (var session = house.plain()) {
            expect(
                    settings.alarms(),
                    count(session, "select count(*) from scheduler.scheduled_tasks" + " where execution_time = ?", due),
                    "alarms are set for the instant");
            house.awaitCaughtUp();
            var last = number(session, "select coalesce(max(position), 0) from events.domain_event");
            var start = System.nanoTime();
            house.clock().moveTo(due);
            while (fired(session, last) < settings.alarms()) {
                if (System.nanoTime() - start > Duration.ofMinutes(10).toNanos()) {
                    throw new IllegalStateException("only " + fired(session, last) + " alarms have rung");
                }
                House.pause(20);
            }
            var taken = (System.nanoTime() - start) / 1e9;
            House.pause(3_000);
            expect(settings.alarms(), fired(session, last), "alarms left an event");
            expect(settings.alarms(), distinct(session, last), "complaints have an event");
            return taken;
        }
    }

    private static long fired(Connection session, long after) throws SQLException {
        return number(
                session,
                "select count(*) from events.domain_event where position > " + after
                        + " and type = 'complaint.target-missed'");
    }

    private static long distinct(Connection session, long after) throws SQLException {
        return number(
                session,
                "select count(distinct aggregate_id) from events.domain_event where position > " + after
                        + " and type = 'complaint.target-missed'");
    }

    private static long number(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long count(Connection session, String sql, Instant at) throws SQLException {
        try (var statement = session.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(at));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void expect(long wanted, long found, String what) {
        if (wanted != found) {
            throw new IllegalStateException(found + " instead of " + wanted + " " + what);
        }
    }

    /** In seconds. */
    private double floor() throws SQLException {
        try (var session = house.plain();
                var statement = session.createStatement()) {
            statement.execute("truncate benchmark.scheduled_tasks, benchmark.open_due_date");
            statement.execute("""
                    insert into benchmark.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                    select t.task_name, gen_random_uuid()::text, t.task_data, timestamptz '2026-01-01', false, 1
                    from (select task_name, task_data from scheduler.scheduled_tasks limit 1) t, generate_series(1, %d)""".formatted(settings.alarms()));
            statement.execute("""
                    insert into benchmark.open_due_date (aggregate_type, aggregate_id, name, look_at, policy, due_date)
                    select 'complaint', t.task_instance, n.name, timestamptz '2026-01-01', 'policy', '{}'
                    from benchmark.scheduled_tasks t, (values ('DIRECTION_INFORMED'), ('ANSWER_LIMIT')) n (name)""");
            statement.execute("analyze benchmark.scheduled_tasks, benchmark.open_due_date");
            session.setAutoCommit(false);
            var start = System.nanoTime();
            statement.execute("""
                    with due as (
                        delete from benchmark.scheduled_tasks where execution_time <= timestamptz '2026-01-01'
                        returning task_name, task_instance, task_data),
                    settled as (
                        delete from benchmark.open_due_date d using due
                        where d.aggregate_id = due.task_instance and d.name = 'DIRECTION_INFORMED'),
                    later as (
                        insert into benchmark.scheduled_tasks
                            (task_name, task_instance, task_data, execution_time, picked, version)
                        select task_name, gen_random_uuid()::text, task_data, timestamptz '2026-02-01', false, 1 from due)
                    insert into benchmark.domain_event
                        (event_id, aggregate_id, sequence, aggregate_type, recorded_at, type, revision, payload, metadata)
                    select gen_random_uuid()::text, due.task_instance, 1, e.aggregate_type, now(), e.type, e.revision,
                           e.payload, e.metadata
                    from due, (select * from events.domain_event where type = 'complaint.target-missed'
                               order by position desc limit 1) e""");
            session.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
