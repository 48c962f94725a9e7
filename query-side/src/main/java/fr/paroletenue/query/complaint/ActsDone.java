package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.DisputeEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.RepairEvent;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which due dates wait for nothing more after an event, whatever their verdict. */
final class ActsDone {

    private ActsDone() {}

    static Set<DueDateName> by(ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.DirectionInformed e -> EnumSet.of(DueDateName.DIRECTION_INFORMED);
            case ComplaintEvent.ImmediateActionDecided e -> EnumSet.of(DueDateName.IMMEDIATE_ACTION);
            case ComplaintEvent.Acknowledged e ->
                EnumSet.of(DueDateName.ACKNOWLEDGEMENT_TARGET, DueDateName.ACKNOWLEDGEMENT_LIMIT);
            case ComplaintEvent.HoldingLetterSent e -> EnumSet.of(DueDateName.UPDATE, DueDateName.PROMISED_ANSWER);
            // An answer that leaves before anything was acknowledged is the acknowledgement too.
            case ComplaintEvent.Answered e ->
                EnumSet.of(
                        DueDateName.ACKNOWLEDGEMENT_TARGET,
                        DueDateName.ACKNOWLEDGEMENT_LIMIT,
                        DueDateName.ANSWER_TARGET,
                        DueDateName.ANSWER_LIMIT,
                        DueDateName.UPDATE,
                        DueDateName.PROMISED_ANSWER);
            // What direction still has to know or to decide, and what the firm does for itself, does not end with the
            // file.
            case ComplaintEvent.Closed e ->
                EnumSet.complementOf(EnumSet.of(
                        DueDateName.DIRECTION_INFORMED,
                        DueDateName.IMMEDIATE_ACTION,
                        DueDateName.CORRECTIVE_ACTION,
                        DueDateName.EFFECTIVENESS_REVIEW));
            case ComplaintEvent.Withdrawn e -> allButThoseOfActions();
            case ComplaintEvent.Erased e -> allButThoseOfActions();
            case ComplaintEvent.Recorded e -> none();
            case ComplaintEvent.Classified e -> none();
            case ComplaintEvent.Qualified e -> none();
            case ComplaintEvent.OwnerAssigned e -> none();
            case ComplaintEvent.SeverityAssessed e -> none();
            case ComplaintEvent.Investigated e -> none();
            case ComplaintEvent.FirstMeasureTaken e -> EnumSet.of(DueDateName.FIRST_MEASURE);
            case ComplaintEvent.ScopeAssessed e -> none();
            case ComplaintEvent.CoordinatesStated e -> none();
            case RepairEvent.CorrectiveActionDone e -> EnumSet.of(DueDateName.CORRECTIVE_ACTION);
            case RepairEvent.CorrectiveActionReviewed e -> EnumSet.of(DueDateName.EFFECTIVENESS_REVIEW);
            // It has to be done again first.
            case RepairEvent.CorrectiveActionReopened e -> EnumSet.of(DueDateName.EFFECTIVENESS_REVIEW);
            case RepairEvent e -> none();
            case DisputeEvent e -> none();
            case ComplaintEvent.LimitApproaching e -> none();
            case ComplaintEvent.TargetMissed e -> none();
            case ComplaintEvent.LimitBreached e -> none();
            case ComplaintEvent.LimitExcused e -> none();
        };
    }

    /** The number of the corrective action whose act it was; null where it was another act. */
    static @Nullable Integer ofAction(ComplaintEvent event) {
        return switch (event) {
            case RepairEvent.CorrectiveActionDone e -> e.number();
            case RepairEvent.CorrectiveActionReviewed e -> e.number();
            case RepairEvent.CorrectiveActionReopened e -> e.number();
            default -> null;
        };
    }

    private static Set<DueDateName> allButThoseOfActions() {
        return EnumSet.complementOf(EnumSet.of(DueDateName.CORRECTIVE_ACTION, DueDateName.EFFECTIVENESS_REVIEW));
    }

    private static Set<DueDateName> none() {
        return EnumSet.noneOf(DueDateName.class);
    }
}
