package fr.paroletenue.api.followup;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of what is planned in secret for one follow-up. A JSON string everywhere. */
public record SurprisePlanId(@JsonValue String value) {

    public static SurprisePlanId of(FollowUpId followUp) {
        return new SurprisePlanId("surprises-" + followUp.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
