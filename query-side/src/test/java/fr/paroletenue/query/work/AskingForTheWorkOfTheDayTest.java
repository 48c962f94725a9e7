package fr.paroletenue.query.work;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.intake.RelayedByWorker;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.ClientHistories;
import fr.paroletenue.query.Histories;
import fr.paroletenue.query.Messages;
import fr.paroletenue.query.QuerySideTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** S1-02, S2-06, S2-09, S2-32: what a planner and a technical supervisor have to do on a day, whatever room it comes from. */
class AskingForTheWorkOfTheDayTest extends QuerySideTest {

    /** Every page of it; what is nobody's belongs to all, so other tests leave their things here too. */
    private List<JsonNode> work(String question) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = json("/api/work?" + question + "&size=200&cursor=" + cursor);
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return items;
    }

    private static List<String> about(List<JsonNode> items, String... ids) {
        var wanted = List.of(ids);
        return items.stream()
                .filter(item -> wanted.contains(item.path("id").asString()))
                .map(item ->
                        item.path("kind").asString() + " " + item.path("state").asString())
                .toList();
    }

    private static JsonNode item(List<JsonNode> items, String kind, String id) {
        return items.stream()
                .filter(item -> item.path("kind").asString().equals(kind)
                        && item.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** S2-05: a planner sees who it most probably is, and once somebody said so it is the work of that client's planner alone. */
    @Test
    void anUnknownCallerIsRecognisedAndThenThePlannersWork() {
        var message = Messages.of("work-recognised");
        var client = ClientHistories.of("work-caller");
        var token = happened(Stream.of(
                client.registered("Rose Reconnue", "06 00 00 84 84", "1 rue du Jour", "75007", "Paris"),
                client.assigned(ContactPersonRole.PLANNER, "work-planner-of-caller"),
                message.from(8141, "+33600008484", null)));
        seenBy(token, "clients", "intake");

        var unknown = item(work("for=PLANNER&username=work-other&state=all"), "MESSAGE_OUTCOME", "work-recognised");
        assertThat(unknown.at("/probably").toString())
                .isEqualTo("[{\"clientId\":\"work-caller\",\"name\":\"Rose Reconnue\"}]");
        assertThat(unknown.path("clientId").isNull()).isTrue();

        seenBy(happened(message.linked("work-caller", null)), "clients", "intake");

        assertThat(about(work("for=PLANNER&username=work-other&state=all"), "work-recognised"))
                .isEmpty();
        var known = item(
                work("for=PLANNER&username=work-planner-of-caller&state=all"), "MESSAGE_OUTCOME", "work-recognised");
        assertThat(known.path("clientId").asString()).isEqualTo("work-caller");
        assertThat(known.at("/probably").size()).isZero();
    }

    @Test
    void aPlannerSeesWhatIsLateThenTodayThenTomorrowThenWithoutADate() {
        var client = ClientHistories.of("work-client-1");
        var called = Messages.of("work-call-back");
        var open = Messages.of("work-open");
        var complaint = Histories.of("work-complaint-1");
        happened(
                client.registered("Irène Ouvrage", "01 00 00 07 00", "1 rue du Jour", "75007", "Paris"),
                client.assigned(ContactPersonRole.PLANNER, "work-planner-1"),
                called.recorded(
                        8101, ReceptionChannel.VOICEMAIL, Messages.LEFT, "work-client-1", null, Messages.CALL_BACK),
                open.recorded(8102, ReceptionChannel.EMAIL, Messages.LEFT, "work-client-1", null, null),
                complaint.recorded(7201, "Clé perdue"));
        var token = happened(complaint.coordinates("work-client-1"));
        seenBy(token, "clients", "intake", "complaints");
        var mine = new String[] {"work-client-1", "work-call-back", "work-open", "work-complaint-1"};

        // Saturday: the call-back is due at 10:00 and should have been made on the working day before.
        var saturday = work("for=PLANNER&username=work-planner-1&on=2026-04-18&state=all");
        assertThat(about(saturday, mine))
                .containsExactly(
                        "CALL_BACK TODAY",
                        "COMPLAINT LATER",
                        "COMPLAINT LATER",
                        "CONTACT_PERSON_NOTICE LATER",
                        "COMPLAINT LATER",
                        "MESSAGE_OUTCOME NO_DATE",
                        "TECHNICAL_SUPERVISOR_MISSING NO_DATE");
        assertThat(about(work("for=PLANNER&username=work-planner-1&on=2026-04-16"), mine))
                .containsExactly(
                        "CALL_BACK TOMORROW", "MESSAGE_OUTCOME NO_DATE", "TECHNICAL_SUPERVISOR_MISSING NO_DATE");
        assertThat(about(work("for=PLANNER&username=work-planner-1&on=2026-04-19&state=late"), mine))
                .containsExactly("CALL_BACK LATE");
        assertThat(about(work("for=PLANNER&username=work-planner-1&on=2026-04-28&state=today"), mine))
                .containsExactly("CONTACT_PERSON_NOTICE TODAY");
        assertThat(about(work("for=PLANNER&username=work-planner-1&on=2026-04-28&state=late"), mine))
                .containsExactly("CALL_BACK LATE", "COMPLAINT LATE", "COMPLAINT LATE");
        assertThat(about(work("for=PLANNER&username=work-planner-1&on=2026-04-29&state=tomorrow"), mine))
                .containsExactly("COMPLAINT TOMORROW");
        assertThat(about(work("for=PLANNER&username=work-planner-1&on=2026-04-18&state=later"), mine))
                .hasSize(4);
        assertThat(about(work("for=PLANNER&username=work-planner-1&on=2026-04-18&state=no_date"), mine))
                .containsExactly("MESSAGE_OUTCOME NO_DATE", "TECHNICAL_SUPERVISOR_MISSING NO_DATE");

        var callBack = item(saturday, "CALL_BACK", "work-call-back");
        assertThat(callBack.path("number").asString()).isEqualTo("MC-2026-08101");
        assertThat(callBack.path("clientId").asString()).isEqualTo("work-client-1");
        assertThat(callBack.path("name").asString()).isEqualTo("Claire Émery");
        assertThat(callBack.path("username").asString()).isEqualTo("work-planner-1");
        assertThat(callBack.path("dueAt").asString()).isEqualTo("2026-04-18T10:00:00+02:00");
        assertThat(callBack.at("/due/doBy").asString()).isEqualTo("2026-04-17");
        assertThat(callBack.at("/due/promises/0").asString()).isEqualTo("S2-09");
        assertThat(callBack.at("/due/state").asString()).isEqualTo("OPEN");
        assertThat(callBack.path("act").asString()).isEqualTo("/api/intake/work-call-back/call-backs");
        assertThat(callBack.path("link").asString()).isEqualTo("/api/intake/work-call-back");
        var notice = item(saturday, "CONTACT_PERSON_NOTICE", "work-client-1");
        assertThat(notice.path("name").asString()).isEqualTo("Irène Ouvrage");
        assertThat(notice.path("act").asString()).isEqualTo("/api/clients/work-client-1/contact-person-notice");
        assertThat(item(saturday, "MESSAGE_OUTCOME", "work-open").path("since").asString())
                .isEqualTo("2026-04-17T10:00:00+02:00");

        token = happened(
                called.called("2026-04-17T09:00:00Z", true, DueDateState.KEPT),
                called.outcome(IntakeOutcome.CALLED_BACK),
                open.outcome(IntakeOutcome.ANSWERED),
                client.told(ContactPersonRole.PLANNER, "work-planner-1", DueDateState.KEPT),
                client.assigned(ContactPersonRole.TECHNICAL_SUPERVISOR, "work-supervisor-1"),
                complaint.withdrawn());
        seenBy(token, "clients", "intake", "complaints");
        assertThat(about(work("for=PLANNER&username=work-planner-1&on=2026-04-28&state=all"), mine))
                .as("done is done")
                .isEmpty();
        assertThat(about(work("for=TECHNICAL_SUPERVISOR&username=work-supervisor-1&on=2026-04-28&state=all"), mine))
                .containsExactly("CONTACT_PERSON_NOTICE TODAY");
    }

    /** What is nobody's is shown to each of that role, what is somebody's to nobody else. */
    @Test
    void whatIsSomebodysIsNotShownToOthers() {
        var client = ClientHistories.of("work-client-2");
        var lost = ClientHistories.of("work-client-3");
        var over = ClientHistories.of("work-client-4");
        var unknown = Messages.of("work-unknown-caller");
        var theirs = Messages.of("work-theirs");
        var token = happened(
                client.registered("Anaïs Deux", "01 00 00 07 01", "2 rue du Jour", "75007", "Paris"),
                client.assigned(ContactPersonRole.PLANNER, "work-planner-2"),
                client.assigned(ContactPersonRole.TECHNICAL_SUPERVISOR, "work-supervisor-2"),
                lost.registered("Basile Trois", "01 00 00 07 02", "3 rue du Jour", "75007", "Paris"),
                over.registered("Cyril Quatre", "01 00 00 07 03", "4 rue du Jour", "75007", "Paris"),
                over.ended(ClientStanding.FORMER_CLIENT),
                unknown.recorded(8111, ReceptionChannel.PHONE, null),
                theirs.recorded(
                        8112,
                        ReceptionChannel.PHONE,
                        Messages.LEFT,
                        "work-client-2",
                        new RelayedByWorker("worker-9", Messages.LEFT),
                        null));
        seenBy(token, "clients", "intake");
        var all =
                new String[] {"work-client-2", "work-client-3", "work-client-4", "work-unknown-caller", "work-theirs"};

        assertThat(about(work("for=PLANNER&username=work-planner-2&state=all"), all))
                .containsExactlyInAnyOrder(
                        "CONTACT_PERSON_NOTICE LATE",
                        "CLIENT_REMINDER NO_DATE",
                        "MESSAGE_OUTCOME NO_DATE",
                        "MESSAGE_OUTCOME NO_DATE",
                        "PLANNER_MISSING NO_DATE",
                        "TECHNICAL_SUPERVISOR_MISSING NO_DATE");
        assertThat(about(work("for=PLANNER&username=work-planner-3&state=all"), all))
                .containsExactlyInAnyOrder(
                        "MESSAGE_OUTCOME NO_DATE", "PLANNER_MISSING NO_DATE", "TECHNICAL_SUPERVISOR_MISSING NO_DATE");
        assertThat(about(work("for=TECHNICAL_SUPERVISOR&username=work-supervisor-2&state=all"), all))
                .containsExactlyInAnyOrder("CONTACT_PERSON_NOTICE LATE", "TECHNICAL_SUPERVISOR_MISSING NO_DATE");
        // Who took a message sees to it; the events of these tests are client relations'.
        assertThat(about(work("for=TECHNICAL_SUPERVISOR&username=client-relations&state=all"), all))
                .contains("MESSAGE_OUTCOME NO_DATE", "CLIENT_REMINDER NO_DATE");
        assertThat(about(work("for=PLANNER&state=all"), all)).as("everybody's").hasSize(6);
    }

    @Test
    void complaintsAreTheirOwnersTheirDeputysAndTheContactPersons() {
        var owned = Histories.of("work-complaint-2");
        var client = ClientHistories.of("work-client-5");
        happened(
                client.registered("Désirée Cinq", "01 00 00 07 04", "5 rue du Jour", "75007", "Paris"),
                client.assigned(ContactPersonRole.TECHNICAL_SUPERVISOR, "work-supervisor-5"),
                owned.recorded(7202, "Porte rayée", "work-owner-5"),
                owned.acknowledged("2026-04-21T08:00:00Z", DueDateState.KEPT));
        var token = happened(owned.coordinates("work-client-5"), owned.investigated(), owned.action());
        seenBy(token, "clients", "complaints");

        var owners = work("for=PLANNER&username=work-owner-5&state=all").stream()
                .filter(item -> item.path("kind").asString().equals("COMPLAINT"))
                .toList();
        assertThat(owners.stream().map(item -> item.at("/what/0").asString()))
                .as("the limit beside its target is the same act")
                .contains("ANSWER_TARGET")
                .doesNotContain(
                        "ANSWER_LIMIT", "ACKNOWLEDGEMENT_TARGET", "ACKNOWLEDGEMENT_LIMIT", "DIRECTION_INFORMED");
        assertThat(item(owners, "COMPLAINT", "work-complaint-2")
                        .path("username")
                        .asString())
                .isEqualTo("work-owner-5");
        var answer = owners.stream()
                .filter(item -> item.at("/what/0").asString().equals("ANSWER_TARGET"))
                .findFirst()
                .orElseThrow();
        assertThat(answer.path("act").asString()).isEqualTo("/api/complaints/work-complaint-2/answer");
        assertThat(answer.path("number").asString()).isEqualTo("REC-2026-07202");
        assertThat(answer.at("/due/state").asString()).isEqualTo("MISSED");
        assertThat(about(work("for=TECHNICAL_SUPERVISOR&username=work-supervisor-5&state=all"), "work-complaint-2"))
                .hasSameSizeAs(owners);
        assertThat(about(work("for=PLANNER&username=work-planner-5&state=all"), "work-complaint-2"))
                .isEmpty();
    }

    @Test
    void theListGoesOnBehindACursorThroughAllRooms() {
        happened(IntStream.range(0, 7)
                .mapToObj(i -> ClientHistories.of("work-paged-" + i)
                        .registered("Fanny Page" + i, "01 00 00 08 0" + i, "6 rue du Jour", "75007", "Paris")));
        happened(IntStream.range(0, 7)
                .mapToObj(i ->
                        ClientHistories.of("work-paged-" + i).assigned(ContactPersonRole.PLANNER, "work-planner-6")));
        var token = happened(IntStream.range(0, 5)
                .mapToObj(i -> Messages.of("work-paged-message-" + i)
                        .recorded(
                                8120 + i,
                                ReceptionChannel.VOICEMAIL,
                                Messages.LEFT,
                                "work-paged-" + i,
                                null,
                                Messages.CALL_BACK)));
        seenBy(token, "clients", "intake");
        var question = "for=PLANNER&username=work-planner-6&state=all";

        var whole = work(question).stream().map(JsonNode::toString).toList();
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = json("/api/work?" + question + "&size=3&count=true&cursor=" + cursor);
            assertThat(page.path("total").asInt()).isEqualTo(whole.size());
            page.path("items").forEach(item -> seen.add(item.toString()));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen.stream().map(AskingForTheWorkOfTheDayTest::brief))
                .containsExactlyElementsOf(
                        whole.stream().map(AskingForTheWorkOfTheDayTest::brief).toList())
                .doesNotHaveDuplicates();
        assertThat(whole.stream().filter(item -> item.contains("\"CALL_BACK\"")))
                .hasSize(5);
        assertThat(whole.stream().filter(item -> item.contains("\"CONTACT_PERSON_NOTICE\"")))
                .hasSize(7);
        var csv = text(get("/api/work.csv?" + question));
        assertThat(csv.lines().count()).isEqualTo(whole.size() + 1L);
        assertThat(csv).startsWith("state,kind,what,number,name,do_by,due_at");
        assertThat(get("/api/work.xlsx?" + question).statusCode()).isEqualTo(200);
    }

    private static String brief(String item) {
        var read = read(item);
        return String.join(
                " ",
                read.path("kind").asString(),
                read.path("id").asString(),
                read.path("what").toString(),
                read.path("since").asString(""),
                read.path("dueAt").asString(""));
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        for (var bad : List.of(
                "", "for=NOBODY", "for=PLANNER&state=soon", "for=PLANNER&on=yesterday", "for=PLANNER&cursor=abc")) {
            assertThat(get("/api/work?" + bad).statusCode()).as(bad).isEqualTo(400);
        }
    }
}
