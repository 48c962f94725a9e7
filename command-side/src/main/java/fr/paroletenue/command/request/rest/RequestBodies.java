package fr.paroletenue.command.request.rest;

import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.request.AssessmentAnswers;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.HomeService;
import fr.paroletenue.api.request.OfferedLine;
import fr.paroletenue.api.request.PaidHow;
import fr.paroletenue.api.request.ProvisionMode;
import fr.paroletenue.api.request.QuoteLineKind;
import fr.paroletenue.api.request.Rhythm;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.command.edge.Amount;
import fr.paroletenue.command.worker.rest.WorkerBodies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of the acts. Instants carry an offset; dates are Paris days. Sizes are in characters. */
public final class RequestBodies {

    private static final int LINE = 200;
    private static final int TEXT = 10_000;
    private static final int MANY = 100;

    private RequestBodies() {}

    /** @param clientId of a client's file */
    record RequestRegistration(
            @NotBlank @Size(max = LINE) String clientId,
            @NotNull OffsetDateTime receivedAt,
            @NotNull ReceptionChannel channel,
            @NotBlank @Size(max = TEXT) String need,
            @Nullable LocalDate wishedStartOn) {}

    /** @param at may lie ahead */
    record Appointment(
            @NotNull OffsetDateTime at,
            @Size(max = LINE) @Nullable String place) {}

    /**
     * What is missing is judged by the form in force on the day of the assessment (S2-11), and told all at once.
     *
     * @param skills an empty list says that none is needed
     * @param forbiddenAreas parts of the home that nobody may enter; "none" is an answer
     */
    record AssessmentBody(
            @NotNull OffsetDateTime heldAt,
            @Size(max = MANY) @Nullable List<@NotNull HomeService> services,
            @Nullable Rhythm rhythm,

            @DecimalMin("0.01") @DecimalMax("744") @Digits(integer = 3, fraction = 2) @Nullable
            BigDecimal hoursPerMonth,

            @Size(max = MANY) @Nullable List<WorkerBodies.@Valid @NotNull Slot> slots,
            @Size(max = MANY) @Nullable List<@NotBlank @Pattern(regexp = Skill.FORM) String> skills,
            @Pattern(regexp = "[0-9]{5}") @Nullable String postalCode,
            @Nullable LocalDate startOn,
            @Size(max = TEXT) @Nullable String tasks,
            @Size(max = TEXT) @Nullable String access,
            @Size(max = TEXT) @Nullable String forbiddenAreas,
            @Size(max = TEXT) @Nullable String pets,
            @Size(max = TEXT) @Nullable String equipment,
            @Size(max = TEXT) @Nullable String notes) {

        AssessmentAnswers answers() {
            return new AssessmentAnswers(
                    services,
                    rhythm,
                    hoursPerMonth,
                    slots == null
                            ? null
                            : slots.stream().map(WorkerBodies.Slot::weekly).toList(),
                    skills == null ? null : skills.stream().map(Skill::of).toList(),
                    postalCode,
                    startOn,
                    new HomeDetails(
                            filled(tasks),
                            filled(access),
                            filled(forbiddenAreas),
                            filled(pets),
                            filled(equipment),
                            filled(notes)));
        }
    }

    /** @param overrideReason why this worker although skills or area do not match */
    record Proposal(
            @NotBlank @Size(max = LINE) String workerId,
            @Size(max = TEXT) @Nullable String overrideReason) {}

    /** @param reassignmentReason why instead of the one who is assigned; without it nobody is replaced */
    record Assignment(
            @NotBlank @Size(max = LINE) String workerId,
            @Size(max = TEXT) @Nullable String overrideReason,
            @Size(max = TEXT) @Nullable String reassignmentReason) {}

    record AssignmentEnd(@NotBlank @Size(max = TEXT) String reason) {}

    record QuoteAskedBody(@NotNull LocalDate on, @NotNull ReceptionChannel channel) {}

    /** @param mode who employs the one who comes */
    record Quote(
            @NotNull LocalDate issuedOn,
            @NotNull ProvisionMode mode,
            @NotEmpty @Size(max = MANY) List<@Valid @NotNull Line> lines) {

        List<OfferedLine> offered() {
            return lines.stream().map(Line::offered).toList();
        }
    }

    /**
     * @param unitPrice including tax
     * @param vatRate in percent, such as 10 or 5.5
     * @param paid each month unless said otherwise
     */
    public record Line(
            @NotNull QuoteLineKind kind,
            @NotBlank @Size(max = LINE) String description,

            @NotNull @DecimalMin("0.01") @Digits(integer = 5, fraction = 2)
            BigDecimal quantity,

            @Valid @NotNull Amount unitPrice,

            @NotNull @DecimalMin("0") @Digits(integer = 2, fraction = 2)
            BigDecimal vatRate,

            @Nullable PaidHow paid) {

        public OfferedLine offered() {
            return new OfferedLine(
                    kind,
                    description.strip(),
                    quantity,
                    unitPrice.money(),
                    vatRate,
                    paid == null ? PaidHow.EACH_MONTH : paid);
        }
    }

    /**
     * @param number of the quote; the one there is unless said otherwise
     * @param proof where the acceptance can be seen
     */
    record Acceptance(
            @Size(max = 40) @Nullable String number,
            @NotNull LocalDate acceptedOn,
            @NotNull LetterChannel channel,
            @NotBlank @Size(max = TEXT) String proof) {}

    record QuoteRefusal(
            @Size(max = 40) @Nullable String number,
            @NotNull LocalDate refusedOn,
            @Size(max = TEXT) @Nullable String reason) {}

    /** @param documentVersion the one in force on the day of the delivery */
    record Delivery(
            @NotBlank @Size(max = 40) String documentVersion,
            @NotNull LetterChannel channel,
            @NotNull OffsetDateTime deliveredAt) {}

    record Abandonment(
            @NotNull LocalDate on,
            @NotBlank @Size(max = TEXT) String reason) {}
}
