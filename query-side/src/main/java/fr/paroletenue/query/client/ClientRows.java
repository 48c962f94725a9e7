package fr.paroletenue.query.client;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.query.client.ClientFile.ContactPerson;
import fr.paroletenue.query.projection.Change;
import fr.paroletenue.query.projection.RowJson;
import fr.paroletenue.query.projection.Rows;
import fr.paroletenue.query.projection.UpsertTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Clients in the read-model schema, and apart from them the words by which they are found. */
@Repository
class ClientRows implements Rows<ClientFile> {

    private static final UpsertTable<ClientFile> CLIENT = UpsertTable.<ClientFile>named("read_model.client")
            .key("client_id", ClientFile::clientId)
            .column("standing", ClientFile::standing)
            .column("open", ClientFile::isOpen)
            .column("planner", file -> username(file.planner()))
            .column("technical_supervisor", file -> username(file.technicalSupervisor()))
            .column("untold_since", ClientFile::untoldSince)
            .column("planner_notice_due_at", notice(ContactPersonRole.PLANNER, DueDate::dueAt))
            .column("planner_notice_do_by", notice(ContactPersonRole.PLANNER, DueDate::doBy))
            .column(
                    "technical_supervisor_notice_due_at",
                    notice(ContactPersonRole.TECHNICAL_SUPERVISOR, DueDate::dueAt))
            .column("technical_supervisor_notice_do_by", notice(ContactPersonRole.TECHNICAL_SUPERVISOR, DueDate::doBy))
            .column("since", ClientFile::since)
            .column("source", ClientFile::source)
            .column("registered_at", file -> file.registered().recordedAt())
            .column("contacts", ClientFile::contacts)
            .column("last_contact_at", ClientFile::lastContactAt)
            .column("last_contact_on", ClientFile::lastContactOn)
            .column(
                    "ended_on",
                    file -> file.ended() == null ? null : file.ended().on())
            .column(
                    "erased_at",
                    file -> file.erasure() == null ? null : file.erasure().by().recordedAt())
            .column("file", RowJson::write)
            .column("seen", ClientFile::seen)
            .guardedBy(ClientFile::version);

    private static final UpsertTable<ClientFile> WORDS = UpsertTable.<ClientFile>named("read_model.client_words")
            .key("client_id", ClientFile::clientId)
            .column("found_by", file -> ClientWords.foundBy(ClientWords.of(file)))
            .guardedBy(ClientFile::named);

    private final JdbcTemplate jdbc;

    ClientRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, ClientFile> load(Collection<String> ids) {
        var files = new HashMap<String, ClientFile>();
        jdbc.query(
                "select client_id, file from read_model.client where client_id = any (?)",
                row -> {
                    files.put(row.getString("client_id"), file(row));
                },
                (Object) ids.toArray(String[]::new));
        return files;
    }

    @Override
    public void save(Collection<Change<ClientFile>> changes) {
        CLIENT.write(jdbc, changes.stream().map(Change::after).toList());
        WORDS.write(
                jdbc,
                changes.stream()
                        .filter(ClientRows::isFoundOtherwise)
                        .map(Change::after)
                        .toList());
    }

    @Override
    public void empty() {
        CLIENT.empty(jdbc);
        WORDS.empty(jdbc);
    }

    static ClientFile file(ResultSet row) throws SQLException {
        return RowJson.read(row.getString("file"), ClientFile.class);
    }

    private static boolean isFoundOtherwise(Change<ClientFile> change) {
        var before = change.before();
        return before == null || before.named() != change.after().named();
    }

    private static <T> Function<ClientFile, @Nullable T> notice(ContactPersonRole role, Function<DueDate, T> value) {
        return file -> file.noticeAwaited(role).map(value).orElse(null);
    }

    private static @Nullable String username(@Nullable ContactPerson person) {
        return person == null ? null : person.username();
    }
}
