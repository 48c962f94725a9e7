package fr.paroletenue.command.followup;

import static fr.paroletenue.command.deciding.Guards.sameOrRefuse;

import fr.paroletenue.api.followup.FollowUpStatus;
import fr.paroletenue.api.followup.SurprisePlanCommand.DropSurpriseCheck;
import fr.paroletenue.api.followup.SurprisePlanCommand.EndSurprisePlan;
import fr.paroletenue.api.followup.SurprisePlanCommand.HeedHeldCheck;
import fr.paroletenue.api.followup.SurprisePlanCommand.PlanSurpriseCheck;
import fr.paroletenue.api.followup.SurprisePlanEvent;
import fr.paroletenue.api.followup.SurpriseTerms;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.VisitDay;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Guards;
import java.util.List;
import java.util.function.Function;

/** Every rule of what is planned in secret (S1-22). Pure. */
final class SurprisePlanDecisions {

    private SurprisePlanDecisions() {}

    static List<SurprisePlanEvent> plan(
            SurprisePlanState state,
            PlanSurpriseCheck c,
            SurpriseTerms terms,
            Function<VisitId, VisitDay> dayOf,
            CompanyDays days) {
        var before = state.awaited(c.visitId());
        if (before.isPresent()) {
            return sameOrRefuse(before.get().on().equals(c.on()));
        }
        Guards.allowIn(terms.status(), List.of(FollowUpStatus.RUNNING));
        if (terms.checked().contains(c.visitId())) {
            throw Refusal.because(RefusalCode.ALREADY_DONE_DIFFERENTLY)
                    .with("visitId", c.visitId().value());
        }
        FollowUpDecisions.requireVisitOf(terms.contractId(), c.visitId(), c.on(), dayOf);
        days.requirePlannable(c.on());
        CompanyDays.requireNotBefore(days.today(), c.on());
        return List.of(new SurprisePlanEvent.CheckPlanned(
                c.planId(),
                c.followUpId(),
                terms.contractId(),
                terms.clientId(),
                state.planned().size() + 1,
                c.visitId(),
                c.on()));
    }

    static List<SurprisePlanEvent> drop(SurprisePlanState state, DropSurpriseCheck c) {
        var check = state.planned().get(c.number());
        if (check == null || state.held().contains(c.number())) {
            throw Refusal.because(RefusalCode.CHECK_NOT_PLANNED).with("number", c.number());
        }
        return state.dropped().contains(c.number())
                ? List.of()
                : List.of(new SurprisePlanEvent.CheckDropped(c.planId(), check.contractId(), c.number()));
    }

    static List<SurprisePlanEvent> heedHeld(SurprisePlanState state, HeedHeldCheck c) {
        return state.awaited(c.visitId()).stream()
                .<SurprisePlanEvent>map(
                        check -> new SurprisePlanEvent.CheckHeld(c.planId(), check.contractId(), check.number()))
                .toList();
    }

    static List<SurprisePlanEvent> end(SurprisePlanState state, EndSurprisePlan c) {
        return state.awaited().stream()
                .<SurprisePlanEvent>map(
                        check -> new SurprisePlanEvent.CheckDropped(c.planId(), check.contractId(), check.number()))
                .toList();
    }
}
