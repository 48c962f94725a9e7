package fr.paroletenue.frame.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintEvent.Qualified;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.history.History;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.kernel.StoredAs;
import fr.paroletenue.frame.personaldata.PersonKeysInMemory;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateScopeDescriptor;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidTypeIdException;

class StoringEventsTest {

    private static final Qualified QUALIFIED =
            new Qualified(new ComplaintId("c-1"), Qualification.COMPLAINT, "Mme Exemple a raison", "definition-1");

    private final PersonKeysInMemory keys = new PersonKeysInMemory();
    private final EventSerializer serializer = new EventSerializer(keys);
    private final HistoryJson historyJson = new HistoryJson(keys);

    @ParameterizedTest
    @MethodSource("eventTypes")
    void everyEventIsStoredUnderItsLogicalNameAndFoundByIt(Class<?> eventType) {
        var type = serializer.typeForClass(eventType);

        assertThat(type.getName())
                .isEqualTo(History.storedAs(eventType).value())
                .doesNotContain(".api.");
        assertThat(type.getRevision()).isEqualTo(History.storedAs(eventType).revision());
        assertThat(serializer.classForType(type)).isEqualTo(eventType);
    }

    static Stream<Class<?>> eventTypes() {
        return History.eventTypes();
    }

    @Test
    void anEventComesBackAndIsReadableWithoutThisCodeExceptForPersonalData() {
        var stored = serializer.serialize(QUALIFIED, byte[].class);

        assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                .startsWith("{\"complaintId\":\"c-1\",\"decision\":\"COMPLAINT\",\"reason\":\"enc:1:")
                .endsWith("\"definition\":\"definition-1\"}")
                .doesNotContain("Exemple");
        assertThat((ComplaintEvent) serializer.deserialize(stored)).isEqualTo(QUALIFIED);
    }

    @Test
    void thePayloadsTreeForAnUpcasterComesBackToo() {
        var stored = serializer.serialize(QUALIFIED, JsonNode.class);

        assertThat((ComplaintEvent) serializer.deserialize(stored)).isEqualTo(QUALIFIED);
    }

    @Test
    void theHistoryShowsWhatWasWrittenOrThatItIsErased() {
        var stored = serializer.serialize(QUALIFIED, byte[].class).getData();

        assertThat(historyJson.read(stored).get("reason").stringValue()).isEqualTo("Mme Exemple a raison");

        keys.destroy("c-1", RetentionClass.COMPLAINT);

        assertThat(historyJson.read(stored).get("reason").stringValue()).isEqualTo("(erased)");
        assertThat(historyJson.read(stored).get("definition").stringValue()).isEqualTo("definition-1");
    }

    @Test
    void wordsThatLookSealedDoNotMakeAHistoryUnreadable() {
        var looksSealed = "enc:1:key-99:" + "A".repeat(40);
        var event = new Qualified(new ComplaintId("c-1"), Qualification.COMPLAINT, looksSealed, looksSealed);

        var read = historyJson.read(serializer.serialize(event, byte[].class).getData());

        assertThat(read.get("reason").stringValue()).isEqualTo(looksSealed);
        assertThat(read.get("definition").stringValue()).isEqualTo(looksSealed);
    }

    @Test
    void aFieldThatNobodyKnowsIsNotDroppedInSilence() {
        assertThatThrownBy(
                        () -> read(
                                "complaint.qualified",
                                "1",
                                "{\"complaintId\":\"c-1\",\"decision\":\"COMPLAINT\",\"reason\":\"r\",\"definition\":\"d\",\"more\":1}"))
                .hasStackTraceContaining("more");
    }

    @Test
    void aComponentThatIsNotThereIsNotTakenForNull() {
        assertThatThrownBy(() -> read(
                        "complaint.qualified",
                        "1",
                        "{\"complaintId\":\"c-1\",\"decision\":\"COMPLAINT\",\"reason\":\"r\"}"))
                .hasStackTraceContaining("definition");
    }

    @Test
    void anUnknownTypeOrRevisionStopsTheReader() {
        assertThatThrownBy(() -> read("complaint.forgotten", "1", "{}"))
                .isInstanceOf(UnreadableHistory.class)
                .hasMessageContaining("complaint.forgotten");
        assertThatThrownBy(() -> read("complaint.qualified", "2", "{}"))
                .isInstanceOf(UnreadableHistory.class)
                .hasMessageContaining("upcaster");
        assertThatThrownBy(() -> read("complaint.qualified", null, "{}")).isInstanceOf(UnreadableHistory.class);
    }

    @Test
    void noClassOfSomebodyElseIsMadeFromAName() {
        assertThatThrownBy(() -> read(File.class.getName(), null, "\"/etc/passwd\""))
                .isInstanceOf(UnreadableHistory.class);
        assertThatThrownBy(() -> read("fr.paroletenue.NoSuchClass", null, "{}")).isInstanceOf(UnreadableHistory.class);
    }

    @StoredAs("test.snapshot")
    record Snapshot(ComplaintId complaintId, Instant at) {}

