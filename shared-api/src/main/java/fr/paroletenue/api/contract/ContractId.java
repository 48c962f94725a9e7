package fr.paroletenue.api.contract;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a contract; opaque. A JSON string everywhere. */
public record ContractId(@JsonValue String value) {
    @Override
    public String toString() {
        return value;
    }
}
