package fr.paroletenue.query.request;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.Letterhead;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.request.AssessmentField;
import fr.paroletenue.api.request.Declaration;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.Needs;
import fr.paroletenue.api.request.Price;
import fr.paroletenue.api.request.ProvisionMode;
import fr.paroletenue.api.request.QuoteDuty;
import fr.paroletenue.api.request.QuoteLine;
import fr.paroletenue.api.request.QuoteStanding;
import fr.paroletenue.api.request.ReleaseCause;
import fr.paroletenue.api.request.RequestStatus;
import fr.paroletenue.api.worker.AssignmentNeed;
import fr.paroletenue.api.worker.Match;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.Folded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request as its events tell it; each list with the oldest first.
 *
 * @param assignment the one whose time is taken now
 */
public record RequestFile(
        String requestId,
        long version,
        long seen,
        String clientId,
        Instant receivedAt,
        ReceptionChannel channel,
        String need,
        @Nullable String intakeId,
        @Nullable LocalDate wishedStartOn,
        By registered,
        List<Appointment> appointments,
        List<Assessment> assessments,
        List<WorkerProposal> proposals,
        @Nullable WorkerAssignment assignment,
        List<WorkerRelease> releases,
        @Nullable QuoteWish quoteAsked,
        List<FiledQuote> quotes,
        List<InformationDelivery> deliveries,
        @Nullable Conclusion conclusion,
        @Nullable Abandonment abandonment,
        @Nullable RequestErasure erasure)
        implements Folded {

    /** The last one counts. */
    public record Appointment(Instant at, @Nullable String place, String technicalSupervisor, By by) {}

    /** @param form what the form asked for */
    public record Assessment(
            int number,
            Instant heldAt,
            String assessedBy,
            Needs needs,
            HomeDetails home,
            String formVersion,
            List<AssessmentField> form,
            By by) {}

    public record WorkerProposal(
            String workerId,
            int assessment,
            Match match,
            @Nullable String overrideReason,
            By by) {}

    /** @param assessment for which needs the time was taken */
    public record WorkerAssignment(
            String workerId,
            int assessment,
            AssignmentNeed need,
            Match match,
            @Nullable String overrideReason,
            By by) {}

    public record WorkerRelease(
            String workerId, ReleaseCause cause, @Nullable String reason, By by) {}

    /** @param on Paris day */
    public record QuoteWish(LocalDate on, ReceptionChannel channel, By by) {}

    /**
     * @param descriptions of the lines, in their order; none once the copy is erased
     * @param answeredOn Paris day on which it was accepted or refused
     */
    public record FiledQuote(
            String number,
            LocalDate issuedOn,
            LocalDate validUntil,
            ProvisionMode mode,
            List<QuoteLine> lines,
            List<String> descriptions,
            Price monthly,
            Price once,
            QuoteDuty duty,
            Letterhead letterhead,
            Declaration declaration,
            @Nullable String supersedes,
            By by,
            QuoteStanding standing,
            @Nullable LocalDate answeredOn,
            @Nullable LetterChannel answerChannel,
            @Nullable String answerNote,
            @Nullable By answered) {

        boolean isOpenOn(LocalDate today) {
            return standing == QuoteStanding.ISSUED && !today.isAfter(validUntil);
        }
    }

    public record InformationDelivery(String documentVersion, LetterChannel channel, Instant deliveredAt, By by) {}

    /**
     * @param on Paris day
     * @param quoteNumber of the quote that was accepted; absent where none had to be given
     */
    public record Conclusion(
            String contractId, LocalDate on, @Nullable String quoteNumber, By by) {}

    /** @param on Paris day */
    public record Abandonment(LocalDate on, String reason, By by) {}

    /** @param keptUntil Paris day */
    public record RequestErasure(LocalDate keptUntil, String retentionPolicy, String retentionPolicyVersion, By by) {}

    RequestStatus status() {
        if (erasure != null) {
            return RequestStatus.ERASED;
        }
        if (abandonment != null) {
            return RequestStatus.ABANDONED;
        }
        if (conclusion != null) {
            return RequestStatus.CONCLUDED;
        }
        return quote().filter(last -> last.standing() == QuoteStanding.ACCEPTED).isPresent()
                ? RequestStatus.ACCEPTED
                : RequestStatus.OPEN;
    }

    /** The Paris day of the last thing that was said or agreed about it: it is kept from that day on (D13). */
    LocalDate lastFactOn() {
        return Stream.of(
                        Stream.of(Paris.dayOf(receivedAt)),
                        assessments.stream().map(one -> Paris.dayOf(one.heldAt())),
                        Stream.ofNullable(quoteAsked).map(QuoteWish::on),
                        quotes.stream().map(FiledQuote::issuedOn),
                        quotes.stream().flatMap(one -> Stream.ofNullable(one.answeredOn())),
                        deliveries.stream().map(one -> Paris.dayOf(one.deliveredAt())),
                        Stream.ofNullable(conclusion).map(Conclusion::on),
                        Stream.ofNullable(abandonment).map(Abandonment::on))
                .flatMap(days -> days)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Something may still come of it. */
    boolean isGoingOn() {
        return status() == RequestStatus.OPEN || status() == RequestStatus.ACCEPTED;
    }

    Optional<Appointment> appointment() {
        return last(appointments);
    }

    Optional<Assessment> assessment() {
        return last(assessments);
    }

    Optional<FiledQuote> quote() {
        return last(quotes);
    }

    Optional<InformationDelivery> delivery() {
        return last(deliveries);
    }

    /** The needs were assessed anew since the worker's time was taken. */
    boolean isAssignedForFormerNeeds() {
        return assignment != null && assignment.assessment() != assessments.size();
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
    }
}
