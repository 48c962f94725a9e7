package fr.paroletenue.api.complaint;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a complaint; opaque. A JSON string everywhere, also in the scope of an alarm. */
public record ComplaintId(@JsonValue String value) {
    @Override
    public String toString() {
        return value;
    }
}
