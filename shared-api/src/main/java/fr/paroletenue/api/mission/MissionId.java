package fr.paroletenue.api.mission;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.paroletenue.api.contract.ContractId;
import java.time.YearMonth;

/** Identity of the visits of one contract and Paris month; it holds the month, so that no month is begun twice. */
public record MissionId(@JsonValue String value) {

    public static MissionId of(ContractId contract, YearMonth month) {
        return new MissionId(contract.value() + "-" + month);
    }

    @Override
    public String toString() {
        return value;
    }
}
