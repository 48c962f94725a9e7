package fr.paroletenue.backoffice.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The baseline of the commands: the rows that the house leaves behind for each of them, copied from one real complaint and
 * inserted by plain JDBC into tables of the same layout, one transaction for each command. It reads nothing, decides nothing,
 * encrypts nothing, deletes no settled due date and counts no number. A recording has its line in the call log, which is another
 * aggregate with a key of its own.
 */
final class SameRows {

    private static final String LINE = "Intake";

    private record Event(
            String aggregateType,
            long sequence,
            Timestamp recordedAt,
            String type,
            String revision,
            byte[] payload,
            byte[] metadata) {

        boolean isOfTheLine() {
            return aggregateType.equals(LINE);
        }
    }

    private record DueDate(String name, Timestamp lookAt, String policy, String dueDate) {}

    private record Task(String name, byte[] data, Timestamp at) {}

    private record Key(boolean ofTheLine, String retention, byte[] wrapped) {}

    private record Rows(List<Event> events, List<DueDate> dueDates, List<Task> tasks, List<Key> keys) {}

    private final Map<ComplaintLife.Command, Rows> rows;

    private SameRows(Map<ComplaintLife.Command, Rows> rows) {
        this.rows = rows;
    }

    static void createTables(House house) throws SQLException {
        try (var session = house.plain();
                var statement = session.createStatement()) {
            statement.execute("create table benchmark.domain_event (like events.domain_event including all)");
            statement.execute("create table benchmark.open_due_date (like command.open_due_date including all)");
            statement.execute("create table benchmark.scheduled_tasks (like scheduler.scheduled_tasks including all)");
            statement.execute("""
                    create table benchmark.person_key (
                        key_id text primary key, ordinal bigint generated always as identity unique, subject text not null,
                        retention_class text not null, wrapped_key bytea, created_at timestamptz not null default now(),
                        unique (subject, retention_class))""");
        }
    }

    /** Lives one complaint through and keeps what each command has added. */
    static SameRows of(House house) throws SQLException {
        var rows = new EnumMap<ComplaintLife.Command, Rows>(ComplaintLife.Command.class);
        Set<String> seen = new HashSet<>();
        try (var life = new ComplaintLife(house, 1);
                var main = house.plain();
                var keys = house.plainKeys()) {
            do {
                var command = life.next();
                life.once();
                rows.put(command, added(life.id(), main, keys, seen));
            } while (life.next() != ComplaintLife.Command.RECORD);
        }
        return new SameRows(rows);
    }

    String described() {
        var text = new ArrayList<String>();
        rows.forEach((command, of) -> text.add(command + " " + of.events().size() + " event(s), "
                + of.dueDates().size() + " due dates, " + of.tasks().size() + " alarm(s), "
                + of.keys().size() + " key(s)"));
        return String.join("; ", text);
    }

    private static Rows added(String id, Connection main, Connection keys, Set<String> seen) throws SQLException {
        var line = query(
                        main,
                        "select aggregate_id from events.domain_event where type = 'intake.outcome-noted'"
                                + " and convert_from(payload, 'UTF8')::jsonb ->> 'becameId' = ?",
                        row -> row.getString(1),
                        id)
                .getFirst();
        var events = query(
                main,
                "select aggregate_type, sequence, recorded_at, type, revision, payload, metadata"
                        + " from events.domain_event where aggregate_id in (?, ?) order by position",
                row -> new Event(
                        row.getString(1),
                        row.getLong(2),
                        row.getTimestamp(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBytes(6),
                        row.getBytes(7)),
                id,
                line);
        var dueDates = query(
                main,
                "select name, look_at, policy, due_date from command.open_due_date where aggregate_id = ?",
                row -> new DueDate(row.getString(1), row.getTimestamp(2), row.getString(3), row.getString(4)),
                id);
        var tasks = query(
                main,
                "select task_name, task_data, execution_time from scheduler.scheduled_tasks"
                        + " where position(convert_to(?, 'UTF8') in task_data) > 0",
                row -> new Task(row.getString(1), row.getBytes(2), row.getTimestamp(3)),
                id);
        var made = query(
                keys,
                "select subject, retention_class, wrapped_key from keys.person_key where subject in (?, ?)",
                row -> new Key(row.getString(1).equals(line), row.getString(2), row.getBytes(3)),
                id,
                line);
        return new Rows(
                events.stream()
                        .filter(e -> seen.add("event " + e.aggregateType() + e.sequence()))
                        .toList(),
                dueDates.stream().filter(d -> seen.add("due " + d.name())).toList(),
                tasks.stream().filter(t -> seen.add("task " + t.at())).toList(),
                made.stream().filter(k -> seen.add("key " + k.retention())).toList());
    }

    private interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private static <T> List<T> query(Connection session, String sql, Mapper<T> mapper, String... ids)
            throws SQLException {
        var found = new ArrayList<T>();
        try (var statement = session.prepareStatement(sql)) {
            for (var i = 0; i < ids.length; i++) {
                statement.setString(i + 1, ids[i]);
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(mapper.map(row));
                }
            }
        }
        return found;
    }

