package fr.paroletenue.command.contract;

import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.contract.PaymentMeans;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.command.deciding.Copies;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What both sides have signed, and what the law makes of it.
 *
 * @param informedOn Paris day on which the client learned of the right to withdraw
 * @param withdrawal until when it may be used, as it was counted last
 * @param paymentMeans the first day of each
 */
record AgreementState(
        ContractEvent.@Nullable Signed signed,
        ContractEvent.@Nullable Returned returned,
        @Nullable LocalDate informedOn,
        @Nullable DueDate withdrawal,
        ContractEvent.@Nullable EarlyStartRequested earlyStart,
        Map<PaymentMeans, LocalDate> paymentMeans) {

    static final AgreementState NONE = new AgreementState(null, null, null, null, null, Map.of());

    AgreementState after(ContractEvent.DrawnUp e) {
        return new AgreementState(signed, returned, e.informedOn(), withdrawal, earlyStart, paymentMeans);
    }

    AgreementState after(ContractEvent.Signed e) {
        return new AgreementState(e, returned, informedOn, e.withdrawal(), earlyStart, paymentMeans);
    }

    AgreementState after(ContractEvent.WithdrawalInformationGiven e) {
        return new AgreementState(signed, returned, e.on(), e.withdrawal(), earlyStart, paymentMeans);
    }

    AgreementState after(ContractEvent.Returned e) {
        return new AgreementState(signed, e, informedOn, withdrawal, earlyStart, paymentMeans);
    }

    AgreementState after(ContractEvent.EarlyStartRequested e) {
        return new AgreementState(signed, returned, informedOn, withdrawal, e, paymentMeans);
    }

    AgreementState after(ContractEvent.PaymentMeansAccepted e) {
        return new AgreementState(
                signed,
                returned,
                informedOn,
                withdrawal,
                earlyStart,
                Copies.plus(paymentMeans, e.means(), e.acceptedOn()));
    }
}
