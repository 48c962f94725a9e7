package fr.paroletenue.command.intake;

import fr.paroletenue.api.client.ClientCommand.RegisterClient;
import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.client.ClientSource;
import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ContactDetails;
import fr.paroletenue.api.client.PostalAddress;
import fr.paroletenue.api.complaint.ComplaintCommand.RecordComplaint;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RemarkCommand.RecordRemark;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.intake.CallerDetails;
import fr.paroletenue.api.intake.Enquiry;
import fr.paroletenue.api.intake.IntakeCommand.LinkClient;
import fr.paroletenue.api.intake.IntakeCommand.NoteCallBack;
import fr.paroletenue.api.intake.IntakeCommand.NoteOutcome;
import fr.paroletenue.api.intake.IntakeCommand.RecordMessage;
import fr.paroletenue.api.intake.IntakeCommand.RemindClient;
import fr.paroletenue.api.intake.IntakeCommand.SendDocumentation;
import fr.paroletenue.api.intake.IntakeCommand.TakeComplaint;
import fr.paroletenue.api.intake.IntakeCommand.TakeRemark;
import fr.paroletenue.api.intake.IntakeCommand.TakeRequest;
import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.intake.RelayedByWorker;
import fr.paroletenue.api.intake.Statement;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.request.RequestCommand.RegisterRequest;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.retention.Kept;
import fr.paroletenue.command.deciding.Guards;
import fr.paroletenue.command.policy.Policies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Every rule of the call log. Pure: a state, a command and an instant in; events or a refusal out. An act that was done already
 * with the same content decides nothing.
 */
final class IntakeDecisions {

    private IntakeDecisions() {}

    /**
     * S1-03, S1-05, S2-04, S2-07, S2-09. The number is asked for last, because whoever holds it makes others wait.
     *
     * @param isClient whether somebody has a file of that id: nobody could be answered by one that there is not (D9)
     * @param isWorker whether a worker has a file of that id: whoever passed a message on is somebody (S1-05)
     */
    static List<IntakeEvent> record(
            RecordMessage c,
            Predicate<String> isClient,
            Predicate<String> isWorker,
            Supplier<String> number,
            Function<Instant, DueDate> callBack,
            LocalDate firstDay,
            Instant now) {
        Guards.requireReceived(c.leftAt(), firstDay, now);
        if (c.clientId() != null && !isClient.test(c.clientId())) {
            throw Refusal.because(RefusalCode.CLIENT_FILE_NEEDED).with("clientId", c.clientId());
        }
        var relayed = c.relayedByWorker();
        if (relayed != null) {
            var worker = relayed.workerId();
            if (worker != null && !isWorker.test(worker)) {
                throw Refusal.because(RefusalCode.WORKER_UNKNOWN).with("workerId", worker);
            }
            if (relayed.heardAt().isAfter(c.leftAt())) {
                throw Refusal.because(RefusalCode.HEARD_AFTER_MESSAGE)
                        .with("heardAt", relayed.heardAt())
                        .with("leftAt", c.leftAt());
            }
            Guards.requireReceived(relayed.heardAt(), firstDay, now);
        }
        var clockFrom = relayed == null ? c.leftAt() : relayed.heardAt();
        var wanted = c.callBackWanted() == null ? c.channel() == ReceptionChannel.VOICEMAIL : c.callBackWanted();
        return List.of(new IntakeEvent.Recorded(
                c.intakeId(),
                number.get(),
                c.leftAt(),
                clockFrom,
                c.channel(),
                c.content(),
                c.caller(),
                c.clientId(),
                relayed,
                wanted ? callBack.apply(clockFrom) : null));
    }

    /** S2-09: attempts count, but only a call that reached the caller keeps the promise, by the instant of the call itself. */
    static List<IntakeEvent> callBack(IntakeState state, NoteCallBack c, Instant now) {
        requireNotErased(state);
        for (var known : state.callBacks()) {
            if (known.at().equals(c.at())) {
                return Guards.sameOrRefuse(known.reached() == c.reached() && Objects.equals(known.note(), c.note()));
            }
        }
        requireDone(state, c.at(), now);
        var events = new ArrayList<IntakeEvent>();
        var verdict = verdict(state, c);
        // A late call does not hide that its due date had passed: the miss is told first, even if no alarm has rung
        // yet.
        if (verdict == DueDateState.MISSED) {
            events.addAll(timePasses(state, now));
        }
        events.add(new IntakeEvent.CalledBack(c.intakeId(), c.at(), c.reached(), c.note(), verdict));
        return List.copyOf(events);
    }

