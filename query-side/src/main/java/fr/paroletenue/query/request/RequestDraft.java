package fr.paroletenue.query.request;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.request.QuoteStanding;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that may be changed while one event is folded in. */
final class RequestDraft {

    private final RequestFile file;
    String need;
    final List<Appointment> appointments;
    final List<Assessment> assessments;
    final List<WorkerProposal> proposals;

    @Nullable
    WorkerAssignment assignment;

    final List<WorkerRelease> releases;

    @Nullable
    QuoteWish quoteAsked;

    final List<FiledQuote> quotes;
    final List<InformationDelivery> deliveries;

    @Nullable
    Conclusion conclusion;

    @Nullable
    Abandonment abandonment;

    @Nullable
    RequestErasure erasure;

    RequestDraft(RequestFile file) {
        this.file = file;
        need = file.need();
        appointments = new ArrayList<>(file.appointments());
        assessments = new ArrayList<>(file.assessments());
        proposals = new ArrayList<>(file.proposals());
        assignment = file.assignment();
        releases = new ArrayList<>(file.releases());
        quoteAsked = file.quoteAsked();
        quotes = new ArrayList<>(file.quotes());
        deliveries = new ArrayList<>(file.deliveries());
        conclusion = file.conclusion();
        abandonment = file.abandonment();
        erasure = file.erasure();
    }

    /** It takes the place of the one before, whatever became of that. */
    void issued(FiledQuote quote) {
        quotes.replaceAll(one -> one.standing() == QuoteStanding.ISSUED
                ? answered(one, QuoteStanding.SUPERSEDED, null, null, null, null, one.descriptions())
                : one);
        quotes.add(quote);
    }

    void answered(QuoteStanding standing, LocalDate on, @Nullable LetterChannel channel, @Nullable String note, By by) {
        var quote = quotes.removeLast();
        quotes.add(answered(quote, standing, on, channel, note, by, quote.descriptions()));
    }

    static FiledQuote withoutWords(FiledQuote quote) {
        return answered(
                quote,
                quote.standing(),
                quote.answeredOn(),
                quote.answerChannel(),
                RequestFold.erased(quote.answerNote()),
                quote.answered(),
                List.of());
    }

    private static FiledQuote answered(
            FiledQuote quote,
            QuoteStanding standing,
            @Nullable LocalDate on,
            @Nullable LetterChannel channel,
            @Nullable String note,
            @Nullable By by,
            List<String> descriptions) {
        return new FiledQuote(
                quote.number(),
                quote.issuedOn(),
                quote.validUntil(),
                quote.mode(),
                quote.lines(),
                descriptions,
                quote.monthly(),
                quote.once(),
                quote.duty(),
                quote.letterhead(),
                quote.declaration(),
                quote.supersedes(),
                quote.by(),
                standing,
                on,
                channel,
                note,
                by);
    }

    RequestFile done(EventFacts facts) {
        return new RequestFile(
                file.requestId(),
                facts.version(),
                file.seen() + 1,
                file.clientId(),
                file.receivedAt(),
                file.channel(),
                need,
                file.intakeId(),
                file.wishedStartOn(),
                file.registered(),
                List.copyOf(appointments),
                List.copyOf(assessments),
                List.copyOf(proposals),
                assignment,
                List.copyOf(releases),
                quoteAsked,
                List.copyOf(quotes),
                List.copyOf(deliveries),
                conclusion,
                abandonment,
                erasure);
    }
}
