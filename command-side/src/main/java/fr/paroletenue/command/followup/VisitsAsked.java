package fr.paroletenue.command.followup;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.MissionCommand.ConsiderVisitDay;
import fr.paroletenue.api.mission.VisitDay;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.command.wiring.Reach;
import java.util.function.Function;

/** On which day a visit is, as its month says in this transaction. */
final class VisitsAsked {

    private VisitsAsked() {}

    static Function<VisitId, VisitDay> by(Reach reach) {
        return visit -> reach.ask(
                new ConsiderVisitDay(visit.mission(), visit.number()),
                () -> Refusal.because(RefusalCode.VISIT_DOES_NOT_FIT).with("visitId", visit.value()));
    }
}
