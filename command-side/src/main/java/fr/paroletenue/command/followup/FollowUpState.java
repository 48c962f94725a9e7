package fr.paroletenue.command.followup;

import fr.paroletenue.api.followup.CallKind;
import fr.paroletenue.api.followup.ConclusionsOf;
import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.followup.FollowUpEvent;
import fr.paroletenue.api.followup.FollowUpStatus;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.command.alarm.OpenDueDate;
import fr.paroletenue.command.deciding.Copies;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a follow-up knows of itself, folded from its events.
 *
 * @param owed what is or was to be done by when; what was dropped with the contract is gone
 * @param checks the surprise checks that were held, by their numbers
 * @param surveys the questionnaires that left, of one calendar year each
 */
record FollowUpState(
        FollowUpEvent.@Nullable Started started,
        Map<Item, Owed> owed,
        List<FollowUpEvent.CallTried> tried,
        List<FollowUpEvent.CallMade> made,
        List<FollowUpEvent.VisitHeld> visits,
        Map<Integer, FollowUpEvent.SurpriseCheckHeld> checks,
        List<FollowUpEvent.ConclusionsDelivered> delivered,
        List<FollowUpEvent.SurveySent> surveys,
        FollowUpEvent.@Nullable Ended ended,
        boolean erased) {

    static final FollowUpState NONE = new FollowUpState(
            null, Map.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), null, false);

    /** @param number which anniversary, which visit, which check, which calendar year; 1 for what there is only once */
    record Item(FollowUpDueDate name, int number) {

        @Override
        public String toString() {
            return number == 1 ? name.name() : name.name() + "-" + number;
        }
    }

    /** A due date, and what became of it. */
    record Owed(DueDate due, DueDateState state) {}

    FollowUpState after(FollowUpEvent event) {
        return switch (event) {
            case FollowUpEvent.Started e ->
                new FollowUpState(e, Map.of(), tried, made, visits, checks, delivered, surveys, ended, erased)
                        .owing(new Item(FollowUpDueDate.CALL_8_DAYS, 1), e.call8Days())
                        .owing(new Item(FollowUpDueDate.CALL_MONTH, 1), e.callMonth())
                        .owing(new Item(FollowUpDueDate.CALL_YEARLY, 1), e.callYearly())
                        .owing(new Item(FollowUpDueDate.VISIT, 1), e.visit());
            case FollowUpEvent.CallTried e ->
                new FollowUpState(
                        started, owed, Copies.plus(tried, e), made, visits, checks, delivered, surveys, ended, erased);
            case FollowUpEvent.CallMade e ->
                new FollowUpState(
                                started,
                                owed,
                                tried,
                                Copies.plus(made, e),
                                visits,
                                checks,
                                delivered,
                                surveys,
                                ended,
                                erased)
                        .settled(new Item(e.kind().dueDate(), e.number()), e.settled());
            case FollowUpEvent.YearlyCallDue e -> owing(new Item(FollowUpDueDate.CALL_YEARLY, e.number()), e.due());
            case FollowUpEvent.SurveyDue e -> owing(new Item(FollowUpDueDate.SURVEY, e.year()), e.due());
            case FollowUpEvent.SurveySent e ->
                with(Copies.plus(surveys, e)).settled(new Item(FollowUpDueDate.SURVEY, e.year()), e.settled());
            case FollowUpEvent.VisitHeld e ->
                new FollowUpState(
                                started,
                                owed,
                                tried,
                                made,
                                Copies.plus(visits, e),
                                checks,
                                delivered,
                                surveys,
                                ended,
                                erased)
                        .settled(new Item(FollowUpDueDate.VISIT, e.number()), e.settled())
                        .owing(new Item(FollowUpDueDate.VISIT, e.number() + 1), e.next());
            // Plans have a history of their own.
            case FollowUpEvent.SurpriseCheckPlanned e -> this;
            case FollowUpEvent.SurpriseCheckDropped e -> this;
            case FollowUpEvent.SurpriseCheckHeld e ->
                new FollowUpState(
                                started,
                                owed,
                                tried,
                                made,
                                visits,
                                Copies.plus(checks, e.number(), e),
                                delivered,
                                surveys,
                                ended,
                                erased)
                        .owing(new Item(FollowUpDueDate.CHECK_NOTICE, e.number()), e.notice());
            case FollowUpEvent.ConclusionsDelivered e -> {
                var next = new FollowUpState(
                        started, owed, tried, made, visits, checks, Copies.plus(delivered, e), surveys, ended, erased);
                yield e.settled() == null
                        ? next
                        : next.settled(new Item(FollowUpDueDate.CHECK_NOTICE, e.number()), e.settled());
            }
            case FollowUpEvent.DueDateMissed e -> settled(new Item(e.name(), e.number()), DueDateState.MISSED);
            case FollowUpEvent.Ended e -> {
                var left = new LinkedHashMap<>(owed);
                left.entrySet()
                        .removeIf(entry -> entry.getKey().name().endsWithTheContract()
                                && entry.getValue().state() == DueDateState.OPEN);
                yield new FollowUpState(
                        started,
                        Collections.unmodifiableMap(left),
                        tried,
                        made,
                        visits,
                        checks,
                        delivered,
                        surveys,
                        e,
                        erased);
            }
            case FollowUpEvent.Erased e ->
                new FollowUpState(started, owed, tried, made, visits, checks, delivered, surveys, ended, true);
        };
    }

    FollowUpEvent.Started facts() {
        return Objects.requireNonNull(started, "nothing is followed up yet");
    }

    FollowUpStatus status() {
        return ended == null ? FollowUpStatus.RUNNING : FollowUpStatus.ENDED;
    }

    Optional<FollowUpEvent.CallMade> made(CallKind kind, int number) {
        return made.stream()
                .filter(call -> call.kind() == kind && call.number() == number)
                .findFirst();
    }

    /** The first call of its kind that nobody has made; empty when all that are known of are. */
    Optional<Integer> firstUnmade(CallKind kind) {
        return owed.keySet().stream()
                .filter(item -> item.name() == kind.dueDate())
                .map(Item::number)
                .filter(number -> made(kind, number).isEmpty())
                .min(Comparator.naturalOrder());
    }

    int latest(FollowUpDueDate name) {
        return owed.keySet().stream()
                .filter(item -> item.name() == name)
                .mapToInt(Item::number)
                .max()
                .orElseThrow();
    }

    /** Not of a follow-up that began before there were any. */
    boolean hasSurveys() {
        return owed.keySet().stream().anyMatch(item -> item.name() == FollowUpDueDate.SURVEY);
    }

    Optional<FollowUpEvent.SurveySent> survey(int year) {
        return surveys.stream().filter(sent -> sent.year() == year).findFirst();
    }

    Optional<FollowUpEvent.SurpriseCheckHeld> checkOf(VisitId visit) {
        return checks.values().stream()
                .filter(check -> check.visitId().equals(visit))
                .findFirst();
    }

    int nextCheck() {
        return checks.keySet().stream().max(Comparator.naturalOrder()).orElse(0) + 1;
    }

    Optional<FollowUpEvent.ConclusionsDelivered> delivered(ConclusionsOf of, int number) {
        return delivered.stream()
                .filter(conclusions -> conclusions.of() == of && conclusions.number() == number)
                .findFirst();
    }

    /** What is still to be done and whose day has not passed. */
    Map<Item, DueDate> open() {
        var open = new LinkedHashMap<Item, DueDate>();
        owed.entrySet().stream()
                .filter(entry -> entry.getValue().state() == DueDateState.OPEN)
                .sorted(Comparator.comparing(entry -> entry.getValue().due().dueAt()))
                .forEach(entry -> open.put(entry.getKey(), entry.getValue().due()));
        return open;
    }

    List<OpenDueDate> openDueDates() {
        return open().entrySet().stream()
                .map(entry -> new OpenDueDate(
                        entry.getKey().toString(), entry.getValue().dueAt(), entry.getValue()))
                .toList();
    }

    private FollowUpState owing(Item item, DueDate due) {
        return with(Copies.plus(owed, item, new Owed(due, DueDateState.OPEN)));
    }

    private FollowUpState settled(Item item, DueDateState as) {
        return with(Copies.plus(
                owed,
                item,
                new Owed(Objects.requireNonNull(owed.get(item), item.toString()).due(), as)));
    }

    private FollowUpState with(Map<Item, Owed> next) {
        return new FollowUpState(started, next, tried, made, visits, checks, delivered, surveys, ended, erased);
    }

    private FollowUpState with(List<FollowUpEvent.SurveySent> sent) {
        return new FollowUpState(started, owed, tried, made, visits, checks, delivered, sent, ended, erased);
    }
}
