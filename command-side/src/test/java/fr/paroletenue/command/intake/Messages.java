package fr.paroletenue.command.intake;

import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.intake.CallerDetails;
import fr.paroletenue.api.intake.IntakeCommand.NoteCallBack;
import fr.paroletenue.api.intake.IntakeCommand.NoteOutcome;
import fr.paroletenue.api.intake.IntakeCommand.RecordMessage;
import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.intake.RelayedByWorker;
import fr.paroletenue.api.intake.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages as they come in, and what is done with them; of R-02, left on Friday 22 May 2026 at 17:30. */
final class Messages {

    static final IntakeId ID = new IntakeId("m-1");
    static final Instant LEFT = Instant.parse("2026-05-22T15:30:00Z");
    static final Instant DUE = Instant.parse("2026-05-23T15:30:00Z");
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    static final CallerDetails REACHABLE = new CallerDetails("Mme Exemple", null, "01 99 00 12 34", null);
    static final CallerDetails NOBODY = new CallerDetails("un voisin", null, null, null);
    static final Statement SAID = new Statement(
            FeedbackType.COMPLAINT,
            "Retards",
            null,
            null,
            null,
            null,
            null,
            null,
            Circumstances.UNKNOWN,
            new Classification(
                    ComplaintSource.CLIENT,
                    ComplaintMotive.LATENESS,
                    ComplaintCategory.SERVICE,
                    RiskCategory.NOT_ASSESSED),
            new ClassificationInOwnWords(null, null, null));

    private Messages() {}

    static RecordMessage voicemail() {
        return message(ReceptionChannel.VOICEMAIL, null, REACHABLE, null);
    }

    static RecordMessage message(
            ReceptionChannel channel,
            @Nullable Boolean callBackWanted,
            CallerDetails caller,
            @Nullable Instant heardByAWorkerAt) {
        return new RecordMessage(
                ID,
                LEFT,
                channel,
                "Elle demande une heure de plus le mardi.",
                caller,
                null,
                callBackWanted,
                heardByAWorkerAt == null ? null : new RelayedByWorker("w-1", heardByAWorkerAt));
    }

    /** The message written down the moment it was left, after these events. */
    static IntakeState after(RecordMessage message, IntakeEvent... events) {
        var state = IntakeState.NONE;
        for (var event : recorded(message, message.leftAt())) {
            state = state.after(event);
        }
        for (var event : events) {
            state = state.after(event);
        }
        return state;
    }

    static List<IntakeEvent> recorded(RecordMessage message, Instant now) {
        return IntakeDecisions.record(
                message,
                client -> !client.equals("nobody"),
                worker -> !worker.equals("w-nobody"),
                () -> "MC-2026-00001",
                IntakeTimeLimitsTest.LIMITS::callBack,
                FIRST_DAY,
                now);
    }

    static NoteCallBack call(Instant at, boolean reached) {
        return new NoteCallBack(ID, at, reached, null);
    }

    static NoteOutcome outcome(IntakeOutcome outcome, @Nullable String note) {
        return new NoteOutcome(ID, outcome, note, false);
    }
}
