package fr.paroletenue.api.worker;

import org.jspecify.annotations.Nullable;

/** Why somebody is absent. It may tell of an illness, so it is sealed like words. */
public record AbsenceReason(@Nullable Code code) {

    /** As much as planning needs to know. */
    public enum Code {
        LEAVE,
        SICKNESS,
        TRAINING,
        OTHER
    }

    /** What is read once the key is destroyed. */
    public static AbsenceReason erased() {
        return new AbsenceReason(null);
    }
}
