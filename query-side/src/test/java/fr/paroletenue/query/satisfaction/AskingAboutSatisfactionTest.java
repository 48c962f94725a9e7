package fr.paroletenue.query.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.followup.CallKind;
import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.ClientHistories;
import fr.paroletenue.query.FollowUpHistories;
import fr.paroletenue.query.Histories;
import fr.paroletenue.query.QuerySideTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** S1-01: what tells of the satisfaction of clients in a year, by client and by technical supervisor. */
class AskingAboutSatisfactionTest extends QuerySideTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2023, 3, 1);

    /** The last instants of 2024 and the first one of 2025, in Paris. */
    private static final Instant LAST_OF_2024 = Instant.parse("2024-12-31T22:59:59Z");

    private static final Instant FIRST_OF_2025 = Instant.parse("2024-12-31T23:00:00Z");

    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2024, 12, 31);

    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    private static final String[] READ_MODELS = {"clients", "complaints", "follow-ups", "anomalies"};

    private static final List<String> FIGURES = List.of(
            "clients",
            "clientsLost",
            "clientsLostAfterComplaint",
            "complaints",
            "complaintsFounded",
            "complaintsWithMissedDueDate",
            "followUpCallsMade",
            "followUpCallsMissed",
            "followUpVisitsHeld",
            "followUpVisitsMissed",
            "anomalies",
            "surveysSent",
            "surveysNotSent");

    private static Object there(String client) {
        return ClientHistories.of(client).registered("Zélie Contente", ClientStanding.CLIENT, LONG_AGO);
    }

    private static Object supervised(String client, String by) {
        return ClientHistories.of(client).assigned(ContactPersonRole.TECHNICAL_SUPERVISOR, by);
    }

    private static List<Object> complaint(String id, int number, String client, Instant receivedAt) {
        var complaint = Histories.of(id);
        return List.of(
                complaint.recorded(number, "Retard", "client-relations", receivedAt), complaint.coordinates(client));
    }

    private String seen(List<?> events) {
        var token = happened(events.stream());
        seenBy(token, READ_MODELS);
        return token;
    }

    /** Of the only line there is, whatever is not zero. */
    private List<String> only(String question) {
        var items = json("/api/satisfaction?" + question).path("items");
        assertThat(items.size()).as(items.toString()).isEqualTo(1);
        return told(items.get(0));
    }

    private static List<String> told(JsonNode line) {
        return FIGURES.stream()
                .filter(figure -> line.path(figure).asLong() != 0)
                .map(figure -> figure + "=" + line.path(figure).asLong())
                .toList();
    }

    private List<String> ofClient(String client, int year) {
        return only("by=client&year=" + year + "&clientId=" + client);
    }

    private List<String> clients(String question) {
        return json("/api/satisfaction?by=client&" + question)
                .path("items")
                .valueStream()
                .map(line -> line.path("clientId").asString())
                .toList();
    }

    private static FollowUpHistories followedUp(String client) {
        return FollowUpHistories.of("contract-of-" + client, client);
    }

    @Test
    void aYearBeginsAtMidnightInParis() {
        var client = "satisfaction-year";
        var events = new ArrayList<Object>(List.of(there(client), supervised(client, "mt-of-the-year")));
        events.addAll(complaint("satisfaction-last", 71001, client, LAST_OF_2024));
        events.addAll(complaint("satisfaction-first", 71002, client, FIRST_OF_2025));
        var followUp = followedUp(client);
        events.add(followUp.started(
                Instant.parse("2024-12-20T08:00:00Z"), NEW_YEARS_EVE, NEW_YEAR, NEW_YEAR, NEW_YEARS_EVE));
        events.add(followUp.missed(FollowUpDueDate.CALL_8_DAYS));
        events.add(followUp.missed(FollowUpDueDate.CALL_MONTH));
        events.add(followUp.missed(FollowUpDueDate.CALL_YEARLY));
        events.add(followUp.missed(FollowUpDueDate.VISIT));
        events.add(followUp.called(CallKind.EIGHT_DAYS, LAST_OF_2024, DueDateState.MISSED));
        events.add(followUp.called(CallKind.ONE_MONTH, FIRST_OF_2025, DueDateState.MISSED));
        events.add(followUp.visited(1, FIRST_OF_2025, DueDateState.MISSED));
        events.add(followUp.found("anomaly-last-of-2024", "ANO-2024-71001", LAST_OF_2024));
        events.add(followUp.found("anomaly-first-of-2025", "ANO-2025-71001", FIRST_OF_2025));
        events.add(followUp.found("anomaly-2-of-2025", "ANO-2025-71002", FIRST_OF_2025.plusSeconds(1)));
        seen(events);

        var of2024 = List.of(
                "clients=1",
                "complaints=1",
                "followUpCallsMade=1",
                "followUpCallsMissed=1",
                "followUpVisitsMissed=1",
                "anomalies=1");
        var of2025 = List.of(
                "clients=1",
                "complaints=1",
                "followUpCallsMade=1",
                "followUpCallsMissed=2",
                "followUpVisitsHeld=1",
                "anomalies=2");
        assertThat(ofClient(client, 2024)).isEqualTo(of2024);
        assertThat(ofClient(client, 2025)).isEqualTo(of2025);
        assertThat(only("year=2024&technicalSupervisor=mt-of-the-year")).isEqualTo(of2024);
        assertThat(only("year=2025&technicalSupervisor=mt-of-the-year")).isEqualTo(of2025);
        assertThat(ofClient(client, 2023)).containsExactly("clients=1");
        assertThat(clients("year=2022&clientId=" + client)).as("not there yet").isEmpty();
    }

    @Test
    void whoLeavesIsLostInTheYearOfTheLastDay() {
        var events = new ArrayList<Object>();
        for (var client :
                List.of("lost-in-silence", "lost-complaining", "lost-long-after", "lost-later", "lost-back")) {
            events.add(there(client));
            events.add(supervised(client, "mt-of-the-lost"));
        }
        events.add(ClientHistories.of("lost-prospect").registered("Ugo Demande", ClientStanding.PROSPECT, LONG_AGO));
        events.add(supervised("lost-prospect", "mt-of-the-lost"));
        events.addAll(
                complaint("of-lost-complaining", 71101, "lost-complaining", Instant.parse("2023-12-31T23:00:00Z")));
        events.addAll(complaint("of-lost-long-after", 71102, "lost-long-after", Instant.parse("2023-12-31T22:59:59Z")));
        events.addAll(complaint("of-lost-later", 71103, "lost-later", FIRST_OF_2025));
        for (var client : List.of("lost-in-silence", "lost-complaining", "lost-long-after", "lost-back")) {
            events.add(ClientHistories.of(client).ended(ClientStanding.FORMER_CLIENT, NEW_YEARS_EVE));
        }
        events.add(ClientHistories.of("lost-later").ended(ClientStanding.FORMER_CLIENT, NEW_YEAR));
        events.add(ClientHistories.of("lost-back").returned());
        events.add(supervised("lost-back", "mt-of-the-lost"));
        seen(events);

        assertThat(ofClient("lost-in-silence", 2024)).containsExactly("clients=1", "clientsLost=1");
        assertThat(ofClient("lost-complaining", 2024))
                .containsExactly("clients=1", "clientsLost=1", "clientsLostAfterComplaint=1", "complaints=1");
        assertThat(ofClient("lost-long-after", 2024))
                .as("a year and a day after the complaint")
                .containsExactly("clients=1", "clientsLost=1");
        assertThat(ofClient("lost-later", 2024)).containsExactly("clients=1");
        assertThat(ofClient("lost-later", 2025))
                .containsExactly("clients=1", "clientsLost=1", "clientsLostAfterComplaint=1", "complaints=1");
        assertThat(ofClient("lost-back", 2024)).as("who came back is not lost").containsExactly("clients=1");
        assertThat(clients("year=2025&technicalSupervisor=mt-of-the-lost"))
                .as("who had left before was not there")
                .containsExactlyInAnyOrder("lost-later", "lost-back");
        assertThat(only("year=2024&technicalSupervisor=mt-of-the-lost"))
                .as("whoever was there last answers for those who left, and for no prospect")
                .containsExactly("clients=5", "clientsLost=3", "clientsLostAfterComplaint=1", "complaints=1");
    }

    @Test
    void complaintsAreToldByWhatCameOfThem() {
        var client = "satisfaction-complaining";
        var events = new ArrayList<Object>(List.of(there(client)));
        for (int n = 1; n <= 4; n++) {
            events.addAll(complaint("satisfaction-complaint-" + n, 71200 + n, client, FIRST_OF_2025));
        }
        events.add(Histories.of("satisfaction-complaint-1").investigated());
        for (var name : List.of(DueDateName.ACKNOWLEDGEMENT_TARGET, DueDateName.DIRECTION_INFORMED)) {
            events.add(Histories.of("satisfaction-complaint-2").targetMissed(name, Histories.ACK_TARGET));
        }
        events.add(Histories.of("satisfaction-complaint-3").qualified(Qualification.NOT_A_COMPLAINT));
        events.add(Histories.of("satisfaction-complaint-3")
                .targetMissed(DueDateName.ACKNOWLEDGEMENT_TARGET, Histories.ACK_TARGET));
        seen(events);

        assertThat(ofClient(client, 2025))
                .as("each with a missed due date once, the discarded one never")
                .containsExactly("clients=1", "complaints=3", "complaintsFounded=1", "complaintsWithMissedDueDate=1");
    }

    @Test
    void aQuestionnaireLeftOrDidNot() {
        var events = new ArrayList<Object>();
        for (var client : List.of("survey-in-time", "survey-late", "survey-never", "survey-open")) {
            events.add(there(client));
            events.add(supervised(client, "mt-of-surveys"));
            events.add(followedUp(client).started());
            events.add(followedUp(client).surveyDue(2025));
        }
        events.add(followedUp("survey-in-time").surveyed(2025, DueDateState.KEPT));
        events.add(followedUp("survey-late").surveyMissed(2025));
        events.add(followedUp("survey-late").surveyed(2025, DueDateState.MISSED));
        events.add(followedUp("survey-never").surveyMissed(2025));
        seen(events);

        assertThat(ofClient("survey-in-time", 2025)).containsExactly("clients=1", "surveysSent=1");
        assertThat(ofClient("survey-late", 2025)).containsExactly("clients=1", "surveysSent=1");
        assertThat(ofClient("survey-never", 2025)).containsExactly("clients=1", "surveysNotSent=1");
        assertThat(ofClient("survey-open", 2025)).containsExactly("clients=1");
        assertThat(only("year=2025&technicalSupervisor=mt-of-surveys"))
                .containsExactly("clients=4", "surveysSent=2", "surveysNotSent=1");
        assertThat(only("year=2024&technicalSupervisor=mt-of-surveys")).containsExactly("clients=4");
    }

    @Test
    void aClientWhoGetsSomebodyElseTakesTheWholeYearAlong() {
        var moved = "satisfaction-moved";
        var nobodys = "satisfaction-nobodys";
        var before = nobody();
        var events = new ArrayList<Object>(List.of(
                there(moved),
                supervised(moved, "mt-before"),
                there("satisfaction-stays"),
                supervised("satisfaction-stays", "mt-before"),
                there(nobodys)));
        events.addAll(complaint("satisfaction-of-moved", 71301, moved, FIRST_OF_2025));
        events.addAll(complaint("satisfaction-of-nobodys", 71302, nobodys, FIRST_OF_2025));
        events.add(followedUp(moved).found("anomaly-of-moved", "ANO-2025-71301", FIRST_OF_2025));
        seen(events);
        assertThat(only("year=2025&technicalSupervisor=mt-before"))
                .containsExactly("clients=2", "complaints=1", "anomalies=1");
        assertThat(nobody().path("clients").asLong() - before.path("clients").asLong())
                .isEqualTo(1);
        assertThat(nobody().path("complaints").asLong()
                        - before.path("complaints").asLong())
                .isEqualTo(1);

        seen(List.of(supervised(moved, "mt-after")));
        assertThat(only("year=2025&technicalSupervisor=mt-before")).containsExactly("clients=1");
        assertThat(only("year=2025&technicalSupervisor=mt-after"))
                .containsExactly("clients=1", "complaints=1", "anomalies=1");

        seen(List.of(ClientHistories.of(moved).ended(ClientStanding.FORMER_CLIENT, LocalDate.of(2025, 6, 30))));
        assertThat(only("year=2025&technicalSupervisor=mt-after"))
                .as("nobody is there for a former client, and whoever was last answers for the loss")
                .containsExactly(
                        "clients=1", "clientsLost=1", "clientsLostAfterComplaint=1", "complaints=1", "anomalies=1");

        seen(List.of(ClientHistories.of(moved).returned()));
        assertThat(json("/api/satisfaction?year=2025&technicalSupervisor=mt-after")
                        .path("items")
                        .size())
                .as("who is back is nobody's until somebody is there")
                .isZero();
    }

    /** The last line; clients of other tests stand in it too. */
    private JsonNode nobody() {
        var items = json("/api/satisfaction?year=2025").path("items");
        var last = items.get(items.size() - 1);
        return last == null || !last.path("technicalSupervisor").isNull() ? read("{}") : last;
    }

    @Test
    void anErasedClientCountsWithoutAName() {
        var client = ClientHistories.of("satisfaction-erased");
        seen(List.of(
                client.registered("Odette Oubliée", ClientStanding.CLIENT, LONG_AGO),
                client.assigned(ContactPersonRole.TECHNICAL_SUPERVISOR, "mt-of-the-erased"),
                client.ended(ClientStanding.FORMER_CLIENT, NEW_YEARS_EVE)));
        var question = "/api/satisfaction?by=client&year=2024&technicalSupervisor=mt-of-the-erased";
        assertThat(json(question).at("/items/0/clientName").asString()).isEqualTo("Odette Oubliée");

        seen(List.of(client.erased()));

        var line = json(question).at("/items/0");
        assertThat(line.path("clientId").asString()).isEqualTo("satisfaction-erased");
        assertThat(line.path("clientName").isNull()).isTrue();
        assertThat(told(line)).containsExactly("clients=1", "clientsLost=1");
        assertThat(only("year=2024&technicalSupervisor=mt-of-the-erased"))
                .containsExactly("clients=1", "clientsLost=1");
    }

    @Test
    void linesAreReadPageByPageOrAsAFile() {
        var events = new ArrayList<Object>(
                List.of(there("satisfaction-page-0"), supervised("satisfaction-page-0", "mt-of-other-pages")));
        for (int n = 1; n <= 5; n++) {
            events.add(there("satisfaction-page-" + n));
            events.add(supervised("satisfaction-page-" + n, "mt-of-pages"));
        }
        var token = happened(events.stream());
        var question = "year=2025&technicalSupervisor=mt-of-pages";

        var first = json("/api/satisfaction?by=CLIENT&size=3&count=true&" + question + "&after=" + token);
        assertThat(first.path("total").asLong()).isEqualTo(5);
        assertThat(first.at("/readModel/name").asString()).isEqualTo("clients");
        var next = json("/api/satisfaction?by=client&size=3&" + question + "&cursor="
                + first.path("nextCursor").asString());
        assertThat(next.path("nextCursor").isNull()).isTrue();
        var all = new ArrayList<String>();
        first.path("items").forEach(line -> all.add(line.path("clientId").asString()));
        next.path("items").forEach(line -> all.add(line.path("clientId").asString()));
        assertThat(all)
                .containsExactly(
                        "satisfaction-page-1",
                        "satisfaction-page-2",
                        "satisfaction-page-3",
                        "satisfaction-page-4",
                        "satisfaction-page-5");

        var whole = json("/api/satisfaction?by=technical_supervisor&count=true&" + question);
        assertThat(whole.path("total").asLong()).isEqualTo(1);
        assertThat(whole.path("nextCursor").isNull()).isTrue();
        assertThat(whole.at("/items/0/clientId").isNull()).isTrue();
        assertThat(text(get("/api/satisfaction.csv?" + question)).lines())
                .containsExactly(
                        "year,technical_supervisor,client_id,client,clients,clients_lost,clients_lost_after_complaint,"
                                + "complaints,complaints_founded,complaints_with_missed_due_date,follow_up_calls_made,"
                                + "follow_up_calls_missed,follow_up_visits_held,follow_up_visits_missed,anomalies,"
                                + "surveys_sent,surveys_not_sent",
                        "2025,mt-of-pages,,,5,0,0,0,0,0,0,0,0,0,0,0,0");
        assertThat(text(get("/api/satisfaction.csv?by=client&format=fr&" + question))
                        .lines())
                .hasSize(6)
                .contains("2025;mt-of-pages;satisfaction-page-4;Zélie Contente;1;0;0;0;0;0;0;0;0;0;0;0;0");
        assertThat(get("/api/satisfaction.xlsx?by=client&" + question).body()).startsWith('P', 'K');
    }

    @Test
    void whatIsNoYearAndNoWordOfTheListIsRefused() {
        assertRefused("", "year", "REQUIRED");
        assertRefused("year=next", "year", "WHOLE_NUMBER_EXPECTED");
        assertRefused("year=0", "year", "UNREADABLE");
        assertRefused("year=10000", "year", "UNREADABLE");
        assertRefused("year=9998", "year", "IN_THE_FUTURE");
        assertRefused("year=2025&by=worker", "by", "NOT_IN_LIST");
        assertRefused("year=2025&by=client&cursor=nonsense", "cursor", "UNREADABLE");
        assertRefused("year=2025&cursor=nonsense", "cursor", "UNREADABLE");
    }

    private void assertRefused(String question, String field, String code) {
        var answer = get("/api/satisfaction?" + question);
        assertThat(answer.statusCode()).as(question).isEqualTo(400);
        var error = read(text(answer)).at("/errors/0");
        assertThat(error.path("field").asString() + " " + error.path("code").asString())
                .as(question)
                .isEqualTo(field + " " + code);
    }
}
