package fr.paroletenue.frame.personaldata;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/**
 * Reads a marked component. A destroyed key gives what stands for erased in its type; a key that is there but does not open
 * the value is an error, never an erasure. A plain value was written before the component was marked.
 */
final class OpeningDeserializer extends ValueDeserializer<Object> {

    /** What a text reads as once its key is destroyed. */
    static final String ERASED = "(erased)";

    private final PersonKeys keys;
    private final @Nullable JavaType type;
    private final List<String> names;
    private final @Nullable Object erased;

    OpeningDeserializer(PersonKeys keys) {
        this(keys, null, List.of(), null);
    }

    private OpeningDeserializer(PersonKeys keys, @Nullable JavaType type, List<String> names, @Nullable Object erased) {
        this.keys = keys;
        this.type = type;
        this.names = names;
        this.erased = erased;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        if (property == null) {
            throw new IllegalStateException("only a component of a record can be personal data");
        }
        // A value is bound to the name of its component, so a renamed component opens it by its former name.
        Set<String> names = new LinkedHashSet<>(List.of(property.getName()));
        property.findAliases(context.getConfig()).forEach(alias -> names.add(alias.getSimpleName()));
        return new OpeningDeserializer(keys, property.getType(), List.copyOf(names), erasedFormOf(property.getType()));
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
        var encrypted = json.hasToken(JsonToken.VALUE_STRING) ? EncryptedText.parse(json.getString()) : null;
        if (encrypted == null) {
            return read(json, context);
        }
        var key = keys.forReading(encrypted.keyId());
        return key.isEmpty() ? erased : readSealed(key.get(), encrypted, context);
    }

    @Override
    public @Nullable Object deserializeWithType(
            JsonParser json, DeserializationContext context, TypeDeserializer typeDeserializer) {
        return deserialize(json, context);
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return context.findRootValueDeserializer(type).getNullValue(context);
    }

    private @Nullable Object readSealed(PersonKey key, EncryptedText encrypted, DeserializationContext context) {
        var clear = open(key, encrypted);
        try (var json = context.tokenStreamFactory().createParser(context, clear)) {
            json.nextToken();
            return read(json, context);
        } catch (JacksonException e) {
            // Without its cause, whose message may quote the clear text.
            throw new PersonalDataUnreadable(names.getFirst(), encrypted.keyId(), "it does not hold a " + type);
        }
    }

    private byte[] open(PersonKey key, EncryptedText encrypted) {
        for (var name : names) {
            try {
                return key.open(encrypted, name);
            } catch (AEADBadTagException e) {
                continue;
            }
        }
        throw new PersonalDataUnreadable(
                names.getFirst(), encrypted.keyId(), "it is not what was written there with that key");
    }

    private @Nullable Object read(JsonParser json, DeserializationContext context) {
        var deserializer = context.findRootValueDeserializer(type);
        return json.hasToken(JsonToken.VALUE_NULL)
                ? deserializer.getNullValue(context)
                : deserializer.deserialize(json, context);
    }

    private static @Nullable Object erasedFormOf(JavaType type) {
        var raw = type.getRawClass();
        if (raw == String.class) {
            return ERASED;
        }
        if (raw == Optional.class) {
            return Optional.empty();
        }
        if (raw.isAssignableFrom(List.class)) {
            return List.of();
        }
        if (raw == Set.class) {
            return Set.of();
        }
        if (raw == Map.class) {
            return Map.of();
        }
        try {
            var erased = raw.getDeclaredMethod("erased");
            erased.setAccessible(true);
            return erased.invoke(null);
        } catch (NoSuchMethodException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(raw + ".erased() cannot be asked", e);
        }
    }
}
