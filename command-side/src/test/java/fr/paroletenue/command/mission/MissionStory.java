package fr.paroletenue.command.mission;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.contract.VisitGates;
import fr.paroletenue.api.contract.VisitGates.ScopeHeld;
import fr.paroletenue.api.contract.VisitGates.SignedScope;
import fr.paroletenue.api.intake.OutgoingChannel;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.mission.CancelCause;
import fr.paroletenue.api.mission.MissCause;
import fr.paroletenue.api.mission.MissionCommand;
import fr.paroletenue.api.mission.MissionCommand.AcceptReplacement;
import fr.paroletenue.api.mission.MissionCommand.AnswerRemark;
import fr.paroletenue.api.mission.MissionCommand.CancelVisit;
import fr.paroletenue.api.mission.MissionCommand.CheckMissionDueDates;
import fr.paroletenue.api.mission.MissionCommand.ClearTime;
import fr.paroletenue.api.mission.MissionCommand.ConsiderVisitDay;
import fr.paroletenue.api.mission.MissionCommand.CorrectTimes;
import fr.paroletenue.api.mission.MissionCommand.FollowPattern;
import fr.paroletenue.api.mission.MissionCommand.HeedPlan;
import fr.paroletenue.api.mission.MissionCommand.HeedWorker;
import fr.paroletenue.api.mission.MissionCommand.MissVisit;
import fr.paroletenue.api.mission.MissionCommand.MoveVisit;
import fr.paroletenue.api.mission.MissionCommand.OfferReplacement;
import fr.paroletenue.api.mission.MissionCommand.PlanVisit;
import fr.paroletenue.api.mission.MissionCommand.RecordVisit;
import fr.paroletenue.api.mission.MissionCommand.RefuseReplacement;
import fr.paroletenue.api.mission.MissionCommand.SignTimesheet;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.PlanChange;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.mission.VisitOrigin;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.api.mission.WantedVisit;
import fr.paroletenue.api.mission.WrittenRemark;
import fr.paroletenue.api.worker.Absence;
import fr.paroletenue.api.worker.Absences;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.policy.PolicyBook;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Months of visits as their decisions alone make them, with the plan that they make together: what one of them takes is not free for
 * another. It begins on Monday 1 June 2026.
 */
final class MissionStory {

    static final ContractId CONTRACT = new ContractId("c-1");
    static final ContractId OTHER_CONTRACT = new ContractId("c-2");
    static final MissionId JUNE = MissionId.of(CONTRACT, YearMonth.of(2026, 6));
    static final MissionId JULY = MissionId.of(CONTRACT, YearMonth.of(2026, 7));
    static final WorkerId NADIA = new WorkerId("w-1");
    static final WorkerId OLGA = new WorkerId("w-2");
    static final PlanChange FIRM = new PlanChange(PlanChange.By.FIRM, null);
    static final PlanChange CLIENT = new PlanChange(PlanChange.By.CLIENT, "m-1");
    static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    static final MissionTimeLimits LIMITS =
            new MissionTimeLimits(PolicyBook.of(PolicyDefaults.all(), List.of()), HolidayZone.METROPOLE);

    private final Map<String, MissionState> states = new TreeMap<>();
    private final PlanOfStates plan = new PlanOfStates(states);
    private final Map<WorkerId, Absences> absences = new HashMap<>();
    private final List<MissionEvent> history = new ArrayList<>();
    private VisitGates gates = open();
    private Instant now = at("2026-06-01T08:00");

    /** By the clocks of Paris. */
    static Instant at(String text) {
        return text.endsWith("Z") || text.contains("+")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(Paris.ZONE).toInstant();
    }

    /** From nine to twelve. */
    static WantedVisit morning(String day, WorkerId worker) {
        return visit(day, "09:00", "12:00", worker);
    }

    static WantedVisit visit(String day, String from, String to, WorkerId worker) {
        return new WantedVisit(at(day + "T" + from), at(day + "T" + to), worker);
    }

    /** Everything is signed by everybody. */
    static VisitGates open() {
        return new VisitGates(
                FIRST_DAY,
                FIRST_DAY,
                FIRST_DAY,
                null,
                null,
                Paris.startOf(FIRST_DAY),
                List.of(new ScopeHeld(1, FIRST_DAY)),
                Map.of(
                        NADIA, List.of(new SignedScope(1, FIRST_DAY)),
                        OLGA, List.of(new SignedScope(1, FIRST_DAY))),
                null);
    }

