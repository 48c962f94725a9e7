package fr.paroletenue.query.followup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.followup.CallKind;
import fr.paroletenue.api.followup.ConclusionsOf;
import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.ClientHistories;
import fr.paroletenue.query.ContractHistories;
import fr.paroletenue.query.FollowUpHistories;
import fr.paroletenue.query.QuerySideTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** S1-07, S1-14, S1-20 to S1-23, S2-35 to S2-37: follow-ups and anomalies as they are asked about, by the administrator. */
class AskingAboutFollowUpsTest extends QuerySideTest {

    private static final String FOLLOW_UPS = "/api/follow-ups";
    private static final String ANOMALIES = "/api/anomalies";

    @Test
    void aFollowUpTellsWhatIsOwedAndWhatWasDone() {
        var story = FollowUpHistories.of("told", "client-of-told-follow-up");
        var token = happened(
                story.started(),
                story.tried(CallKind.EIGHT_DAYS),
                story.called(CallKind.EIGHT_DAYS),
                story.visited(),
                story.told(ConclusionsOf.VISIT, 1),
                story.missed(FollowUpDueDate.CALL_MONTH));

        var followUp = json(FOLLOW_UPS + "/follow-up-told?after=" + token);

        assertThat(followUp.at("/version").asInt()).isEqualTo(6);
        assertThat(followUp.at("/status").asString()).isEqualTo("RUNNING");
        assertThat(followUp.at("/firstVisit/accompaniedBy").asString()).isEqualTo("technical-supervisor");
        assertThat(owed(followUp, "CALL_8_DAYS").at("/due/state").asString()).isEqualTo("KEPT");
        assertThat(owed(followUp, "CALL_8_DAYS").at("/awaited").asBoolean()).isFalse();
        assertThat(owed(followUp, "CALL_MONTH").at("/due/state").asString()).isEqualTo("MISSED");
        assertThat(owed(followUp, "CALL_MONTH").at("/awaited").asBoolean())
                .as("late, and still to be made")
                .isTrue();
        assertThat(owed(followUp, "CALL_YEARLY").at("/due/lastDay").asString()).isEqualTo("2027-04-30");
        assertThat(followUp.at("/attempts").size()).isEqualTo(1);
        assertThat(followUp.at("/calls/0/adjustments").asString()).isEqualTo("les vitres aussi");
        assertThat(followUp.at("/visits/0/delivered/channel").asString()).isEqualTo("SHEET_LEFT_AT_HOME");
        assertThat(json(FOLLOW_UPS + "/follow-up-told/history").at("/items").size())
                .isEqualTo(6);
        assertThat(get(FOLLOW_UPS + "/nobody").statusCode()).isEqualTo(404);
        assertThat(get(FOLLOW_UPS + "/nobody/history").statusCode()).isEqualTo(404);
    }

    /** S1-07, S1-24: one for each calendar year; a later one ends the waiting for an earlier one, which stays missed. */
    @Test
    void theQuestionnaireOfTheYearIsOwedUntilItLeft() {
        var client = ClientHistories.of("client-of-survey");
        var story = FollowUpHistories.of("survey", "client-of-survey");
        var token = happened(
                client.registered("Sonia Sondée", "06 00 00 98 01", "1 rue des Essais", "38000", "Ville"),
                client.assigned(ContactPersonRole.TECHNICAL_SUPERVISOR, "supervisor-of-survey"),
                story.started(),
                story.surveyDue(2026),
                story.surveyMissed(2026),
                story.surveyDue(2027));
        seenBy(token, "clients", "follow-ups");
        var work = "/api/work?for=TECHNICAL_SUPERVISOR&username=supervisor-of-survey&on=2027-10-01&state=late";

        var owed = json(FOLLOW_UPS + "/follow-up-survey")
                .at("/owed")
                .valueStream()
                .filter(one -> one.at("/name").asString().equals("SURVEY"))
                .map(one ->
                        one.at("/number").asInt() + " " + one.at("/due/state").asString() + " "
                                + one.at("/awaited").asBoolean());
        assertThat(owed).containsExactly("2026 MISSED true", "2027 OPEN true");
        assertThat(ids(FOLLOW_UPS + "?clientId=client-of-survey&owed=SURVEY")).containsExactly("follow-up-survey");
        var asked = json(work)
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/kind").asString().equals("FOLLOW_UP_SURVEY"))
                .toList();
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().at("/act").asString()).isEqualTo("/api/follow-ups/follow-up-survey/survey");
        assertThat(asked.getFirst().at("/due/lastDay").asString()).isEqualTo("2026-11-30");
        assertThat(steps(json("/api/clients/client-of-survey/checklist"))).contains("SURVEY_OF_THE_YEAR DUE");

