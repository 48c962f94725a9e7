package fr.paroletenue.command.contract.rest;

import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.contract.Concluded;
import fr.paroletenue.api.contract.NotebookAuthor;
import fr.paroletenue.api.contract.PaymentMeans;
import fr.paroletenue.api.request.AssessmentAnswers;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.HomeService;
import fr.paroletenue.api.request.Needs;
import fr.paroletenue.api.request.OfferedLine;
import fr.paroletenue.api.request.Rhythm;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.command.edge.Amount;
import fr.paroletenue.command.request.rest.RequestBodies;
import fr.paroletenue.command.worker.rest.WorkerBodies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
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
final class ContractBodies {

    private static final int LINE = 200;
    private static final int TEXT = 10_000;
    private static final int MANY = 100;

    private ContractBodies() {}

    /** @param lines the price, where no quote had to be given and none was accepted */
    record Drawing(
            @NotBlank @Size(max = LINE) String requestId,
            @Size(max = MANY) @Nullable List<RequestBodies.@Valid @NotNull Line> lines) {

        List<OfferedLine> offered() {
            return lines == null
                    ? List.of()
                    : lines.stream().map(RequestBodies.Line::offered).toList();
        }
    }

    /**
     * What is to be done, whole: what was said before is no longer so once this is validated.
     *
     * @param forbiddenAreas parts of the home that nobody may enter; "none" is an answer
     */
    record ScopeBody(
            @NotEmpty @Size(max = MANY) List<@NotNull HomeService> services,
            @NotNull Rhythm rhythm,

            @NotNull @DecimalMin("0.01") @DecimalMax("744") @Digits(integer = 3, fraction = 2)
            BigDecimal hoursPerMonth,

            @NotEmpty @Size(max = MANY) List<WorkerBodies.@Valid @NotNull Slot> slots,
            @Size(max = MANY) @Nullable List<@NotBlank @Pattern(regexp = Skill.FORM) String> skills,
            @NotNull @Pattern(regexp = "[0-9]{5}") String postalCode,
            @NotNull LocalDate startOn,
            @NotBlank @Size(max = TEXT) String tasks,
            @Size(max = TEXT) @Nullable String access,
            @NotBlank @Size(max = TEXT) String forbiddenAreas,
            @Size(max = TEXT) @Nullable String pets,
            @Size(max = TEXT) @Nullable String equipment,
            @Size(max = TEXT) @Nullable String notes) {

        Needs needs() {
            return new AssessmentAnswers(
                            services,
                            rhythm,
                            hoursPerMonth,
                            slots.stream().map(WorkerBodies.Slot::weekly).toList(),
                            skills == null
                                    ? List.of()
                                    : skills.stream().map(Skill::of).toList(),
                            postalCode,
                            startOn,
                            home())
                    .needs();
        }

        HomeDetails home() {
            return new HomeDetails(
                    tasks.strip(),
                    filled(access),
                    forbiddenAreas.strip(),
                    filled(pets),
                    filled(equipment),
                    filled(notes));
        }
    }

    /**
     * @param electronic false unless said otherwise
     * @param exempt under art. L221-10, 2°; false unless said otherwise
     */
    record Signature(
            @NotNull LocalDate signedOn,
            @NotNull Concluded concluded,
            @Nullable Boolean electronic,
            @Nullable Boolean exempt) {}

    record Information(@NotNull LocalDate on, @NotNull LetterChannel channel) {}

    record Return(@NotNull LocalDate returnedOn) {}

    record EarlyStart(
            @NotNull OffsetDateTime requestedAt, @NotNull LetterChannel channel) {}

    record Payment(@NotNull PaymentMeans means, @NotNull LocalDate acceptedOn) {}

    record Validation(
            @NotNull @Min(1) Integer version, @NotNull LocalDate validatedOn) {}

    /**
     * Who is left out was not there.
     *
     * @param representative account of somebody of the firm
     */
    record Meeting(
            @NotNull OffsetDateTime heldAt,
            @Nullable Boolean clientPresent,
            @Size(max = LINE) @Nullable String workerId,
            @Size(max = LINE) @Nullable String representative) {}

    record ScopeSignature(
            @NotBlank @Size(max = LINE) String workerId,
            @NotNull @Min(1) Integer version,
            @NotNull LocalDate signedOn) {}

    record Access(@NotBlank @Size(max = TEXT) String instructions) {}

    record Key(
            @NotBlank @Size(max = LINE) String description,
            @NotNull LocalDate takenOn) {}

    record KeyBack(@NotNull LocalDate returnedOn) {}

    record Notebook(@NotNull LocalDate issuedOn) {}

    record NotebookEntry(
            @NotNull LocalDate writtenOn,
            @NotNull NotebookAuthor author,
            @NotBlank @Size(max = TEXT) String text) {}

    /**
     * @param sentAt what counts for the period
     * @param receivedAt when it arrived; as it was sent unless said otherwise
     * @param hoursDone hours of work done until then, as the visits say; needed only where none was ever planned
     * @param paidAhead what the client has paid; nothing unless said otherwise
     */
    record Withdrawal(
            @NotNull OffsetDateTime sentAt,
            @Nullable OffsetDateTime receivedAt,
            @NotNull ReceptionChannel channel,

            @DecimalMin("0") @Digits(integer = 4, fraction = 2) @Nullable
            BigDecimal hoursDone,

            @Valid @Nullable Amount paidAhead) {}

    /** @param paidAhead what the client has paid for days after the notice; nothing unless said otherwise */
    record Notice(
            @NotNull OffsetDateTime noticeReceivedAt,
            @NotNull ReceptionChannel channel,
            @Size(max = TEXT) @Nullable String reason,
            @Valid @Nullable Amount paidAhead) {}

    record Confirmation(
            @NotNull LetterChannel channel, @NotNull OffsetDateTime sentAt) {}

    record Refund(@Valid @NotNull Amount amount, @NotNull LocalDate refundedOn) {}

    record Abandonment(
            @NotNull LocalDate on,
            @NotBlank @Size(max = TEXT) String reason) {}
}
