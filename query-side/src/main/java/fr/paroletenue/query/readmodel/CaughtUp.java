package fr.paroletenue.query.readmodel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Part of the readiness: up once every read model is being kept and shows the history as it stood at the start. A process that
 * was killed holds its claims for some seconds, and until they can be taken over nobody's own writes would be seen. It stays up
 * from then on: what becomes slow later is said elsewhere.
 */
@Component("readModelsCaughtUp")
class CaughtUp extends AbstractHealthIndicator {

    private record Start(Instant at, long head) {}

    private final ReadModels readModels;
    private final Progress progress;
    private final Tokens tokens;
    private volatile @Nullable Start start;
    private volatile boolean reached;

    CaughtUp(ReadModels readModels, Progress progress, Tokens tokens) {
        super("the read models could not be asked");
        this.readModels = readModels;
        this.progress = progress;
        this.tokens = tokens;
    }

    @EventListener
    void started(ApplicationStartedEvent event) {
        // Not by the clock of the house, which may travel: claims are stamped by the machine's.
        start = new Start(Instant.ofEpochMilli(event.getTimestamp()), readModels.head());
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var awaited = reached ? List.<String>of() : awaited(start);
        if (awaited.isEmpty()) {
            reached = true;
            health.up();
        } else {
            health.outOfService().withDetail("awaited", awaited);
        }
    }

    private List<String> awaited(@Nullable Start since) {
        return readModels.names().stream()
                .filter(name ->
                        since == null || !tokens.areClaimed(name, since.at()) || !progress.hasSeen(name, since.head()))
                .toList();
    }
}
