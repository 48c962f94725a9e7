package fr.paroletenue.query.worker;

import fr.paroletenue.api.worker.Absence;
import fr.paroletenue.api.worker.AbsenceReason;
import fr.paroletenue.api.worker.AssignmentGates;
import fr.paroletenue.api.worker.AssignmentNeed;
import fr.paroletenue.api.worker.Availability;
import fr.paroletenue.api.worker.BackgroundFinding;
import fr.paroletenue.api.worker.Bulletin;
import fr.paroletenue.api.worker.ContactDetails;
import fr.paroletenue.api.worker.Match;
import fr.paroletenue.api.worker.SignedVersion;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.StepResult;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerDocument;
import fr.paroletenue.api.worker.WorkerStatus;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.Folded;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file of one worker as its events tell it; days are Paris days.
 *
 * @param seen how many of the events were folded
 */
public record WorkerFile(
        String workerId,
        long version,
        long seen,
        Person person,
        Hiring hiring,
        Abilities abilities,
        Time time,
        @Nullable Departure departure,
        @Nullable By erased)
        implements Folded {

    private static final String WORDS_ERASED = "(erased)";

    /** @param before what was changed since, the latest last */
    public record Person(
            String name,
            ContactDetails contact,
            @Nullable String cv,
            @Nullable String identityDocument,
            List<Former> before,
            By registered) {}

    /** @param until when something else was stated */
    public record Former(String name, ContactDetails contact, By until) {}

    /** What stands before any assignment. */
    public record Hiring(
            LocalDate hiredOn,
            String procedureVersion,
            List<String> procedure,
            List<Step> steps,
            List<Check> checks,
            List<Signature> signatures,
            List<Badge> badges) {}

    public record Step(
            String step,
            String procedureVersion,
            LocalDate on,
            StepResult result,
            @Nullable String note,
            By by) {}

    public record Check(Bulletin bulletin, LocalDate seenOn, String seenBy, BackgroundFinding finding, By by) {}

    public record Signature(WorkerDocument document, String version, LocalDate signedOn, By by) {}

    public record Badge(
            String number, LocalDate issuedOn, @Nullable LocalDate returnedOn) {}

    public record Abilities(List<String> areas, List<SkillHeld> skills, List<Training> trainings) {}

    public record SkillHeld(Skill skill, LocalDate since) {}

    /** @param expiresOn the last day on which it counts */
    public record Training(
            int number,
            String title,
            LocalDate completedOn,
            @Nullable LocalDate expiresOn) {}

    /** @param engagements those that were not released */
    public record Time(List<WeeklySlot> weekly, List<AbsenceNoted> absences, List<Engagement> engagements) {}

    public record AbsenceNoted(int number, Absence absence, AbsenceReason reason, boolean cancelled) {}

    public record Engagement(
            String requestId,
            AssignmentNeed need,
            Match match,
            @Nullable String overrideReason,
            By by) {}

    public record Departure(LocalDate on, LocalDate keepUntil, String retentionPolicyVersion, By by) {}

    public WorkerStatus status() {
        if (erased != null) {
            return WorkerStatus.ERASED;
        }
        return departure == null ? WorkerStatus.ACTIVE : WorkerStatus.DEPARTED;
    }

    AssignmentGates gates() {
        var lastResults = new HashMap<String, StepResult>();
        hiring.steps().forEach(step -> lastResults.put(step.step(), step.result()));
        return new AssignmentGates(
                hiring.hiredOn(),
                hiring.procedure(),
                lastResults.entrySet().stream()
                        .filter(step -> step.getValue() == StepResult.PASSED)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()),
                !hiring.checks().isEmpty(),
                signed(),
                heldBadge() != null,
                departure != null);
    }

    Set<SignedVersion> signed() {
        return hiring.signatures().stream()
                .map(signature -> new SignedVersion(signature.document(), signature.version()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Nullable
    Badge heldBadge() {
        var last = hiring.badges().isEmpty() ? null : hiring.badges().getLast();
        return last == null || last.returnedOn() != null ? null : last;
    }

    /** Whether the training was taken again, so that its end means nothing any more. */
    boolean isFollowed(Training training) {
        return abilities.trainings().stream()
                .filter(other -> other.number() != training.number())
                .filter(other -> other.title().equalsIgnoreCase(training.title()))
                .anyMatch(other -> training.expiresOn() != null
                        && (other.expiresOn() == null || other.expiresOn().isAfter(training.expiresOn())));
    }

    /** The days on which trainings end that were not taken again (S2-19). */
    Stream<LocalDate> trainingsEnd() {
        return abilities.trainings().stream()
                .filter(training -> !isFollowed(training))
                .map(Training::expiresOn)
                .filter(Objects::nonNull)
                .distinct();
    }

    /** @param requestId whose own engagement does not stand in its way; null for all of them */
    Availability availabilityFor(@Nullable String requestId) {
        return new Availability(
                time.weekly(),
                time.absences().stream()
                        .filter(absence -> !absence.cancelled())
                        .map(AbsenceNoted::absence)
                        .toList(),
                time.engagements().stream()
                        .filter(engagement -> !engagement.requestId().equals(requestId))
                        .map(Engagement::need)
                        .toList());
    }

    Set<Skill> skills() {
        return abilities.skills().stream().map(SkillHeld::skill).collect(Collectors.toUnmodifiableSet());
    }

    /** What is left once the key is destroyed: the same as a rebuild would then read from the events (D13). */
    WorkerFile erased(By by) {
        return new WorkerFile(
                workerId,
                version,
                seen,
                new Person(
                        WORDS_ERASED,
                        ContactDetails.erased(),
                        erasedIfAny(person.cv()),
                        erasedIfAny(person.identityDocument()),
                        person.before().stream()
                                .map(former -> new Former(WORDS_ERASED, ContactDetails.erased(), former.until()))
                                .toList(),
                        person.registered()),
                new Hiring(
                        hiring.hiredOn(),
                        hiring.procedureVersion(),
                        hiring.procedure(),
                        hiring.steps().stream()
                                .map(step -> new Step(
                                        step.step(),
                                        step.procedureVersion(),
                                        step.on(),
                                        step.result(),
                                        erasedIfAny(step.note()),
                                        step.by()))
                                .toList(),
                        hiring.checks().stream()
                                .map(check -> new Check(
                                        check.bulletin(),
                                        check.seenOn(),
                                        check.seenBy(),
                                        BackgroundFinding.erased(),
                                        check.by()))
                                .toList(),
                        hiring.signatures(),
                        hiring.badges().stream()
                                .map(badge -> new Badge(WORDS_ERASED, badge.issuedOn(), badge.returnedOn()))
                                .toList()),
                new Abilities(
                        abilities.areas(),
                        abilities.skills(),
                        abilities.trainings().stream()
                                .map(training -> new Training(
                                        training.number(), WORDS_ERASED, training.completedOn(), training.expiresOn()))
                                .toList()),
                new Time(
                        time.weekly(),
                        time.absences().stream()
                                .map(absence -> new AbsenceNoted(
                                        absence.number(),
                                        absence.absence(),
                                        AbsenceReason.erased(),
                                        absence.cancelled()))
                                .toList(),
                        time.engagements().stream()
                                .map(engagement -> new Engagement(
                                        engagement.requestId(),
                                        engagement.need(),
                                        engagement.match(),
                                        erasedIfAny(engagement.overrideReason()),
                                        engagement.by()))
                                .toList()),
                departure,
                by);
    }

    /** What was never said is still not said: nothing was sealed there. */
    private static @Nullable String erasedIfAny(@Nullable String words) {
        return words == null ? null : WORDS_ERASED;
    }
}
