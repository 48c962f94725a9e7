package fr.paroletenue.query.intake;

import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.client.Callers;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the call log (S2-07).
 *
 * @param leftAt when it was left; not the same as {@code recordedAt}, when somebody wrote it down, nor as {@code handledAt},
 *     when its outcome was noted (S2-04)
 * @param recordedBy the operator (S1-04)
 * @param probablyOf who it most probably is, as long as nobody said whose it is (S2-05); in the list, not in the file of it
 * @param bypass whether the client spoke to a worker instead of the firm (S1-05)
 * @param dueAt by when the caller is called back, as long as nobody was reached
 * @param callBackState what became of the call-back; absent where nobody waits for one
 * @param late whether it is missing although its due date has passed
 */
public record IntakeLine(
        String id,
        String number,
        long version,
        Instant leftAt,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable Instant handledAt,
        ReceptionChannel channel,
        String content,
        @Nullable String callerName,
        @Nullable String clientId,
        List<Callers.Recognised> probablyOf,
        boolean bypass,
        @Nullable String workerId,
        @Nullable IntakeOutcome outcome,
        @Nullable String becameId,
        @Nullable String becameNumber,
        @Nullable Instant dueAt,
        @Nullable DueDateState callBackState,
        int attempts,
        boolean late) {

    static IntakeLine of(IntakeFile file, Instant now) {
        var callBack = file.callBack();
        var outcome = file.outcome();
        var relayed = file.relayedByWorker();
        return new IntakeLine(
                file.intakeId(),
                file.number(),
                file.version(),
                file.leftAt(),
                file.recorded().recordedAt(),
                file.recorded().actor(),
                file.handledAt(),
                file.channel(),
                file.content(),
                file.caller().name(),
                file.clientId(),
                List.of(),
                file.isBypass(),
                relayed == null ? null : relayed.workerId(),
                outcome == null ? null : outcome.outcome(),
                outcome == null ? null : outcome.becameId(),
                outcome == null ? null : outcome.becameNumber(),
                callBack == null || !callBack.awaited() ? null : callBack.due().dueAt(),
                callBack == null ? null : callBack.state(),
                file.attempts().size(),
                file.isLateAt(now));
    }

    IntakeLine recognisedAs(List<Callers.Recognised> them) {
        return new IntakeLine(
                id,
                number,
                version,
                leftAt,
                recordedAt,
                recordedBy,
                handledAt,
                channel,
                content,
                callerName,
                clientId,
                them,
                bypass,
                workerId,
                outcome,
                becameId,
                becameNumber,
                dueAt,
                callBackState,
                attempts,
                late);
    }
}
