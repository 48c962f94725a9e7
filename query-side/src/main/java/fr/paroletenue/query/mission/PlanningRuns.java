package fr.paroletenue.query.mission;

import fr.paroletenue.query.projection.RowJson;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far planning runs are. */
@Component
public class PlanningRuns {

    /** The read model that the answers show. */
    public static final String READ_MODEL = PlanningRunProjection.NAME;

    private final JdbcTemplate jdbc;

    PlanningRuns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PlanningRunView> find(String runId) {
        return jdbc
                .query(
                        "select file from read_model.planning_run where run_id = ?",
                        (row, n) -> PlanningRunView.of(RowJson.read(row.getString("file"), PlanningRunFile.class)),
                        runId)
                .stream()
                .findFirst();
    }
}
