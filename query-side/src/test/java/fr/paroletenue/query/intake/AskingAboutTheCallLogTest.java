package fr.paroletenue.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.intake.RelayedByWorker;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.ClientHistories;
import fr.paroletenue.query.Histories;
import fr.paroletenue.query.Messages;
import fr.paroletenue.query.QuerySideTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The call log as it is asked about (S1-05, S2-04, S2-06 to S2-10). */
class AskingAboutTheCallLogTest extends QuerySideTest {

    @Test
    void aMessageTellsItsWholeStory() {
        var token = happened(Messages.of("message-told-1").everything(8001));

        var message = json("/api/intake/message-told-1?after=" + token);

        assertThat(message.at("/number").asString()).isEqualTo("MC-2026-08001");
        assertThat(message.at("/leftAt").asString()).isEqualTo("2026-04-17T10:00:10+02:00");
        assertThat(message.at("/clockFrom").asString()).isEqualTo("2026-04-17T10:00:00+02:00");
        assertThat(message.at("/recorded/actor").asString()).isEqualTo("client-relations");
        assertThat(message.at("/bypass").asBoolean()).isTrue();
        assertThat(message.at("/relayedByWorker/workerId").asString()).isEqualTo("worker-7");
        assertThat(message.at("/reminderAwaited").asBoolean()).isFalse();
        assertThat(message.at("/callBack/state").asString()).isEqualTo("MISSED");
        assertThat(message.at("/callBack/promises/0").asString()).isEqualTo("S2-09");
        assertThat(message.at("/callBack/proof")
                        .valueStream()
                        .map(day -> day.at("/hours").asString()))
                .containsExactly("PT14H", "PT10H");
        assertThat(message.at("/callBackAwaited").asBoolean()).isFalse();
        assertThat(message.at("/late").asBoolean()).isFalse();
        assertThat(message.at("/callBacks").size()).isEqualTo(2);
        assertThat(message.at("/documentation/0/documentVersion").asString()).isEqualTo("2026-1");
        assertThat(message.at("/outcome/outcome").asString()).isEqualTo("INFORMATION_SENT");
        assertThat(message.at("/handledAt").asString())
                .isNotEqualTo(message.at("/leftAt").asString());
        assertThat(message.at("/timeline")
                        .valueStream()
                        .map(moment -> moment.at("/what").asString()))
                .containsExactly(
                        "intake.recorded",
                        "intake.called-back",
                        "intake.call-back-missed",
                        "intake.documentation-sent",
                        "intake.client-reminded",
                        "intake.client-linked",
                        "intake.outcome-noted",
                        "intake.called-back");
        assertThat(message.at("/timeline/2/at").asString()).isEqualTo("2026-04-18T10:00:00+02:00");
        assertThat(json("/api/intake/message-told-1/history").at("/items").size())
                .isEqualTo(8);
        assertThat(get("/api/intake/nobody").statusCode()).isEqualTo(404);
        assertThat(get("/api/intake/nobody/history").statusCode()).isEqualTo(404);
    }

