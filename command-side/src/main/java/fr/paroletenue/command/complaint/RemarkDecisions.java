package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.ComplaintCommand.RecordComplaint;
import fr.paroletenue.api.complaint.RemarkCommand.PromoteRemark;
import fr.paroletenue.api.complaint.RemarkCommand.RecordRemark;
import fr.paroletenue.api.complaint.RemarkEvent;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.command.deciding.Guards;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Every rule of a remark (S5-06, S5-07, D9). Pure, as the decisions of a complaint. */
final class RemarkDecisions {

    private RemarkDecisions() {}

    static RemarkEvent.Recorded record(RecordRemark c, LocalDate firstDay, Instant now) {
        Guards.requireReceived(c.receivedAt(), firstDay, now);
        return new RemarkEvent.Recorded(
                c.remarkId(),
                c.receivedAt(),
                c.channel(),
                Receipts.isWritten(c.channel(), c.written(), c.writtenReason()),
                c.writtenReason(),
                c.subject(),
                c.description(),
                c.name(),
                c.visitId(),
                c.workerId(),
                c.remedySought(),
                c.circumstances(),
                c.relayedByWorker(),
                c.classification(),
                c.classificationInOwnWords(),
                c.type(),
                c.coordinates(),
                c.clientId());
    }

    /** The same coordinates again are no second promotion. */
    static boolean isAlreadyPromoted(RemarkState state, PromoteRemark c) {
        var promoted = state.promoted();
        if (promoted == null) {
            return false;
        }
        if (promoted.complainant().equals(c.complainant()) && Objects.equals(promoted.clientId(), c.clientId())) {
            return true;
        }
        throw Refusal.because(RefusalCode.ALREADY_PROMOTED)
                .with("complaintId", promoted.complaintId().value())
                .with("registerNumber", promoted.registerNumber());
    }

    /**
     * the clock of the complaint starts when the coordinates come. Of somebody who could be answered all along they came
     * with the first word, and so did the discontent (D8, S3-05).
     */
    static RecordComplaint complaintOf(RemarkState state, PromoteRemark c, Instant promotedAt) {
        var remark = state.facts();
        return new RecordComplaint(
                c.complaintId(),
                couldBeAnswered(remark) ? remark.receivedAt() : promotedAt,
                remark.channel(),
                remark.written(),
                remark.writtenReason(),
                remark.subject(),
                remark.description(),
                c.complainant(),
                c.clientId(),
                remark.visitId(),
                remark.workerId(),
                remark.remedySought(),
                remark.circumstances(),
                remark.relayedByWorker(),
                remark.classification(),
                remark.classificationInOwnWords(),
                remark.remarkId());
    }

    private static boolean couldBeAnswered(RemarkEvent.Recorded remark) {
        return remark.clientId() != null
                || (remark.coordinates() != null && remark.coordinates().canBeReached());
    }
}
