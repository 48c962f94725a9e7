package fr.paroletenue.api.followup;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of an anomaly; opaque. A JSON string everywhere. */
public record AnomalyId(@JsonValue String value) {
    @Override
    public String toString() {
        return value;
    }
}
