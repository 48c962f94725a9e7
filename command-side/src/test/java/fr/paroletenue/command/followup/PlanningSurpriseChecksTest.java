package fr.paroletenue.command.followup;

import static fr.paroletenue.command.followup.FollowUpStory.CONTRACT;
import static fr.paroletenue.command.followup.FollowUpStory.ID;
import static fr.paroletenue.command.followup.FollowUpStory.at;
import static fr.paroletenue.command.followup.FollowUpStory.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.followup.FollowUpStatus;
import fr.paroletenue.api.followup.SurprisePlanCommand;
import fr.paroletenue.api.followup.SurprisePlanCommand.DropSurpriseCheck;
import fr.paroletenue.api.followup.SurprisePlanCommand.EndSurprisePlan;
import fr.paroletenue.api.followup.SurprisePlanCommand.HeedHeldCheck;
import fr.paroletenue.api.followup.SurprisePlanCommand.PlanSurpriseCheck;
import fr.paroletenue.api.followup.SurprisePlanEvent;
import fr.paroletenue.api.followup.SurprisePlanId;
import fr.paroletenue.api.followup.SurpriseTerms;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.command.deciding.CompanyDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** S1-22: what is planned in secret, apart from the follow-up that others read. It is Monday 11 May 2026. */
class PlanningSurpriseChecksTest {

    private static final SurprisePlanId PLAN = SurprisePlanId.of(ID);
    private static final CompanyDays DAYS = new CompanyDays(LocalDate.of(2000, 1, 1), at("2026-05-11T12:00:00+02:00"));

    private SurprisePlanState state = SurprisePlanState.NONE;
    private SurpriseTerms terms = terms(FollowUpStatus.RUNNING, Set.of());

    private static SurpriseTerms terms(FollowUpStatus status, Set<VisitId> checked) {
        return new SurpriseTerms(CONTRACT, new ClientId("k-1"), status, checked);
    }

    private static PlanSurpriseCheck plan(String day, VisitId visit) {
        return new PlanSurpriseCheck(PLAN, ID, visit, LocalDate.parse(day));
    }

    private static PlanSurpriseCheck plan(String day, int visit) {
        return plan(day, visit(day.substring(0, 7), visit));
    }

    private static DropSurpriseCheck drop(int number) {
        return new DropSurpriseCheck(PLAN, ID, number);
    }

    private List<SurprisePlanEvent> decide(SurprisePlanCommand command) {
        return switch (command) {
            case PlanSurpriseCheck c -> SurprisePlanDecisions.plan(state, c, terms, FollowUpStory::dayOf, DAYS);
            case DropSurpriseCheck c -> SurprisePlanDecisions.drop(state, c);
            case HeedHeldCheck c -> SurprisePlanDecisions.heedHeld(state, c);
            case EndSurprisePlan c -> SurprisePlanDecisions.end(state, c);
        };
    }

    private List<SurprisePlanEvent> when(SurprisePlanCommand command) {
        var events = decide(command);
        events.forEach(event -> state = state.after(event));
        return events;
    }

    private RefusalCode refused(SurprisePlanCommand command) {
        return catchThrowableOfType(Refusal.class, () -> decide(command)).code();
    }

    @Test
    void aCheckIsPlannedOnce() {
        assertThat(when(plan("2026-05-12", 3)))
                .containsExactly(new SurprisePlanEvent.CheckPlanned(
                        PLAN, ID, CONTRACT, new ClientId("k-1"), 1, visit("2026-05", 3), LocalDate.of(2026, 5, 12)));
        assertThat(when(plan("2026-05-12", 3))).isEmpty();
        assertThat(refused(plan("2026-05-13", 3))).isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(when(plan("2026-05-13", 4))).hasSize(1);
        assertThat(refused(plan("2026-05-15", 5)))
                .as("the visit is on another day")
                .isEqualTo(RefusalCode.VISIT_DOES_NOT_FIT);
        assertThat(refused(plan("2026-05-30", 21)))
                .as("no visit has that number")
                .isEqualTo(RefusalCode.VISIT_DOES_NOT_FIT);
    }

    @Test
    void itNeedsAVisitOfTheContractThatIsStillToCome() {
        assertThat(when(plan("2026-05-11", 2))).as("today").hasSize(1);
        assertThat(refused(plan("2026-05-10", 1))).isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);
        assertThat(refused(plan("2026-05-12", visit("2026-06", 1)))).isEqualTo(RefusalCode.VISIT_DOES_NOT_FIT);
        assertThat(refused(plan("2026-05-12", new VisitId("c-2-2026-05-1")))).isEqualTo(RefusalCode.VISIT_DOES_NOT_FIT);
        assertThat(refused(plan("2026-12-01", 1)))
                .as("nothing is planned in December")
                .isEqualTo(RefusalCode.VISIT_DOES_NOT_FIT);
        terms = terms(FollowUpStatus.RUNNING, Set.of(visit("2026-05", 3)));
        assertThat(refused(plan("2026-05-12", 3)))
                .as("it was checked already")
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        terms = terms(FollowUpStatus.ENDED, Set.of());
        assertThat(refused(plan("2026-05-12", 3))).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }

    @Test
    void whatWasDroppedMayBePlannedAnew() {
        assertThat(refused(drop(1))).isEqualTo(RefusalCode.CHECK_NOT_PLANNED);
        when(plan("2026-05-12", 3));
        assertThat(when(drop(1))).hasSize(1);
        assertThat(when(drop(1))).isEmpty();

        assertThat(when(plan("2026-05-12", 3)))
                .extracting(event -> ((SurprisePlanEvent.CheckPlanned) event).number())
                .containsExactly(2);
    }

    @Test
    void whatWasHeldIsNoPlanAnyMore() {
        when(plan("2026-05-12", 3));
        assertThat(when(new HeedHeldCheck(PLAN, visit("2026-05", 4))))
                .as("nobody had planned that one")
                .isEmpty();
        assertThat(when(new HeedHeldCheck(PLAN, visit("2026-05", 3))))
                .containsExactly(new SurprisePlanEvent.CheckHeld(PLAN, CONTRACT, 1));
        assertThat(when(new HeedHeldCheck(PLAN, visit("2026-05", 3)))).isEmpty();
        assertThat(refused(drop(1))).isEqualTo(RefusalCode.CHECK_NOT_PLANNED);
        assertThat(state.awaited()).isEmpty();
    }

    @Test
    void theEndOfTheContractDropsWhatIsStillToCome() {
        when(plan("2026-05-12", 3));
        when(plan("2026-05-13", 4));
        when(plan("2026-05-14", 5));
        when(drop(2));
        when(new HeedHeldCheck(PLAN, visit("2026-05", 3)));

        assertThat(when(new EndSurprisePlan(PLAN)))
                .containsExactly(new SurprisePlanEvent.CheckDropped(PLAN, CONTRACT, 3));
        assertThat(when(new EndSurprisePlan(PLAN))).isEmpty();
    }
}
