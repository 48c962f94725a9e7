package fr.paroletenue.query.satisfaction;

import fr.paroletenue.query.list.CalendarYear;
import java.util.List;

/** What a room adds to the satisfaction of clients: what of its own is counted for each of them in a year. */
public interface SatisfactionPart {

    /** The read models that know it. */
    List<String> readModels();

    List<Tally> of(CalendarYear year);
}
