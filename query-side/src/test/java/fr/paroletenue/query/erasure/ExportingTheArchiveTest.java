package fr.paroletenue.query.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.query.QuerySideTest;
import fr.paroletenue.query.policy.AdoptedPolicies;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S3-27, D13: the archive leaves in its order, and however large it is, no more than a page of it is held. */
class ExportingTheArchiveTest extends QuerySideTest {

    private static final int FILES = 5_000;
    private static final int PAGE = 700;

    /** What a query has just read is there besides the page. */
    private static final int READ = 1_000;

    private static final Retention.Filter ALL = new Retention.Filter(null, null, null);

    @Autowired
    private AdoptedPolicies policies;

    @Autowired
    private Clock clock;

    private final List<WeakReference<String>> numbers = new ArrayList<>();

    /** Files whose last days lie neither in the order of their ids nor apart: many end on the same day. */
    private Retention archive() {
        return new Retention(
                List.of(kept(FileKind.MESSAGE, FILES - FILES / 4), kept(FileKind.CLIENT, FILES / 4)),
                policies,
                jdbc,
                clock,
                PAGE);
    }

    private RetentionPart kept(FileKind kind, int files) {
        return new RetentionPart(kind, "none", "id", """
                select 'file-' || n as id, repeat('MC-' || n, 50) as number, date '2027-01-01' + n * 7919 %% 300 as until
                  from generate_series(1, %d) n""".formatted(files), (row, rules) -> {
            var number = row.getString("number");
            numbers.add(new WeakReference<>(number));
            return new RetentionPart.Line(
                    row.getString("id"), number, row.getObject("until", LocalDate.class), "p", "1", false);
        });
    }

    @Test
    void everyFileLeavesOnceAndInTheOrderOfTheList() {
        var exported = new ArrayList<KeptFile>();

        archive().forEach(ALL, exported::add);

        assertThat(exported).hasSize(FILES).doesNotHaveDuplicates();
        assertThat(exported)
                .isSortedAccordingTo(Comparator.comparing(KeptFile::keepUntil)
                        .thenComparing(file -> file.kind().name())
                        .thenComparing(KeptFile::id));
        assertThat(archive().count(ALL)).isEqualTo(FILES);
    }

    @Test
    void noMoreThanAPageIsHeld() {
        var lines = new int[1];
        var held = new long[1];

        archive().forEach(ALL, file -> {
            lines[0]++;
            if (lines[0] % PAGE == 1) {
                System.gc();
                held[0] = Math.max(
                        held[0],
                        numbers.stream().filter(number -> number.get() != null).count());
                numbers.removeIf(number -> number.get() == null);
            }
        });

        assertThat(lines[0]).isEqualTo(FILES);
        assertThat(held[0]).isBetween(1L, (long) PAGE + 1 + READ);
    }
}
