package fr.paroletenue.command.intake;

import static fr.paroletenue.command.intake.Messages.DUE;
import static fr.paroletenue.command.intake.Messages.FIRST_DAY;
import static fr.paroletenue.command.intake.Messages.ID;
import static fr.paroletenue.command.intake.Messages.LEFT;
import static fr.paroletenue.command.intake.Messages.NOBODY;
import static fr.paroletenue.command.intake.Messages.REACHABLE;
import static fr.paroletenue.command.intake.Messages.SAID;
import static fr.paroletenue.command.intake.Messages.call;
import static fr.paroletenue.command.intake.Messages.message;
import static fr.paroletenue.command.intake.Messages.outcome;
import static fr.paroletenue.command.intake.Messages.voicemail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.client.ClientSource;
import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ContactDetails;
import fr.paroletenue.api.client.PostalAddress;
import fr.paroletenue.api.complaint.ComplaintCommand.RecordComplaint;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.complaint.LetterChannel;
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
import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.intake.OutgoingChannel;
import fr.paroletenue.api.intake.RelayedByWorker;
import fr.paroletenue.api.intake.Statement;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.request.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** S1-03 to S1-05, S2-04, S2-06 to S2-10: every rule of the call log. */
class TakingAMessageTest {

    private static final Instant MUCH_LATER = LEFT.plus(Duration.ofDays(9));
    private static final IntakeEvent MISSED =
            new IntakeEvent.CallBackMissed(ID, IntakeTimeLimitsTest.LIMITS.callBack(LEFT));

    /** Who speaks to a machine waits to be called back, unless said otherwise; who speaks to somebody only if he says so. */
    @ParameterizedTest
    @CsvSource({
        "VOICEMAIL, ,      true",
        "VOICEMAIL, false, false",
        "VOICEMAIL, true,  true",
        "PHONE,     ,      false",
        "PHONE,     true,  true",
        "EMAIL,     ,      false",
        "EMAIL,     true,  true",
    })
    void aCallBackIsOwedToWhoeverWaitsForOne(ReceptionChannel channel, @Nullable Boolean wanted, boolean owed) {
        var recorded = recorded(message(channel, wanted, REACHABLE, null), LEFT);

        assertThat(recorded.callBack() != null).isEqualTo(owed);
    }

    /** S2-04: when it was left, whenever somebody listens to it. */
    @Test
    void theClockStartsWhenTheMessageWasLeft() {
        var recorded = recorded(voicemail(), MUCH_LATER);

        assertThat(recorded.clockFrom()).isEqualTo(LEFT);
        assertThat(recorded.callBack().triggeredAt()).isEqualTo(LEFT);
        assertThat(recorded.callBack().dueAt()).isEqualTo(DUE);
    }

    /** S1-05. */
    @Test
    void theClockOfWhatAWorkerHeardStartsThen() {
        var heard = LEFT.minus(Duration.ofHours(7));
        var recorded = recorded(message(ReceptionChannel.PHONE, true, REACHABLE, heard), LEFT);

        assertThat(recorded.leftAt()).isEqualTo(LEFT);
        assertThat(recorded.clockFrom()).isEqualTo(heard);
        assertThat(recorded.callBack().dueAt()).isEqualTo(DUE.minus(Duration.ofHours(7)));
    }

    @Test
    void whatCannotHaveHappenedIsRefused() {
        assertThat(refusalOf(() -> recorded(voicemail(), LEFT.minusNanos(1_000))))
                .isEqualTo(RefusalCode.RECEIVED_IN_THE_FUTURE);
        var heardLater = message(ReceptionChannel.PHONE, true, REACHABLE, LEFT.plusSeconds(1));
        assertThat(refusalOf(() -> recorded(heardLater, MUCH_LATER))).isEqualTo(RefusalCode.HEARD_AFTER_MESSAGE);
        var heardBeforeTheCompany =
                message(ReceptionChannel.PHONE, true, REACHABLE, Instant.parse("2019-12-31T22:59:59Z"));
        assertThat(refusalOf(() -> recorded(heardBeforeTheCompany, MUCH_LATER)))
                .isEqualTo(RefusalCode.BEFORE_FIRST_DAY);
        var leftBeforeTheCompany = new RecordMessage(
                ID, Instant.parse("2019-12-31T22:59:59Z"), ReceptionChannel.PHONE, "allô", REACHABLE, null, null, null);
        assertThat(refusalOf(() -> recorded(leftBeforeTheCompany, LEFT))).isEqualTo(RefusalCode.BEFORE_FIRST_DAY);
    }

