package fr.paroletenue.command.contract;

import static fr.paroletenue.command.contract.ContractStory.ID;
import static fr.paroletenue.command.contract.ContractStory.SIGNED_ON;
import static fr.paroletenue.command.contract.ContractStory.at;
import static fr.paroletenue.command.contract.ContractStory.drawnUp;
import static fr.paroletenue.command.contract.ContractStory.earlyStart;
import static fr.paroletenue.command.contract.ContractStory.euros;
import static fr.paroletenue.command.contract.ContractStory.notice;
import static fr.paroletenue.command.contract.ContractStory.running;
import static fr.paroletenue.command.contract.ContractStory.sign;
import static fr.paroletenue.command.contract.ContractStory.signed;
import static fr.paroletenue.command.contract.ContractStory.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.contract.Concluded;
import fr.paroletenue.api.contract.ContractCommand.AbandonContract;
import fr.paroletenue.api.contract.ContractCommand.ConfirmEnd;
import fr.paroletenue.api.contract.ContractCommand.EraseContract;
import fr.paroletenue.api.contract.ContractCommand.NoteRefund;
import fr.paroletenue.api.contract.ContractCommand.ReturnContract;
import fr.paroletenue.api.contract.ContractCommand.SignContract;
import fr.paroletenue.api.contract.ContractCommand.TerminateContract;
import fr.paroletenue.api.contract.ContractCommand.WithdrawFromContract;
import fr.paroletenue.api.contract.ContractDueDate;
import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.contract.ContractStatus;
import fr.paroletenue.api.contract.EndCause;
import fr.paroletenue.api.contract.EndRule;
import fr.paroletenue.api.contract.VisitBlock;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.request.Rhythm;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.alarm.OpenDueDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** S2-16, S2-17, R-13, R-15, R-16, R-40, R-40b, R-41, R-82, D13: withdrawal, notice, last day, refund, erasure. */
class EndingAContractTest {

    /** */
    @Test
    void theLastSecondIsInTimeAndTheNextIsNot() {
        var story = running().on("2026-05-05T08:00:00+02:00");

        var late = story.refused(withdrawal("2026-05-05T00:00:00+02:00", "0", null));
        assertThat(late.code()).isEqualTo(RefusalCode.WITHDRAWAL_PERIOD_OVER);
        assertThat(late.facts()).containsEntry("instead", "termination");

        var events = story.when(withdrawal("2026-05-04T23:59:59+02:00", "0", null));
        assertThat(events).hasSize(2);
        assertThat(story.state().status()).isEqualTo(ContractStatus.ENDED);
    }

    @Test
    void whatWasSentInTimeMayArriveLater() {
        var story = running().on("2026-05-08T08:00:00+02:00");

        story.given(new WithdrawFromContract(
                ID,
                at("2026-05-04T18:00:00+02:00"),
                at("2026-05-07T09:00:00+02:00"),
                ReceptionChannel.POST,
                BigDecimal.ZERO,
                euros("120.00")));

        var withdrawn = story.state().end().withdrawn();
        assertThat(withdrawn.refund().lastDay()).isEqualTo(LocalDate.of(2026, 5, 21));
        assertThat(story.state().end().ended().endedOn()).isEqualTo(LocalDate.of(2026, 5, 7));
    }

    @Test
    void nobodyWithdrawsFromWhatWasSignedAtTheOffice() {
        var story = drawnUp(Rhythm.RECURRING).given(sign(Concluded.ON_PREMISES));

        assertThat(story.refused(withdrawal("2026-04-17T11:59:00+02:00", "0", null))
                        .code())
                .isEqualTo(RefusalCode.NO_RIGHT_TO_WITHDRAW);
    }

    /** 200.00 for eight hours, two of them done. */
    @Test
    void workIsOwedOnlyIfTheClientAskedToBegin() {
        var asked = drawnUp(Rhythm.ONE_OFF)
                .given(sign(Concluded.OFF_PREMISES), earlyStart())
                .on("2026-04-30T10:00:00+02:00")
                .given(withdrawal("2026-04-30T09:00:00+02:00", "2", "200.00"));
        assertThat(asked.state().end().withdrawn().owed()).isEqualTo(euros("50.00"));
        assertThat(asked.state().end().withdrawn().toRefund()).isEqualTo(euros("150.00"));

        var notAsked = drawnUp(Rhythm.ONE_OFF)
                .given(sign(Concluded.OFF_PREMISES))
                .on("2026-04-30T10:00:00+02:00")
                .given(withdrawal("2026-04-30T09:00:00+02:00", "2", "200.00"));
        assertThat(notAsked.state().end().withdrawn().owed()).isEqualTo(euros("0.00"));
        assertThat(notAsked.state().end().withdrawn().toRefund()).isEqualTo(euros("200.00"));
    }

