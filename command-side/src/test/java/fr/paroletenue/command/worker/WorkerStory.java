package fr.paroletenue.command.worker;

import static org.assertj.core.api.Assertions.catchThrowable;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.worker.AbsenceReason;
import fr.paroletenue.api.worker.AssignmentBlock;
import fr.paroletenue.api.worker.BackgroundFinding;
import fr.paroletenue.api.worker.Bulletin;
import fr.paroletenue.api.worker.ContactDetails;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.StepResult;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerCommand;
import fr.paroletenue.api.worker.WorkerCommand.AddSkill;
import fr.paroletenue.api.worker.WorkerCommand.CancelAbsence;
import fr.paroletenue.api.worker.WorkerCommand.ChangeContactDetails;
import fr.paroletenue.api.worker.WorkerCommand.ConfirmWorker;
import fr.paroletenue.api.worker.WorkerCommand.ConsiderWorker;
import fr.paroletenue.api.worker.WorkerCommand.EngageWorker;
import fr.paroletenue.api.worker.WorkerCommand.EraseWorker;
import fr.paroletenue.api.worker.WorkerCommand.IssueBadge;
import fr.paroletenue.api.worker.WorkerCommand.NoteAbsence;
import fr.paroletenue.api.worker.WorkerCommand.NoteBackgroundCheck;
import fr.paroletenue.api.worker.WorkerCommand.NoteDeparture;
import fr.paroletenue.api.worker.WorkerCommand.NoteReferences;
import fr.paroletenue.api.worker.WorkerCommand.NoteSelectionStep;
import fr.paroletenue.api.worker.WorkerCommand.NoteSignature;
import fr.paroletenue.api.worker.WorkerCommand.NoteTraining;
import fr.paroletenue.api.worker.WorkerCommand.RegisterWorker;
import fr.paroletenue.api.worker.WorkerCommand.ReleaseWorker;
import fr.paroletenue.api.worker.WorkerCommand.RemoveSkill;
import fr.paroletenue.api.worker.WorkerCommand.ReturnBadge;
import fr.paroletenue.api.worker.WorkerCommand.SetAreas;
import fr.paroletenue.api.worker.WorkerCommand.SetAvailability;
import fr.paroletenue.api.worker.WorkerDocument;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.api.worker.WorkerPolicies;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.policy.PolicyBook;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A worker's file as its decisions alone make it: no framework, no database. A new charter comes into force on 1 July. */
final class WorkerStory {

    static final WorkerId ID = new WorkerId("w-1");

    static final WorkerId ANOTHER = new WorkerId("w-2");

    static final LocalDate HIRED = LocalDate.of(2026, 5, 4);

    static final LocalDate NEW_CHARTER_FROM = LocalDate.of(2026, 7, 1);

    static final Skill IRONING = new Skill("IRONING");

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private static final PolicyBook POLICIES = PolicyBook.of(
            PolicyDefaults.all(),
            List.of(
                    adopted(
                            WorkerDocument.CLIENT_CHARTER.policy().value(),
                            NEW_CHARTER_FROM,
                            PolicyUnit.TEXT,
                            "Charte"),
                    adopted(WorkerPolicies.SELECTION.value(), NEW_CHARTER_FROM, PolicyUnit.TEXT, "CV MEDICAL")));

    private final List<WorkerEvent> history = new ArrayList<>();
    private final Set<String> heldByOthers = new HashSet<>();
    private final Badges badges = new Badges() {

        @Override
        public Optional<WorkerId> claim(WorkerId worker, String number) {
            return heldByOthers.contains(number) ? Optional.of(ANOTHER) : Optional.empty();
        }

        @Override
        public void giveBack(WorkerId worker) {}

        @Override
        public List<WorkerId> ofOldFiles() {
            return List.of();
        }
    };
    private WorkerState state = WorkerState.NONE;
    private LocalDate today = HIRED;

    /** Registered on the day of the hire, and nothing else. */
    static WorkerStory registered() {
        return new WorkerStory().given(register(HIRED));
    }

    /** Everything is there: nothing blocks, mornings from Monday to Wednesday, ironing, in the 38. */
    static WorkerStory ready() {
        var story = registered();
        for (var step : List.of("CV", "INTERVIEW", "REFERENCES", "TRIAL")) {
            story.given(step(step, StepResult.PASSED));
        }
        story.given(check());
        for (var document : WorkerDocument.values()) {
            story.given(signature(document, "2026-1", HIRED));
        }
        return story.given(
                new IssueBadge(ID, "B-1", HIRED),
                new AddSkill(ID, IRONING, LocalDate.of(1998, 1, 1)),
                new SetAvailability(ID, List.of(slot("MONDAY-08:00-13:00"), slot("TUESDAY-08:00-13:00"))));
    }

    static RegisterWorker register(LocalDate hiredOn) {
        return new RegisterWorker(
                ID, "Mme Exemple", new ContactDetails(null, "0600000000", null), List.of("69100", "38", "38"), hiredOn);
    }

