package fr.paroletenue.command.followup.rest;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.followup.AnomalyKind;
import fr.paroletenue.api.followup.AnomalyOutcome;
import fr.paroletenue.api.followup.CallKind;
import fr.paroletenue.api.followup.ConclusionsChannel;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What the acts of the follow-up read. */
final class FollowUpBodies {

    private static final int LINE = 200;
    private static final int TEXT = 10_000;

    private FollowUpBodies() {}

    /**
     * @param anniversary of a yearly call, from 1; the first that was not made unless said otherwise
     * @param reached whether somebody answered; yes unless said otherwise
     * @param conclusions needed if somebody answered
     * @param adjustments what is done differently from now on
     */
    record Call(
            @NotNull CallKind kind,
            @Min(1) @Nullable Integer anniversary,
            @NotNull OffsetDateTime calledAt,
            @Nullable Boolean reached,
            @Size(max = TEXT) @Nullable String conclusions,
            @Size(max = TEXT) @Nullable String adjustments) {

        boolean answered() {
            return !Boolean.FALSE.equals(reached);
        }
    }

    record Visit(
            @NotNull OffsetDateTime heldAt,
            @NotBlank @Size(max = TEXT) String conclusions) {}

    record Plan(
            @NotBlank @Size(max = LINE) String visitId,
            @NotNull LocalDate on) {}

    record Check(
            @NotBlank @Size(max = LINE) String visitId,
            @NotNull OffsetDateTime heldAt,
            @NotBlank @Size(max = TEXT) String findings) {}

    record Delivery(
            @NotNull ConclusionsChannel channel, @NotNull OffsetDateTime deliveredAt) {}

    /** @param sentAt tells of which calendar year it is */
    record Survey(
            @NotNull OffsetDateTime sentAt,
            @NotNull LetterChannel channel,
            @NotBlank @Size(max = LINE) String questionnaireVersion) {}

    /**
     * @param foundAt lies behind
     * @param foundBy account of who found it; who records it unless said otherwise
     */
    record Anomaly(
            @NotNull AnomalyKind kind,
            @NotNull OffsetDateTime foundAt,
            @Size(max = LINE) @Nullable String foundBy,
            @NotBlank @Size(max = LINE) String clientId,
            @Size(max = LINE) @Nullable String contractId,
            @Size(max = LINE) @Nullable String visitId,
            @Size(max = LINE) @Nullable String workerId,
            @NotBlank @Size(max = TEXT) String description) {}

    record Measure(
            @NotNull LocalDate takenOn,
            @NotBlank @Size(max = TEXT) String description) {}

    record Closure(
            @NotNull LocalDate closedOn,
            @NotNull AnomalyOutcome outcome,
            @NotBlank @Size(max = TEXT) String explanation) {}
}
