package fr.paroletenue.query.worker;

import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.worker.Absence;
import fr.paroletenue.api.worker.AbsenceReason;
import fr.paroletenue.api.worker.AssignmentNeed;
import fr.paroletenue.api.worker.BackgroundFinding;
import fr.paroletenue.api.worker.Bulletin;
import fr.paroletenue.api.worker.ContactDetails;
import fr.paroletenue.api.worker.Match;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.StepResult;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerDocument;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.api.worker.WorkerId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events of a worker as the command side would have recorded them. */
public final class WorkerHistories {

    public static final LocalDate HIRED = LocalDate.of(2026, 4, 1);

    private final WorkerId id;
    private final String name;

    private WorkerHistories(String id, String name) {
        this.id = new WorkerId(id);
        this.name = name;
    }

    public static WorkerHistories of(String id, String name) {
        return new WorkerHistories(id, name);
    }

    public WorkerEvent registered(String... areas) {
        return new WorkerEvent.Registered(
                id,
                name,
                new ContactDetails("sealed@example.org", "0600009999", "sealed street"),
                List.of(areas),
                HIRED,
                "2026-1",
                List.of("CV", "INTERVIEW"));
    }

    public WorkerEvent step(String step, StepResult result) {
        return new WorkerEvent.SelectionStepTaken(id, step, "2026-1", HIRED, result, "sealed note");
    }

    public WorkerEvent signed(WorkerDocument document, String version) {
        return new WorkerEvent.DocumentSigned(id, document, version, HIRED);
    }

    public WorkerEvent checked() {
        return new WorkerEvent.BackgroundChecked(
                id, Bulletin.B3, HIRED, "direction", new BackgroundFinding(BackgroundFinding.Result.NOTED));
    }

    public WorkerEvent badge() {
        return new WorkerEvent.BadgeIssued(id, "sealed badge", HIRED);
    }

    public WorkerEvent badgeBack() {
        return new WorkerEvent.BadgeReturned(id, HIRED.plusDays(3));
    }

    public WorkerEvent can(String skill) {
        return new WorkerEvent.SkillAdded(id, new Skill(skill), HIRED);
    }

    public WorkerEvent cannot(String skill) {
        return new WorkerEvent.SkillRemoved(id, new Skill(skill));
    }

    public WorkerEvent available(String... slots) {
        return new WorkerEvent.AvailabilitySet(id, slots(slots));
    }

    public WorkerEvent absent(int number, LocalDate from, LocalDate to) {
        return new WorkerEvent.AbsenceNoted(
                id, number, new Absence(from, to), new AbsenceReason(AbsenceReason.Code.SICKNESS));
    }

    public WorkerEvent notAbsent(int number) {
        return new WorkerEvent.AbsenceCancelled(id, number);
    }

    public WorkerEvent engaged(String request, String... slots) {
        return new WorkerEvent.Engaged(
                id,
                request,
                new AssignmentNeed(List.of(new Skill("GARDENING")), "38000", slots(slots), HIRED, null),
                new Match(List.of(), List.of(new Skill("GARDENING")), true),
                "sealed reason");
    }

    public WorkerEvent released(String request) {
        return new WorkerEvent.Released(id, request);
    }

    public WorkerEvent trained(int number, String title, LocalDate on, @Nullable LocalDate expiresOn) {
        return new WorkerEvent.TrainingCompleted(id, number, title, on, expiresOn);
    }

    public WorkerEvent departed() {
        return new WorkerEvent.Departed(
                id, HIRED.plusDays(60), HIRED.plusDays(60).plusYears(5), "2026-1");
    }

    public WorkerEvent erased() {
        return new WorkerEvent.Erased(
                id,
                HIRED.plusDays(60).plusYears(5),
                "2026-1",
                List.of(new ErasedKey(id.value(), RetentionClass.WORKER)));
    }

    /** Nothing blocks; both versions of the list that the tests know are signed. */
    public Stream<WorkerEvent> ready(String area, String skill, String... slots) {
        return Stream.of(
                registered(area),
                step("CV", StepResult.PASSED),
                step("INTERVIEW", StepResult.PASSED),
                checked(),
                signed(WorkerDocument.CLIENT_CHARTER, "2026-1"),
                signed(WorkerDocument.ETHICS_UNDERTAKING, "2026-1"),
                signed(WorkerDocument.LIST_OF_UNDERTAKINGS, "2026-1"),
                signed(WorkerDocument.LIST_OF_UNDERTAKINGS, "list-2"),
                badge(),
                can(skill),
                available(slots));
    }

    /** Every type of event, the erasure excepted. */
    public Stream<WorkerEvent> everything() {
        return Stream.concat(
                ready("38", "IRONING", "MONDAY-08:00-12:00"),
                Stream.of(
                        new WorkerEvent.ContactDetailsChanged(
                                id, "sealed new name", new ContactDetails(null, "0600008888", null)),
                        new WorkerEvent.ReferencesNoted(id, "sealed binder", "sealed number"),
                        new WorkerEvent.AreasSet(id, List.of("69")),
                        can("WINDOWS"),
                        cannot("IRONING"),
                        trained(1, "sealed training", HIRED, HIRED.plusYears(2)),
                        absent(1, HIRED, HIRED.plusDays(2)),
                        absent(2, HIRED.plusDays(9), HIRED.plusDays(9)),
                        notAbsent(1),
                        engaged("r-1", "MONDAY-09:00-10:00"),
                        engaged("r-2", "MONDAY-10:00-11:00"),
                        released("r-1"),
                        badgeBack(),
                        departed()));
    }

    private static List<WeeklySlot> slots(String... texts) {
        return Stream.of(texts).map(text -> WeeklySlot.read(text).orElseThrow()).toList();
    }
}
