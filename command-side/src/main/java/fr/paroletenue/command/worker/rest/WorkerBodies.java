package fr.paroletenue.command.worker.rest;

import static fr.paroletenue.frame.web.Given.filled;

import fr.paroletenue.api.worker.AbsenceReason;
import fr.paroletenue.api.worker.BackgroundFinding;
import fr.paroletenue.api.worker.Bulletin;
import fr.paroletenue.api.worker.ContactDetails;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.StepResult;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of the acts. Dates are Paris days, times those of Parisian clocks. Sizes are in characters. */
public final class WorkerBodies {

    private static final int LINE = 200;
    private static final int ADDRESS = 1_000;
    private static final int TEXT = 10_000;
    private static final int MANY = 100;

    private static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";

    /** The beginning of a postal code, such as {@code 38} for a département. */
    private static final String AREA = "[0-9]{1,5}";

    private WorkerBodies() {}

    /** @param hiredOn may lie ahead */
    record Registration(
            @NotBlank @Size(max = LINE) String name,
            @Email @Size(max = LINE) @Nullable String email,
            @Size(max = 40) @Nullable String phone,
            @Size(max = ADDRESS) @Nullable String postalAddress,
            @Size(max = MANY) @Nullable List<@NotBlank @Pattern(regexp = AREA) String> areas,
            @NotNull LocalDate hiredOn) {

        ContactDetails contact() {
            return new ContactDetails(filled(email), filled(phone), filled(postalAddress));
        }
    }

    /** All together: what is left out is no longer known. */
    record Contact(
            @NotBlank @Size(max = LINE) String name,
            @Email @Size(max = LINE) @Nullable String email,
            @Size(max = 40) @Nullable String phone,
            @Size(max = ADDRESS) @Nullable String postalAddress) {

        ContactDetails details() {
            return new ContactDetails(filled(email), filled(phone), filled(postalAddress));
        }
    }

    /** All together. */
    record Areas(@NotNull @Size(max = MANY) List<@NotBlank @Pattern(regexp = AREA) String> areas) {}

    /**
     * @param cv where it is kept
     * @param identityDocument kind and number, never the document itself (D5)
     */
    record References(
            @Size(max = LINE) @Nullable String cv,
            @Size(max = LINE) @Nullable String identityDocument) {}

    /** @param procedureVersion that of the file unless said otherwise */
    record SelectionStep(
            @NotBlank @Size(max = 40) String step,
            @Size(max = 40) @Nullable String procedureVersion,
            @NotNull LocalDate on,
            @NotNull StepResult result,
            @Size(max = TEXT) @Nullable String note) {}

    /** There is no field for a copy, and none for what the extract says (D5). */
    record BackgroundCheck(
            @NotNull Bulletin bulletin, @NotNull LocalDate seenOn, BackgroundFinding.@NotNull Result result) {}

    record Signature(
            @NotNull WorkerDocument document,
            @NotBlank @Size(max = 40) String version,
            @NotNull LocalDate signedOn) {}

    /** @param version where it is known no more, the one that was in force on that day */
    record SignatureThen(
            @NotNull LocalDate signedOn,
            @Size(max = 40) @Nullable String version) {}

    record Badge(
            @NotBlank @Size(max = 40) String number,
            @NotNull LocalDate issuedOn) {}

    record BadgeReturn(@NotNull LocalDate returnedOn) {}

    record SkillBody(
            @NotBlank @Pattern(regexp = Skill.FORM) String skill,
            @NotNull LocalDate since) {}

    record SkillRemoval(
            @NotBlank @Pattern(regexp = Skill.FORM) String skill) {}

    /** @param expiresOn the last day on which it counts */
    record Training(
            @NotBlank @Size(max = LINE) String title,
            @NotNull LocalDate completedOn,
            @Nullable LocalDate expiresOn) {}

    public record Slot(
            @NotNull DayOfWeek day,
            @NotBlank @Pattern(regexp = TIME) String from,
            @NotBlank @Pattern(regexp = TIME) String to) {

        public WeeklySlot weekly() {
            return new WeeklySlot(day, LocalTime.parse(from), LocalTime.parse(to));
        }
    }

    /** All together; an empty list for somebody who cannot come at all. */
    record WeeklyAvailability(@NotNull @Size(max = MANY) List<@Valid @NotNull Slot> weekly) {}

    /** @param to the last day, included */
    record AbsenceBody(@NotNull LocalDate from, @NotNull LocalDate to, AbsenceReason.@NotNull Code reason) {}

    record Departure(@NotNull LocalDate on) {}
}
