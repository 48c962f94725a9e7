package fr.paroletenue.query.erasure;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.retention.Kept;
import fr.paroletenue.api.retention.RetentionPolicies;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import fr.paroletenue.query.list.Cursor;
import fr.paroletenue.query.list.KeysetQuery;
import fr.paroletenue.query.policy.AdoptedPolicies;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The archive: files of every room that are over, until when each is kept, and which may be erased (S3-27, S3-28, R-64, R-65,
 * D13). How long is not stored where no event states it, for an adopted policy may reach back: it is judged when it is asked, by
 * the rule by which the act is refused. Every page therefore reads all files that are over, a few at a time, and keeps no more
 * than itself; an export is as many large pages as it needs, so it never holds more than one of them either.
 */
@Component
public class Retention {

    /** The word of its cursors; there is one order only. */
    private static final String ORDER = "keepUntil";

    private static final String BETWEEN = " ";

    /** Lines of a page of an export: large, because each page reads everything once. */
    private static final int STREAMED = 5_000;

    /** Rows of a query. None is open for long, however many files there are. */
    private static final int READ = 1_000;

    /** The file whose years end first comes first. */
    private static final Comparator<KeptFile> BY_LAST_DAY = Comparator.comparing(KeptFile::keepUntil)
            .thenComparing(file -> file.kind().name())
            .thenComparing(KeptFile::id);

    /**
     * What is wanted of it; null for all.
     *
     * @param until a Paris day: those whose last day is not after it
     */
    public record Filter(
            @Nullable FileKind kind,
            @Nullable LocalDate until,
            @Nullable Boolean erasable) {

        boolean takes(KeptFile file) {
            return (until == null || !file.keepUntil().isAfter(until))
                    && (erasable == null || erasable == file.erasable());
        }
    }

    /** Where a page ended. */
    private record End(LocalDate keepUntil, String kind, String id) {

        static @Nullable End read(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            return Cursor.read(text, ORDER).map(End::of).orElseThrow(End::unreadable);
        }

        private static End of(Cursor cursor) {
            var parts = cursor.value().split(BETWEEN, -1);
            if (parts.length != 2) {
                throw unreadable();
            }
            try {
                return new End(LocalDate.parse(parts[0]), parts[1], cursor.id());
            } catch (DateTimeException notOurs) {
                throw unreadable();
            }
        }

        static Cursor behind(KeptFile file) {
            return new Cursor(ORDER, file.keepUntil() + BETWEEN + file.kind(), file.id());
        }

        boolean isBefore(KeptFile file) {
            var byDay = keepUntil.compareTo(file.keepUntil());
            var byKind = kind.compareTo(file.kind().name());
            return byDay < 0 || (byDay == 0 && (byKind < 0 || (byKind == 0 && id.compareTo(file.id()) < 0)));
        }

        private static RuntimeException unreadable() {
            return EdgeRefusal.invalid("cursor", FieldCode.UNREADABLE);
        }
    }

    /** By what is judged: the same for all pages of an export. */
    private record Judge(Kept.Rules rules, LocalDate today) {}

    private final List<RetentionPart> parts;
    private final AdoptedPolicies policies;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final int streamed;

    @Autowired
    Retention(List<RetentionPart> parts, AdoptedPolicies policies, JdbcTemplate jdbc, Clock clock) {
        this(parts, policies, jdbc, clock, STREAMED);
    }

    /** @param streamed lines of a page of an export */
    Retention(List<RetentionPart> parts, AdoptedPolicies policies, JdbcTemplate jdbc, Clock clock, int streamed) {
        this.parts = List.copyOf(parts);
        this.policies = policies;
        this.jdbc = jdbc;
        this.clock = clock;
        this.streamed = streamed;
    }

    /** The read models that the answers show, besides that of the policies. */
    public String[] readModels() {
        return parts.stream().map(RetentionPart::readModel).distinct().toArray(String[]::new);
    }

    public KeysetQuery.Part<KeptFile> page(Filter filter, int size, @Nullable String cursor) {
        return page(filter, judge(), size, End.read(cursor));
    }

    /** The whole list in its order, a page in memory at a time. */
    public void forEach(Filter filter, Consumer<KeptFile> consumer) {
        var judge = judge();
        @Nullable End end = null;
        do {
            KeysetQuery.Part<KeptFile> part = page(filter, judge, streamed, end);
            part.items().forEach(consumer);
            end = part.next() == null ? null : End.of(part.next());
        } while (end != null);
    }

    public long count(Filter filter) {
        var count = new long[1];
        each(filter, judge(), file -> count[0]++);
        return count[0];
    }

    private KeysetQuery.Part<KeptFile> page(Filter filter, Judge judge, int size, @Nullable End end) {
        var nearest = new PriorityQueue<KeptFile>(BY_LAST_DAY.reversed());
        each(filter, judge, file -> {
            if (end == null || end.isBefore(file)) {
                nearest.add(file);
                if (nearest.size() > size + 1) {
                    nearest.remove();
                }
            }
        });
        var items = nearest.stream().sorted(BY_LAST_DAY).toList();
        return items.size() <= size
                ? new KeysetQuery.Part<>(items, null)
                : new KeysetQuery.Part<>(items.subList(0, size), End.behind(items.get(size - 1)));
    }

    private Judge judge() {
        return new Judge(rules(policies.versions()), Paris.dayOf(clock.instant()));
    }

    private void each(Filter filter, Judge judge, Consumer<KeptFile> consumer) {
        for (var part : parts) {
            if (filter.kind() == null || filter.kind() == part.kind()) {
                each(part, judge, file -> {
                    if (filter.takes(file)) {
                        consumer.accept(file);
                    }
                });
            }
        }
    }

    /** In the order of the ids, which is that of an index. */
    private void each(RetentionPart part, Judge judge, Consumer<KeptFile> consumer) {
        var sql = "select * from (" + part.files() + ") kept where " + part.key() + " > ? order by " + part.key()
                + " limit " + READ;
        var last = "";
        int read;
        do {
            var lines = jdbc.query(sql, (row, n) -> part.reader().read(row, judge.rules()), last);
            lines.forEach(line -> consumer.accept(file(part.kind(), line, judge.today())));
            read = lines.size();
            last = lines.isEmpty() ? last : lines.getLast().id();
        } while (read == READ);
    }

    private static KeptFile file(FileKind kind, RetentionPart.Line line, LocalDate today) {
        return new KeptFile(
                kind,
                line.id(),
                line.number(),
                line.keepUntil(),
                line.policy(),
                line.policyVersion(),
                line.onHold(),
                !line.onHold() && Kept.isOver(line.keepUntil(), today));
    }

    /** Of two versions with the same first day the one adopted later is in force, as on the command side. */
    static Kept.Rules rules(List<PolicyVersion> adopted) {
        var versions = Stream.concat(RetentionPolicies.DEFAULTS.stream(), adopted.stream())
                .collect(Collectors.groupingBy(PolicyVersion::name));
        return (name, day) -> inForce(versions.getOrDefault(name, List.of()), name, day);
    }

    private static PolicyVersion inForce(List<PolicyVersion> versions, PolicyName name, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((earlier, later) -> later.validFrom().isBefore(earlier.validFrom()) ? earlier : later)
                .orElseThrow(() -> new IllegalArgumentException("No version of " + name + " covers " + day));
    }
}
