package fr.paroletenue.frame.web;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One JSON document, read without mercy. Each key once, plain text only, nothing behind the end, no bottomless nesting;
 * what is wrong with single fields is collected, what is no JSON is refused.
 */
final class JsonTree {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 256;
    private static final int LARGEST_SCALE = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<FieldError> errors;

    private JsonTree(List<FieldError> errors) {
        this.errors = errors;
    }

    /** The tree without the nodes that were wrong; those are added to {@code errors}. */
    static JsonNode read(byte[] bytes, List<FieldError> errors) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), utf8(bytes))) {
            if (parser.nextToken() == null) {
                throw EdgeRefusal.malformed();
            }
            var tree = new JsonTree(errors).node(parser, "");
            if (parser.nextToken() != null) {
                throw EdgeRefusal.malformed();
            }
            return tree;
        } catch (JacksonException unreadable) {
            var problem = Problem.of(EdgeCode.MALFORMED);
            var at = unreadable.getLocation();
            throw new EdgeRefusal(
                    at == null || at.getLineNr() < 1
                            ? problem
                            : problem.with("line", at.getLineNr()).with("column", at.getColumnNr()));
        }
    }

    private JsonNode node(JsonParser parser, String path) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path);
            case START_ARRAY -> array(parser, path);
            case VALUE_STRING -> text(parser, path);
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> number(parser, path);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode object(JsonParser parser, String path) {
        var object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var field = Violations.join(path, name);
            boolean plain = PlainText.isPlain(name);
            if (!plain) {
                errors.add(FieldError.of(path, FieldCode.FORBIDDEN_CHARACTER));
            }
            boolean again = object.has(name);
            if (again) {
                errors.add(FieldError.of(field, FieldCode.DUPLICATE));
            }
            parser.nextToken();
            var value = node(parser, field);
            if (plain && !again) {
                object.set(name, value);
            }
        }
        return object;
    }

    private JsonNode array(JsonParser parser, String path) {
        var array = NODES.arrayNode();
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            array.add(node(parser, path + "[" + i + "]"));
        }
        return array;
    }

    private JsonNode text(JsonParser parser, String path) {
        var text = parser.getString();
        if (!PlainText.isPlain(text)) {
            errors.add(FieldError.of(path, FieldCode.FORBIDDEN_CHARACTER));
            return NODES.missingNode();
        }
        return NODES.stringNode(text);
    }

    /** An exponent of a million fits in ten characters and takes the machine down once it is written out. */
    private JsonNode number(JsonParser parser, String path) {
        try {
            BigDecimal number = parser.getDecimalValue();
            if (Math.abs((long) number.scale()) <= LARGEST_SCALE) {
                return NODES.numberNode(number);
            }
        } catch (NumberFormatException beyondAnyScale) {
            // told below like any other number that is too large
        }
        errors.add(FieldError.of(path, FieldCode.NUMBER_EXPECTED));
        return NODES.missingNode();
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw EdgeRefusal.malformed();
        }
    }
}
