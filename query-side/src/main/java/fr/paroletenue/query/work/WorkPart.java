package fr.paroletenue.query.work;

import java.util.List;
import java.util.Map;

/** What a room adds to the work of the day: what of its own is still to do, and by which act it is settled. */
public interface WorkPart {

    /** The read models that know it. */
    List<String> readModels();

    /** One query for each kind of thing that such a person has to do; none where it is not theirs. */
    List<WorkQuery> of(WorkAsked asked);

    /**
     * Whom things of this room that bear no client's id are probably about, asked for a page at a time.
     *
     * @param items of any room
     * @return by the ids of such things
     */
    default Map<String, List<WorkItem.Somebody>> probably(List<WorkItem> items) {
        return Map.of();
    }
}
