package fr.paroletenue.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.RegisterEvent;
import fr.paroletenue.api.complaint.RegisterMonth;
import fr.paroletenue.api.complaint.SystemicIssueEvent;
import fr.paroletenue.api.complaint.SystemicIssueId;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.frame.time.ReadToken;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.query.ClientHistories;
import fr.paroletenue.query.FollowUpHistories;
import fr.paroletenue.query.Histories;
import fr.paroletenue.query.Messages;
import fr.paroletenue.query.MissionHistories;
import fr.paroletenue.query.QuerySideTest;
import fr.paroletenue.query.RequestHistories;
import fr.paroletenue.query.worker.WorkerHistories;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class KeepingReadModelsTest extends QuerySideTest {

    private static final List<String> TABLES = List.of(
            "complaint",
            "complaint_words",
            "complaint_due_date",
            "corrective_action",
            "alert",
            "remark",
            "policy_version",
            "systemic_issue",
            "register_month",
            "worker",
            "client",
            "client_words",
            "intake",
            "request",
            "mission",
            "visit",
            "timesheet_remark",
            "schedule",
            "planning_run",
            "follow_up",
            "surprise_plan",
            "anomaly");

    private static final String[] ALL = {
        "complaints",
        "alerts",
        "remarks",
        "policies",
        "systemic-issues",
        "register-months",
        "workers",
        "clients",
        "intake",
        "requests",
        "contracts",
        "missions",
        "schedules",
        "planning-runs",
        "follow-ups",
        "surprise-plans",
        "anomalies"
    };

    @Autowired
    private ReadModels readModels;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Signals signals;

    @Test
    void aRebuildGivesTheSameRows() {
        happened(IntStream.range(0, 60)
                .boxed()
                .flatMap(i -> Histories.of("rebuilt-" + i).wholeLife(3000 + i)));
        // In small batches, so that what is written live passes through every state in between.
        Histories.of("rebuilt-everything").everything(3100, true).forEach(this::happened);
        WorkerHistories.of("rebuilt-worker", "Odile Exemple").everything().forEach(this::happened);
        ClientHistories.of("rebuilt-client").everything().forEach(this::happened);
        happened(ClientHistories.of("rebuilt-clients").everything());
        var issue = new SystemicIssueId("rebuilt-issue");
        Messages.of("rebuilt-message").everything(3100).forEach(this::happened);
        RequestHistories.of("rebuilt-request", "rebuilt-client").everything().forEach(this::happened);
        MissionHistories.of("rebuilt-contract", "rebuilt-client").everything().forEach(this::happened);
        happened(MissionHistories.of("rebuilt-contracts", "rebuilt-client").everything());
        FollowUpHistories.of("rebuilt-contract", "rebuilt-client").everything().forEach(this::happened);
        var token = happened(Stream.of(
                new SystemicIssueEvent.Opened(issue, "Retards", "La tournée"),
                new SystemicIssueEvent.ComplaintLinked(issue, new ComplaintId("rebuilt-1")),
                new SystemicIssueEvent.ComplaintLinked(issue, new ComplaintId("rebuilt-2")),
                new SystemicIssueEvent.ComplaintUnlinked(issue, new ComplaintId("rebuilt-1"), "autre chose"),
                new SystemicIssueEvent.OutreachNoted(issue, LocalDate.parse("2026-06-03"), 3, "Lettre"),
                new SystemicIssueEvent.Closed(issue, "Coupée en deux"),
                new RegisterEvent.MonthSigned(new RegisterMonth("2026-03"), 1)));
        seenBy(token, ALL);
        var before = TABLES.stream().map(this::fingerprint).toList();

        for (var name : readModels.names()) {
            var answer = post("/api/read-models/" + name + "/rebuild");
            assertThat(answer.statusCode()).isEqualTo(202);
        }
        seenBy(token, ALL);

        assertThat(TABLES.stream().map(this::fingerprint).toList()).isEqualTo(before);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(readModels.all()).allMatch(status -> status.lag() == 0));
        var all = json("/api/read-models").at("/items");
        assertThat(all.valueStream().map(item -> item.at("/name").asString()))
                .containsExactly(
                        "alerts",
                        "anomalies",
                        "clients",
                        "complaints",
                        "contracts",
                        "follow-ups",
                        "intake",
                        "missions",
                        "planning-runs",
                        "policies",
                        "register-months",
                        "remarks",
                        "requests",
                        "schedules",
                        "surprise-plans",
                        "systemic-issues",
                        "workers");
    }

    @Test
    void aReaderWhoWantsWhatHasNotBeenSeenIsAskedToComeBack() {
        var impatient = new Progress(tokens, signals, Duration.ofMillis(100));
        var future = new ReadToken(1_000_000_000L).value();
        assertThatThrownBy(() -> impatient.await(future, "complaints"))
                .isInstanceOfSatisfying(EdgeRefusal.class, no -> {
                    assertThat(no.problem().status()).isEqualTo(503);
                    assertThat(no.problem().retryAfter()).isEqualTo(Duration.ofSeconds(1));
                });
    }

    /**
     * The processor is held while nothing has been read again, which is when somebody looks. Of the read model of complaints,
     * because a segment that had nothing to do keeps its token only every few seconds.
     */
    @Test
    void aRebuildSaysHowFarItIs() {
        var token = happened(Histories.of("progress-1").wholeLife(4600));
        seenBy(token, "complaints");
        var processor = tokens.processor("complaints");
        processor.shutDown();
        processor.resetTokens();
        try {
            var rebuild = readModels.status("complaints").rebuild();
            assertThat(rebuild).isNotNull();
            assertThat(rebuild.done()).isZero();
            assertThat(rebuild.end()).isGreaterThanOrEqualTo(11);
        } finally {
            processor.start();
        }
        seenBy(token, "complaints");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(readModels.status("complaints").rebuild()).isNull());
    }

    /** Whatever was parked is taken once its cause is gone, with what waits behind it. */
    @Test
    void aDeadLetterIsTakenWhenItIsTriedAgain() {
        var late = Histories.of("late-1");
        new JdbcTemplate(theDatabase().owner())
                .execute("alter table read_model.complaint add constraint no_late check (complaint_id <> 'late-1')");
        seenBy(happened(late.recorded(4700, "Retard"), late.severity(3)), "complaints");
        assertThat(letters("late-1")).isEqualTo(2);

        new JdbcTemplate(theDatabase().owner()).execute("alter table read_model.complaint drop constraint no_late");
        post("/api/read-models/complaints/dead-letters/retry");

        assertThat(letters("late-1")).isZero();
        assertThat(count("select severity from read_model.complaint where complaint_id = 'late-1'"))
                .isEqualTo(3);
    }

    @Test
    void anUnknownReadModelCannotBeRebuilt() {
        assertThat(post("/api/read-models/nonsense/rebuild").statusCode()).isEqualTo(404);
    }

    /** A zero character is valid JSON and no text for PostgreSQL: it is refused only when the batch is flushed. */
    @Test
    void whatTheDatabaseRefusesIsParkedAndTheOthersGoOn() {
        var good = IntStream.range(0, 20)
                .mapToObj(i -> (Object) Histories.of("beside-" + i).recorded(4000 + i, "Bon"));
        var poison = Histories.of("poison-1");
        var behind = poison.severity(3);
        var token = happened(java.util.stream.Stream.concat(
                good, java.util.stream.Stream.of(poison.recorded(4100, "Zer\0"), behind)));

        seenBy(token, "complaints");

        assertThat(count("select count(*) from read_model.complaint where complaint_id like 'beside-%'"))
                .isEqualTo(20);
        assertThat(count("select count(*) from read_model.complaint where complaint_id = 'poison-1'"))
                .isZero();
        assertThat(letters("poison-1")).isEqualTo(2);
        assertThat(readModels.status("complaints").deadLetters()).isGreaterThanOrEqualTo(2);
        // Parked events are known to be missing; only unknown ones are a fault.
        readModels.reconcile(1_000_000);
        assertThat(readModels.status("complaints").missed()).isZero();
    }

    @Test
    void whatTheProjectionItselfCannotTakeIsParkedAndTheOthersGoOn() {
        var orphan = Histories.of("orphan-1");
        var token = happened(
                orphan.severity(2), Histories.of("after-orphan").recorded(4200, "Bon"), orphan.owner("planning"));

        seenBy(token, "complaints");

        assertThat(count("select count(*) from read_model.complaint where complaint_id = 'after-orphan'"))
                .isOne();
        assertThat(letters("orphan-1")).isEqualTo(2);
        var cause = jdbc.queryForObject(
                "select min(cause_message) from read_model.dead_letter_entry where sequence_identifier = 'orphan-1'",
                String.class);
        assertThat(cause).contains("does not begin with its recording");
    }

    /** As a fault of the storage or of a hand in the database would leave it: a type that is known, with bytes that are none of it. */
    @Test
    void aPayloadThatCannotBeReadIsParkedAndTheOthersGoOn() {
        var damaged = Histories.of("damaged-1");
        happened(damaged.recorded(4800, "Avant"));
        asCommandSide().update("""
                        insert into events.domain_event
                            (event_id, aggregate_type, aggregate_id, sequence, recorded_at, type, revision, payload, metadata)
                        select 'damaged-event', aggregate_type, aggregate_id, ?, recorded_at, 'complaint.severity-assessed',
                               '1', convert_to('{"unheardOf":1}', 'UTF8'), metadata
                          from events.domain_event where aggregate_id = 'damaged-1' and sequence = 0""", takePlace("damaged-1"));
        var token =
                happened(damaged.owner("planning"), Histories.of("undamaged-1").recorded(4801, "Après"));

        seenBy(token, "complaints");

        assertThat(letters("damaged-1")).isEqualTo(2);
        assertThat(count("select version from read_model.complaint where complaint_id = 'damaged-1'"))
                .isOne();
        assertThat(count("select count(*) from read_model.complaint where complaint_id = 'undamaged-1'"))
                .isOne();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(read(text(get("/actuator/health")))
                                .at("/components/readModels/details/complaints/deadLetters")
                                .asLong())
                        .isGreaterThanOrEqualTo(2));
    }

    @Test
    void theHouseIsReadyOnceEveryReadModelIsKeptAndShowsWhatThereWas() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(get("/actuator/health/readiness").statusCode())
                                .isEqualTo(200));
        var processor = tokens.processor("complaints");
        var starting = new CaughtUp(readModels, progress, tokens);
        assertThat(starting.health().getStatus()).as("before the start").isEqualTo(Status.OUT_OF_SERVICE);
        processor.shutDown();
        try {
            happened(Histories.of("waiting-1").recorded(4900, "Attendu"));
            starting.started(new ApplicationStartedEvent(
                    new SpringApplication(), new String[0], new GenericApplicationContext(), Duration.ZERO));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(starting.health().getDetails()).containsEntry("awaited", List.of("complaints")));
            assertThat(starting.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        } finally {
            processor.start();
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(starting.health().getStatus()).isEqualTo(Status.UP));
        assertThat(count("select count(*) from read_model.complaint where complaint_id = 'waiting-1'"))
                .isOne();

        processor.shutDown();
        try {
            assertThat(starting.health().getStatus()).as("later on").isEqualTo(Status.UP);
        } finally {
            processor.start();
        }
    }

    /** The row is taken away behind the projection's back, as if its events had been passed over. */
    @Test
    void anEventThatWasPassedOverIsFound() {
        var token = happened(
                Histories.of("lost-1").recorded(4300, "Perdu"),
                Histories.of("lost-1").targetMissed(DueDateName.ACKNOWLEDGEMENT_TARGET, Histories.ACK_TARGET),
                Histories.of("kept-1").recorded(4301, "Gardé"));
        seenBy(token, "complaints", "alerts");
        readModels.reconcile(1_000_000);
        assertThat(readModels.status("complaints").missed()).isZero();
        assertThat(readModels.status("alerts").missed()).isZero();

        jdbc.update("delete from read_model.complaint where complaint_id = 'lost-1'");
        jdbc.update("delete from read_model.alert where complaint_id = 'lost-1'");
        readModels.reconcile(1_000_000);
        assertThat(readModels.status("complaints").missed()).isOne();
        assertThat(readModels.status("alerts").missed()).isOne();

        readModels.rebuild("complaints");
        readModels.rebuild("alerts");
        seenBy(token, "complaints", "alerts");
        readModels.reconcile(1_000_000);
        assertThat(readModels.status("complaints").missed()).isZero();
        assertThat(readModels.status("alerts").missed()).isZero();
    }

    @Test
    void nothingIsStoredAsALargeObject() {
        seenBy(happened(Histories.of("large-1").recorded(4400, "Texte")), "complaints");
        assertThat(new JdbcTemplate(theDatabase().superuser())
                        .queryForObject("select count(*) from pg_largeobject", Long.class))
                .isZero();
    }

    @Test
    void theReportingRoleSeesItsViewsAndNothingElse() {
        var c = Histories.of("reported-1");
        seenBy(
                happened(c.recorded(4500, "Vue"), c.acknowledged("2026-04-21T08:00:00Z", DueDateState.KEPT)),
                "complaints");
        var reporting = new JdbcTemplate(theDatabase().reporting());

        assertThat(reporting.queryForObject(
                        "select register_number from reporting.complaint_v1 where complaint_id = 'reported-1'",
                        String.class))
                .isEqualTo("REC-2026-04500");
        for (var view : List.of(
                "register_v1",
                "due_date_v1",
                "alert_v1",
                "remark_v1",
                "remark_v2",
                "policy_v1",
                "complaint_v2",
                "complaint_pareto_v1",
                "corrective_action_v1",
                "systemic_issue_v1",
                "register_month_v1",
                "worker_v1",
                "client_v1",
                "call_log_v1",
                "request_v1",
                "contract_v1",
                "visit_v1",
                "mission_v1",
                "timesheet_remark_v1",
                "schedule_v1")) {
            reporting.queryForList("select * from reporting." + view + " limit 1");
        }
        for (var table : List.of("read_model.complaint", "events.domain_event", "read_model.dead_letter_entry")) {
            assertThatThrownBy(() -> reporting.queryForList("select * from " + table))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> reporting.update("update reporting.complaint_v1 set owner = 'x'"))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|read-only).*");
    }

    /** What a person wrote or is called must not get into a reporting tool. */
    @Test
    void noViewHasAColumnThatHoldsPersonalData() {
        var columns = jdbcOwner()
                .queryForList(
                        "select distinct column_name from information_schema.columns where table_schema = 'reporting'",
                        String.class);
        assertThat(columns)
                .isNotEmpty()
                .doesNotContain(
                        "subject",
                        "postcode",
                        "description",
                        "complainant_name",
                        "search_text",
                        "file",
                        "recorded_by",
                        "accompanied_by");
        var uncommented = jdbcOwner().queryForList("""
                        select c.relname || '.' || a.attname
                          from pg_class c
                          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                         where c.relnamespace = 'reporting'::regnamespace and col_description(c.oid, a.attnum) is null""", String.class);
        assertThat(uncommented).isEmpty();
    }

    private static JdbcTemplate jdbcOwner() {
        return new JdbcTemplate(theDatabase().owner());
    }

    private String fingerprint(String table) {
        return jdbc.queryForObject(
                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') from read_model."
                        + table + " t",
                String.class);
    }

    private long letters(String sequence) {
        return count("select count(*) from read_model.dead_letter_entry where processing_group = 'complaints'"
                + " and sequence_identifier = '" + sequence + "'");
    }

    private long count(String sql) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }
}