    Load.Client client(House house) {
        try {
            return new Inserts(house.plain());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Inserts implements Load.Client {

        private final Connection session;
        private final Map<ComplaintLife.Command, PreparedStatement> events = new EnumMap<>(ComplaintLife.Command.class);
        private final PreparedStatement dueDate;
        private final PreparedStatement task;
        private final PreparedStatement key;
        private ComplaintLife.Command next = ComplaintLife.Command.RECORD;
        private String id = "";
        private String line = "";

        Inserts(Connection session) throws SQLException {
            this.session = session;
            session.setAutoCommit(false);
            for (var command : ComplaintLife.Command.values()) {
                var count = of(command).events().size();
                events.put(
                        command,
                        session.prepareStatement("insert into benchmark.domain_event (event_id, aggregate_id, sequence,"
                                + " aggregate_type, recorded_at, type, revision, payload, metadata) values "
                                + "(?, ?, ?, ?, ?, ?, ?, ?, ?), ".repeat(count - 1)
                                + "(?, ?, ?, ?, ?, ?, ?, ?, ?) returning position"));
            }
            dueDate = session.prepareStatement("insert into benchmark.open_due_date"
                    + " (aggregate_type, aggregate_id, name, look_at, policy, due_date) values (?, ?, ?, ?, ?, ?)");
            task = session.prepareStatement("insert into benchmark.scheduled_tasks"
                    + " (task_name, task_instance, task_data, execution_time, picked, version)"
                    + " values (?, ?, ?, ?, false, 1)");
            key = session.prepareStatement("insert into benchmark.person_key"
                    + " (key_id, subject, retention_class, wrapped_key) values (?, ?, ?, ?)");
        }

        private Rows of(ComplaintLife.Command command) {
            var found = rows.get(command);
            if (found == null) {
                throw new IllegalStateException("nothing is known of " + command);
            }
            return found;
        }

        @Override
        public void once() throws SQLException {
            if (next == ComplaintLife.Command.RECORD) {
                id = UUID.randomUUID().toString();
                line = UUID.randomUUID().toString();
            }
            var current = of(next);
            insertKeys(current);
            insertEvents(current);
            insertDueDates(current);
            insertTasks(current);
            session.commit();
            next = ComplaintLife.Command.values()[(next.ordinal() + 1) % ComplaintLife.Command.values().length];
        }

        private void insertKeys(Rows current) throws SQLException {
            for (var one : current.keys()) {
                key.setString(1, UUID.randomUUID().toString().substring(0, 16));
                key.setString(2, one.ofTheLine() ? line : id);
                key.setString(3, one.retention());
                key.setBytes(4, one.wrapped());
                key.executeUpdate();
            }
        }

        private void insertEvents(Rows current) throws SQLException {
            var statement = events.get(next);
            if (statement == null) {
                throw new IllegalStateException();
            }
            var column = 1;
            for (var event : current.events()) {
                statement.setString(column++, UUID.randomUUID().toString());
                statement.setString(column++, event.isOfTheLine() ? line : id);
                statement.setLong(column++, event.sequence());
                statement.setString(column++, event.aggregateType());
                statement.setTimestamp(column++, event.recordedAt());
                statement.setString(column++, event.type());
                statement.setString(column++, event.revision());
                statement.setBytes(column++, event.payload());
                statement.setBytes(column++, event.metadata());
            }
            try (var positions = statement.executeQuery()) {
                while (positions.next()) {
                    positions.getLong(1);
                }
            }
        }

        private void insertDueDates(Rows current) throws SQLException {
            for (var due : current.dueDates()) {
                dueDate.setString(1, "complaint");
                dueDate.setString(2, id);
                dueDate.setString(3, due.name());
                dueDate.setTimestamp(4, due.lookAt());
                dueDate.setString(5, due.policy());
                dueDate.setString(6, due.dueDate());
                dueDate.addBatch();
            }
            if (!current.dueDates().isEmpty()) {
                dueDate.executeBatch();
            }
        }

        private void insertTasks(Rows current) throws SQLException {
            for (var one : current.tasks()) {
                task.setString(1, one.name());
                task.setString(2, UUID.randomUUID().toString());
                task.setBytes(3, one.data());
                task.setTimestamp(4, one.at());
                task.executeUpdate();
            }
        }

        @Override
        public void close() {
            try {
                session.close();
            } catch (SQLException alreadyGone) {
                // Nothing is left to be done with it.
            }
        }
    }
}
