package fr.paroletenue.query.mission;

import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.query.projection.By;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the planning of many contracts is.
 *
 * @param from first Paris month
 * @param until last Paris month
 * @param contracts how many were asked for
 * @param planned how many of them are planned
 * @param remaining how many were not looked at yet
 * @param refused those that could not be planned, and why
 * @param visits written into the plan so far
 * @param lastAt when it went on last
 * @param finishedAt absent as long as it runs, and until its visits can be seen
 */
public record PlanningRunView(
        String id,
        long version,
        State state,
        YearMonth from,
        YearMonth until,
        int contracts,
        int planned,
        int remaining,
        List<Refused> refused,
        int visits,
        By started,
        Instant lastAt,
        @Nullable Instant finishedAt) {

    /** How it stands. */
    public enum State {
        RUNNING,
        FINISHED
    }

    public record Refused(String contractId, RefusalCode because) {}

    /** @param visitsShown whether the read model of the visits has come as far as the run */
    static PlanningRunView of(PlanningRunFile file, boolean visitsShown) {
        var finishedAt = visitsShown ? file.finishedAt() : null;
        return new PlanningRunView(
                file.runId(),
                // As before the end that is not told yet: two answers of one version say the same.
                finishedAt == null && file.finishedAt() != null ? file.version() - 1 : file.version(),
                finishedAt == null ? State.RUNNING : State.FINISHED,
                file.from(),
                file.until(),
                file.contracts(),
                file.planned(),
                file.contracts() - file.planned() - file.refused().size(),
                file.refused(),
                file.visits(),
                file.started(),
                file.lastAt(),
                finishedAt);
    }
}
