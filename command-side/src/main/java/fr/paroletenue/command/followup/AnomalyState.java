package fr.paroletenue.command.followup;

import fr.paroletenue.api.followup.AnomalyEvent;
import fr.paroletenue.api.followup.AnomalyStatus;
import fr.paroletenue.command.deciding.Copies;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an anomaly knows of itself, folded from its events. */
record AnomalyState(
        AnomalyEvent.@Nullable Found found,
        List<AnomalyEvent.MeasureTaken> measures,
        AnomalyEvent.@Nullable Closed closed,
        boolean erased) {

    static final AnomalyState NONE = new AnomalyState(null, List.of(), null, false);

    AnomalyState after(AnomalyEvent event) {
        return switch (event) {
            case AnomalyEvent.Found e -> new AnomalyState(e, measures, closed, erased);
            case AnomalyEvent.MeasureTaken e -> new AnomalyState(found, Copies.plus(measures, e), closed, erased);
            case AnomalyEvent.Closed e -> new AnomalyState(found, measures, e, erased);
            case AnomalyEvent.Erased e -> new AnomalyState(found, measures, closed, true);
        };
    }

    AnomalyEvent.Found facts() {
        return Objects.requireNonNull(found, "nothing was found yet");
    }

    AnomalyStatus status() {
        if (erased) {
            return AnomalyStatus.ERASED;
        }
        return closed == null ? AnomalyStatus.OPEN : AnomalyStatus.CLOSED;
    }
}
