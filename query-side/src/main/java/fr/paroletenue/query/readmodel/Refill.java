package fr.paroletenue.query.readmodel;

import fr.paroletenue.query.projection.OpenedEvents;
import fr.paroletenue.query.projection.Projection;
import fr.paroletenue.query.projection.ReadModelSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The fast way through a long history, while the processor of a read model rests: events are read by position in long
 * stretches, those that cannot matter are left where they are, and a row that many events touch is written once for a
 * stretch. Each stretch is one transaction with the tokens of the processor, which therefore can take over at any moment: at
 * the end, after a crash, and from the first stretch that holds anything that cannot be taken, for parking is its business.
 */
@Component
class Refill {

    private static final Logger LOG = LoggerFactory.getLogger(Refill.class);

    /** How many events lie in one stretch at most, and after how many rows it ends early. */
    private static final int STRETCH = 20_000;

    private static final int ROWS = 2_000;

    private static final int READ = 1_000;

    /** What is left is no more than what the processor reads at once. */
    private static final int NOT_WORTH_IT = 500;

    /** As far back as the event store itself expects an event to turn up late. */
    private static final int GAPS_BACK = 10_000;

    private static final int LANES = 2;

    private final Map<String, Projection<?, ?>> projections = new HashMap<>();
    private final TokenStore tokens;
    private final OpenedEvents opened;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ReadModelSignal signal;

    /** As many at once as can work at once; each holds a connection. */
    private final ExecutorService lanes = Executors.newFixedThreadPool(
            Math.clamp(Runtime.getRuntime().availableProcessors(), LANES, 4), new AxonThreadFactory("refill"));

    private volatile boolean closing;

    Refill(
            List<Projection<?, ?>> projections,
            TokenStore tokens,
            OpenedEvents opened,
            JdbcTemplate jdbc,
            @Qualifier("transactionManager") PlatformTransactionManager transactions,
            ReadModelSignal signal) {
        projections.forEach(projection -> this.projections.put(projection.name(), projection));
        this.tokens = tokens;
        this.opened = opened;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.signal = signal;
    }

    /** Before the processors are stopped, so that none is started again by a refill that ends. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
        lanes.shutdown();
    }

    /** Starts to fill; complete when the processor shall go on, with whether it may. */
    CompletableFuture<Boolean> start(String name) {
        var started = IntStream.range(0, LANES)
                .mapToObj(lane -> CompletableFuture.runAsync(() -> run(name, lane), lanes))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(started).handle((done, failure) -> !closing);
    }

    private void run(String name, int lane) {
        var projection = projections.get(name);
        if (projection == null) {
            return;
        }
        var filling = projection.filling();
        var passedBy = projection.passedBy().toArray(String[]::new);
        long start = System.nanoTime();
        long taken = 0;
        try {
            while (!closing) {
                var stretch = transaction.execute(status -> stretch(name, lane, filling, passedBy));
                signal.progressed(name);
                if (stretch == null || stretch < 0) {
                    break;
                }
                taken += stretch;
            }
            LOG.info(
                    "Read model {}, lane {}: {} events in {}",
                    name,
                    lane,
                    taken,
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (RuntimeException e) {
            LOG.warn("Read model {} is filled the slow way from here on", name, e);
        }
    }

    /** Answers how many events it took, or -1 where the rest is not worth it. */
    private long stretch(String name, int lane, Projection<?, ?>.Filling filling, String[] passedBy) {
        var segments = segments(name, lane);
        var reached = new HashMap<Segment, @Nullable TrackingToken>();
        segments.forEach(segment -> reached.put(segment, tokens.fetchToken(name, segment.getSegmentId())));
        long from = reached.values().stream()
                .mapToLong(token -> Tokens.position(Tokens.lower(token)))
                .min()
                .orElse(Long.MAX_VALUE);
        long end = endAfter(from);
        if (end < 0) {
            return -1;
        }
        // Asked before the events are read: what commits in between is both a gap and taken, which does no harm.
        var gaps = gapsBetween(from, end);
        long taken = 0;
        long position = from;
        int waiting = 0;
        while (position < end && waiting < ROWS && !closing) {
            var page = page(position, end, segments, passedBy);
            waiting = filling.take(opened.open(page.events()));
            taken += page.events().size();
            position = page.last();
        }
        filling.write();
        var token = GapAwareTrackingToken.newInstance(
                position, gaps.subSet(Math.max(1, position - GAPS_BACK), Math.max(1, position)));
        reached.forEach((segment, before) ->
                tokens.storeToken(WrappedToken.advance(before, token), name, segment.getSegmentId()));
        return taken;
    }

    private List<Segment> segments(String name, int lane) {
        var all = Segment.computeSegments(tokens.fetchSegments(name));
        return IntStream.range(0, all.length)
                .filter(i -> i % LANES == lane)
                .mapToObj(i -> all[i])
                .toList();
    }

    private long endAfter(long from) {
        var end = jdbc.queryForObject("""
                select case when count(*) > ? then max(position) else -1 end
                  from (select position from events.domain_event where position > ? order by position limit ?) e""", Long.class, NOT_WORTH_IT, from, STRETCH);
        return end == null ? -1 : end;
    }

    private TreeSet<Long> gapsBetween(long from, long end) {
        return new TreeSet<>(jdbc.queryForList("""
                select g from generate_series(greatest(1, ?), ?) g
                except
                select position from events.domain_event where position between greatest(1, ?) and ?""", Long.class, from - GAPS_BACK, end, from - GAPS_BACK, end));
    }

    private record Page(List<GenericDomainEventEntry<byte[]>> events, long last) {}

    private Page page(long after, long end, List<Segment> segments, String[] passedBy) {
        var events = new ArrayList<GenericDomainEventEntry<byte[]>>();
        var last = new long[] {after};
        var read = new int[1];
        jdbc.query(
                "select " + OpenedEvents.COLUMNS
                        + " from events.domain_event where position > ? and position <= ? and type <> all (?)"
                        + " order by position limit ?",
                row -> {
                    last[0] = row.getLong("position");
                    read[0]++;
                    var aggregate = row.getString("aggregate_id");
                    if (segments.stream().anyMatch(segment -> segment.matches((Object) aggregate))) {
                        events.add(OpenedEvents.entry(row));
                    }
                },
                after,
                end,
                passedBy,
                READ);
        return new Page(events, read[0] < READ ? end : last[0]);
    }
}