    static FollowPattern follow(MissionId month, WantedVisit... wanted) {
        return follow(month, CONTRACT, wanted);
    }

    static FollowPattern follow(MissionId month, ContractId contract, WantedVisit... wanted) {
        var days = monthOf(month);
        return new FollowPattern(
                month,
                contract,
                new ClientId("k-1"),
                days.atDay(1),
                days.atEndOfMonth(),
                Arrays.asList(wanted),
                CancelCause.PATTERN_CHANGED,
                FIRM,
                null);
    }

    static PlanVisit add(MissionId month, WantedVisit visit) {
        return new PlanVisit(month, CONTRACT, new ClientId("k-1"), visit, VisitOrigin.ADDED, null, FIRM, null);
    }

    static MoveVisit move(int number, String from, String to) {
        return new MoveVisit(JUNE, number, at(from), at(from.substring(0, 11) + to), CLIENT, "rendez-vous");
    }

    static CancelVisit cancel(int number) {
        return new CancelVisit(JUNE, number, CancelCause.CLIENT_ASKED, CLIENT, "en voyage");
    }

    static RecordVisit done(int number, String from, String to) {
        return new RecordVisit(JUNE, number, at(from), at(from.substring(0, 11) + to), null);
    }

    static CorrectTimes corrected(int number, String from, String to) {
        return new CorrectTimes(JUNE, number, at(from), at(from.substring(0, 11) + to), "mal lu");
    }

    static MissVisit missed(int number) {
        return new MissVisit(JUNE, number, MissCause.CLIENT_NOT_THERE, null);
    }

    static OfferReplacement offer(int number, WorkerId worker, String at) {
        return new OfferReplacement(JUNE, number, worker, OutgoingChannel.PHONE, at(at));
    }

    static AcceptReplacement accept(int number, String at) {
        return new AcceptReplacement(JUNE, number, at(at));
    }

    static RefuseReplacement refuse(int number, String at) {
        return new RefuseReplacement(JUNE, number, at(at), "préfère attendre");
    }

    static SignTimesheet sign(String hours, String at, WrittenRemark... remarks) {
        return new SignTimesheet(JUNE, NADIA, new BigDecimal(hours), at(at), at(at), Arrays.asList(remarks));
    }

    static AnswerRemark answer(int number, String at) {
        return new AnswerRemark(JUNE, number, at(at), OutgoingChannel.PHONE, "les vitres seront faites");
    }

    static HeedWorker away(WorkerId worker, @Nullable String departedOn, String... days) {
        return new HeedWorker(
                JUNE,
                worker,
                Arrays.stream(days)
                        .map(LocalDate::parse)
                        .map(day -> new Absence(day, day))
                        .toList(),
                departedOn == null ? null : LocalDate.parse(departedOn));
    }

    /** Lets time pass without anybody looking at the clock, as if an alarm were late. */
    MissionStory unnoticed(String instant) {
        now = at(instant);
        return this;
    }

    MissionStory on(String instant) {
        now = at(instant);
        List.copyOf(states.keySet()).forEach(month -> happened(new MissionId(month), timePasses(month)));
        return this;
    }

    MissionStory under(VisitGates gates) {
        this.gates = gates;
        return this;
    }

    MissionStory given(MissionCommand... commands) {
        for (var command : commands) {
            when(command);
        }
        return this;
    }

    /** What is decided; whatever follows from it, and what time has made true by then, happens as well. */
    List<MissionEvent> when(MissionCommand command) {
        if (command instanceof HeedWorker c) {
            absences.put(c.workerId(), new Absences(c.absences(), c.departedOn()));
        }
        var decided = decide(command);
        happened(command.missionId(), decided);
        return decided;
    }

    /** The names of what is decided, or the code of the refusal. */
    String outcome(MissionCommand command) {
        try {
            var names = when(command).stream()
                    .map(event -> event.getClass().getSimpleName())
                    .toList();
            return names.isEmpty() ? "nothing" : String.join(" ", names);
        } catch (Refusal refusal) {
            return refusal.code().name();
        }
    }

    Refusal refused(MissionCommand command) {
        return catchThrowableOfType(Refusal.class, () -> decide(command));
    }

    MissionState state() {
        return state(JUNE);
    }

    MissionState state(MissionId month) {
        return states.getOrDefault(month.value(), MissionState.NONE);
    }

    Visit visit(int number) {
        return state().visit(number);
    }

    VisitStatus status(int number) {
        return visit(number).status();
    }

