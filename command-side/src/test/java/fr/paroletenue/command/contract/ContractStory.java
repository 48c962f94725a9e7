package fr.paroletenue.command.contract;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.contract.Concluded;
import fr.paroletenue.api.contract.ContractCommand;
import fr.paroletenue.api.contract.ContractCommand.AbandonContract;
import fr.paroletenue.api.contract.ContractCommand.AcceptPaymentMeans;
import fr.paroletenue.api.contract.ContractCommand.ConfirmEnd;
import fr.paroletenue.api.contract.ContractCommand.DrawUpContract;
import fr.paroletenue.api.contract.ContractCommand.EraseContract;
import fr.paroletenue.api.contract.ContractCommand.GiveWithdrawalInformation;
import fr.paroletenue.api.contract.ContractCommand.HoldIntroductionMeeting;
import fr.paroletenue.api.contract.ContractCommand.IssueNotebook;
import fr.paroletenue.api.contract.ContractCommand.NoteRefund;
import fr.paroletenue.api.contract.ContractCommand.RequestEarlyStart;
import fr.paroletenue.api.contract.ContractCommand.ReturnContract;
import fr.paroletenue.api.contract.ContractCommand.ReturnKey;
import fr.paroletenue.api.contract.ContractCommand.ReviseScope;
import fr.paroletenue.api.contract.ContractCommand.SetAccessInstructions;
import fr.paroletenue.api.contract.ContractCommand.SignContract;
import fr.paroletenue.api.contract.ContractCommand.SignScope;
import fr.paroletenue.api.contract.ContractCommand.TakeKey;
import fr.paroletenue.api.contract.ContractCommand.TerminateContract;
import fr.paroletenue.api.contract.ContractCommand.ValidateScope;
import fr.paroletenue.api.contract.ContractCommand.WithdrawFromContract;
import fr.paroletenue.api.contract.ContractCommand.WriteInNotebook;
import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.request.Agreement;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.HomeService;
import fr.paroletenue.api.request.Needs;
import fr.paroletenue.api.request.Price;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.request.Rhythm;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.policy.PolicyBook;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contract as its decisions alone make it: no framework, no database. Signed on Friday 17 April 2026, as in the worked examples. */
final class ContractStory {

    static final ContractId ID = new ContractId("c-1");
    static final WorkerId NADIA = new WorkerId("w-1");
    static final WorkerId OLGA = new WorkerId("w-2");
    static final LocalDate SIGNED_ON = LocalDate.of(2026, 4, 17);

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final PolicyBook POLICIES = PolicyBook.of(PolicyDefaults.all(), List.of());
    private static final ContractTimeLimits LIMITS = new ContractTimeLimits(POLICIES, HolidayZone.METROPOLE);

    private ContractState state = ContractState.NONE;

    private @Nullable BigDecimal worked;
    private boolean comesBack;

    private Instant now = at("2026-04-17T12:00:00+02:00");

    /** Drawn up from what was assessed, for a client who has read everything on the day of the signature. */
    static ContractStory drawnUp(Rhythm rhythm) {
        return drawnUp(rhythm, SIGNED_ON);
    }

    static ContractStory drawnUp(Rhythm rhythm, @Nullable LocalDate informedOn) {
        var story = new ContractStory();
        story.happened(AgreementDecisions.drawUp(
                new DrawUpContract(ID, new RequestId("r-1"), List.of()), agreed(rhythm, informedOn)));
        return story;
    }

    /** Signed at the client's home, informed, for a service that comes every week. */
    static ContractStory signed() {
        return drawnUp(Rhythm.RECURRING).given(sign(Concluded.OFF_PREMISES));
    }

    static ContractStory running() {
        return signed().given(new ReturnContract(ID, SIGNED_ON));
    }

    static Agreement agreed(Rhythm rhythm, @Nullable LocalDate informedOn) {
        var monthly = rhythm == Rhythm.RECURRING ? price("200.00") : price("0.00");
        var once = rhythm == Rhythm.RECURRING ? price("0.00") : price("200.00");
        return new Agreement(
                new ClientId("k-1"),
                needs(rhythm, "8.00"),
                home("cave"),
                monthly,
                once,
                "DEV-2026-00001",
                NADIA,
                informedOn);
    }

    static Needs needs(Rhythm rhythm, String hours) {
        return new Needs(
                List.of(HomeService.values()[0]),
                rhythm,
                new BigDecimal(hours),
                List.of(WeeklySlot.read("TUESDAY-09:00-11:00").orElseThrow()),
                List.of(),
                "38000",
                LocalDate.of(2026, 4, 21));
    }

    static HomeDetails home(String forbidden) {
        return new HomeDetails("le sol", "code 12", forbidden, "aucun", "fourni", null);
    }

