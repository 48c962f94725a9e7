package fr.paroletenue.query.projection;

/** What a read model holds of one aggregate. */
public interface Folded {

    /** Of the aggregate: 1 after its first event. An event that led up to it has been seen. */
    long version();
}
