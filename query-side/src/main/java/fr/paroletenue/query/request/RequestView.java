package fr.paroletenue.query.request;

import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.request.RequestStatus;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.request.RequestFile.Abandonment;
import fr.paroletenue.query.request.RequestFile.Appointment;
import fr.paroletenue.query.request.RequestFile.Assessment;
import fr.paroletenue.query.request.RequestFile.Conclusion;
import fr.paroletenue.query.request.RequestFile.FiledQuote;
import fr.paroletenue.query.request.RequestFile.InformationDelivery;
import fr.paroletenue.query.request.RequestFile.QuoteWish;
import fr.paroletenue.query.request.RequestFile.RequestErasure;
import fr.paroletenue.query.request.RequestFile.WorkerAssignment;
import fr.paroletenue.query.request.RequestFile.WorkerProposal;
import fr.paroletenue.query.request.RequestFile.WorkerRelease;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is shown; each list with the oldest first.
 *
 * @param assessment the last one, which counts; {@code assessments} has them all
 * @param quote the last one, the only one that may be accepted; {@code quotes} has them all
 */
public record RequestView(
        String id,
        long version,
        RequestStatus status,
        String clientId,
        @Nullable String clientName,
        Instant receivedAt,
        ReceptionChannel channel,
        String need,
        @Nullable String intakeId,
        @Nullable LocalDate wishedStartOn,
        By registered,
        @Nullable Appointment appointment,
        List<Appointment> appointments,
        @Nullable Assessment assessment,
        List<Assessment> assessments,
        List<WorkerProposal> proposals,
        @Nullable WorkerAssignment assignment,
        boolean assignedForFormerNeeds,
        List<WorkerRelease> releases,
        @Nullable QuoteWish quoteAsked,
        QuoteProgress quoteProgress,
        @Nullable FiledQuote quote,
        List<FiledQuote> quotes,
        List<InformationDelivery> information,
        @Nullable Conclusion conclusion,
        @Nullable Abandonment abandonment,
        @Nullable RequestErasure erasure) {

    static RequestView of(RequestFile file, @Nullable String clientName, LocalDate today) {
        return new RequestView(
                file.requestId(),
                file.version(),
                file.status(),
                file.clientId(),
                clientName,
                file.receivedAt(),
                file.channel(),
                file.need(),
                file.intakeId(),
                file.wishedStartOn(),
                file.registered(),
                file.appointment().orElse(null),
                file.appointments(),
                file.assessment().orElse(null),
                file.assessments(),
                file.proposals(),
                file.assignment(),
                file.isAssignedForFormerNeeds(),
                file.releases(),
                file.quoteAsked(),
                QuoteProgress.of(file, today),
                file.quote().orElse(null),
                file.quotes(),
                file.deliveries(),
                file.conclusion(),
                file.abandonment(),
                file.erasure());
    }
}