    @Property
    void nobodyEverOwesMoreThanWasAgreedAndNothingIsLost(
            @ForAll @IntRange(min = 0, max = 800) int hundredths,
            @ForAll @IntRange(min = 0, max = 30_000) int paidCents,
            @ForAll boolean asked) {
        var agreed = ContractStory.agreed(Rhythm.RECURRING, SIGNED_ON);
        var owed = Owing.afterWithdrawal(
                agreed.needs(), agreed.monthly(), agreed.once(), BigDecimal.valueOf(hundredths, 2), asked);
        var paid = Money.euros(BigDecimal.valueOf(paidCents, 2));
        var rest = Owing.rest(paid, owed);

        assertThat(owed.isMoreThan(agreed.monthly().total())).isFalse();
        assertThat(rest.amount().signum()).isNotNegative();
        if (paid.isMoreThan(owed)) {
            assertThat(rest.amount().add(owed.amount())).isEqualByComparingTo(paid.amount());
        }
    }

    /** received on 4 May, 120.00 paid ahead. */
    @Test
    void whatWasPaidAheadIsBackInFourteenDays() {
        var story =
                running().on("2026-05-04T10:00:00+02:00").given(withdrawal("2026-05-04T09:00:00+02:00", "0", "120.00"));
        assertThat(story.state().end().withdrawn().refund().lastDay()).isEqualTo(LocalDate.of(2026, 5, 18));
        assertThat(story.state().openDueDates())
                .extracting(OpenDueDate::name)
                .containsExactly("END_CONFIRMATION", "REFUND");

        story.on("2026-05-18T23:59:00+02:00");
        assertThat(story.refused(new NoteRefund(ID, euros("119.99"), LocalDate.of(2026, 5, 18)))
                        .code())
                .isEqualTo(RefusalCode.REFUND_TOO_SMALL);
        assertThat(story.when(new NoteRefund(ID, euros("120.00"), LocalDate.of(2026, 5, 18))))
                .containsExactly(
                        new ContractEvent.Refunded(ID, euros("120.00"), LocalDate.of(2026, 5, 18), DueDateState.KEPT));
        assertThat(story.when(new NoteRefund(ID, euros("120.00"), LocalDate.of(2026, 5, 18))))
                .isEmpty();
    }

    @Test
    void aLateRefundDoesNotHideThatItsDayHadPassed() {
        var story =
                running().on("2026-05-04T10:00:00+02:00").given(withdrawal("2026-05-04T09:00:00+02:00", "0", "120.00"));

        story.on("2026-05-19T00:00:00+02:00");
        assertThat(story.state()
                        .end()
                        .owed(ContractDueDate.REFUND)
                        .orElseThrow()
                        .state())
                .isEqualTo(DueDateState.MISSED);

        assertThat(story.when(new NoteRefund(ID, euros("120.00"), LocalDate.of(2026, 5, 19))))
                .as("told once")
                .containsExactly(new ContractEvent.Refunded(
                        ID, euros("120.00"), LocalDate.of(2026, 5, 19), DueDateState.MISSED));
    }

    /** with the month, for what was signed at the office. */
    @Test
    void aNoticeEndsTheContractWithItsMonthAndTimeEndsIt() {
        var story = drawnUp(Rhythm.RECURRING)
                .given(
                        new SignContract(ID, LocalDate.of(2026, 4, 1), Concluded.ON_PREMISES, false, false),
                        new ReturnContract(ID, LocalDate.of(2026, 4, 1)),
                        notice("2026-04-14T10:00:00+02:00"));
        var terminated = story.state().end().terminated();
        assertThat(terminated.rule()).isEqualTo(EndRule.END_OF_MONTH);
        assertThat(terminated.end().lastDay()).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(terminated.refund()).isNull();
        assertThat(story.state().status()).isEqualTo(ContractStatus.ENDING);

        story.on("2026-04-30T23:59:59+02:00");
        assertThat(story.state().status()).isEqualTo(ContractStatus.ENDING);
        story.on("2026-05-01T00:00:00+02:00");
        assertThat(story.state().status()).isEqualTo(ContractStatus.ENDED);
        assertThat(story.state().end().ended())
                .isEqualTo(new ContractEvent.Ended(ID, LocalDate.of(2026, 4, 30), EndCause.TERMINATED));
    }