    @Test
    void whatAModuleOffersBesidesEventsHasALogicalNameAsWell() {
        var snapshot = new Snapshot(new ComplaintId("c-1"), Instant.parse("2026-03-29T01:02:03.123456Z"));
        var offered = new EventSerializer(keys, List.of(new StoredTypes(List.of(Snapshot.class))));

        var stored = offered.serialize(snapshot, String.class);

        assertThat(stored.getType().getName()).isEqualTo("test.snapshot");
        assertThat(stored.getData()).isEqualTo("{\"complaintId\":\"c-1\",\"at\":\"2026-03-29T01:02:03.123456Z\"}");
        assertThat((Snapshot) offered.deserialize(stored)).isEqualTo(snapshot);
        assertThatThrownBy(() -> serializer.serialize(snapshot, String.class))
                .as("nobody offered it, so it could not be read again")
                .isInstanceOf(UnreadableHistory.class);
    }

    record Told(
            ComplaintId complaintId,

            @PersonalData(subject = "complaintId", retention = RetentionClass.COMPLAINT)
            String words) {}

    /** As an aggregate's shell is written: by its fields, the state a record. */
    @StoredAs(value = "test.shell", revision = "3")
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    static class Shell {
        ComplaintId id = new ComplaintId("c-1");
        Told state = new Told(id, "Mme Exemple attend");
    }

    @Test
    void theStateInASnapshotIsSealedAndErasedLikeTheEventsItCameFrom() {
        var offered = new EventSerializer(keys, List.of(new StoredTypes(List.of(Shell.class))));
        var stored = offered.serialize(new Shell(), String.class);

        assertThat(stored.getType().getRevision()).isEqualTo("3");
        assertThat(stored.getData())
                .startsWith("{\"id\":\"c-1\",\"state\":{\"complaintId\":\"c-1\",\"words\":\"enc:1:")
                .doesNotContain("Exemple");
        Shell read = offered.deserialize(stored);
        assertThat(read.state.words()).isEqualTo("Mme Exemple attend");

        keys.destroy("c-1", RetentionClass.COMPLAINT);

        Shell erased = offered.deserialize(stored);
        assertThat(erased.state.words()).isEqualTo("(erased)");
    }

    @Test
    void twoTypesCannotShareAName() {
        @StoredAs("complaint.qualified")
        record Twin(String value) {}

        assertThatThrownBy(() -> new EventSerializer(keys, List.of(new StoredTypes(List.of(Twin.class)))))
                .hasMessageContaining("same stored name");
    }

    @Test
    void axonsOwnTypesComeBack() {
        comesBack(new GlobalSequenceTrackingToken(42));
        comesBack(GapAwareTrackingToken.newInstance(42, List.of(40L, 41L)));
        comesBack(
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(42), new GlobalSequenceTrackingToken(7)));
        comesBack(ReplayToken.createReplayToken(
                GapAwareTrackingToken.newInstance(42, List.of(41L)), null, "rebuilt on request"));
        comesBack(MetaData.with("actor", "planner").and("channel", "api"));
    }

    @Test
    void theScopeOfAnAlarmKeepsItsAggregateIdAsAText() {
        var stored =
                serializer.serialize(new AggregateScopeDescriptor("Complaint", new ComplaintId("c-1")), String.class);

        AggregateScopeDescriptor read = serializer.deserialize(stored);

        assertThat(read.getIdentifier()).hasToString("c-1").isInstanceOf(String.class);
    }

    @Test
    void nothingStoredIsNothingRead() {
        assertThat((Object) serializer.deserialize(serializer.serialize(null, byte[].class)))
                .isNull();
    }

    /** Would be a valid token, were it not for where it comes from. */
    record ForeignToken(long at) implements TrackingToken {
        @Override
        public TrackingToken lowerBound(TrackingToken other) {
            return this;
        }

        @Override
        public TrackingToken upperBound(TrackingToken other) {
            return this;
        }

        @Override
        public boolean covers(TrackingToken other) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {ForeignToken.class, HashMap.class})
    void aTokenCannotNameAForeignClass(Class<?> foreign) {
        var token = serializer
                .serialize(ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(42)), String.class)
                .getData();
        assertThat(token).contains(GlobalSequenceTrackingToken.class.getName());
        var forged = token.replace(GlobalSequenceTrackingToken.class.getName(), foreign.getName());

        assertThatThrownBy(() -> read(ReplayToken.class.getName(), null, forged))
                .rootCause()
                .isInstanceOf(InvalidTypeIdException.class);
    }

    @Test
    void theSameValueIsAlwaysWrittenAlike() {
        var one = serializer.serialize(MetaData.from(Map.of("b", "2", "a", "1", "c", "3")), String.class);

        assertThat(one.getData()).isEqualTo("{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}");
    }

    private void comesBack(Object value) {
        assertThat((Object) serializer.deserialize(serializer.serialize(value, byte[].class)))
                .isEqualTo(value);
    }

    private Object read(String name, String revision, String payload) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(payload, String.class, new SimpleSerializedType(name, revision)));
    }
}
