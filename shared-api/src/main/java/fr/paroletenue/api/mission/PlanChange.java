package fr.paroletenue.api.mission;

import org.jspecify.annotations.Nullable;

/**
 * Who wanted the plan written or changed (S2-18). Nothing is written into it because a client asked without the message in the
 * call log that asked (S1-04).
 *
 * @param intakeId of that message; null where the firm or the worker asked
 */
public record PlanChange(By askedBy, @Nullable String intakeId) {

    public enum By {
        CLIENT,
        WORKER,
        FIRM
    }
}
