package fr.paroletenue.command.request;

import fr.paroletenue.api.request.RequestEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the needs.
 *
 * @param appointment the last one that was agreed on
 * @param assessments each, the oldest first; the last one counts
 */
record AssessmentState(RequestEvent.@Nullable AssessmentPlanned appointment, List<RequestEvent.Assessed> assessments) {

    static final AssessmentState NONE = new AssessmentState(null, List.of());

    AssessmentState after(RequestEvent.AssessmentPlanned e) {
        return new AssessmentState(e, assessments);
    }

    AssessmentState after(RequestEvent.Assessed e) {
        var more = new ArrayList<>(assessments);
        more.add(e);
        return new AssessmentState(appointment, List.copyOf(more));
    }

    Optional<RequestEvent.Assessed> last() {
        return assessments.isEmpty() ? Optional.empty() : Optional.of(assessments.getLast());
    }
}
