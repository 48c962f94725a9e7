package fr.paroletenue.command.followup;

import static fr.paroletenue.command.deciding.Guards.sameOrRefuse;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.contract.FollowUpTerms;
import fr.paroletenue.api.followup.AnomalyCommand.RecordAnomaly;
import fr.paroletenue.api.followup.AnomalyId;
import fr.paroletenue.api.followup.AnomalyKind;
import fr.paroletenue.api.followup.CallKind;
import fr.paroletenue.api.followup.FollowUpCommand.DeliverConclusions;
import fr.paroletenue.api.followup.FollowUpCommand.EndFollowUp;
import fr.paroletenue.api.followup.FollowUpCommand.RecordFollowUpCall;
import fr.paroletenue.api.followup.FollowUpCommand.RecordFollowUpVisit;
import fr.paroletenue.api.followup.FollowUpCommand.RecordSurpriseCheck;
import fr.paroletenue.api.followup.FollowUpCommand.RecordSurveySent;
import fr.paroletenue.api.followup.FollowUpCommand.StartFollowUp;
import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.followup.FollowUpEvent;
import fr.paroletenue.api.followup.FollowUpStatus;
import fr.paroletenue.api.followup.SurpriseTerms;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.VisitDay;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.deciding.Guards;
import fr.paroletenue.command.followup.FollowUpState.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every rule of the follow-up: three calls that know nothing of each other (D11), visits, surprise checks, that the client learns
 * what came of them, and the questionnaire of the year (S1-07, S1-14, S1-20 to S1-24, S2-35, S2-36). Pure.
 */
final class FollowUpDecisions {

    private FollowUpDecisions() {}

    /** S1-07: all that follows from the first visit is scheduled at once. */
    static List<FollowUpEvent> start(StartFollowUp c, FollowUpTerms terms, FollowUpTimeLimits limits) {
        var year = limits.firstSurvey(c.startedAt());
        return List.of(
                new FollowUpEvent.Started(
                        c.followUpId(),
                        c.contractId(),
                        terms.clientId(),
                        c.visitId(),
                        c.startedAt(),
                        c.accompaniedBy(),
                        limits.call(CallKind.EIGHT_DAYS, 1, c.startedAt()),
                        limits.call(CallKind.ONE_MONTH, 1, c.startedAt()),
                        limits.call(CallKind.YEARLY, 1, c.startedAt()),
                        limits.visit(c.startedAt())),
                new FollowUpEvent.SurveyDue(c.followUpId(), c.contractId(), year, limits.survey(year, c.startedAt())));
    }

    /** S1-13, S2-23: what was wrong about the first visit is kept, whoever forgot it. Nobody else stands in for the supervisor. */
    static List<RecordAnomaly> anomalies(
            StartFollowUp c, FollowUpTerms terms, Predicate<String> isTechnicalSupervisor, Supplier<AnomalyId> newId) {
        var kinds = new ArrayList<AnomalyKind>();
        if (c.accompaniedBy() == null || !isTechnicalSupervisor.test(c.accompaniedBy())) {
            kinds.add(AnomalyKind.FIRST_VISIT_NOT_ACCOMPANIED);
        }
        if (terms.lacksNotebook()) {
            kinds.add(AnomalyKind.NOTEBOOK_MISSING);
        }
        return kinds.stream()
                .map(kind -> new RecordAnomaly(
                        newId.get(),
                        kind,
                        c.startedAt(),
                        null,
                        terms.clientId(),
                        c.contractId(),
                        c.visitId(),
                        c.workerId(),
                        null))
                .toList();
    }

    /** S1-14, S2-35, S2-36. Whoever reached nobody has not called: the clock runs on. */
    static List<FollowUpEvent> call(
            FollowUpState state, RecordFollowUpCall c, FollowUpTimeLimits limits, CompanyDays days) {
        if (isRecorded(state, c)) {
            return List.of();
        }
        Guards.allowIn(state.status(), List.of(FollowUpStatus.RUNNING));
        days.requireDone(c.calledAt());
        var number = numberOf(state, c);
        CompanyDays.requireNotBefore(earliest(state, c.kind(), number), Paris.dayOf(c.calledAt()));
        if (!c.reached()) {
            return List.of(
                    new FollowUpEvent.CallTried(c.followUpId(), contract(state), c.kind(), number, c.calledAt()));
        }
        var events = new ArrayList<>(settle(
                state,
                new Item(c.kind().dueDate(), number),
                c.calledAt(),
                as -> new FollowUpEvent.CallMade(
                        c.followUpId(),
                        contract(state),
                        c.kind(),
                        number,
                        c.calledAt(),
                        Objects.requireNonNull(c.conclusions(), "whoever answered said something"),
                        c.adjustments(),
                        as)));
        if (c.kind() == CallKind.YEARLY && number == state.latest(FollowUpDueDate.CALL_YEARLY)) {
            events.add(nextYear(state, number, limits));
        }
        return List.copyOf(events);
    }

