package fr.paroletenue.query.mission;

import fr.paroletenue.api.contract.VisitBlock;
import fr.paroletenue.api.contract.VisitGate;
import fr.paroletenue.api.contract.VisitGates;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.mission.PlanChange;
import fr.paroletenue.api.mission.UncoveredBecause;
import fr.paroletenue.api.mission.VisitOrigin;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.query.mission.MissionFile.Visit;
import fr.paroletenue.query.projection.By;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it is shown, with its whole past.
 *
 * @param version of its mission, which an act on the visit gives back
 * @param number within its mission
 * @param firstWorkerId who was to come at first
 * @param movedFrom the visit of another month that was moved here
 * @param movedTo the visit of another month that takes place instead
 * @param moves every one, the first one first (S2-18)
 * @param offers whom the client was offered instead (S2-22)
 * @param gates each condition of a visit that is still ahead, and whether it is met; empty for one that is over
 */
public record VisitView(
        String id,
        long version,
        String missionId,
        String contractId,
        String clientId,
        int number,
        String workerId,
        String firstWorkerId,
        Instant startsAt,
        Instant endsAt,
        VisitStatus status,
        VisitOrigin origin,
        PlanChange plannedBecause,
        @Nullable String reason,
        By planned,
        @Nullable String movedFrom,
        @Nullable String movedTo,
        List<MissionFile.Move> moves,
        @Nullable UncoveredView uncovered,
        List<MissionFile.Offer> offers,
        MissionFile.@Nullable Cancelled cancelled,
        MissionFile.@Nullable Done done,
        MissionFile.@Nullable Missed missed,
        List<VisitGate> gates,
        List<VisitBlock> blockedBecause) {

    /** @param awaited whether somebody is still looked for, in time or not */
    public record UncoveredView(
            String workerId, UncoveredBecause because, DueDateView replacement, boolean awaited, By by) {

        static @Nullable UncoveredView of(MissionFile.@Nullable Uncovered uncovered) {
            return uncovered == null
                    ? null
                    : new UncoveredView(
                            uncovered.workerId(),
                            uncovered.because(),
                            DueDateView.of(uncovered.replacement(), uncovered.state()),
                            uncovered.awaited(),
                            uncovered.by());
        }
    }

    /** @param gates of the contract; null where nothing is known of that */
    static VisitView of(MissionFile file, Visit visit, @Nullable VisitGates gates) {
        var comes =
                new WorkerId(visit.offered().map(MissionFile.Offer::workerId).orElse(visit.workerId()));
        var conditions =
                gates == null || !visit.status().isAhead() ? List.<VisitGate>of() : gates.on(visit.startsAt(), comes);
        return new VisitView(
                MissionRows.visitId(file, visit),
                file.version(),
                file.missionId(),
                file.contractId(),
                file.clientId(),
                visit.number(),
                visit.workerId(),
                visit.planned().workerId(),
                visit.startsAt(),
                visit.endsAt(),
                visit.status(),
                visit.planned().origin(),
                visit.planned().change(),
                visit.planned().reason(),
                visit.planned().by(),
                visit.planned().movedFrom(),
                visit.movedTo(),
                visit.moves(),
                UncoveredView.of(visit.uncovered()),
                visit.offers(),
                visit.cancelled(),
                visit.done(),
                visit.missed(),
                conditions,
                conditions.stream()
                        .filter(gate -> !gate.open())
                        .map(VisitGate::block)
                        .toList());
    }

    static Optional<VisitView> in(MissionView mission, String visitId) {
        return mission.visits().stream()
                .filter(visit -> visit.id().equals(visitId))
                .findFirst();
    }
}