    /** R-40b: at once, for what was signed at home, and the rest goes back in fifteen days. */
    @Test
    void whatWasSignedAtHomeEndsOnTheDayOfTheNotice() {
        var story = running()
                .on("2026-04-20T12:00:00+02:00")
                .given(new TerminateContract(
                        ID, at("2026-04-20T10:00:00+02:00"), ReceptionChannel.POST, null, euros("80.00")));

        var terminated = story.state().end().terminated();
        assertThat(terminated.end().lastDay()).isEqualTo(LocalDate.of(2026, 4, 20));
        assertThat(terminated.end().policy()).isEqualTo("off-premises-termination");
        assertThat(terminated.toRefund()).isEqualTo(euros("80.00"));
        assertThat(terminated.refund().lastDay()).isEqualTo(LocalDate.of(2026, 5, 5));
    }

    /** Who leaves at once is left at that instant, and whoever was to come later that day does not (R-40b). */
    @Test
    void nobodyComesAfterTheInstantOfAnEndAtOnce() {
        var story = running().on("2026-05-20T12:00:00+02:00").given(notice("2026-05-20T10:00:00+02:00"));
        assertThat(story.state().gates().over()).isEqualTo(at("2026-05-20T10:00:00+02:00"));
        assertThat(story.state().gates().lastDay()).isEqualTo(LocalDate.of(2026, 5, 20));
        var worker = new WorkerId("w-1");
        assertThat(story.state().gates().blockedBecause(at("2026-05-20T09:59:59+02:00"), worker))
                .doesNotContain(VisitBlock.CONTRACT_OVER);
        assertThat(story.state().gates().blockedBecause(at("2026-05-20T10:00:00+02:00"), worker))
                .contains(VisitBlock.CONTRACT_OVER);
    }

    /** what is owed follows from the visits, and nobody may say otherwise. */
    @Test
    void whatIsOwedIsCountedFromTheVisitsThatTookPlace() {
        var story = drawnUp(Rhythm.ONE_OFF)
                .given(sign(Concluded.OFF_PREMISES), earlyStart())
                .on("2026-04-22T12:00:00+02:00")
                .worked("2.00");
        assertThat(story.refused(withdrawal("2026-04-22T10:00:00+02:00", "3", "200.00"))
                        .code())
                .isEqualTo(RefusalCode.HOURS_DONE_DIFFER);

        story.given(new WithdrawFromContract(
                ID,
                at("2026-04-22T10:00:00+02:00"),
                at("2026-04-22T10:00:00+02:00"),
                ReceptionChannel.EMAIL,
                null,
                euros("200.00")));
        assertThat(story.state().end().withdrawn().hoursDone()).isEqualByComparingTo("2");
        assertThat(story.state().end().withdrawn().owed()).isEqualTo(euros("50.00"));
        assertThat(story.when(withdrawal("2026-04-22T10:00:00+02:00", "2", "200.00")))
                .as("the same, said with the hours")
                .isEmpty();
    }

    /** The same words with other figures are other words. */
    @Test
    void anEndIsRepeatedWithTheSameFiguresOnly() {
        var withdrawn =
                running().on("2026-04-22T12:00:00+02:00").given(withdrawal("2026-04-22T10:00:00+02:00", "2", "200.00"));
        assertThat(withdrawn.when(withdrawal("2026-04-22T10:00:00+02:00", "2.00", "200.00")))
                .isEmpty();
        assertThat(withdrawn
                        .refused(withdrawal("2026-04-22T10:00:00+02:00", "1", "200.00"))
                        .code())
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(withdrawn
                        .refused(withdrawal("2026-04-22T10:00:00+02:00", "2", "500.00"))
                        .code())
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);

        var at = at("2026-04-20T10:00:00+02:00");
        var terminated = running()
                .on("2026-04-20T12:00:00+02:00")
                .given(new TerminateContract(ID, at, ReceptionChannel.POST, null, euros("80.00")));
        assertThat(terminated.when(new TerminateContract(ID, at, ReceptionChannel.POST, null, euros("80.00"))))
                .isEmpty();
        assertThat(terminated
                        .refused(new TerminateContract(ID, at, ReceptionChannel.POST, null, euros("90.00")))
                        .code())
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    /** the month is due as a whole; what was paid beyond it is a matter of the invoices, and not passed over in silence. */
    @Test
    void whatWasPaidAheadIsNotCountedAtTheEndOfAMonth() {
        var story = drawnUp(Rhythm.RECURRING)
                .given(
                        new SignContract(ID, LocalDate.of(2026, 4, 1), Concluded.ON_PREMISES, false, false),
                        new ReturnContract(ID, LocalDate.of(2026, 4, 1)));
        assertThat(story.refused(new TerminateContract(
                                ID, at("2026-04-14T10:00:00+02:00"), ReceptionChannel.POST, null, euros("300.00")))
                        .code())
                .isEqualTo(RefusalCode.PAID_AHEAD_NOT_COUNTED);
    }

