package fr.paroletenue.api.followup;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.paroletenue.api.contract.ContractId;

/** Identity of the follow-up of a contract. A JSON string everywhere. */
public record FollowUpId(@JsonValue String value) {

    public static FollowUpId of(ContractId contract) {
        return new FollowUpId("follow-up-" + contract.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
