package fr.paroletenue.command.intake.rest;

import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.client.ClientSource;
import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.intake.CallerDetails;
import fr.paroletenue.api.intake.Enquiry;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.intake.OutgoingChannel;
import fr.paroletenue.api.intake.RelayedByWorker;
import fr.paroletenue.api.intake.Statement;
import fr.paroletenue.command.client.rest.ClientBodies;
import fr.paroletenue.command.complaint.rest.StatedClassification;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The bodies of the acts. Instants carry an offset; dates are Paris days. Sizes are in characters. */
final class IntakeBodies {

    private static final int LINE = 200;
    private static final int TEXT = 10_000;

    private IntakeBodies() {}

    /** @param callBackWanted who speaks to a machine waits to be called back, unless said otherwise */
    record Recording(
            @NotNull OffsetDateTime leftAt,
            @NotNull ReceptionChannel channel,
            @NotBlank @Size(max = TEXT) String content,
            @Valid @Nullable Caller caller,
            @Size(max = LINE) @Nullable String clientId,
            @Nullable Boolean callBackWanted,
            @Valid @Nullable Relay relayedByWorker) {

        CallerDetails who() {
            return caller == null ? new CallerDetails(null, null, null, null) : caller.details();
        }

        @Nullable
        RelayedByWorker relayed() {
            return relayedByWorker == null
                    ? null
                    : new RelayedByWorker(
                            relayedByWorker.workerId().strip(),
                            relayedByWorker.heardAt().toInstant());
        }
    }

    record Caller(
            @Size(max = LINE) @Nullable String name,
            @Email @Size(max = LINE) @Nullable String email,
            @Size(max = 40) @Nullable String phone,
            @Size(max = 1_000) @Nullable String postalAddress) {

        private CallerDetails details() {
            return new CallerDetails(filled(name), filled(email), filled(phone), filled(postalAddress));
        }
    }

    record Relay(
            @NotBlank @Size(max = LINE) String workerId,
            @NotNull OffsetDateTime heardAt) {}

    record CallBack(
            @NotNull OffsetDateTime at,
            @NotNull Boolean reached,
            @Size(max = TEXT) @Nullable String note) {}

    record Documentation(
            @NotBlank @Size(max = LINE) String documentVersion,
            @NotNull LetterChannel channel,
            @NotNull OffsetDateTime sentAt) {}

    record Reminder(
            @NotNull OutgoingChannel channel, @NotNull OffsetDateTime sentAt) {}

    record Whose(@NotBlank @Size(max = LINE) String clientId) {}

    /** A message becomes something of its own by an act of its own. */
    enum Outcome {
        ANSWERED,
        INFORMATION_SENT,
        CALLED_BACK,
        PLANNING_CHANGE,
        NO_ACTION;

        IntakeOutcome outcome() {
            return IntakeOutcome.valueOf(name());
        }
    }

    /** @param callBackPromised whether the caller was promised a call-back on the way */
    record OutcomeBody(
            @NotNull Outcome outcome,
            @Size(max = TEXT) @Nullable String note,
            @Nullable Boolean callBackPromised) {}

    /** What a complaint or a remark needs besides the message; {@code description} only where the message does not say it. */
    record StatementBody(
            @NotBlank @Size(max = LINE) String subject,
            @Size(max = TEXT) @Nullable String description,
            @Size(max = LINE) @Nullable String source,
            @Size(max = LINE) @Nullable String motive,
            @Size(max = LINE) @Nullable String category,
            @Nullable RiskCategory riskCategory,
            @Size(max = LINE) @Nullable String visitId,
            @Size(max = LINE) @Nullable String workerId,
            @Size(max = TEXT) @Nullable String remedySought,
            @Nullable LocalDate happenedOn,
            @Size(max = LINE) @Nullable String place,
            @Size(max = TEXT) @Nullable String evidence,
            @Nullable Boolean written,
            @Size(max = TEXT) @Nullable String writtenReason,
            @Nullable FeedbackType type) {

        /** @param usual what it is unless said otherwise */
        Statement statement(FeedbackType usual) {
            var classification = new StatedClassification(source, motive, category, riskCategory);
            return new Statement(
                    type == null ? usual : type,
                    subject,
                    filled(description),
                    written,
                    filled(writtenReason),
                    filled(visitId),
                    filled(workerId),
                    filled(remedySought),
                    new Circumstances(happenedOn, filled(place), filled(evidence)),
                    classification.codes(),
                    classification.ownWords());
        }
    }

    /**
     * What a request needs besides the message; {@code need} only where the message does not say it.
     *
     * @param clientId of the caller's file, if there is one that the message does not name
     * @param name for a new file, where the message does not tell it; the address and the source likewise
     */
    record EnquiryBody(
            @Size(max = TEXT) @Nullable String need,
            @Nullable LocalDate wishedStartOn,
            @Size(max = LINE) @Nullable String clientId,
            @Size(max = LINE) @Nullable String name,
            ClientBodies.@Valid @Nullable Address postalAddress,
            @Nullable ClientSource source) {

        Enquiry enquiry() {
            return new Enquiry(
                    filled(need),
                    wishedStartOn,
                    filled(clientId),
                    filled(name),
                    postalAddress == null ? null : postalAddress.address(),
                    source == null ? ClientSource.NOT_STATED : source);
        }
    }
}
