package fr.paroletenue.api.client;

/** The ways by which the firm and a client speak with each other: any (S1-03). */
public enum ContactChannel {
    PHONE,
    VOICEMAIL,
    SMS,
    EMAIL,
    POST,
    BY_HAND,
    IN_PERSON,
    LIAISON_NOTEBOOK,
    MESSENGER
}
