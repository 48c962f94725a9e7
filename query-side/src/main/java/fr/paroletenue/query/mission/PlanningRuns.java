package fr.paroletenue.query.mission;

import fr.paroletenue.query.projection.RowJson;
import fr.paroletenue.query.readmodel.Progress;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How far planning runs are. Each read model is kept on its own; whoever reads that a run is finished looks for its visits next, so
 * its end is not told before they are shown.
 */
@Component
public class PlanningRuns {

    /** The read model that the answers show. */
    public static final String READ_MODEL = PlanningRunProjection.NAME;

    private final JdbcTemplate jdbc;
    private final Progress progress;

    PlanningRuns(JdbcTemplate jdbc, Progress progress) {
        this.jdbc = jdbc;
        this.progress = progress;
    }

    public Optional<PlanningRunView> find(String runId) {
        return jdbc
                .query(
                        """
                        select r.file,
                               (select e.position from events.domain_event e
                                 where e.aggregate_id = r.run_id and e.sequence = r.version - 1) as last_position
                          from read_model.planning_run r
                         where r.run_id = ?""",
                        (row, n) -> PlanningRunView.of(
                                RowJson.read(row.getString("file"), PlanningRunFile.class),
                                progress.hasSeen(Visits.READ_MODEL, row.getLong("last_position"))),
                        runId)
                .stream()
                .findFirst();
    }
}