    /** S2-06, S2-09: what nobody has seen to is found by its state; an outcome does not hide a call-back that is still owed. */
    @Test
    void theLogIsNarrowedByWhatIsStillToDo() {
        var forgotten = Messages.of("state-forgotten");
        var answered = Messages.of("state-answered");
        var owed = Messages.of("state-owed");
        var token = happened(
                forgotten.recorded(8011, ReceptionChannel.VOICEMAIL, Messages.CALL_BACK),
                forgotten.called("2026-04-17T09:00:00Z", false, null),
                forgotten.missed(),
                answered.recorded(8012, ReceptionChannel.PHONE, null),
                answered.outcome(IntakeOutcome.ANSWERED),
                owed.recorded(8013, ReceptionChannel.PHONE, null),
                owed.promised(),
                owed.missed());

        assertThat(ids("/api/intake?state=open&size=200&after=" + token))
                .contains("state-forgotten")
                .doesNotContain("state-answered", "state-owed");
        assertThat(ids("/api/intake?state=handled&size=200"))
                .contains("state-answered", "state-owed")
                .doesNotContain("state-forgotten");
        assertThat(ids("/api/intake?state=late&size=200"))
                .contains("state-forgotten", "state-owed")
                .doesNotContain("state-answered");
        var line = item("/api/intake?state=late&size=200", "state-forgotten");
        assertThat(line.at("/late").asBoolean()).isTrue();
        assertThat(line.at("/callBackState").asString()).isEqualTo("MISSED");
        assertThat(line.at("/attempts").asInt()).isOne();
        assertThat(line.at("/dueAt").asString()).isEqualTo("2026-04-18T10:00:00+02:00");
        token = happened(forgotten.called("2026-04-19T09:00:00Z", true, DueDateState.MISSED));
        assertThat(ids("/api/intake?state=late&size=200&after=" + token)).doesNotContain("state-forgotten");
        assertThat(ids("/api/intake?state=open&size=200")).contains("state-forgotten");
    }

    @Test
    void theLogIsNarrowedByWhoSpokeAndHow() {
        var direct = Messages.of("who-direct");
        var relayed = Messages.of("who-relayed");
        var token = happened(
                direct.recorded(8021, ReceptionChannel.WHATSAPP, Messages.LEFT, "client-who", null, null),
                relayed.recorded(
                        8022,
                        ReceptionChannel.IN_PERSON,
                        Messages.LEFT,
                        "client-who",
                        new RelayedByWorker("worker-1", Messages.LEFT),
                        null));

        assertThat(ids("/api/intake?clientId=client-who&after=" + token)).containsExactly("who-direct", "who-relayed");
        assertThat(ids("/api/intake?clientId=client-who&sort=-number")).containsExactly("who-relayed", "who-direct");
        assertThat(ids("/api/intake?clientId=client-who&bypass=true")).containsExactly("who-relayed");
        assertThat(ids("/api/intake?clientId=client-who&bypass=false")).containsExactly("who-direct");
        assertThat(ids("/api/intake?clientId=client-who&channel=WHATSAPP")).containsExactly("who-direct");
        assertThat(item("/api/intake?clientId=client-who", "who-relayed")
                        .at("/workerId")
                        .asString())
                .isEqualTo("worker-1");
        assertThat(json("/api/intake/who-relayed").at("/reminderAwaited").asBoolean())
                .isTrue();
        assertThat(json("/api/intake?clientId=client-who&size=1&count=true")
                        .at("/total")
                        .asInt())
                .isEqualTo(2);
        for (var bad : List.of("state=lost", "channel=PIGEON", "sort=content", "bypass=perhaps", "colour=blue")) {
            assertThat(get("/api/intake?" + bad).statusCode()).as(bad).isEqualTo(400);
        }
    }

    /** S1-04: whoever changes a planning finds the entries that ask for it, each with who took it and on which channel. */
    @Test
    void thePlanningChangesThatWereAskedForAreFound() {
        var change = Messages.of("asks-for-change");
        var token = happened(
                change.recorded(8025, ReceptionChannel.WHATSAPP, Messages.LEFT, "client-change", null, null),
                change.outcome(IntakeOutcome.PLANNING_CHANGE),
                Messages.of("asks-for-nothing")
                        .recorded(8026, ReceptionChannel.PHONE, Messages.LEFT, "client-change", null, null));

        var line = item("/api/intake?outcome=PLANNING_CHANGE&clientId=client-change&after=" + token, "asks-for-change");

        assertThat(ids("/api/intake?outcome=PLANNING_CHANGE&clientId=client-change"))
                .hasSize(1);
        assertThat(line.at("/number").asString()).isEqualTo("MC-2026-08025");
        assertThat(line.at("/recordedBy").asString()).isEqualTo("client-relations");
        assertThat(line.at("/channel").asString()).isEqualTo("WHATSAPP");
        assertThat(get("/api/intake?outcome=SOMETHING").statusCode()).isEqualTo(400);
    }

