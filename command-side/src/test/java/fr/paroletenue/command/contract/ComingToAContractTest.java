package fr.paroletenue.command.contract;

import static fr.paroletenue.command.contract.ContractStory.ID;
import static fr.paroletenue.command.contract.ContractStory.NADIA;
import static fr.paroletenue.command.contract.ContractStory.OLGA;
import static fr.paroletenue.command.contract.ContractStory.SIGNED_ON;
import static fr.paroletenue.command.contract.ContractStory.at;
import static fr.paroletenue.command.contract.ContractStory.drawnUp;
import static fr.paroletenue.command.contract.ContractStory.earlyStart;
import static fr.paroletenue.command.contract.ContractStory.meeting;
import static fr.paroletenue.command.contract.ContractStory.running;
import static fr.paroletenue.command.contract.ContractStory.sign;
import static fr.paroletenue.command.contract.ContractStory.signed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.contract.Attendee;
import fr.paroletenue.api.contract.Concluded;
import fr.paroletenue.api.contract.ContractCommand.AbandonContract;
import fr.paroletenue.api.contract.ContractCommand.AcceptPaymentMeans;
import fr.paroletenue.api.contract.ContractCommand.ConfirmUnplanned;
import fr.paroletenue.api.contract.ContractCommand.GiveWithdrawalInformation;
import fr.paroletenue.api.contract.ContractCommand.HoldIntroductionMeeting;
import fr.paroletenue.api.contract.ContractCommand.IssueNotebook;
import fr.paroletenue.api.contract.ContractCommand.ReturnContract;
import fr.paroletenue.api.contract.ContractCommand.ReturnKey;
import fr.paroletenue.api.contract.ContractCommand.ReviseScope;
import fr.paroletenue.api.contract.ContractCommand.SetAccessInstructions;
import fr.paroletenue.api.contract.ContractCommand.SignContract;
import fr.paroletenue.api.contract.ContractCommand.SignScope;
import fr.paroletenue.api.contract.ContractCommand.TakeKey;
import fr.paroletenue.api.contract.ContractCommand.ValidateScope;
import fr.paroletenue.api.contract.ContractCommand.WriteInNotebook;
import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.contract.ContractStatus;
import fr.paroletenue.api.contract.EndRule;
import fr.paroletenue.api.contract.NotebookAuthor;
import fr.paroletenue.api.contract.PaymentMeans;
import fr.paroletenue.api.contract.VisitBlock;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.request.Rhythm;
import fr.paroletenue.api.worker.WorkerId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** S1-12, S2-13, S2-14, S2-17, S2-23, S2-27, S2-28, S2-29, R-14, R-17, R-80: from the paper to the first visit. */
class ComingToAContractTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 20);

    @Test
    void signedAndReturnedAreTwoFacts() {
        var story = drawnUp(Rhythm.RECURRING);
        assertThat(story.state().status()).isEqualTo(ContractStatus.DRAWN_UP);
        assertThat(story.refused(new ReturnContract(ID, SIGNED_ON)).code()).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);

        story.given(sign(Concluded.OFF_PREMISES));
        assertThat(story.state().status()).isEqualTo(ContractStatus.SIGNED);
        assertThat(story.refused(new ReturnContract(ID, SIGNED_ON.minusDays(1))).code())
                .isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);

        assertThat(story.when(new ReturnContract(ID, SIGNED_ON)))
                .containsExactly(new ContractEvent.Returned(ID, SIGNED_ON));
        assertThat(story.state().status()).isEqualTo(ContractStatus.RUNNING);
        assertThat(story.when(new ReturnContract(ID, SIGNED_ON))).isEmpty();
    }

    /** S1-11: the request may still say who comes until the plan does, and as long as somebody may come at all. */
    @Test
    void theRequestSaysWhoComesUntilThePlanDoes() {
        var unplanned = new ConfirmUnplanned(ID);
        var story = drawnUp(Rhythm.RECURRING);
        assertThat(story.when(unplanned)).isEmpty();
        assertThat(story.given(sign(Concluded.ON_PREMISES)).when(unplanned)).isEmpty();
        assertThat(story.given(new ReturnContract(ID, SIGNED_ON)).when(unplanned))
                .isEmpty();
        assertThat(story.worked("0.00").when(unplanned))
                .as("one visit by hand says nothing of the others")
                .isEmpty();
        assertThat(story.comingBack().refused(unplanned).code()).isEqualTo(RefusalCode.WORKER_IN_THE_PLAN);
        var once = drawnUp(Rhythm.ONE_OFF);
        assertThat(once.when(unplanned)).isEmpty();
        assertThat(once.worked("0.00").refused(unplanned).code()).isEqualTo(RefusalCode.WORKER_IN_THE_PLAN);

        var ending = drawnUp(Rhythm.RECURRING)
                .given(sign(Concluded.ON_PREMISES))
                .on("2026-04-18T09:00:00+02:00")
                .given(ContractStory.notice("2026-04-18T09:00:00+02:00"));
        assertThat(ending.refused(unplanned).code()).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        var abandoned = drawnUp(Rhythm.RECURRING).given(new AbandonContract(ID, SIGNED_ON, "sans suite"));
        assertThat(abandoned.refused(unplanned).code()).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }

    @Test
    void theSignatureFixesWhatTheLawGives() {
        var signed = (ContractEvent.Signed)
                drawnUp(Rhythm.RECURRING).when(sign(Concluded.OFF_PREMISES)).getFirst();

        assertThat(signed.withdrawal().lastDay()).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(signed.paymentBan().lastDay()).isEqualTo(LocalDate.of(2026, 4, 24));
        assertThat(signed.endRule()).isEqualTo(EndRule.AT_ONCE);
        assertThat(signed.endPolicyVersion()).isEqualTo("2026-1");
    }

    @Test
    void whatIsSignedAtTheOfficeGivesNeitherRightNorBan() {
        var signed = (ContractEvent.Signed)
                drawnUp(Rhythm.RECURRING).when(sign(Concluded.ON_PREMISES)).getFirst();

        assertThat(signed.withdrawal()).isNull();
        assertThat(signed.paymentBan()).isNull();
        assertThat(signed.endRule()).isEqualTo(EndRule.END_OF_MONTH);
    }

    @Test
    void theSameSignatureAgainIsNothingAndAnotherOneIsRefused() {
        var story = signed();

        assertThat(story.when(sign(Concluded.OFF_PREMISES))).isEmpty();
        assertThat(story.refused(sign(Concluded.DISTANCE)).code()).isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(drawnUp(Rhythm.RECURRING)
                        .refused(new SignContract(ID, SIGNED_ON.plusDays(1), Concluded.DISTANCE, false, false))
                        .code())
                .isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
    }

    @ParameterizedTest
    @CsvSource({"OFF_PREMISES, ONE_OFF", "DISTANCE, RECURRING", "ON_PREMISES, RECURRING"})
    void theExemptionIsForWhatComesAgainAndAgainAndWasSignedAtHome(Concluded concluded, Rhythm rhythm) {
        assertThat(drawnUp(rhythm)
                        .refused(new SignContract(ID, SIGNED_ON, concluded, false, true))
                        .code())
                .isEqualTo(RefusalCode.EXEMPTION_NOT_POSSIBLE);
    }

    @ParameterizedTest
    @EnumSource(PaymentMeans.class)
    void nothingIsTakenWhileTheLawForbidsIt(PaymentMeans means) {
        var story = signed().on("2026-04-30T09:00:00+02:00");

        var refusal = story.refused(new AcceptPaymentMeans(ID, means, LocalDate.of(2026, 4, 24)));
        assertThat(refusal.code()).isEqualTo(RefusalCode.PAYMENT_TOO_EARLY);
        assertThat(refusal.facts()).containsEntry("allowedFrom", LocalDate.of(2026, 4, 25));

        var allowed = new AcceptPaymentMeans(ID, means, LocalDate.of(2026, 4, 25));
        assertThat(story.when(allowed)).hasSize(1);
        assertThat(story.when(allowed)).isEmpty();
    }

    @Test
    void anExemptFirmIsPaidAtOnce() {
        var story =
                drawnUp(Rhythm.RECURRING).given(new SignContract(ID, SIGNED_ON, Concluded.OFF_PREMISES, false, true));

        assertThat(story.when(new AcceptPaymentMeans(ID, PaymentMeans.DIRECT_DEBIT_MANDATE, SIGNED_ON)))
                .hasSize(1);
    }

    @Test
    void whoWasNotToldKeepsTheRightUntilTheDayAfterBeingTold() {
        var story = drawnUp(Rhythm.RECURRING, null).given(sign(Concluded.DISTANCE));
        assertThat(story.state().agreement().withdrawal().lastDay()).isEqualTo(LocalDate.of(2027, 5, 4));

        story.on("2026-09-10T15:00:00+02:00")
                .given(new GiveWithdrawalInformation(ID, LocalDate.of(2026, 9, 10), LetterChannel.EMAIL));

        assertThat(story.state().agreement().withdrawal().lastDay()).isEqualTo(LocalDate.of(2026, 9, 24));
        assertThat(story.refused(new GiveWithdrawalInformation(ID, SIGNED_ON, LetterChannel.EMAIL))
                        .code())
                .as("nobody is told twice")
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    @Test
    void beingToldBeforeTheSignatureCountsFromTheSignature() {
        var story = drawnUp(Rhythm.RECURRING, null)
                .given(new GiveWithdrawalInformation(ID, SIGNED_ON.minusDays(3), LetterChannel.BY_HAND))
                .given(sign(Concluded.OFF_PREMISES));

        assertThat(story.state().agreement().withdrawal().lastDay()).isEqualTo(LocalDate.of(2026, 5, 4));
    }

    /** S2-27: two are not three. */
    @Test
    void theIntroductionMeetingNeedsAllThree() {
        var story = signed();
        var heldAt = at("2026-04-17T11:00:00+02:00");

        for (var absent : Attendee.values()) {
            var refusal = story.refused(new HoldIntroductionMeeting(
                    ID,
                    heldAt,
                    absent != Attendee.CLIENT,
                    absent == Attendee.WORKER ? null : NADIA,
                    absent == Attendee.REPRESENTATIVE ? null : "tania"));
            assertThat(refusal.code()).as(absent.name()).isEqualTo(RefusalCode.MEETING_NEEDS_THREE);
            assertThat(refusal.facts()).containsEntry("missing", List.of(absent));
        }
        assertThat(story.refused(meeting(new WorkerId("w-9"))).code()).isEqualTo(RefusalCode.WORKER_UNKNOWN);
        assertThat(story.refused(new HoldIntroductionMeeting(ID, heldAt, true, NADIA, "nobody"))
                        .code())
                .isEqualTo(RefusalCode.OWNER_NOT_AN_ACCOUNT);
        assertThat(story.refused(new HoldIntroductionMeeting(ID, at("2026-04-17T12:00:01+02:00"), true, NADIA, "tania"))
                        .code())
                .isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
        assertThat(story.when(meeting(NADIA))).hasSize(1);
        assertThat(story.when(meeting(NADIA))).isEmpty();
        assertThat(story.refused(meeting(OLGA)).code()).isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    /** S2-28: the scope is the one last validated. */
    @Test
    void aScopeHoldsOnceItIsValidated() {
        var story = signed();
        var more =
                new ReviseScope(ID, ContractStory.needs(Rhythm.RECURRING, "12.00"), ContractStory.home("cave, bureau"));

        story.given(more);
        assertThat(story.when(more)).as("the same again").isEmpty();
        assertThat(story.state().home().validated()).isEqualTo(1);

        story.given(meeting(NADIA));
        assertThat(story.state().home().validated())
                .as("the meeting validates the latest")
                .isEqualTo(2);

        story.given(new ReviseScope(ID, ContractStory.needs(Rhythm.RECURRING, "10.00"), ContractStory.home("cave")));
        assertThat(story.state().home().validated()).isEqualTo(2);
        assertThat(story.when(new ValidateScope(ID, 3, SIGNED_ON))).hasSize(1);
        assertThat(story.when(new ValidateScope(ID, 3, SIGNED_ON))).isEmpty();
        assertThat(story.refused(new ValidateScope(ID, 2, SIGNED_ON)).code())
                .isEqualTo(RefusalCode.SCOPE_VALIDATED_ALREADY);
        assertThat(story.refused(new ValidateScope(ID, 4, SIGNED_ON)).code())
                .isEqualTo(RefusalCode.SCOPE_VERSION_UNKNOWN);
        assertThat(story.refused(new ReviseScope(
                                ID, ContractStory.needs(Rhythm.ONE_OFF, "3.00"), ContractStory.home("cave")))
                        .code())
                .isEqualTo(RefusalCode.RHYTHM_IS_ANOTHER_CONTRACT);
    }

    /** S2-29, R-80: each worker who comes, and again for what has changed. */
    @Test
    void eachWorkerSignsWhatHoldsAndAgainWhenItChanges() {
        var story = running().given(meeting(NADIA), earlyStart());
        var tuesday = at("2026-04-21T09:00:00+02:00");
        assertThat(story.state().gates().blockedBecause(tuesday, NADIA))
                .containsExactly(VisitBlock.SCOPE_NOT_SIGNED_BY_WORKER);

        story.given(new SignScope(ID, NADIA, 1, SIGNED_ON));
        assertThat(story.state().gates().blockedBecause(tuesday, NADIA)).isEmpty();
        assertThat(story.state().gates().blockedBecause(tuesday, OLGA))
                .as("a replacement signs too")
                .containsExactly(VisitBlock.SCOPE_NOT_SIGNED_BY_WORKER);

        story.given(
                new ReviseScope(ID, ContractStory.needs(Rhythm.RECURRING, "8.00"), ContractStory.home("cave, bureau")),
                new ValidateScope(ID, 2, SIGNED_ON));
        assertThat(story.state().gates().blockedBecause(tuesday, NADIA))
                .containsExactly(VisitBlock.SCOPE_NOT_SIGNED_BY_WORKER);
        assertThat(story.refused(new SignScope(ID, OLGA, 1, SIGNED_ON)).code())
                .isEqualTo(RefusalCode.SCOPE_NOT_IN_FORCE);
        assertThat(story.refused(new SignScope(ID, new WorkerId("w-9"), 2, SIGNED_ON))
                        .code())
                .isEqualTo(RefusalCode.WORKER_UNKNOWN);

        story.given(new SignScope(ID, NADIA, 2, SIGNED_ON));
        assertThat(story.state().gates().blockedBecause(tuesday, NADIA)).isEmpty();
    }

    /** S1-12, S2-27, S2-29: what was written down later opens nothing for who came before it. */
    @Test
    void everyGateOpensOnItsOwnDay() {
        var story = drawnUp(Rhythm.RECURRING)
                .given(
                        sign(Concluded.OFF_PREMISES),
                        new ReturnContract(ID, SIGNED_ON),
                        meeting(NADIA),
                        earlyStart(),
                        new SignScope(ID, NADIA, 1, SIGNED_ON))
                .on("2026-05-20T12:00:00+02:00");
        var gates = story.state().gates();
        var metAt = story.state().home().meeting().heldAt();
        assertThat(gates.blockedBecause(metAt.minusSeconds(1), NADIA))
                .contains(VisitBlock.INTRODUCTION_MEETING_MISSING);
        assertThat(gates.blockedBecause(metAt, NADIA)).doesNotContain(VisitBlock.INTRODUCTION_MEETING_MISSING);
        var askedAt = story.state().agreement().earlyStart().requestedAt();
        assertThat(gates.blockedBecause(askedAt.minusSeconds(1), NADIA)).contains(VisitBlock.WITHDRAWAL_PERIOD_RUNNING);
        assertThat(gates.blockedBecause(askedAt, NADIA)).doesNotContain(VisitBlock.WITHDRAWAL_PERIOD_RUNNING);
        assertThat(gates.blockedBecause(at("2026-04-16T23:59:59+02:00"), NADIA))
                .contains(VisitBlock.NOT_SIGNED, VisitBlock.NOT_RETURNED, VisitBlock.SCOPE_NOT_SIGNED_BY_WORKER);

        // A scope that came later is not asked of who came before it.
        story.given(
                new ReviseScope(ID, ContractStory.needs(Rhythm.RECURRING, "8.00"), ContractStory.home("cave, bureau")),
                new ValidateScope(ID, 2, LocalDate.of(2026, 5, 12)));
        assertThat(story.refused(new SignScope(ID, NADIA, 2, LocalDate.of(2026, 5, 11)))
                        .code())
                .as("nobody signs what does not hold yet")
                .isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);
        story.given(new SignScope(ID, NADIA, 2, LocalDate.of(2026, 5, 13)));
        assertThat(story.state().gates().blockedBecause(at("2026-05-11T09:00:00+02:00"), NADIA))
                .isEmpty();
        assertThat(story.state().gates().blockedBecause(at("2026-05-12T09:00:00+02:00"), NADIA))
                .containsExactly(VisitBlock.SCOPE_NOT_SIGNED_BY_WORKER);
        assertThat(story.state().gates().blockedBecause(at("2026-05-13T09:00:00+02:00"), NADIA))
                .isEmpty();
    }

    @Test
    void aVisitWaitsForEveryGate() {
        var tuesday = at("2026-04-21T09:00:00+02:00");
        var story = drawnUp(Rhythm.RECURRING);
        assertThat(story.state().gates().blockedBecause(at("2026-04-20T09:00:00+02:00"), NADIA))
                .containsExactly(
                        VisitBlock.NOT_SIGNED,
                        VisitBlock.NOT_RETURNED,
                        VisitBlock.BEFORE_THE_START,
                        VisitBlock.INTRODUCTION_MEETING_MISSING,
                        VisitBlock.SCOPE_NOT_SIGNED_BY_WORKER);

        story.given(sign(Concluded.OFF_PREMISES));
        assertThat(story.state().gates().blockedBecause(tuesday, NADIA))
                .contains(VisitBlock.WITHDRAWAL_PERIOD_RUNNING, VisitBlock.NOT_RETURNED)
                .doesNotContain(VisitBlock.NOT_SIGNED, VisitBlock.BEFORE_THE_START);

        story.given(new ReturnContract(ID, SIGNED_ON), meeting(NADIA), new SignScope(ID, NADIA, 1, SIGNED_ON));
        assertThat(story.state().gates().blockedBecause(at("2026-05-04T23:59:59+02:00"), NADIA))
                .containsExactly(VisitBlock.WITHDRAWAL_PERIOD_RUNNING);
        assertThat(story.state().gates().blockedBecause(at("2026-05-05T00:00:00+02:00"), NADIA))
                .isEmpty();

        story.given(earlyStart());
        assertThat(story.state().gates().blockedBecause(tuesday, NADIA)).isEmpty();
        assertThat(story.when(earlyStart())).isEmpty();
    }

    @Test
    void keysAreNumberedAndComeBackOnce() {
        var story = signed().on("2026-04-20T10:00:00+02:00");
        var key = new TakeKey(ID, "porte d'entrée", MONDAY);

        assertThat(story.when(key)).containsExactly(new ContractEvent.KeyTaken(ID, 1, "porte d'entrée", MONDAY));
        assertThat(story.when(key)).isEmpty();
        assertThat(story.when(new TakeKey(ID, "boîte aux lettres", MONDAY)))
                .containsExactly(new ContractEvent.KeyTaken(ID, 2, "boîte aux lettres", MONDAY));
        assertThat(story.refused(new ReturnKey(ID, 3, MONDAY)).code()).isEqualTo(RefusalCode.KEY_UNKNOWN);
        assertThat(story.refused(new ReturnKey(ID, 1, SIGNED_ON)).code()).isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);
        assertThat(story.when(new ReturnKey(ID, 1, MONDAY))).hasSize(1);
        assertThat(story.when(new ReturnKey(ID, 1, MONDAY))).isEmpty();
    }

    @Test
    void accessInstructionsAreReplacedAsAWhole() {
        var story = signed();

        assertThat(story.when(new SetAccessInstructions(ID, "code 34"))).hasSize(1);
        assertThat(story.when(new SetAccessInstructions(ID, "code 34"))).isEmpty();
    }

    /** S2-23. */
    @Test
    void aRecurringServiceHasANotebookThatIsWrittenIn() {
        var story = signed();
        var entry = new WriteInNotebook(ID, SIGNED_ON, NotebookAuthor.WORKER, "plus de produit");
        assertThat(story.refused(entry).code()).isEqualTo(RefusalCode.NOTEBOOK_NEEDED);

        story.given(new IssueNotebook(ID, SIGNED_ON));
        assertThat(story.when(entry)).hasSize(1);
        assertThat(story.when(entry)).isEmpty();
        assertThat(story.refused(new WriteInNotebook(ID, SIGNED_ON.minusDays(1), NotebookAuthor.CLIENT, "x"))
                        .code())
                .isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);
        assertThat(drawnUp(Rhythm.ONE_OFF)
                        .given(sign(Concluded.ON_PREMISES))
                        .refused(new IssueNotebook(ID, SIGNED_ON))
                        .code())
                .isEqualTo(RefusalCode.NOTEBOOK_FOR_RECURRING_ONLY);
    }

    @Test
    void onlyWhatNobodySignedIsAbandoned() {
        var story = drawnUp(Rhythm.ONE_OFF);
        var abandon = new AbandonContract(ID, SIGNED_ON, "pas de suite");

        assertThat(signed().refused(abandon).code()).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(story.when(abandon)).hasSize(1);
        assertThat(story.when(abandon)).isEmpty();
        assertThat(story.state().status()).isEqualTo(ContractStatus.ABANDONED);
        assertThat(story.refused(sign(Concluded.ON_PREMISES)).code()).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }
}