    static Price price(String total) {
        var money = euros(total);
        return new Price(money, euros("0.00"), money, List.of());
    }

    static Money euros(String amount) {
        return Money.euros(new BigDecimal(amount));
    }

    static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    static SignContract sign(Concluded concluded) {
        return new SignContract(ID, SIGNED_ON, concluded, false, false);
    }

    static HoldIntroductionMeeting meeting(@Nullable WorkerId worker) {
        return new HoldIntroductionMeeting(ID, at("2026-04-17T11:00:00+02:00"), true, worker, "tania");
    }

    /** From now on a pattern says which visits come back. */
    ContractStory comingBack() {
        comesBack = true;
        return this;
    }

    /** From now on visits were planned, of which these hours took place. */
    ContractStory worked(String hours) {
        worked = new BigDecimal(hours);
        return this;
    }

    static WithdrawFromContract withdrawal(String sentAt, String hoursDone, @Nullable String paidAhead) {
        return new WithdrawFromContract(
                ID,
                at(sentAt),
                at(sentAt),
                ReceptionChannel.EMAIL,
                new BigDecimal(hoursDone),
                paidAhead == null ? null : euros(paidAhead));
    }

    static TerminateContract notice(String receivedAt) {
        return new TerminateContract(ID, at(receivedAt), ReceptionChannel.POST, "déménage", null);
    }

    ContractStory on(String instant) {
        now = at(instant);
        happened(EndDecisions.timePasses(state, now));
        return this;
    }

    ContractStory given(ContractCommand... commands) {
        for (var command : commands) {
            when(command);
        }
        return this;
    }

    /** What happens, and what time has made true by then. */
    List<ContractEvent> when(ContractCommand command) {
        var events = happened(decide(command));
        happened(EndDecisions.timePasses(state, now));
        return events;
    }

    Refusal refused(ContractCommand command) {
        return catchThrowableOfType(Refusal.class, () -> decide(command));
    }

    ContractState state() {
        return state;
    }

    private List<ContractEvent> happened(List<ContractEvent> events) {
        events.forEach(event -> state = state.after(event));
        return events;
    }

    private List<ContractEvent> decide(ContractCommand command) {
        var days = new CompanyDays(FIRST_DAY, now);
        return switch (command) {
            case DrawUpContract c -> AgreementDecisions.drawUp(c, agreed(Rhythm.RECURRING, SIGNED_ON));
            case SignContract c -> AgreementDecisions.sign(state, c, LIMITS, days);
            case GiveWithdrawalInformation c -> AgreementDecisions.inform(state, c, LIMITS, days);
            case ReturnContract c -> AgreementDecisions.comeBack(state, c, days);
            case RequestEarlyStart c -> AgreementDecisions.requestEarlyStart(state, c, days);
            case AcceptPaymentMeans c -> AgreementDecisions.acceptPaymentMeans(state, c, days);
            case ReviseScope c -> HomeDecisions.reviseScope(state, c);
            case ValidateScope c -> HomeDecisions.validateScope(state, c, days);
            case HoldIntroductionMeeting c ->
                HomeDecisions.holdMeeting(state, c, "tania"::equals, List.of(NADIA, OLGA)::contains, days);
            case SignScope c -> HomeDecisions.signScope(state, c, List.of(NADIA, OLGA)::contains, days);
            case SetAccessInstructions c -> HomeDecisions.setAccess(state, c);
            case TakeKey c -> HomeDecisions.takeKey(state, c, days);
            case ReturnKey c -> HomeDecisions.returnKey(state, c, days);
            case IssueNotebook c -> HomeDecisions.issueNotebook(state, c, days);
            case WriteInNotebook c -> HomeDecisions.writeInNotebook(state, c, days);
            case WithdrawFromContract c -> EndDecisions.withdraw(state, c, worked, LIMITS, days);
            case TerminateContract c -> EndDecisions.terminate(state, c, LIMITS, days);
            case ConfirmEnd c -> EndDecisions.confirm(state, c, now);
            case NoteRefund c -> EndDecisions.refund(state, c, days);
            case AbandonContract c -> EndDecisions.abandon(state, c, days);
            case EraseContract c -> EndDecisions.erase(state, POLICIES, days.today());
            case ContractCommand.ConsiderVisits c -> List.of();
            case ContractCommand.CheckContractDueDates c -> List.of();
            case ContractCommand.ConsiderFollowUp c -> List.of();
            case ContractCommand.ConfirmUnplanned c -> {
                AgreementDecisions.requireUnplanned(state, schedule -> worked != null, schedule -> comesBack);
                yield List.of();
            }
        };
    }

    static RequestEarlyStart earlyStart() {
        return new RequestEarlyStart(ID, at("2026-04-17T11:30:00+02:00"), LetterChannel.BY_HAND);
    }
}
