package fr.paroletenue.query.mission;

import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.query.mission.MissionFile.Move;
import fr.paroletenue.query.mission.MissionFile.Offer;
import fr.paroletenue.query.mission.MissionFile.Uncovered;
import fr.paroletenue.query.mission.MissionFile.Visit;
import fr.paroletenue.query.projection.Lists;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A visit that may be changed while one event is folded in. */
final class VisitDraft {

    private final Visit visit;
    Instant startsAt;
    Instant endsAt;
    String workerId;
    VisitStatus status;

    @Nullable
    Move move;

    @Nullable
    Uncovered uncovered;

    @Nullable
    Offer offer;

    @Nullable
    private Offer answered;

    MissionFile.@Nullable Cancelled cancelled;
    MissionFile.@Nullable Done done;
    MissionFile.@Nullable Missed missed;

    VisitDraft(Visit visit) {
        this.visit = visit;
        startsAt = visit.startsAt();
        endsAt = visit.endsAt();
        workerId = visit.workerId();
        status = visit.status();
        uncovered = visit.uncovered();
        cancelled = visit.cancelled();
        done = visit.done();
        missed = visit.missed();
    }

    /** @param how null where nothing was owed */
    void covered(@Nullable DueDateState how) {
        status = VisitStatus.PLANNED;
        seekNobody(how);
    }

    void seekNobody(@Nullable DueDateState how) {
        if (uncovered != null) {
            uncovered = uncovered.over(how);
        }
    }

    /** What the client says to the last offer. */
    void answer(boolean yes, Instant at, @Nullable String reason) {
        answered = visit.offers().getLast().answered(yes, at, reason);
    }

    /** Who was to come at first still may, unless that is why somebody else was offered. */
    void refused() {
        status = uncovered != null && uncovered.awaited() ? VisitStatus.UNCOVERED : VisitStatus.PLANNED;
    }

    Visit done(long version) {
        var offers = visit.offers();
        if (answered != null) {
            offers = Lists.plus(offers.subList(0, offers.size() - 1), answered);
        }
        return new Visit(
                visit.number(),
                version,
                startsAt,
                endsAt,
                workerId,
                status,
                visit.planned(),
                move == null ? visit.moves() : Lists.plus(visit.moves(), move),
                uncovered,
                offer == null ? offers : Lists.plus(offers, offer),
                cancelled,
                done,
                missed);
    }
}
