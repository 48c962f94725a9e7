package fr.paroletenue.api.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.history.GoldenFiles.Golden;
import fr.paroletenue.api.kernel.StoredAs;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryStaysReadableTest {

    @ParameterizedTest
    @MethodSource("fr.paroletenue.api.history.GoldenFiles#all")
    void anEventIsStillWrittenAsItsGoldenFileShows(Golden golden) {
        if (GoldenFiles.isPresent(golden)) {
            assertThat(StoredJson.lines(GoldenFiles.sampleOf(golden.type())))
                    .as(
                            "The JSON of %s changed. Histories hold the old one and cannot be changed: keep its golden file,"
                                    + " raise the revision in @StoredAs, add a golden file for it and write an upcaster.",
                            golden)
                    .isEqualTo(golden.json());
        } else {
            assertThat(StoredJson.MAPPER.readTree(golden.json()).isObject()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("fr.paroletenue.api.history.GoldenFiles#all")
    void aGoldenFileIsReadAsTheEventItWas(Golden golden) {
        if (GoldenFiles.isPresent(golden)) {
            assertThat(StoredJson.MAPPER.readValue(golden.json(), golden.type()))
                    .isEqualTo(GoldenFiles.sampleOf(golden.type()));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsAbsentComesBackAbsent(Record event) throws Exception {
        var sparse = withoutWhatMayBeAbsent(event);

        assertThat((Object) StoredJson.MAPPER.readValue(StoredJson.MAPPER.writeValueAsString(sparse), event.getClass()))
                .isEqualTo(sparse);
    }

    @ParameterizedTest
    @MethodSource("events")
    void aSampleShowsEveryComponent(Record event) throws Exception {
        for (var component : event.getClass().getRecordComponents()) {
            var accessor = component.getAccessor();
            assertThat(accessor.invoke(event))
                    .as(component.toString())
                    .isNotNull()
                    .isNotEqualTo(List.of());
        }
    }

    static Stream<Record> events() {
        return Stream.concat(EventSamples.all().stream(), EventSamples.alarms().stream());
    }

    @Test
    void everyEventTypeHasOneSample() {
        assertThat(events()).extracting(Object::getClass).doesNotHaveDuplicates();
        assertThat(events().map(Object::getClass).map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(
                        History.storedTypes().map(Class::getName).toList());
    }

    @Test
    void noGoldenFileIsWithoutItsEvent() throws Exception {
        var known = GoldenFiles.all().map(Golden::toString).toList();
        var root = Path.of(resource("golden"));

        try (var files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file ->
                                    "golden/" + root.relativize(file).toString().replace(File.separatorChar, '/')))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Test
    void logicalNamesAreUniqueAndNeverAClassName() {
        assertThat(History.storedTypes().map(type -> History.storedAs(type).value()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*"));
    }

    /** A page that History forgets would be written and never read again. */
    @Test
    void everythingThatBearsANameStandsOnAPageOfTheHistory() throws Exception {
        var stored = new HashSet<>(History.storedTypes().toList());
        var root = Path.of(History.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var found = new HashSet<Class<?>>();
        try (var files = Files.walk(root)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                var name = root.relativize(file).toString().replace(File.separatorChar, '.');
                if (!name.endsWith("-info.class")) {
                    var type = Class.forName(
                            name.substring(0, name.length() - ".class".length()),
                            false,
                            getClass().getClassLoader());
                    if (type.isAnnotationPresent(StoredAs.class)) {
                        found.add(type);
                    }
                }
            }
        }

        assertThat(found).isEqualTo(stored);
    }

    private static URI resource(String path) throws Exception {
        return Objects.requireNonNull(
                        HistoryStaysReadableTest.class.getClassLoader().getResource(path))
                .toURI();
    }

    private static Record withoutWhatMayBeAbsent(Record event) throws Exception {
        var components = event.getClass().getRecordComponents();
        var values = new Object[components.length];
        var types = new Class<?>[components.length];
        for (var i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)
                    ? null
                    : types[i] == List.class
                            ? List.of()
                            : components[i].getAccessor().invoke(event);
        }
        assertThat(Arrays.stream(types)).hasSameSizeAs(values);
        var constructor = event.getClass().getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }
}
