package fr.paroletenue.query.worker;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.worker.AssignmentBlock;
import fr.paroletenue.api.worker.AssignmentNeed;
import fr.paroletenue.api.worker.Match;
import fr.paroletenue.api.worker.SignedVersion;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.WorkerDocument;
import fr.paroletenue.api.worker.WorkerStatus;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import fr.paroletenue.query.list.Cursor;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.policy.AdoptedPolicies;
import fr.paroletenue.query.worker.PersonnelRules.InForce;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The questions about workers (S1-09, S2-01, S2-15, S2-19, S2-31). What blocks somebody depends on the day and on policies, so it
 * is judged when it is asked, by the same rules as on the command side; a firm has hundreds of workers, which are read at once.
 */
@Component
public class Workers {

    /** The read models that the answers show. */
    public static final String READ_MODEL = WorkerProjection.NAME;

    public static final String RULES = AdoptedPolicies.READ_MODEL;

    /** The only order of these lists, and the word of their cursors; a name itself must not get into an address. */
    private static final String BY_NAME = "name";

    private final JdbcTemplate jdbc;
    private final PersonnelRules rules;
    private final Clock clock;

    Workers(JdbcTemplate jdbc, PersonnelRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Which workers are wanted; what is null does not narrow.
     *
     * @param area a postal code, or its beginning
     */
    public record Filter(
            @Nullable Boolean blocked,
            @Nullable String skill,
            @Nullable String area,
            @Nullable WorkerStatus status) {}

    /** @param engagements how many requests have some of the worker's time */
    public record WorkerLine(
            String id,
            long version,
            String name,
            WorkerStatus status,
            List<String> areas,
            List<Skill> skills,
            LocalDate hiredOn,
            @Nullable LocalDate departedOn,
            boolean blocked,
            List<AssignmentBlock> blockedBecause,
            int engagements) {}

    /** Somebody who could come: not blocked, there at all times asked for, and with no other engagement then. */
    public record Candidate(
            String id,
            String name,
            List<Skill> matchedSkills,
            List<Skill> missingSkills,
            boolean servesArea,
            boolean matchesAll,
            int engagements) {}

    /**
     * A document that a worker has to sign.
     *
     * @param inForceSince first day of that version
     * @param signedVersion the last one that the worker did sign
     */
    public record SignatureDue(
            String workerId,
            String name,
            WorkerDocument document,
            String version,
            LocalDate inForceSince,
            @Nullable String signedVersion) {}

    /** What a training that ends is. */
    public enum Expiry {
        EXPIRING,
        EXPIRED
    }

    /** @param expiresOn the last day on which it counts */
    public record TrainingExpiring(
            String workerId,
            String name,
            int number,
            String title,
            LocalDate completedOn,
            LocalDate expiresOn,
            Expiry state) {}

    public KeysetQuery.Part<WorkerLine> page(Filter filter, int size, @Nullable String cursor) {
        return part(lines(filter), WorkerLine::id, size, cursor);
    }

    public List<WorkerLine> lines(Filter filter) {
        var today = today();
        var documents = rules.on(today).documents();
        return files().filter(file -> filter.status() == null || file.status() == filter.status())
                .filter(file -> filter.skill() == null || file.skills().contains(Skill.of(filter.skill())))
                .filter(file -> filter.area() == null
                        || file.abilities().areas().stream().anyMatch(filter.area()::startsWith))
                .map(file -> line(file, file.gates().blockedBecause(today, documents)))
                .filter(line -> filter.blocked() == null || filter.blocked() == line.blocked())
                .toList();
    }

    public Optional<WorkerView> find(String workerId) {
        var today = today();
        return jdbc
                .query(
                        "select file from read_model.worker where worker_id = ?",
                        (row, n) -> WorkerRows.file(row),
                        workerId)
                .stream()
                .findFirst()
                .map(file -> WorkerView.of(file, today, rules.on(today)));
    }

    /** Those who match best come first. */
    public List<Candidate> candidates(AssignmentNeed need) {
        return candidates(need, null);
    }

    /** @param requestId that looks for somebody; whose time it has already, it may have again */
    public List<Candidate> candidates(AssignmentNeed need, @Nullable String requestId) {
        var documents = rules.on(today()).documents();
        return files().filter(file ->
                        file.gates().blockedBecause(need.from(), documents).isEmpty())
                .filter(file ->
                        file.availabilityFor(requestId).unavailableBecause(need).isEmpty())
                .map(file -> candidate(
                        file, Match.of(need, file.skills(), file.abilities().areas())))
                .sorted(Comparator.comparing(
                                (Candidate one) -> one.missingSkills().size())
                        .thenComparing(one -> !one.servesArea()))
                .toList();
    }

    public List<SignatureDue> signaturesDue() {
        var inForce = rules.on(today());
        return active().flatMap(file -> Stream.of(WorkerDocument.values())
                        .filter(document -> !file.signed()
                                .contains(new SignedVersion(
                                        document,
                                        inForce.rule(document.policy()).version())))
                        .map(document -> due(file, document, inForce)))
                .toList();
    }

    /** From some days before the last day on, until the worker leaves or the training was taken again. */
    public List<TrainingExpiring> trainingsExpiring() {
        var today = today();
        var until = today.plusDays(rules.on(today).trainingAlertDays());
        return active().flatMap(file -> file.abilities().trainings().stream().flatMap(training -> {
                    var expiresOn = training.expiresOn();
                    return expiresOn == null || expiresOn.isAfter(until) || file.isFollowed(training)
                            ? Stream.<TrainingExpiring>empty()
                            : Stream.of(new TrainingExpiring(
                                    file.workerId(),
                                    file.person().name(),
                                    training.number(),
                                    training.title(),
                                    training.completedOn(),
                                    expiresOn,
                                    expiresOn.isBefore(today) ? Expiry.EXPIRED : Expiry.EXPIRING));
                }))
                .sorted(Comparator.comparing(TrainingExpiring::expiresOn))
                .toList();
    }

    private static SignatureDue due(WorkerFile file, WorkerDocument document, InForce inForce) {
        var rule = inForce.rule(document.policy());
        var last = file.hiring().signatures().stream()
                .filter(signature -> signature.document() == document)
                .reduce((earlier, later) -> later);
        return new SignatureDue(
                file.workerId(),
                file.person().name(),
                document,
                rule.version(),
                rule.validFrom(),
                last.map(WorkerFile.Signature::version).orElse(null));
    }

    private static WorkerLine line(WorkerFile file, List<AssignmentBlock> blocked) {
        var departure = file.departure();
        return new WorkerLine(
                file.workerId(),
                file.version(),
                file.person().name(),
                file.status(),
                file.abilities().areas(),
                file.abilities().skills().stream()
                        .map(WorkerFile.SkillHeld::skill)
                        .toList(),
                file.hiring().hiredOn(),
                departure == null ? null : departure.on(),
                !blocked.isEmpty(),
                blocked,
                file.time().engagements().size());
    }

    private static Candidate candidate(WorkerFile file, Match match) {
        return new Candidate(
                file.workerId(),
                file.person().name(),
                match.matchedSkills(),
                match.missingSkills(),
                match.servesArea(),
                match.missesNothing(),
                file.time().engagements().size());
    }

    private Stream<WorkerFile> active() {
        return files().filter(file -> file.status() == WorkerStatus.ACTIVE);
    }

    /** In the order of the names, as French speakers look them up. */
    private Stream<WorkerFile> files() {
        var french = Collator.getInstance(Locale.FRENCH);
        return jdbc.query("select file from read_model.worker", (row, n) -> WorkerRows.file(row)).stream()
                .sorted(Comparator.comparing((WorkerFile file) -> file.person().name(), french)
                        .thenComparing(WorkerFile::workerId));
    }

    private LocalDate today() {
        return Paris.dayOf(clock.instant());
    }

    private static <T> KeysetQuery.Part<T> part(
            List<T> all, Function<T, String> id, int size, @Nullable String cursor) {
        var begin = 0;
        if (cursor != null && !cursor.isEmpty()) {
            var last = Cursor.read(cursor, BY_NAME)
                    .orElseThrow(() -> EdgeRefusal.invalid("cursor", FieldCode.UNREADABLE))
                    .id();
            begin = all.stream().map(id).toList().indexOf(last) + 1;
            if (begin == 0) {
                // Whoever stood there is not in this list any more: where it went on nobody can tell.
                throw EdgeRefusal.invalid("cursor", FieldCode.UNREADABLE);
            }
        }
        var items = new ArrayList<>(all.subList(begin, Math.min(begin + size, all.size())));
        var next = begin + size < all.size() ? new Cursor(BY_NAME, "", id.apply(items.getLast())) : null;
        return new KeysetQuery.Part<>(items, next);
    }
}
