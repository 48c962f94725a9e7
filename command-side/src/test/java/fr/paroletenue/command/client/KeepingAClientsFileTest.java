package fr.paroletenue.command.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import fr.paroletenue.api.client.ClientSource;
import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.client.ConsentPurpose;
import fr.paroletenue.api.client.ContactChannel;
import fr.paroletenue.api.client.ContactDetails;
import fr.paroletenue.api.client.ContactDirection;
import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.intake.IntakeCommand.NoteOutcome;
import fr.paroletenue.api.intake.IntakeCommand.RecordMessage;
import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.command.alarm.OpenDueDate;
import fr.paroletenue.command.calendar.DueDates;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.policy.PolicyBook;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1-02, S1-03, S2-32, D13: the rules of a client's file, from the first word to the erasure. */
class KeepingAClientsFileTest {

    private static final ClientId ID = new ClientId("k-1");
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final Policies POLICIES = PolicyBook.of(PolicyDefaults.all(), List.of());

    /** Monday 4 May 2026, 10:00 in Paris. */
    private static final Instant MONDAY = Instant.parse("2026-05-04T08:00:00Z");

    /** Eight calendar days later, the Paris midnight that ends Tuesday 12 May. */
    private static final Instant TOO_LATE = Instant.parse("2026-05-12T22:00:00Z");

    private static final ContactDetails DETAILS = new ContactDetails(null, "06 00 00 00 00", List.of(), null);
    private static final Map<String, ContactPersonRole> ACCOUNTS = Map.of(
            "paula", ContactPersonRole.PLANNER,
            "pierre", ContactPersonRole.PLANNER,
            "tania", ContactPersonRole.TECHNICAL_SUPERVISOR);

    private ClientState state = ClientState.NONE;

    private List<ClientEvent> happened(List<ClientEvent> events) {
        events.forEach(event -> state = state.after(event));
        return events;
    }

