package fr.paroletenue.query.mission;

import fr.paroletenue.query.mission.ScheduleFile.Version;
import fr.paroletenue.query.projection.Change;
import fr.paroletenue.query.projection.RowJson;
import fr.paroletenue.query.projection.Rows;
import fr.paroletenue.query.projection.UpsertTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Schedules in the read-model schema; no word of the client among them. */
@Repository
class ScheduleRows implements Rows<ScheduleFile> {

    private static final UpsertTable<ScheduleFile> TABLE = UpsertTable.<ScheduleFile>named("read_model.schedule")
            .key("schedule_id", ScheduleFile::scheduleId)
            .column("contract_id", ScheduleFile::contractId)
            .column("client_id", ScheduleFile::clientId)
            .column("worker_id", last(Version::workerId))
            .column("pattern_version", last(Version::version))
            .column("every_weeks", last(version -> version.pattern().everyWeeks()))
            .column("slots", last(version -> version.pattern().slots().size()))
            .column("starts_on", last(version -> version.pattern().startsOn()))
            .column("on_holidays", last(version -> version.pattern().onHolidays()))
            .column("pauses", file -> (int)
                    file.pauses().stream().filter(pause -> !pause.cancelled()).count())
            .column("planned_until", ScheduleFile::plannedUntil)
            .column("ends_on", ScheduleFile::endsOn)
            .column("file", file -> RowJson.write(file.withoutWords()))
            .column("seen", ScheduleFile::seen)
            .guardedBy(ScheduleFile::version);

    private final JdbcTemplate jdbc;

    ScheduleRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, ScheduleFile> load(Collection<String> ids) {
        var files = new HashMap<String, ScheduleFile>();
        jdbc.query(
                "select file from read_model.schedule where schedule_id = any (?)",
                row -> {
                    var file = RowJson.read(row.getString("file"), ScheduleFile.class);
                    files.put(file.scheduleId(), file);
                },
                (Object) ids.toArray(String[]::new));
        return files;
    }

    @Override
    public void save(Collection<Change<ScheduleFile>> changes) {
        TABLE.write(jdbc, changes.stream().map(Change::after).toList());
    }

    @Override
    public void empty() {
        TABLE.empty(jdbc);
    }

    /** Of the pattern that was set last. */
    private static <T> Function<ScheduleFile, @Nullable T> last(Function<Version, @Nullable T> value) {
        return file ->
                file.patterns().isEmpty() ? null : value.apply(file.patterns().getLast());
    }
}
