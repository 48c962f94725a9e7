package fr.paroletenue.query.intake;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.intake.CallerDetails;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.intake.OutgoingChannel;
import fr.paroletenue.api.intake.RelayedByWorker;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.Folded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one message, as its events tell it.
 *
 * @param clientId whose it is, as it was said last: with the message, with the request that it became, or afterwards
 * @param clockFrom when its clocks start: when it was left, or when the worker who relayed it heard it
 * @param recorded who wrote it down (the operator) and when
 * @param timeline every event in its order
 */
public record IntakeFile(
        String intakeId,
        long version,
        long seen,
        String number,
        Instant leftAt,
        Instant clockFrom,
        ReceptionChannel channel,
        String content,
        CallerDetails caller,
        @Nullable String clientId,
        @Nullable RelayedByWorker relayedByWorker,
        By recorded,
        @Nullable FiledCallBack callBack,
        List<Attempt> attempts,
        List<SentDocumentation> documentation,
        @Nullable Reminder reminder,
        @Nullable Result outcome,
        List<Moment> timeline,
        @Nullable Erasure erasure)
        implements Folded {

    /**
     * @param awaited whether nobody was reached yet, whatever the verdict
     * @param settledAt when the caller was first reached
     */
    public record FiledCallBack(
            DueDate due,
            DueDateState state,
            boolean awaited,
            @Nullable Instant settledAt) {}

    public record Attempt(
            Instant at, boolean reached, @Nullable String note, By by) {}

    public record SentDocumentation(String documentVersion, LetterChannel channel, Instant sentAt, By by) {}

    public record Reminder(OutgoingChannel channel, Instant sentAt, By by) {}

    /** @param becameId identity of the complaint, the remark or the request that it became */
    public record Result(
            IntakeOutcome outcome,
            @Nullable String note,
            @Nullable String becameId,
            @Nullable String becameNumber,
            By by) {}

    /**
     * @param what the logical name of the event
     * @param at when it happened, which may be long before it was written down
     */
    public record Moment(String what, Instant at, By by) {}

    /** @param keptUntil Paris day */
    public record Erasure(LocalDate keptUntil, String retentionPolicy, String retentionPolicyVersion, By by) {}

    boolean isBypass() {
        return relayedByWorker != null;
    }

    /** Whether a call-back is missing whose due date has passed (S2-09). */
    boolean isLateAt(Instant now) {
        return callBack != null && callBack.awaited() && callBack.due().hasPassedAt(now);
    }

    /** The Paris day of the last word that was exchanged about it: it is kept from that day on (D13). */
    LocalDate lastFactOn() {
        return Stream.of(
                        Stream.of(leftAt),
                        attempts.stream().map(Attempt::at),
                        documentation.stream().map(SentDocumentation::sentAt),
                        Stream.ofNullable(reminder).map(Reminder::sentAt))
                .flatMap(instants -> instants)
                .max(Comparator.naturalOrder())
                .map(Paris::dayOf)
                .orElseThrow();
    }

    @Nullable
    Instant handledAt() {
        return outcome == null ? null : outcome.by().recordedAt();
    }
}
