package fr.paroletenue.query.readmodel;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says aloud when a read model stands still, parks events, or lacks some: in the health, the metrics and the log. */
@Component("readModels")
class ReadModelAlarms extends AbstractHealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelAlarms.class);

    private static final Duration STANDS_STILL = Duration.ofMinutes(1);
    private static final Duration FRESH = Duration.ofSeconds(2);

    /** Far more than can be under way at any moment; a full check belongs to a rebuild. */
    private static final long DEPTH = 100_000;

    private record Seen(List<ReadModelStatus> all, long at) {}

    private final ReadModels readModels;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    ReadModelAlarms(ReadModels readModels, Clock clock, MeterRegistry meters) {
        super("the read models could not be asked");
        this.readModels = readModels;
        this.clock = clock;
        for (var name : readModels.names()) {
            gauge(meters, name, "lag", "Positions of the history that are still to come", ReadModelStatus::lag);
            gauge(meters, name, "lag.seconds", "Age of the oldest event still to come", this::secondsBehind);
            gauge(
                    meters,
                    name,
                    "dead.letters",
                    "Events parked because they could not be taken",
                    ReadModelStatus::deadLetters);
            gauge(meters, name, "missed", "Events passed without being shown", ReadModelStatus::missed);
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${paroletenue.read-models.check-every:PT1M}")
    void check() {
        readModels.reconcile(DEPTH);
        for (var status : readModels.all()) {
            if (status.deadLetters() > 0) {
                LOG.warn("Read model {} has {} dead letters", status.name(), status.deadLetters());
            }
            if (standsStill(status)) {
                LOG.warn("Read model {} stands still, {} positions behind", status.name(), status.lag());
            }
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var status = Status.UP;
        for (var readModel : statuses()) {
            if (standsStill(readModel) || readModel.missed() > 0) {
                status = Status.DOWN;
            }
            health.withDetail(
                    readModel.name(),
                    Map.of(
                            "version", readModel.version(),
                            "lag", readModel.lag(),
                            "deadLetters", readModel.deadLetters(),
                            "missed", readModel.missed(),
                            "rebuilding", readModel.rebuild() != null));
        }
        health.status(status);
    }

    private boolean standsStill(ReadModelStatus status) {
        return status.rebuild() == null && secondsBehind(status) > STANDS_STILL.toSeconds();
    }

    private double secondsBehind(ReadModelStatus status) {
        Instant since = status.behindSince();
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }

    /** Scraping many gauges asks the database once. */
    private List<ReadModelStatus> statuses() {
        var last = seen;
        if (last == null || System.nanoTime() - last.at() > FRESH.toNanos()) {
            last = new Seen(readModels.all(), System.nanoTime());
            seen = last;
        }
        return last.all();
    }

    private void gauge(
            MeterRegistry meters, String name, String what, String meaning, ToDoubleFunction<ReadModelStatus> value) {
        Gauge.builder(
                        "parole.tenue.read.model." + what,
                        () -> statuses().stream()
                                .filter(status -> status.name().equals(name))
                                .mapToDouble(value)
                                .findAny()
                                .orElse(Double.NaN))
                .description(meaning)
                .tag("readmodel", name)
                .register(meters);
    }
}
