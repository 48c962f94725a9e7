package fr.paroletenue.query.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.paroletenue.api.history.EventSamples;
import fr.paroletenue.api.history.History;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.api.worker.WorkerStatus;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.RowJson;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepingTheFileOfAWorkerTest {

    private static final WorkerHistories W = WorkerHistories.of("w-1", "sealed name");

    private static @Nullable WorkerFile after(@Nullable WorkerFile file, WorkerEvent event) {
        long version = file == null ? 1 : file.version() + 1;
        return new WorkerFold()
                .after(
                        file,
                        event,
                        new EventFacts(
                                "w-1",
                                version,
                                History.storedAs(event.getClass()).value(),
                                Instant.parse("2026-04-20T08:00:00Z").plusSeconds(version),
                                "planning",
                                "web"));
    }

    private static WorkerFile fold(Stream<WorkerEvent> events) {
        WorkerFile file = null;
        for (var event : events.toList()) {
            file = after(file, event);
        }
        return Objects.requireNonNull(file);
    }

    @Test
    void everyTypeOfEventLeavesItsTrace() {
        var told = Stream.concat(W.everything(), Stream.of(W.erased()))
                .map(Object::getClass)
                .distinct()
                .toList();
        assertThat(EventSamples.all().stream()
                        .filter(WorkerEvent.class::isInstance)
                        .map(Object::getClass))
                .isNotEmpty()
                .allMatch(told::contains);

        var file = fold(W.everything());

        assertThat(file.seen()).isEqualTo(file.version());
        assertThat(file.status()).isEqualTo(WorkerStatus.DEPARTED);
        assertThat(file.person().name()).isEqualTo("sealed new name");
        assertThat(file.person().before())
                .singleElement()
                .satisfies(former -> assertThat(former.name()).isEqualTo("sealed name"));
        assertThat(file.person().cv()).isEqualTo("sealed binder");
        assertThat(file.abilities().areas()).containsExactly("69");
        assertThat(file.skills()).containsExactly(new Skill("WINDOWS"));
        assertThat(file.time().absences())
                .extracting(WorkerFile.AbsenceNoted::cancelled)
                .containsExactly(true, false);
        assertThat(file.time().engagements())
                .extracting(WorkerFile.Engagement::requestId)
                .containsExactly("r-2");
        assertThat(file.heldBadge()).isNull();
        assertThat(file.hiring().badges())
                .singleElement()
                .satisfies(badge -> assertThat(badge.returnedOn()).isEqualTo(WorkerHistories.HIRED.plusDays(3)));
        assertThat(RowJson.read(RowJson.write(file).text(), WorkerFile.class)).isEqualTo(file);
    }

    /** D13: the row that an erasure leaves is the row that a rebuild reads from events whose key is gone. */
    @Test
    void anErasureLeavesWhatARebuildWouldFind() {
        var erased = after(fold(W.everything()), W.erased());
        var rebuilt = after(fold(W.everything().map(KeepingTheFileOfAWorkerTest::withoutKey)), W.erased());

        assertThat(erased).isEqualTo(rebuilt);
        assertThat(RowJson.write(Objects.requireNonNull(erased)).text())
                .doesNotContain("sealed", "0600009999", "0600008888", "NOTED", "SICKNESS")
                .contains("WINDOWS", "2026-1", "r-2");
        assertThat(erased.status()).isEqualTo(WorkerStatus.ERASED);
    }

    @Test
    void aFileBeginsWithTheRegistration() {
        assertThatThrownBy(() -> after(null, W.badge()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("w-1");
    }

    /** As the event is read once its key is destroyed. */
    private static WorkerEvent withoutKey(WorkerEvent event) {
        try {
            var components = event.getClass().getRecordComponents();
            var types = new Class<?>[components.length];
            var values = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getAccessor().invoke(event);
                if (components[i].isAnnotationPresent(PersonalData.class) && values[i] != null) {
                    values[i] = types[i] == String.class
                            ? "(erased)"
                            : types[i].getMethod("erased").invoke(null);
                }
            }
            return event.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(event.toString(), e);
        }
    }
}
