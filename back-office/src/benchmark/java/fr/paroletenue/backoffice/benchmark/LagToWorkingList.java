package fr.paroletenue.backoffice.benchmark;

import fr.paroletenue.api.complaint.ComplaintEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * P5: from the commit of a recording until the working list shows the complaint, at half the rate that the commands can
 * reach. The list is looked at about once a millisecond for all complaints that are still on their way, so no lag is left
 * out, and each is measured up to a millisecond or two too long.
 */
final class LagToWorkingList {

    private final House house;
    private final Settings settings;
    private final Report report;
    private final Map<String, Long> onTheirWay = new ConcurrentHashMap<>();
    private final Latencies lags = new Latencies();
    private final AtomicBoolean measuring = new AtomicBoolean();

    LagToWorkingList(House house, Settings settings, Report report) {
        this.house = house;
        this.settings = settings;
        this.report = report;
    }

    void measure(double mostPerSecond) throws SQLException {
        report.section("P5: lag from commit to the working list");
        var registration = house.part(EventStore.class)
                .subscribe(events -> events.stream()
                        .map(event -> event.getPayload())
                        .filter(ComplaintEvent.Recorded.class::isInstance)
                        .map(ComplaintEvent.Recorded.class::cast)
                        .forEach(recorded -> CurrentUnitOfWork.ifStarted(work -> work.afterCommit(u -> {
                            if (measuring.get()) {
                                onTheirWay.put(recorded.complaintId().value(), System.nanoTime());
                            }
                        }))));
        var seed = new AtomicLong(50_000);
        var rate = mostPerSecond / 2;
        house.awaitCaughtUp();
        Load.openLoop(64, Math.min(5, settings.warmUp()), rate, () -> new ComplaintLife(house, seed.incrementAndGet()));
        var seconds = Math.max(settings.seconds() * 4, settings.seconds());
        var before = Machine.Ticks.now();
        var load = new Load[1];
        measuring.set(true);
        var over = new AtomicBoolean();
        Load.inParallel(2, worker -> {
            if (worker == 0) {
                try {
                    load[0] = Load.openLoop(64, seconds, rate, () -> new ComplaintLife(house, seed.incrementAndGet()));
                } finally {
                    over.set(true);
                }
            } else {
                watch(over);
            }
        });
        measuring.set(false);
        registration.cancel();
        var commands = load[0];
        report.head(
                "rate asked for, commands/s",
                "reached",
                "recordings seen",
                "lag",
                "one command, from when it was due",
                "machine");
        report.row(
                String.format(Locale.ROOT, "%.0f", rate),
                String.format(Locale.ROOT, "%.0f", commands.perSecond()),
                String.valueOf(lags.count()),
                lags.summary() + " (floor p99 250 ms, goal p99 10 ms)",
                commands.latencies().summary(),
                Machine.Ticks.now().since(before).toString());
    }

    private void watch(AtomicBoolean over) throws SQLException {
        try (var session = house.query();
                var list = session.prepareStatement(
                        "select complaint_id from read_model.complaint where open and complaint_id = any (?)")) {
            while (!over.get() || !onTheirWay.isEmpty()) {
                if (!onTheirWay.isEmpty()) {
                    look(session, list);
                }
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private void look(Connection session, java.sql.PreparedStatement list) throws SQLException {
        list.setArray(1, session.createArrayOf("text", onTheirWay.keySet().toArray()));
        try (var shown = list.executeQuery()) {
            while (shown.next()) {
                var since = onTheirWay.remove(shown.getString(1));
                if (since != null) {
                    lags.add(System.nanoTime() - since);
                }
            }
        }
    }
}
