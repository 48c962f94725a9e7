package fr.paroletenue.query;

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
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.HomeService;
import fr.paroletenue.api.request.Needs;
import fr.paroletenue.api.request.Price;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.request.Rhythm;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Events of a contract as the command side would have recorded them, signed on Friday 17 April 2026 at the client's home. */
public final class ContractHistories {

    public static final LocalDate SIGNED_ON = LocalDate.of(2026, 4, 17);
    public static final WorkerId NADIA = new WorkerId("worker-nadia");

    private final ContractId id;
    private final String clientId;

    private ContractHistories(String id, String clientId) {
        this.id = new ContractId(id);
        this.clientId = clientId;
    }

    public static ContractHistories of(String id, String clientId) {
        return new ContractHistories(id, clientId);
    }

    public ContractEvent drawnUp() {
        return new ContractEvent.DrawnUp(
                id,
                new ClientId(clientId),
                new RequestId("request-of-" + id),
                "DEV-2026-00007",
                needs("12.00"),
                home("la cave"),
                price("300.00"),
                price("0.00"),
                SIGNED_ON);
    }

    public ContractEvent signed() {
        return new ContractEvent.Signed(
                id,
                SIGNED_ON,
                Concluded.OFF_PREMISES,
                false,
                false,
                right(LocalDate.of(2026, 5, 4), 14, "withdrawal-period"),
                right(LocalDate.of(2026, 4, 24), 7, "payment-ban"),
                EndRule.AT_ONCE,
                "2026-1");
    }

    public ContractEvent returned() {
        return new ContractEvent.Returned(id, SIGNED_ON);
    }

    public ContractEvent informed() {
        return new ContractEvent.WithdrawalInformationGiven(
                id,
                LocalDate.of(2026, 4, 20),
                LetterChannel.EMAIL,
                right(LocalDate.of(2026, 5, 4), 14, "withdrawal-period"));
    }

    public ContractEvent earlyStart() {
        return new ContractEvent.EarlyStartRequested(id, Instant.parse("2026-04-17T09:30:00Z"), LetterChannel.BY_HAND);
    }

    public ContractEvent paid() {
        return new ContractEvent.PaymentMeansAccepted(id, PaymentMeans.DIRECT_DEBIT_MANDATE, LocalDate.of(2026, 4, 25));
    }

    public ContractEvent met() {
        return new ContractEvent.IntroductionMeetingHeld(
                id, Instant.parse("2026-04-17T09:00:00Z"), NADIA, "technical-supervisor", 1);
    }

    public ContractEvent revised(int version) {
        return new ContractEvent.ScopeRevised(id, version, needs("16.00"), home("la cave et le bureau"));
    }

    public ContractEvent validated(int version) {
        return new ContractEvent.ScopeValidated(id, version, LocalDate.of(2026, 4, 20));
    }

    public ContractEvent scopeSigned(int version) {
        return new ContractEvent.ScopeSigned(id, NADIA, version, SIGNED_ON);
    }

    public ContractEvent access() {
        return new ContractEvent.AccessInstructionsSet(id, "le code est 12B");
    }

    public ContractEvent keyTaken() {
        return new ContractEvent.KeyTaken(id, 1, "porte d'entrée", SIGNED_ON);
    }

    public ContractEvent keyReturned() {
        return new ContractEvent.KeyReturned(id, 1, LocalDate.of(2026, 4, 20));
    }

    public ContractEvent notebook() {
        return new ContractEvent.NotebookIssued(id, SIGNED_ON);
    }

    public ContractEvent entry() {
        return new ContractEvent.NotebookWritten(id, SIGNED_ON, NotebookAuthor.CLIENT, "merci pour les vitres");
    }

    public ContractEvent terminated() {
        return new ContractEvent.Terminated(
                id,
                Instant.parse("2026-04-20T08:00:00Z"),
                ReceptionChannel.POST,
                "chez sa fille",
                EndRule.AT_ONCE,
                named(LocalDate.of(2026, 4, 20), "off-premises-termination"),
                euros("80.00"),
                named(LocalDate.of(2026, 4, 22), "contract-end-confirmation"),
                named(LocalDate.of(2026, 5, 5), "termination-refund"));
    }

    public ContractEvent withdrawn() {
        return new ContractEvent.Withdrawn(
                id,
                Instant.parse("2026-04-20T08:00:00Z"),
                Instant.parse("2026-04-20T08:00:00Z"),
                ReceptionChannel.EMAIL,
                new BigDecimal("2.00"),
                euros("50.00"),
                euros("70.00"),
                named(LocalDate.of(2026, 4, 22), "contract-end-confirmation"),
                named(LocalDate.of(2026, 5, 4), "withdrawal-refund"));
    }

    public ContractEvent confirmed() {
        return new ContractEvent.EndConfirmed(
                id, LetterChannel.EMAIL, Instant.parse("2026-04-20T10:00:00Z"), DueDateState.KEPT);
    }

    public ContractEvent refundMissed() {
        return new ContractEvent.DueDateMissed(
                id, ContractDueDate.REFUND, named(LocalDate.of(2026, 5, 5), "termination-refund"));
    }

    public ContractEvent refunded(DueDateState settled) {
        return new ContractEvent.Refunded(id, euros("80.00"), LocalDate.of(2026, 5, 7), settled);
    }

    public ContractEvent ended(EndCause because) {
        return new ContractEvent.Ended(id, LocalDate.of(2026, 4, 20), because);
    }

    public ContractEvent abandoned() {
        return new ContractEvent.Abandoned(id, SIGNED_ON, "trop cher pour elle");
    }

    public ContractEvent erased() {
        return new ContractEvent.Erased(
                id,
                LocalDate.of(2031, 4, 20),
                "contract-retention",
                "2026-1",
                List.of(new ErasedKey(id.value(), RetentionClass.CONTRACT)));
    }

    public static Money euros(String amount) {
        return Money.euros(new BigDecimal(amount));
    }

    private static Price price(String total) {
        return new Price(euros(total), euros("0.00"), euros(total), List.of());
    }

    private static Needs needs(String hours) {
        return new Needs(
                List.of(HomeService.values()[0]),
                Rhythm.RECURRING,
                new BigDecimal(hours),
                List.of(WeeklySlot.read("TUESDAY-09:00-12:00").orElseThrow()),
                List.of(),
                "38000",
                LocalDate.of(2026, 4, 21));
    }

    private static HomeDetails home(String forbidden) {
        return new HomeDetails("laver le sol", "sonner fort", forbidden, "un chat", "fourni", null);
    }

    private static DueDate right(LocalDate lastDay, int days, String law) {
        return due(lastDay, DayCount.CALENDAR_DAYS_ROLLED, days, law);
    }

    private static DueDate named(LocalDate lastDay, String policy) {
        return due(lastDay, DayCount.NAMED_DAY, 0, policy);
    }

    private static DueDate due(LocalDate lastDay, DayCount count, int amount, String policy) {
        return new DueDate(
                Paris.startOf(SIGNED_ON),
                Paris.startOf(lastDay.plusDays(1)),
                lastDay,
                lastDay,
                count,
                amount,
                HolidayZone.METROPOLE,
                List.of(),
                policy,
                "law-2014-06-14",
                List.of("S2-17"));
    }
}
