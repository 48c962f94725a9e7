package fr.paroletenue.api.complaint;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a remark; opaque. A JSON string everywhere. */
public record RemarkId(@JsonValue String value) {
    @Override
    public String toString() {
        return value;
    }
}
