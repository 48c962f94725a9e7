package fr.paroletenue.api.complaint;

import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of a systemic issue (S4-13). */
@UnknownIs(RefusalCode.SYSTEMIC_ISSUE_UNKNOWN)
public sealed interface SystemicIssueCommand {

    SystemicIssueId issueId();

    /** Open it with the complaints that show it. */
    record OpenSystemicIssue(
            @TargetAggregateIdentifier SystemicIssueId issueId,
            String title,
            String description,
            List<ComplaintId> complaints)
            implements SystemicIssueCommand {}

    /** Add a complaint. */
    record LinkComplaint(@TargetAggregateIdentifier SystemicIssueId issueId, ComplaintId complaintId)
            implements SystemicIssueCommand {}

    /** Take a complaint out again. */
    record UnlinkComplaint(@TargetAggregateIdentifier SystemicIssueId issueId, ComplaintId complaintId, String reason)
            implements SystemicIssueCommand {}

    /** Note that clients who are concerned were told. */
    record NoteOutreach(
            @TargetAggregateIdentifier SystemicIssueId issueId, LocalDate on, int clientsReached, String message)
            implements SystemicIssueCommand {}

    /** Say how it was mended. */
    record CloseSystemicIssue(@TargetAggregateIdentifier SystemicIssueId issueId, String result)
            implements SystemicIssueCommand {}
}