    /** S2-05: said afterwards, corrected, said again; both facts stay. */
    @Test
    void whoseMessageItIsCanBeSaidAfterwards() {
        var unnamed = Messages.after(voicemail());
        var linked = IntakeDecisions.linkClient(unnamed, new LinkClient(ID, new ClientId("client-1")));
        assertThat(linked).containsExactly(new IntakeEvent.ClientLinked(ID, "client-1", null));
        var known = unnamed.after(linked.getFirst());

        assertThat(IntakeDecisions.linkClient(known, new LinkClient(ID, new ClientId("client-1"))))
                .isEmpty();
        assertThat(IntakeDecisions.linkClient(known, new LinkClient(ID, new ClientId("client-2"))))
                .containsExactly(new IntakeEvent.ClientLinked(ID, "client-2", "client-1"));
    }

    /** What it becomes from then on is that client's, without anybody saying it again. */
    @Test
    void whatALinkedMessageBecomesIsTheClients() {
        var anonymous = message(ReceptionChannel.PHONE, null, NOBODY, null);
        assertThat(IntakeDecisions.complaintOrRemark(Messages.after(anonymous))).isEqualTo(IntakeOutcome.REMARK);
        var known = Messages.after(anonymous, new IntakeEvent.ClientLinked(ID, "client-1", null));

        assertThat(IntakeDecisions.complaintOrRemark(known)).isEqualTo(IntakeOutcome.COMPLAINT);
        assertThat(IntakeDecisions.complaintOf(known, new ComplaintId("c-1"), SAID)
                        .clientId())
                .isEqualTo("client-1");
        assertThat(IntakeDecisions.remarkOf(known, new RemarkId("r-1"), SAID).clientId())
                .isEqualTo("client-1");
        assertThat(IntakeDecisions.namedClient(
                        known, new Enquiry(null, null, "client-of-the-enquiry", null, null, ClientSource.NOT_STATED)))
                .contains(new ClientId("client-1"));
    }

    /** A request keeps the client it was registered for; the message itself may turn out to be another's. */
    @Test
    void aMessageThatBecameARequestIsOfItsClientUntilSomebodySaysOtherwise() {
        var became = new IntakeEvent.OutcomeNoted(
                ID, IntakeOutcome.REQUEST, null, "request-1", null, null, null, null, "client-1");
        var state = Messages.after(voicemail(), became);

        assertThat(IntakeDecisions.linkClient(state, new LinkClient(ID, new ClientId("client-1"))))
                .isEmpty();
        assertThat(IntakeDecisions.linkClient(state, new LinkClient(ID, new ClientId("client-2"))))
                .containsExactly(new IntakeEvent.ClientLinked(ID, "client-2", "client-1"));
    }

    /** S2-09: by the instant of the call, not of its recording; exactly 24 hours later is too late. */
    @ParameterizedTest
    @CsvSource({
        "2026-05-22T15:30:00Z,           true,  KEPT",
        "2026-05-23T15:29:59.999999999Z, true,  KEPT",
        "2026-05-23T15:30:00Z,           true,  MISSED",
        "2026-05-24T08:00:00Z,           true,  MISSED",
        "2026-05-22T16:00:00Z,           false, ",
    })
    void onlyACallThatReachesTheCallerKeepsThePromise(Instant at, boolean reached, @Nullable DueDateState verdict) {
        var events = IntakeDecisions.callBack(Messages.after(voicemail()), call(at, reached), at);

        assertThat(((IntakeEvent.CalledBack) events.getLast()).settled()).isEqualTo(verdict);
    }

    @Test
    void aLateCallDoesNotHideTheMiss() {
        var events = IntakeDecisions.callBack(Messages.after(voicemail()), call(DUE, true), MUCH_LATER);

        assertThat(events).hasSize(2).first().isEqualTo(MISSED);
        assertThat(IntakeDecisions.callBack(Messages.after(voicemail(), MISSED), call(DUE, true), MUCH_LATER))
                .as("nobody misses it twice")
                .hasSize(1);
    }

