package fr.paroletenue.api.mission;

/** Why a visit did not take place although it was planned to the end. */
public enum MissCause {
    WORKER_DID_NOT_COME,
    CLIENT_NOT_THERE,
    NO_ACCESS,
    OTHER
}
