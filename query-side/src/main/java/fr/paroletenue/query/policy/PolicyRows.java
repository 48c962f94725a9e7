package fr.paroletenue.query.policy;

import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.query.policy.PolicyFile.Adoption;
import fr.paroletenue.query.projection.Change;
import fr.paroletenue.query.projection.Rows;
import fr.paroletenue.query.projection.UpsertTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Policy versions in the read-model schema. */
@Repository
class PolicyRows implements Rows<PolicyFile> {

    private record Row(PolicyFile file, Adoption adoption) {}

    private static final UpsertTable<Row> POLICY_VERSION = UpsertTable.<Row>named("read_model.policy_version")
            .key("policy", row -> row.file().policy())
            .key("ordinal", row -> row.adoption().version())
            .column("policy_version", row -> row.adoption().adopted().version())
            .column("valid_from", row -> row.adoption().adopted().validFrom())
            .column("unit", row -> row.adoption().adopted().unit())
            .column("value", row -> row.adoption().adopted().value())
            .column("promises", row -> String.join(" ", row.adoption().adopted().promises()))
            .column("source", row -> row.adoption().adopted().source())
            .column("reason", row -> row.adoption().reason())
            .column("adopted_at", row -> row.adoption().adoptedAt())
            .column("adopted_by", row -> row.adoption().adoptedBy())
            .guardedBy(row -> row.file().version());

    private final JdbcTemplate jdbc;

    PolicyRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, PolicyFile> load(Collection<String> policies) {
        var adoptions = new HashMap<String, List<Adoption>>();
        jdbc.query(
                "select * from read_model.policy_version where policy = any (?) order by policy, ordinal",
                row -> {
                    adoptions
                            .computeIfAbsent(row.getString("policy"), policy -> new ArrayList<>())
                            .add(adoption(row));
                },
                (Object) policies.toArray(String[]::new));
        var files = new HashMap<String, PolicyFile>();
        adoptions.forEach((policy, all) ->
                files.put(policy, new PolicyFile(policy, all.getLast().version(), List.copyOf(all))));
        return files;
    }

    @Override
    public void save(Collection<Change<PolicyFile>> changes) {
        POLICY_VERSION.write(
                jdbc,
                changes.stream()
                        .map(Change::after)
                        .flatMap(file -> file.adoptions().stream().map(adoption -> new Row(file, adoption)))
                        .toList());
    }

    @Override
    public void empty() {
        POLICY_VERSION.empty(jdbc);
    }

    static Adoption adoption(ResultSet row) throws SQLException {
        var promises = row.getString("promises");
        return new Adoption(
                new PolicyVersion(
                        new PolicyName(row.getString("policy")),
                        row.getString("policy_version"),
                        row.getObject("valid_from", LocalDate.class),
                        PolicyUnit.valueOf(row.getString("unit")),
                        row.getString("value"),
                        promises.isEmpty() ? List.of() : List.of(promises.split(" ")),
                        row.getString("source")),
                row.getString("reason"),
                row.getObject("adopted_at", OffsetDateTime.class).toInstant(),
                row.getString("adopted_by"),
                row.getLong("ordinal"));
    }
}
