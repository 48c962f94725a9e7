package fr.paroletenue.api.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The JSON of every revision of every event and alarm that ever was, as it lies in histories that nobody can change any more. */
public final class GoldenFiles {

    /** @param json as stored, except that personal data is not sealed */
    public record Golden(Class<?> type, String name, int revision, String json) {
        @Override
        public String toString() {
            return path(name, revision);
        }
    }

    private GoldenFiles() {}

    /** Every revision from the first to the present one, of every stored type; fails when one is missing. */
    public static Stream<Golden> all() {
        return History.storedTypes()
                .flatMap(type -> IntStream.rangeClosed(1, revisionOf(type)).mapToObj(revision -> {
                    var name = History.storedAs(type).value();
                    return new Golden(type, name, revision, read(type, path(name, revision)));
                }));
    }

    public static boolean isPresent(Golden golden) {
        return golden.revision() == revisionOf(golden.type());
    }

    public static Record sampleOf(Class<?> type) {
        return Stream.concat(EventSamples.all().stream(), EventSamples.alarms().stream())
                .filter(sample -> sample.getClass() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError("EventSamples has no " + type));
    }

    static int revisionOf(Class<?> type) {
        return Integer.parseInt(History.storedAs(type).revision());
    }

    static String path(String name, int revision) {
        return "golden/" + name + "/" + revision + ".json";
    }

    private static String read(Class<?> type, String path) {
        try (var file = GoldenFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new AssertionError("No " + path + " in shared-api/src/test/resources. An older revision must be"
                        + " put back as it was; the present one is:\n" + StoredJson.lines(sampleOf(type)));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
