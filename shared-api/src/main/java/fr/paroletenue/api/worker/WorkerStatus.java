package fr.paroletenue.api.worker;

/** Where the file of a worker stands. */
public enum WorkerStatus {
    ACTIVE,
    DEPARTED,
    ERASED
}
