package fr.paroletenue.command.client;

import static fr.paroletenue.command.deciding.Guards.sameOrRefuse;

import fr.paroletenue.api.client.ClientCommand.AssignContactPerson;
import fr.paroletenue.api.client.ClientCommand.BecomeClient;
import fr.paroletenue.api.client.ClientCommand.ChangeContactDetails;
import fr.paroletenue.api.client.ClientCommand.EndClient;
import fr.paroletenue.api.client.ClientCommand.LogContact;
import fr.paroletenue.api.client.ClientCommand.NoteContactPersonCommunicated;
import fr.paroletenue.api.client.ClientCommand.RegisterClient;
import fr.paroletenue.api.client.ClientCommand.ReturnClient;
import fr.paroletenue.api.client.ClientCommand.StateConsent;
import fr.paroletenue.api.client.ClientEvent;
import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ContactChannel;
import fr.paroletenue.api.client.ContactDetails;
import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.intake.CallerDetails;
import fr.paroletenue.api.intake.IntakeCommand;
import fr.paroletenue.api.intake.IntakeCommand.NoteOutcome;
import fr.paroletenue.api.intake.IntakeCommand.RecordMessage;
import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.retention.Kept;
import fr.paroletenue.command.client.ClientState.ContactPerson;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Guards;
import fr.paroletenue.command.policy.Policies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Every rule of a client's file. Pure: a state, a command and an instant in; events or a refusal out. */
final class ClientDecisions {

    private static final List<ClientStanding> OPEN = List.of(ClientStanding.PROSPECT, ClientStanding.CLIENT);
    private static final List<ClientStanding> OVER =
            List.of(ClientStanding.FORMER_CLIENT, ClientStanding.GIVEN_UP_PROSPECT);

    private ClientDecisions() {}

    /** S1-02. */
    static List<ClientEvent> register(RegisterClient c, LocalDate firstDay, Instant now) {
        requireReachable(c.details());
        Guards.allowIn(c.standing(), OPEN);
        days(firstDay, now).requireDone(c.since());
        return List.of(
                new ClientEvent.Registered(c.clientId(), c.name(), c.details(), c.standing(), c.since(), c.source()));
    }

    static List<ClientEvent> changeDetails(ClientState state, ChangeContactDetails c) {
        requireNotErased(state);
        if (c.name().equals(state.name()) && c.details().equals(state.details())) {
            return List.of();
        }
        requireReachable(c.details());
        return List.of(new ClientEvent.ContactDetailsChanged(c.clientId(), c.name(), c.details()));
    }

    /** S1-02: one of each, and the client is to be told (S2-32). Whoever takes over takes over the duty, with a time of its own. */
    static List<ClientEvent> assign(
            ClientState state,
            AssignContactPerson c,
            BiPredicate<String, ContactPersonRole> hasRole,
            Function<Instant, DueDate> noticeDue,
            Instant now) {
        requireOpen(state);
        var present = state.contactPerson(c.role());
        if (present.filter(person -> person.assigned().username().equals(c.username()))
                .isPresent()) {
            return List.of();
        }
        var since = c.since() == null ? now : c.since();
        CompanyDays.requirePast(Paris.dayOf(since), Paris.dayOf(now));
        CompanyDays.requireNotBefore(state.begun(), Paris.dayOf(since));
        if (!hasRole.test(c.username(), c.role())) {
            throw Refusal.because(RefusalCode.CONTACT_PERSON_LACKS_ROLE)
                    .with("username", c.username())
                    .with("role", c.role().accountRole());
        }
        return plus(
                timePasses(state, now),
                new ClientEvent.ContactPersonAssigned(c.clientId(), c.role(), c.username(), noticeDue.apply(since)));
    }