    /** S2-10: of the documentation only the version in force on the day it leaves is sent. */
    static List<IntakeEvent> sendDocumentation(
            IntakeState state, SendDocumentation c, Function<Instant, String> versionInForce, Instant now) {
        requireNotErased(state);
        var sent = new IntakeEvent.DocumentationSent(c.intakeId(), c.documentVersion(), c.channel(), c.sentAt());
        if (state.documentation().contains(sent)) {
            return List.of();
        }
        Guards.requireSent(c.sentAt(), state.facts().leftAt(), now);
        var inForce = versionInForce.apply(c.sentAt());
        if (!inForce.equals(c.documentVersion())) {
            throw Refusal.because(RefusalCode.DOCUMENT_VERSION_NOT_IN_FORCE)
                    .with("documentVersion", c.documentVersion())
                    .with("inForce", inForce);
        }
        return List.of(sent);
    }

    /** S1-05: the client who spoke to the worker is told whom to speak to. */
    static List<IntakeEvent> remind(IntakeState state, RemindClient c, Instant now) {
        requireNotErased(state);
        var reminder = new IntakeEvent.ClientReminded(c.intakeId(), c.channel(), c.sentAt());
        if (state.reminded() != null) {
            return Guards.sameOrRefuse(state.reminded().equals(reminder));
        }
        if (state.facts().relayedByWorker() == null) {
            throw Refusal.because(RefusalCode.NOT_RELAYED_BY_A_WORKER);
        }
        Guards.requireSent(c.sentAt(), state.facts().leftAt(), now);
        return List.of(reminder);
    }

    /** S2-06: exactly one. A call-back that is still owed stays owed, whatever came of the message meanwhile. */
    static List<IntakeEvent> outcome(IntakeState state, NoteOutcome c, Function<Instant, DueDate> callBack) {
        requireNotErased(state);
        var standing = state.outcome();
        if (standing != null) {
            return Guards.sameOrRefuse(standing.outcome() == c.outcome()
                    && Objects.equals(standing.note(), c.note())
                    && (promiseOpensNothing(state) || c.callBackPromised() == (standing.callBack() != null)));
        }
        if (c.outcome() == IntakeOutcome.CALLED_BACK && state.reachedAt().isEmpty()) {
            throw Refusal.because(RefusalCode.CALL_BACK_NEEDED)
                    .with("attempts", state.callBacks().size());
        }
        if (c.outcome() == IntakeOutcome.INFORMATION_SENT
                && state.documentation().isEmpty()) {
            throw Refusal.because(RefusalCode.DOCUMENTATION_NOT_SENT);
        }
        if (c.outcome() == IntakeOutcome.NO_ACTION && Guards.isBlank(c.note())) {
            throw Refusal.because(RefusalCode.OUTCOME_NOTE_NEEDED).with("outcome", c.outcome());
        }
        var promised = c.callBackPromised() && !promiseOpensNothing(state);
        return List.of(new IntakeEvent.OutcomeNoted(
                c.intakeId(),
                c.outcome(),
                c.note(),
                null,
                null,
                null,
                // The request was special from its first word: a late promise gives the firm no more time.
                promised ? callBack.apply(state.facts().clockFrom()) : null,
                null,
                null));
    }

    /** What it became before, if it became that of which the same is said now. */
    static boolean isAlreadyMade(IntakeState state, IntakeOutcome outcome, Statement statement) {
        var standing = state.outcome();
        return standing != null
                && sameOrRefuse(standing, standing.outcome() == outcome && statement.equals(standing.statement()));
    }

    /** The same for a request. */
    static boolean isAlreadyMade(IntakeState state, Enquiry enquiry) {
        var standing = state.outcome();
        return standing != null
                && sameOrRefuse(
                        standing, standing.outcome() == IntakeOutcome.REQUEST && enquiry.equals(standing.enquiry()));
    }

    private static boolean sameOrRefuse(IntakeEvent.OutcomeNoted standing, boolean same) {
        if (same) {
            return true;
        }
        var refusal = Refusal.because(RefusalCode.ALREADY_DONE_DIFFERENTLY).with("outcome", standing.outcome());
        throw standing.becameId() == null ? refusal : refusal.with("becameId", standing.becameId());
    }

    /** D9: nobody can be answered without contact details. */
    static IntakeOutcome complaintOrRemark(IntakeState state) {
        var message = state.facts();
        return state.clientId() != null || message.caller().asComplainant().canBeReached()
                ? IntakeOutcome.COMPLAINT
                : IntakeOutcome.REMARK;
    }