    /** A call in time that was written down after the alarm kept the promise after all. */
    @Test
    void aCallInTimeIsJudgedByWhenItWasMade() {
        var state = Messages.after(voicemail(), MISSED);
        var events = IntakeDecisions.callBack(state, call(DUE.minusSeconds(60), true), MUCH_LATER);

        assertThat(events).extracting("settled").containsExactly(DueDateState.KEPT);
        assertThat(state.after(events.getFirst()).callBack().state()).isEqualTo(DueDateState.KEPT);
    }

    @Test
    void theFirstCallThatReachesTheCallerIsTheOneThatCounts() {
        var reached = called(DUE.plusSeconds(60), true, DueDateState.MISSED);
        var state = Messages.after(voicemail(), MISSED, reached);

        assertThat(IntakeDecisions.callBack(state, call(DUE.plusSeconds(90), true), MUCH_LATER))
                .extracting("settled")
                .containsOnlyNulls();
        assertThat(IntakeDecisions.callBack(state, call(DUE.minusSeconds(90), true), MUCH_LATER))
                .as("an earlier one that was written down later")
                .extracting("settled")
                .containsExactly(DueDateState.KEPT);
    }

    @Test
    void everyAttemptIsKeptOnce() {
        var inVain = called(LEFT.plusSeconds(60), false, null);
        var state = Messages.after(voicemail(), inVain);

        assertThat(IntakeDecisions.callBack(state, call(LEFT.plusSeconds(60), false), MUCH_LATER))
                .isEmpty();
        assertThat(refusalOf(() -> IntakeDecisions.callBack(state, call(LEFT.plusSeconds(60), true), MUCH_LATER)))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(refusalOf(() -> IntakeDecisions.callBack(
                        state, new NoteCallBack(ID, LEFT.plusSeconds(60), false, "occupé"), MUCH_LATER)))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(IntakeDecisions.callBack(state, call(LEFT.plusSeconds(120), false), MUCH_LATER))
                .hasSize(1);
    }

    @Test
    void nobodyCallsBackBeforeTheMessageOrInTheFuture() {
        var state = Messages.after(voicemail());

        assertThat(refusalOf(() -> IntakeDecisions.callBack(state, call(LEFT.plusSeconds(2), true), LEFT)))
                .isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
        assertThat(refusalOf(() -> IntakeDecisions.callBack(state, call(LEFT.minusNanos(1), true), LEFT)))
                .isEqualTo(RefusalCode.DONE_BEFORE_RECEIPT);
    }

    @Test
    void timeTellsOfAMissOnceAndOnlyWhereSomebodyWaits() {
        var waiting = Messages.after(voicemail());

        assertThat(IntakeDecisions.timePasses(waiting, DUE.minusNanos(1))).isEmpty();
        assertThat(IntakeDecisions.timePasses(waiting, DUE)).containsExactly(MISSED);
        assertThat(IntakeDecisions.timePasses(waiting.after(MISSED), MUCH_LATER))
                .isEmpty();
        var nobodyWaits = Messages.after(message(ReceptionChannel.PHONE, null, REACHABLE, null));
        assertThat(IntakeDecisions.timePasses(nobodyWaits, MUCH_LATER)).isEmpty();
        var reached = waiting.after(called(LEFT.plusSeconds(1), true, DueDateState.KEPT));
        assertThat(IntakeDecisions.timePasses(reached, MUCH_LATER)).isEmpty();
        assertThat(reached.openDueDates()).isEmpty();
    }

