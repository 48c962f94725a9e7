package fr.paroletenue.command.contract;

import static fr.paroletenue.command.deciding.Guards.sameOrRefuse;

import fr.paroletenue.api.contract.Concluded;
import fr.paroletenue.api.contract.ContractCommand.AcceptPaymentMeans;
import fr.paroletenue.api.contract.ContractCommand.DrawUpContract;
import fr.paroletenue.api.contract.ContractCommand.GiveWithdrawalInformation;
import fr.paroletenue.api.contract.ContractCommand.RequestEarlyStart;
import fr.paroletenue.api.contract.ContractCommand.ReturnContract;
import fr.paroletenue.api.contract.ContractCommand.SignContract;
import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.contract.ContractStatus;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.ScheduleId;
import fr.paroletenue.api.request.Agreement;
import fr.paroletenue.api.request.Rhythm;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Guards;
import java.util.List;
import java.util.function.Predicate;

/**
 * Every rule of how a contract comes about: drawn up, signed, returned, and what the law gives the client between
 * (S1-12, S2-13, S2-14, S2-17). Pure: a state, a command and an instant in; events or a refusal out.
 */
final class AgreementDecisions {

    private static final List<ContractStatus> SIGNED_AND_NOT_OVER =
            List.of(ContractStatus.SIGNED, ContractStatus.RUNNING, ContractStatus.ENDING);
    private static final List<ContractStatus> NOT_OVER =
            List.of(ContractStatus.DRAWN_UP, ContractStatus.SIGNED, ContractStatus.RUNNING, ContractStatus.ENDING);

    private AgreementDecisions() {}

    static List<ContractEvent> drawUp(DrawUpContract c, Agreement agreed) {
        return List.of(new ContractEvent.DrawnUp(
                c.contractId(),
                agreed.clientId(),
                c.requestId(),
                agreed.quoteNumber(),
                agreed.needs(),
                agreed.home(),
                agreed.monthly(),
                agreed.once(),
                agreed.informedOn()));
    }

    /**
     * S1-11: as long as the plan does not say who comes, the request does. Of what goes on, one visit by hand does not say it.
     *
     * @param planned whether there is any visit
     * @param comesBack whether visits come back
     */
    static void requireUnplanned(ContractState state, Predicate<ScheduleId> planned, Predicate<ScheduleId> comesBack) {
        Guards.allowIn(state.status(), List.of(ContractStatus.DRAWN_UP, ContractStatus.SIGNED, ContractStatus.RUNNING));
        var saidByThePlan = state.facts().needs().rhythm() == Rhythm.RECURRING ? comesBack : planned;
        if (saidByThePlan.test(ScheduleId.of(state.facts().contractId()))) {
            throw Refusal.because(RefusalCode.WORKER_IN_THE_PLAN)
                    .with("contractId", state.facts().contractId().value());
        }
    }

    static List<ContractEvent> sign(ContractState state, SignContract c, ContractTimeLimits limits, CompanyDays days) {
        var before = state.agreement().signed();
        if (before != null) {
            return sameOrRefuse(before.signedOn().equals(c.signedOn())
                    && before.concluded() == c.concluded()
                    && before.electronic() == c.electronic()
                    && before.exempt() == c.exempt());
        }
        Guards.allowIn(state.status(), List.of(ContractStatus.DRAWN_UP));
        days.requireDone(c.signedOn());
        requireExemptionPossible(state, c);
        var zone = limits.companyZone();
        var endPolicy = limits.endRule(c.signedOn());
        return List.of(new ContractEvent.Signed(
                c.contractId(),
                c.signedOn(),
                c.concluded(),
                c.electronic(),
                c.exempt(),
                limits.withdrawal(c.signedOn(), c.concluded(), state.agreement().informedOn(), zone)
                        .orElse(null),
                limits.paymentBan(c.signedOn(), c.concluded(), c.exempt(), zone).orElse(null),
                ContractTimeLimits.endRule(c.concluded(), c.exempt(), endPolicy.value()),
                endPolicy.version()));
    }

    /** The first time counts: whoever knows cannot be told again. */
    static List<ContractEvent> inform(
            ContractState state, GiveWithdrawalInformation c, ContractTimeLimits limits, CompanyDays days) {
        var before = state.agreement().informedOn();
        if (before != null) {
            return sameOrRefuse(before.equals(c.on()));
        }
        Guards.allowIn(state.status(), NOT_OVER);
        days.requireDone(c.on());
        var signed = state.agreement().signed();
        return List.of(new ContractEvent.WithdrawalInformationGiven(
                c.contractId(),
                c.on(),
                c.channel(),
                signed == null
                        ? null
                        : limits.withdrawal(signed.signedOn(), signed.concluded(), c.on(), limits.companyZone())
                                .orElse(null)));
    }

    /** S1-12: signed and returned are two facts. */
    static List<ContractEvent> comeBack(ContractState state, ReturnContract c, CompanyDays days) {
        var before = state.agreement().returned();
        if (before != null) {
            return sameOrRefuse(before.returnedOn().equals(c.returnedOn()));
        }
        Guards.allowIn(state.status(), List.of(ContractStatus.SIGNED));
        days.requireDoneSince(state.signature().signedOn(), c.returnedOn());
        return List.of(new ContractEvent.Returned(c.contractId(), c.returnedOn()));
    }

    /** Art. L221-25: expressly, and in a lasting form; often in the contract itself. */
    static List<ContractEvent> requestEarlyStart(ContractState state, RequestEarlyStart c, CompanyDays days) {
        var before = state.agreement().earlyStart();
        if (before != null) {
            return sameOrRefuse(before.requestedAt().equals(c.requestedAt()) && before.channel() == c.channel());
        }
        Guards.allowIn(state.status(), NOT_OVER);
        days.requireDone(c.requestedAt());
        return List.of(new ContractEvent.EarlyStartRequested(c.contractId(), c.requestedAt(), c.channel()));
    }

    /** nothing may be taken while the law forbids it, neither money nor a mandate. */
    static List<ContractEvent> acceptPaymentMeans(ContractState state, AcceptPaymentMeans c, CompanyDays days) {
        var before = state.agreement().paymentMeans().get(c.means());
        if (before != null) {
            return sameOrRefuse(before.equals(c.acceptedOn()));
        }
        Guards.allowIn(state.status(), SIGNED_AND_NOT_OVER);
        var signed = state.signature();
        days.requireDoneSince(signed.signedOn(), c.acceptedOn());
        var ban = signed.paymentBan();
        if (ban != null && !c.acceptedOn().isAfter(ban.lastDay())) {
            throw Refusal.because(RefusalCode.PAYMENT_TOO_EARLY)
                    .with("allowedFrom", ban.lastDay().plusDays(1));
        }
        return List.of(new ContractEvent.PaymentMeansAccepted(c.contractId(), c.means(), c.acceptedOn()));
    }

    /** Art. L221-10, 2°: for what comes again and again, and only away from the office is there anything to be exempt from. */
    private static void requireExemptionPossible(ContractState state, SignContract c) {
        if (c.exempt()
                && (c.concluded() != Concluded.OFF_PREMISES
                        || state.facts().needs().rhythm() != Rhythm.RECURRING)) {
            throw Refusal.because(RefusalCode.EXEMPTION_NOT_POSSIBLE)
                    .with("concluded", c.concluded())
                    .with("rhythm", state.facts().needs().rhythm());
        }
    }
}
