package fr.paroletenue.frame.personaldata;

import fr.paroletenue.api.kernel.RetentionClass;

/** Somebody wants to write personal data of a person whose data in this class was erased. */
public final class PersonKeyDestroyed extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PersonKeyDestroyed(String subject, RetentionClass retention) {
        super("the personal data of " + subject + " in class " + retention
                + " was erased; nothing more can be written for it");
    }
}
