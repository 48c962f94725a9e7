package fr.paroletenue.query.projection;

/** What a read model holds of one aggregate. */
public interface Folded {

    /** The aggregate's own number of the last event that is in here; an event up to it has been seen. */
    long version();
}