    /** S1-20. The next one is counted from this one. */
    static List<FollowUpEvent> visit(
            FollowUpState state, RecordFollowUpVisit c, FollowUpTimeLimits limits, CompanyDays days) {
        if (state.visits().stream()
                .anyMatch(visit ->
                        visit.heldAt().equals(c.heldAt()) && visit.conclusions().equals(c.conclusions()))) {
            return List.of();
        }
        Guards.allowIn(state.status(), List.of(FollowUpStatus.RUNNING));
        days.requireDone(c.heldAt());
        var number = state.latest(FollowUpDueDate.VISIT);
        var since = state.visits().isEmpty()
                ? state.facts().firstVisitAt()
                : state.visits().getLast().heldAt();
        CompanyDays.requireNotBefore(Paris.dayOf(since), Paris.dayOf(c.heldAt()));
        return settle(
                state,
                new Item(FollowUpDueDate.VISIT, number),
                c.heldAt(),
                as -> new FollowUpEvent.VisitHeld(
                        c.followUpId(),
                        contract(state),
                        number,
                        c.heldAt(),
                        c.conclusions(),
                        as,
                        limits.visit(c.heldAt())));
    }

    /** S1-22: what whoever plans to come unannounced has to know. */
    static SurpriseTerms surpriseTerms(FollowUpState state) {
        return new SurpriseTerms(
                contract(state),
                state.facts().clientId(),
                state.status(),
                state.checks().values().stream()
                        .map(FollowUpEvent.SurpriseCheckHeld::visitId)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** S1-22, S1-23: planned or not; the client hears of it soon. What took place before the end may be noted after it. */
    static List<FollowUpEvent> check(
            FollowUpState state,
            RecordSurpriseCheck c,
            Function<VisitId, VisitDay> dayOf,
            FollowUpTimeLimits limits,
            CompanyDays days) {
        var before = state.checkOf(c.visitId());
        if (before.isPresent()) {
            return sameOrRefuse(before.get().heldAt().equals(c.heldAt())
                    && before.get().findings().equals(c.findings()));
        }
        var day = Paris.dayOf(c.heldAt());
        var ended = state.ended();
        if (ended != null && day.isAfter(ended.endedOn())) {
            Guards.allowIn(state.status(), List.of(FollowUpStatus.RUNNING));
        }
        requireNotErased(state);
        requireVisitOf(contract(state), c.visitId(), day, dayOf);
        days.requireDone(c.heldAt());
        CompanyDays.requireNotBefore(Paris.dayOf(state.facts().firstVisitAt()), day);
        return List.of(new FollowUpEvent.SurpriseCheckHeld(
                c.followUpId(),
                contract(state),
                state.nextCheck(),
                c.visitId(),
                c.heldAt(),
                c.findings(),
                limits.checkNotice(c.heldAt())));
    }

    /** S1-20, S1-21, S1-23: what was found is of use only if the client knows. Owed even when the contract is over. */
    static List<FollowUpEvent> deliver(FollowUpState state, DeliverConclusions c, CompanyDays days) {
        var before = state.delivered(c.of(), c.number());
        if (before.isPresent()) {
            return sameOrRefuse(before.get().channel() == c.channel()
                    && before.get().deliveredAt().equals(c.deliveredAt()));
        }
        requireNotErased(state);
        days.requireDoneSince(heldAt(state, c), c.deliveredAt());
        return switch (c.of()) {
            case VISIT -> List.of(delivered(state, c, null));
            case CHECK ->
                settle(
                        state,
                        new Item(FollowUpDueDate.CHECK_NOTICE, c.number()),
                        c.deliveredAt(),
                        as -> delivered(state, c, as));
        };
    }

    /**
     * S1-07, S1-24: one questionnaire for each calendar year, in its version in force on the day it left.
     *
     * @param versionInForce of the questionnaire on a Paris day
     */
    static List<FollowUpEvent> survey(
            FollowUpState state,
            RecordSurveySent c,
            FollowUpTimeLimits limits,
            Function<LocalDate, String> versionInForce,
            CompanyDays days) {
        var day = Paris.dayOf(c.sentAt());
        var before = state.survey(day.getYear());
        if (before.isPresent()) {
            var sent = before.get();
            return sameOrRefuse(sent.sentAt().equals(c.sentAt())
                    && sent.channel() == c.channel()
                    && sent.questionnaireVersion().equals(c.questionnaireVersion()));
        }
        Guards.allowIn(state.status(), List.of(FollowUpStatus.RUNNING));
        days.requireDone(c.sentAt());
        CompanyDays.requireNotBefore(Paris.dayOf(state.facts().firstVisitAt()), day);
        var inForce = versionInForce.apply(day);
        if (!inForce.equals(c.questionnaireVersion())) {
            throw Refusal.because(RefusalCode.DOCUMENT_VERSION_NOT_IN_FORCE)
                    .with("documentVersion", c.questionnaireVersion())
                    .with("inForce", inForce);
        }
        // The year before may have passed without any alarm that opened this one.
        var events = new ArrayList<>(timePasses(state, limits, days.now()));
        var now = after(state, events);
        var item = new Item(FollowUpDueDate.SURVEY, day.getYear());
        if (!now.owed().containsKey(item)) {
            throw Refusal.because(RefusalCode.SURVEY_NOT_AWAITED).with("year", day.getYear());
        }
        events.addAll(settle(
                now,
                item,
                c.sentAt(),
                as -> new FollowUpEvent.SurveySent(
                        c.followUpId(),
                        contract(state),
                        day.getYear(),
                        c.sentAt(),
                        c.channel(),
                        c.questionnaireVersion(),
                        as)));
        if (day.getYear() == now.latest(FollowUpDueDate.SURVEY)) {
            events.add(nextSurvey(now, day.getYear(), limits));
        }
        return List.copyOf(events);
    }

    /** What had passed by the last day was missed; what would have come later is dropped. */
    static List<FollowUpEvent> end(FollowUpState state, EndFollowUp c, FollowUpTimeLimits limits) {
        if (state.ended() != null) {
            return List.of();
        }
        var over = Paris.startOf(c.endedOn().plusDays(1));
        var events = new ArrayList<>(timePasses(state, limits, over));
        events.add(new FollowUpEvent.Ended(c.followUpId(), contract(state), c.endedOn()));
        return List.copyOf(events);
    }

    /** The key of the contract is what its texts are sealed with: they go together. */
    static List<FollowUpEvent> erase(FollowUpState state) {
        return state.erased()
                ? List.of()
                : List.of(new FollowUpEvent.Erased(state.facts().followUpId(), contract(state)));
    }

    /**
     * What the mere passing of time makes true. Asked after every act and by every alarm; asking twice is harmless. A missed year
     * opens the next one, which may have passed as well.
     */
    static List<FollowUpEvent> timePasses(FollowUpState state, FollowUpTimeLimits limits, Instant now) {
        var events = new ArrayList<>(firstSurvey(state, limits, now));
        var at = after(state, events);
        for (var news = missed(at, limits, now); !news.isEmpty(); news = missed(at, limits, now)) {
            events.addAll(news);
            at = after(at, news);
        }
        return List.copyOf(events);
    }

    /**
     * A follow-up that began before there were surveys owes that of the first year that has not passed: whether one was sent in an
     * earlier year nobody has recorded.
     */
    private static List<FollowUpEvent> firstSurvey(FollowUpState state, FollowUpTimeLimits limits, Instant now) {
        if (state.status() == FollowUpStatus.ENDED || state.hasSurveys()) {
            return List.of();
        }
        var since = state.facts().firstVisitAt();
        var year = limits.firstSurvey(since);
        while (limits.survey(year, since).hasPassedAt(now)) {
            year++;
        }
        return List.of(new FollowUpEvent.SurveyDue(
                state.facts().followUpId(), contract(state), year, limits.survey(year, since)));
    }

    private static FollowUpState after(FollowUpState state, List<FollowUpEvent> events) {
        var at = state;
        for (var event : events) {
            at = at.after(event);
        }
        return at;
    }

    private static List<FollowUpEvent> missed(FollowUpState state, FollowUpTimeLimits limits, Instant now) {
        var events = new ArrayList<FollowUpEvent>();
        state.open().forEach((item, due) -> {
            if (due.hasPassedAt(now)) {
                events.add(missed(state, item, due));
                if (item.name() == FollowUpDueDate.CALL_YEARLY) {
                    events.add(nextYear(state, item.number(), limits));
                }
                if (item.name() == FollowUpDueDate.SURVEY) {
                    events.add(nextSurvey(state, item.number(), limits));
                }
            }
        });
        return events;
    }

    private static FollowUpEvent missed(FollowUpState state, Item item, DueDate due) {
        return new FollowUpEvent.DueDateMissed(
                state.facts().followUpId(), contract(state), item.name(), item.number(), due);
    }

    private static FollowUpEvent nextYear(FollowUpState state, int number, FollowUpTimeLimits limits) {
        return new FollowUpEvent.YearlyCallDue(
                state.facts().followUpId(),
                contract(state),
                number + 1,
                limits.call(CallKind.YEARLY, number + 1, state.facts().firstVisitAt()));
    }

    private static FollowUpEvent nextSurvey(FollowUpState state, int year, FollowUpTimeLimits limits) {
        var before = Objects.requireNonNull(state.owed().get(new Item(FollowUpDueDate.SURVEY, year)))
                .due();
        return new FollowUpEvent.SurveyDue(
                state.facts().followUpId(),
                contract(state),
                year + 1,
                limits.survey(year + 1, Paris.startOf(before.lastDay())));
    }

    /** A late act does not hide that its day had passed: the miss is told first, even if no alarm has rung yet. */
    private static List<FollowUpEvent> settle(
            FollowUpState state, Item item, Instant doneAt, Function<DueDateState, FollowUpEvent> act) {
        var owed = Objects.requireNonNull(state.owed().get(item), item.toString());
        var kept = owed.due().isMetAt(doneAt);
        var events = new ArrayList<FollowUpEvent>();
        if (!kept && owed.state() == DueDateState.OPEN) {
            events.add(missed(state, item, owed.due()));
        }
        events.add(act.apply(kept ? DueDateState.KEPT : DueDateState.MISSED));
        return List.copyOf(events);
    }

    private static boolean isRecorded(FollowUpState state, RecordFollowUpCall c) {
        return c.reached()
                ? state.made().stream()
                        .anyMatch(call -> call.kind() == c.kind()
                                && (c.anniversary() == null || c.anniversary() == call.number())
                                && call.calledAt().equals(c.calledAt())
                                && call.conclusions().equals(c.conclusions())
                                && Objects.equals(call.adjustments(), c.adjustments()))
                : state.tried().stream()
                        .anyMatch(call ->
                                call.kind() == c.kind() && call.triedAt().equals(c.calledAt()));
    }

    /** The one that is named, or the first that nobody has made. */
    private static int numberOf(FollowUpState state, RecordFollowUpCall c) {
        var number = c.anniversary() == null ? state.firstUnmade(c.kind()).orElse(1) : c.anniversary();
        if (state.made(c.kind(), number).isPresent()) {
            throw Refusal.because(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        }
        if (!state.owed().containsKey(new Item(c.kind().dueDate(), number))) {
            throw Refusal.because(RefusalCode.CALL_NOT_AWAITED)
                    .with("call", c.kind())
                    .with("anniversary", number);
        }
        return number;
    }

    /** The call of a year is not made before that year begins. */
    private static LocalDate earliest(FollowUpState state, CallKind kind, int number) {
        var before = state.owed().get(new Item(kind.dueDate(), number - 1));
        return before == null
                ? Paris.dayOf(state.facts().firstVisitAt())
                : before.due().lastDay();
    }

    private static void requireNotErased(FollowUpState state) {
        if (state.erased()) {
            throw Refusal.because(RefusalCode.PERSONAL_DATA_ERASED);
        }
    }

    /**
     * A visit of the contract that takes place or took place on that Paris day.
     *
     * @param dayOf asks the month in which a visit lies
     */
    static void requireVisitOf(ContractId contract, VisitId visit, LocalDate day, Function<VisitId, VisitDay> dayOf) {
        var mission = MissionId.of(contract, YearMonth.from(day));
        if (!visit.isReadable()
                || !visit.mission().equals(mission)
                || !day.equals(dayOf.apply(visit).day())) {
            throw Refusal.because(RefusalCode.VISIT_DOES_NOT_FIT)
                    .with("visitId", visit.value())
                    .with("day", day);
        }
    }

    private static FollowUpEvent delivered(FollowUpState state, DeliverConclusions c, @Nullable DueDateState settled) {
        return new FollowUpEvent.ConclusionsDelivered(
                c.followUpId(), contract(state), c.of(), c.number(), c.channel(), c.deliveredAt(), settled);
    }

    private static Instant heldAt(FollowUpState state, DeliverConclusions c) {
        var held = switch (c.of()) {
            case VISIT ->
                state.visits().stream()
                        .filter(visit -> visit.number() == c.number())
                        .map(FollowUpEvent.VisitHeld::heldAt)
                        .findFirst();
            case CHECK ->
                Optional.ofNullable(state.checks().get(c.number())).map(FollowUpEvent.SurpriseCheckHeld::heldAt);
        };
        return held.orElseThrow(() -> Refusal.because(RefusalCode.NOTHING_TO_DELIVER)
                .with("of", c.of())
                .with("number", c.number()));
    }

    private static ContractId contract(FollowUpState state) {
        return state.facts().contractId();
    }
}
