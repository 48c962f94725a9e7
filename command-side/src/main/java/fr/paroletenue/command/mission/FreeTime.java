package fr.paroletenue.command.mission;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.mission.WantedVisit;
import fr.paroletenue.api.worker.WorkerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No worker is in two places. */
final class FreeTime {

    /** What keeps a worker busy between two instants. */
    @FunctionalInterface
    interface Busy {
        List<VisitPlan.Entry> of(WorkerId worker, Instant from, Instant until);
    }

    private final Busy busy;

    FreeTime(Busy busy) {
        this.busy = busy;
    }

    /** @param leaving visits that make room in the same breath */
    void require(List<WantedVisit> visits, Set<VisitId> leaving) {
        requireUnless(visits, entry -> leaving.contains(entry.visitId()));
    }

    /** Whether the worker could make that visit besides all others. */
    boolean isFree(WantedVisit visit, VisitId itself) {
        return taken(visit.workerId(), List.of(visit), entry -> entry.visitId().equals(itself))
                .findFirst()
                .isEmpty();
    }

    /** At the clients of other contracts. */
    void requireElsewhere(List<WantedVisit> visits, ContractId here) {
        requireUnless(visits, entry -> entry.contractId().equals(here));
    }

    private void requireUnless(List<WantedVisit> visits, Predicate<VisitPlan.Entry> harmless) {
        visits.stream()
                .collect(Collectors.groupingBy(visit -> visit.workerId().value(), TreeMap::new, Collectors.toList()))
                .forEach((worker, theirs) -> require(new WorkerId(worker), theirs, harmless));
    }

    private void require(WorkerId worker, List<WantedVisit> visits, Predicate<VisitPlan.Entry> harmless) {
        taken(worker, visits, harmless).findFirst().ifPresent(entry -> {
            throw Refusal.because(RefusalCode.WORKER_ELSEWHERE)
                    .with("workerId", worker.value())
                    .with("visitId", entry.visitId().value())
                    .with("startsAt", entry.startsAt())
                    .with("endsAt", entry.endsAt());
        });
    }

    /** What is in the way of visits that one worker would make, the first visit first. */
    private Stream<VisitPlan.Entry> taken(
            WorkerId worker, List<WantedVisit> visits, Predicate<VisitPlan.Entry> harmless) {
        var from = visits.stream()
                .map(WantedVisit::startsAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var until = visits.stream()
                .map(WantedVisit::endsAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var taken =
                busy.of(worker, from, until).stream().filter(harmless.negate()).toList();
        return visits.stream()
                .flatMap(visit -> taken.stream()
                        .filter(entry -> entry.startsAt().isBefore(visit.endsAt())
                                && visit.startsAt().isBefore(entry.endsAt())));
    }
}