    /** S2-32. A late word does not hide that its day had passed: the miss is told first, even if no alarm has rung yet. */
    static List<ClientEvent> communicate(ClientState state, NoteContactPersonCommunicated c, Instant now) {
        requireOpen(state);
        var person = state.contactPerson(c.role())
                .orElseThrow(() -> Refusal.because(RefusalCode.CONTACT_PERSON_NEEDED)
                        .with("role", c.role().name()));
        var told = person.told();
        if (told != null) {
            return sameOrRefuse(told.channel() == c.channel() && told.sentAt().equals(c.sentAt()));
        }
        if (c.sentAt().isAfter(now)) {
            throw Refusal.because(RefusalCode.SENT_IN_THE_FUTURE).with("sentAt", c.sentAt());
        }
        var due = person.assigned().noticeDue();
        var assignedOn = Paris.dayOf(due.triggeredAt());
        // The name may have been given on the telephone a moment before anybody wrote it down.
        if (Paris.dayOf(c.sentAt()).isBefore(assignedOn)) {
            throw Refusal.because(RefusalCode.SENT_BEFORE_ASSIGNMENT)
                    .with("sentAt", c.sentAt())
                    .with("assignedOn", assignedOn);
        }
        var kept = due.isMetAt(c.sentAt());
        var events = new ArrayList<ClientEvent>();
        if (!kept && person.notice() == DueDateState.OPEN) {
            events.add(missed(state, person));
        }
        events.add(new ClientEvent.ContactPersonCommunicated(
                c.clientId(),
                c.role(),
                person.assigned().username(),
                c.channel(),
                c.sentAt(),
                kept ? DueDateState.KEPT : DueDateState.MISSED));
        return List.copyOf(events);
    }

    static List<ClientEvent> stateConsent(ClientState state, StateConsent c, LocalDate firstDay, Instant now) {
        requireNotErased(state);
        var stated = new ClientEvent.ConsentStated(c.clientId(), c.purpose(), c.given(), c.on(), c.proof());
        if (stated.equals(state.consents().get(c.purpose()))) {
            return List.of();
        }
        days(firstDay, now).requireDone(c.on());
        var standing = state.consents().get(c.purpose());
        if (standing != null) {
            // What was said last holds, whatever is typed last.
            CompanyDays.requireNotBefore(standing.on(), c.on());
        }
        return List.of(stated);
    }

    /** S1-03: as many as there are, and none twice, so that none is in the call log twice either. */
    static List<ClientEvent> logContact(ClientState state, LogContact c, LocalDate firstDay, Instant now) {
        requireNotErased(state);
        if (state.contact(c).isPresent()) {
            return List.of();
        }
        if (c.at().isAfter(now)) {
            throw Refusal.because(RefusalCode.DONE_IN_THE_FUTURE).with("at", c.at());
        }
        days(firstDay, now).requireDone(Paris.dayOf(c.at()));
        return List.of(new ClientEvent.ContactLogged(
                c.clientId(), c.at(), c.channel(), c.direction(), c.summary(), c.intakeId()));
    }

    /**
     * S1-04, S2-07: what came in has its line in the call log, and what came of it is known. What was said stands in the file
     * alone, so that it is gone with it.
     */
    static List<IntakeCommand> messages(LogContact c) {
        if (c.intakeId() == null) {
            return List.of();
        }
        var message = new IntakeId(c.intakeId());
        return List.of(
                new RecordMessage(
                        message,
                        c.at(),
                        received(c.channel()),
                        "Contact : voir la fiche du client.",
                        new CallerDetails(null, null, null, null),
                        c.clientId().value(),
                        false,
                        null),
                new NoteOutcome(message, IntakeOutcome.CONTACT, null, false));
    }

    private static ReceptionChannel received(ContactChannel channel) {
        return switch (channel) {
            case PHONE -> ReceptionChannel.PHONE;
            case VOICEMAIL -> ReceptionChannel.VOICEMAIL;
            case SMS -> ReceptionChannel.SMS;
            case EMAIL -> ReceptionChannel.EMAIL;
            case POST -> ReceptionChannel.POST;
            case BY_HAND -> ReceptionChannel.BY_HAND;
            case IN_PERSON -> ReceptionChannel.IN_PERSON;
            case LIAISON_NOTEBOOK -> ReceptionChannel.LIAISON_NOTEBOOK;
            case MESSENGER -> ReceptionChannel.WHATSAPP;
        };
    }

    static List<ClientEvent> end(ClientState state, EndClient c, Instant now) {
        requireNotErased(state);
        var standing = state.ended();
        if (standing != null) {
            return sameOrRefuse(
                    standing.on().equals(c.on()) && standing.reason().equals(c.reason()));
        }
        CompanyDays.requirePast(c.on(), Paris.dayOf(now));
        CompanyDays.requireNotBefore(state.begun(), c.on());
        return plus(
                timePasses(state, now),
                new ClientEvent.Ended(c.clientId(), c.on(), state.current().ended(), c.reason()));
    }

    /** Whoever was let go is taken up again on purpose, so that somebody is there for them (S1-02). */
    static void requireRelationship(ClientState state) {
        requireNotErased(state);
        if (OVER.contains(state.current())) {
            throw Refusal.because(RefusalCode.RELATIONSHIP_OVER)
                    .with("standing", state.current())
                    .with("since", Objects.requireNonNull(state.ended()).on());
        }
    }

