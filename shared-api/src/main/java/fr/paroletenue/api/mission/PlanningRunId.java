package fr.paroletenue.api.mission;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a planning run; opaque. A JSON string everywhere. */
public record PlanningRunId(@JsonValue String value) {
    @Override
    public String toString() {
        return value;
    }
}
