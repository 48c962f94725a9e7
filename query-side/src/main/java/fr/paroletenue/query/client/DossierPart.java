package fr.paroletenue.query.client;

import java.util.List;

/** What a capability adds to the dossier of a client: the things of its own whose histories belong there (S1-06). */
public interface DossierPart {

    /** The read model that knows which they are. */
    String readModel();

    /** The ids of all that concerns the client. */
    List<String> of(String clientId);
}
