package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.complaint.RemarkEvent;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import org.jspecify.annotations.Nullable;

/** How the events of a remark make its file. */
final class RemarkFold implements Fold<RemarkEvent, RemarkFile> {

    @Override
    public RemarkFile after(@Nullable RemarkFile file, RemarkEvent event, EventFacts facts) {
        return switch (event) {
            case RemarkEvent.Recorded e ->
                new RemarkFile(
                        e.remarkId().value(),
                        facts.version(),
                        1,
                        e.receivedAt(),
                        facts.recordedAt(),
                        facts.actor(),
                        e.channel(),
                        e.written(),
                        e.writtenReason(),
                        e.subject(),
                        e.description(),
                        e.name(),
                        e.visitId(),
                        e.workerId(),
                        e.remedySought(),
                        e.circumstances(),
                        e.relayedByWorker(),
                        e.classification(),
                        e.classificationInOwnWords(),
                        e.type() == null ? FeedbackType.REMARK : e.type(),
                        e.coordinates(),
                        e.clientId(),
                        null,
                        null);
            case RemarkEvent.Promoted e -> promoted(known(file, facts), e, facts);
        };
    }

    private static RemarkFile promoted(RemarkFile file, RemarkEvent.Promoted e, EventFacts facts) {
        return new RemarkFile(
                file.remarkId(),
                facts.version(),
                file.seen() + 1,
                file.receivedAt(),
                file.recordedAt(),
                file.recordedBy(),
                file.channel(),
                file.written(),
                file.writtenReason(),
                file.subject(),
                file.description(),
                file.name(),
                file.visitId(),
                file.workerId(),
                file.remedySought(),
                file.circumstances(),
                file.relayedByWorker(),
                file.classification(),
                file.classificationInOwnWords(),
                file.type(),
                file.coordinates(),
                file.clientId(),
                e.complaintId().value(),
                e.promotedAt());
    }

    private static RemarkFile known(@Nullable RemarkFile file, EventFacts facts) {
        if (file == null) {
            throw new IllegalStateException("The history of remark %s does not begin with its recording but with %s"
                    .formatted(facts.aggregateId(), facts.type()));
        }
        return file;
    }
}
