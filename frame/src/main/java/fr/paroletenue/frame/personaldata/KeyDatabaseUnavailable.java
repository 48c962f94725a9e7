package fr.paroletenue.frame.personaldata;

import java.sql.SQLException;

/** The key database does not answer: nothing is written or read meanwhile, and nothing passes for erased. */
public final class KeyDatabaseUnavailable extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeyDatabaseUnavailable(SQLException cause) {
        super("the key database does not answer", cause);
    }
}
