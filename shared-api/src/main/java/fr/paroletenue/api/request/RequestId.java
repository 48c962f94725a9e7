package fr.paroletenue.api.request;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a request; opaque. A JSON string everywhere. */
public record RequestId(@JsonValue String value) {
    @Override
    public String toString() {
        return value;
    }
}
