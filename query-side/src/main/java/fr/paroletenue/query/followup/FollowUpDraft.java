package fr.paroletenue.query.followup;

import fr.paroletenue.api.followup.ConclusionsOf;
import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that may be changed while one event is folded in. */
final class FollowUpDraft {

    private final FollowUpFile file;
    private final List<FollowUpFile.Owed> owed;
    final List<FollowUpFile.Attempt> attempts;
    final List<FollowUpFile.Call> calls;
    final List<FollowUpFile.Visit> visits;
    final List<FollowUpFile.Check> checks;
    private final List<FollowUpFile.Survey> surveys;
    private FollowUpFile.@Nullable Ending ended;

    @Nullable
    private By erased;

    FollowUpDraft(FollowUpFile file) {
        this.file = file;
        owed = new ArrayList<>(file.owed());
        attempts = new ArrayList<>(file.attempts());
        calls = new ArrayList<>(file.calls());
        visits = new ArrayList<>(file.visits());
        checks = new ArrayList<>(file.checks());
        surveys = new ArrayList<>(file.surveys());
        ended = file.ended();
        erased = file.erased();
    }

    void owe(FollowUpDueDate name, int number, DueDate due) {
        owed.add(new FollowUpFile.Owed(name, number, due, DueDateState.OPEN, null, false));
    }

    void settle(FollowUpDueDate name, int number, DueDateState state, @Nullable Instant at) {
        owed.replaceAll(one -> one.name() == name && one.number() == number
                ? new FollowUpFile.Owed(name, number, one.due(), state, at, one.dropped())
                : one);
    }

    void deliver(ConclusionsOf of, int number, FollowUpFile.Delivery delivery, @Nullable DueDateState settled) {
        switch (of) {
            case VISIT ->
                visits.replaceAll(visit -> visit.number() == number
                        ? new FollowUpFile.Visit(number, visit.heldAt(), visit.conclusions(), delivery, visit.by())
                        : visit);
            case CHECK ->
                checks.replaceAll(check -> check.number() == number
                        ? new FollowUpFile.Check(
                                number, check.visitId(), check.heldAt(), check.findings(), delivery, check.by())
                        : check);
        }
        if (settled != null) {
            settle(FollowUpDueDate.CHECK_NOTICE, number, settled, delivery.deliveredAt());
        }
    }

    /** A questionnaire of an earlier year can leave no more. */
    void survey(FollowUpFile.Survey sent, DueDateState settled) {
        surveys.add(sent);
        settle(FollowUpDueDate.SURVEY, sent.year(), settled, sent.sentAt());
        owed.replaceAll(one -> one.isAwaited() && one.name() == FollowUpDueDate.SURVEY && one.number() < sent.year()
                ? dropped(one)
                : one);
    }

    private static FollowUpFile.Owed dropped(FollowUpFile.Owed owed) {
        return new FollowUpFile.Owed(owed.name(), owed.number(), owed.due(), owed.state(), null, true);
    }

    /** Nobody waits any more for what was to come; what had to be told is told all the same. */
    void end(FollowUpFile.Ending ending) {
        ended = ending;
        owed.replaceAll(one -> one.isAwaited() && one.name().endsWithTheContract() ? dropped(one) : one);
    }

    void erase(String text, By by) {
        erased = by;
        calls.replaceAll(call -> new FollowUpFile.Call(
                call.kind(),
                call.number(),
                call.calledAt(),
                text,
                call.adjustments() == null ? null : text,
                call.by()));
        visits.replaceAll(
                visit -> new FollowUpFile.Visit(visit.number(), visit.heldAt(), text, visit.delivered(), visit.by()));
        checks.replaceAll(check -> new FollowUpFile.Check(
                check.number(), check.visitId(), check.heldAt(), text, check.delivered(), check.by()));
    }

    FollowUpFile done(EventFacts facts) {
        return new FollowUpFile(
                file.followUpId(),
                facts.version(),
                file.seen() + 1,
                file.contractId(),
                file.clientId(),
                file.firstVisit(),
                List.copyOf(owed),
                List.copyOf(attempts),
                List.copyOf(calls),
                List.copyOf(visits),
                List.copyOf(checks),
                List.copyOf(surveys),
                ended,
                erased);
    }
}
