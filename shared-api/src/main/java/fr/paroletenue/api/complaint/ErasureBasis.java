package fr.paroletenue.api.complaint;

/** What allows the destruction of a file's keys (D13). */
public enum ErasureBasis {
    /** The years for which the file had to be kept are over (S3-27). */
    RETENTION_ENDED
}