    /** S1-04, S1-05: as if it had been said at once, with the same receipt and so with the same due dates. */
    static RecordComplaint complaintOf(IntakeState state, ComplaintId complaint, Statement said) {
        var message = state.facts();
        return new RecordComplaint(
                complaint,
                message.clockFrom(),
                message.channel(),
                said.written(),
                said.writtenReason(),
                said.subject(),
                description(message, said),
                message.caller().asComplainant(),
                state.clientId(),
                said.visitId(),
                worker(message, said),
                said.remedySought(),
                said.circumstances(),
                message.relayedByWorker() != null,
                said.classification(),
                said.classificationInOwnWords(),
                null);
    }

    static RecordRemark remarkOf(IntakeState state, RemarkId remark, Statement said) {
        var message = state.facts();
        return new RecordRemark(
                remark,
                message.clockFrom(),
                message.channel(),
                said.written(),
                said.writtenReason(),
                said.subject(),
                description(message, said),
                message.caller().name(),
                said.visitId(),
                worker(message, said),
                said.remedySought(),
                said.circumstances(),
                message.relayedByWorker() != null,
                said.classification(),
                said.classificationInOwnWords(),
                // Discontent that nobody can answer is a remark (D9).
                said.type() == FeedbackType.COMPLAINT ? FeedbackType.REMARK : said.type(),
                message.caller().asComplainant().canBeReached()
                        ? message.caller().asComplainant()
                        : null,
                state.clientId());
    }

    /**
     * The outcome of a message that became something of its own; said once that something is recorded.
     *
     * @param statement absent where nothing was said apart from what is recorded there
     */
    static IntakeEvent became(
            IntakeState state,
            IntakeOutcome outcome,
            String id,
            @Nullable String number,
            @Nullable Statement statement) {
        return new IntakeEvent.OutcomeNoted(
                state.facts().intakeId(), outcome, null, id, number, statement, null, null, null);
    }

    /** Whose request it is, if somebody said so: then, or before of the message. */
    static Optional<ClientId> namedClient(IntakeState state, Enquiry said) {
        return Optional.ofNullable(state.clientId())
                .or(() -> Optional.ofNullable(said.clientId()))
                .map(ClientId::new);
    }

    /** S1-08: the file of somebody who enquires, with what the message tells of them. */
    static RegisterClient prospectOf(IntakeState state, ClientId client, Enquiry said) {
        var message = state.facts();
        var caller = message.caller();
        var name = caller.name() == null ? said.name() : caller.name();
        if (name == null) {
            throw Refusal.because(RefusalCode.CALLER_NAME_NEEDED);
        }
        var told = caller.postalAddress();
        return new RegisterClient(
                client,
                name,
                new ContactDetails(
                        caller.email(),
                        caller.phone(),
                        List.of(),
                        // What cannot be read as an address stays in the message, which belongs to the dossier too.
                        told == null
                                ? said.postalAddress()
                                : PostalAddress.read(told).orElse(said.postalAddress())),
                ClientStanding.PROSPECT,
                Paris.dayOf(message.clockFrom()),
                said.source());
    }

    /** S1-04, S1-08: as if it had been said at once. */
    static RegisterRequest requestOf(IntakeState state, RequestId request, ClientId client, Enquiry said) {
        var message = state.facts();
        return new RegisterRequest(
                request,
                client,
                message.clockFrom(),
                message.channel(),
                said.need() == null ? message.content() : said.need(),
                message.intakeId().value(),
                said.wishedStartOn());
    }

    /** S1-04: the message of a request that was known as one when it was taken. Who called stands in the client's file. */
    static RecordMessage messageOf(TakeRequest c) {
        return new RecordMessage(
                c.intakeId(),
                c.receivedAt(),
                c.channel(),
                c.need(),
                new CallerDetails(null, null, null, null),
                c.clientId().value(),
                null,
                null);
    }

    /**
     * S1-04, S2-07: the message of a complaint that was known as one when it was taken. What was said, and who said it, stands in
     * the complaint alone, so that it is gone with it; nobody waits for a call either, because the complaint has clocks of its own.
     *
     * @param isClient a client is named here only who has a file; the complaint keeps what was typed
     */
    static RecordMessage messageOf(TakeComplaint c, Predicate<String> isClient) {
        var complaint = c.complaint();
        return taken(
                c.intakeId(),
                complaint.receivedAt(),
                complaint.channel(),
                "Réclamation : voir son dossier.",
                complaint.clientId(),
                isClient,
                complaint.relayedByWorker());
    }

    /** The same for a remark. */
    static RecordMessage messageOf(TakeRemark c, Predicate<String> isClient) {
        var remark = c.remark();
        return taken(
                c.intakeId(),
                remark.receivedAt(),
                remark.channel(),
                "Remarque : voir sa fiche.",
                remark.clientId(),
                isClient,
                remark.relayedByWorker());
    }

