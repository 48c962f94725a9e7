package fr.paroletenue.query.projection;

import java.util.Collection;
import java.util.Map;

/** The tables behind one read model. Every call joins the transaction that it finds. */
public interface Rows<R extends Folded> {

    /** The rows of these aggregates, those that exist, with one statement per table. */
    Map<String, R> load(Collection<String> aggregateIds);

    /** Writes what has changed, with one batch per table; a row that was overtaken by a later version stays as it is. */
    void save(Collection<Change<R>> changes);

    /** Forgets everything, before a rebuild. */
    void empty();
}
