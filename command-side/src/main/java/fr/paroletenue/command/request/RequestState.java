package fr.paroletenue.command.request;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.api.request.RequestStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request knows of itself, folded from its events. What a contract will ask for stands here once: the needs, the worker,
 * the accepted quote, the information delivered.
 *
 * @param lastDay the latest Paris day on which something happened about it
 */
record RequestState(
        RequestEvent.@Nullable Registered registered,
        AssessmentState assessment,
        StaffingState staffing,
        QuoteState quote,
        List<RequestEvent.InformationDelivered> deliveries,
        RequestEvent.@Nullable Concluded concluded,
        RequestEvent.@Nullable Abandoned abandoned,
        boolean erased,
        @Nullable LocalDate lastDay) {

    static final RequestState NONE = new RequestState(
            null, AssessmentState.NONE, StaffingState.NONE, QuoteState.NONE, List.of(), null, null, false, null);

    RequestState after(RequestEvent event) {
        return switch (event) {
            case RequestEvent.Registered e ->
                new RequestState(e, assessment, staffing, quote, deliveries, concluded, abandoned, erased, null)
                        .on(Paris.dayOf(e.receivedAt()));
            case RequestEvent.AssessmentPlanned e -> with(assessment.after(e));
            case RequestEvent.Assessed e -> with(assessment.after(e)).on(Paris.dayOf(e.heldAt()));
            case RequestEvent.WorkerProposed e -> with(staffing.after(e));
            case RequestEvent.WorkerAssigned e -> with(staffing.after(e));
            case RequestEvent.WorkerReleased e -> with(staffing.after(e));
            case RequestEvent.QuoteAsked e -> with(quote.after(e)).on(e.on());
            case RequestEvent.QuoteIssued e -> with(quote.after(e)).on(e.issuedOn());
            case RequestEvent.QuoteAccepted e -> with(quote.after(e)).on(e.acceptedOn());
            case RequestEvent.QuoteRefused e -> with(quote.after(e)).on(e.refusedOn());
            case RequestEvent.InformationDelivered e -> with(e).on(Paris.dayOf(e.deliveredAt()));
            case RequestEvent.Concluded e ->
                new RequestState(registered, assessment, staffing, quote, deliveries, e, abandoned, erased, lastDay)
                        .on(e.on());
            case RequestEvent.Abandoned e ->
                new RequestState(registered, assessment, staffing, quote, deliveries, concluded, e, erased, lastDay)
                        .on(e.on());
            case RequestEvent.Erased e ->
                new RequestState(
                        registered, assessment, staffing, quote, deliveries, concluded, abandoned, true, lastDay);
        };
    }

    RequestEvent.Registered facts() {
        if (registered == null) {
            throw new IllegalStateException("nothing was registered yet");
        }
        return registered;
    }

    RequestStatus status() {
        if (erased) {
            return RequestStatus.ERASED;
        }
        if (abandoned != null) {
            return RequestStatus.ABANDONED;
        }
        if (concluded != null) {
            return RequestStatus.CONCLUDED;
        }
        return quote.accepted() == null ? RequestStatus.OPEN : RequestStatus.ACCEPTED;
    }

    /** Something may still come of it. */
    boolean isGoingOn() {
        return RequestDecisions.GOING_ON.contains(status());
    }

    LocalDate receivedOn() {
        return Paris.dayOf(facts().receivedAt());
    }

    LocalDate lastFactOn() {
        return lastDay == null ? receivedOn() : lastDay;
    }

    private RequestState on(LocalDate day) {
        return lastDay != null && !day.isAfter(lastDay)
                ? this
                : new RequestState(
                        registered, assessment, staffing, quote, deliveries, concluded, abandoned, erased, day);
    }

    private RequestState with(AssessmentState next) {
        return new RequestState(registered, next, staffing, quote, deliveries, concluded, abandoned, erased, lastDay);
    }

    private RequestState with(StaffingState next) {
        return new RequestState(registered, assessment, next, quote, deliveries, concluded, abandoned, erased, lastDay);
    }

    private RequestState with(QuoteState next) {
        return new RequestState(
                registered, assessment, staffing, next, deliveries, concluded, abandoned, erased, lastDay);
    }

    private RequestState with(RequestEvent.InformationDelivered delivery) {
        var more = new ArrayList<>(deliveries);
        more.add(delivery);
        return new RequestState(
                registered, assessment, staffing, quote, List.copyOf(more), concluded, abandoned, erased, lastDay);
    }
}
