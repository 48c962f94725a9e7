package fr.paroletenue.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.SystemicIssueCommand.CloseSystemicIssue;
import fr.paroletenue.api.complaint.SystemicIssueCommand.LinkComplaint;
import fr.paroletenue.api.complaint.SystemicIssueCommand.NoteOutreach;
import fr.paroletenue.api.complaint.SystemicIssueCommand.OpenSystemicIssue;
import fr.paroletenue.api.complaint.SystemicIssueCommand.UnlinkComplaint;
import fr.paroletenue.api.complaint.SystemicIssueEvent;
import fr.paroletenue.api.complaint.SystemicIssueId;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S4-13: a fault that more than one client suffers from. */
class SystemicIssueTest {

    private static final SystemicIssueId ID = new SystemicIssueId("i-1");
    private static final ComplaintId ONE = new ComplaintId("c-1");
    private static final ComplaintId TWO = new ComplaintId("c-2");
    private static final Set<ComplaintId> RECORDED = Set.of(ONE, TWO);
    private static final Instant NOW = Instant.parse("2026-05-04T21:59:59Z");

    private SystemicIssueState state = SystemicIssueState.NONE;

    private List<SystemicIssueEvent> happened(List<SystemicIssueEvent> events) {
        events.forEach(event -> state = state.after(event));
        return events;
    }

    private static RefusalCode refused(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).code();
    }

    @BeforeEach
    void opened() {
        happened(SystemicIssueDecisions.open(
                new OpenSystemicIssue(ID, "Retards du mardi", "Tournée trop serrée", List.of(ONE, ONE)),
                RECORDED::contains));
    }

    @Test
    void linksEachComplaintOnce() {
        assertThat(state.linked()).containsExactly(ONE);

        assertThat(happened(SystemicIssueDecisions.link(state, new LinkComplaint(ID, TWO), RECORDED::contains)))
                .hasSize(1);
        assertThat(SystemicIssueDecisions.link(state, new LinkComplaint(ID, TWO), RECORDED::contains))
                .isEmpty();
        assertThat(state.linked()).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void linksNothingThatWasNeverRecorded() {
        var unknown = new ComplaintId("c-77");

        assertThat(refused(
                        () -> SystemicIssueDecisions.link(state, new LinkComplaint(ID, unknown), RECORDED::contains)))
                .isEqualTo(RefusalCode.RELATED_COMPLAINT_UNKNOWN);
        assertThat(refused(() -> SystemicIssueDecisions.open(
                        new OpenSystemicIssue(ID, "a", "b", List.of(unknown)), RECORDED::contains)))
                .isEqualTo(RefusalCode.RELATED_COMPLAINT_UNKNOWN);
    }

    @Test
    void letsAComplaintGoThatTurnedOutToBeSomethingElse() {
        var unlink = new UnlinkComplaint(ID, ONE, "c'était un mercredi");

        assertThat(happened(SystemicIssueDecisions.unlink(state, unlink))).hasSize(1);
        assertThat(SystemicIssueDecisions.unlink(state, unlink)).isEmpty();
        assertThat(state.linked()).isEmpty();
    }

    @Test
    void notesWhoWasToldAndNotInTheFuture() {
        var told = new NoteOutreach(ID, LocalDate.of(2026, 5, 4), 12, "Lettre aux clients du mardi");

        assertThat(happened(SystemicIssueDecisions.noteOutreach(state, told, NOW)))
                .hasSize(1);
        assertThat(SystemicIssueDecisions.noteOutreach(state, told, NOW)).isEmpty();
        assertThat(refused(() -> SystemicIssueDecisions.noteOutreach(
                        state, new NoteOutreach(ID, LocalDate.of(2026, 5, 5), 12, "Lettre"), NOW)))
                .isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
    }

    @Test
    void staysAsItIsOnceItIsClosed() {
        happened(SystemicIssueDecisions.close(state, new CloseSystemicIssue(ID, "Tournée coupée en deux")));

        assertThat(SystemicIssueDecisions.close(state, new CloseSystemicIssue(ID, "Tournée coupée en deux")))
                .isEmpty();
        assertThat(refused(() -> SystemicIssueDecisions.close(state, new CloseSystemicIssue(ID, "autrement"))))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(refused(() -> SystemicIssueDecisions.link(state, new LinkComplaint(ID, TWO), RECORDED::contains)))
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }
}
