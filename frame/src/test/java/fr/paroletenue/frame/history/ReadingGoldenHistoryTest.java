package fr.paroletenue.frame.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.TimeLimits;
import fr.paroletenue.api.history.GoldenFiles;
import fr.paroletenue.api.history.GoldenFiles.Golden;
import fr.paroletenue.api.history.History;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.worker.AssignmentNeed;
import fr.paroletenue.frame.personaldata.PersonKeysInMemory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What every event looks like in the history, and that it is read back from there. */
class ReadingGoldenHistoryTest {

    private final PersonKeysInMemory keys = new PersonKeysInMemory();
    private final EventSerializer serializer = new EventSerializer(keys);
    private final HistoryJson historyJson = new HistoryJson(keys);

    static Stream<Golden> presentRevisions() {
        return GoldenFiles.all().filter(GoldenFiles::isPresent);
    }

    @ParameterizedTest
    @MethodSource("presentRevisions")
    void aGoldenFileIsReadAsItsEvent(Golden golden) {
        var stored = new SimpleSerializedObject<>(
                golden.json().getBytes(StandardCharsets.UTF_8),
                byte[].class,
                new SimpleSerializedType(golden.name(), String.valueOf(golden.revision())));

        assertThat((Object) serializer.deserialize(stored)).isEqualTo(GoldenFiles.sampleOf(golden.type()));
    }

    @ParameterizedTest
    @MethodSource("presentRevisions")
    void anEventIsStoredAsItsGoldenFileOnceOpened(Golden golden) {
        var stored = serializer.serialize(GoldenFiles.sampleOf(golden.type()), byte[].class);

        assertThat(historyJson.read(stored.getData()))
                .isEqualTo(JsonMapper.shared().readTree(golden.json()));
        assertThat((Object) serializer.deserialize(stored)).isEqualTo(GoldenFiles.sampleOf(golden.type()));
    }

    @ParameterizedTest
    @MethodSource("presentRevisions")
    void noPersonalTextLiesInTheHistoryInClear(Golden golden) throws Exception {
        var event = GoldenFiles.sampleOf(golden.type());

        var stored = serializer.serialize(event, String.class).getData();

        for (var text : personalTexts(event)) {
            assertThat(stored).doesNotContain(text);
        }
    }

    static Stream<Golden> formerRevisions() {
        return GoldenFiles.all().filter(golden -> !GoldenFiles.isPresent(golden));
    }

    /** What a former version of the house wrote is read by this one, through the upcasters that the event store uses. */
    @ParameterizedTest
    @MethodSource("formerRevisions")
    void aFormerRevisionIsReadAsTheEventItIsToday(Golden golden) throws Exception {
        var stored = new GenericDomainEventEntry<>(
                "complaint",
                "complaint-1",
                0,
                "event-1",
                Instant.parse("2026-05-04T07:30:00Z"),
                golden.name(),
                String.valueOf(golden.revision()),
                golden.json().getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));

        var read = OlderRevisions.upcaster()
                .upcast(Stream.of(new InitialEventRepresentation(stored, serializer)))
                .toList();

        assertThat(read).hasSize(1);
        assertThat(read.getFirst().getType().getRevision())
                .isEqualTo(History.storedAs(golden.type()).revision());
        Record event = serializer.deserialize(read.getFirst().getData(byte[].class));
        var today = GoldenFiles.sampleOf(golden.type());
        var written = JsonMapper.shared().readTree(golden.json());
        for (var component : golden.type().getRecordComponents()) {
            var value = component.getAccessor().invoke(event);
            if (!written.has(component.getName())) {
                assertThat(value).as(component.toString()).isNull();
            } else if (value instanceof AssignmentNeed need) {
                assertThat(need.until()).isNull();
                assertThat(need)
                        .usingRecursiveComparison()
                        .ignoringFields("until")
                        .isEqualTo(component.getAccessor().invoke(today));
            } else if (component.getType() != TimeLimits.class) {
                assertThat(value)
                        .as(component.toString())
                        .isEqualTo(component.getAccessor().invoke(today));
            }
        }
    }

    @Test
    void thereAreFormerRevisions() {
        assertThat(formerRevisions()).isNotEmpty();
    }

    @Test
    void thereArePersonalTextsToLookFor() throws Exception {
        var texts = new ArrayList<String>();
        for (var golden : presentRevisions().toList()) {
            texts.addAll(personalTexts(GoldenFiles.sampleOf(golden.type())));
        }

        assertThat(texts)
                .contains("Mme Exemple", "les clés perdues", "absence d'appel")
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("presentRevisions")
    void anErasedEventIsStillReadAndKeepsAllElse(Golden golden) throws Exception {
        var event = GoldenFiles.sampleOf(golden.type());
        var stored = serializer.serialize(event, byte[].class);
        for (var component : event.getClass().getRecordComponents()) {
            var mark = component.getAnnotation(PersonalData.class);
            if (mark != null) {
                var subject = event.getClass().getMethod(mark.subject()).invoke(event);
                keys.destroy(subject.toString(), mark.retention());
            }
        }

        Record read = serializer.deserialize(stored);

        for (var component : event.getClass().getRecordComponents()) {
            var before = component.getAccessor().invoke(event);
            var after = component.getAccessor().invoke(read);
            if (component.isAnnotationPresent(PersonalData.class)) {
                assertThat(after).as(component.toString()).isNotEqualTo(before);
            } else {
                assertThat(after).as(component.toString()).isEqualTo(before);
            }
        }
    }

    private static List<String> personalTexts(Record event) throws Exception {
        var texts = new ArrayList<String>();
        for (var component : event.getClass().getRecordComponents()) {
            if (component.isAnnotationPresent(PersonalData.class)) {
                collect(component.getAccessor().invoke(event), texts);
            }
        }
        return texts;
    }

    private static void collect(Object value, List<String> texts) throws Exception {
        switch (value) {
            case String text -> texts.add(text);
            case LocalDate day -> texts.add(day.toString());
            case List<?> list -> {
                for (var element : list) {
                    collect(element, texts);
                }
            }
            case Record inner -> {
                for (var component : inner.getClass().getRecordComponents()) {
                    collect(component.getAccessor().invoke(inner), texts);
                }
            }
            // A word of a closed list is no text that could be looked for.
            case Enum<?> code -> {}
            case Boolean yes -> {}
            default -> throw new AssertionError("look into " + value.getClass() + " as well");
        }
    }
}
