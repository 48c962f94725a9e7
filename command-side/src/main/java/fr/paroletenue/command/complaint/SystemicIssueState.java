package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.SystemicIssueEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a systemic issue knows of itself. */
record SystemicIssueState(
        SystemicIssueEvent.@Nullable Opened opened,
        Set<ComplaintId> linked,
        List<SystemicIssueEvent.OutreachNoted> outreach,
        SystemicIssueEvent.@Nullable Closed closed) {

    static final SystemicIssueState NONE = new SystemicIssueState(null, Set.of(), List.of(), null);

    SystemicIssueState after(SystemicIssueEvent event) {
        return switch (event) {
            case SystemicIssueEvent.Opened e -> new SystemicIssueState(e, linked, outreach, closed);
            case SystemicIssueEvent.ComplaintLinked e -> {
                var more = new LinkedHashSet<>(linked);
                more.add(e.complaintId());
                yield new SystemicIssueState(opened, Set.copyOf(more), outreach, closed);
            }
            case SystemicIssueEvent.ComplaintUnlinked e -> {
                var fewer = new LinkedHashSet<>(linked);
                fewer.remove(e.complaintId());
                yield new SystemicIssueState(opened, Set.copyOf(fewer), outreach, closed);
            }
            case SystemicIssueEvent.OutreachNoted e -> {
                var more = new ArrayList<>(outreach);
                more.add(e);
                yield new SystemicIssueState(opened, linked, List.copyOf(more), closed);
            }
            case SystemicIssueEvent.Closed e -> new SystemicIssueState(opened, linked, outreach, e);
        };
    }
}