    VisitPlan plan() {
        return plan;
    }

    FreeTime freeTime() {
        return new FreeTime(plan::busy);
    }

    List<MissionEvent> history() {
        return history;
    }

    List<MissionEvent.DueDateMissed> misses() {
        return history.stream()
                .filter(MissionEvent.DueDateMissed.class::isInstance)
                .map(MissionEvent.DueDateMissed.class::cast)
                .toList();
    }

    private static YearMonth monthOf(MissionId month) {
        return YearMonth.parse(month.value().substring(month.value().length() - 7));
    }

    private List<MissionEvent> timePasses(String month) {
        return TimesheetDecisions.timePasses(states.get(month), now);
    }

    private void apply(MissionId month, List<MissionEvent> events) {
        states.put(month.value(), state(month).after(events));
        history.addAll(events);
    }

    /** As the mission itself tells what happened. */
    private void happened(MissionId month, List<MissionEvent> decided) {
        var before = state(month);
        apply(month, decided);
        apply(month, TimesheetDecisions.followLastVisit(state(month), LIMITS::timesheet));
        if (state(month).opened() == null) {
            return;
        }
        var contract = state(month).facts().contractId();
        apply(month, TimesheetDecisions.heedPlan(state(month), written -> plan.next(contract, written), LIMITS));
        apply(month, timePasses(month.value()));
        if (!before.visits().equals(state(month).visits())) {
            tellOthers(month, contract, before);
        }
    }

    private void tellOthers(MissionId month, ContractId contract, MissionState before) {
        for (var worker : PlanDecisions.newlyExpected(before, state(month))) {
            var away = absences.getOrDefault(worker, new Absences(List.of(), null));
            happened(month, decide(new HeedWorker(month, worker, away.standing(), away.departedOn())));
        }
        plan.withOpenRemarks(contract).stream()
                .filter(other -> !other.equals(month))
                .forEach(other -> happened(other, List.of()));
    }

    private List<MissionEvent> decide(MissionCommand command) {
        var state = state(command.missionId());
        var days = new CompanyDays(FIRST_DAY, now);
        return switch (command) {
            case FollowPattern c -> PlanDecisions.follow(state, c, freeTime(), now);
            case PlanVisit c -> PlanDecisions.plan(state, c, freeTime());
            case ClearTime c -> PlanDecisions.clear(state, c, now);
            case MoveVisit c -> move(state, c, days);
            case CancelVisit c -> PlanDecisions.cancel(state, c, now);
            case RecordVisit c ->
                VisitDecisions.record(state, c, gates, begun(state), freeTime(), "tania"::equals, days);
            case CorrectTimes c -> VisitDecisions.correct(state, c, days);
            case MissVisit c ->
                VisitDecisions.miss(
                        state, c, plan.firstDone(state.facts().contractId()).orElse(null), days);
            case OfferReplacement c ->
                ReplacementDecisions.isOffered(state, c)
                        ? List.of()
                        : ReplacementDecisions.offered(
                                state, c, ReplacementDecisions.offer(state, c, gates, days), freeTime());
            case AcceptReplacement c -> ReplacementDecisions.accept(state, c, gates, freeTime(), days);
            case RefuseReplacement c -> ReplacementDecisions.refuse(state, c, days);
            case HeedWorker c -> ReplacementDecisions.heedWorker(state, c, freeTime(), LIMITS, now);
            case SignTimesheet c -> sign(state, c, days);
            case AnswerRemark c -> TimesheetDecisions.answer(state, c, days);
            case ConsiderVisitDay c -> List.of();
            case HeedPlan c -> List.of();
            case CheckMissionDueDates c -> List.of();
        };
    }

    private Begun begun(MissionState state) {
        var contract = state.facts().contractId();
        return new Begun(
                plan.firstDone(contract).orElse(null),
                plan.next(contract, Instant.EPOCH).orElse(null));
    }

    private List<MissionEvent> move(MissionState state, MoveVisit c, CompanyDays days) {
        if (PlanDecisions.isMoved(state, c)) {
            return List.of();
        }
        var moved = PlanDecisions.destination(state, c, gates, LIMITS.serviceHours(), days);
        if (PlanDecisions.staysInTheMonth(state, c)) {
            return PlanDecisions.move(state, c, moved, freeTime(), now);
        }
        var contract = state.facts().contractId();
        var elsewhere = new PlanVisit(
                MissionId.of(contract, YearMonth.from(Paris.dayOf(c.startsAt()))),
                contract,
                state.facts().clientId(),
                moved,
                VisitOrigin.MOVED,
                VisitId.of(c.missionId(), c.number()),
                c.change(),
                c.reason());
        when(elsewhere);
        var there = state(elsewhere.missionId());
        var to = there.id(PlanDecisions.known(there, elsewhere).orElseThrow());
        return PlanDecisions.moveAway(state, c, to, now);
    }