    /** S2-10. */
    @Test
    void onlyTheDocumentationInForceIsSent() {
        var state = Messages.after(voicemail());
        var send = new SendDocumentation(ID, "2026-1", LetterChannel.EMAIL, LEFT);
        var sent = IntakeDecisions.sendDocumentation(state, send, at -> "2026-1", LEFT);

        assertThat(sent).containsExactly(new IntakeEvent.DocumentationSent(ID, "2026-1", LetterChannel.EMAIL, LEFT));
        assertThat(IntakeDecisions.sendDocumentation(state.after(sent.getFirst()), send, at -> "2027-1", LEFT))
                .as("it was the right one when it left")
                .isEmpty();
        assertThat(refusalOf(() -> IntakeDecisions.sendDocumentation(state, send, at -> "2027-1", LEFT)))
                .isEqualTo(RefusalCode.DOCUMENT_VERSION_NOT_IN_FORCE);
        assertThat(refusalOf(
                        () -> IntakeDecisions.sendDocumentation(state, send, at -> "2026-1", LEFT.minusSeconds(1))))
                .isEqualTo(RefusalCode.SENT_IN_THE_FUTURE);
        var tooEarly = new SendDocumentation(ID, "2026-1", LetterChannel.EMAIL, LEFT.minusSeconds(1));
        assertThat(refusalOf(() -> IntakeDecisions.sendDocumentation(state, tooEarly, at -> "2026-1", LEFT)))
                .isEqualTo(RefusalCode.SENT_BEFORE_RECEIPT);
    }

    /** S1-05. */
    @Test
    void onlyWhoSpokeToAWorkerIsReminded() {
        var relayed = Messages.after(message(ReceptionChannel.PHONE, null, REACHABLE, LEFT));
        var reminder = new RemindClient(ID, OutgoingChannel.PHONE, LEFT);
        var reminded = IntakeDecisions.remind(relayed, reminder, LEFT);

        assertThat(reminded).containsExactly(new IntakeEvent.ClientReminded(ID, OutgoingChannel.PHONE, LEFT));
        var state = relayed.after(reminded.getFirst());
        assertThat(IntakeDecisions.remind(state, reminder, LEFT)).isEmpty();
        assertThat(refusalOf(
                        () -> IntakeDecisions.remind(state, new RemindClient(ID, OutgoingChannel.EMAIL, LEFT), LEFT)))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(refusalOf(() -> IntakeDecisions.remind(Messages.after(voicemail()), reminder, LEFT)))
                .isEqualTo(RefusalCode.NOT_RELAYED_BY_A_WORKER);
        assertThat(refusalOf(() -> IntakeDecisions.remind(relayed, reminder, LEFT.minusSeconds(1))))
                .isEqualTo(RefusalCode.SENT_IN_THE_FUTURE);
        assertThat(refusalOf(() -> IntakeDecisions.remind(
                        relayed, new RemindClient(ID, OutgoingChannel.PHONE, LEFT.minusSeconds(1)), LEFT)))
                .isEqualTo(RefusalCode.SENT_BEFORE_RECEIPT);
    }

    /** S2-06. */
    @Test
    void aMessageHasOneOutcome() {
        var state = Messages.after(voicemail());
        var answered = outcome(IntakeOutcome.ANSWERED, "tarifs donnés");
        var noted = noted(state, answered);

        assertThat(noted.outcome()).isEqualTo(IntakeOutcome.ANSWERED);
        var after = state.after(noted);
        assertThat(IntakeDecisions.outcome(after, answered, IntakeTimeLimitsTest.LIMITS::callBack))
                .isEmpty();
        for (var other : List.of(
                outcome(IntakeOutcome.ANSWERED, null), outcome(IntakeOutcome.PLANNING_CHANGE, "tarifs donnés"))) {
            assertThat(refusalOf(() -> noted(after, other))).isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        }
        assertThat(after.callBack().isOpen())
                .as("whoever waits to be called back still waits")
                .isTrue();
    }

    @Test
    void nobodyWasCalledBackWhomNobodyReached() {
        var inVain = Messages.after(voicemail(), called(LEFT, false, null));
        var calledBack = outcome(IntakeOutcome.CALLED_BACK, null);

        assertThat(refusalOf(() -> noted(inVain, calledBack))).isEqualTo(RefusalCode.CALL_BACK_NEEDED);
        var reached = inVain.after(called(LEFT.plusSeconds(9), true, DueDateState.KEPT));
        assertThat(noted(reached, calledBack).outcome()).isEqualTo(IntakeOutcome.CALLED_BACK);
    }

    @Test
    void whereNothingIsDoneItIsSaidWhy() {
        var state = Messages.after(voicemail());

        assertThat(refusalOf(() -> noted(state, outcome(IntakeOutcome.NO_ACTION, null))))
                .isEqualTo(RefusalCode.OUTCOME_NOTE_NEEDED);
        assertThat(noted(state, outcome(IntakeOutcome.NO_ACTION, "faux numéro")).note())
                .isEqualTo("faux numéro");
    }

