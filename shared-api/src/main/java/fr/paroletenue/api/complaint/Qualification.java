package fr.paroletenue.api.complaint;

/** What direction decides that an expression of dissatisfaction is (S3-11). Reversible, and without effect on any clock (D8). */
public enum Qualification {
    COMPLAINT,
    NOT_A_COMPLAINT
}
