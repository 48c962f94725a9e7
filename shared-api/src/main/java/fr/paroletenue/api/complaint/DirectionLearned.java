package fr.paroletenue.api.complaint;

/** How direction came to know of a complaint (S3-10). */
public enum DirectionLearned {
    RECORDED_IT,
    OPENED_IT,
    QUALIFIED_IT
}