    static List<ClientEvent> comeBack(ClientState state, ReturnClient c, Instant now) {
        requireNotErased(state);
        var standing = state.returned();
        if (standing != null && standing.on().equals(c.on()) && standing.standing() == c.standing()) {
            return List.of();
        }
        Guards.allowIn(state.current(), OVER);
        Guards.allowIn(c.standing(), OPEN);
        CompanyDays.requirePast(c.on(), Paris.dayOf(now));
        CompanyDays.requireNotBefore(Objects.requireNonNull(state.ended()).on(), c.on());
        return List.of(new ClientEvent.Returned(c.clientId(), c.on(), c.standing()));
    }

    /** S1-12. Whoever is a client stays one; whoever had left, or nothing had come of, is back. */
    static List<ClientEvent> become(ClientState state, BecomeClient c) {
        requireNotErased(state);
        return switch (state.current()) {
            case CLIENT -> List.of();
            case PROSPECT -> List.of(new ClientEvent.BecameClient(c.clientId(), c.contractId(), c.signedOn()));
            case FORMER_CLIENT, GIVEN_UP_PROSPECT -> {
                var left = Objects.requireNonNull(state.ended()).on();
                yield List.of(new ClientEvent.Returned(
                        c.clientId(), c.signedOn().isBefore(left) ? left : c.signedOn(), ClientStanding.CLIENT));
            }
        };
    }

    /**
     * D13: not one day early. The years of a former client count from the end; those of a prospect, given up or not, from the
     * last contact.
     */
    static List<ClientEvent> erase(ClientState state, Policies policies, Instant now) {
        if (state.erased()) {
            return List.of();
        }
        var standing = state.current();
        if (standing == ClientStanding.CLIENT) {
            Guards.allowIn(
                    standing,
                    List.of(ClientStanding.PROSPECT, ClientStanding.FORMER_CLIENT, ClientStanding.GIVEN_UP_PROSPECT));
        }
        var ended = state.ended();
        var kept = Kept.client(standing, ended == null ? null : ended.on(), state.lastContact(), policies::inForce);
        if (!kept.isOverOn(Paris.dayOf(now))) {
            throw Refusal.because(RefusalCode.RETENTION_RUNNING).with("keepUntil", kept.until());
        }
        var id = id(state);
        return plus(
                timePasses(state, now),
                new ClientEvent.Erased(
                        id,
                        kept.until(),
                        kept.policy().name().value(),
                        kept.policy().version(),
                        List.of(new ErasedKey(id.value(), RetentionClass.CLIENT))));
    }

    /** What the mere passing of time makes true. Asked after every act and by every alarm; asking twice is harmless. */
    static List<ClientEvent> timePasses(ClientState state, Instant now) {
        return state.contactPersons().values().stream()
                .filter(person -> person.notice() == DueDateState.OPEN)
                .filter(person -> person.assigned().noticeDue().hasPassedAt(now))
                .sorted(Comparator.comparing((ContactPerson person) ->
                                person.assigned().noticeDue().dueAt())
                        .thenComparing(person -> person.assigned().role()))
                .map(person -> missed(state, person))
                .toList();
    }

    private static ClientEvent missed(ClientState state, ContactPerson person) {
        var assigned = person.assigned();
        return new ClientEvent.ContactPersonNoticeMissed(
                id(state), assigned.role(), assigned.username(), assigned.noticeDue());
    }

    private static void requireReachable(ContactDetails details) {
        if (!details.canBeReached()) {
            throw Refusal.because(RefusalCode.CONTACT_DETAILS_NEEDED);
        }
    }

    private static void requireOpen(ClientState state) {
        requireNotErased(state);
        Guards.allowIn(state.current(), OPEN);
    }

    static void requireNotErased(ClientState state) {
        if (state.erased()) {
            throw Refusal.because(RefusalCode.PERSONAL_DATA_ERASED);
        }
    }

    private static CompanyDays days(LocalDate firstDay, Instant now) {
        return new CompanyDays(firstDay, now);
    }

    private static ClientId id(ClientState state) {
        return state.facts().clientId();
    }

    private static List<ClientEvent> plus(List<ClientEvent> events, ClientEvent last) {
        var all = new ArrayList<>(events);
        all.add(last);
        return List.copyOf(all);
    }
}
