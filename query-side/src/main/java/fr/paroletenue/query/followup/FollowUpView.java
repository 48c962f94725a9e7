package fr.paroletenue.query.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.followup.FollowUpStatus;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.query.projection.By;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One follow-up: what is owed with its proof, and all that was done.
 *
 * @param surpriseChecks those that were held
 * @param plannedSurpriseChecks those to come; absent for whoever may not know of them (S1-22)
 */
public record FollowUpView(
        String id,
        long version,
        FollowUpStatus status,
        String contractId,
        String clientId,
        FollowUpFile.FirstVisit firstVisit,
        List<OwedView> owed,
        List<FollowUpFile.Attempt> attempts,
        List<FollowUpFile.Call> calls,
        List<FollowUpFile.Visit> visits,
        List<FollowUpFile.Check> surpriseChecks,
        List<FollowUpFile.Survey> surveys,

        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<PlannedCheck> plannedSurpriseChecks,

        FollowUpFile.@Nullable Ending ended,
        @Nullable By erased) {

    /** @param dropped nobody waits for it any more: the contract ended before, or the questionnaire of a later year left */
    public record OwedView(
            FollowUpDueDate name,
            int number,
            DueDateView due,
            boolean awaited,
            boolean dropped,
            @Nullable Instant settledAt) {}

    static FollowUpView of(FollowUpFile file, @Nullable List<PlannedCheck> planned) {
        return new FollowUpView(
                file.followUpId(),
                file.version(),
                file.status(),
                file.contractId(),
                file.clientId(),
                file.firstVisit(),
                file.owed().stream()
                        .map(owed -> new OwedView(
                                owed.name(),
                                owed.number(),
                                DueDateView.of(owed.due(), owed.state()),
                                owed.isAwaited(),
                                owed.dropped(),
                                owed.settledAt()))
                        .toList(),
                file.attempts(),
                file.calls(),
                file.visits(),
                file.checks(),
                file.surveys(),
                planned,
                file.ended(),
                file.erased());
    }
}
