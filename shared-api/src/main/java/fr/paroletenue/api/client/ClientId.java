package fr.paroletenue.api.client;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a client's file; opaque. A JSON string everywhere. */
public record ClientId(@JsonValue String value) {
    @Override
    public String toString() {
        return value;
    }
}