    private static RefusalCode refused(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).code();
    }

    private static RegisterClient registration(ContactDetails details, ClientStanding standing, String since) {
        return new RegisterClient(
                ID, "Mme Essai", details, standing, LocalDate.parse(since), ClientSource.WORD_OF_MOUTH);
    }

    private List<ClientEvent> assign(ContactPersonRole role, String username, Instant now) {
        return happened(ClientDecisions.assign(
                state,
                new AssignContactPerson(ID, role, username),
                (name, wanted) -> wanted == ACCOUNTS.get(name),
                KeepingAClientsFileTest::due,
                now));
    }

    private static DueDate due(Instant now) {
        return DueDates.compute(
                now, PolicyDefaults.of(PolicyDefaults.CONTACT_PERSON_NOTICE).orElseThrow(), HolidayZone.METROPOLE);
    }

    private List<ClientEvent> tell(ContactPersonRole role, Instant sentAt, Instant now) {
        return happened(ClientDecisions.communicate(
                state, new NoteContactPersonCommunicated(ID, role, ContactChannel.EMAIL, sentAt), now));
    }

    private static LogContact contact(
            Instant at, ContactChannel channel, ContactDirection who, @Nullable String message) {
        return new LogContact(ID, at, channel, who, "Demande à décaler le mardi", message);
    }

    /** S1-04, S2-07: every channel by which somebody comes in is one of the call log. */
    @ParameterizedTest
    @CsvSource({
        "PHONE,            PHONE",
        "VOICEMAIL,        VOICEMAIL",
        "SMS,              SMS",
        "EMAIL,            EMAIL",
        "POST,             POST",
        "BY_HAND,          BY_HAND",
        "IN_PERSON,        IN_PERSON",
        "LIAISON_NOTEBOOK, LIAISON_NOTEBOOK",
        "MESSENGER,        WHATSAPP",
    })
    void aContactThatCameInHasItsLineInTheCallLog(ContactChannel channel, ReceptionChannel received) {
        var asked = contact(MONDAY, channel, ContactDirection.IN, "m-1");

        var messages = ClientDecisions.messages(asked);

        var line = (RecordMessage) messages.getFirst();
        assertThat(line.intakeId()).isEqualTo(new IntakeId("m-1"));
        assertThat(line.leftAt()).isEqualTo(MONDAY);
        assertThat(line.channel()).isEqualTo(received);
        assertThat(line.clientId()).isEqualTo(ID.value());
        assertThat(line.callBackWanted())
                .as("nobody waits, whatever the channel")
                .isFalse();
        assertThat(line.content()).as("said in the file alone").doesNotContain("mardi");
        assertThat(messages.subList(1, messages.size()))
                .containsExactly(new NoteOutcome(new IntakeId("m-1"), IntakeOutcome.CONTACT, null, false));
    }

    @Test
    void everyChannelIsReceivedSomehow() {
        assertThat(ContactChannel.values())
                .allSatisfy(channel -> assertThat(
                                ClientDecisions.messages(contact(MONDAY, channel, ContactDirection.IN, "m-1")))
                        .hasSize(2));
    }

    @Test
    void whatTheFirmSaidFirstIsNoCall() {
        assertThat(ClientDecisions.messages(contact(MONDAY, ContactChannel.PHONE, ContactDirection.OUT, null)))
                .isEmpty();
    }

    /** The same contact again is no second line, whatever id its line would have had. */
    @Test
    void theSameContactIsKeptOnce() {
        var first = contact(MONDAY, ContactChannel.PHONE, ContactDirection.IN, "m-1");

        assertThat(happened(ClientDecisions.logContact(state, first, FIRST_DAY, MONDAY)))
                .containsExactly(new ClientEvent.ContactLogged(
                        ID, MONDAY, ContactChannel.PHONE, ContactDirection.IN, "Demande à décaler le mardi", "m-1"));
        assertThat(ClientDecisions.logContact(
                        state, contact(MONDAY, ContactChannel.PHONE, ContactDirection.IN, "m-2"), FIRST_DAY, MONDAY))
                .isEmpty();
        assertThat(state.contact(contact(MONDAY, ContactChannel.PHONE, ContactDirection.IN, "m-2"))
                        .map(ClientEvent.ContactLogged::intakeId))
                .contains("m-1");
        assertThat(ClientDecisions.logContact(
                        state, contact(MONDAY, ContactChannel.EMAIL, ContactDirection.IN, "m-2"), FIRST_DAY, MONDAY))
                .hasSize(1);
        assertThat(ClientDecisions.logContact(
                        state, contact(MONDAY, ContactChannel.PHONE, ContactDirection.OUT, null), FIRST_DAY, MONDAY))
                .hasSize(1);
    }

    private List<ClientEvent> log(Instant at, String summary, Instant now) {
        return happened(ClientDecisions.logContact(
                state,
                new LogContact(ID, at, ContactChannel.PHONE, ContactDirection.IN, summary, null),
                FIRST_DAY,
                now));
    }

    private List<ClientEvent> end(String on, Instant now) {
        return happened(ClientDecisions.end(state, new EndClient(ID, LocalDate.parse(on), "déménage"), now));
    }

    private List<ClientEvent> comeBack(String on, Instant now) {
        return happened(
                ClientDecisions.comeBack(state, new ReturnClient(ID, LocalDate.parse(on), ClientStanding.CLIENT), now));
    }

    private List<ClientEvent> erase(String now) {
        return happened(ClientDecisions.erase(state, POLICIES, Instant.parse(now)));
    }

    @BeforeEach
    void registered() {
        happened(ClientDecisions.register(
                registration(DETAILS, ClientStanding.CLIENT, "2026-05-04"), FIRST_DAY, MONDAY));
    }

    @Test
    void nobodyIsRegisteredWhoCannotBeReachedOrComesFromTomorrow() {
        var unreachable = new ContactDetails(null, null, List.of(), null);

        assertThat(refused(() -> ClientDecisions.register(
                        registration(unreachable, ClientStanding.PROSPECT, "2026-05-04"), FIRST_DAY, MONDAY)))
                .isEqualTo(RefusalCode.CONTACT_DETAILS_NEEDED);
        assertThat(refused(() -> ClientDecisions.register(
                        registration(DETAILS, ClientStanding.PROSPECT, "2026-05-05"), FIRST_DAY, MONDAY)))
                .isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
        assertThat(refused(() -> ClientDecisions.register(
                        registration(DETAILS, ClientStanding.PROSPECT, "2019-12-31"), FIRST_DAY, MONDAY)))
                .isEqualTo(RefusalCode.BEFORE_FIRST_DAY);
        assertThat(refused(() -> ClientDecisions.register(
                        registration(DETAILS, ClientStanding.FORMER_CLIENT, "2026-05-04"), FIRST_DAY, MONDAY)))
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }

    /** S1-08: whoever left, or was given up, is taken up again before anything new is; then everything goes on. */
    @Test
    void nothingNewBeginsWithWhomTheFirmHasLetGo() {
        ClientDecisions.requireRelationship(state);
        end("2026-05-04", MONDAY);

        var refused = catchThrowableOfType(Refusal.class, () -> ClientDecisions.requireRelationship(state));

        assertThat(refused.code()).isEqualTo(RefusalCode.RELATIONSHIP_OVER);
        assertThat(refused.facts())
                .containsEntry("standing", ClientStanding.FORMER_CLIENT)
                .containsEntry("since", LocalDate.of(2026, 5, 4));
        comeBack("2026-05-04", MONDAY);
        ClientDecisions.requireRelationship(state);
    }

    @Test
    void contactDetailsAreReplacedAndTheSameOnesChangeNothing() {
        var moved = new ContactDetails("essai@example.org", null, List.of("04 00 00 00 00"), null);

        assertThat(ClientDecisions.changeDetails(state, new ChangeContactDetails(ID, "Mme Essai", DETAILS)))
                .isEmpty();
        assertThat(happened(ClientDecisions.changeDetails(state, new ChangeContactDetails(ID, "Mme Neuf", moved))))
                .containsExactly(new ClientEvent.ContactDetailsChanged(ID, "Mme Neuf", moved));
        assertThat(ClientDecisions.changeDetails(state, new ChangeContactDetails(ID, "Mme Neuf", moved)))
                .isEmpty();
        assertThat(refused(() -> ClientDecisions.changeDetails(
                        state, new ChangeContactDetails(ID, "Mme Neuf", ContactDetails.erased()))))
                .isEqualTo(RefusalCode.CONTACT_DETAILS_NEEDED);
    }

    @Test
    void thereIsOneOfEachAndEachOfItsOwnRole() {
        assertThat(assign(ContactPersonRole.PLANNER, "paula", MONDAY)).hasSize(1);
        assertThat(assign(ContactPersonRole.PLANNER, "paula", MONDAY)).isEmpty();
        assertThat(assign(ContactPersonRole.TECHNICAL_SUPERVISOR, "tania", MONDAY))
                .hasSize(1);
        assertThat(refused(() -> assign(ContactPersonRole.TECHNICAL_SUPERVISOR, "pierre", MONDAY)))
                .isEqualTo(RefusalCode.CONTACT_PERSON_LACKS_ROLE);
        assertThat(refused(() -> assign(ContactPersonRole.PLANNER, "nobody", MONDAY)))
                .isEqualTo(RefusalCode.CONTACT_PERSON_LACKS_ROLE);

        assign(ContactPersonRole.PLANNER, "pierre", MONDAY);

        assertThat(state.contactPersons().values())
                .extracting(person -> person.assigned().username())
                .containsExactlyInAnyOrder("pierre", "tania");
    }

    @Test
    void everyChangeOpensTheDutyToTellTheClient() {
        assign(ContactPersonRole.PLANNER, "paula", MONDAY);
        assertThat(state.openDueDates()).containsExactly(new OpenDueDate("PLANNER_NOTICE", TOO_LATE, due(MONDAY)));

        assertThat(tell(ContactPersonRole.PLANNER, MONDAY.plusSeconds(60), MONDAY.plusSeconds(120)))
                .containsExactly(new ClientEvent.ContactPersonCommunicated(
                        ID,
                        ContactPersonRole.PLANNER,
                        "paula",
                        ContactChannel.EMAIL,
                        MONDAY.plusSeconds(60),
                        DueDateState.KEPT));
        assertThat(state.openDueDates()).isEmpty();
        assertThat(tell(ContactPersonRole.PLANNER, MONDAY.plusSeconds(60), MONDAY.plusSeconds(120)))
                .isEmpty();
        assertThat(refused(() -> tell(ContactPersonRole.PLANNER, MONDAY.plusSeconds(90), MONDAY.plusSeconds(120))))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);

        assign(ContactPersonRole.PLANNER, "pierre", MONDAY.plusSeconds(180));
        assertThat(state.openDueDates()).hasSize(1);
    }

    /** As a former system knew it; the duty counts from that day. */
    @Test
    void whoHasBeenThereForLongIsAssignedSinceThen() {
        var later = TOO_LATE.plusSeconds(60);
        assertThat(refused(() -> assignedSince(later.plusSeconds(86_400), later)))
                .isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
        assertThat(refused(() -> assignedSince(MONDAY.minusSeconds(86_400), later)))
                .as("before the client was there")
                .isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);

        assignedSince(MONDAY, later);

        assertThat(state.openDueDates()).containsExactly(new OpenDueDate("PLANNER_NOTICE", TOO_LATE, due(MONDAY)));
        assertThat(tell(ContactPersonRole.PLANNER, MONDAY.plusSeconds(60), later))
                .as("in time, and nothing says that it was not")
                .singleElement()
                .isInstanceOf(ClientEvent.ContactPersonCommunicated.class);
    }

    private void assignedSince(Instant since, Instant now) {
        happened(ClientDecisions.assign(
                state,
                new AssignContactPerson(ID, ContactPersonRole.PLANNER, "paula", since),
                (name, wanted) -> wanted == ACCOUNTS.get(name),
                KeepingAClientsFileTest::due,
                now));
    }

    @Test
    void nobodyIsToldOfNobodyNorTomorrowNorBeforeTheDay() {
        assertThat(refused(() -> tell(ContactPersonRole.PLANNER, MONDAY, MONDAY)))
                .isEqualTo(RefusalCode.CONTACT_PERSON_NEEDED);
        assign(ContactPersonRole.PLANNER, "paula", MONDAY);
        assertThat(refused(() -> tell(ContactPersonRole.PLANNER, MONDAY.plusSeconds(1), MONDAY)))
                .isEqualTo(RefusalCode.SENT_IN_THE_FUTURE);
        assertThat(refused(() -> tell(ContactPersonRole.PLANNER, Instant.parse("2026-05-03T21:59:59Z"), MONDAY)))
                .isEqualTo(RefusalCode.SENT_BEFORE_ASSIGNMENT);
        // Of the same day: it was said on the telephone before it was written down.
        assertThat(tell(ContactPersonRole.PLANNER, Instant.parse("2026-05-03T22:00:00Z"), MONDAY))
                .hasSize(1);
    }

    @Test
    void timeMissesTheNoticeOnceAndALateWordDoesNotHideIt() {
        assign(ContactPersonRole.PLANNER, "paula", MONDAY);
        assertThat(ClientDecisions.timePasses(state, TOO_LATE.minusMillis(1))).isEmpty();

        var missed = happened(ClientDecisions.timePasses(state, TOO_LATE));

        assertThat(missed)
                .containsExactly(
                        new ClientEvent.ContactPersonNoticeMissed(ID, ContactPersonRole.PLANNER, "paula", due(MONDAY)));
        assertThat(ClientDecisions.timePasses(state, TOO_LATE)).isEmpty();
        assertThat(state.openDueDates()).isEmpty();
        assertThat(tell(ContactPersonRole.PLANNER, TOO_LATE, TOO_LATE))
                .singleElement()
                .isInstanceOfSatisfying(
                        ClientEvent.ContactPersonCommunicated.class,
                        told -> assertThat(told.settled()).isEqualTo(DueDateState.MISSED));
    }

    @Test
    void whereNoAlarmHasRungTheMissIsToldFirst() {
        assign(ContactPersonRole.PLANNER, "paula", MONDAY);
        assign(ContactPersonRole.TECHNICAL_SUPERVISOR, "tania", MONDAY);

        assertThat(tell(ContactPersonRole.PLANNER, TOO_LATE, TOO_LATE))
                .hasSize(2)
                .first()
                .isInstanceOf(ClientEvent.ContactPersonNoticeMissed.class);
        assertThat(assign(ContactPersonRole.PLANNER, "pierre", TOO_LATE))
                .as("the one of the technical supervisor passed too")
                .hasSize(2)
                .first()
                .isInstanceOf(ClientEvent.ContactPersonNoticeMissed.class);
    }

    @Test
    void aWordInTimeThatIsWrittenDownLateWasInTime() {
        assign(ContactPersonRole.PLANNER, "paula", MONDAY);
        happened(ClientDecisions.timePasses(state, TOO_LATE));

        tell(ContactPersonRole.PLANNER, TOO_LATE.minusMillis(1), TOO_LATE.plusSeconds(60));

        assertThat(state.contactPerson(ContactPersonRole.PLANNER).orElseThrow().notice())
                .isEqualTo(DueDateState.KEPT);
    }

    @Test
    void contactsAreKeptWithoutLimitAndNoneTwice() {
        for (var n = 0; n < 300; n++) {
            assertThat(log(MONDAY, "appel " + n, MONDAY)).hasSize(1);
        }

        assertThat(log(MONDAY, "appel 17", MONDAY)).isEmpty();
        assertThat(state.contacts()).hasSize(300);
        assertThat(refused(() -> log(MONDAY.plusMillis(1), "demain", MONDAY)))
                .isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
        assertThat(refused(() -> log(Instant.parse("2019-12-31T22:59:59Z"), "jadis", MONDAY)))
                .isEqualTo(RefusalCode.BEFORE_FIRST_DAY);
    }

    @Test
    void aConsentIsTakenBackAsEasilyAsItWasGiven() {
        var given = new StateConsent(ID, ConsentPurpose.NEWS_BY_EMAIL, true, LocalDate.of(2026, 5, 4), null);
        var takenBack = new StateConsent(ID, ConsentPurpose.NEWS_BY_EMAIL, false, LocalDate.of(2026, 5, 4), null);

        assertThat(happened(ClientDecisions.stateConsent(state, given, FIRST_DAY, MONDAY)))
                .hasSize(1);
        assertThat(ClientDecisions.stateConsent(state, given, FIRST_DAY, MONDAY))
                .isEmpty();
        assertThat(happened(ClientDecisions.stateConsent(state, takenBack, FIRST_DAY, MONDAY)))
                .hasSize(1);
        assertThat(happened(ClientDecisions.stateConsent(state, given, FIRST_DAY, MONDAY)))
                .as("given once more")
                .hasSize(1);
        assertThat(refused(() -> ClientDecisions.stateConsent(
                        state,
                        new StateConsent(ID, ConsentPurpose.NEWS_BY_EMAIL, false, LocalDate.of(2020, 1, 1), null),
                        FIRST_DAY,
                        MONDAY)))
                .as("what was said last holds, whatever is typed last")
                .isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);
        assertThat(refused(() -> ClientDecisions.stateConsent(
                        state,
                        new StateConsent(ID, ConsentPurpose.NEWS_BY_SMS, true, LocalDate.of(2026, 5, 5), null),
                        FIRST_DAY,
                        MONDAY)))
                .isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
    }

    @Test
    void anEndOwesNothingMoreAndAReturnBeginsAgain() {
        assign(ContactPersonRole.PLANNER, "paula", MONDAY);
        assertThat(refused(() -> end("2026-05-03", MONDAY))).isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);
        assertThat(refused(() -> end("2026-05-05", MONDAY))).isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);

        assertThat(end("2026-05-04", TOO_LATE))
                .extracting(Object::getClass)
                .map(type -> (Object) type)
                .containsExactly(ClientEvent.ContactPersonNoticeMissed.class, ClientEvent.Ended.class);
        assertThat(state.current()).isEqualTo(ClientStanding.FORMER_CLIENT);
        assertThat(state.contactPersons()).isEmpty();
        assertThat(end("2026-05-04", TOO_LATE)).isEmpty();
        assertThat(refused(() -> end("2026-05-06", TOO_LATE))).isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(refused(() -> assign(ContactPersonRole.PLANNER, "paula", TOO_LATE)))
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(refused(() -> comeBack("2026-05-03", TOO_LATE))).isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);

        assertThat(comeBack("2026-05-12", TOO_LATE)).hasSize(1);
        assertThat(comeBack("2026-05-12", TOO_LATE)).isEmpty();
        assertThat(refused(() -> comeBack("2026-05-13", TOO_LATE))).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(state.current()).isEqualTo(ClientStanding.CLIENT);
        assertThat(assign(ContactPersonRole.PLANNER, "paula", TOO_LATE)).hasSize(1);
        assertThat(refused(() -> end("2026-05-11", TOO_LATE)))
                .as("before the return")
                .isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);
    }

    @Test
    void whoeverSignsAContractIsAClientWhateverTheyWere() {
        var signed = new BecomeClient(ID, "contract-1", LocalDate.of(2026, 5, 12));
        assertThat(ClientDecisions.become(state, signed)).as("a client already").isEmpty();

        end("2026-05-04", TOO_LATE);
        assertThat(happened(ClientDecisions.become(state, signed)))
                .containsExactly(new ClientEvent.Returned(ID, LocalDate.of(2026, 5, 12), ClientStanding.CLIENT));
        assertThat(state.current()).isEqualTo(ClientStanding.CLIENT);

        state = ClientState.NONE;
        happened(ClientDecisions.register(
                registration(DETAILS, ClientStanding.PROSPECT, "2026-05-04"), FIRST_DAY, MONDAY));
        assertThat(happened(ClientDecisions.become(state, signed)))
                .containsExactly(new ClientEvent.BecameClient(ID, "contract-1", LocalDate.of(2026, 5, 12)));
        assertThat(ClientDecisions.become(state, signed)).isEmpty();
        assertThat(refused(() -> erase("2040-01-01T00:00:00Z")))
                .as("no longer a prospect, whose years would be over")
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }

    @Test
    void aPaperOfBeforeTheEndBringsAFormerClientBackOnTheDayOfTheEnd() {
        end("2026-05-04", TOO_LATE);

        assertThat(ClientDecisions.become(state, new BecomeClient(ID, "contract-1", LocalDate.of(2026, 5, 2))))
                .containsExactly(new ClientEvent.Returned(ID, LocalDate.of(2026, 5, 4), ClientStanding.CLIENT));
    }

    @Test
    void aFormerClientIsErasedTheDayAfterFiveYears() {
        assertThat(refused(() -> erase("2040-01-01T00:00:00Z")))
                .as("a client")
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        end("2026-05-04", MONDAY);

        assertThat(refused(() -> erase("2031-05-04T21:59:59Z"))).isEqualTo(RefusalCode.RETENTION_RUNNING);
        assertThat(erase("2031-05-04T22:00:00Z"))
                .containsExactly(new ClientEvent.Erased(
                        ID,
                        LocalDate.of(2031, 5, 4),
                        "contract-retention",
                        "2026-1",
                        List.of(new ErasedKey("k-1", RetentionClass.CLIENT))));
        assertThat(erase("2031-05-05T22:00:00Z")).isEmpty();
        var later = Instant.parse("2031-05-06T00:00:00Z");
        assertThat(refused(() -> log(later, "encore", later))).isEqualTo(RefusalCode.PERSONAL_DATA_ERASED);
        assertThat(refused(() -> end("2031-05-05", later))).isEqualTo(RefusalCode.PERSONAL_DATA_ERASED);
        assertThat(refused(() -> comeBack("2031-05-05", later))).isEqualTo(RefusalCode.PERSONAL_DATA_ERASED);
    }

    @Test
    void theYearsOfAProspectCountFromTheLastContact() {
        state = ClientState.NONE;
        happened(ClientDecisions.register(
                registration(DETAILS, ClientStanding.PROSPECT, "2026-05-04"), FIRST_DAY, MONDAY));
        var later = Instant.parse("2026-09-30T22:30:00Z");
        log(later, "réfléchit encore", later);
        log(MONDAY, "noté après coup", later);
        assign(ContactPersonRole.PLANNER, "paula", later);

        assertThat(refused(() -> erase("2029-10-01T21:59:59Z"))).isEqualTo(RefusalCode.RETENTION_RUNNING);
        assertThat(erase("2029-10-01T22:00:00Z"))
                .extracting(Object::getClass)
                .map(type -> (Object) type)
                .containsExactly(ClientEvent.ContactPersonNoticeMissed.class, ClientEvent.Erased.class);
        assertThat(state.openDueDates()).isEmpty();
    }
}
