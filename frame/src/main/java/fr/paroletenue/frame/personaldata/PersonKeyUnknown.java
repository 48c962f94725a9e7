package fr.paroletenue.frame.personaldata;

/** A stored value names a key that the key database has never held: it is another one, or an old copy was restored. */
public final class PersonKeyUnknown extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PersonKeyUnknown(String keyId) {
        super("the key database does not know key " + keyId
                + "; it may be an older copy, or not the one of this history");
    }
}
