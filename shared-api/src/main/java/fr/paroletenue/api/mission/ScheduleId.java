package fr.paroletenue.api.mission;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.paroletenue.api.contract.ContractId;

/** Identity of the schedule of a contract. A JSON string everywhere. */
public record ScheduleId(@JsonValue String value) {

    public static ScheduleId of(ContractId contract) {
        return new ScheduleId("schedule-" + contract.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
