package fr.paroletenue.frame.history;

import fr.paroletenue.api.history.History;
import fr.paroletenue.api.kernel.StoredAs;
import fr.paroletenue.frame.personaldata.PersonKeys;
import fr.paroletenue.frame.personaldata.PersonalDataModule;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The one serializer of the house. Events, and whatever else bears {@link StoredAs}, are stored under their logical name and
 * revision, so that classes may move; personal data in them is sealed. JSON is written in the order in which a record reads,
 * instants and dates as ISO 8601 texts.
 *
 * <p>What is our own is read strictly. A field that the code does not know, or a component that the JSON does not have, means
 * that the shape changed without a new revision and its upcaster; leniency would turn that into a fact silently lost.
 * Axon's own types (tokens, scopes, metadata) are read as Axon wrote them.
 */
public final class EventSerializer extends Jackson3Serializer {

    private static final String OURS = "fr.paroletenue.";
    private static final String AXON = "org.axonframework.";

    private final Map<String, Class<?>> typesByName;
    private final ClassValue<ObjectReader> readers = new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
            return newReader(type);
        }
    };

    public EventSerializer(PersonKeys keys) {
        this(keys, List.of());
    }

    public EventSerializer(PersonKeys keys, Collection<StoredTypes> more) {
        super(builder().jsonMapperBuilderCustomizer(json -> asStored(json, keys)));
        typesByName =
                byName(Stream.concat(History.storedTypes(), more.stream().flatMap(some -> some.types().stream())));
    }

    static void asStored(JsonMapper.Builder json, PersonKeys keys) {
        json.addModule(new PersonalDataModule(keys))
                // Tokens name their own class; nothing but Axon's classes may be made from a name in the data.
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType(AXON)
                        .build())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        var storedAs = type == null ? null : ((Class<?>) type).getAnnotation(StoredAs.class);
        if (storedAs == null) {
            return super.typeForClass(type);
        }
        if (typesByName.get(storedAs.value()) != type) {
            throw new UnreadableHistory(type + " would be stored as " + storedAs.value()
                    + " but could not be read again: add its page to History, or offer it as StoredTypes");
        }
        return new SimpleSerializedType(storedAs.value(), storedAs.revision());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var stored = typesByName.get(type.getName());
        if (stored != null) {
            return sameRevision(stored, type);
        }
        if (SerializedType.emptyType().equals(type)) {
            return super.classForType(type);
        }
        var named = mayBeMadeByName(type.getName()) ? super.classForType(type) : UnknownSerializedType.class;
        if (named == UnknownSerializedType.class) {
            throw new UnreadableHistory("nothing is known of the stored type " + type.getName());
        }
        return named;
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.get(type);
    }

    private ObjectReader newReader(Class<?> type) {
        var reader = super.getReader(type);
        return type.getName().startsWith(OURS)
                ? reader.with(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                : reader;
    }

    private static Class<?> sameRevision(Class<?> stored, SerializedType type) {
        var known = History.storedAs(stored).revision();
        if (!known.equals(type.getRevision())) {
            throw new UnreadableHistory(type.getName() + " was stored in revision " + type.getRevision()
                    + ", this version reads revision " + known + ": an upcaster is missing");
        }
        return stored;
    }

    private static boolean mayBeMadeByName(String name) {
        return name.startsWith(OURS) || name.startsWith(AXON) || name.equals(String.class.getName());
    }

    private static Map<String, Class<?>> byName(Stream<Class<?>> types) {
        var byName = new HashMap<String, Class<?>>();
        types.forEach(type -> {
            var before = byName.putIfAbsent(History.storedAs(type).value(), type);
            if (before != null && before != type) {
                throw new IllegalStateException(before + " and " + type + " have the same stored name "
                        + History.storedAs(type).value());
            }
        });
        return Map.copyOf(byName);
    }
}
