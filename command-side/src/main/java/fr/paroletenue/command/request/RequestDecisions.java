package fr.paroletenue.command.request;

import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.request.ReleaseCause;
import fr.paroletenue.api.request.RequestCommand.AbandonRequest;
import fr.paroletenue.api.request.RequestCommand.NoteInformationDelivered;
import fr.paroletenue.api.request.RequestCommand.RegisterRequest;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.request.RequestStatus;
import fr.paroletenue.api.retention.Kept;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Guards;
import fr.paroletenue.command.policy.Policies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How a request begins, what its client is told before concluding, and how it ends (S1-08, S2-13, D13). Pure: a state, a command
 * and an instant in; events or a refusal out. An act that was done already with the same content decides nothing.
 */
final class RequestDecisions {

    static final List<RequestStatus> GOING_ON = List.of(RequestStatus.OPEN, RequestStatus.ACCEPTED);

    private RequestDecisions() {}

    /** S1-08. That the client has a file is asked before. */
    static List<RequestEvent> register(RegisterRequest c, CompanyDays days) {
        Guards.requireReceived(c.receivedAt(), days.firstDay(), days.now());
        if (c.wishedStartOn() != null) {
            days.requirePlannable(c.wishedStartOn());
        }
        return List.of(new RequestEvent.Registered(
                c.requestId(), c.clientId(), c.receivedAt(), c.channel(), c.need(), c.intakeId(), c.wishedStartOn()));
    }

    /** S2-13: in the version in force on the day on which it was given; a newer one may follow. */
    static List<RequestEvent> deliverInformation(
            RequestState state, NoteInformationDelivered c, Function<Instant, String> inForce, CompanyDays days) {
        requireNotErased(state);
        var delivered =
                new RequestEvent.InformationDelivered(c.requestId(), c.documentVersion(), c.channel(), c.deliveredAt());
        if (state.deliveries().contains(delivered)) {
            return List.of();
        }
        requireGoingOn(state);
        days.requireDoneSince(state.facts().receivedAt(), c.deliveredAt());
        var version = inForce.apply(c.deliveredAt());
        if (!version.equals(c.documentVersion())) {
            throw Refusal.because(RefusalCode.DOCUMENT_VERSION_NOT_IN_FORCE)
                    .with("documentVersion", c.documentVersion())
                    .with("inForce", version);
        }
        return List.of(delivered);
    }

    /** Whoever was assigned is free again. */
    static List<RequestEvent> abandon(RequestState state, AbandonRequest c, CompanyDays days) {
        requireNotErased(state);
        var standing = state.abandoned();
        if (standing != null) {
            return Guards.sameOrRefuse(
                    standing.on().equals(c.on()) && standing.reason().equals(c.reason()));
        }
        requireGoingOn(state);
        days.requireDoneSince(state.receivedOn(), c.on());
        var events = new ArrayList<RequestEvent>();
        state.staffing()
                .standing()
                .ifPresent(assigned -> events.add(new RequestEvent.WorkerReleased(
                        c.requestId(), assigned.workerId(), ReleaseCause.ABANDONED, null)));
        events.add(new RequestEvent.Abandoned(c.requestId(), c.on(), c.reason()));
        return List.copyOf(events);
    }

    /** Nobody is let go while something that they asked for is unanswered. */
    static void requireNoneOpen(List<RequestId> open) {
        if (!open.isEmpty()) {
            throw Refusal.because(RefusalCode.REQUESTS_OPEN)
                    .with("requestIds", open.stream().map(RequestId::value).toList());
        }
    }

    /** D13: not one day early. What was said is kept as long as a prospect's file, a copy of a quote as long as a quote. */
    static List<RequestEvent> erase(RequestState state, Policies policies, LocalDate today) {
        if (state.erased()) {
            return List.of();
        }
        Guards.allowIn(state.status(), List.of(RequestStatus.ABANDONED, RequestStatus.CONCLUDED));
        var id = state.facts().requestId();
        var scope = new ArrayList<ErasedKey>();
        scope.add(new ErasedKey(id.value(), RetentionClass.PROSPECT));
        var issuedOn = state.quote().last().map(RequestEvent.QuoteIssued::issuedOn);
        if (issuedOn.isPresent()) {
            scope.add(new ErasedKey(id.value(), RetentionClass.QUOTE));
        }
        var kept = Kept.request(state.lastFactOn(), issuedOn.orElse(null), policies::inForce);
        if (!kept.isOverOn(today)) {
            throw Refusal.because(RefusalCode.RETENTION_RUNNING).with("keepUntil", kept.until());
        }
        return List.of(new RequestEvent.Erased(
                id, kept.until(), kept.policy().name().value(), kept.policy().version(), List.copyOf(scope)));
    }

    static void requireNotErased(RequestState state) {
        if (state.erased()) {
            throw Refusal.because(RefusalCode.PERSONAL_DATA_ERASED);
        }
    }

    /** Something may still come of it. */
    static void requireGoingOn(RequestState state) {
        Guards.allowIn(state.status(), GOING_ON);
    }

    /** Somebody is still to be found: also after the contract, as long as nobody comes under it. */
    static void requireToBeStaffed(RequestState state) {
        if (state.concluded() == null || state.staffing().assigned() != null) {
            requireGoingOn(state);
        }
    }

    /** Nothing was agreed on yet. */
    static void requireOpen(RequestState state) {
        Guards.allowIn(state.status(), List.of(RequestStatus.OPEN));
    }
}
