package fr.paroletenue.api.client;

/** How somebody came to the firm. */
public enum ClientSource {
    WORD_OF_MOUTH,
    WEB_SITE,
    ADVERTISING,
    DIRECTORY,
    PARTNER,
    OTHER,
    NOT_STATED
}
