package fr.paroletenue.frame.history;

import org.axonframework.serialization.SerializationException;

/**
 * Something stored cannot be understood by this version of the house. It stops whoever reads it: an event that is passed
 * over in silence would be missing from an aggregate's decision and from every read model.
 */
public final class UnreadableHistory extends SerializationException {

    private static final long serialVersionUID = 1L;

    UnreadableHistory(String message) {
        super(message);
    }
}
