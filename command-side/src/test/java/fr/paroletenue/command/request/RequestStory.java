package fr.paroletenue.command.request;

import static org.assertj.core.api.Assertions.catchThrowable;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.request.AssessmentAnswers;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.HomeService;
import fr.paroletenue.api.request.OfferedLine;
import fr.paroletenue.api.request.PaidHow;
import fr.paroletenue.api.request.ProvisionMode;
import fr.paroletenue.api.request.QuoteLineKind;
import fr.paroletenue.api.request.RequestCommand;
import fr.paroletenue.api.request.RequestCommand.AbandonRequest;
import fr.paroletenue.api.request.RequestCommand.AcceptQuote;
import fr.paroletenue.api.request.RequestCommand.AssignWorker;
import fr.paroletenue.api.request.RequestCommand.ConcludeRequest;
import fr.paroletenue.api.request.RequestCommand.EndAssignment;
import fr.paroletenue.api.request.RequestCommand.EraseRequest;
import fr.paroletenue.api.request.RequestCommand.IssueQuote;
import fr.paroletenue.api.request.RequestCommand.LoseWorker;
import fr.paroletenue.api.request.RequestCommand.NoteInformationDelivered;
import fr.paroletenue.api.request.RequestCommand.NoteQuoteAsked;
import fr.paroletenue.api.request.RequestCommand.PlanAssessment;
import fr.paroletenue.api.request.RequestCommand.ProposeWorker;
import fr.paroletenue.api.request.RequestCommand.RecordAssessment;
import fr.paroletenue.api.request.RequestCommand.RefuseQuote;
import fr.paroletenue.api.request.RequestCommand.RegisterRequest;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.request.Rhythm;
import fr.paroletenue.api.worker.Match;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerCommand;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.policy.PolicyBook;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as its decisions alone make it: no framework, no database. The files of workers agree to whatever they are asked;
 * what they were asked is remembered. From 1 July 2026 on, some policies say something else.
 */
final class RequestStory {

    static final RequestId ID = new RequestId("r-1");
    static final WorkerId ODILE = new WorkerId("w-odile");
    static final WorkerId NOE = new WorkerId("w-noe");

    /** Monday 4 May 2026, 10:00 in Paris. */
    static final Instant RECEIVED = Instant.parse("2026-05-04T08:00:00Z");

    static final Skill IRONING = new Skill("IRONING");
    static final Match MATCH = new Match(List.of(IRONING), List.of(), true);
    static final HomeDetails HOME = new HomeDetails("sols", "clé", "aucune", "aucun", "sur place", null);

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private static final PolicyBook POLICIES = PolicyBook.of(
            PolicyDefaults.all(),
            List.of(
                    adopted(
                            PolicyDefaults.ASSESSMENT_FORM,
                            PolicyUnit.TEXT,
                            "SERVICES RHYTHM HOURS_PER_MONTH SLOTS POSTAL_CODE START_ON NOTES"),
                    adopted(PolicyDefaults.QUOTE_VALIDITY, PolicyUnit.CALENDAR_DAYS, "10"),
                    adopted(PolicyDefaults.QUOTE_THRESHOLD, PolicyUnit.EUROS, "80.00"),
                    adopted(PolicyDefaults.VAT_RATES, PolicyUnit.TEXT, "20 11"),
                    adopted(PolicyDefaults.PRE_CONTRACT_INFORMATION, PolicyUnit.TEXT, "a | b | c | d | e")));

    private final List<WorkerCommand> asked = new ArrayList<>();
    private RequestState state = RequestState.NONE;
    private Instant now = RECEIVED;
    private int numbers;

    static RequestStory registered() {
        return new RequestStory().given(registration());
    }

    /** On the next day the technical supervisor was there. */
    static RequestStory assessed() {
        return registered().at("2026-05-05T10:00:00Z").given(assessment(answers()));
    }

    static RegisterRequest registration() {
        return new RegisterRequest(
                ID, new ClientId("k-1"), RECEIVED, ReceptionChannel.PHONE, "Du ménage", null, LocalDate.of(2026, 6, 1));
    }

    static RecordAssessment assessment(AssessmentAnswers answers) {
        return new RecordAssessment(ID, Instant.parse("2026-05-05T08:00:00Z"), answers);
    }

    static AssessmentAnswers answers() {
        return answers("MONDAY-09:00-12:00", HOME);
    }

    static AssessmentAnswers answers(String slot, HomeDetails home) {
        return new AssessmentAnswers(
                List.of(HomeService.CLEANING),
                Rhythm.RECURRING,
                new BigDecimal("12"),
                List.of(WeeklySlot.read(slot).orElseThrow()),
                List.of(IRONING),
                "38000",
                LocalDate.of(2026, 6, 1),
                home);
    }

