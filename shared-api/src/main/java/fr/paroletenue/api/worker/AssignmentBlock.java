package fr.paroletenue.api.worker;

/** Why a worker may not be assigned, whatever is asked for. */
public enum AssignmentBlock {
    DEPARTED,
    NOT_HIRED_YET,
    SELECTION_INCOMPLETE,
    BACKGROUND_CHECK_MISSING,
    CLIENT_CHARTER_NOT_SIGNED,
    ETHICS_UNDERTAKING_NOT_SIGNED,
    LIST_OF_UNDERTAKINGS_NOT_SIGNED,
    BADGE_MISSING;

    static AssignmentBlock unsigned(WorkerDocument document) {
        return switch (document) {
            case CLIENT_CHARTER -> CLIENT_CHARTER_NOT_SIGNED;
            case ETHICS_UNDERTAKING -> ETHICS_UNDERTAKING_NOT_SIGNED;
            case LIST_OF_UNDERTAKINGS -> LIST_OF_UNDERTAKINGS_NOT_SIGNED;
        };
    }
}
