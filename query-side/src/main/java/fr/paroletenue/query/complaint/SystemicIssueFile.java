package fr.paroletenue.query.complaint;

import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.Folded;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fault that more than one client suffers from, as its events tell it (S4-13). */
public record SystemicIssueFile(
        String issueId,
        long version,
        long seen,
        String title,
        String description,
        By opened,
        List<Link> links,
        List<Unlinking> unlinkings,
        List<Outreach> outreach,
        @Nullable Ending closed)
        implements Folded {

    public record Link(String complaintId, By by) {}

    public record Unlinking(String complaintId, String reason, By by) {}

    /** @param on Paris day */
    public record Outreach(LocalDate on, int clientsReached, String message, By by) {}

    public record Ending(String result, By by) {}
}
