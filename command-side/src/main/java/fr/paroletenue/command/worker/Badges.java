package fr.paroletenue.command.worker;

import fr.paroletenue.api.worker.WorkerId;
import java.util.List;
import java.util.Optional;

/** The lookup of badges that are held. Written in the transaction of the events, so that no two workers hold the same number. */
interface Badges {

    /**
     * From now on the worker holds the badge of that number, unless somebody else does. Whoever wants the same one waits until the
     * end of the transaction.
     *
     * @return who else holds it
     */
    Optional<WorkerId> claim(WorkerId worker, String number);

    /** The worker holds none any more; harmless when there was none. */
    void giveBack(WorkerId worker);

    /** Who holds one that was given before there was this lookup: numbers are sealed, so their files have to say them. */
    List<WorkerId> ofOldFiles();
}