    static AssignWorker assignment(WorkerId worker, @Nullable String reassignmentReason) {
        return new AssignWorker(ID, worker, null, reassignmentReason);
    }

    static IssueQuote quote(String issuedOn, OfferedLine... lines) {
        return new IssueQuote(ID, LocalDate.parse(issuedOn), ProvisionMode.PROVIDER, List.of(lines));
    }

    static OfferedLine hours(String quantity, String unitPrice, String vat) {
        return new OfferedLine(
                QuoteLineKind.HOURS,
                "Ménage",
                new BigDecimal(quantity),
                Money.euros(new BigDecimal(unitPrice)),
                new BigDecimal(vat),
                PaidHow.EACH_MONTH);
    }

    static OfferedLine fee(String price) {
        return new OfferedLine(
                QuoteLineKind.FEE,
                "Frais de dossier",
                BigDecimal.ONE,
                Money.euros(new BigDecimal(price)),
                new BigDecimal("20"),
                PaidHow.ONCE);
    }

    static AcceptQuote acceptance(String on) {
        return new AcceptQuote(ID, null, LocalDate.parse(on), LetterChannel.POST, "exemplaire signé");
    }

    private static PolicyVersion adopted(PolicyName name, PolicyUnit unit, String value) {
        return new PolicyVersion(name, "2026-2", JULY, unit, value, List.of("S2-12"), "x");
    }

    RequestStory at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    RequestStory given(RequestCommand... commands) {
        for (var command : commands) {
            when(command);
        }
        return this;
    }

    List<RequestEvent> when(RequestCommand command) {
        var decided = decide(command);
        decided.forEach(event -> state = state.after(event));
        return decided;
    }

    Refusal refusal(RequestCommand command) {
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

    RefusalCode refusalCode(RequestCommand command) {
        return refusal(command).code();
    }

    RequestState state() {
        return state;
    }

    /** What the files of workers were asked since the last look, in its order. */
    List<WorkerCommand> asked() {
        var all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    private List<RequestEvent> decide(RequestCommand command) {
        var room = new RequestRoom(
                Clock.fixed(now, ZoneOffset.UTC),
                POLICIES,
                (request, on) -> "DEV-%d-%05d".formatted(on.getYear(), ++numbers),
                new OpenRequests() {

                    @Override
                    public List<RequestId> of(ClientId client) {
                        return List.of();
                    }

                    @Override
                    public void keep(RequestState request) {}
                },
                keys -> {},
                LocalDate.of(2020, 1, 1));
        var days = room.days();
        return switch (command) {
            case RegisterRequest c -> RequestDecisions.register(c, days);
            case PlanAssessment c -> AssessmentDecisions.plan(state, c, "tania", days);
            case RecordAssessment c -> released(AssessmentDecisions.record(state, c, "tania", room::form, days));
            case ProposeWorker c -> {
                if (StaffingDecisions.isProposed(state, c)) {
                    yield List.of();
                }
                asked.add(StaffingDecisions.consideration(state, c));
                yield List.of(StaffingDecisions.proposed(state, c, MATCH));
            }
            case AssignWorker c -> {
                if (StaffingDecisions.isAssigned(state, c)) {
                    yield List.of();
                }
                asked.addAll(StaffingDecisions.engagement(state, c));
                yield StaffingDecisions.assigned(state, c, MATCH);
            }
            case EndAssignment c -> released(StaffingDecisions.release(state, c));
            case NoteQuoteAsked c -> QuoteDecisions.ask(state, c, days);
            case IssueQuote c ->
                QuoteDecisions.issue(state, c, room::quoteRules, room.numberFor(ID, c.issuedOn()), days);
            case AcceptQuote c -> QuoteDecisions.accept(state, c, days);
            case RefuseQuote c -> QuoteDecisions.refuse(state, c, days);
            case NoteInformationDelivered c ->
                RequestDecisions.deliverInformation(state, c, room::informationVersion, days);
            case ConcludeRequest c -> {
                var decided = ConcludingDecisions.conclude(state, c, room::quoteRules, days.today());
                if (!decided.isEmpty()) {
                    StaffingDecisions.confirmation(state).ifPresent(asked::add);
                }
                yield decided;
            }
            case LoseWorker c -> released(StaffingDecisions.lose(state, c));
            case RequestCommand.ConsiderAssignment c -> List.of();
            case RequestCommand.GiveBackWorker c -> List.of();
            case AbandonRequest c -> released(RequestDecisions.abandon(state, c, days));
            case EraseRequest c -> RequestDecisions.erase(state, POLICIES, days.today());
        };
    }

    private List<RequestEvent> released(List<RequestEvent> events) {
        asked.addAll(StaffingDecisions.releases(events));
        return events;
    }
}
