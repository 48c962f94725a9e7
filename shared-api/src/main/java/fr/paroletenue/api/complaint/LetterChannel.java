package fr.paroletenue.api.complaint;

/** The ways by which an acknowledgement, a holding letter or an answer may leave: in writing only (S3-16, S3-22). */
public enum LetterChannel {
    FORM,
    BY_HAND,
    EMAIL,
    POST
}
