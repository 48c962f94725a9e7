package fr.paroletenue.query.intake;

import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.intake.CallerDetails;
import fr.paroletenue.api.intake.RelayedByWorker;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.query.client.Callers;
import fr.paroletenue.query.intake.IntakeFile.Attempt;
import fr.paroletenue.query.intake.IntakeFile.Erasure;
import fr.paroletenue.query.intake.IntakeFile.Moment;
import fr.paroletenue.query.intake.IntakeFile.Reminder;
import fr.paroletenue.query.intake.IntakeFile.Result;
import fr.paroletenue.query.intake.IntakeFile.SentDocumentation;
import fr.paroletenue.query.projection.By;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of the call log with all that happened to it.
 *
 * @param probablyOf who it most probably is, as long as nobody said whose it is (S2-05); nothing follows from it by itself
 * @param bypass whether the client spoke to a worker instead of the firm (S1-05)
 * @param reminderAwaited whether the client has still to be told that requests go to the firm (S1-05)
 * @param callBack the due date with its proof; absent where nobody waits for a call-back
 */
public record IntakeView(
        String id,
        String number,
        long version,
        Instant leftAt,
        Instant clockFrom,
        ReceptionChannel channel,
        String content,
        CallerDetails caller,
        @Nullable String clientId,
        List<Callers.Recognised> probablyOf,
        boolean bypass,
        @Nullable RelayedByWorker relayedByWorker,
        boolean reminderAwaited,
        @Nullable Reminder reminder,
        By recorded,
        @Nullable DueDateView callBack,
        boolean callBackAwaited,
        boolean late,
        List<Attempt> callBacks,
        List<SentDocumentation> documentation,
        @Nullable Instant handledAt,
        @Nullable Result outcome,
        List<Moment> timeline,
        @Nullable Erasure erasure) {

    static IntakeView of(IntakeFile file, List<Callers.Recognised> probablyOf, Instant now) {
        var callBack = file.callBack();
        return new IntakeView(
                file.intakeId(),
                file.number(),
                file.version(),
                file.leftAt(),
                file.clockFrom(),
                file.channel(),
                file.content(),
                file.caller(),
                file.clientId(),
                probablyOf,
                file.isBypass(),
                file.relayedByWorker(),
                file.isBypass() && file.reminder() == null && file.erasure() == null,
                file.reminder(),
                file.recorded(),
                callBack == null ? null : DueDateView.of(callBack.due(), callBack.state()),
                callBack != null && callBack.awaited(),
                file.isLateAt(now),
                file.attempts(),
                file.documentation(),
                file.handledAt(),
                file.outcome(),
                file.timeline(),
                file.erasure());
    }
}
