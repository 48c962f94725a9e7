package fr.paroletenue.command.followup;

import static fr.paroletenue.command.deciding.Guards.sameOrRefuse;

import fr.paroletenue.api.followup.AnomalyCommand.CloseAnomaly;
import fr.paroletenue.api.followup.AnomalyCommand.RecordAnomaly;
import fr.paroletenue.api.followup.AnomalyCommand.TakeMeasure;
import fr.paroletenue.api.followup.AnomalyEvent;
import fr.paroletenue.api.followup.AnomalyStatus;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Guards;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Every rule of what the firm itself found wrong (S2-37). Pure. */
final class AnomalyDecisions {

    private AnomalyDecisions() {}

    /**
     * An anomaly stands in the file of a client; what else it names has to be there too.
     *
     * @param number taken only when nothing is refused, so that the series has no gap
     */
    static List<AnomalyEvent> record(RecordAnomaly c, Known known, Supplier<String> number, CompanyDays days) {
        days.requireDone(c.foundAt());
        if (c.foundBy() != null) {
            Guards.requireAccount(c.foundBy(), known.isAccount());
        }
        requireKnown(known.isClient().test(c.clientId()), "clientId");
        requireKnown(c.contractId() == null || known.isContract().test(c.contractId()), "contractId");
        requireKnown(
                c.visitId() == null
                        || (c.visitId().isReadable()
                                && known.isMission().test(c.visitId().mission())),
                "visitId");
        requireKnown(c.workerId() == null || known.isWorker().test(c.workerId()), "workerId");
        return List.of(new AnomalyEvent.Found(
                c.anomalyId(),
                number.get(),
                c.kind(),
                c.foundAt(),
                c.foundBy(),
                c.clientId(),
                c.contractId(),
                c.visitId(),
                c.workerId(),
                c.description()));
    }

    static List<AnomalyEvent> takeMeasure(AnomalyState state, TakeMeasure c, CompanyDays days) {
        if (state.measures().stream()
                .anyMatch(measure -> measure.takenOn().equals(c.takenOn())
                        && measure.description().equals(c.description()))) {
            return List.of();
        }
        Guards.allowIn(state.status(), List.of(AnomalyStatus.OPEN));
        days.requireDoneSince(foundOn(state), c.takenOn());
        return List.of(new AnomalyEvent.MeasureTaken(
                c.anomalyId(), state.measures().size() + 1, c.takenOn(), c.description()));
    }

    static List<AnomalyEvent> close(AnomalyState state, CloseAnomaly c, CompanyDays days) {
        var before = state.closed();
        if (before != null) {
            return sameOrRefuse(before.closedOn().equals(c.closedOn())
                    && before.outcome() == c.outcome()
                    && before.explanation().equals(c.explanation()));
        }
        days.requireDoneSince(foundOn(state), c.closedOn());
        return List.of(new AnomalyEvent.Closed(c.anomalyId(), c.closedOn(), c.outcome(), c.explanation()));
    }

    /**
     * D13: not one day early.
     *
     * @param retention the policy in force on a day
     */
    static List<AnomalyEvent> erase(AnomalyState state, Function<LocalDate, PolicyVersion> retention, LocalDate today) {
        if (state.erased()) {
            return List.of();
        }
        Guards.allowIn(state.status(), List.of(AnomalyStatus.CLOSED));
        var from = Objects.requireNonNull(state.closed()).closedOn();
        var policy = retention.apply(from);
        var keepUntil = from.plusYears(policy.number());
        if (!today.isAfter(keepUntil)) {
            throw Refusal.because(RefusalCode.RETENTION_RUNNING).with("keepUntil", keepUntil);
        }
        var id = state.facts().anomalyId();
        return List.of(new AnomalyEvent.Erased(
                id,
                keepUntil,
                policy.name().value(),
                policy.version(),
                List.of(new ErasedKey(id.value(), RetentionClass.ANOMALY))));
    }

    private static void requireKnown(boolean known, String field) {
        if (!known) {
            throw Refusal.because(RefusalCode.ANOMALY_ABOUT_UNKNOWN).with("field", field);
        }
    }

    private static LocalDate foundOn(AnomalyState state) {
        return Paris.dayOf(state.facts().foundAt());
    }
}