        token = happened(story.surveyed(2027, DueDateState.KEPT), story.surveyDue(2028));

        var followUp = json(FOLLOW_UPS + "/follow-up-survey?after=" + token);
        assertThat(followUp.at("/surveys/0/questionnaireVersion").asString()).isEqualTo("2026-1");
        assertThat(followUp.at("/owed")
                        .valueStream()
                        .filter(one -> one.at("/name").asString().equals("SURVEY"))
                        .map(one -> one.at("/number").asInt() + " "
                                + one.at("/due/state").asString() + " "
                                + one.at("/awaited").asBoolean()))
                .containsExactly("2026 MISSED false", "2027 KEPT false", "2028 OPEN true");
        assertThat(json(work)
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/kind").asString()))
                .doesNotContain("FOLLOW_UP_SURVEY");
        assertThat(steps(json("/api/clients/client-of-survey/checklist")))
                .filteredOn(step -> step.startsWith("SURVEY"))
                .containsExactly("SURVEY_OF_THE_YEAR DONE", "SURVEY_OF_THE_YEAR DUE");
        assertThat(text(get("/api/clients/client-of-survey/timeline"))).contains("followup.survey-sent");
    }

    @Test
    void theListKnowsWhatIsDueAndWhatIsLate() {
        var late = FollowUpHistories.of("late", "client-of-due");
        var good = FollowUpHistories.of("good", "client-of-due");
        var over = FollowUpHistories.of("over", "client-of-due");
        var token = happened(
                late.started(),
                late.visited(),
                good.started(),
                good.called(CallKind.EIGHT_DAYS),
                good.called(CallKind.ONE_MONTH),
                good.visited(),
                good.told(ConclusionsOf.VISIT, 1),
                over.started(),
                over.ended());
        var list = FOLLOW_UPS + "?clientId=client-of-due";

        assertThat(ids(list + "&after=" + token)).containsExactly("follow-up-late", "follow-up-good", "follow-up-over");
        assertThat(ids(list + "&state=ENDED")).containsExactly("follow-up-over");
        assertThat(ids(list + "&owed=CALL_MONTH")).containsExactly("follow-up-late");
        assertThat(ids(list + "&dueBefore=2026-05-09")).containsExactly("follow-up-late");
        assertThat(ids(list + "&dueBefore=2026-05-08")).isEmpty();
        assertThat(ids(list + "&undelivered=true")).containsExactly("follow-up-late");
        assertThat(ids(list + "&contractId=good")).containsExactly("follow-up-good");
        assertThat(ids(list + "&sort=-dueAt&size=1")).containsExactly("follow-up-over");
        assertThat(json(list + "&count=true").at("/total").asInt()).isEqualTo(3);
        assertThat(get(FOLLOW_UPS + "?state=NOBODY_KNOWS").statusCode()).isEqualTo(400);
        var csv = text(get("/api/follow-ups.csv?clientId=client-of-due"));
        assertThat(csv).contains("undelivered_since").contains("follow-up-late").doesNotContain("check_planned");
        assertThat(get("/api/follow-ups.xlsx?clientId=client-of-due").statusCode())
                .isEqualTo(200);
    }

