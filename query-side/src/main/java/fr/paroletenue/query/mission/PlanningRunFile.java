package fr.paroletenue.query.mission;

import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.Folded;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the planning of many contracts is, as its events tell it.
 *
 * @param contracts how many were asked for
 * @param planned how many of them are planned
 * @param refused those that could not be planned
 * @param visits written into the plan so far
 * @param finishedAt null as long as it runs
 */
record PlanningRunFile(
        String runId,
        long version,
        long seen,
        YearMonth from,
        YearMonth until,
        int contracts,
        int planned,
        List<PlanningRunView.Refused> refused,
        int visits,
        By started,
        Instant lastAt,
        @Nullable Instant finishedAt)
        implements Folded {}
