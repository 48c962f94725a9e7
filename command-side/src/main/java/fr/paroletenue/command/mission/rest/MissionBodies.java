package fr.paroletenue.command.mission.rest;

import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.intake.OutgoingChannel;
import fr.paroletenue.api.mission.CancelCause;
import fr.paroletenue.api.mission.HolidayRule;
import fr.paroletenue.api.mission.MissCause;
import fr.paroletenue.api.mission.Pattern;
import fr.paroletenue.api.mission.PauseReason;
import fr.paroletenue.api.mission.PlanChange;
import fr.paroletenue.api.mission.RemarkType;
import fr.paroletenue.api.mission.WrittenRemark;
import fr.paroletenue.command.worker.rest.WorkerBodies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of the acts. Instants carry an offset; dates and months are Paris days and months. Sizes are in characters. Whoever
 * changes the plan says who wanted it, the firm unless said otherwise; what a client asked for names its message in the call log
 * (S1-04).
 */
final class MissionBodies {

    private static final int LINE = 200;
    private static final int TEXT = 10_000;
    private static final int MANY = 100;
    private static final int CONTRACTS = 10_000;

    private MissionBodies() {}

    /**
     * @param slots on the clocks of Paris
     * @param everyWeeks 1 for every week, which is the default; 2 for every other one, counted from the week of startsOn
     * @param onHolidays SKIP unless said otherwise
     * @param reason also why this worker although skills or area do not match
     */
    record VisitPattern(
            @NotEmpty @Size(max = MANY) List<WorkerBodies.@Valid @NotNull Slot> slots,
            @Min(1) @Max(8) @Nullable Integer everyWeeks,
            @NotNull LocalDate startsOn,
            @Nullable HolidayRule onHolidays,
            @NotBlank @Size(max = LINE) String workerId,
            PlanChange.@Nullable By askedBy,
            @Size(max = LINE) @Nullable String intakeId,
            @Size(max = TEXT) @Nullable String reason) {

        Pattern pattern() {
            return new Pattern(
                    slots.stream().map(WorkerBodies.Slot::weekly).toList(),
                    everyWeeks == null ? 1 : everyWeeks,
                    startsOn,
                    onHolidays == null ? HolidayRule.SKIP : onHolidays);
        }
    }

    /** @param to the last day, included */
    record PauseBody(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull PauseReason because,
            PlanChange.@Nullable By askedBy,
            @Size(max = LINE) @Nullable String intakeId,
            @Size(max = TEXT) @Nullable String reason) {}

    record PauseEnd(
            PlanChange.@Nullable By askedBy,
            @Size(max = LINE) @Nullable String intakeId) {}

    record AddedVisit(
            @NotNull OffsetDateTime startsAt,
            @NotNull OffsetDateTime endsAt,
            @NotBlank @Size(max = LINE) String workerId,
            PlanChange.@Nullable By askedBy,
            @Size(max = LINE) @Nullable String intakeId,
            @Size(max = TEXT) @Nullable String reason) {}

    record NewTime(
            @NotNull OffsetDateTime startsAt,
            @NotNull OffsetDateTime endsAt,
            PlanChange.@Nullable By askedBy,
            @Size(max = LINE) @Nullable String intakeId,
            @Size(max = TEXT) @Nullable String reason) {}

    /** @param because CLIENT_AWAY, CLIENT_ASKED, FIRM_ASKED or NO_WORKER */
    record Cancellation(
            @NotNull CancelCause because,
            PlanChange.@Nullable By askedBy,
            @Size(max = LINE) @Nullable String intakeId,
            @Size(max = TEXT) @Nullable String reason) {}

    /** @param accompaniedBy user name of whoever of the firm was there (S1-13) */
    record DoneVisit(
            @NotNull OffsetDateTime startedAt,
            @NotNull OffsetDateTime endedAt,
            @Size(max = LINE) @Nullable String accompaniedBy) {}

    record Times(
            @NotNull OffsetDateTime startedAt,
            @NotNull OffsetDateTime endedAt,
            @NotBlank @Size(max = TEXT) String reason) {}

    record MissedVisit(
            @NotNull MissCause because,
            @Size(max = TEXT) @Nullable String reason) {}

    record Offer(
            @NotBlank @Size(max = LINE) String workerId,
            @NotNull OutgoingChannel channel,
            @NotNull OffsetDateTime offeredAt) {}

    record Acceptance(@NotNull OffsetDateTime acceptedAt) {}

    record Declining(
            @NotNull OffsetDateTime refusedAt,
            @Size(max = TEXT) @Nullable String reason) {}

    /** @param hours as they stand on the sheet, with at most two decimals */
    record Timesheet(
            @NotBlank @Size(max = LINE) String workerId,

            @NotNull @DecimalMin("0") @DecimalMax("744") @Digits(integer = 3, fraction = 2)
            BigDecimal hours,

            @NotNull OffsetDateTime clientSignedAt,
            @NotNull OffsetDateTime workerSignedAt,
            @Size(max = MANY) @Nullable List<@Valid @NotNull Footnote> remarks) {

        List<WrittenRemark> written() {
            return remarks == null
                    ? List.of()
                    : remarks.stream().map(Footnote::written).toList();
        }
    }

    /** What the client wrote at the foot of the sheet (S1-16). */
    record Footnote(
            @NotNull RemarkType type,
            @NotBlank @Size(max = TEXT) String text) {

        WrittenRemark written() {
            return new WrittenRemark(
                    type, text.strip(), new IntakeId(anId()), new ComplaintId(anId()), new RemarkId(anId()));
        }

        private static String anId() {
            return UUID.randomUUID().toString();
        }
    }

    record RemarkAnswer(
            @NotNull OffsetDateTime answeredAt,
            @NotNull OutgoingChannel channel,
            @NotBlank @Size(max = TEXT) String answer) {}

    /** @param contractIds empty or absent for all that have a pattern */
    record Planning(
            @NotNull YearMonth from,
            @NotNull YearMonth until,
            @Size(max = CONTRACTS) @Nullable List<@NotBlank @Size(max = LINE) String> contractIds) {}

    static PlanChange change(PlanChange.@Nullable By askedBy, @Nullable String intakeId) {
        return new PlanChange(askedBy == null ? PlanChange.By.FIRM : askedBy, filled(intakeId));
    }
}
