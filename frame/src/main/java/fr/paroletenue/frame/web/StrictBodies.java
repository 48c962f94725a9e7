package fr.paroletenue.frame.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.paroletenue.api.kernel.Refusal;
import jakarta.validation.Validator;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a body into its record, or says everything that is wrong with it at once.
 *
 * <p>The record itself states what is expected: a component that is not {@code @Nullable} is required (a blank text counts
 * as absent), its type says what may stand there, its constraints say the rest. Jackson binds only what this has found to be
 * right, because its own binding stops at the first fault.
 */
public final class StrictBodies {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectMapper mapper;
    private final Validator validator;
    private final Map<Class<?>, Map<String, RecordComponent>> shapes = new ConcurrentHashMap<>();

    StrictBodies(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    Object read(byte[] body, Type type) {
        var reading = new Reading();
        return read(JsonTree.read(body, reading.errors), type, reading);
    }

    /**
     * Reads what did not come as JSON, such as a line of a file, as strictly as if it had.
     *
     * @param tree of plain text only, see {@link Given#isPlain}
     */
    public <T> T read(JsonNode tree, Class<T> type) {
        return type.cast(read(tree, type, new Reading()));
    }

    private Object read(JsonNode tree, Type type, Reading reading) {
        var expected = mapper.constructType(type);
        var clean = reading.check(tree, expected, "");
        if (!reading.errors.isEmpty()) {
            reading.checkConstraintsOfTheRest();
            throw EdgeRefusal.invalid(reading.distinctErrors());
        }
        Object value = bind(clean, expected);
        reading.validate(value, "");
        if (!reading.errors.isEmpty()) {
            throw EdgeRefusal.invalid(reading.distinctErrors());
        }
        return value;
    }

    private Object bind(@Nullable JsonNode clean, JavaType expected) {
        if (clean == null) {
            throw EdgeRefusal.invalid("", FieldCode.REQUIRED);
        }
        try {
            return mapper.treeToValue(clean, expected);
        } catch (JacksonException unreadable) {
            if (causeOf(unreadable) instanceof Refusal refusal) {
                throw refusal;
            }
            throw EdgeRefusal.invalid(pathOf(unreadable), FieldCode.UNREADABLE);
        }
    }

    private static @Nullable Throwable causeOf(JacksonException fault) {
        Throwable cause = fault;
        while (cause != null && !(cause instanceof Refusal)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String pathOf(JacksonException fault) {
        var path = "";
        for (var step : fault.getPath()) {
            var name = step.getPropertyName();
            path = Violations.join(path, name != null ? name : "[" + step.getIndex() + "]");
        }
        return path;
    }

    private Map<String, RecordComponent> shape(Class<?> type) {
        return shapes.computeIfAbsent(type, StrictBodies::shapeOf);
    }

    private static Map<String, RecordComponent> shapeOf(Class<?> type) {
        var shape = new LinkedHashMap<String, RecordComponent>();
        for (var component : type.getRecordComponents()) {
            var named = component.getAccessor().getAnnotation(JsonProperty.class);
            shape.put(named != null && !named.value().isEmpty() ? named.value() : component.getName(), component);
        }
        return shape;
    }

    /** A record that Jackson reads from something else than an object with its components. */
    private static boolean isOneValue(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class)
                                || method.isAnnotationPresent(JsonCreator.class));
    }

    static boolean isRequired(RecordComponent component) {
        if (component.getType().isPrimitive()) {
            return true;
        }
        return isNullMarked(component.getDeclaringRecord())
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isNullMarked(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
            if (at.isAnnotationPresent(NullMarked.class)) {
                return true;
            }
        }
        AnnotatedElement home = type.getPackage();
        return home != null && home.isAnnotationPresent(NullMarked.class);
    }

    /** One component that could be read, kept so that its constraints are told together with the faults of the others. */
    private record Sound(Class<?> owner, String component, JavaType type, JsonNode node, String path) {}

    private final class Reading {

        private final List<FieldError> errors = new ArrayList<>();
        private final List<Sound> sound = new ArrayList<>();

        /** The node as Jackson may bind it; null where it is absent or wrong. */
        @Nullable
        JsonNode check(JsonNode node, JavaType expected, String path) {
            if (node.isMissingNode() || node.isNull()) {
                return null;
            }
            var type = expected.getRawClass();
            if (expected.isReferenceType()) {
                return check(node, expected.getContentType(), path);
            }
            if (type.isRecord() && !isOneValue(type)) {
                return record(node, type, expected, path);
            }
            if (expected.isCollectionLikeType() || expected.isArrayType()) {
                return list(node, expected.getContentType(), path);
            }
            if (expected.isMapLikeType()) {
                return map(node, expected.getContentType(), path);
            }
            return scalar(node, type, expected, path);
        }

        private @Nullable JsonNode record(JsonNode node, Class<?> type, JavaType expected, String path) {
            if (!(node instanceof ObjectNode object)) {
                return wrong(path, FieldCode.OBJECT_EXPECTED);
            }
            var shape = shape(type);
            for (var name : object.propertyNames()) {
                if (!shape.containsKey(name)) {
                    errors.add(FieldError.of(Violations.join(path, name), FieldCode.UNKNOWN_FIELD));
                }
            }
            var clean = NODES.objectNode();
            shape.forEach((name, component) -> {
                var field = Violations.join(path, name);
                var given = object.get(name);
                int before = errors.size();
                var componentType =
                        mapper.getTypeFactory().resolveMemberType(component.getGenericType(), expected.getBindings());
                var value = given == null ? null : check(given, componentType, field);
                boolean wrongAlready = errors.size() > before || (given != null && given.isMissingNode());
                if (value != null) {
                    clean.set(name, value);
                    sound.add(new Sound(type, component.getName(), componentType, value, field));
                } else if (isRequired(component) && !wrongAlready) {
                    errors.add(FieldError.of(field, FieldCode.REQUIRED));
                }
            });
            return clean;
        }

        private @Nullable JsonNode list(JsonNode node, JavaType content, String path) {
            if (!(node instanceof ArrayNode array)) {
                return wrong(path, FieldCode.LIST_EXPECTED);
            }
            var clean = NODES.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                var field = path + "[" + i + "]";
                int before = errors.size();
                var value = check(array.get(i), content, field);
                if (value != null) {
                    clean.add(value);
                } else if (errors.size() == before && !array.get(i).isMissingNode()) {
                    errors.add(FieldError.of(field, FieldCode.REQUIRED));
                }
            }
            return clean;
        }

        private @Nullable JsonNode map(JsonNode node, JavaType content, String path) {
            if (!(node instanceof ObjectNode object)) {
                return wrong(path, FieldCode.OBJECT_EXPECTED);
            }
            var clean = NODES.objectNode();
            for (var entry : object.properties()) {
                var value = check(entry.getValue(), content, Violations.join(path, entry.getKey()));
                if (value != null) {
                    clean.set(entry.getKey(), value);
                }
            }
            return clean;
        }

        private @Nullable JsonNode scalar(JsonNode node, Class<?> type, JavaType expected, String path) {
            if (type == String.class || type == CharSequence.class) {
                if (!node.isString()) {
                    return wrong(path, FieldCode.TEXT_EXPECTED);
                }
                return node.stringValue().isBlank() ? null : node;
            }
            if (type == boolean.class || type == Boolean.class) {
                return node.isBoolean() ? node : wrong(path, FieldCode.BOOLEAN_EXPECTED);
            }
            if (type == int.class || type == Integer.class) {
                return node.isIntegralNumber() && node.canConvertToInt()
                        ? node
                        : wrong(path, FieldCode.WHOLE_NUMBER_EXPECTED);
            }
            if (type == long.class || type == Long.class) {
                return node.isIntegralNumber() && node.canConvertToLong()
                        ? node
                        : wrong(path, FieldCode.WHOLE_NUMBER_EXPECTED);
            }
            if (type == BigInteger.class || type == short.class || type == Short.class) {
                return node.isIntegralNumber()
                        ? bindable(node, expected, path)
                        : wrong(path, FieldCode.WHOLE_NUMBER_EXPECTED);
            }
            if (type == BigDecimal.class || type == double.class || type == Double.class) {
                return node.isNumber() ? node : wrong(path, FieldCode.NUMBER_EXPECTED);
            }
            if (ScalarText.isInstant(type) || type == LocalDate.class || type.isEnum()) {
                var error = ScalarText.check(path, type, node.isString() ? node.stringValue() : "");
                if (error != null) {
                    errors.add(error);
                    return null;
                }
                return node;
            }
            return bindable(node, expected, path);
        }

        private @Nullable JsonNode bindable(JsonNode node, JavaType expected, String path) {
            try {
                mapper.treeToValue(node, expected);
                return node;
            } catch (JacksonException unreadable) {
                if (causeOf(unreadable) instanceof Refusal refusal) {
                    throw refusal;
                }
                return wrong(path, FieldCode.UNREADABLE);
            }
        }

        private @Nullable JsonNode wrong(String path, FieldCode code) {
            errors.add(FieldError.of(path, code));
            return null;
        }

        void checkConstraintsOfTheRest() {
            var told = new LinkedHashSet<String>();
            errors.forEach(error -> told.add(error.field()));
            for (var one : sound) {
                if (one.type().getRawClass().isRecord()
                        || told.stream().anyMatch(field -> field.startsWith(one.path()))) {
                    continue;
                }
                try {
                    Object value = mapper.treeToValue(one.node(), one.type());
                    var base = Violations.join(
                            one.path().substring(0, Math.max(0, one.path().lastIndexOf('.'))), "");
                    errors.addAll(
                            Violations.fieldErrors(validator.validateValue(one.owner(), one.component(), value), base));
                } catch (JacksonException unreadable) {
                    wrong(one.path(), FieldCode.UNREADABLE);
                }
            }
        }

        /** Every record of the body, whether or not its owner asks for it with {@code @Valid}. */
        void validate(Object value, String path) {
            if (value instanceof Collection<?> many) {
                int i = 0;
                for (var one : many) {
                    validate(one, path + "[" + i++ + "]");
                }
            } else if (value instanceof Record one) {
                errors.addAll(Violations.fieldErrors(validator.validate(one), path));
                shape(one.getClass()).forEach((name, component) -> {
                    var part = componentOf(one, component);
                    if (part instanceof Record || part instanceof Collection<?>) {
                        validate(part, Violations.join(path, name));
                    }
                });
            }
        }

        List<FieldError> distinctErrors() {
            var distinct = new LinkedHashMap<String, FieldError>();
            errors.forEach(error -> distinct.putIfAbsent(error.field() + '\n' + error.code(), error));
            return List.copyOf(distinct.values());
        }

        private static @Nullable Object componentOf(Record one, RecordComponent component) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                return accessor.invoke(one);
            } catch (ReflectiveOperationException unreachable) {
                throw new IllegalStateException(component.getName(), unreachable);
            }
        }
    }
}
