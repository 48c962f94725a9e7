package fr.paroletenue.api.history;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.contract.Concluded;
import fr.paroletenue.api.contract.ContractDueDate;
import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.contract.EndCause;
import fr.paroletenue.api.contract.EndRule;
import fr.paroletenue.api.contract.NotebookAuthor;
import fr.paroletenue.api.contract.PaymentMeans;
import fr.paroletenue.api.kernel.DayCount;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.Holiday;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.HomeService;
import fr.paroletenue.api.request.Needs;
import fr.paroletenue.api.request.Price;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.request.Rhythm;
import fr.paroletenue.api.request.VatShare;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** One event of each type of the contracts' page. */
final class ContractSamples {

    private static final ContractId CONTRACT = new ContractId("contract-1");
    private static final WorkerId WORKER = new WorkerId("worker-1");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 17);
    private static final Instant SENT = Instant.parse("2026-05-05T14:05:06.789012Z");
    private static final HomeDetails HOME =
            new HomeDetails("laver le sol", "code 12B", "la cave", "un chat", "fourni par le client", "sonner fort");
    private static final Needs NEEDS = new Needs(
            List.of(HomeService.values()[0]),
            Rhythm.RECURRING,
            new BigDecimal("12.00"),
            List.of(new WeeklySlot(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))),
            List.of(Skill.of("IRONING")),
            "38000",
            LocalDate.of(2026, 4, 21));
    private static final Price MONTHLY = new Price(
            euros("272.73"),
            euros("27.27"),
            euros("300.00"),
            List.of(new VatShare(new BigDecimal("10"), euros("272.73"), euros("27.27"), euros("300.00"))));
    private static final Price ONCE = new Price(euros("0.00"), euros("0.00"), euros("0.00"), List.of());
    private static final DueDate RIGHT = new DueDate(
            Instant.parse("2026-04-16T22:00:00Z"),
            Instant.parse("2026-05-04T22:00:00Z"),
            LocalDate.of(2026, 5, 4),
            LocalDate.of(2026, 5, 4),
            DayCount.CALENDAR_DAYS_ROLLED,
            14,
            HolidayZone.METROPOLE,
            List.of(new Holiday(LocalDate.of(2026, 5, 1), "Fête du Travail")),
            "withdrawal-period",
            "law-2014-06-14",
            List.of("S2-17"));

    private ContractSamples() {}

    static List<Record> all() {
        return List.of(
                new ContractEvent.DrawnUp(
                        CONTRACT,
                        new ClientId("client-1"),
                        new RequestId("request-1"),
                        "DEV-2026-00001",
                        NEEDS,
                        HOME,
                        MONTHLY,
                        ONCE,
                        DAY),
                new ContractEvent.Signed(
                        CONTRACT, DAY, Concluded.OFF_PREMISES, false, false, RIGHT, RIGHT, EndRule.AT_ONCE, "2026-1"),
                new ContractEvent.WithdrawalInformationGiven(CONTRACT, DAY, LetterChannel.BY_HAND, RIGHT),
                new ContractEvent.Returned(CONTRACT, DAY),
                new ContractEvent.EarlyStartRequested(CONTRACT, SENT, LetterChannel.EMAIL),
                new ContractEvent.PaymentMeansAccepted(CONTRACT, PaymentMeans.DIRECT_DEBIT_MANDATE, DAY),
                new ContractEvent.ScopeRevised(CONTRACT, 2, NEEDS, HOME),
                new ContractEvent.ScopeValidated(CONTRACT, 2, DAY),
                new ContractEvent.IntroductionMeetingHeld(CONTRACT, SENT, WORKER, "technical-supervisor", 2),
                new ContractEvent.ScopeSigned(CONTRACT, WORKER, 2, DAY),
                new ContractEvent.AccessInstructionsSet(CONTRACT, "clé chez la voisine"),
                new ContractEvent.KeyTaken(CONTRACT, 1, "porte d'entrée", DAY),
                new ContractEvent.KeyReturned(CONTRACT, 1, DAY),
                new ContractEvent.NotebookIssued(CONTRACT, DAY),
                new ContractEvent.NotebookWritten(CONTRACT, DAY, NotebookAuthor.WORKER, "il manque du savon"),
                new ContractEvent.Withdrawn(
                        CONTRACT,
                        SENT,
                        SENT,
                        ReceptionChannel.POST,
                        new BigDecimal("2.00"),
                        euros("50.00"),
                        euros("70.00"),
                        RIGHT,
                        RIGHT),
                new ContractEvent.Terminated(
                        CONTRACT,
                        SENT,
                        ReceptionChannel.EMAIL,
                        "déménage chez sa fille",
                        EndRule.END_OF_MONTH,
                        RIGHT,
                        euros("80.00"),
                        RIGHT,
                        RIGHT),
                new ContractEvent.EndConfirmed(CONTRACT, LetterChannel.POST, SENT, DueDateState.KEPT),
                new ContractEvent.Refunded(CONTRACT, euros("70.00"), DAY, DueDateState.KEPT),
                new ContractEvent.DueDateMissed(CONTRACT, ContractDueDate.REFUND, RIGHT),
                new ContractEvent.Ended(CONTRACT, DAY, EndCause.TERMINATED),
                new ContractEvent.Abandoned(CONTRACT, DAY, "a choisi un voisin"),
                new ContractEvent.Erased(
                        CONTRACT,
                        LocalDate.of(2031, 4, 17),
                        "contract-retention",
                        "2026-1",
                        List.of(new ErasedKey("contract-1", RetentionClass.CONTRACT))));
    }

    private static Money euros(String amount) {
        return Money.euros(new BigDecimal(amount));
    }
}
