package fr.paroletenue.frame.personaldata;

import fr.paroletenue.api.kernel.RetentionClass;

/** Seals what is no record component: it goes when the key of the person and retention class goes (D13). */
public final class PersonalDataSealer {

    private final PersonKeys keys;

    public PersonalDataSealer(PersonKeys keys) {
        this.keys = keys;
    }

    /**
     * What a {@link PersonalDataReader} opens.
     *
     * @param component the name of the field that the text fills; it cannot be moved to another one
     * @throws PersonKeyDestroyed when the person's data in this class was erased
     */
    public String seal(String subject, RetentionClass retention, byte[] clear, String component) {
        return keys.forWriting(subject, retention).seal(clear, component).toString();
    }
}
