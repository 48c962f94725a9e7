package fr.paroletenue.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RemarkEvent;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.query.Histories;
import fr.paroletenue.query.QuerySideTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** S3-01: each feedback has a type, is found by it and counted by it. Received in a year in which no other test receives any. */
class AskingAboutFeedbackTest extends QuerySideTest {

    private static final Instant RECEIVED = Instant.parse("2019-03-04T08:00:00Z");
    private static final Complainant REACHED =
            new Complainant("Léon Modèle", "leon@example.org", "+33 6 00 00 12 34", "1 rue X");

    @Test
    void isFoundAndCountedByItsType() {
        happened(said("said-1", FeedbackType.SUGGESTION, REACHED));
        happened(said("said-2", FeedbackType.COMPLIMENT, null));
        happened(said("said-3", FeedbackType.COMPLIMENT, null));
        happened(said("said-4", null, null));
        var became = Histories.of("said-complaint");
        happened(became.recorded(41901, RECEIVED, ReceptionChannel.WHATSAPP, null, REACHED, null));
        happened(
                said("said-5", FeedbackType.REQUEST, REACHED),
                new RemarkEvent.Promoted(
                        new RemarkId("said-5"),
                        new ComplaintId("said-complaint"),
                        "REC-2026-41901",
                        REACHED,
                        null,
                        RECEIVED));
        var token = happened(said("said-6", FeedbackType.REQUEST, null));

        assertThat(ids("type=COMPLIMENT&after=" + token)).containsExactlyInAnyOrder("said-2", "said-3");
        assertThat(ids("type=REMARK"))
                .as("what was kept before types existed is a remark")
                .contains("said-4");
        assertThat(ids("type=REQUEST&promoted=false")).containsExactly("said-6");
        assertThat(get("/api/remarks?type=NONSENSE").statusCode()).isEqualTo(400);

        var counts = json("/api/indicators/feedback?from=2019-03-04&to=2019-03-04");
        assertThat(counts.path("total").asLong()).isEqualTo(6);
        assertThat(counts.path("items").toString())
                .isEqualTo("[{\"type\":\"COMPLAINT\",\"count\":1},{\"type\":\"REMARK\",\"count\":1},"
                        + "{\"type\":\"SUGGESTION\",\"count\":1},{\"type\":\"COMPLIMENT\",\"count\":2},"
                        + "{\"type\":\"REQUEST\",\"count\":1}]");
        assertThat(json("/api/indicators/feedback?from=2019-03-05&to=2019-03-05")
                        .path("total")
                        .asLong())
                .isZero();
    }

    @Test
    void saysHowToReachWhoeverSaidIt() {
        var token = happened(said("said-7", RECEIVED.minus(Duration.ofDays(30)), FeedbackType.SUGGESTION, REACHED));

        var remark = json("/api/remarks/said-7?after=" + token);
        assertThat(remark.path("type").asString()).isEqualTo("SUGGESTION");
        assertThat(remark.at("/coordinates/email").asString()).isEqualTo("leon@example.org");
        var line = text(get("/api/remarks.csv?type=SUGGESTION"))
                .lines()
                .filter(one -> one.contains("said-7"))
                .findFirst()
                .orElseThrow();
        assertThat(line)
                .startsWith("said-7,SUGGESTION,")
                .contains("leon@example.org", "+** * ** ** ** 34")
                .as("S3-33")
                .doesNotContain("12 34");
    }

    private List<String> ids(String asked) {
        var ids = new ArrayList<String>();
        json("/api/remarks?size=200&" + asked)
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private static RemarkEvent.Recorded said(
            String id, @Nullable FeedbackType type, @Nullable Complainant coordinates) {
        return said(id, RECEIVED, type, coordinates);
    }

    private static RemarkEvent.Recorded said(
            String id, Instant receivedAt, @Nullable FeedbackType type, @Nullable Complainant coordinates) {
        return new RemarkEvent.Recorded(
                new RemarkId(id),
                receivedAt,
                ReceptionChannel.WHATSAPP,
                true,
                null,
                "Un mot",
                "Merci à l'équipe.",
                coordinates == null ? null : coordinates.name(),
                null,
                null,
                null,
                Circumstances.UNKNOWN,
                false,
                new Classification(
                        ComplaintSource.CLIENT,
                        ComplaintMotive.NOT_STATED,
                        ComplaintCategory.NOT_STATED,
                        RiskCategory.NOT_ASSESSED),
                new ClassificationInOwnWords(null, null, null),
                type,
                coordinates,
                null);
    }
}
