package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.Cause;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.query.complaint.ComplaintFile.Closure;
import fr.paroletenue.query.complaint.ComplaintFile.FiledDueDate;
import fr.paroletenue.query.complaint.RepairFile.ActionStatus;
import fr.paroletenue.query.complaint.RepairFile.CorrectiveAction;
import fr.paroletenue.query.list.Plain;
import fr.paroletenue.query.projection.Change;
import fr.paroletenue.query.projection.Lists;
import fr.paroletenue.query.projection.RowJson;
import fr.paroletenue.query.projection.Rows;
import fr.paroletenue.query.projection.UpsertTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Complaints and their due dates in the read-model schema. */
@Repository
class ComplaintRows implements Rows<ComplaintFile> {

    /** Stands for "nothing is awaited" and sorts last. */
    static final Instant NOTHING_AWAITED = Instant.parse("9999-12-31T00:00:00Z");

    private static final Pattern NUMBER = Pattern.compile("REC-(\\d{4})-(\\d+)");

    private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)(\\d{5})(?!\\d)");

    private record DueDateRow(ComplaintFile file, FiledDueDate date) {}

    private record ActionRow(ComplaintFile file, CorrectiveAction action, Optional<FiledDueDate> date) {

        /** As long as it has to be done or looked at again; of an erased file nothing can be done any more. */
        boolean isOpen() {
            return action.status() != ActionStatus.EFFECTIVE && file.erasure() == null;
        }

        long version() {
            return Math.max(action.version(), date.map(FiledDueDate::version).orElse(0L));
        }

        boolean isSameAs(ActionRow other) {
            return action.equals(other.action) && date.equals(other.date) && isOpen() == other.isOpen();
        }
    }

    private static final UpsertTable<ComplaintFile> COMPLAINT = UpsertTable.<ComplaintFile>named("read_model.complaint")
            .key("complaint_id", ComplaintFile::complaintId)
            .column("register_number", file -> file.reception().registerNumber())
            .column("register_order", file -> orderOf(file.reception().registerNumber()))
            .column("status", ComplaintFile::status)
            .column("open", ComplaintFile::isOpen)
            .column("discarded", ComplaintFile::isDiscarded)
            .column(
                    "qualification",
                    file -> file.qualification()
                            .map(ComplaintFile.QualificationDecision::decision)
                            .orElse(null))
            .column("received_at", file -> file.reception().receivedAt())
            .column("recorded_at", file -> file.reception().by().recordedAt())
            .column("recorded_by", file -> file.reception().by().actor())
            .column("channel", file -> file.reception().channel())
            .column("written", file -> file.reception().written())
            .column("relayed_by_worker", file -> file.reception().relayedByWorker())
            .column("owner", file -> file.ownership().owner())
            .column("deputy", file -> file.ownership().deputy())
            .column(
                    "severity",
                    file -> file.severity()
                            .map(ComplaintFile.SeverityAssessment::severity)
                            .orElse(null))
            .column("source", file -> file.classification().source())
            .column("motive", file -> file.classification().motive())
            .column("category", file -> file.classification().category())
            .column("risk_category", file -> file.classification().riskCategory())
            .column("client_id", file -> file.reception().clientId())
            .column("visit_id", file -> file.reception().visitId())
            .column("worker_id", file -> file.reception().workerId())
            .column("promoted_from", file -> file.reception().promotedFrom())
            .column("acknowledged_at", ComplaintFile::acknowledgedAt)
            .column("investigated", file -> file.investigation() != null)
            .column("founded", ComplaintFile::founded)
            .column("dysfunctions", ComplaintRows::dysfunctions)
            .column("actions", file -> file.repair().actions().size())
            .column("holding_letters", file -> file.holdingLetters().size())
            .column(
                    "answered_at",
                    // How long the client waited does not change when the file is taken up again.
                    file -> file.answers().isEmpty()
                            ? null
                            : file.answers().getFirst().sentAt())
            .column("outcome", ComplaintFile::outcome)
            .column("closed_at", ComplaintFile::closedAt)
            .column("withdrawn_at", ComplaintFile::withdrawnAt)
            .column("keep_until", ComplaintFile::keepUntil)
            .column(
                    "due_at",
                    file -> file.mostPressing().map(date -> date.due().dueAt()).orElse(NOTHING_AWAITED))
            .column(
                    "due_date",
                    file -> file.mostPressing().map(FiledDueDate::name).orElse(null))
            .column(
                    "next_due_at",
                    file -> file.nextDue().map(date -> date.due().dueAt()).orElse(null))
            .column(
                    "next_due_date",
                    file -> file.nextDue().map(FiledDueDate::name).orElse(null))
            .column("breached", ComplaintFile::isBreached)
            .column("subject", file -> file.reception().subject())
            .column("complainant_name", file -> file.reception().complainant().name())
            .column("level", file -> file.dispute().level())
            .column(
                    "scope",
                    file -> file.scope()
                            .map(ComplaintFile.ScopeAssessment::scope)
                            .orElse(null))
            .column("first_measure_at", ComplaintFile::firstMeasureAt)
            .column("gap_type", ComplaintFile::gapType)
            .column("detection_failure", ComplaintFile::detectionFailure)
            .column("causes", file -> causes(file, Cause::cause))
            .column("cause_owners", file -> causes(file, Cause::causeOwner))
            .column("compensated", file -> file.repair().compensated().orElse(null))
            .column("approval_awaited", file -> file.repair().waitsForApproval())
            .column("mediation", file -> file.dispute().mediationState().orElse(null))
            .column("reopenings", file -> file.dispute().reopenings().size())
            .column("erased_at", ComplaintFile::erasedAt)
            .column("postcode", ComplaintRows::postcode)
            .column("file", RowJson::write)
            .column("seen", ComplaintFile::seen)
            .guardedBy(ComplaintFile::version);

    private static final UpsertTable<DueDateRow> DUE_DATE = UpsertTable.<DueDateRow>named(
                    "read_model.complaint_due_date")
            .key("complaint_id", row -> row.file().complaintId())
            .key("name", row -> row.date().name())
            .key("ordinal", row -> row.date().ordinal())
            .column("action_number", row -> row.date().actionId())
            .column("due_at", row -> row.date().due().dueAt())
            .column("last_day", row -> row.date().due().lastDay())
            .column("do_by", row -> row.date().due().doBy())
            .column("policy", row -> row.date().due().policy())
            .column("policy_version", row -> row.date().due().policyVersion())
            .column("state", row -> row.date().state())
            .column("awaited", row -> row.date().awaited())
            .column("ended", row -> row.date().ended())
            .column("settled_at", row -> row.date().settledAt())
            .column("due", row -> RowJson.write(row.date().due()))
            .guardedBy(row -> row.date().version());

    private static final UpsertTable<ActionRow> ACTION = UpsertTable.<ActionRow>named("read_model.corrective_action")
            .key(
                    "action_id",
                    row -> row.file().complaintId() + "-" + row.action().number())
            .column("complaint_id", row -> row.file().complaintId())
            .column("register_number", row -> row.file().reception().registerNumber())
            .column("number", row -> row.action().number())
            .column("description", row -> row.action().description())
            .column("responsible", row -> row.action().responsible())
            .column("status", row -> row.action().status())
            .column("open", ActionRow::isOpen)
            .column("planned_at", row -> row.action().by().recordedAt())
            .column("due_on", row -> row.action().dueOn())
            .column("due_at", row -> row.date().map(date -> date.due().dueAt()).orElse(NOTHING_AWAITED))
            .column("awaited", row -> row.date().map(FiledDueDate::awaited).orElse(false))
            .column("due", row -> row.date().map(RowJson::write).orElse(null))
            .guardedBy(ActionRow::version);

    /** Apart, because it hardly ever changes: every new version of a row would have to be entered into its index again. */
    private static final UpsertTable<ComplaintFile> WORDS = UpsertTable.<ComplaintFile>named(
                    "read_model.complaint_words")
            .key("complaint_id", ComplaintFile::complaintId)
            .column("search_text", ComplaintRows::searchText)
            // A writer that was overtaken by an erasure brings no word back.
            .guardedBy(file -> file.erasure() == null ? 1L : 2L);

    private final JdbcTemplate jdbc;

    ComplaintRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, ComplaintFile> load(Collection<String> complaintIds) {
        var files = new HashMap<String, ComplaintFile>();
        jdbc.query(
                "select file from read_model.complaint where complaint_id = any (?)",
                row -> {
                    var file = file(row);
                    files.put(file.complaintId(), file);
                },
                (Object) complaintIds.toArray(String[]::new));
        return files;
    }

    @Override
    public void save(Collection<Change<ComplaintFile>> changes) {
        COMPLAINT.write(jdbc, changes.stream().map(Change::after).toList());
        WORDS.write(
                jdbc,
                changes.stream()
                        .filter(ComplaintRows::hasOtherWords)
                        .map(Change::after)
                        .toList());
        DUE_DATE.write(jdbc, changes.stream().flatMap(ComplaintRows::changed).toList());
        ACTION.write(
                jdbc, changes.stream().flatMap(ComplaintRows::changedActions).toList());
    }

    private static boolean hasOtherWords(Change<ComplaintFile> change) {
        return change.before() == null
                || !change.before().reception().equals(change.after().reception())
                || (change.before().erasure() == null) != (change.after().erasure() == null);
    }

    private static Stream<ActionRow> changedActions(Change<ComplaintFile> change) {
        var before = change.before() == null ? Set.<ActionRow>of() : Set.copyOf(actions(change.before()));
        return actions(change.after()).stream().filter(row -> before.stream().noneMatch(row::isSameAs));
    }

    private static List<ActionRow> actions(ComplaintFile file) {
        return Lists.each(
                file.repair().actions(), action -> new ActionRow(file, action, file.dueDateOfAction(action.number())));
    }

    /** Most events leave most due dates as they are, and each row costs as much as its indexes. */
    private static Stream<DueDateRow> changed(Change<ComplaintFile> change) {
        var before = change.before() == null
                ? List.<FiledDueDate>of()
                : change.before().dueDates();
        return change.after().dueDates().stream()
                .filter(date -> !before.contains(date))
                .map(date -> new DueDateRow(change.after(), date));
    }

    @Override
    public void empty() {
        COMPLAINT.empty(jdbc);
        WORDS.empty(jdbc);
        DUE_DATE.empty(jdbc);
        ACTION.empty(jdbc);
    }

    static ComplaintFile file(ResultSet row) throws SQLException {
        return RowJson.read(row.getString("file"), ComplaintFile.class);
    }

    /** So that the hundred thousandth of a year sorts behind the ones before it. */
    static long orderOf(String registerNumber) {
        var number = NUMBER.matcher(registerNumber);
        if (!number.matches()) {
            throw new IllegalArgumentException("Not a register number: " + registerNumber);
        }
        return Long.parseLong(number.group(1)) * 1_000_000_000L + Long.parseLong(number.group(2));
    }

    /** As people type it: without accents or capitals. */
    static String plain(String text) {
        return Plain.of(text);
    }

    static String searchText(ComplaintFile file) {
        var reception = file.reception();
        Complainant who = reception.complainant();
        return plain(Stream.of(
                        reception.registerNumber(),
                        reception.subject(),
                        reception.description(),
                        who.name(),
                        who.email(),
                        who.phone(),
                        who.postalAddress(),
                        reception.clientId())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n")));
    }

    /** All that was stated, by a closure that was undone too. */
    private static int dysfunctions(ComplaintFile file) {
        return (file.investigation() == null ? 0 : file.investigation().dysfunctionCount())
                + file.closures().mapToInt(Closure::dysfunctionCount).sum();
    }

    private static String[] causes(ComplaintFile file, Function<Cause, Enum<?>> code) {
        return file.investigation() == null
                ? new String[0]
                : file.investigation().causes().stream()
                        .map(cause -> code.apply(cause).name())
                        .distinct()
                        .sorted()
                        .toArray(String[]::new);
    }

    /** The last five figures in a row of the postal address; a French address ends with them and the town. */
    static @Nullable String postcode(ComplaintFile file) {
        var address = file.reception().complainant().postalAddress();
        return address == null
                ? null
                : POSTCODE.matcher(address)
                        .results()
                        .map(MatchResult::group)
                        .reduce((first, second) -> second)
                        .orElse(null);
    }
}
