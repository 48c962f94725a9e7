package fr.paroletenue.command.request;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.request.AssessmentField;
import fr.paroletenue.api.request.ReleaseCause;
import fr.paroletenue.api.request.RequestCommand.PlanAssessment;
import fr.paroletenue.api.request.RequestCommand.RecordAssessment;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Slots;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Every rule of how needs are assessed (S1-10, S2-11). Pure. Who may do it is asked at the edge. */
final class AssessmentDecisions {

    private AssessmentDecisions() {}

    /** S1-10: said anew it is moved, and what it was stays in the history. */
    static List<RequestEvent> plan(RequestState state, PlanAssessment c, String by, CompanyDays days) {
        RequestDecisions.requireNotErased(state);
        var standing = state.assessment().appointment();
        if (standing != null
                && standing.at().equals(c.at())
                && standing.technicalSupervisor().equals(by)
                && Objects.equals(standing.place(), c.place())) {
            return List.of();
        }
        requireToBeAssessed(state);
        days.requirePlannable(Paris.dayOf(c.at()));
        CompanyDays.requireNotBefore(state.receivedOn(), Paris.dayOf(c.at()));
        return List.of(new RequestEvent.AssessmentPlanned(c.requestId(), c.at(), c.place(), by));
    }

    /**
     * S2-11: whole by the form of its day, or not at all; a later one corrects it. Whoever was assigned for other needs is so no
     * longer (S1-11, S2-15).
     */
    static List<RequestEvent> record(
            RequestState state,
            RecordAssessment c,
            String by,
            Function<Instant, PolicyVersion> forms,
            CompanyDays days) {
        RequestDecisions.requireNotErased(state);
        var policy = forms.apply(c.heldAt());
        var form = AssessmentField.ofForm(policy.value());
        var missing = AssessmentField.missingIn(c.answers(), form);
        if (!missing.isEmpty()) {
            throw Refusal.because(RefusalCode.ASSESSMENT_INCOMPLETE)
                    .with(
                            "missingFields",
                            missing.stream().map(AssessmentField::field).toList())
                    .with("form", policy.name().value())
                    .with("formVersion", policy.version());
        }
        var needs = c.answers().needs();
        var last = state.assessment().last();
        if (last.filter(assessed -> assessed.heldAt().equals(c.heldAt())
                        && assessed.assessedBy().equals(by)
                        && assessed.needs().equals(needs)
                        && assessed.home().equals(c.answers().home()))
                .isPresent()) {
            return List.of();
        }
        requireToBeAssessed(state);
        Slots.requireApart(Objects.requireNonNull(c.answers().slots()), AssessmentField.SLOTS.field());
        days.requireDoneSince(state.facts().receivedAt(), c.heldAt());
        days.requirePlannable(needs.startOn());
        var number = state.assessment().assessments().size() + 1;
        var events = new ArrayList<RequestEvent>();
        state.staffing()
                .standing()
                .filter(assigned -> !assigned.need().equals(needs.forAWorker()))
                .ifPresent(assigned -> events.add(new RequestEvent.WorkerReleased(
                        c.requestId(), assigned.workerId(), ReleaseCause.NEEDS_CHANGED, null)));
        events.add(new RequestEvent.Assessed(
                c.requestId(), number, c.heldAt(), by, needs, c.answers().home(), policy.version(), form));
        return List.copyOf(events);
    }

    /** Nobody is proposed or assigned before (S1-11). */
    static RequestEvent.Assessed required(RequestState state) {
        return state.assessment().last().orElseThrow(() -> Refusal.because(RefusalCode.ASSESSMENT_NEEDED));
    }

    /** A quote may be asked for and accepted before anybody has looked; what was accepted after that stays as it was looked at. */
    private static void requireToBeAssessed(RequestState state) {
        if (state.assessment().last().isPresent()) {
            RequestDecisions.requireOpen(state);
        } else {
            RequestDecisions.requireGoingOn(state);
        }
    }
}
