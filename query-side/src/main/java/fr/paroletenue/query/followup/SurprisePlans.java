package fr.paroletenue.query.followup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The surprise checks that are still to come, for whoever may know of them (S1-22). */
@Component
public class SurprisePlans {

    /** The read model that the answers show. */
    public static final String READ_MODEL = SurprisePlanProjection.NAME;

    private final JdbcTemplate jdbc;

    SurprisePlans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all follow-ups, the next one first. */
    public List<PlannedCheck> awaited() {
        return jdbc.query("""
                        select file from read_model.surprise_plan where next_on is not null
                         order by next_on, follow_up_id""", (row, n) -> SurprisePlanRows.file(row)).stream()
                .flatMap(SurprisePlans::checks)
                .sorted(Comparator.comparing(PlannedCheck::on).thenComparing(PlannedCheck::followUpId))
                .toList();
    }

    /** Of one follow-up. */
    public List<PlannedCheck> awaited(String followUpId) {
        return ofFollowUp(followUpId).stream().flatMap(SurprisePlans::checks).toList();
    }

    /** The identity of the plan in the history, if anything was ever planned. */
    public Optional<String> planOf(String followUpId) {
        return ofFollowUp(followUpId).map(SurprisePlanFile::planId);
    }

    private Optional<SurprisePlanFile> ofFollowUp(String followUpId) {
        return jdbc
                .query(
                        "select file from read_model.surprise_plan where follow_up_id = ?",
                        (row, n) -> SurprisePlanRows.file(row),
                        followUpId)
                .stream()
                .findFirst();
    }

    private static Stream<PlannedCheck> checks(SurprisePlanFile plan) {
        return plan.awaited().stream().map(check -> PlannedCheck.of(plan, check));
    }
}
