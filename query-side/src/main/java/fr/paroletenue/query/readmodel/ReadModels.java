package fr.paroletenue.query.readmodel;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.query.readmodel.ReadModelStatus.Rebuild;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All read models: how they are doing, emptying and rebuilding one while the house goes on, trying dead letters again. */
@Component("allReadModels")
public class ReadModels {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModels.class);

    private record Check(long missed, Instant at) {}

    private final Map<String, ReadModel> byName = new TreeMap<>();
    private final Map<String, Check> checks = new ConcurrentHashMap<>();
    private final Set<String> beingReset = ConcurrentHashMap.newKeySet();
    private final Tokens tokens;
    private final Refill refill;
    private final ObjectProvider<EventProcessingConfiguration> processing;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ReadModels(
            List<ReadModel> readModels,
            Tokens tokens,
            Refill refill,
            ObjectProvider<EventProcessingConfiguration> processing,
            JdbcTemplate jdbc,
            Clock clock) {
        readModels.forEach(readModel -> byName.put(readModel.name(), readModel));
        this.tokens = tokens;
        this.refill = refill;
        this.processing = processing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Set<String> names() {
        return byName.keySet();
    }

    public List<ReadModelStatus> all() {
        return byName.keySet().stream().map(this::status).toList();
    }

    public ReadModelStatus status(String name) {
        known(name);
        var processor = tokens.processor(name);
        var segments = tokens.of(name);
        long version = segments.stream().mapToLong(Tokens::position).min().orElse(0);
        long head = head();
        var check = checks.get(name);
        return new ReadModelStatus(
                name,
                version,
                head,
                Math.max(0, head - version),
                version < head ? recordedAfter(version) : null,
                processor.isRunning() || beingReset.contains(name),
                segments.size(),
                rebuild(name, version),
                deadLetters(name),
                check == null ? 0 : check.missed(),
                check == null ? null : check.at());
    }

    /** Empties a read model and starts to fill it again from the first event; the answer does not wait for the end. */
    public ReadModelStatus rebuild(String name) {
        known(name);
        if (beingReset.add(name)) {
            var processor = tokens.processor(name);
            boolean emptied = false;
            try {
                processor.shutDown();
                processor.resetTokens();
                emptied = true;
                LOG.info("Read model {} is being rebuilt", name);
                refill.start(name).thenAccept(goOn -> goOn(name, goOn));
            } finally {
                if (!emptied) {
                    goOn(name, true);
                }
            }
        }
        return status(name);
    }

    private void goOn(String name, boolean mayStart) {
        try {
            if (mayStart) {
                tokens.processor(name).start();
            }
        } finally {
            beingReset.remove(name);
        }
    }

    /** Hands the parked events to the projection again, each with those that wait behind it; who fails again stays parked. */
    public ReadModelStatus retryDeadLetters(String name) {
        known(name);
        long sequences = count(
                "select count(distinct sequence_identifier) from read_model.dead_letter_entry where processing_group = ?",
                name);
        processing.getObject().sequencedDeadLetterProcessor(name).ifPresent(letters -> {
            // The one that was tried longest ago comes first, so each gets its turn.
            for (long turn = 0; turn < sequences; turn++) {
                LOG.info(
                        "Dead letters of read model {} were {}", name, letters.processAny() ? "taken" : "parked again");
            }
        });
        return status(name);
    }

    /**
     * Compares what the history holds with what each read model shows, so that an event that was skipped is not skipped in
     * silence, such as one whose transaction commits after everybody has passed its position.
     *
     * @param depth how many positions to look back
     */
    public void reconcile(long depth) {
        for (var readModel : byName.values()) {
            var name = readModel.name();
            long upTo =
                    tokens.of(name).stream().mapToLong(Tokens::settled).min().orElse(0);
            long missed = count(readModel.missed(), Math.max(0, upTo - depth), upTo);
            checks.put(name, new Check(missed, clock.instant()));
            if (missed > 0) {
                LOG.error("Read model {} lacks {} events or aggregates that it has passed: rebuild it", name, missed);
            }
        }
    }

    public long deadLetters(String name) {
        return count("select count(*) from read_model.dead_letter_entry where processing_group = ?", name);
    }

    /** The token itself calls it a rebuild until the next event comes, which may take days; it is over when it has caught up. */
    private @Nullable Rebuild rebuild(String name, long version) {
        var end = tokens.rebuildEnd(name);
        if (end.isEmpty() || version >= end.getAsLong()) {
            return null;
        }
        return new Rebuild(version, end.getAsLong(), (double) version / end.getAsLong());
    }

    long head() {
        return count("select coalesce(max(position), 0) from events.domain_event");
    }

    private @Nullable Instant recordedAfter(long position) {
        return jdbc
                .query(
                        "select recorded_at from events.domain_event where position > ? order by position limit 1",
                        (row, n) -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        position)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private long count(String sql, Object... parameters) {
        var count = jdbc.queryForObject(sql, Long.class, parameters);
        return count == null ? 0 : count;
    }

    private void known(String name) {
        if (!byName.containsKey(name)) {
            throw Refusal.because(RefusalCode.READ_MODEL_UNKNOWN)
                    .with("readModel", name)
                    .with("known", names());
        }
    }
}