    private List<MissionEvent> sign(MissionState state, SignTimesheet c, CompanyDays days) {
        if (TimesheetDecisions.isSigned(state, c)) {
            return List.of();
        }
        var events = new ArrayList<>(TimesheetDecisions.sign(state, c, days));
        var next = plan.next(state.facts().contractId(), c.clientSignedAt());
        events.addAll(TimesheetDecisions.remarks(state, c, next, LIMITS));
        return List.copyOf(events);
    }

    /** The lookup of all visits, read off the months themselves. */
    static final class PlanOfStates implements VisitPlan {

        private final Map<String, MissionState> states;
        private final Set<ContractId> patterns = new LinkedHashSet<>();

        PlanOfStates(Map<String, MissionState> states) {
            this.states = states;
        }

        private record Planned(MissionState month, Visit visit) {

            Entry entry() {
                return new Entry(month.id(visit), month.facts().contractId(), visit.startsAt(), visit.endsAt());
            }

            boolean isOf(ContractId contract) {
                return month.facts().contractId().equals(contract);
            }
        }

        private Stream<Planned> visits() {
            return states.values().stream()
                    .flatMap(month -> month.visits().values().stream().map(visit -> new Planned(month, visit)))
                    .sorted(Comparator.comparing(planned -> planned.visit().startsAt()));
        }

        @Override
        public List<Entry> busy(WorkerId worker, Instant from, Instant until) {
            return visits().filter(one -> one.visit().workerId().equals(worker)
                            && (one.visit().counts() && one.visit().status() != VisitStatus.UNCOVERED)
                            && one.visit().startsAt().isBefore(until)
                            && one.visit().endsAt().isAfter(from))
                    .map(Planned::entry)
                    .toList();
        }

        @Override
        public Optional<Entry> next(ContractId contract, Instant after) {
            return visits().filter(one -> one.isOf(contract)
                            && one.visit().isAhead()
                            && one.visit().startsAt().isAfter(after))
                    .map(Planned::entry)
                    .findFirst();
        }

        @Override
        public Optional<VisitId> firstDone(ContractId contract) {
            return visits().filter(one -> one.isOf(contract) && one.visit().status() == VisitStatus.DONE)
                    .map(one -> one.entry().visitId())
                    .findFirst();
        }

        @Override
        public List<Duration> worked(ContractId contract, Instant until) {
            return visits().filter(one -> one.isOf(contract)
                            && one.visit().status() == VisitStatus.DONE
                            && !one.visit().startedAt().isAfter(until))
                    .map(one -> Duration.between(
                            one.visit().startedAt(), one.visit().endedAt()))
                    .toList();
        }

        @Override
        public List<MissionId> ahead(ContractId contract, LocalDate from) {
            return visits().filter(one -> one.isOf(contract)
                            && one.visit().isAhead()
                            && !one.visit().startsAt().isBefore(Paris.startOf(from)))
                    .map(one -> one.month().facts().missionId())
                    .distinct()
                    .toList();
        }

        @Override
        public List<MissionId> ahead(WorkerId worker) {
            return visits().filter(one ->
                            one.visit().workerId().equals(worker) && one.visit().isAhead())
                    .map(one -> one.month().facts().missionId())
                    .distinct()
                    .toList();
        }

        @Override
        public List<MissionId> withOpenRemarks(ContractId contract) {
            return states.values().stream()
                    .filter(month -> month.opened() != null
                            && month.facts().contractId().equals(contract)
                            && !month.openRemarks().isEmpty())
                    .map(month -> month.facts().missionId())
                    .toList();
        }

        @Override
        public List<ContractId> withAPattern() {
            return List.copyOf(patterns);
        }

        @Override
        public boolean hasPattern(ContractId contract) {
            return patterns.contains(contract);
        }

        @Override
        public void keepPattern(ContractId contract, boolean comesBack) {
            if (comesBack) {
                patterns.add(contract);
            } else {
                patterns.remove(contract);
            }
        }

        @Override
        public void keep(MissionState before, MissionState after) {
            states.put(after.facts().missionId().value(), after);
        }
    }
}
