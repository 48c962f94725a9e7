package fr.paroletenue.command.followup;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.contract.FollowUpTerms;
import fr.paroletenue.api.followup.CallKind;
import fr.paroletenue.api.followup.ConclusionsChannel;
import fr.paroletenue.api.followup.ConclusionsOf;
import fr.paroletenue.api.followup.FollowUpCommand;
import fr.paroletenue.api.followup.FollowUpCommand.DeliverConclusions;
import fr.paroletenue.api.followup.FollowUpCommand.EndFollowUp;
import fr.paroletenue.api.followup.FollowUpCommand.RecordFollowUpCall;
import fr.paroletenue.api.followup.FollowUpCommand.RecordFollowUpVisit;
import fr.paroletenue.api.followup.FollowUpCommand.RecordSurpriseCheck;
import fr.paroletenue.api.followup.FollowUpCommand.RecordSurveySent;
import fr.paroletenue.api.followup.FollowUpCommand.StartFollowUp;
import fr.paroletenue.api.followup.FollowUpEvent;
import fr.paroletenue.api.followup.FollowUpId;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.VisitDay;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.policy.PolicyBook;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A follow-up as its decisions alone make it. The first visit is on Thursday 30 April 2026, as in the worked example R-20. */
final class FollowUpStory {

    static final ContractId CONTRACT = new ContractId("c-1");
    static final FollowUpId ID = FollowUpId.of(CONTRACT);
    static final Instant FIRST_VISIT = at("2026-04-30T09:00:00+02:00");
    static final FollowUpTimeLimits LIMITS =
            new FollowUpTimeLimits(PolicyBook.of(PolicyDefaults.all(), List.of()), HolidayZone.METROPOLE);

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private FollowUpState state = FollowUpState.NONE;
    private Instant now;

    private FollowUpStory(Instant firstVisitAt) {
        now = firstVisitAt;
        happened(FollowUpDecisions.start(start(firstVisitAt, "tania"), terms(false), LIMITS));
    }

    static FollowUpStory started() {
        return new FollowUpStory(FIRST_VISIT);
    }

    static FollowUpStory startedAt(String firstVisit) {
        return new FollowUpStory(at(firstVisit));
    }

    static StartFollowUp start(Instant firstVisitAt, @Nullable String accompaniedBy) {
        return new StartFollowUp(ID, CONTRACT, visit("2026-04", 1), new WorkerId("w-1"), firstVisitAt, accompaniedBy);
    }

    static FollowUpTerms terms(boolean lacksNotebook) {
        return new FollowUpTerms(new ClientId("k-1"), lacksNotebook);
    }

    static VisitId visit(String month, int number) {
        return VisitId.of(MissionId.of(CONTRACT, YearMonth.parse(month)), number);
    }

    static RecordFollowUpCall call(CallKind kind, String calledAt) {
        return new RecordFollowUpCall(ID, kind, null, at(calledAt), true, "contente", null);
    }

    static RecordFollowUpCall nobody(CallKind kind, String calledAt) {
        return new RecordFollowUpCall(ID, kind, null, at(calledAt), false, null, null);
    }

    static RecordFollowUpVisit visited(String heldAt) {
        return new RecordFollowUpVisit(ID, at(heldAt), "tout est en ordre");
    }

    static RecordSurpriseCheck checked(String heldAt, int visit) {
        return new RecordSurpriseCheck(ID, visit(heldAt.substring(0, 7), visit), at(heldAt), "travail soigné");
    }

    static DeliverConclusions delivered(ConclusionsOf of, int number, String at) {
        return new DeliverConclusions(ID, of, number, ConclusionsChannel.SHEET_LEFT_AT_HOME, at(at));
    }

    static RecordSurveySent surveyed(String sentAt) {
        return new RecordSurveySent(ID, at(sentAt), LetterChannel.EMAIL, "2026-1");
    }

    /** As it was before there were surveys. */
    static FollowUpStory startedWithoutSurveys() {
        var story = new FollowUpStory(FIRST_VISIT);
        story.state =
                FollowUpState.NONE.after(FollowUpDecisions.start(start(FIRST_VISIT, "tania"), terms(false), LIMITS)
                        .getFirst());
        return story;
    }

    static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    FollowUpStory on(String instant) {
        now = at(instant);
        happened(FollowUpDecisions.timePasses(state, LIMITS, now));
        return this;
    }

    FollowUpStory given(FollowUpCommand... commands) {
        for (var command : commands) {
            when(command);
        }
        return this;
    }

    /** What happens, and what time has made true by then. */
    List<FollowUpEvent> when(FollowUpCommand command) {
        var events = happened(decide(command));
        happened(FollowUpDecisions.timePasses(state, LIMITS, now));
        return events;
    }

    Refusal refused(FollowUpCommand command) {
        return catchThrowableOfType(Refusal.class, () -> decide(command));
    }

    FollowUpState state() {
        return state;
    }

    private List<FollowUpEvent> happened(List<FollowUpEvent> events) {
        events.forEach(event -> state = state.after(event));
        return events;
    }

    /**
     * Visit 1 is on the tenth of its month, visit 2 on the day after, up to 20; 101, 102 and so on are on the same days in the
     * afternoon. Nobody comes in December.
     */
    static VisitDay dayOf(VisitId visit) {
        var mission = visit.mission().value();
        var number = visit.number() % 100;
        return mission.endsWith("-12") || number > 20
                ? new VisitDay(null)
                : new VisitDay(LocalDate.parse(mission.substring(mission.length() - 7) + "-01")
                        .plusDays(8L + number));
    }

    private List<FollowUpEvent> decide(FollowUpCommand command) {
        var days = new CompanyDays(FIRST_DAY, now);
        return switch (command) {
            case StartFollowUp c -> FollowUpDecisions.start(c, terms(false), LIMITS);
            case RecordFollowUpCall c -> FollowUpDecisions.call(state, c, LIMITS, days);
            case RecordFollowUpVisit c -> FollowUpDecisions.visit(state, c, LIMITS, days);
            case RecordSurpriseCheck c -> FollowUpDecisions.check(state, c, FollowUpStory::dayOf, LIMITS, days);
            case DeliverConclusions c -> FollowUpDecisions.deliver(state, c, days);
            case RecordSurveySent c -> FollowUpDecisions.survey(state, c, LIMITS, day -> "2026-1", days);
            case EndFollowUp c -> FollowUpDecisions.end(state, c, LIMITS);
            case FollowUpCommand.EraseFollowUp c -> FollowUpDecisions.erase(state);
            case FollowUpCommand.ConsiderSurprises c -> List.of();
            case FollowUpCommand.CheckFollowUpDueDates c -> List.of();
        };
    }
}
