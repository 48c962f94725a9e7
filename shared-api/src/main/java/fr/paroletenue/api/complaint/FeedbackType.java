package fr.paroletenue.api.complaint;

/** What somebody's words are (S3-01). Whatever tells of discontent and can be answered is a complaint; the others are remarks. */
public enum FeedbackType {
    COMPLAINT,
    REMARK,
    SUGGESTION,
    COMPLIMENT,
    REQUEST
}
