package fr.paroletenue.query.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** How records lie in jsonb columns: by field name, instants in UTC, nothing for null. */
public final class RowJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private RowJson() {}

    public static UpsertTable.Json write(Object value) {
        return new UpsertTable.Json(MAPPER.writeValueAsString(value));
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
