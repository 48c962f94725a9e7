package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.security.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent is refused in clear words or taken as it stands; nothing is ever half done. */
class BadInputTest extends HouseTest {

    private static final String LETTER = """
            {"channel":"EMAIL","sentAt":"%s","nextSteps":"Nous enquêtons."}""";

    /** Everything that a command may leave behind. */
    private record Traces(long events, long numbers, long dueDates, long alarms, long keys) {

        static Traces left() {
            return new Traces(
                    count("events.domain_event"),
                    sum("select coalesce(sum(last), 0) from command.number_counter"),
                    count("command.open_due_date"),
                    count("scheduler.scheduled_tasks"),
                    count("command.idempotency"));
        }

        private static long sum(String sql) {
            var sum = tables().queryForObject(sql, Long.class);
            return sum == null ? 0 : sum;
        }
    }

    private String complaint = "";
    private Traces before = new Traces(0, 0, 0, 0, 0);

    @BeforeEach
    void somebodyComplained() {
        complaint = recorded(Role.PLANNING).id();
        before = Traces.left();
    }

    @AfterEach
    void theHouseStillWorks() {
        assertThat(recorded(Role.PLANNING).field("kind")).isEqualTo("COMPLAINT");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `,"colour":"blue"`                          | colour               | UNKNOWN_FIELD
            `,"actor":"direction"`                      | actor                | UNKNOWN_FIELD
            `,"registerNumber":"REC-2026-00001"`        | registerNumber       | UNKNOWN_FIELD
            `,"recordedAt":"2026-04-20T09:30:00+02:00"` | recordedAt           | UNKNOWN_FIELD
            `,"owner":"direction"`                      | owner                | UNKNOWN_FIELD
            `,"channel":"EMAIL"`                        | channel              | DUPLICATE
            `,"visitId":7`                              | visitId              | TEXT_EXPECTED
            `,"written":"yes"`                          | written              | BOOLEAN_EXPECTED
            `,"relayedByWorker":1`                      | relayedByWorker      | BOOLEAN_EXPECTED
            `,"workerId":["a"]`                         | workerId             | TEXT_EXPECTED
            `,"visitId":"a\\u0000b"`               | visitId              | FORBIDDEN_CHARACTER
            `,"visitId":"a\\u001bb"`               | visitId              | FORBIDDEN_CHARACTER
            `,"visitId":"a\\ud800b"`               | visitId              | FORBIDDEN_CHARACTER
            `,"visitId":"a\\udc00"`                | visitId              | FORBIDDEN_CHARACTER
            """)
    void aBadFieldIsNamed(String addition, String field, String code) {
        var body = recording(now());
        var answer =
                as(Role.PLANNING).post("/api/complaints", body.substring(0, body.lastIndexOf('}')) + addition + "}");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.each("errors", "field")).containsExactly(field);
        assertThat(answer.each("errors", "code")).containsExactly(code);
        nothingHappened();
    }

    @Test
    void allBadFieldsAreToldAtOnce() {
        var answer = as(Role.PLANNING).post("/api/complaints", """
                {"receivedAt":"2026-04-20T09:30:00","channel":"PIGEON","subject":" ","colour":1,
                 "complainant":{"email":"no address"}}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.each("errors", "field")).contains("receivedAt", "channel", "colour", "description");
        nothingHappened();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "\"text\"", "{\"a\":1}{\"b\":2}", "<xml/>"})
    void whatIsNoBodyIsRefused(String body) {
        var answer = as(Role.PLANNING).post("/api/complaints", body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        nothingHappened();
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        var body = recording(now()).getBytes(StandardCharsets.UTF_8);
        body[body.length - 5] = (byte) 0xff;

        assertThat(as(Role.PLANNING).post("/api/complaints", body).status()).isEqualTo(400);
        nothingHappened();
    }

    @Test
    void whatIsTooLongIsRefusedByItsFieldAndWhatIsFarTooLongAtTheDoor() {
        var long1 = recording(now(), "s".repeat(201));
        var long2 = recording(now(), "s".repeat(300 * 1024));

        assertThat(as(Role.PLANNING).post("/api/complaints", long1).each("errors", "field"))
                .containsExactly("subject");
        assertThat(as(Role.PLANNING).post("/api/complaints", long2).status()).isEqualTo(413);
        nothingHappened();
    }

    @Test
    void nothingIsReceivedOrSentInTheFutureOrBeforeTheHouseStood() {
        var planning = as(Role.PLANNING);
        assertRule(planning.post("/api/complaints", recording(now().plusSeconds(3_600))), "RECEIVED_IN_THE_FUTURE");
        assertRule(
                planning.post(
                        "/api/complaints",
                        recording(now()).replace(now().toString().substring(0, 4) + "-", "1999-")),
                "BEFORE_FIRST_DAY");
        var letters = of(complaint) + "/acknowledgement";
        assertRule(
                as(Role.CLIENT_RELATIONS).post(letters, LETTER.formatted(now().plusSeconds(3_600))),
                "SENT_IN_THE_FUTURE");
        assertRule(
                as(Role.CLIENT_RELATIONS).post(letters, LETTER.formatted(now().minusSeconds(86_400))),
                "SENT_BEFORE_RECEIPT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "+1000000000-12-31T23:59:59Z",
                "2026-02-30T10:00:00+01:00",
                "2026-04-20",
                "yesterday",
                "1776670200"
            })
    void anInstantThatIsNoneIsRefused(String receivedAt) {
        var answer =
                as(Role.PLANNING).post("/api/complaints", recording(now()).replaceFirst("\\d{4}-[^\"]*", receivedAt));

        assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
        nothingHappened();
    }

    @Test
    void aRefusedActLeavesTheVersionAsItWas() {
        var relations = as(Role.CLIENT_RELATIONS);
        var file = of(complaint);
        var version = relations.get(file, recorded(Role.PLANNING)).version();
        before = Traces.left();

        assertRule(relations.post(file + "/holding-letter", """
                        {"sentAt":"%s","channel":"POST","reasons":"r","newDate":"2001-01-01"}""".formatted(now())), "NEW_DATE_NOT_AFTER_LETTER");
        assertRule(relations.post(file + "/holding-letter", """
                        {"sentAt":"%s","channel":"POST","reasons":"r","newDate":"9999-12-31"}""".formatted(now())), "NEW_DATE_TOO_FAR");
        assertThat(relations.post(file + "/closure", "{}").code()).isEqualTo("ANSWER_NEEDED");
        assertThat(relations
                        .post(file + "/severity", "{\"severity\":5,\"reason\":\"r\"}")
                        .status())
                .isEqualTo(400);
        assertThat(relations
                        .with("If-Match", "\"seven\"")
                        .post(file + "/closure", "{}")
                        .status())
                .isEqualTo(400);
        assertThat(relations
                        .with("Idempotency-Key", "k".repeat(200))
                        .post(file + "/closure", "{}")
                        .status())
                .isEqualTo(400);
        nothingHappened();
        assertThat(relations.get(file).version()).isEqualTo(version);
    }

    @Test
    void aKeyOfARefusedRequestIsFreeAgain() {
        var key = UUID.randomUUID().toString();
        var planning = as(Role.PLANNING).with("Idempotency-Key", key);
        assertRule(planning.post("/api/complaints", recording(now().plusSeconds(3_600))), "RECEIVED_IN_THE_FUTURE");

        planning.post("/api/complaints", recording(now())).ok(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "00000000-0000-0000-0000-000000000000",
                "%27%20or%201%3D1",
                "%3Cscript%3E",
                "{value=x}",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void anUnknownIdIsUnknownWhateverItLooksLike(String id) {
        var address = of(Speaker.encoded(id).replace("%25", "%"));

        assertThat(as(Role.DIRECTION).get(address).status()).isIn(404, 400);
        assertThat(as(Role.DIRECTION)
                        .post(address + "/severity", "{\"severity\":2,\"reason\":\"r\"}")
                        .status())
                .isIn(404, 400);
        nothingHappened();
    }

    @Test
    void anIdOfAnotherKindIsUnknown() {
        var remark =
                as(Role.PLANNING).post("/api/complaints", """
                        {"receivedAt":"%s","channel":"PHONE","subject":"s","description":"d"}""".formatted(now())).ok(201);
        before = Traces.left();

        assertThat(as(Role.DIRECTION)
                        .post(of(remark.id()) + "/severity", "{\"severity\":2,\"reason\":\"r\"}")
                        .status())
                .isEqualTo(404);
        assertThat(as(Role.DIRECTION).get(of(remark.id()), remark).status()).isEqualTo(404);
        assertThat(as(Role.PLANNING)
                        .post(
                                "/api/remarks/" + complaint + "/promotion",
                                "{\"complainant\":{\"phone\":\"0476000000\"}}")
                        .status())
                .isEqualTo(404);
        nothingHappened();
    }

    /** Kept as it was said, and harmless wherever it is shown. */
    @Test
    void pagesAndFormulasAreTextLikeAnyOther() throws IOException {
        var script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        var formula = "=HYPERLINK(\\\"http://evil.example\\\",\\\"x\\\")";
        var recorded = as(Role.PLANNING)
                .post("/api/complaints", """
                        {"receivedAt":"%s","channel":"EMAIL","subject":"%s","description":"%s",
                         "complainant":{"name":"@SUM(1+1)","phone":"+33476000000"},
                         "remedySought":"-2+3+cmd|' /C calc'!A0"}""".formatted(now(), formula, script))
                .ok(201);

        var file = as(Role.PLANNING).get(of(recorded.id()), recorded).ok();
        assertThat(file.header("Content-Type")).startsWith("application/json");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.field("description")).isEqualTo(script);
        assertThat(file.field("subject")).isEqualTo(formula.replace("\\\"", "\""));

        var number = recorded.field("registerNumber");
        var csv = as(Role.PLANNING).get("/api/register.csv", recorded).ok();
        assertThat(csv.text()).contains("'=HYPERLINK", "'@SUM(1+1)", "'-2+3+cmd|");
        assertThat(csv.lines()).noneMatch(line -> line.startsWith("=") || line.contains(",=") || line.contains(",\"="));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(
                as(Role.PLANNING).get("/api/register.xlsx").ok().bytes()))) {
            var row = book.getFirstSheet().read().stream()
                    .filter(line -> line.stream().anyMatch(cell -> cell != null && number.equals(cell.getText())))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.stream().filter(cell -> cell != null)).noneMatch(cell -> cell.getType() == CellType.FORMULA);
        }
    }

    @Test
    void everyLetterOfTheWorldComesBackAsItWasSaid() {
        var said = "Ça 😀 e\u0301 \u202Eא ligne\\nligne\\t\\\"'%$;-- 中文";
        var recorded = as(Role.PLANNING)
                .post("/api/complaints", recording(now(), said))
                .ok(201);

        assertThat(as(Role.PLANNING).get(of(recorded.id()), recorded).field("subject"))
                .isEqualTo(said.replace("\\n", "\n").replace("\\t", "\t").replace("\\\"", "\""));
    }

    @Test
    void aBadQuestionIsRefusedToo() {
        assertThat(List.of(
                        "/api/complaints?status=lost",
                        "/api/complaints?sort=password",
                        "/api/complaints?size=0",
                        "/api/complaints?size=many",
                        "/api/complaints?cursor=%00",
                        "/api/complaints?cursor=abc",
                        "/api/complaints?receivedFrom=yesterday",
                        "/api/complaints?status=open&status=late",
                        "/api/complaints?colour=blue",
                        "/api/register.csv?format=de",
                        "/api/history?afterPosition=x",
                        "/api/history?from=2026"))
                .allSatisfy(
                        question -> assertThat(as(Role.DIRECTION).get(question).status())
                                .as(question)
                                .isEqualTo(400));
    }

    private void assertRule(Answer answer, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.field("detail")).isNotBlank();
        nothingHappened();
    }

    private void nothingHappened() {
        assertThat(Traces.left()).isEqualTo(before);
    }
}
