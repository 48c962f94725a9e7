package fr.paroletenue.query.request;

import fr.paroletenue.query.projection.Change;
import fr.paroletenue.query.projection.RowJson;
import fr.paroletenue.query.projection.Rows;
import fr.paroletenue.query.projection.UpsertTable;
import fr.paroletenue.query.request.RequestFile.Assessment;
import fr.paroletenue.query.request.RequestFile.FiledQuote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Requests in the read-model schema. */
@Repository
class RequestRows implements Rows<RequestFile> {

    private static final UpsertTable<RequestFile> TABLE = UpsertTable.<RequestFile>named("read_model.request")
            .key("request_id", RequestFile::requestId)
            .column("client_id", RequestFile::clientId)
            .column("request_status", RequestFile::status)
            .column("received_at", RequestFile::receivedAt)
            .column("recorded_at", file -> file.registered().recordedAt())
            .column("channel", RequestFile::channel)
            .column("intake_id", RequestFile::intakeId)
            .column("wished_start_on", RequestFile::wishedStartOn)
            .column(
                    "appointment_at",
                    file -> file.appointment().map(one -> one.at()).orElse(null))
            .column("assessed_at", file -> ofAssessment(file, Assessment::heldAt))
            .column("form_version", file -> ofAssessment(file, Assessment::formVersion))
            .column(
                    "services",
                    file -> file.assessment()
                            .map(one -> one.needs().services().stream()
                                    .map(Enum::name)
                                    .toArray(String[]::new))
                            .orElseGet(() -> new String[0]))
            .column("rhythm", file -> ofAssessment(file, one -> one.needs().rhythm()))
            .column(
                    "hours_per_month",
                    file -> ofAssessment(file, one -> one.needs().hoursPerMonth()))
            .column("start_on", file -> ofAssessment(file, one -> one.needs().startOn()))
            .column(
                    "worker_id",
                    file -> file.assignment() == null ? null : file.assignment().workerId())
            .column(
                    "assigned_at",
                    file -> file.assignment() == null
                            ? null
                            : file.assignment().by().recordedAt())
            .column("proposals", file -> file.proposals().size())
            .column("quote_asked", file -> file.quoteAsked() != null)
            .column("quotes", file -> file.quotes().size())
            .column("quote_number", file -> ofQuote(file, FiledQuote::number))
            .column("quote_standing", file -> ofQuote(file, FiledQuote::standing))
            .column("quote_issued_on", file -> ofQuote(file, FiledQuote::issuedOn))
            .column("quote_valid_until", file -> ofQuote(file, FiledQuote::validUntil))
            .column(
                    "quote_monthly_total",
                    file -> ofQuote(file, one -> one.monthly().total().amount()))
            .column("quote_mandatory", file -> ofQuote(file, one -> one.duty().mandatory()))
            .column("quote_answered_on", file -> ofQuote(file, FiledQuote::answeredOn))
            .column(
                    "informed_at",
                    file -> file.delivery().map(one -> one.deliveredAt()).orElse(null))
            .column(
                    "information_version",
                    file -> file.delivery().map(one -> one.documentVersion()).orElse(null))
            .column(
                    "contract_id",
                    file -> file.conclusion() == null ? null : file.conclusion().contractId())
            .column(
                    "concluded_on",
                    file -> file.conclusion() == null ? null : file.conclusion().on())
            .column(
                    "abandoned_on",
                    file -> file.abandonment() == null
                            ? null
                            : file.abandonment().on())
            .column(
                    "erased_at",
                    file -> file.erasure() == null ? null : file.erasure().by().recordedAt())
            .column("last_fact_on", RequestFile::lastFactOn)
            .column("file", RowJson::write)
            .column("seen", RequestFile::seen)
            .guardedBy(RequestFile::version);

    private final JdbcTemplate jdbc;

    RequestRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, RequestFile> load(Collection<String> ids) {
        var files = new HashMap<String, RequestFile>();
        jdbc.query(
                "select file from read_model.request where request_id = any (?)",
                row -> {
                    var file = file(row);
                    files.put(file.requestId(), file);
                },
                (Object) ids.toArray(String[]::new));
        return files;
    }

    @Override
    public void save(Collection<Change<RequestFile>> changes) {
        TABLE.write(jdbc, changes.stream().map(Change::after).toList());
    }

    @Override
    public void empty() {
        TABLE.empty(jdbc);
    }

    static RequestFile file(ResultSet row) throws SQLException {
        return RowJson.read(row.getString("file"), RequestFile.class);
    }

    private static <T> @Nullable T ofAssessment(RequestFile file, Function<Assessment, @Nullable T> value) {
        var last = file.assessment();
        return last.isEmpty() ? null : value.apply(last.get());
    }

    private static <T> @Nullable T ofQuote(RequestFile file, Function<FiledQuote, @Nullable T> value) {
        var last = file.quote();
        return last.isEmpty() ? null : value.apply(last.get());
    }
}
