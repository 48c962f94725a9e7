package fr.paroletenue.api.complaint;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a systemic issue; opaque. A JSON string everywhere. */
public record SystemicIssueId(@JsonValue String value) {
    @Override
    public String toString() {
        return value;
    }
}
