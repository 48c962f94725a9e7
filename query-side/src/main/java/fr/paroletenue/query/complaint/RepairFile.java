package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.ActionReopened;
import fr.paroletenue.api.complaint.CompensationType;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.RepairEvent;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.Lists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the file tells of the actions and compensations that make it good (S3-32, S4-19, S4-20). */
public record RepairFile(List<CorrectiveAction> actions, List<Compensation> compensations) {

    static final RepairFile NONE = new RepairFile(List.of(), List.of());

    /** Where a corrective action stands. */
    public enum ActionStatus {
        PLANNED,
        DONE,
        VERIFIED,
        EFFECTIVE
    }

    /** @param doneOn Paris day */
    public record ActionDone(LocalDate doneOn, @Nullable String note, By by) {}

    public record ActionVerified(String note, By by) {}

    public record ActionReviewed(boolean effective, String note, By by) {}

    /** @param recurrences the complaints that showed that it has come back */
    public record ActionReopening(ActionReopened because, List<String> recurrences, By by) {}

    /**
     * @param done what was last said of its being done; gone once it has to be done again, so is its verification
     * @param reviews each look at whether it helped, the last one last
     * @param reopenings each time it had to be done again
     * @param version of the complaint by the event that changed this last, however many events were taken together
     */
    public record CorrectiveAction(
            int number,
            String description,
            LocalDate dueOn,
            String responsible,
            ActionStatus status,
            @Nullable ActionDone done,
            @Nullable ActionVerified verified,
            List<ActionReviewed> reviews,
            List<ActionReopening> reopenings,
            By by,
            long version) {

        CorrectiveAction changedAt(long newVersion) {
            return new CorrectiveAction(
                    number,
                    description,
                    dueOn,
                    responsible,
                    status,
                    done,
                    verified,
                    reviews,
                    reopenings,
                    by,
                    newVersion);
        }

        private CorrectiveAction with(
                ActionStatus next, @Nullable ActionDone doneNow, @Nullable ActionVerified verifiedNow) {
            return new CorrectiveAction(
                    number,
                    description,
                    dueOn,
                    responsible,
                    next,
                    doneNow,
                    verifiedNow,
                    reviews,
                    reopenings,
                    by,
                    version);
        }

        private CorrectiveAction reviewed(ActionReviewed review) {
            return new CorrectiveAction(
                    number,
                    description,
                    dueOn,
                    responsible,
                    review.effective() ? ActionStatus.EFFECTIVE : status,
                    done,
                    verified,
                    Lists.plus(reviews, review),
                    reopenings,
                    by,
                    version);
        }

        private CorrectiveAction reopened(ActionReopening reopening, LocalDate newDueOn) {
            return new CorrectiveAction(
                    number,
                    description,
                    newDueOn,
                    responsible,
                    ActionStatus.PLANNED,
                    null,
                    null,
                    reviews,
                    Lists.plus(reopenings, reopening),
                    by,
                    version);
        }

        CorrectiveAction erased() {
            return new CorrectiveAction(
                    number,
                    Erased.words(description),
                    dueOn,
                    responsible,
                    status,
                    done == null ? null : new ActionDone(done.doneOn(), Erased.wordsIfAny(done.note()), done.by()),
                    verified == null ? null : new ActionVerified(Erased.words(verified.note()), verified.by()),
                    Lists.each(
                            reviews,
                            review -> new ActionReviewed(review.effective(), Erased.words(review.note()), review.by())),
                    reopenings,
                    by,
                    version);
        }
    }

    /** @param approved null as long as direction has still to approve it, or where nobody has to */
    public record Compensation(
            int number,
            CompensationType type,
            Money amount,
            String basis,
            boolean approvalNeeded,
            String approvalPolicyVersion,
            @Nullable By approved,
            By by) {

        boolean isGranted() {
            return !approvalNeeded || approved != null;
        }
    }

    RepairFile after(RepairEvent event, By by) {
        return switch (event) {
            case RepairEvent.CorrectiveActionPlanned e ->
                new RepairFile(
                        Lists.plus(
                                actions,
                                new CorrectiveAction(
                                        e.number(),
                                        e.description(),
                                        e.dueOn(),
                                        e.responsible(),
                                        ActionStatus.PLANNED,
                                        null,
                                        null,
                                        List.of(),
                                        List.of(),
                                        by,
                                        0)),
                        compensations);
            case RepairEvent.CorrectiveActionDone e ->
                changed(
                        e.number(),
                        action -> action.with(ActionStatus.DONE, new ActionDone(e.doneOn(), e.note(), by), null));
            case RepairEvent.CorrectiveActionVerified e ->
                changed(
                        e.number(),
                        action -> action.with(ActionStatus.VERIFIED, action.done(), new ActionVerified(e.note(), by)));
            case RepairEvent.CorrectiveActionReviewed e ->
                changed(e.number(), action -> action.reviewed(new ActionReviewed(e.effective(), e.note(), by)));
            case RepairEvent.CorrectiveActionReopened e ->
                changed(
                        e.number(),
                        action -> action.reopened(
                                new ActionReopening(e.because(), Lists.each(e.recurrences(), ComplaintId::value), by),
                                e.due().lastDay()));
            case RepairEvent.CorrectiveActionOverdue e -> this;
            case RepairEvent.EffectivenessReviewOverdue e -> this;
            case RepairEvent.CompensationGranted e ->
                new RepairFile(
                        actions,
                        Lists.plus(
                                compensations,
                                new Compensation(
                                        e.number(),
                                        e.type(),
                                        e.amount(),
                                        e.basis(),
                                        e.approvalNeeded(),
                                        e.approvalPolicyVersion(),
                                        null,
                                        by)));
            case RepairEvent.CompensationApproved e ->
                new RepairFile(
                        actions,
                        Lists.each(compensations, one -> one.number() == e.number() ? approved(one, by) : one));
        };
    }

    /** Each action remembers the event that changed it last. */
    RepairFile changedSince(RepairFile before, long version) {
        return new RepairFile(
                Lists.each(actions, action -> before.actions.contains(action) ? action : action.changedAt(version)),
                compensations);
    }

    /** @param version of the complaint by its erasure, which changes every action, even where there was nothing left to blank */
    RepairFile erased(long version) {
        return new RepairFile(
                Lists.each(actions, action -> action.erased().changedAt(version)),
                Lists.each(
                        compensations,
                        one -> new Compensation(
                                one.number(),
                                one.type(),
                                one.amount(),
                                Erased.words(one.basis()),
                                one.approvalNeeded(),
                                one.approvalPolicyVersion(),
                                one.approved(),
                                one.by())));
    }

    /** In euros, of all that was granted and, where needed, approved. */
    Optional<BigDecimal> compensated() {
        return compensations.stream()
                .filter(Compensation::isGranted)
                .map(one -> one.amount().amount())
                .reduce(BigDecimal::add);
    }

    boolean waitsForApproval() {
        return compensations.stream().anyMatch(one -> !one.isGranted());
    }

    private static Compensation approved(Compensation one, By by) {
        return new Compensation(
                one.number(),
                one.type(),
                one.amount(),
                one.basis(),
                one.approvalNeeded(),
                one.approvalPolicyVersion(),
                by,
                one.by());
    }

    private RepairFile changed(int number, UnaryOperator<CorrectiveAction> change) {
        return new RepairFile(
                Lists.each(actions, action -> action.number() == number ? change.apply(action) : action),
                compensations);
    }
}