    @Test
    void theEndIsConfirmedInTimeOrItIsSaidThatItWasNot() {
        var story = running().on("2026-04-20T12:00:00+02:00").given(notice("2026-04-20T10:00:00+02:00"));
        var inTime = new ConfirmEnd(ID, LetterChannel.EMAIL, at("2026-04-20T11:00:00+02:00"));

        assertThat(running().refused(inTime).code()).isEqualTo(RefusalCode.NOTHING_TO_CONFIRM);
        assertThat(story.when(inTime))
                .containsExactly(new ContractEvent.EndConfirmed(
                        ID, LetterChannel.EMAIL, at("2026-04-20T11:00:00+02:00"), DueDateState.KEPT));
        assertThat(story.when(inTime)).isEmpty();

        var late = running().on("2026-04-20T12:00:00+02:00").given(notice("2026-04-20T10:00:00+02:00"));
        late.on("2026-04-23T00:00:00+02:00");
        assertThat(late.state()
                        .end()
                        .owed(ContractDueDate.END_CONFIRMATION)
                        .orElseThrow()
                        .state())
                .as("two working days after the notice")
                .isEqualTo(DueDateState.MISSED);
    }

    @Test
    void whoGaveNoticeMayStillWithdrawInTime() {
        var story = running().on("2026-04-20T12:00:00+02:00");
        story.given(new TerminateContract(
                ID, at("2026-04-20T10:00:00+02:00"), ReceptionChannel.POST, null, euros("80.00")));

        story.given(withdrawal("2026-04-20T11:00:00+02:00", "0", "80.00"));

        assertThat(story.state().end().ended().because()).isEqualTo(EndCause.WITHDRAWN);
        assertThat(story.state().end().toRefund()).contains(euros("80.00"));
        assertThat(story.refused(notice("2026-04-20T11:30:00+02:00")).code())
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    @Test
    void anEndIsStatedOnce() {
        var story = running().on("2026-04-20T12:00:00+02:00");
        assertThat(story.refused(notice("2026-04-16T10:00:00+02:00")).code())
                .as("before the signature")
                .isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);
        assertThat(story.refused(notice("2026-04-20T12:00:01+02:00")).code()).isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);

        story.given(notice("2026-04-20T10:00:00+02:00"));

        assertThat(story.when(notice("2026-04-20T10:00:00+02:00"))).isEmpty();
        assertThat(story.refused(notice("2026-04-20T10:30:00+02:00")).code())
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    /** D13. */
    @Test
    void theFileGoesTheDayAfterItsYearsAreOver() {
        var story = running().on("2026-04-20T12:00:00+02:00").given(notice("2026-04-20T10:00:00+02:00"));
        assertThat(story.refused(new EraseContract(ID)).code()).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);

        story.on("2031-04-20T23:59:00+02:00");
        assertThat(story.refused(new EraseContract(ID)).facts()).containsEntry("keepUntil", LocalDate.of(2031, 4, 20));
        story.on("2031-04-21T00:00:00+02:00");
        var erased = (ContractEvent.Erased) story.when(new EraseContract(ID)).getLast();

        assertThat(erased.retentionPolicy()).isEqualTo("contract-retention");
        assertThat(erased.scope()).isEqualTo(List.of(new ErasedKey("c-1", RetentionClass.CONTRACT)));
        assertThat(story.when(new EraseContract(ID))).isEmpty();
    }

    @Test
    void whatWasConcludedByElectronicMeansIsKeptForTenYears() {
        var story = drawnUp(Rhythm.RECURRING)
                .given(new SignContract(ID, SIGNED_ON, Concluded.DISTANCE, true, false))
                .on("2026-04-20T12:00:00+02:00")
                .given(notice("2026-04-20T10:00:00+02:00"))
                .on("2036-04-30T23:00:00+02:00");

        assertThat(story.refused(new EraseContract(ID)).facts()).containsEntry("keepUntil", LocalDate.of(2036, 4, 30));
    }

    @Test
    void whatNobodySignedIsKeptLikeAnEnquiry() {
        var story = drawnUp(Rhythm.RECURRING)
                .given(new AbandonContract(ID, SIGNED_ON, "pas de suite"))
                .on("2029-04-17T12:00:00+02:00");

        assertThat(story.refused(new EraseContract(ID)).facts()).containsEntry("keepUntil", LocalDate.of(2029, 4, 17));
        assertThat(story.on("2029-04-18T00:00:00+02:00").when(new EraseContract(ID)))
                .hasSize(1);
    }

    @Test
    void timeTellsNothingTwice() {
        var story = signed().on("2026-04-20T12:00:00+02:00")
                .given(notice("2026-04-20T10:00:00+02:00"))
                .on("2026-06-01T00:00:00+02:00");

        assertThat(EndDecisions.timePasses(story.state(), at("2026-06-01T00:00:00+02:00")))
                .isEmpty();
        assertThat(story.state().openDueDates()).isEmpty();
    }
}
