package fr.paroletenue.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.client.ClientEvent;
import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.query.ClientHistories;
import fr.paroletenue.query.Histories;
import fr.paroletenue.query.QuerySideTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** S3-02: who left after a complaint, beside who left without one. */
class CountingLostClientsTest extends QuerySideTest {

    private static final String ASKED = "/api/indicators/complaints/clients-lost";

    @Test
    void thoseWhoLeftAfterTheirComplaintAreCountedApart() {
        var before = json(ASKED);
        var earlierBefore = json(ASKED + "?to=2026-04-19");
        var thatDayBefore = json(ASKED + "?from=2026-04-20&to=2026-04-20");
        var token = happened(
                there("lost-after-complaint"),
                there("kept-after-complaint"),
                there("left-in-silence"),
                there("came-back"),
                Histories.of("of-the-lost").recorded(46001, "Retard"),
                Histories.of("of-the-lost").coordinates("lost-after-complaint"),
                Histories.of("again-of-the-lost").recorded(46002, "Encore"),
                Histories.of("again-of-the-lost").coordinates("lost-after-complaint"),
                Histories.of("of-the-kept").recorded(46003, "Retard"),
                Histories.of("of-the-kept").coordinates("kept-after-complaint"),
                ClientHistories.of("lost-after-complaint").ended(ClientStanding.FORMER_CLIENT),
                ClientHistories.of("left-in-silence").ended(ClientStanding.FORMER_CLIENT),
                ClientHistories.of("came-back").ended(ClientStanding.FORMER_CLIENT),
                ClientHistories.of("came-back").returned());

        var after = json(ASKED + "?after=" + token);

        assertThat(more(before, after, "/afterComplaint/of"))
                .as("each client once")
                .isEqualTo(2);
        assertThat(more(before, after, "/afterComplaint/count")).isEqualTo(1);
        assertThat(more(before, after, "/withoutComplaint/of")).isEqualTo(2);
        assertThat(more(before, after, "/withoutComplaint/count"))
                .as("who came back is not lost")
                .isEqualTo(1);
        var later = json(ASKED + "?from=2027-01-01");
        assertThat(later.at("/afterComplaint/of").asLong()).isZero();
        assertThat(later.at("/afterComplaint/percent").isNull()).isTrue();
        assertThat(later.at("/withoutComplaint/count").asLong())
                .as("who had left before was not there")
                .isZero();
        assertThat(more(earlierBefore, json(ASKED + "?to=2026-04-19"), "/withoutComplaint/of"))
                .as("none of them was there yet")
                .isZero();
        assertThat(more(thatDayBefore, json(ASKED + "?from=2026-04-20&to=2026-04-20"), "/afterComplaint/count"))
                .isEqualTo(1);
    }

    private static ClientEvent there(String clientId) {
        return ClientHistories.of(clientId)
                .registered("Agnès Décompte", "01 00 00 00 77", "1 rue du Compte", "75011", "Paris");
    }

    private static long more(JsonNode before, JsonNode after, String figure) {
        return after.at(figure).asLong() - before.at(figure).asLong();
    }
}
