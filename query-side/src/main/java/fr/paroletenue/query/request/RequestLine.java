package fr.paroletenue.query.request;

import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.request.HomeService;
import fr.paroletenue.api.request.RequestStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param clientName as it is today
 * @param assignedForFormerNeeds the needs were assessed anew since
 * @param quoteMonthly including tax
 */
public record RequestLine(
        String id,
        long version,
        RequestStatus status,
        String clientId,
        @Nullable String clientName,
        Instant receivedAt,
        ReceptionChannel channel,
        @Nullable LocalDate wishedStartOn,
        @Nullable Instant appointmentAt,
        @Nullable Instant assessedAt,
        List<HomeService> services,
        @Nullable BigDecimal hoursPerMonth,
        @Nullable LocalDate startOn,
        @Nullable String workerId,
        boolean assignedForFormerNeeds,
        boolean quoteAsked,
        QuoteProgress quote,
        @Nullable String quoteNumber,
        @Nullable LocalDate quoteValidUntil,
        @Nullable Money quoteMonthly,
        @Nullable Instant informedAt) {

    static RequestLine of(RequestFile file, @Nullable String clientName, LocalDate today) {
        var needs = file.assessment().map(RequestFile.Assessment::needs);
        var quote = file.quote();
        return new RequestLine(
                file.requestId(),
                file.version(),
                file.status(),
                file.clientId(),
                clientName,
                file.receivedAt(),
                file.channel(),
                file.wishedStartOn(),
                file.appointment().map(RequestFile.Appointment::at).orElse(null),
                file.assessment().map(RequestFile.Assessment::heldAt).orElse(null),
                needs.map(one -> one.services()).orElse(List.of()),
                needs.map(one -> one.hoursPerMonth()).orElse(null),
                needs.map(one -> one.startOn()).orElse(null),
                file.assignment() == null ? null : file.assignment().workerId(),
                file.isAssignedForFormerNeeds(),
                file.quoteAsked() != null,
                QuoteProgress.of(file, today),
                quote.map(RequestFile.FiledQuote::number).orElse(null),
                quote.map(RequestFile.FiledQuote::validUntil).orElse(null),
                quote.map(one -> one.monthly().total()).orElse(null),
                file.delivery()
                        .map(RequestFile.InformationDelivery::deliveredAt)
                        .orElse(null));
    }
}
