package fr.paroletenue.command.complaint;

import static fr.paroletenue.command.complaint.Acts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RemarkCommand.PromoteRemark;
import fr.paroletenue.api.complaint.RemarkCommand.RecordRemark;
import fr.paroletenue.api.complaint.RemarkEvent;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** S5-06, S5-07, D9, R-66: what nobody can be answered for is kept, and becomes a complaint when coordinates come. */
class PromotingARemarkTest {

    private static final RemarkId REMARK = new RemarkId("r-1");
    private static final Instant THREE_DAYS_LATER = RECEIVED.plus(Duration.ofDays(3));

    @Test
    void startsTheClocksWhenTheCoordinatesComeAndKeepsTheLink() {
        var command =
                RemarkDecisions.complaintOf(recorded(ReceptionChannel.PHONE, null, null), promote(), THREE_DAYS_LATER);

        var events = ComplaintStory.begun(THREE_DAYS_LATER).when(command);

        assertThat(Told.of(events)).containsExactly("Recorded");
        var complaint = (ComplaintEvent.Recorded) events.getFirst();
        assertThat(complaint.receivedAt()).isEqualTo(THREE_DAYS_LATER);
        assertThat(complaint.limits()).isEqualTo(ComplaintStory.LIMITS.forReceipt(THREE_DAYS_LATER));
        assertThat(complaint.promotedFrom()).isEqualTo(REMARK);
        assertThat(complaint.channel()).isEqualTo(ReceptionChannel.PHONE);
        assertThat(complaint.description()).isEqualTo("Les vitres ne sont pas faites");
        assertThat(complaint.complainant()).isEqualTo(Acts.REACHABLE);
    }

    /** What was said of being written stands, with its reason. */
    @Test
    void staysAsWrittenAsItWas() {
        var dictated = recorded(ReceptionChannel.PHONE, true, "dicté et signé");
        var spoken = recorded(ReceptionChannel.PHONE, null, null);

        assertThat(isWritten(dictated)).isTrue();
        assertThat(isWritten(spoken)).isFalse();
    }

    @Test
    void needsCoordinatesThatReachSomebody() {
        var nameOnly = new PromoteRemark(REMARK, Acts.ID, new Complainant("Mme Exemple", null, null, null), null);
        var command =
                RemarkDecisions.complaintOf(recorded(ReceptionChannel.FORM, null, null), nameOnly, THREE_DAYS_LATER);

        assertThat(ComplaintStory.begun(THREE_DAYS_LATER).refusalCode(command))
                .isEqualTo(RefusalCode.COORDINATES_NEEDED);
    }

