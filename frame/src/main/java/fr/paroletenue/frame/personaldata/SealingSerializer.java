package fr.paroletenue.frame.personaldata;

import fr.paroletenue.api.kernel.PersonalData;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes a marked component as the sealed form of its JSON. An absent value stays a plain null. */
final class SealingSerializer extends ValueSerializer<Object> {

    private final PersonKeys keys;
    private final PersonalData mark;
    private final @Nullable JavaType type;
    private final String component;

    SealingSerializer(PersonKeys keys, PersonalData mark) {
        this(keys, mark, null, "");
    }

    private SealingSerializer(PersonKeys keys, PersonalData mark, @Nullable JavaType type, String component) {
        this.keys = keys;
        this.mark = mark;
        this.type = type;
        this.component = component;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        if (property == null) {
            throw new IllegalStateException("only a component of a record can be personal data");
        }
        if (property.getType().isPrimitive()) {
            throw new IllegalStateException(property.getMember() + " is primitive: there is no value that says erased");
        }
        return new SealingSerializer(keys, mark, property.getType(), property.getName());
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
        var key = keys.forWriting(Subjects.of(json.currentValue(), mark.subject()), mark.retention());
        json.writeString(key.seal(clear(value, context), component).toString());
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator json, SerializationContext context, TypeSerializer typeSerializer) {
        // The type belongs to the sealed JSON; what lies outside is always a text.
        serialize(value, json, context);
    }

    private byte[] clear(Object value, SerializationContext context) {
        try (var bytes = new ByteArrayBuilder()) {
            try (var json = context.tokenStreamFactory().createGenerator(context, bytes)) {
                context.findTypedValueSerializer(typeOf(value, context), true).serialize(value, json, context);
            }
            return bytes.toByteArray();
        }
    }

    private JavaType typeOf(Object value, SerializationContext context) {
        var declared = Objects.requireNonNull(type, "known since createContextual");
        // The serializer of an interface writes its own components only, which are none; a container needs the declared
        // type, because its elements have lost theirs.
        return declared.isContainerType() || declared.isReferenceType()
                ? declared
                : context.constructSpecializedType(declared, value.getClass());
    }
}
