package fr.paroletenue.command.worker;

import fr.paroletenue.api.worker.ContactDetails;
import fr.paroletenue.api.worker.SignedVersion;
import fr.paroletenue.api.worker.StepResult;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.command.deciding.Copies;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a worker's file knows of the person and of what stands before any assignment.
 *
 * @param steps the last result of each step
 * @param checks every time that an extract was seen
 * @param signed the day of each signature
 * @param badge the last one given
 * @param badgeBack when it came back; null while it is held, and before the first
 */
record HiringState(
        String name,
        ContactDetails contact,
        WorkerEvent.@Nullable ReferencesNoted references,
        Map<String, WorkerEvent.SelectionStepTaken> steps,
        List<WorkerEvent.BackgroundChecked> checks,
        Map<SignedVersion, LocalDate> signed,
        WorkerEvent.@Nullable BadgeIssued badge,
        @Nullable LocalDate badgeBack) {

    static final HiringState NONE =
            new HiringState("", new ContactDetails(null, null, null), null, Map.of(), List.of(), Map.of(), null, null);

    HiringState named(String newName, ContactDetails newContact) {
        return new HiringState(newName, newContact, references, steps, checks, signed, badge, badgeBack);
    }

    HiringState after(WorkerEvent.ReferencesNoted e) {
        return new HiringState(name, contact, e, steps, checks, signed, badge, badgeBack);
    }

    HiringState after(WorkerEvent.SelectionStepTaken e) {
        return new HiringState(
                name, contact, references, Copies.plus(steps, e.step(), e), checks, signed, badge, badgeBack);
    }

    HiringState after(WorkerEvent.BackgroundChecked e) {
        return new HiringState(name, contact, references, steps, Copies.plus(checks, e), signed, badge, badgeBack);
    }

    HiringState after(WorkerEvent.DocumentSigned e) {
        return new HiringState(
                name,
                contact,
                references,
                steps,
                checks,
                Copies.plus(signed, new SignedVersion(e.document(), e.version()), e.signedOn()),
                badge,
                badgeBack);
    }

    HiringState after(WorkerEvent.BadgeIssued e) {
        return new HiringState(name, contact, references, steps, checks, signed, e, null);
    }

    HiringState after(WorkerEvent.BadgeReturned e) {
        return new HiringState(name, contact, references, steps, checks, signed, badge, e.returnedOn());
    }

    boolean isBadgeHeld() {
        return badge != null && badgeBack == null;
    }

    /** The day of the hire, or of the first step of the selection where that lies before it. */
    LocalDate knownSince(LocalDate hiredOn) {
        return steps.values().stream()
                .map(WorkerEvent.SelectionStepTaken::on)
                .filter(on -> on.isBefore(hiredOn))
                .min(Comparator.naturalOrder())
                .orElse(hiredOn);
    }

    Set<String> passedSteps() {
        return steps.values().stream()
                .filter(step -> step.result() == StepResult.PASSED)
                .map(WorkerEvent.SelectionStepTaken::step)
                .collect(Collectors.toUnmodifiableSet());
    }
}
