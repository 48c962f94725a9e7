package fr.paroletenue.frame.personaldata;

/** A stored value cannot be opened although its key is there: it was altered, moved or written by something else. */
public final class PersonalDataUnreadable extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PersonalDataUnreadable(String component, String keyId, String why) {
        super("the personal data in " + component + " under key " + keyId + " cannot be read: " + why);
    }
}