    /** S2-10: what was sent is kept with its version, so nobody says that it was without saying what. */
    @Test
    void whoWasSentSomethingWasSentAVersionOfIt() {
        var state = Messages.after(message(ReceptionChannel.PHONE, null, REACHABLE, null));

        assertThat(refusalOf(() -> noted(state, outcome(IntakeOutcome.INFORMATION_SENT, null))))
                .isEqualTo(RefusalCode.DOCUMENTATION_NOT_SENT);
        var sent = state.after(new IntakeEvent.DocumentationSent(ID, "2026-1", LetterChannel.EMAIL, LEFT));
        assertThat(noted(sent, outcome(IntakeOutcome.INFORMATION_SENT, null)).outcome())
                .isEqualTo(IntakeOutcome.INFORMATION_SENT);
    }

    /** D9: nobody could be answered by a file that there is not. */
    @Test
    void aMessageIsOfAClientWhoHasAFile() {
        var message = new RecordMessage(ID, LEFT, ReceptionChannel.PHONE, "Rien", NOBODY, "nobody", null, null);

        assertThat(refusalOf(() -> Messages.recorded(message, LEFT))).isEqualTo(RefusalCode.CLIENT_FILE_NEEDED);
    }

    /** S1-05: whoever passed it on is somebody, and is named in the log for ever. */
    @ParameterizedTest
    @CsvSource({"w-nobody, WORKER_UNKNOWN", "w-1, "})
    void aMessageIsPassedOnByAWorkerWhoHasAFile(String worker, @Nullable RefusalCode refused) {
        var message = new RecordMessage(
                ID, LEFT, ReceptionChannel.PHONE, "Rien", NOBODY, null, null, new RelayedByWorker(worker, LEFT));

        if (refused == null) {
            assertThat(recorded(message, LEFT).relayedByWorker()).isEqualTo(new RelayedByWorker(worker, LEFT));
        } else {
            var refusal = catchThrowableOfType(Refusal.class, () -> recorded(message, LEFT));
            assertThat(refusal.code()).isEqualTo(refused);
            assertThat(refusal.facts()).containsEntry("workerId", worker);
        }
    }

    /** S1-04, S2-07: whatever the channel, as for a request; nobody waits for a call, and the words stand in the complaint. */
    @ParameterizedTest
    @EnumSource(ReceptionChannel.class)
    void aComplaintThatIsTakenAtOnceHasItsLine(ReceptionChannel channel) {
        var line = IntakeDecisions.messageOf(
                new TakeComplaint(ID, complaint(channel, "client-1", false)), client -> client.equals("client-1"));

        assertThat(line)
                .isEqualTo(new RecordMessage(
                        ID,
                        LEFT,
                        channel,
                        "Réclamation : voir son dossier.",
                        new CallerDetails(null, null, null, null),
                        "client-1",
                        false,
                        null));
        assertThat(recorded(line, LEFT).callBack()).isNull();
        var remark = IntakeDecisions.messageOf(new TakeRemark(ID, remark(channel, null)), client -> true);
        assertThat(remark.channel()).isEqualTo(channel);
        assertThat(remark.content()).isEqualTo("Remarque : voir sa fiche.");
        assertThat(recorded(remark, LEFT).callBack()).isNull();
    }

    /** The complaint keeps what was typed; its line names a client only who has a file. */
    @ParameterizedTest
    @CsvSource({", ", "client-1, client-1", "typed-somehow, "})
    void theLineOfAComplaintNamesAClientWhoHasAFile(@Nullable String typed, @Nullable String named) {
        var line = IntakeDecisions.messageOf(
                new TakeComplaint(ID, complaint(ReceptionChannel.EMAIL, typed, false)),
                client -> client.equals("client-1"));

        assertThat(line.clientId()).isEqualTo(named);
        assertThat(IntakeDecisions.messageOf(
                                new TakeRemark(ID, remark(ReceptionChannel.EMAIL, typed)),
                                client -> client.equals("client-1"))
                        .clientId())
                .isEqualTo(named);
    }

