package fr.paroletenue.query;

import fr.paroletenue.api.client.ClientEvent;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.RegisterEvent;
import fr.paroletenue.api.complaint.RemarkEvent;
import fr.paroletenue.api.complaint.SystemicIssueEvent;
import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.followup.AnomalyEvent;
import fr.paroletenue.api.followup.FollowUpEvent;
import fr.paroletenue.api.followup.SurprisePlanEvent;
import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.PlanningRunEvent;
import fr.paroletenue.api.mission.ScheduleEvent;
import fr.paroletenue.api.policy.PolicyEvent;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.history.PostgresEventStorageEngine;
import fr.paroletenue.frame.time.ReadToken;
import fr.paroletenue.query.readmodel.Progress;
import fr.paroletenue.query.wiring.QuerySideApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The query side in a process of its own on a real PostgreSQL. The tests append events as a command side elsewhere would, and
 * ask over HTTP. All of them share one house, so each takes complaints of its own.
 */
@SpringBootTest(
        classes = QuerySideApplication.Parts.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "PAROLE_TENUE_ADMIN_PASSWORD=" + QuerySideTest.PASSWORD,
            "paroletenue.keys.file=${java.io.tmpdir}/parole-tenue-query-test/key",
            // The tests share a house in which projections fail and start again on purpose.
            "paroletenue.read-models.patience=PT30S",
            "axon.axonserver.enabled=false",
            "axon.update-check.disabled=true"
        })
public abstract class QuerySideTest {

    static final String PASSWORD = "quite-a-long-password-7";

    protected static final Instant RECORDED = Instant.parse("2026-04-20T08:00:00Z");

    private static final TestDatabase DATABASE = withHistory(TestDatabase.fresh());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The next event of an aggregate; kept for all tests of the house. */
    private static final Map<String, Long> NEXT = new HashMap<>();

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected Progress progress;

    @Autowired
    private Serializer serializer;

    @Autowired
    @Qualifier("commandDataSource")
    private DataSource commandDataSource;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    /** The history belongs to the command side, which is not on this module's classpath; its migration is. */
    protected static TestDatabase withHistory(TestDatabase database) {
        var files = Path.of(
                System.getProperty("paroletenue.root", ".."), "command-side/src/main/resources/db/migration/command");
        return database.migrated("command", "filesystem:" + files, "latest");
    }

    protected static TestDatabase theDatabase() {
        return DATABASE;
    }

    /** Appends the events in one transaction and answers with the read token of the last one. */
    protected String happened(Stream<?> events) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        events.forEach(event -> messages.add(message(event)));
        return append(messages);
    }

    protected String happened(Object... events) {
        return happened(Stream.of(events));
    }

    protected String append(List<DomainEventMessage<?>> messages) {
        var transactions = new JdbcTransactionManager(commandDataSource);
        try {
            var engine = PostgresEventStorageEngine.on(
                    commandDataSource,
                    new SpringTransactionManager(transactions),
                    serializer,
                    NoOpEventUpcaster.INSTANCE,
                    new SQLErrorCodesResolver(commandDataSource));
            PostgresEventStorageEngine.forgetLastAppended();
            new TransactionTemplate(transactions).executeWithoutResult(t -> engine.appendEvents(messages));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return new ReadToken(PostgresEventStorageEngine.lastAppended().orElseThrow()).value();
    }

    /** The place of the next event of an aggregate, for a test that writes it by hand. */
    protected static long takePlace(String aggregate) {
        return NEXT.merge(aggregate, 1L, Long::sum) - 1;
    }

    protected JdbcTemplate asCommandSide() {
        return new JdbcTemplate(commandDataSource);
    }

    private static DomainEventMessage<?> message(Object event) {
        var type = switch (event) {
            case ComplaintEvent e -> "Complaint";
            case RemarkEvent e -> "Remark";
            case SystemicIssueEvent e -> "SystemicIssue";
            case RegisterEvent e -> "RegisterPage";
            case WorkerEvent e -> "Worker";
            case ClientEvent e -> "Client";
            case IntakeEvent e -> "Intake";
            case RequestEvent e -> "Request";
            case ContractEvent e -> "Contract";
            case ScheduleEvent e -> "Schedule";
            case MissionEvent e -> "Mission";
            case PlanningRunEvent e -> "PlanningRun";
            case FollowUpEvent e -> "FollowUp";
            case SurprisePlanEvent e -> "SurprisePlan";
            case AnomalyEvent e -> "Anomaly";
            default -> "Policy";
        };
        var id = switch (event) {
            case ComplaintEvent e -> e.complaintId().value();
            case RemarkEvent e -> e.remarkId().value();
            case SystemicIssueEvent e -> e.issueId().value();
            case RegisterEvent e -> e.month().toString();
            case WorkerEvent e -> e.workerId().value();
            case ClientEvent e -> e.clientId().value();
            case IntakeEvent e -> e.intakeId().value();
            case RequestEvent e -> e.requestId().value();
            case ContractEvent e -> e.contractId().value();
            case ScheduleEvent e -> e.scheduleId().value();
            case MissionEvent e -> e.missionId().value();
            case PlanningRunEvent e -> e.runId().value();
            case FollowUpEvent e -> e.followUpId().value();
            case SurprisePlanEvent e -> e.planId().value();
            case AnomalyEvent e -> e.anomalyId().value();
            case PolicyEvent e -> e.policyName().value();
            default -> throw new IllegalArgumentException(event.toString());
        };
        var sequence = takePlace(id);
        return new GenericDomainEventMessage<>(
                type,
                id,
                sequence,
                org.axonframework.messaging.GenericMessage.asMessage(event)
                        .andMetaData(MetaData.from(Map.of("actor", "client-relations", "channel", "web"))),
                () -> RECORDED.plusSeconds(sequence));
    }

    /** Longer than any reader would wait: other tests make projections start again. */
    protected void seenBy(String token, String... readModels) {
        long position = ReadToken.read(token).orElseThrow().position();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Stream.of(readModels).allMatch(name -> progress.hasSeen(name, position)));
    }

    protected HttpResponse<byte[]> get(String path) {
        return send(request(path).GET().build());
    }

    protected HttpResponse<byte[]> post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    protected JsonNode post(String path, String json) {
        var answer = send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " " + text(answer));
        }
        return JSON.readTree(answer.body());
    }

    protected static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    protected JsonNode json(String path) {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " " + text(answer));
        }
        return JSON.readTree(answer.body());
    }

    protected static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    private HttpRequest.Builder request(String path) {
        var login = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + login);
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
