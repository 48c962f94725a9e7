package fr.paroletenue.query.intake;

import static fr.paroletenue.query.projection.Lists.plus;

import fr.paroletenue.api.intake.CallerDetails;
import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.intake.IntakeFile.Attempt;
import fr.paroletenue.query.intake.IntakeFile.Erasure;
import fr.paroletenue.query.intake.IntakeFile.FiledCallBack;
import fr.paroletenue.query.intake.IntakeFile.Moment;
import fr.paroletenue.query.intake.IntakeFile.Reminder;
import fr.paroletenue.query.intake.IntakeFile.Result;
import fr.paroletenue.query.intake.IntakeFile.SentDocumentation;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the events of a message make its file. */
final class IntakeFold implements Fold<IntakeEvent, IntakeFile> {

    private static final String ERASED = "(erased)";

    @Override
    public IntakeFile after(@Nullable IntakeFile file, IntakeEvent event, EventFacts facts) {
        var by = By.of(facts);
        return switch (event) {
            case IntakeEvent.Recorded e -> recorded(e, facts, by);
            case IntakeEvent.CalledBack e -> {
                var next = new Draft(known(file, facts), facts);
                next.attempts = plus(next.attempts, new Attempt(e.at(), e.reached(), e.note(), by));
                next.callBack = called(next.callBack, e);
                yield next.done(e.at(), by);
            }
            case IntakeEvent.CallBackMissed e -> {
                var next = new Draft(known(file, facts), facts);
                next.callBack = new FiledCallBack(e.due(), DueDateState.MISSED, true, null);
                yield next.done(e.due().dueAt(), by);
            }
            case IntakeEvent.DocumentationSent e -> {
                var next = new Draft(known(file, facts), facts);
                next.documentation = plus(
                        next.documentation, new SentDocumentation(e.documentVersion(), e.channel(), e.sentAt(), by));
                yield next.done(e.sentAt(), by);
            }
            case IntakeEvent.ClientReminded e -> {
                var next = new Draft(known(file, facts), facts);
                next.reminder = new Reminder(e.channel(), e.sentAt(), by);
                yield next.done(e.sentAt(), by);
            }
            case IntakeEvent.OutcomeNoted e -> {
                var next = new Draft(known(file, facts), facts);
                next.outcome = new Result(e.outcome(), e.note(), e.becameId(), e.becameNumber(), by);
                if (e.callBack() != null) {
                    next.callBack = owed(e.callBack());
                }
                if (e.clientId() != null) {
                    next.clientId = e.clientId();
                }
                yield next.done(facts.recordedAt(), by);
            }
            case IntakeEvent.ClientLinked e -> {
                var next = new Draft(known(file, facts), facts);
                next.clientId = e.clientId();
                yield next.done(facts.recordedAt(), by);
            }
            case IntakeEvent.Erased e -> {
                var next = new Draft(known(file, facts), facts);
                next.erase(new Erasure(e.keptUntil(), e.retentionPolicy(), e.retentionPolicyVersion(), by));
                yield next.done(facts.recordedAt(), by);
            }
        };
    }

    private static IntakeFile recorded(IntakeEvent.Recorded e, EventFacts facts, By by) {
        return new IntakeFile(
                e.intakeId().value(),
                facts.version(),
                1,
                e.number(),
                e.leftAt(),
                e.clockFrom(),
                e.channel(),
                e.content(),
                e.caller(),
                e.clientId(),
                e.relayedByWorker(),
                by,
                e.callBack() == null ? null : owed(e.callBack()),
                List.of(),
                List.of(),
                null,
                null,
                List.of(new Moment(facts.type(), e.leftAt(), by)),
                null);
    }

    private static FiledCallBack owed(DueDate due) {
        return new FiledCallBack(due, DueDateState.OPEN, true, null);
    }

    private static @Nullable FiledCallBack called(@Nullable FiledCallBack callBack, IntakeEvent.CalledBack e) {
        return callBack == null || e.settled() == null
                ? callBack
                : new FiledCallBack(callBack.due(), e.settled(), false, e.at());
    }

    private static IntakeFile known(@Nullable IntakeFile file, EventFacts facts) {
        if (file == null) {
            throw new IllegalStateException("The history of message %s does not begin with its recording but with %s"
                    .formatted(facts.aggregateId(), facts.type()));
        }
        return file;
    }

    /** A copy that may be changed while one event is folded in. */
    private static final class Draft {

        private final IntakeFile file;
        private final EventFacts facts;
        private @Nullable FiledCallBack callBack;
        private List<Attempt> attempts;
        private List<SentDocumentation> documentation;
        private @Nullable Reminder reminder;
        private @Nullable Result outcome;
        private @Nullable String clientId;
        private String content;
        private CallerDetails caller;
        private @Nullable Erasure erasure;

        Draft(IntakeFile file, EventFacts facts) {
            this.file = file;
            this.facts = facts;
            callBack = file.callBack();
            attempts = file.attempts();
            documentation = file.documentation();
            reminder = file.reminder();
            outcome = file.outcome();
            clientId = file.clientId();
            content = file.content();
            caller = file.caller();
            erasure = file.erasure();
        }

        /** What is left is what a rebuild would then read from the events (D13); nobody waits for a call any more. */
        void erase(Erasure erased) {
            erasure = erased;
            content = ERASED;
            caller = CallerDetails.erased();
            attempts = attempts.stream()
                    .map(attempt -> new Attempt(
                            attempt.at(), attempt.reached(), attempt.note() == null ? null : ERASED, attempt.by()))
                    .toList();
            if (outcome != null && outcome.note() != null) {
                outcome =
                        new Result(outcome.outcome(), ERASED, outcome.becameId(), outcome.becameNumber(), outcome.by());
            }
            if (callBack != null) {
                callBack = new FiledCallBack(callBack.due(), callBack.state(), false, callBack.settledAt());
            }
        }

        IntakeFile done(Instant happenedAt, By by) {
            return new IntakeFile(
                    file.intakeId(),
                    facts.version(),
                    file.seen() + 1,
                    file.number(),
                    file.leftAt(),
                    file.clockFrom(),
                    file.channel(),
                    content,
                    caller,
                    clientId,
                    file.relayedByWorker(),
                    file.recorded(),
                    callBack,
                    attempts,
                    documentation,
                    reminder,
                    outcome,
                    plus(file.timeline(), new Moment(facts.type(), happenedAt, by)),
                    erasure);
        }
    }
}
