package fr.paroletenue.api.complaint;

import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.kernel.StoredAs;
import java.time.LocalDate;

/** All that can happen to a fault that more than one client suffers from. */
public sealed interface SystemicIssueEvent {

    SystemicIssueId issueId();

    /** Several complaints have one cause that lies with the firm (S4-13). */
    @StoredAs("systemic-issue.opened")
    record Opened(
            SystemicIssueId issueId,

            @PersonalData(subject = "issueId", retention = RetentionClass.COMPLAINT)
            String title,

            @PersonalData(subject = "issueId", retention = RetentionClass.COMPLAINT)
            String description)
            implements SystemicIssueEvent {}

    /** A complaint belongs to it. */
    @StoredAs("systemic-issue.complaint-linked")
    record ComplaintLinked(SystemicIssueId issueId, ComplaintId complaintId) implements SystemicIssueEvent {}

    /** It turned out to be something else. */
    @StoredAs("systemic-issue.complaint-unlinked")
    record ComplaintUnlinked(
            SystemicIssueId issueId,
            ComplaintId complaintId,

            @PersonalData(subject = "issueId", retention = RetentionClass.COMPLAINT)
            String reason)
            implements SystemicIssueEvent {}

    /** Clients who are concerned were told, whether they complained or not (S4-13). */
    @StoredAs("systemic-issue.outreach-noted")
    record OutreachNoted(
            SystemicIssueId issueId,
            LocalDate on,
            int clientsReached,

            @PersonalData(subject = "issueId", retention = RetentionClass.COMPLAINT)
            String message)
            implements SystemicIssueEvent {}

    /** It is mended on the scale of the firm. */
    @StoredAs("systemic-issue.closed")
    record Closed(
            SystemicIssueId issueId,

            @PersonalData(subject = "issueId", retention = RetentionClass.COMPLAINT)
            String result)
            implements SystemicIssueEvent {}
}