    /** S2-05: by the whole number, however it is grouped or dialled, or by the whole address; a name alone recognises nobody. */
    @Test
    void theCallerIsRecognised() {
        var token = happened(Stream.of(
                ClientHistories.of("caller-of-log")
                        .registered("Zélie Connue", "06 00 00 81 81", "1 rue du Fil", "75001", "Paris"),
                ClientHistories.of("caller-former")
                        .registered(
                                "Anne Ancienne",
                                "0600008181",
                                "2 rue du Fil",
                                "75001",
                                "Paris",
                                ClientStanding.FORMER_CLIENT),
                ClientHistories.of("caller-by-mail")
                        .registered("Luc Écrivant", "06 00 00 81 99", "3 rue du Fil", "75001", "Paris"),
                ClientHistories.of("caller-by-mail").moved("Luc Écrivant", "Luc.ecrivant-8@example.org"),
                ClientHistories.of("caller-beginning")
                        .registered("Max Début", "06 00 00 81 81 22", "4 rue du Fil", "75001", "Paris"),
                Messages.of("by-number").from(8061, "+33 (0)6.00.00.81.81", null),
                Messages.of("by-mail").from(8062, null, "luc.ecrivant-8@EXAMPLE.org"),
                Messages.of("by-both").from(8063, "0033600008181", "luc.ecrivant-8@example.org"),
                Messages.of("by-nothing").from(8064, "06 00 00 81 8", "luc.ecrivant@example.org")));
        seenBy(token, "clients", "intake");

        assertThat(probably(json("/api/intake/by-number"))).containsExactly("caller-of-log", "caller-former");
        assertThat(json("/api/intake/by-number").at("/probablyOf/0/name").asString())
                .isEqualTo("Zélie Connue");
        assertThat(json("/api/intake/by-number").at("/probablyOf/0/by").toString())
                .isEqualTo("[\"PHONE\"]");
        assertThat(probably(json("/api/intake/by-mail"))).containsExactly("caller-by-mail");
        assertThat(probably(json("/api/intake/by-both")))
                .containsExactly("caller-by-mail", "caller-of-log", "caller-former");
        assertThat(probably(json("/api/intake/by-nothing"))).isEmpty();
        var lines = "/api/intake?state=open&size=200&sort=-number";
        assertThat(probably(item(lines, "by-number"))).containsExactly("caller-of-log", "caller-former");
        assertThat(probably(item(lines, "by-mail"))).containsExactly("caller-by-mail");
        assertThat(probably(item(lines, "by-nothing"))).isEmpty();
    }

    /** S2-05: whoever was recognised is not linked by that; once a person has said whose it is, nobody is probable any more. */
    @Test
    void aMessageIsLinkedAfterwardsAndCorrected() {
        var message = Messages.of("linked-later");
        var token = happened(Stream.of(
                ClientHistories.of("linked-right")
                        .registered("Eva Juste", "06 00 00 82 82", "1 rue du Lien", "75001", "Paris"),
                message.from(8071, "0600008282", null)));
        seenBy(token, "clients", "intake");
        var before = json("/api/intake/linked-later");
        assertThat(before.path("clientId").isNull()).isTrue();
        assertThat(probably(before)).containsExactly("linked-right");
        assertThat(ids("/api/intake?clientId=linked-right")).isEmpty();

        token = happened(message.linked("linked-wrong", null), message.linked("linked-right", "linked-wrong"));

        var after = json("/api/intake/linked-later?after=" + token);
        assertThat(after.path("clientId").asString()).isEqualTo("linked-right");
        assertThat(probably(after)).isEmpty();
        assertThat(ids("/api/intake?clientId=linked-right")).containsExactly("linked-later");
        assertThat(ids("/api/intake?clientId=linked-wrong")).isEmpty();
        assertThat(json("/api/clients/linked-right/timeline")
                        .at("/items")
                        .valueStream()
                        .map(event -> event.at("/type").asString()))
                .contains("intake.recorded", "intake.client-linked");
    }

