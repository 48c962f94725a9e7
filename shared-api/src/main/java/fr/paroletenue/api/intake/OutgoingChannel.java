package fr.paroletenue.api.intake;

/** The ways by which the firm speaks to a client when nothing asks for writing. */
public enum OutgoingChannel {
    PHONE,
    IN_PERSON,
    BY_HAND,
    EMAIL,
    POST,
    WHATSAPP
}
