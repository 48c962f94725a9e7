package fr.paroletenue.command.contract;

import fr.paroletenue.api.contract.ContractDueDate;
import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.command.alarm.OpenDueDate;
import fr.paroletenue.command.deciding.Copies;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a contract ends, and what the firm still owes when it does. */
record EndState(
        ContractEvent.@Nullable Withdrawn withdrawn,
        ContractEvent.@Nullable Terminated terminated,
        ContractEvent.@Nullable EndConfirmed confirmed,
        ContractEvent.@Nullable Refunded refunded,
        Map<ContractDueDate, Owed> owed,
        ContractEvent.@Nullable Ended ended,
        ContractEvent.@Nullable Abandoned abandoned) {

    private static final String LAST_DAY = "LAST_DAY";

    static final EndState NONE = new EndState(null, null, null, null, Map.of(), null, null);

    /** A due date, and what became of it. */
    record Owed(DueDate due, DueDateState state) {}

    /** Whoever withdraws after having given notice is owed anew: of the notice nothing is left. */
    EndState after(ContractEvent.Withdrawn e) {
        return new EndState(e, terminated, null, null, owing(e.confirmation(), e.refund()), ended, abandoned);
    }

    EndState after(ContractEvent.Terminated e) {
        return new EndState(withdrawn, e, confirmed, refunded, owing(e.confirmation(), e.refund()), ended, abandoned);
    }

    EndState after(ContractEvent.EndConfirmed e) {
        return new EndState(
                withdrawn,
                terminated,
                e,
                refunded,
                settled(ContractDueDate.END_CONFIRMATION, e.settled()),
                ended,
                abandoned);
    }

    EndState after(ContractEvent.Refunded e) {
        return new EndState(
                withdrawn, terminated, confirmed, e, settled(ContractDueDate.REFUND, e.settled()), ended, abandoned);
    }

    EndState after(ContractEvent.DueDateMissed e) {
        return new EndState(
                withdrawn, terminated, confirmed, refunded, settled(e.name(), DueDateState.MISSED), ended, abandoned);
    }

    EndState after(ContractEvent.Ended e) {
        return new EndState(withdrawn, terminated, confirmed, refunded, owed, e, abandoned);
    }

    EndState after(ContractEvent.Abandoned e) {
        return new EndState(withdrawn, terminated, confirmed, refunded, owed, ended, e);
    }

    Optional<Owed> owed(ContractDueDate name) {
        return Optional.ofNullable(owed.get(name));
    }

    /** What has to go back, as the last word on the end says; nothing before there is one. */
    Optional<Money> toRefund() {
        if (withdrawn != null) {
            return Optional.of(withdrawn.toRefund());
        }
        return Optional.ofNullable(terminated).map(ContractEvent.Terminated::toRefund);
    }

    /** What is still owed, in the order in which it is due. */
    Map<ContractDueDate, DueDate> open() {
        var open = new LinkedHashMap<ContractDueDate, DueDate>();
        owed.entrySet().stream()
                .filter(entry -> entry.getValue().state() == DueDateState.OPEN)
                .sorted(Comparator.comparing(entry -> entry.getValue().due().dueAt()))
                .forEach(entry -> open.put(entry.getKey(), entry.getValue().due()));
        return open;
    }

    /** The end that was given notice of and has not come yet. */
    Optional<DueDate> comingEnd() {
        return terminated == null || ended != null ? Optional.empty() : Optional.of(terminated.end());
    }

    /** The first instant at which nobody comes any more, as far as it is known. */
    @Nullable
    Instant over() {
        if (withdrawn != null) {
            return withdrawn.receivedAt();
        }
        return terminated == null ? null : terminated.rule().over(terminated.noticeReceivedAt(), terminated.end());
    }

    /** What to look at again, the next one first: what is owed, and the last day. */
    List<OpenDueDate> openDueDates() {
        return Stream.concat(
                        open().entrySet().stream()
                                .map(entry -> new OpenDueDate(
                                        entry.getKey().name(), entry.getValue().dueAt(), entry.getValue())),
                        comingEnd().stream().map(end -> new OpenDueDate(LAST_DAY, end.dueAt(), end)))
                .sorted(Comparator.comparing(OpenDueDate::lookAt).thenComparing(OpenDueDate::name))
                .toList();
    }

    private static Map<ContractDueDate, Owed> owing(DueDate confirmation, @Nullable DueDate refund) {
        var owing = Copies.plus(
                Map.<ContractDueDate, Owed>of(),
                ContractDueDate.END_CONFIRMATION,
                new Owed(confirmation, DueDateState.OPEN));
        return refund == null ? owing : Copies.plus(owing, ContractDueDate.REFUND, new Owed(refund, DueDateState.OPEN));
    }

    private Map<ContractDueDate, Owed> settled(ContractDueDate name, DueDateState as) {
        return Copies.plus(
                owed,
                name,
                new Owed(Objects.requireNonNull(owed.get(name), name.name()).due(), as));
    }
}
