package fr.paroletenue.query;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.intake.CallerDetails;
import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.intake.OutgoingChannel;
import fr.paroletenue.api.intake.RelayedByWorker;
import fr.paroletenue.api.kernel.DayCount;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.RetentionClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events of the call log as the command side would have recorded them, for a message left on Friday 17 April 2026 at 10:00. */
public final class Messages {

    public static final Instant LEFT = Instant.parse("2026-04-17T08:00:00Z");

    public static final DueDate CALL_BACK = new DueDate(
            LEFT,
            Instant.parse("2026-04-18T08:00:00Z"),
            LocalDate.of(2026, 4, 18),
            LocalDate.of(2026, 4, 17),
            DayCount.ELAPSED_HOURS,
            24,
            HolidayZone.METROPOLE,
            List.of(),
            "call-back",
            "2026-1",
            List.of("S2-09"));

    private final IntakeId id;

    private Messages(String id) {
        this.id = new IntakeId(id);
    }

    public static Messages of(String id) {
        return new Messages(id);
    }

    public IntakeEvent recorded(int number, ReceptionChannel channel, @Nullable DueDate callBack) {
        return recorded(number, channel, LEFT, null, null, callBack);
    }

    public IntakeEvent recorded(
            int number,
            ReceptionChannel channel,
            Instant leftAt,
            @Nullable String clientId,
            @Nullable RelayedByWorker relayed,
            @Nullable DueDate callBack) {
        return new IntakeEvent.Recorded(
                id,
                "MC-2026-%05d".formatted(number),
                leftAt,
                relayed == null ? leftAt : relayed.heardAt(),
                channel,
                "Elle demande une heure de plus.",
                new CallerDetails("Claire Émery", null, "+33 1 00 00 00 00", null),
                clientId,
                relayed,
                callBack);
    }

    /** Of somebody who told how to be reached, or whose number was shown. */
    public IntakeEvent from(int number, @Nullable String phone, @Nullable String email) {
        return new IntakeEvent.Recorded(
                id,
                "MC-2026-%05d".formatted(number),
                LEFT,
                LEFT,
                ReceptionChannel.PHONE,
                "Elle demande une heure de plus.",
                new CallerDetails(null, email, phone, null),
                null,
                null,
                null);
    }

    public IntakeEvent linked(String clientId, @Nullable String instead) {
        return new IntakeEvent.ClientLinked(id, clientId, instead);
    }

    public IntakeEvent called(String at, boolean reached, @Nullable DueDateState settled) {
        return new IntakeEvent.CalledBack(id, Instant.parse(at), reached, null, settled);
    }

    public IntakeEvent missed() {
        return new IntakeEvent.CallBackMissed(id, CALL_BACK);
    }

    public IntakeEvent documented(String version) {
        return new IntakeEvent.DocumentationSent(id, version, LetterChannel.EMAIL, LEFT.plusSeconds(60));
    }

    public IntakeEvent reminded() {
        return new IntakeEvent.ClientReminded(id, OutgoingChannel.PHONE, LEFT.plusSeconds(90));
    }

    public IntakeEvent outcome(IntakeOutcome outcome) {
        return new IntakeEvent.OutcomeNoted(id, outcome, "vu avec elle", null, null, null, null, null, null);
    }

    public IntakeEvent became(String complaintId, String registerNumber) {
        return new IntakeEvent.OutcomeNoted(
                id, IntakeOutcome.COMPLAINT, null, complaintId, registerNumber, null, null, null, null);
    }

    public IntakeEvent promised() {
        return new IntakeEvent.OutcomeNoted(
                id, IntakeOutcome.PLANNING_CHANGE, null, null, null, null, CALL_BACK, null, null);
    }

    public IntakeEvent erased() {
        return new IntakeEvent.Erased(
                id,
                LocalDate.of(2029, 4, 17),
                "prospect-retention",
                "2026-1",
                List.of(new ErasedKey(id.value(), RetentionClass.PROSPECT)));
    }

    /** One event of every type, the erasure excepted. */
    public Stream<IntakeEvent> everything(int number) {
        return Stream.of(
                recorded(
                        number,
                        ReceptionChannel.VOICEMAIL,
                        LEFT.plusSeconds(10),
                        "client-7",
                        new RelayedByWorker("worker-7", LEFT),
                        CALL_BACK),
                called("2026-04-17T09:00:00Z", false, null),
                missed(),
                documented("2026-1"),
                reminded(),
                linked("client-7", "client-6"),
                outcome(IntakeOutcome.INFORMATION_SENT),
                called("2026-04-18T09:00:00Z", true, DueDateState.MISSED));
    }
}
