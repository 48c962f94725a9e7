package fr.paroletenue.query.request;

import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.QuoteStanding;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the events of a request make its file. Prices, verdicts and days are read from the events, never worked out. */
final class RequestFold implements Fold<RequestEvent, RequestFile> {

    /** What is read once the key is destroyed, so that a rebuild gives the rows that erasure has left (D13). */
    private static final String ERASED = "(erased)";

    @Override
    public RequestFile after(@Nullable RequestFile file, RequestEvent event, EventFacts facts) {
        var by = By.of(facts);
        if (event instanceof RequestEvent.Registered registered) {
            return opened(registered, facts, by);
        }
        if (file == null) {
            throw new IllegalStateException("The history of request %s does not begin with its registration but with %s"
                    .formatted(facts.aggregateId(), facts.type()));
        }
        var next = new RequestDraft(file);
        switch (event) {
            case RequestEvent.Registered e -> throw new IllegalStateException("handled above");
            case RequestEvent.AssessmentPlanned e ->
                next.appointments.add(new Appointment(e.at(), e.place(), e.technicalSupervisor(), by));
            case RequestEvent.Assessed e ->
                next.assessments.add(new Assessment(
                        e.number(), e.heldAt(), e.assessedBy(), e.needs(), e.home(), e.formVersion(), e.form(), by));
            case RequestEvent.WorkerProposed e ->
                next.proposals.add(
                        new WorkerProposal(e.workerId().value(), e.assessment(), e.match(), e.overrideReason(), by));
            case RequestEvent.WorkerAssigned e ->
                next.assignment = new WorkerAssignment(
                        e.workerId().value(), e.assessment(), e.need(), e.match(), e.overrideReason(), by);
            case RequestEvent.WorkerReleased e -> {
                next.assignment = null;
                next.releases.add(new WorkerRelease(e.workerId().value(), e.cause(), e.reason(), by));
            }
            case RequestEvent.QuoteAsked e -> next.quoteAsked = new QuoteWish(e.on(), e.channel(), by);
            case RequestEvent.QuoteIssued e -> next.issued(quote(e, by));
            case RequestEvent.QuoteAccepted e ->
                next.answered(QuoteStanding.ACCEPTED, e.acceptedOn(), e.channel(), e.proof(), by);
            case RequestEvent.QuoteRefused e ->
                next.answered(QuoteStanding.REFUSED, e.refusedOn(), null, e.reason(), by);
            case RequestEvent.InformationDelivered e ->
                next.deliveries.add(new InformationDelivery(e.documentVersion(), e.channel(), e.deliveredAt(), by));
            case RequestEvent.Concluded e ->
                next.conclusion = new Conclusion(e.contractId(), e.on(), e.quoteNumber(), by);
            case RequestEvent.Abandoned e -> next.abandonment = new Abandonment(e.on(), e.reason(), by);
            case RequestEvent.Erased e -> erase(next, e, by);
        }
        return next.done(facts);
    }

    private static RequestFile opened(RequestEvent.Registered e, EventFacts facts, By by) {
        return new RequestFile(
                e.requestId().value(),
                facts.version(),
                1,
                e.clientId().value(),
                e.receivedAt(),
                e.channel(),
                e.need(),
                e.intakeId(),
                e.wishedStartOn(),
                by,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static FiledQuote quote(RequestEvent.QuoteIssued e, By by) {
        return new FiledQuote(
                e.number(),
                e.issuedOn(),
                e.validUntil(),
                e.mode(),
                e.lines(),
                e.descriptions(),
                e.monthly(),
                e.once(),
                e.duty(),
                e.letterhead(),
                e.declaration(),
                e.supersedes(),
                by,
                QuoteStanding.ISSUED,
                null,
                null,
                null,
                null);
    }

    private static void erase(RequestDraft next, RequestEvent.Erased e, By by) {
        next.need = ERASED;
        next.appointments.replaceAll(
                one -> new Appointment(one.at(), erased(one.place()), one.technicalSupervisor(), one.by()));
        next.assessments.replaceAll(one -> new Assessment(
                one.number(),
                one.heldAt(),
                one.assessedBy(),
                one.needs(),
                HomeDetails.erased(),
                one.formVersion(),
                one.form(),
                one.by()));
        next.proposals.replaceAll(one -> new WorkerProposal(
                one.workerId(), one.assessment(), one.match(), erased(one.overrideReason()), one.by()));
        next.releases.replaceAll(one -> new WorkerRelease(one.workerId(), one.cause(), erased(one.reason()), one.by()));
        next.quotes.replaceAll(RequestDraft::withoutWords);
        if (next.abandonment != null) {
            next.abandonment = new Abandonment(next.abandonment.on(), ERASED, next.abandonment.by());
        }
        next.erasure = new RequestErasure(e.keptUntil(), e.retentionPolicy(), e.retentionPolicyVersion(), by);
    }

    static @Nullable String erased(@Nullable String text) {
        return text == null ? null : ERASED;
    }
}
