package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.SystemicIssueEvent;
import fr.paroletenue.query.complaint.SystemicIssueFile.Ending;
import fr.paroletenue.query.complaint.SystemicIssueFile.Link;
import fr.paroletenue.query.complaint.SystemicIssueFile.Outreach;
import fr.paroletenue.query.complaint.SystemicIssueFile.Unlinking;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import fr.paroletenue.query.projection.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the events of a systemic issue make its file. */
final class SystemicIssueFold implements Fold<SystemicIssueEvent, SystemicIssueFile> {

    @Override
    public SystemicIssueFile after(@Nullable SystemicIssueFile file, SystemicIssueEvent event, EventFacts facts) {
        var by = By.of(facts);
        return switch (event) {
            case SystemicIssueEvent.Opened e ->
                new SystemicIssueFile(
                        e.issueId().value(),
                        facts.version(),
                        1,
                        e.title(),
                        e.description(),
                        by,
                        List.of(),
                        List.of(),
                        List.of(),
                        null);
            case SystemicIssueEvent.ComplaintLinked e -> {
                var known = known(file, facts);
                yield next(
                        known,
                        facts,
                        Lists.plus(known.links(), new Link(e.complaintId().value(), by)),
                        known.unlinkings(),
                        known.outreach(),
                        known.closed());
            }
            case SystemicIssueEvent.ComplaintUnlinked e -> {
                var known = known(file, facts);
                var id = e.complaintId().value();
                yield next(
                        known,
                        facts,
                        known.links().stream()
                                .filter(link -> !link.complaintId().equals(id))
                                .toList(),
                        Lists.plus(known.unlinkings(), new Unlinking(id, e.reason(), by)),
                        known.outreach(),
                        known.closed());
            }
            case SystemicIssueEvent.OutreachNoted e -> {
                var known = known(file, facts);
                yield next(
                        known,
                        facts,
                        known.links(),
                        known.unlinkings(),
                        Lists.plus(known.outreach(), new Outreach(e.on(), e.clientsReached(), e.message(), by)),
                        known.closed());
            }
            case SystemicIssueEvent.Closed e -> {
                var known = known(file, facts);
                yield next(
                        known, facts, known.links(), known.unlinkings(), known.outreach(), new Ending(e.result(), by));
            }
        };
    }

    private static SystemicIssueFile next(
            SystemicIssueFile file,
            EventFacts facts,
            List<Link> links,
            List<Unlinking> unlinkings,
            List<Outreach> outreach,
            @Nullable Ending closed) {
        return new SystemicIssueFile(
                file.issueId(),
                facts.version(),
                file.seen() + 1,
                file.title(),
                file.description(),
                file.opened(),
                links,
                unlinkings,
                outreach,
                closed);
    }

    private static SystemicIssueFile known(@Nullable SystemicIssueFile file, EventFacts facts) {
        if (file == null) {
            throw new IllegalStateException(
                    "The history of systemic issue %s does not begin with its opening but with %s"
                            .formatted(facts.aggregateId(), facts.type()));
        }
        return file;
    }
}
