package fr.paroletenue.query.mission;

import fr.paroletenue.api.mission.VisitStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which visits are wanted; what is null does not narrow.
 *
 * @param personOfTheirs user name of the planner or technical supervisor of the client
 * @param from first Paris day
 * @param until last Paris day
 * @param states any of them; every one where the list is empty
 * @param uncovered only those for which nobody comes yet
 */
public record VisitFilter(
        @Nullable String workerId,
        @Nullable String clientId,
        @Nullable String contractId,
        @Nullable String personOfTheirs,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<VisitStatus> states,
        boolean uncovered) {

    /** What is to take place in these days, has taken place, or should have. */
    static final List<VisitStatus> STANDING = List.of(
            VisitStatus.PLANNED,
            VisitStatus.UNCOVERED,
            VisitStatus.REPLACEMENT_OFFERED,
            VisitStatus.DONE,
            VisitStatus.MISSED);

    public VisitFilter {
        states = List.copyOf(states);
    }
}