    /** D13: of whom nothing may be read any more, nothing is recognised; neither the message nor the file. */
    @Test
    void nobodyIsRecognisedWhoWasErased() {
        var message = Messages.of("recognised-erased");
        var client = ClientHistories.of("recognised-gone");
        var token = happened(Stream.of(
                client.registered("Léa Partie", "06 00 00 83 83", "1 rue du Fil", "75001", "Paris"),
                Messages.of("recognised-other").from(8081, "0600008383", null),
                message.from(8082, "0600008383", null),
                message.outcome(IntakeOutcome.ANSWERED)));
        seenBy(token, "clients", "intake");
        assertThat(probably(json("/api/intake/recognised-erased"))).containsExactly("recognised-gone");

        token = happened(message.erased());
        assertThat(probably(json("/api/intake/recognised-erased?after=" + token)))
                .isEmpty();
        assertThat(probably(json("/api/intake/recognised-other"))).containsExactly("recognised-gone");
        token = happened(client.erased());
        assertThat(probably(json("/api/intake/recognised-other?after=" + token)))
                .isEmpty();
    }

    private static List<String> probably(JsonNode message) {
        return message.at("/probablyOf")
                .valueStream()
                .map(client -> client.at("/clientId").asString())
                .toList();
    }

    @Test
    void theWholeLogCanBeTakenAway() {
        var message = Messages.of("message-file-1");
        var token = happened(
                message.recorded(8031, ReceptionChannel.PHONE, Messages.LEFT, "client-file", null, null),
                message.became("complaint-file", "REC-2026-08031"));

        var csv = text(get("/api/intake.csv?clientId=client-file&after=" + token));

        assertThat(csv.lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("number,left_at,recorded_at,recorded_by,handled_at,channel,caller_name");
        assertThat(csv)
                .contains("MC-2026-08031,2026-04-17T10:00:00+02:00", "COMPLAINT,REC-2026-08031,complaint-file")
                // whole in the file of the message only
                .doesNotContain("+33 1 00 00 00 00");
        assertThat(get("/api/intake.xlsx?clientId=client-file").statusCode()).isEqualTo(200);
        assertThat(get("/api/intake.pdf").statusCode()).isEqualTo(404);
    }

    /** D13: the line of the log stays with its number, without a word of the caller. */
    @Test
    void anErasedMessageKeepsItsLine() {
        var message = Messages.of("message-erased-1");
        happened(message.everything(8035));
        var token = happened(message.erased());

        var shown = text(get("/api/intake/message-erased-1?after=" + token));

        assertThat(shown)
                .contains("MC-2026-08035", "INFORMATION_SENT", "\"keptUntil\":\"2029-04-17\"", "(erased)")
                .doesNotContain("Émery", "heure de plus", "00 00 00 00", "vu avec elle");
        assertThat(text(get("/api/intake.csv?clientId=client-7"))).contains("MC-2026-08035");
        var stored = jdbc.queryForObject(
                "select file::text from read_model.intake where intake_id = 'message-erased-1'", String.class);
        assertThat(stored).doesNotContain("Émery", "heure de plus", "vu avec elle");
    }

    /** S2-04, S2-08, S2-09: exact shares, and none where there is nothing to count among. */
    @Test
    void theFiguresAreExact() {
        var year = Instant.parse("2011-03-01T10:00:00Z");
        var token = happened(
                of("fig-1").recorded(8041, ReceptionChannel.PHONE, year, null, null, null),
                of("fig-1").outcome(IntakeOutcome.ANSWERED),
                of("fig-2").recorded(8042, ReceptionChannel.PHONE, year, null, null, Messages.CALL_BACK),
                of("fig-2").called("2026-04-17T09:00:00Z", true, DueDateState.KEPT),
                of("fig-2").outcome(IntakeOutcome.CALLED_BACK),
                of("fig-3").recorded(8043, ReceptionChannel.IN_PERSON, year, null, null, null),
                of("fig-3").outcome(IntakeOutcome.ANSWERED),
                of("fig-4").recorded(8044, ReceptionChannel.VOICEMAIL, year, null, null, Messages.CALL_BACK),
                of("fig-4").missed(),
                of("fig-5").recorded(8045, ReceptionChannel.EMAIL, year, null, null, null),
                of("fig-5").outcome(IntakeOutcome.ANSWERED),
                // still open, so it is no answer yet, at once or not
                of("fig-6").recorded(8046, ReceptionChannel.PHONE, year, null, null, null));

        assertThat(text(get("/api/indicators/intake?from=2011-03-01&to=2011-03-01&after=" + token)))
                .contains(
                        "\"messages\":6,\"withoutOutcome\":2,\"bypassed\":0",
                        "\"answeredAtOnce\":{\"count\":2,\"of\":3,\"percent\":66.67}",
                        "\"voicemail\":{\"count\":1,\"of\":4,\"percent\":25.00}",
                        "\"calledBackInTime\":{\"count\":1,\"of\":2,\"percent\":50.00}");
        assertThat(json("/api/indicators/intake?from=2011-03-02&to=2011-03-03")
                        .at("/voicemail")
                        .toString())
                .as("nothing to count among")
                .isEqualTo("{\"count\":0,\"of\":0,\"percent\":null}");
    }

    /** S2-08: a contact that was kept in a client's file does not say whether anything was answered at once. */
    @Test
    void aContactIsNoAnswer() {
        var day = Instant.parse("2011-04-01T10:00:00Z");
        var token = happened(
                of("kept-1").recorded(8091, ReceptionChannel.PHONE, day, null, null, null),
                of("kept-1").outcome(IntakeOutcome.CONTACT),
                of("kept-2").recorded(8092, ReceptionChannel.IN_PERSON, day, null, null, null),
                of("kept-2").outcome(IntakeOutcome.ANSWERED),
                of("kept-3").recorded(8093, ReceptionChannel.PHONE, day, null, null, null),
                of("kept-3").outcome(IntakeOutcome.CALLED_BACK));

        assertThat(text(get("/api/indicators/intake?from=2011-04-01&to=2011-04-01&after=" + token)))
                .contains(
                        "\"messages\":3,\"withoutOutcome\":0",
                        "\"answeredAtOnce\":{\"count\":1,\"of\":2,\"percent\":50.00}");
    }

    /** S1-04, S2-07: from the complaint to its line in the log, as from the line to the complaint. */
    @Test
    void aComplaintNamesItsMessage() {
        var token = happened(Stream.of(
                of("line-of-complaint")
                        .recorded(
                                8094,
                                ReceptionChannel.PHONE,
                                Messages.LEFT,
                                null,
                                new RelayedByWorker(null, Messages.LEFT),
                                null),
                Histories.of("complaint-with-line").recorded(7194, "Retards"),
                of("line-of-complaint").became("complaint-with-line", "REC-2026-07194"),
                Histories.of("complaint-without-line").recorded(7195, "Retards")));

        var complaint = json("/api/complaints/complaint-with-line?after=" + token);

        assertThat(complaint.at("/intakeId").asString()).isEqualTo("line-of-complaint");
        assertThat(complaint.at("/intakeNumber").asString()).isEqualTo("MC-2026-08094");
        assertThat(json("/api/complaints/complaint-without-line")
                        .at("/intakeId")
                        .isNull())
                .isTrue();
        var line = json("/api/intake/line-of-complaint");
        assertThat(line.at("/outcome/becameId").asString()).isEqualTo("complaint-with-line");
        assertThat(line.at("/reminderAwaited").asBoolean()).isTrue();
        assertThat(line.at("/relayedByWorker/workerId").isNull()).isTrue();
    }

    private static Messages of(String id) {
        return Messages.of(id);
    }

    private List<String> ids(String question) {
        return json(question)
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private JsonNode item(String question, String id) {
        return json(question)
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