    private static RecordMessage taken(
            IntakeId message,
            Instant receivedAt,
            ReceptionChannel channel,
            String content,
            @Nullable String client,
            Predicate<String> isClient,
            boolean relayed) {
        return new RecordMessage(
                message,
                receivedAt,
                channel,
                content,
                new CallerDetails(null, null, null, null),
                client != null && isClient.test(client) ? client : null,
                false,
                // Whom it is about is not who passed it on.
                relayed ? new RelayedByWorker(null, receivedAt) : null);
    }

    /** What was said of it besides the message: nothing but the wish. */
    static Enquiry enquiryOf(TakeRequest c) {
        return new Enquiry(null, c.wishedStartOn(), null, null, null, ClientSource.NOT_STATED);
    }

    /** The outcome of a message that became a request; said once that request is registered. */
    static IntakeEvent becameRequest(IntakeState state, RequestId request, ClientId client, Enquiry said) {
        return new IntakeEvent.OutcomeNoted(
                state.facts().intakeId(),
                IntakeOutcome.REQUEST,
                null,
                request.value(),
                null,
                null,
                null,
                said,
                client.value());
    }

    /** S2-05: whose message it is can be said at any time, and corrected; what was said before stays in the history. */
    static List<IntakeEvent> linkClient(IntakeState state, LinkClient c) {
        requireNotErased(state);
        return c.clientId().value().equals(state.clientId())
                ? List.of()
                : List.of(
                        new IntakeEvent.ClientLinked(c.intakeId(), c.clientId().value(), state.clientId()));
    }

    /** D13: not one day early, and not before it has its outcome. Its line in the call log stays, with its number. */
    static List<IntakeEvent> erase(IntakeState state, Policies policies, Instant now) {
        if (state.erased()) {
            return List.of();
        }
        if (state.outcome() == null) {
            throw Refusal.because(RefusalCode.STATE_DOES_NOT_ALLOW)
                    .with("state", "OPEN")
                    .with("allowedStates", List.of("HANDLED"));
        }
        var kept = Kept.message(state.lastFactOn(), policies::inForce);
        if (!kept.isOverOn(Paris.dayOf(now))) {
            throw Refusal.because(RefusalCode.RETENTION_RUNNING).with("keepUntil", kept.until());
        }
        var id = state.facts().intakeId();
        var events = new ArrayList<>(timePasses(state, now));
        events.add(new IntakeEvent.Erased(
                id,
                kept.until(),
                kept.policy().name().value(),
                kept.policy().version(),
                List.of(new ErasedKey(id.value(), RetentionClass.PROSPECT))));
        return List.copyOf(events);
    }

    /** What the mere passing of time makes true (S2-09). Asked after every act and by every alarm; asking twice is harmless. */
    static List<IntakeEvent> timePasses(IntakeState state, Instant now) {
        var owed = state.callBack();
        return !state.erased() && owed != null && owed.isOpen() && owed.due().hasPassedAt(now)
                ? List.of(new IntakeEvent.CallBackMissed(state.facts().intakeId(), owed.due()))
                : List.of();
    }

    private static void requireNotErased(IntakeState state) {
        if (state.erased()) {
            throw Refusal.because(RefusalCode.PERSONAL_DATA_ERASED);
        }
    }

    private static @Nullable DueDateState verdict(IntakeState state, NoteCallBack c) {
        var owed = state.callBack();
        var reachedBefore = state.reachedAt().filter(first -> !c.at().isBefore(first));
        if (owed == null || !c.reached() || reachedBefore.isPresent()) {
            return null;
        }
        return owed.due().isMetAt(c.at()) ? DueDateState.KEPT : DueDateState.MISSED;
    }

    /** The call-back is owed already, or the caller was reached. */
    private static boolean promiseOpensNothing(IntakeState state) {
        return state.facts().callBack() != null || state.reachedAt().isPresent();
    }

    private static void requireDone(IntakeState state, Instant doneAt, Instant now) {
        if (doneAt.isAfter(now)) {
            throw Refusal.because(RefusalCode.DONE_IN_THE_FUTURE).with("doneAt", doneAt);
        }
        if (doneAt.isBefore(state.facts().leftAt())) {
            throw Refusal.because(RefusalCode.DONE_BEFORE_RECEIPT)
                    .with("doneAt", doneAt)
                    .with("receivedAt", state.facts().leftAt());
        }
    }

    private static String description(IntakeEvent.Recorded message, Statement said) {
        return said.description() == null ? message.content() : said.description();
    }

    private static @Nullable String worker(IntakeEvent.Recorded message, Statement said) {
        var relayed = message.relayedByWorker();
        return said.workerId() != null || relayed == null ? said.workerId() : relayed.workerId();
    }
}
