package fr.paroletenue.backoffice.benchmark;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.contract.Concluded;
import fr.paroletenue.api.contract.ContractCommand.CheckContractDueDates;
import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.contract.EndRule;
import fr.paroletenue.api.contract.NotebookAuthor;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.HomeService;
import fr.paroletenue.api.request.Needs;
import fr.paroletenue.api.request.Price;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.request.Rhythm;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.backoffice.benchmark.HistoryWriter.Stored;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;

/**
 * P10: contracts of ten years and 1,200 events, whose rows lie scattered among each other's. A command that finds nothing to do
 * loads one of them whole, once past a snapshot that is there. Beside it the same rows are read by bare SQL, and one single row by its key.
 */
final class ContractOfTenYears {

    private static final int CONTRACTS = 40;
    private static final int EVENTS = 1_200;
    private static final Instant FIRST = Instant.parse("2016-01-04T08:00:00Z");
    private static final Duration APART = Duration.ofHours(72);

    private static final MetaData BY_THE_HOUSE = MetaData.from(Map.of("actor", "system", "channel", "sweeper"));

    private final House house;
    private final Settings settings;
    private final Report report;
    private final List<ContractId> contracts = new ArrayList<>();

    ContractOfTenYears(House house, Settings settings, Report report) {
        this.house = house;
        this.settings = settings;
        this.report = report;
    }

    void measure() throws SQLException {
        report.section("P10: a contract of ten years and " + EVENTS + " events");
        write();
        var first = new Latencies();
        for (var contract : contracts) {
            first.add(nanosOf(this::load, contract));
        }
        awaitSnapshots();
        report.item("The first command of each, which reads all its events: " + shown(first));
        var byKey = new Latencies();
        var bySql = new Latencies();
        var loaded = new Latencies();
        var ratios = new Figures();
        var random = new Random(10);
        try (var session = house.command()) {
            for (var round = 0; round < settings.rounds(); round++) {
                var key = new Latencies();
                var load = new Latencies();
                timed(key, random, contract -> readOne(session, contract));
                timed(bySql, random, contract -> readAll(session, contract));
                timed(load, random, this::load);
                ratios.add(key.millis(0.99), load.millis(0.99));
                byKey.addAll(key);
                loaded.addAll(load);
            }
        }
        report.head(
                "one row by its key",
                "the stream by bare SQL",
                "a command that loads it",
                "p99 ÷ p99 of one row",
                "rounds");
        report.row(
                shown(byKey),
                shown(bySql),
                shown(loaded) + " (floor p99 5 ms, goal 2.0)",
                ratios.ratio(),
                String.valueOf(ratios.count()));
    }

    private interface Reading {
        void of(ContractId contract) throws SQLException;
    }

    private void timed(Latencies into, Random random, Reading reading) throws SQLException {
        var end = System.nanoTime() + Duration.ofSeconds(settings.seconds()).toNanos();
        while (System.nanoTime() < end) {
            into.add(nanosOf(reading, contracts.get(random.nextInt(contracts.size()))));
        }
    }

    private static long nanosOf(Reading reading, ContractId contract) throws SQLException {
        var start = System.nanoTime();
        reading.of(contract);
        return System.nanoTime() - start;
    }

    private void load(ContractId contract) {
        house.part(CommandGateway.class)
                .sendAndWait(GenericCommandMessage.asCommandMessage(new CheckContractDueDates(contract))
                        .withMetaData(BY_THE_HOUSE));
    }

    private void awaitSnapshots() throws SQLException {
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (snapshots() < CONTRACTS) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(snapshots() + " snapshots instead of " + CONTRACTS);
            }
            House.pause(50);
        }
    }

    private int snapshots() throws SQLException {
        try (var session = house.plain();
                var statement = session.createStatement();
                var row = statement.executeQuery("select count(*) from command.snapshot")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void readOne(Connection session, ContractId contract) throws SQLException {
        read(session, "select payload from events.domain_event where aggregate_id = ? and sequence = 0", contract, 1);
    }

    private static void readAll(Connection session, ContractId contract) throws SQLException {
        read(
                session,
                "select payload, metadata, type, sequence from events.domain_event where aggregate_id = ? order by sequence",
                contract,
                EVENTS);
    }

    private static void read(Connection session, String sql, ContractId contract, int expected) throws SQLException {
        try (var statement = session.prepareStatement(sql)) {
            statement.setString(1, contract.value());
            var rows = 0;
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    row.getBytes(1);
                    rows++;
                }
            }
            if (rows != expected) {
                throw new IllegalStateException(rows + " rows instead of " + expected);
            }
        }
    }

    private static String shown(Latencies latencies) {
        return String.format(Locale.ROOT, "p50 %.2f ms, p99 %.2f ms", latencies.millis(0.5), latencies.millis(0.99));
    }

    private void write() throws SQLException {
        var history = new HistoryWriter(house);
        for (var i = 0; i < CONTRACTS; i++) {
            contracts.add(new ContractId(
                    UUID.nameUUIDFromBytes(new byte[] {'P', '1', '0', (byte) i}).toString()));
        }
        var events = new ArrayList<Stored>();
        for (var sequence = 0; sequence < EVENTS; sequence++) {
            for (var contract : contracts) {
                var at = FIRST.plus(APART.multipliedBy(sequence));
                events.add(history.stored(contract.value(), "Contract", sequence, at, event(contract, sequence, at)));
            }
        }
        history.write(events);
        history.finish();
        house.awaitCaughtUp();
        report.item(String.format(
                Locale.ROOT,
                "%,d events of %d contracts, one event of each after the other",
                events.size(),
                CONTRACTS));
    }

    /** Written, signed, back; then what stands in the liaison notebook, and every hundredth event a scope stated anew. */
    private static ContractEvent event(ContractId contract, int sequence, Instant at) {
        var day = Paris.dayOf(at);
        return switch (sequence) {
            case 0 ->
                new ContractEvent.DrawnUp(
                        contract,
                        new ClientId("client-of-" + contract.value()),
                        new RequestId("request-of-" + contract.value()),
                        null,
                        needs(at),
                        home(),
                        nothing(),
                        nothing(),
                        day);
            case 1 ->
                new ContractEvent.Signed(
                        contract, day, Concluded.ON_PREMISES, false, false, null, null, EndRule.END_OF_MONTH, "2026-1");
            case 2 -> new ContractEvent.Returned(contract, day);
            case 3 -> new ContractEvent.NotebookIssued(contract, day);
            default ->
                sequence % 100 == 0
                        ? new ContractEvent.ScopeRevised(contract, sequence / 100 + 1, needs(at), home())
                        : new ContractEvent.NotebookWritten(
                                contract,
                                day,
                                sequence % 2 == 0 ? NotebookAuthor.WORKER : NotebookAuthor.CLIENT,
                                "Vitres du salon faites, il manque du produit pour la semaine prochaine (" + sequence
                                        + ")");
        };
    }

    private static Needs needs(Instant at) {
        return new Needs(
                List.of(HomeService.values()[0]),
                Rhythm.RECURRING,
                new BigDecimal("12.00"),
                List.of(new WeeklySlot(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))),
                List.of(),
                "38000",
                Paris.dayOf(at));
    }

    private static HomeDetails home() {
        return new HomeDetails("sols et vitres", "digicode", "le bureau du fond", "un chat", "sur place", "aucune");
    }

    private static Price nothing() {
        var zero = Money.euros(new BigDecimal("0.00"));
        return new Price(zero, zero, zero, List.of());
    }
}
