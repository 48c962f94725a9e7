package fr.paroletenue.query.followup;

import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.Folded;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The surprise checks that are planned for one contract, as their events tell them (S1-22). */
record SurprisePlanFile(
        String planId,
        long version,
        long seen,
        String followUpId,
        String contractId,
        String clientId,
        List<Planned> checks)
        implements Folded {

    /** Still to come, dropped, or held: what was found then stands in the follow-up. */
    enum State {
        AWAITED,
        DROPPED,
        HELD
    }

    /** @param on Paris day */
    record Planned(int number, String visitId, LocalDate on, State state, By by) {

        Planned as(State next) {
            return new Planned(number, visitId, on, next, by);
        }
    }

    List<Planned> awaited() {
        return checks.stream()
                .filter(check -> check.state() == State.AWAITED)
                .sorted(Comparator.comparing(Planned::on))
                .toList();
    }
}
