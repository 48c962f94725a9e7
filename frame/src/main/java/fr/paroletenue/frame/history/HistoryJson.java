package fr.paroletenue.frame.history;

import fr.paroletenue.frame.personaldata.PersonKeys;
import fr.paroletenue.frame.personaldata.PersonalDataReader;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reads what is stored as a plain JSON tree with personal data opened, for exports of the history. Needs no class of the
 * code, so events of any age and revision can be shown as they were written.
 */
public final class HistoryJson {

    private static final String ERASED = "(erased)";

    private final JsonMapper json = JsonMapper.builder().build();
    private final PersonalDataReader personalData;

    public HistoryJson(PersonKeys keys) {
        personalData = new PersonalDataReader(keys);
    }

    /** @param stored payload or metadata as they lie in the event store */
    public JsonNode read(byte[] stored) {
        return opened(json.readTree(stored));
    }

    private JsonNode opened(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                for (var name : List.copyOf(object.propertyNames())) {
                    object.set(name, opened(object.get(name), name));
                }
            }
            case ArrayNode array -> array.forEach(this::opened);
            default -> {}
        }
        return node;
    }

    private JsonNode opened(JsonNode value, String name) {
        if (!value.isString()) {
            return opened(value);
        }
        return switch (personalData.open(value.stringValue(), name)) {
            case null -> value;
            case PersonalDataReader.Opened.Erased erased -> StringNode.valueOf(ERASED);
            // What was sealed is not looked at again: inside, a text that looks sealed is a person's own words.
            case PersonalDataReader.Opened.Clear clear -> json.readTree(clear.json());
        };
    }
}
