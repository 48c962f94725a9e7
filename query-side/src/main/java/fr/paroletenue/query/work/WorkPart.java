package fr.paroletenue.query.work;

import java.util.List;

/** What a room adds to the work of the day: what of its own is still to do, and by which act it is settled. */
public interface WorkPart {

    /** The read models that know it. */
    List<String> readModels();

    /** One query for each kind of thing that such a person has to do; none where it is not theirs. */
    List<WorkQuery> of(WorkAsked asked);
}