    /** S1-05: it is flagged, and the client is still to be reminded; whom it is about is not who passed it on. */
    @Test
    void theLineOfWhatAWorkerPassedOnIsFlagged() {
        var line = IntakeDecisions.messageOf(
                new TakeComplaint(ID, complaint(ReceptionChannel.IN_PERSON, null, true)), client -> true);

        assertThat(line.relayedByWorker()).isEqualTo(new RelayedByWorker(null, LEFT));
        var reminder = new RemindClient(ID, OutgoingChannel.PHONE, LEFT.plusSeconds(60));
        assertThat(IntakeDecisions.remind(Messages.after(line), reminder, MUCH_LATER))
                .hasSize(1);
    }

    /** One outcome ends it, and nothing else can be made of it. */
    @Test
    void aLineThatBecameAComplaintAtOnceBecomesNothingElse() {
        var line = IntakeDecisions.messageOf(
                new TakeComplaint(ID, complaint(ReceptionChannel.PHONE, null, false)), client -> true);
        var state = Messages.after(line);
        var taken = state.after(IntakeDecisions.became(state, IntakeOutcome.COMPLAINT, "c-1", "REC-2026-00001", null));

        assertThat(taken.openDueDates()).isEmpty();
        var refusal = catchThrowableOfType(
                Refusal.class, () -> IntakeDecisions.isAlreadyMade(taken, IntakeOutcome.COMPLAINT, SAID));
        assertThat(refusal.code()).isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(refusal.facts()).containsEntry("becameId", "c-1");
        assertThat(refusalOf(() -> noted(taken, outcome(IntakeOutcome.ANSWERED, null))))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    private static RecordComplaint complaint(ReceptionChannel channel, @Nullable String client, boolean relayed) {
        return new RecordComplaint(
                new ComplaintId("c-1"),
                LEFT,
                channel,
                null,
                null,
                "Retards",
                "Elle vient trop tard.",
                REACHABLE.asComplainant(),
                client,
                null,
                "w-about",
                null,
                SAID.circumstances(),
                relayed,
                SAID.classification(),
                SAID.classificationInOwnWords(),
                null);
    }

    private static RecordRemark remark(ReceptionChannel channel, @Nullable String client) {
        return new RecordRemark(
                new RemarkId("r-1"),
                LEFT,
                channel,
                null,
                null,
                "Merci",
                "Tout va bien.",
                "Mme Exemple",
                null,
                null,
                null,
                SAID.circumstances(),
                false,
                SAID.classification(),
                SAID.classificationInOwnWords(),
                FeedbackType.REMARK,
                null,
                client);
    }

    /** S2-09: the request was special from its first word, so a promise that comes late gives no more time. */
    @Test
    void anOutcomeMayPromiseACallBack() {
        var state = Messages.after(message(ReceptionChannel.PHONE, null, REACHABLE, null));
        var promise = new NoteOutcome(ID, IntakeOutcome.PLANNING_CHANGE, null, true);
        var noted = noted(state, promise);

        assertThat(noted.callBack().dueAt()).isEqualTo(DUE);
        var after = state.after(noted);
        assertThat(after.openDueDates()).hasSize(1);
        assertThat(IntakeDecisions.outcome(after, promise, IntakeTimeLimitsTest.LIMITS::callBack))
                .isEmpty();
        assertThat(refusalOf(() -> noted(after, outcome(IntakeOutcome.PLANNING_CHANGE, null))))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(noted(Messages.after(voicemail()), promise).callBack())
                .as("it is owed already")
                .isNull();
    }

    /** S1-04, S1-05: nothing is said twice, and the clocks are those of the message. */
    @Test
    void aComplaintTakesEverythingFromTheMessage() {
        var heard = LEFT.minus(Duration.ofHours(7));
        var state = Messages.after(message(ReceptionChannel.PHONE, null, REACHABLE, heard));
        var complaint = IntakeDecisions.complaintOf(state, new ComplaintId("c-1"), SAID);

        assertThat(IntakeDecisions.complaintOrRemark(state)).isEqualTo(IntakeOutcome.COMPLAINT);
        assertThat(complaint.receivedAt()).isEqualTo(heard);
        assertThat(complaint.channel()).isEqualTo(ReceptionChannel.PHONE);
        assertThat(complaint.relayedByWorker()).isTrue();
        assertThat(complaint.workerId()).isEqualTo("w-1");
        assertThat(complaint.complainant()).isEqualTo(REACHABLE.asComplainant());
        assertThat(complaint.subject()).isEqualTo("Retards");
        assertThat(complaint.description()).isEqualTo("Elle demande une heure de plus le mardi.");
        assertThat(complaint.classification()).isEqualTo(SAID.classification());
        var direct = Messages.after(voicemail());
        assertThat(IntakeDecisions.complaintOf(direct, new ComplaintId("c-1"), SAID)
                        .relayedByWorker())
                .isFalse();
    }

    /** D9. */
    @Test
    void whoCannotBeReachedLeavesARemark() {
        var anonymous = Messages.after(message(ReceptionChannel.PHONE, null, NOBODY, null));
        var remark = IntakeDecisions.remarkOf(anonymous, new RemarkId("r-1"), SAID);

        assertThat(IntakeDecisions.complaintOrRemark(anonymous)).isEqualTo(IntakeOutcome.REMARK);
        assertThat(remark.receivedAt()).isEqualTo(LEFT);
        assertThat(remark.name()).isEqualTo("un voisin");
        assertThat(remark.type()).isEqualTo(FeedbackType.REMARK);
        assertThat(remark.coordinates()).isNull();
        assertThat(IntakeDecisions.remarkOf(Messages.after(voicemail()), new RemarkId("r-1"), SAID)
                        .coordinates())
                .isEqualTo(REACHABLE.asComplainant());
        assertThat(remark.description()).isEqualTo("Elle demande une heure de plus le mardi.");
        var known = new RecordMessage(
                ID,
                LEFT,
                ReceptionChannel.PHONE,
                "Rien",
                new CallerDetails(null, null, null, null),
                "client-1",
                null,
                null);
        assertThat(IntakeDecisions.complaintOrRemark(Messages.after(known))).isEqualTo(IntakeOutcome.COMPLAINT);
    }

    @Test
    void whatItBecameItBecameOnce() {
        var state = Messages.after(voicemail());
        assertThat(IntakeDecisions.isAlreadyMade(state, IntakeOutcome.COMPLAINT, SAID))
                .isFalse();
        var became = state.after(IntakeDecisions.became(state, IntakeOutcome.COMPLAINT, "c-1", "REC-2026-00001", SAID));

        assertThat(IntakeDecisions.isAlreadyMade(became, IntakeOutcome.COMPLAINT, SAID))
                .isTrue();
        assertThat(refusalOf(() -> IntakeDecisions.isAlreadyMade(became, IntakeOutcome.REMARK, SAID)))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(refusalOf(() -> IntakeDecisions.isAlreadyMade(became, IntakeOutcome.COMPLAINT, Statement.erased())))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(refusalOf(() -> noted(became, outcome(IntakeOutcome.ANSWERED, null))))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    @ParameterizedTest
    @EnumSource(IntakeOutcome.class)
    void whatHasAnOutcomeBecomesNothingElse(IntakeOutcome outcome) {
        var state = Messages.after(voicemail())
                .after(new IntakeEvent.OutcomeNoted(ID, outcome, null, null, null, null, null, null, null));

        assertThat(refusalOf(() -> IntakeDecisions.isAlreadyMade(state, IntakeOutcome.COMPLAINT, SAID)))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    /** S1-08: nothing is typed twice. */
    @Test
    void aRequestTakesWhatTheMessageSays() {
        var heard = LEFT.minus(Duration.ofHours(7));
        var state = Messages.after(message(ReceptionChannel.PHONE, null, REACHABLE, heard));
        var said = enquiry(null, null);
        var client = new ClientId("k-1");

        assertThat(IntakeDecisions.namedClient(state, said)).isEmpty();
        var request = IntakeDecisions.requestOf(state, new RequestId("r-1"), client, said);
        assertThat(request.receivedAt()).isEqualTo(heard);
        assertThat(request.need()).isEqualTo("Elle demande une heure de plus le mardi.");
        assertThat(request.intakeId()).isEqualTo(ID.value());
        assertThat(request.clientId()).isEqualTo(client);
        assertThat(IntakeDecisions.requestOf(
                                state,
                                new RequestId("r-1"),
                                client,
                                new Enquiry("du repassage", null, null, null, null, ClientSource.PARTNER))
                        .need())
                .isEqualTo("du repassage");
    }

    @Test
    void whoEnquiresIsAProspectUnderTheNameOfTheMessage() {
        var caller =
                new CallerDetails("Mme Exemple", "e@example.org", "0600", "3 allée des Tilleuls, 38000 Exempleville");
        var state = Messages.after(message(ReceptionChannel.PHONE, null, caller, null));

        var file = IntakeDecisions.prospectOf(state, new ClientId("k-1"), enquiry("Somebody else", null));

        assertThat(file.name()).isEqualTo("Mme Exemple");
        assertThat(file.standing()).isEqualTo(ClientStanding.PROSPECT);
        assertThat(file.since()).isEqualTo(Paris.dayOf(LEFT));
        assertThat(file.source()).isEqualTo(ClientSource.PARTNER);
        assertThat(file.details())
                .isEqualTo(new ContactDetails(
                        "e@example.org",
                        "0600",
                        List.of(),
                        new PostalAddress("3 allée des Tilleuls", null, "38000", "Exempleville")));
    }

    @Test
    void whatTheMessageLacksIsSaidWithTheRequest() {
        var address = new PostalAddress("1 rue Neuve", null, "38000", "Exempleville");
        var nobody = Messages.after(message(
                ReceptionChannel.PHONE, null, new CallerDetails(null, null, "0600", "derrière l'église"), null));

        assertThat(refusalOf(() -> IntakeDecisions.prospectOf(nobody, new ClientId("k-1"), enquiry(null, null))))
                .isEqualTo(RefusalCode.CALLER_NAME_NEEDED);
        var file = IntakeDecisions.prospectOf(nobody, new ClientId("k-1"), enquiry("Mme Essai", address));
        assertThat(file.name()).isEqualTo("Mme Essai");
        assertThat(file.details().postalAddress()).isEqualTo(address);
        assertThat(IntakeDecisions.prospectOf(nobody, new ClientId("k-1"), enquiry("Mme Essai", null))
                        .details()
                        .postalAddress())
                .as("it stays in the message")
                .isNull();
    }

    @Test
    void aRequestIsMadeOnceOfTheClientOfTheMessage() {
        var known = Messages.after(
                new RecordMessage(ID, LEFT, ReceptionChannel.PHONE, "Rien", REACHABLE, "client-1", null, null));
        var said = new Enquiry(null, null, "client-2", null, null, ClientSource.NOT_STATED);
        assertThat(IntakeDecisions.namedClient(known, said))
                .as("the message knew it")
                .contains(new ClientId("client-1"));
        assertThat(IntakeDecisions.namedClient(Messages.after(voicemail()), said))
                .contains(new ClientId("client-2"));
        assertThat(IntakeDecisions.isAlreadyMade(known, said)).isFalse();

        var became =
                known.after(IntakeDecisions.becameRequest(known, new RequestId("r-1"), new ClientId("client-1"), said));

        assertThat(IntakeDecisions.isAlreadyMade(became, said)).isTrue();
        assertThat(refusalOf(() -> IntakeDecisions.isAlreadyMade(became, enquiry(null, null))))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(refusalOf(() -> IntakeDecisions.isAlreadyMade(became, IntakeOutcome.COMPLAINT, SAID)))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    private static Enquiry enquiry(@Nullable String name, @Nullable PostalAddress address) {
        return new Enquiry(null, null, null, name, address, ClientSource.PARTNER);
    }

    private static IntakeEvent.CalledBack called(Instant at, boolean reached, @Nullable DueDateState settled) {
        return new IntakeEvent.CalledBack(ID, at, reached, null, settled);
    }

    private static IntakeEvent.OutcomeNoted noted(IntakeState state, NoteOutcome command) {
        return (IntakeEvent.OutcomeNoted) IntakeDecisions.outcome(state, command, IntakeTimeLimitsTest.LIMITS::callBack)
                .getFirst();
    }

    private static IntakeEvent.Recorded recorded(RecordMessage message, Instant now) {
        return (IntakeEvent.Recorded) IntakeDecisions.record(
                        message,
                        client -> !client.equals("nobody"),
                        worker -> !worker.equals("w-nobody"),
                        () -> "MC-2026-00001",
                        IntakeTimeLimitsTest.LIMITS::callBack,
                        FIRST_DAY,
                        now)
                .getFirst();
    }

    private static RefusalCode refusalOf(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).code();
    }
}
