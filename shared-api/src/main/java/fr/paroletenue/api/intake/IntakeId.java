package fr.paroletenue.api.intake;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a message in the call log; opaque. A JSON string everywhere. */
public record IntakeId(@JsonValue String value) {
    @Override
    public String toString() {
        return value;
    }
}
