package fr.paroletenue.api.worker;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a worker; opaque. A JSON string everywhere. */
public record WorkerId(@JsonValue String value) {
    @Override
    public String toString() {
        return value;
    }
}
