package fr.paroletenue.query.client;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds clients by name, telephone number or address (S2-05), while somebody is on the telephone. First those of whom every
 * word typed begins some word; where there are none, those of whom every word is at most one slip away.
 */
@Component
public class ClientSearch {

    /** Of very many who match, as many are looked at before the best are shown: somebody waits, and reading a file takes time. */
    private static final int LOOKED_AT = 120;

    /** A word that very many begin with is soon found: the first who match are enough. */
    private static final String FIRST = "select client_id from read_model.client_words where %s limit ?";

    /**
     * Few are a slip away. Without the fence the planner takes the limit for a promise that some come soon, and reads the whole
     * table instead of the index.
     */
    private static final String ALL_THEN_FIRST =
            "with found as materialized (select client_id from read_model.client_words where %s)"
                    + " select client_id from found limit ?";

    private static final int EXACT = 0;
    private static final int BEGINNING = 1;
    private static final int SLIP = 3;
    private static final int NOT_IN_THE_NAME = 1;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ClientSearch(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Match(ClientFile file, int distance) {}

    /** @param text as it was typed; never part of a URL */
    public List<ClientLine> find(String text, int size) {
        var words = ClientWords.typed(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var exact = exactly(words);
        return (exact.isEmpty() ? alike(words) : exact)
                .stream()
                        .sorted(Comparator.comparingInt(Match::distance)
                                .thenComparing(match -> match.file().name())
                                .thenComparing(match -> match.file().clientId()))
                        .limit(size)
                        .map(match -> ClientLine.of(match.file(), now))
                        .toList();
    }

    /**
     * Who has that number, however its digits are grouped: on whoever calls the planner can put a name (S2-05). Whole numbers
     * only; those whose file is still open come first.
     *
     * @param number as it was typed or shown by the telephone; never part of a URL
     */
    public List<ClientLine> callers(String number) {
        var called = ClientWords.typed(number);
        if (called.size() != 1 || !ClientWords.isTelephone(called.getFirst())) {
            return List.of();
        }
        var now = clock.instant();
        return exactly(called).stream()
                .map(Match::file)
                .filter(file -> ClientWords.telephones(file).contains(called.getFirst()))
                .sorted(Comparator.comparing(ClientFile::isOpen)
                        .reversed()
                        .thenComparing(ClientFile::name)
                        .thenComparing(ClientFile::clientId))
                .map(file -> ClientLine.of(file, now))
                .toList();
    }

    private List<Match> exactly(List<String> words) {
        var beginnings = words.stream().mapToInt(ClientWords::beginning).toArray();
        return matches(words, FIRST, "found_by @> ?", List.of(beginnings));
    }

    private List<Match> alike(List<String> words) {
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        for (var word : words) {
            var remainders = ClientWords.remainders(word);
            if (remainders.isEmpty()) {
                conditions.add("found_by @> ?");
                parameters.add(new int[] {ClientWords.beginning(word)});
            } else {
                // What begins like this was not found with all the rest, and still may be right.
                conditions.add("found_by && ?");
                parameters.add(IntStream.concat(
                                remainders.stream().mapToInt(Integer::intValue),
                                IntStream.of(ClientWords.beginning(word)))
                        .toArray());
            }
        }
        return matches(words, ALL_THEN_FIRST, String.join(" and ", conditions), parameters);
    }

    private List<Match> matches(List<String> words, String which, String condition, List<?> hashes) {
        var parameters = new ArrayList<Object>(hashes);
        parameters.add(LOOKED_AT);
        return jdbc
                .query(
                        "select file from read_model.client where client_id in (" + which.formatted(condition) + ")",
                        (row, n) -> ClientRows.file(row),
                        parameters.toArray())
                .stream()
                .flatMap(file -> distance(words, file).stream().mapToObj(distance -> new Match(file, distance)))
                .toList();
    }

    /** Nothing where some word is not there after all: what was equal was a hash. */
    private static OptionalInt distance(List<String> words, ClientFile file) {
        var name = ClientWords.ofName(file);
        var all = ClientWords.of(file);
        var sum = 0;
        for (var word : words) {
            var inName = nearest(word, name);
            var nearest = inName.isPresent() ? inName : nearest(word, all);
            if (nearest.isEmpty()) {
                return OptionalInt.empty();
            }
            sum += nearest.getAsInt() + (inName.isPresent() ? 0 : NOT_IN_THE_NAME);
        }
        return OptionalInt.of(sum);
    }

    private static OptionalInt nearest(String typed, List<String> words) {
        return words.stream()
                .flatMapToInt(word -> distance(typed, word).stream())
                .min();
    }

    private static OptionalInt distance(String typed, String word) {
        if (word.equals(typed)) {
            return OptionalInt.of(EXACT);
        }
        if (word.startsWith(typed)) {
            return OptionalInt.of(BEGINNING);
        }
        return !ClientWords.remainders(typed).isEmpty() && ClientWords.isOneSlipAway(typed, word)
                ? OptionalInt.of(SLIP)
                : OptionalInt.empty();
    }
}
