package fr.paroletenue.frame.personaldata;

/** The house does not start with a key encryption key that is missing, unsafe or not the one of its database. */
public final class KeyEncryptionKeyRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeyEncryptionKeyRefused(String message) {
        super(message);
    }
}
