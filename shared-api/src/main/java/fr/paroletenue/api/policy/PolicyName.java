package fr.paroletenue.api.policy;

import com.fasterxml.jackson.annotation.JsonValue;

/** Name of a policy, such as {@code complaint-answer-limit}; also the identity of its history. */
public record PolicyName(@JsonValue String value) {
    @Override
    public String toString() {
        return value;
    }
}