    /** The second time brings another identity for a complaint that is not wanted; the first one stands. */
    @Test
    void happensOnce() {
        var state = recorded(ReceptionChannel.FORM, null, null)
                .after(new RemarkEvent.Promoted(
                        REMARK, Acts.ID, "REC-2026-00001", Acts.REACHABLE, null, THREE_DAYS_LATER));
        var again = new PromoteRemark(REMARK, new ComplaintId("c-2"), Acts.REACHABLE, null);
        var other = new PromoteRemark(REMARK, new ComplaintId("c-2"), Acts.REACHABLE, "client-7");

        assertThat(RemarkDecisions.isAlreadyPromoted(state, again)).isTrue();
        assertThatThrownBy(() -> RemarkDecisions.isAlreadyPromoted(state, other))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.ALREADY_PROMOTED);
                    assertThat(refusal.facts())
                            .containsEntry("complaintId", "c-1")
                            .containsEntry("registerNumber", "REC-2026-00001");
                });
    }

    @Test
    void isNotDoneBeforeItIsAsked() {
        assertThat(RemarkDecisions.isAlreadyPromoted(recorded(ReceptionChannel.FORM, null, null), promote()))
                .isFalse();
    }

    @Test
    void aRemarkObeysTheRulesOfEveryReceipt() {
        assertThat(refusalOf(remark(RECEIVED.plusNanos(1000), ReceptionChannel.FORM, null, null)))
                .isEqualTo(RefusalCode.RECEIVED_IN_THE_FUTURE);
        assertThat(refusalOf(remark(Instant.parse("2019-12-31T22:59:59Z"), ReceptionChannel.FORM, null, null)))
                .isEqualTo(RefusalCode.BEFORE_FIRST_DAY);
        assertThat(refusalOf(remark(RECEIVED, ReceptionChannel.PHONE, true, null)))
                .isEqualTo(RefusalCode.WRITTEN_REASON_NEEDED);
    }

    /** D8, S3-05: of whoever could be answered all along, the discontent came with the first word. */
    @Test
    void runsTheClocksFromTheReceiptOfWhoCouldBeAnsweredAllAlong() {
        var known = RemarkState.NONE.after(RemarkDecisions.record(
                remark(RECEIVED, ReceptionChannel.FORM, null, null, Acts.REACHABLE, null),
                ComplaintStory.FIRST_DAY,
                RECEIVED));
        var client = RemarkState.NONE.after(RemarkDecisions.record(
                remark(RECEIVED, ReceptionChannel.FORM, null, null, null, "client-7"),
                ComplaintStory.FIRST_DAY,
                RECEIVED));

        assertThat(RemarkDecisions.complaintOf(known, promote(), THREE_DAYS_LATER)
                        .receivedAt())
                .isEqualTo(RECEIVED);
        assertThat(RemarkDecisions.complaintOf(client, promote(), THREE_DAYS_LATER)
                        .receivedAt())
                .isEqualTo(RECEIVED);
    }

    /** S3-01. */
    @Test
    void keepsItsTypeAndHowToReachWhoeverSaidIt() {
        var recorded = RemarkDecisions.record(
                remark(RECEIVED, ReceptionChannel.FORM, null, null, Acts.REACHABLE, "client-7"),
                ComplaintStory.FIRST_DAY,
                RECEIVED);

        assertThat(recorded.type()).isEqualTo(FeedbackType.SUGGESTION);
        assertThat(recorded.coordinates()).isEqualTo(Acts.REACHABLE);
        assertThat(recorded.clientId()).isEqualTo("client-7");
    }

    private static boolean isWritten(RemarkState remark) {
        var events = ComplaintStory.begun(THREE_DAYS_LATER)
                .when(RemarkDecisions.complaintOf(remark, promote(), THREE_DAYS_LATER));
        return ((ComplaintEvent.Recorded) events.getFirst()).written();
    }

    private static RefusalCode refusalOf(RecordRemark command) {
        try {
            RemarkDecisions.record(command, ComplaintStory.FIRST_DAY, RECEIVED);
        } catch (Refusal refusal) {
            return refusal.code();
        }
        throw new AssertionError("expected a refusal of " + command);
    }

    private static RemarkState recorded(
            ReceptionChannel channel, @Nullable Boolean written, @Nullable String writtenReason) {
        return RemarkState.NONE.after(RemarkDecisions.record(
                remark(RECEIVED, channel, written, writtenReason), ComplaintStory.FIRST_DAY, RECEIVED));
    }

    private static PromoteRemark promote() {
        return new PromoteRemark(REMARK, Acts.ID, Acts.REACHABLE, null);
    }

    private static RecordRemark remark(
            Instant receivedAt, ReceptionChannel channel, @Nullable Boolean written, @Nullable String writtenReason) {
        return remark(receivedAt, channel, written, writtenReason, null, null);
    }

    private static RecordRemark remark(
            Instant receivedAt,
            ReceptionChannel channel,
            @Nullable Boolean written,
            @Nullable String writtenReason,
            @Nullable Complainant coordinates,
            @Nullable String clientId) {
        return new RecordRemark(
                REMARK,
                receivedAt,
                channel,
                written,
                writtenReason,
                "Vitres",
                "Les vitres ne sont pas faites",
                null,
                null,
                null,
                null,
                new Circumstances(LocalDate.of(2026, 4, 28), "salon", "photo"),
                false,
                Acts.CLASSIFICATION,
                Acts.NO_OWN_WORDS,
                FeedbackType.SUGGESTION,
                coordinates,
                clientId);
    }
}
