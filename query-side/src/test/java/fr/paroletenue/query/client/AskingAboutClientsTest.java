package fr.paroletenue.query.client;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ConsentPurpose;
import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.intake.IntakeOutcome;
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

/** S1-02, S1-03, S1-06, S1-07, S2-05: clients in lists, searches, files, checklists and timelines. */
class AskingAboutClientsTest extends QuerySideTest {

    private static List<String> ids(JsonNode answer) {
        return answer.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private List<String> found(String text) {
        return ids(post("/api/clients/search", "{\"text\":\"" + text + "\"}"));
    }

    private static List<String> steps(JsonNode checklist) {
        return checklist
                .path("steps")
                .valueStream()
                .map(step ->
                        step.path("step").asString() + " " + step.path("state").asString())
                .toList();
    }

    @Test
    void openDossiersThatNobodyIsThereForAreListed() {
        var lost = ClientHistories.of("nobodys-client");
        var kept = ClientHistories.of("somebodys-client");
        var over = ClientHistories.of("former-client");
        var token = happened(
                lost.registered("Anne Seule", "01 00 00 00 11", "2 rue Seule", "75001", "Paris"),
                kept.registered("Anne Suivie", "01 00 00 00 12", "3 rue Suivie", "75001", "Paris"),
                kept.assigned(ContactPersonRole.PLANNER, "clients-planner"),
                kept.assigned(ContactPersonRole.TECHNICAL_SUPERVISOR, "clients-supervisor"),
                kept.told(ContactPersonRole.PLANNER, "clients-planner", DueDateState.KEPT),
                over.registered(
                        "Anne Partie", "01 00 00 00 13", "4 rue Partie", "75001", "Paris", ClientStanding.PROSPECT),
                over.ended(ClientStanding.GIVEN_UP_PROSPECT));

        assertThat(ids(json("/api/clients?withoutTechnicalSupervisor=true&size=200&after=" + token)))
                .contains("nobodys-client")
                .doesNotContain("somebodys-client", "former-client");
        assertThat(ids(json("/api/clients?withoutPlanner=true&size=200")))
                .contains("nobodys-client")
                .doesNotContain("somebodys-client", "former-client");
        assertThat(ids(json("/api/clients?planner=clients-planner"))).containsExactly("somebodys-client");
        assertThat(ids(json("/api/clients?technicalSupervisor=clients-supervisor")))
                .containsExactly("somebodys-client");
        assertThat(ids(json("/api/clients?untold=true&size=200")))
                .contains("somebodys-client")
                .doesNotContain("nobodys-client");
        assertThat(ids(json("/api/clients?standing=GIVEN_UP_PROSPECT&size=200")))
                .contains("former-client")
                .doesNotContain("nobodys-client", "somebodys-client");
        var exported = text(get("/api/clients.csv?planner=clients-planner"));
        assertThat(exported).contains("Anne Suivie", "75001", "clients-supervisor");
        assertThat(get("/api/clients.xlsx?planner=clients-planner").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theListGoesOnBehindACursorWithoutAName() {
        happened(IntStream.range(0, 5)
                .mapToObj(i -> ClientHistories.of("client-paged-" + i)
                        .registered("Paulette Page" + i, "01 00 00 01 0" + i, "5 rue Page", "75002", "Paris")));
        var token = happened(IntStream.range(0, 5)
                .mapToObj(i ->
                        ClientHistories.of("client-paged-" + i).assigned(ContactPersonRole.PLANNER, "paged-planner")));
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page =
                    json("/api/clients?planner=paged-planner&size=2&count=true&cursor=" + cursor + "&after=" + token);
            assertThat(page.path("total").asLong()).isEqualTo(5);
            seen.addAll(ids(page));
            cursor = page.path("nextCursor").asString("");
            assertThat(new String(
                            java.util.Base64.getUrlDecoder().decode(cursor), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("Paulette");
        } while (!cursor.isEmpty());

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "client-paged-0", "client-paged-1", "client-paged-2", "client-paged-3", "client-paged-4");
    }

    @Test
    void aClientIsFoundByNameTelephoneOrAddressInSpiteOfASlip() {
        var token = happened(
                ClientHistories.of("sought-1")
                        .registered(
                                "Hélène Xantoudakis",
                                "+33 6 98 76 54 32",
                                "12 allée des Glaïeuls",
                                "38170",
                                "Seyssinet"),
                ClientHistories.of("sought-2")
                        .registered("Bernard Quirouet", "04 98 76 54 33", "9 chemin du Wagram", "38170", "Seyssinet"));
        seenBy(token, "clients");

        assertThat(found("xantoudakis")).containsExactly("sought-1");
        assertThat(found("helene XANTOU")).containsExactly("sought-1");
        assertThat(found("06 98 76 54 32")).containsExactly("sought-1");
        assertThat(found("+33698765432")).containsExactly("sought-1");
        assertThat(found("0498765433")).containsExactly("sought-2");
        assertThat(found("glaieuls")).containsExactly("sought-1");
        assertThat(found("38170 wagram")).containsExactly("sought-2");
        assertThat(found("38170")).contains("sought-1", "sought-2");
        assertThat(found("Xantoudaksi")).as("two letters changed places").containsExactly("sought-1");
        assertThat(found("Quiroeut")).as("letters in each other's place").containsExactly("sought-2");
        assertThat(found("Quirouett Bernar")).as("in both words").containsExactly("sought-2");
        assertThat(found("chemin du Wagran")).as("in the address").contains("sought-2");
        assertThat(found("zzyzx")).isEmpty();
        assertThat(found("%%%")).isEmpty();
        assertThat(found("Xantoudakiss Qui")).as("words of two clients").isEmpty();
        assertThat(send("{\"text\":\"ab\"}")).isEqualTo(400);
        assertThat(send("{\"text\":\"abc\",\"size\":500}")).isEqualTo(400);
    }

    /** S2-05: who answers the telephone sees who is calling before a word is said. */
    @Test
    void aCallerIsRecognisedByTheWholeNumberHoweverItIsWritten() {
        var gone = ClientHistories.of("caller-gone");
        var token = happened(
                ClientHistories.of("caller-1")
                        .registered("Zoé Appel", "06 77 00 00 21", "1 rue Appel", "75001", "Paris"),
                gone.registered("Abel Appel", "0677000021", "1 rue Appel", "75001", "Paris", ClientStanding.PROSPECT),
                gone.ended(ClientStanding.GIVEN_UP_PROSPECT),
                ClientHistories.of("caller-2")
                        .registered("Luc Autre", "06 77 00 00 22", "2 rue Appel", "75001", "Paris"));

        assertThat(calling("+33 6 77 00 00 21", token))
                .as("both of the household, the open file first")
                .containsExactly("caller-1", "caller-gone");
        assertThat(calling("06.77.00.00.22", token)).containsExactly("caller-2");
        assertThat(calling("06 77 00 00", token)).as("the beginning only").isEmpty();
        assertThat(calling("0677000023", token)).as("a digit away").isEmpty();
        assertThat(calling("numéro masqué", token)).isEmpty();
        assertThat(calling("Zoé Appel", token)).as("a name is no number").isEmpty();
    }

    private List<String> calling(String number, String token) {
        return ids(post("/api/clients/callers?after=" + token, "{\"phone\":\"" + number + "\"}"));
    }

    private int send(String body) {
        try {
            post("/api/clients/search", body);
            return 200;
        } catch (AssertionError refused) {
            return refused.getMessage().contains("answered 400") ? 400 : 500;
        }
    }

    @Test
    void theFileKeepsWhatWasBefore() {
        var client = ClientHistories.of("client-file-1");
        var token = happened(
                client.registered("Odette Avant", "01 00 00 02 00", "6 rue Avant", "75003", "Paris"),
                client.assigned(ContactPersonRole.PLANNER, "planning"),
                client.told(ContactPersonRole.PLANNER, "planning", DueDateState.KEPT),
                client.assigned(ContactPersonRole.PLANNER, "other-planning"),
                client.consent(ConsentPurpose.NEWS_BY_SMS, true),
                client.consent(ConsentPurpose.NEWS_BY_EMAIL, true),
                client.consent(ConsentPurpose.NEWS_BY_SMS, false),
                client.moved("Odette Après", "odette@example.org"),
                client.contact(ClientHistories.CONTACT, "demande un devis"));

        var file = json("/api/clients/client-file-1?after=" + token);

        assertThat(file.path("version").asLong()).isEqualTo(9);
        assertThat(file.path("name").asString()).isEqualTo("Odette Après");
        assertThat(file.at("/formerDetails/0/name").asString()).isEqualTo("Odette Avant");
        assertThat(file.at("/formerDetails/0/details/postalAddress/city").asString())
                .isEqualTo("Paris");
        assertThat(file.at("/planner/username").asString()).isEqualTo("other-planning");
        assertThat(file.at("/planner/notice/state").asString()).isEqualTo("OPEN");
        assertThat(file.at("/planner/notice/lastDay").asString()).isEqualTo("2026-04-28");
        assertThat(file.at("/planner/notice/proof").size()).isEqualTo(8);
        assertThat(file.at("/formerContactPersons/0/username").asString()).isEqualTo("planning");
        assertThat(file.at("/formerContactPersons/0/notice/state").asString()).isEqualTo("KEPT");
        assertThat(file.path("consents")
                        .valueStream()
                        .map(c -> c.path("purpose").asString() + c.path("given")))
                .containsExactly("NEWS_BY_EMAILtrue", "NEWS_BY_SMSfalse");
        assertThat(file.path("consentHistory").size()).isEqualTo(3);
        assertThat(file.path("contacts").asLong()).isOne();
        assertThat(get("/api/clients/nobody").statusCode()).isEqualTo(404);
        assertThat(get("/api/clients/nobody/checklist").statusCode()).isEqualTo(404);
        assertThat(get("/api/clients/nobody/timeline").statusCode()).isEqualTo(404);
    }

    @Test
    void theChecklistSaysWhatIsDoneDueLateOrNotYet() {
        var client = ClientHistories.of("client-steps-1");
        var token = happened(
                client.registered("Simone Étapes", "01 00 00 03 00", "7 rue Étapes", "75004", "Paris"),
                client.assigned(ContactPersonRole.PLANNER, "planning"));

        // The house of these tests lives today, long after the day by which the client should have been told.
        assertThat(steps(json("/api/clients/client-steps-1/checklist?after=" + token)))
                .containsExactly(
                        "REGISTERED DONE",
                        "PLANNER_ASSIGNED DONE",
                        "TECHNICAL_SUPERVISOR_ASSIGNED DUE",
                        "PLANNER_COMMUNICATED LATE",
                        "TECHNICAL_SUPERVISOR_COMMUNICATED NOT_YET");

        token = happened(
                client.told(ContactPersonRole.PLANNER, "planning", DueDateState.KEPT),
                client.ended(ClientStanding.FORMER_CLIENT));
        assertThat(steps(json("/api/clients/client-steps-1/checklist?after=" + token)))
                .containsExactly(
                        "REGISTERED DONE",
                        "PLANNER_ASSIGNED NOT_YET",
                        "TECHNICAL_SUPERVISOR_ASSIGNED NOT_YET",
                        "PLANNER_COMMUNICATED NOT_YET",
                        "TECHNICAL_SUPERVISOR_COMMUNICATED NOT_YET");
    }

    @Test
    void theTimelineHoldsTheComplaintsTooAlsoThoseLinkedAfterwards() {
        var client = ClientHistories.of("client-of-a-dossier");
        var linked = Histories.of("linked-later");
        happened(
                client.registered("Lucie Dossier", "01 00 00 04 00", "8 rue Dossier", "75005", "Paris"),
                linked.recorded(7100, "Vase cassé"),
                client.contact(ClientHistories.CONTACT, "rappelle pour le vase"));
        var token = happened(
                linked.coordinates("client-of-a-dossier"),
                Histories.of("of-another").recorded(7101, "Autre"));

        var timeline = json("/api/clients/client-of-a-dossier/timeline?after=" + token);

        assertThat(types(timeline))
                .containsExactly(
                        "client.registered",
                        "complaint.recorded",
                        "client.contact-logged",
                        "complaint.coordinates-stated");
        assertThat(timeline.at("/items/2/payload/summary").asString()).isEqualTo("rappelle pour le vase");
        assertThat(types(json("/api/clients/client-of-a-dossier/timeline?sort=-recordedAt&size=1")))
                .containsExactly("complaint.coordinates-stated");
        var first = json("/api/clients/client-of-a-dossier/timeline?size=3");
        assertThat(types(json("/api/clients/client-of-a-dossier/timeline?size=3&cursor="
                        + first.path("nextCursor").asString())))
                .containsExactly("complaint.coordinates-stated");
        assertThat(types(json("/api/clients/client-of-a-dossier/timeline?type=client.contact-logged")))
                .containsExactly("client.contact-logged");
        assertThat(types(json("/api/clients/client-of-a-dossier/timeline?type=complaint")))
                .hasSize(2);
    }

    /** S1-06: also the message with which everything began, before anybody knew whose it was. */
    @Test
    void theTimelineHoldsTheMessagesTooAlsoThoseThatBecameAComplaint() {
        var client = ClientHistories.of("client-of-messages");
        var said = Messages.of("said-by-client");
        var anonymous = Messages.of("said-by-somebody");
        var became = Histories.of("became-of-somebody");
        happened(
                client.registered("Lucie Message", "01 00 00 04 01", "8 rue Message", "75005", "Paris"),
                said.recorded(8051, ReceptionChannel.PHONE, Messages.LEFT, "client-of-messages", null, null),
                anonymous.recorded(8052, ReceptionChannel.PHONE, null),
                became.recorded(7110, "Vase fendu"),
                anonymous.became("became-of-somebody", "REC-2026-07110"),
                said.outcome(IntakeOutcome.PLANNING_CHANGE),
                Messages.of("said-by-another").recorded(8053, ReceptionChannel.PHONE, null));
        var before = json("/api/clients/client-of-messages/timeline?type=intake&after="
                + happened(client.contact(ClientHistories.CONTACT, "demande où en est son message")));
        assertThat(types(before)).containsExactly("intake.recorded", "intake.outcome-noted");

        var token = happened(became.coordinates("client-of-messages"));

        assertThat(types(json("/api/clients/client-of-messages/timeline?type=intake&after=" + token)))
                .containsExactly("intake.recorded", "intake.recorded", "intake.outcome-noted", "intake.outcome-noted");
        assertThat(types(json("/api/clients/client-of-messages/timeline")))
                .startsWith("client.registered", "intake.recorded", "intake.recorded", "complaint.recorded")
                .endsWith("complaint.coordinates-stated");
    }

    private static List<String> types(JsonNode timeline) {
        return timeline.path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    @Test
    void anErasedFileHoldsNobodyAndIsNotFoundAnyMore() {
        var client = ClientHistories.of("client-gone-1");
        seenBy(
                happened(client.registered("Gaston Zyskowicz", "01 00 00 05 00", "9 rue Gone", "75006", "Paris")),
                "clients");
        assertThat(found("zyskowicz")).containsExactly("client-gone-1");

        var token = happened(Stream.of(
                client.consent(ConsentPurpose.NEWS_BY_SMS, true),
                client.moved("Gaston Zyskowicz-Neuf", "gaston.zyskowicz@example.org"),
                client.ended(ClientStanding.FORMER_CLIENT),
                client.erased()));
        var file = text(get("/api/clients/client-gone-1?after=" + token));

        assertThat(file)
                .contains("contract-retention", "(erased)")
                .doesNotContain("Zyskowicz", "zyskowicz", "rue Gone", "courriel", "déménage");
        assertThat(found("zyskowicz")).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select cardinality(found_by) from read_model.client_words where client_id = 'client-gone-1'",
                        Integer.class))
                .isZero();
    }
}