    static NoteSelectionStep step(String step, StepResult result) {
        return new NoteSelectionStep(ID, step, null, HIRED, result, null);
    }

    static NoteBackgroundCheck check() {
        return new NoteBackgroundCheck(
                ID, Bulletin.B3, HIRED, new BackgroundFinding(BackgroundFinding.Result.NOTHING_NOTED));
    }

    static NoteSignature signature(WorkerDocument document, String version, LocalDate on) {
        return new NoteSignature(ID, document, version, on);
    }

    static WeeklySlot slot(String text) {
        return WeeklySlot.read(text).orElseThrow();
    }

    static AbsenceReason sick() {
        return new AbsenceReason(AbsenceReason.Code.SICKNESS);
    }

    private static PolicyVersion adopted(String name, LocalDate from, PolicyUnit unit, String value) {
        return new PolicyVersion(
                new fr.paroletenue.api.policy.PolicyName(name), "2026-2", from, unit, value, List.of("S2-01"), "x");
    }

    /** Somebody else holds the badge of that number from now on. */
    WorkerStory heldByAnother(String number) {
        heldByOthers.add(number);
        return this;
    }

    WorkerStory on(LocalDate day) {
        today = day;
        return this;
    }

    WorkerStory on(String day) {
        return on(LocalDate.parse(day));
    }

    WorkerStory given(WorkerCommand... commands) {
        for (var command : commands) {
            when(command);
        }
        return this;
    }

    List<WorkerEvent> when(WorkerCommand command) {
        var decided = decide(command);
        decided.forEach(event -> {
            history.add(event);
            state = state.after(event);
        });
        return decided;
    }

    Refusal refusal(WorkerCommand command) {
        var before = state;
        var thrown = catchThrowable(() -> when(command));
        if (!(thrown instanceof Refusal refusal)) {
            throw new AssertionError("expected a refusal of " + command + " and got " + thrown);
        }
        if (!before.equals(state)) {
            throw new AssertionError("a refused act left something behind");
        }
        return refusal;
    }

    RefusalCode refusalCode(WorkerCommand command) {
        return refusal(command).code();
    }

    WorkerState state() {
        return state;
    }

    List<AssignmentBlock> blockedBecause() {
        return state.gates().blockedBecause(today, room().documentsInForce(today));
    }

    private WorkerRoom room() {
        var noon = Clock.fixed(Instant.parse(today + "T10:00:00Z"), ZoneOffset.UTC);
        return new WorkerRoom(noon, POLICIES, badges, keys -> {}, FIRST_DAY);
    }

    private List<WorkerEvent> decide(WorkerCommand command) {
        var room = room();
        var days = new CompanyDays(room.firstDay(), room.now());
        return switch (command) {
            case RegisterWorker c -> HiringDecisions.register(c, room.selection(c.hiredOn()), days);
            case ChangeContactDetails c -> HiringDecisions.changeContactDetails(state, c);
            case NoteReferences c -> HiringDecisions.noteReferences(state, c);
            case NoteSelectionStep c -> HiringDecisions.noteSelectionStep(state, c, days);
            case NoteBackgroundCheck c -> HiringDecisions.noteBackgroundCheck(state, c, "anna", days);
            case NoteSignature c ->
                HiringDecisions.noteSignature(
                        state, c, room.policies().inForce(c.document().policy(), c.signedOn()), days);
            case IssueBadge c -> HiringDecisions.issueBadge(state, c, number -> badges.claim(ID, number), days);
            case ReturnBadge c -> HiringDecisions.returnBadge(state, c, days);
            case NoteDeparture c -> HiringDecisions.noteDeparture(state, c, room.retention(c.on()), days);
            case EraseWorker c -> HiringDecisions.erase(state, room.today());
            case SetAreas c -> SkillDecisions.setAreas(state, c);
            case AddSkill c -> SkillDecisions.addSkill(state, c, days);
            case RemoveSkill c -> SkillDecisions.removeSkill(state, c);
            case NoteTraining c -> SkillDecisions.noteTraining(state, c, days);
            case SetAvailability c -> TimeDecisions.setAvailability(state, c);
            case NoteAbsence c -> TimeDecisions.noteAbsence(state, c, days);
            case CancelAbsence c -> TimeDecisions.cancelAbsence(state, c);
            case ConsiderWorker c -> {
                TimeDecisions.consider(state, c, room.documentsInForce(room.today()));
                yield List.of();
            }
            case WorkerCommand.ConsiderAbsences c -> List.of();
            case WorkerCommand.KeepBadge c -> List.of();
            case ConfirmWorker c -> {
                TimeDecisions.requireUnblocked(state, c.from(), room.documentsInForce(room.today()));
                yield List.of();
            }
            case EngageWorker c -> TimeDecisions.engage(state, c, room.documentsInForce(room.today()));
            case ReleaseWorker c -> TimeDecisions.release(state, c);
        };
    }
}
