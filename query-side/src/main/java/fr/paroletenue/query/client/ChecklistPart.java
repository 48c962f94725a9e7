package fr.paroletenue.query.client;

import java.util.List;

/** What a capability adds to the steps of the relationship with a client (S1-07). */
public interface ChecklistPart {

    /** The read models that know how they stand. */
    List<String> readModels();

    /** Its steps, in the order in which they are usually done; none where nothing is going on. */
    List<Checklist.Step> of(String clientId);
}
