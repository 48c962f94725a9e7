package fr.paroletenue.query.client;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.kernel.DueDateView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the relationship with one client and how each of them stands (S1-07).
 *
 * @param steps in the order in which they are usually done
 */
public record Checklist(String clientId, List<Step> steps) {

    /** What has to be done for every client. */
    public enum StepName {
        REGISTERED("S1-02"),
        PLANNER_ASSIGNED("S1-02"),
        TECHNICAL_SUPERVISOR_ASSIGNED("S1-02"),
        PLANNER_COMMUNICATED("S2-32"),
        TECHNICAL_SUPERVISOR_COMMUNICATED("S2-32"),
        REQUEST_REGISTERED("S1-08"),
        NEEDS_ASSESSED("S1-10"),
        WORKER_ASSIGNED("S1-11"),
        QUOTE_GIVEN("S2-12"),
        INFORMATION_DELIVERED("S2-13"),
        QUOTE_ACCEPTED("S2-12"),
        FIRST_VISIT("S1-13"),
        CALL_WITHIN_8_DAYS("S1-14"),
        CALL_AFTER_A_MONTH("S2-35"),
        FOLLOW_UP_VISIT("S1-20"),
        CONCLUSIONS_DELIVERED("S1-21"),
        SURPRISE_CHECK("S1-22"),
        SURPRISE_CHECK_TOLD("S1-23"),
        CALL_OF_THE_YEAR("S2-36"),
        SURVEY_OF_THE_YEAR("S1-24");

        private final String promise;

        StepName(String promise) {
            this.promise = promise;
        }
    }

    /** How a step stands. */
    public enum StepState {
        DONE,
        /** It should be done now, and may still be in time. */
        DUE,
        /** Its due date has passed and it is not done. */
        LATE,
        /** Another step comes first, or the relationship is over. */
        NOT_YET
    }

    /**
     * @param promise the promise that asks for it
     * @param doneAt when it was done
     * @param due where a time is set for it
     * @param subjectId of the request or the contract that it is a step of; absent where it is one of the client's file
     */
    public record Step(
            StepName step,
            StepState state,
            String promise,
            @Nullable Instant doneAt,
            @Nullable DueDateView due,
            @Nullable String subjectId) {

        public static Step of(StepName step, StepState state, @Nullable Instant doneAt, String subjectId) {
            return of(step, state, doneAt, null, subjectId);
        }

        public static Step of(
                StepName step, StepState state, @Nullable Instant doneAt, @Nullable DueDateView due, String subjectId) {
            return new Step(step, state, step.promise, doneAt, due, subjectId);
        }
    }

    static Checklist of(ClientFile file, Stream<Step> more, Instant now) {
        var steps = new ArrayList<Step>();
        steps.add(done(StepName.REGISTERED, file.registered().recordedAt(), null));
        steps.add(assigned(StepName.PLANNER_ASSIGNED, file, ContactPersonRole.PLANNER));
        steps.add(assigned(StepName.TECHNICAL_SUPERVISOR_ASSIGNED, file, ContactPersonRole.TECHNICAL_SUPERVISOR));
        steps.add(communicated(StepName.PLANNER_COMMUNICATED, file, ContactPersonRole.PLANNER, now));
        steps.add(communicated(
                StepName.TECHNICAL_SUPERVISOR_COMMUNICATED, file, ContactPersonRole.TECHNICAL_SUPERVISOR, now));
        more.forEach(steps::add);
        return new Checklist(file.clientId(), List.copyOf(steps));
    }

    private static Step assigned(StepName step, ClientFile file, ContactPersonRole role) {
        return file.contactPerson(role)
                .map(person -> done(step, person.assigned().recordedAt(), null))
                .orElseGet(() -> open(step, file.isOpen() ? StepState.DUE : StepState.NOT_YET, null));
    }

    private static Step communicated(StepName step, ClientFile file, ContactPersonRole role, Instant now) {
        var somebody = file.contactPerson(role);
        if (somebody.isEmpty()) {
            return open(step, StepState.NOT_YET, null);
        }
        var person = somebody.get();
        var due = DueDateView.of(person.noticeDue(), person.notice());
        var told = person.told();
        if (told != null) {
            return done(step, told.sentAt(), due);
        }
        return open(step, person.noticeDue().hasPassedAt(now) ? StepState.LATE : StepState.DUE, due);
    }

    private static Step done(StepName step, Instant at, @Nullable DueDateView due) {
        return new Step(step, StepState.DONE, step.promise, at, due, null);
    }

    private static Step open(StepName step, StepState state, @Nullable DueDateView due) {
        return new Step(step, state, step.promise, null, due, null);
    }
}
