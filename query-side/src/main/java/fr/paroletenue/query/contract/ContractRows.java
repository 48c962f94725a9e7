package fr.paroletenue.query.contract;

import fr.paroletenue.query.projection.Change;
import fr.paroletenue.query.projection.RowJson;
import fr.paroletenue.query.projection.Rows;
import fr.paroletenue.query.projection.UpsertTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Contracts in the read-model schema. */
@Repository
class ContractRows implements Rows<ContractFile> {

    /** Sorts behind every due date that is awaited. */
    static final Instant NOTHING_AWAITED = Instant.parse("9999-12-31T00:00:00Z");

    private static final UpsertTable<ContractFile> TABLE = UpsertTable.<ContractFile>named("read_model.contract")
            .key("contract_id", ContractFile::contractId)
            .column("client_id", ContractFile::clientId)
            .column("request_id", ContractFile::requestId)
            .column("quote_number", ContractFile::quoteNumber)
            .column("status", ContractFile::status)
            .column("rhythm", ContractFile::rhythm)
            .column("concluded", file -> of(file.signature(), ContractFile.Signature::concluded))
            .column("monthly_amount", file -> file.monthly().total().amount())
            .column("once_amount", file -> file.once().total().amount())
            .column("hours", file -> file.scope().needs().hoursPerMonth())
            .column("drawn_up_at", file -> file.drawnUp().recordedAt())
            .column("starts_on", file -> file.scope().needs().startOn())
            .column("signed_on", file -> of(file.signature(), ContractFile.Signature::signedOn))
            .column("returned_on", file -> of(file.returned(), ContractFile.Return::returnedOn))
            .column("withdrawal_until", file -> of(file.withdrawal(), until -> until.dueAt()))
            .column("introduced_at", file -> of(file.meeting(), ContractFile.Meeting::heldAt))
            .column("ends_on", ContractFile::endsOn)
            .column("end_cause", file -> of(file.ended(), ContractFile.Ending::because))
            .column("abandoned_on", file -> of(file.abandoned(), ContractFile.Abandonment::on))
            .column(
                    "electronic",
                    file -> file.signature() != null && file.signature().electronic())
            .column("due_at", ContractRows::awaitedAt)
            .column("owed", file -> file.awaited().map(ContractFile.Owed::name).orElse(null))
            .column(
                    "due_do_by",
                    file -> file.awaited().map(owed -> owed.due().doBy()).orElse(null))
            .column("lacks_notebook", ContractFile::lacksNotebook)
            .column(
                    "workers",
                    file -> file.scopeSignatures().stream()
                            .map(ContractFile.ScopeSignature::workerId)
                            .distinct()
                            .sorted()
                            .toArray(String[]::new))
            .column(
                    "erased_at",
                    file -> file.erasure() == null ? null : file.erasure().by().recordedAt())
            .column("file", RowJson::write)
            .column("seen", ContractFile::seen)
            .guardedBy(ContractFile::version);

    private final JdbcTemplate jdbc;

    ContractRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, ContractFile> load(Collection<String> ids) {
        var files = new HashMap<String, ContractFile>();
        jdbc.query(
                "select file from read_model.contract where contract_id = any (?)",
                row -> {
                    var file = file(row);
                    files.put(file.contractId(), file);
                },
                (Object) ids.toArray(String[]::new));
        return files;
    }

    @Override
    public void save(Collection<Change<ContractFile>> changes) {
        TABLE.write(jdbc, changes.stream().map(Change::after).toList());
    }

    @Override
    public void empty() {
        TABLE.empty(jdbc);
    }

    static ContractFile file(ResultSet row) throws SQLException {
        return RowJson.read(row.getString("file"), ContractFile.class);
    }

    private static Instant awaitedAt(ContractFile file) {
        return file.awaited().map(owed -> owed.due().dueAt()).orElse(NOTHING_AWAITED);
    }

    private static <F, T> @Nullable T of(@Nullable F fact, Function<F, @Nullable T> value) {
        return fact == null ? null : value.apply(fact);
    }
}
