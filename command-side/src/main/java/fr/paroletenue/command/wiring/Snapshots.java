package fr.paroletenue.command.wiring;

import fr.paroletenue.frame.personaldata.PersonKeyDestroyed;
import fr.paroletenue.frame.personaldata.PersonKeys;
import fr.paroletenue.frame.personaldata.PersonalDataReader;
import fr.paroletenue.frame.personaldata.PersonalDataReader.Opened;
import fr.paroletenue.frame.personaldata.PersonalDataSealer;
import fr.paroletenue.frame.personaldata.PersonalDataUnreadable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * The snapshots there are. Most files have none, and to ask the database for one would cost every command a query: the ids of
 * those that have one are known here.
 */
@Component
class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private static final String SEALED = "sealed";

    private final JdbcTemplate jdbc;
    private final PersonalDataSealer sealer;
    private final PersonalDataReader reader;
    private final Map<String, LongLived<?, ?, ?>> kinds;
    private final Map<String, String> code;

    private volatile @Nullable Set<String> known;

    Snapshots(
            @Qualifier("commandDataSource") DataSource commandDataSource,
            PersonKeys keys,
            List<LongLived<?, ?, ?>> kinds) {
        this.jdbc = new JdbcTemplate(commandDataSource);
        this.sealer = new PersonalDataSealer(keys);
        this.reader = new PersonalDataReader(keys);
        this.kinds = kinds.stream().collect(Collectors.toMap(LongLived::type, Function.identity()));
        this.code = kinds.stream().collect(Collectors.toMap(LongLived::type, kind -> CodeOfAState.of(kind.state())));
    }

    /** The shell as it was after some of its events; the others follow. */
    Optional<DomainEventMessage<?>> find(String aggregateId) {
        if (!known().contains(aggregateId)) {
            return Optional.empty();
        }
        return jdbc
                .query(
                        "select aggregate_type, sequence, code, sealed from command.snapshot where aggregate_id = ?",
                        (row, index) -> new Row(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)),
                        aggregateId)
                .stream()
                .findFirst()
                .flatMap(row -> awake(aggregateId, row));
    }

    /** Keeps it, unless a later one is there. Nothing is kept of what was erased. */
    <S> void keep(LongLived<?, S, ?> kind, String aggregateId, long sequence, S state) {
        String sealed;
        try {
            sealed = sealer.seal(aggregateId, kind.retention(), kind.written(state), SEALED);
        } catch (PersonKeyDestroyed erased) {
            return;
        }
        jdbc.update("""
                insert into command.snapshot as s (aggregate_id, aggregate_type, sequence, code, sealed)
                values (?, ?, ?, ?, ?)
                on conflict (aggregate_id) do update
                    set sequence = excluded.sequence, code = excluded.code, sealed = excluded.sealed
                    where s.sequence <= excluded.sequence""", aggregateId, kind.type(), sequence, codeOf(kind), sealed);
        known().add(aggregateId);
    }

    Optional<LongLived<?, ?, ?>> kindOf(Class<?> aggregate) {
        return kinds.values().stream()
                .filter(kind -> kind.aggregate() == aggregate)
                .findFirst();
    }

    private Optional<DomainEventMessage<?>> awake(String aggregateId, Row row) {
        var kind = kinds.get(row.type());
        if (kind == null || !codeOf(kind).equals(row.code())) {
            return Optional.empty();
        }
        try {
            return opened(row.sealed()).map(state -> message(kind, aggregateId, row.sequence(), state));
        } catch (PersonalDataUnreadable | JacksonException damaged) {
            // The events say it all; the next long reading of them takes a snapshot in place of this one.
            LOG.error("The snapshot of {} {} cannot be read: its events are", row.type(), aggregateId, damaged);
            return Optional.empty();
        }
    }

    /** Empty once the key is destroyed: then the events say what is left to be said. */
    private Optional<byte[]> opened(String sealed) {
        return reader.open(sealed, SEALED) instanceof Opened.Clear clear ? Optional.of(clear.json()) : Optional.empty();
    }

    private <A, S> DomainEventMessage<?> message(
            LongLived<A, S, ?> kind, String aggregateId, long sequence, byte[] state) {
        return new GenericDomainEventMessage<>(
                kind.type(), aggregateId, sequence, kind.awake().apply(kind.read(state)));
    }

    private String codeOf(LongLived<?, ?, ?> kind) {
        return Objects.requireNonNull(code.get(kind.type()));
    }

    private Set<String> known() {
        var ids = known;
        if (ids == null) {
            ids = ConcurrentHashMap.newKeySet();
            ids.addAll(jdbc.queryForList("select aggregate_id from command.snapshot", String.class));
            known = ids;
        }
        return ids;
    }

    private record Row(String type, long sequence, String code, String sealed) {}
}