    /** S1-22: the administrator is nobody who may know, wherever a surprise check might show. */
    @Test
    void aSurpriseCheckThatIsPlannedShowsNowhere() {
        var client = ClientHistories.of("client-of-secret");
        client.everything().limit(1).forEach(this::happened);
        var story = FollowUpHistories.of("secret", "client-of-secret");
        var started = happened(story.started());
        var before = json(FOLLOW_UPS + "/follow-up-secret?after=" + started);
        var token = happened(story.planned(1), story.dropped(1), story.planned(2));
        var after = "?after=" + token;

        assertThat(json(FOLLOW_UPS + "/follow-up-secret" + after))
                .as("not even the version tells of it")
                .isEqualTo(before);
        assertThat(before.has("plannedSurpriseChecks")).isFalse();
        token = happened(story.plannedLongAgo(), story.droppedLongAgo());
        after = "?after=" + token;
        for (var page : List.of(
                FOLLOW_UPS + "/follow-up-secret" + after,
                FOLLOW_UPS + "/follow-up-secret/history" + after,
                FOLLOW_UPS + "?clientId=client-of-secret",
                "/api/follow-ups.csv?clientId=client-of-secret",
                "/api/clients/client-of-secret/timeline" + after,
                "/api/clients/client-of-secret/timeline?type=followup.surprise-check-planned",
                "/api/clients/client-of-secret/checklist" + after,
                "/api/work?for=TECHNICAL_SUPERVISOR",
                "/api/history?aggregate=follow-up-secret",
                "/api/history?aggregate=surprises-follow-up-secret",
                "/api/history?type=surprise",
                "/api/history?type=followup")) {
            assertThat(get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(text(get(page)))
                    .as(page)
                    .doesNotContain("surprise-check-planned")
                    .doesNotContain("surprise-check-dropped")
                    .doesNotContain("surprise.check");
            if (page.contains("secret")) {
                assertThat(text(get(page))).as(page).doesNotContain("2026-05-12");
            }
        }
        assertThat(get(FOLLOW_UPS + "/surprise-checks").statusCode()).isEqualTo(403);

        token = happened(story.checked(2), story.kept(2));
        assertThat(json(FOLLOW_UPS + "/follow-up-secret?after=" + token)
                        .at("/surpriseChecks/0/findings")
                        .asString())
                .as("once it was held everybody may know")
                .isEqualTo("travail soigné");
        assertThat(text(get("/api/clients/client-of-secret/timeline?after=" + token)))
                .contains("surprise-check-held");
    }

    /** S1-07. */
    @Test
    void theChecklistShowsTheStepsBeforeAndAfterTheFirstVisit() {
        var client = ClientHistories.of("client-of-steps");
        client.everything().limit(1).forEach(this::happened);
        var contract = ContractHistories.of("steps", "client-of-steps");
        var token = happened(contract.drawnUp(), contract.signed(), contract.returned());
        assertThat(steps(json("/api/clients/client-of-steps/checklist?after=" + token)))
                .contains(
                        "FIRST_VISIT DUE",
                        "CALL_WITHIN_8_DAYS NOT_YET",
                        "CALL_OF_THE_YEAR NOT_YET",
                        "SURVEY_OF_THE_YEAR NOT_YET");

        var story = FollowUpHistories.of("steps", "client-of-steps");
        token = happened(story.started(), story.called(CallKind.EIGHT_DAYS), story.visited(), story.checked(1));
        assertThat(steps(json("/api/clients/client-of-steps/checklist?after=" + token)))
                .contains(
                        "FIRST_VISIT DONE",
                        "CALL_WITHIN_8_DAYS DONE",
                        "FOLLOW_UP_VISIT DONE",
                        "CONCLUSIONS_DELIVERED DUE",
                        "SURPRISE_CHECK DONE")
                .doesNotContain("FIRST_VISIT DUE");
    }

    @Test
    void theDaysWorkOfTheTechnicalSupervisorHoldsEachKindForItself() {
        // The house is shared: nobody else's clients have this supervisor, but every worker is everybody's.
        var client = ClientHistories.of("client-of-follow-up-work");
        var story = FollowUpHistories.of("work", "client-of-follow-up-work");
        var token = happened(
                client.registered("Suivie Exemple", "06 00 00 00 98", "1 rue des Essais", "38000", "Ville"),
                client.assigned(ContactPersonRole.TECHNICAL_SUPERVISOR, "supervisor-of-follow-up-work"),
                story.started(),
                story.visited(),
                story.checked(1),
                story.found("anomaly-of-work", "ANO-2026-90002"));

        var work = json("/api/work?for=TECHNICAL_SUPERVISOR&username=supervisor-of-follow-up-work&state=all"
                + "&size=200&after=" + token);

        assertThat(work.at("/items")
                        .valueStream()
                        .filter(item -> "client-of-follow-up-work"
                                .equals(item.at("/clientId").asString()))
                        .map(item -> item.at("/kind").asString()))
                .containsExactlyInAnyOrder(
                        "CONTACT_PERSON_NOTICE",
                        "FOLLOW_UP_CALL_8_DAYS",
                        "FOLLOW_UP_CALL_MONTH",
                        "FOLLOW_UP_CALL_YEARLY",
                        "FOLLOW_UP_VISIT",
                        "FOLLOW_UP_CHECK_NOTICE",
                        "FOLLOW_UP_CONCLUSIONS",
                        "ANOMALY");
    }

    /** D13. */
    @Test
    void whatIsErasedTellsNothingThatSomebodySaid() {
        var story = FollowUpHistories.of("gone", "client-of-gone");
        story.everything().forEach(this::happened);
        var token =
                happened(FollowUpHistories.of("after-gone", "client-of-gone").started());

        var followUp = json(FOLLOW_UPS + "/follow-up-gone?after=" + token);
        assertThat(followUp.at("/calls/0/conclusions").asString()).isEqualTo("(erased)");
        assertThat(followUp.at("/visits/0/conclusions").asString()).isEqualTo("(erased)");
        assertThat(followUp.at("/surpriseChecks/0/findings").asString()).isEqualTo("(erased)");
        var anomaly = json(ANOMALIES + "/anomaly-of-gone?after=" + token);
        assertThat(anomaly.at("/status").asString()).isEqualTo("ERASED");
        assertThat(anomaly.at("/description").asString()).isEqualTo("(erased)");
        assertThat(anomaly.at("/number").asString()).isEqualTo("ANO-2026-90001");
    }

    /** S2-37. */
    @Test
    void anAnomalyStandsInTheFileOfTheClient() {
        var client = ClientHistories.of("client-of-anomaly");
        client.everything().limit(1).forEach(this::happened);
        var story = FollowUpHistories.of("found", "client-of-anomaly");
        var token =
                happened(story.found("anomaly-found", "ANO-2026-90003"), FollowUpHistories.measured("anomaly-found"));

        assertThat(ids(ANOMALIES + "?clientId=client-of-anomaly&status=OPEN&after=" + token))
                .containsExactly("anomaly-found");
        assertThat(ids(ANOMALIES + "?workerId=worker-nadia&contractId=found&kind=EQUIPMENT"))
                .containsExactly("anomaly-found");
        assertThat(text(get("/api/clients/client-of-anomaly/timeline?after=" + token)))
                .contains("anomaly.found")
                .contains("l'aspirateur est cassé");

        token = happened(FollowUpHistories.closed("anomaly-found"));
        var anomaly = json(ANOMALIES + "/anomaly-found?after=" + token);
        assertThat(anomaly.at("/status").asString()).isEqualTo("CLOSED");
        assertThat(anomaly.at("/measures/0/description").asString()).isEqualTo("un aspirateur prêté");
        assertThat(json(ANOMALIES + "/anomaly-found/history").at("/items").size())
                .isEqualTo(3);
        assertThat(text(get("/api/anomalies.csv?clientId=client-of-anomaly"))).contains("ANO-2026-90003");
        assertThat(get(ANOMALIES + "/nobody").statusCode()).isEqualTo(404);
        assertThat(get(ANOMALIES + "/nobody/history").statusCode()).isEqualTo(404);
    }

    private static JsonNode owed(JsonNode followUp, String name) {
        return followUp.at("/owed")
                .valueStream()
                .filter(owed -> name.equals(owed.at("/name").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> steps(JsonNode checklist) {
        return checklist
                .at("/steps")
                .valueStream()
                .map(step ->
                        step.at("/step").asString() + " " + step.at("/state").asString())
                .toList();
    }

    private List<String> ids(String path) {
        return json(path)
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }
}
