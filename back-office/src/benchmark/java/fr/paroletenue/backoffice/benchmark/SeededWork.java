package fr.paroletenue.backoffice.benchmark;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.contract.Concluded;
import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.contract.EndCause;
import fr.paroletenue.api.contract.EndRule;
import fr.paroletenue.api.followup.CallKind;
import fr.paroletenue.api.followup.ConclusionsChannel;
import fr.paroletenue.api.followup.ConclusionsOf;
import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.followup.FollowUpEvent;
import fr.paroletenue.api.followup.FollowUpId;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.PlanChange;
import fr.paroletenue.api.mission.PlannedVisit;
import fr.paroletenue.api.mission.UncoveredBecause;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.mission.VisitOrigin;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.request.AssessmentField;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.HomeService;
import fr.paroletenue.api.request.Needs;
import fr.paroletenue.api.request.Price;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.request.Rhythm;
import fr.paroletenue.api.worker.BackgroundFinding;
import fr.paroletenue.api.worker.Bulletin;
import fr.paroletenue.api.worker.ContactDetails;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.StepResult;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerDocument;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.backoffice.benchmark.HistoryWriter.Stored;
import fr.paroletenue.command.calendar.DueDates;
import fr.paroletenue.command.complaint.ComplaintTimeLimits;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What an agency does for its {@link SeededClients}: each has a contract that is followed up since a day of the last year, and a
 * mission of the month with a visit a week; one in twenty has an open request, one in fifty an open complaint, one in a hundred a
 * visit that nobody covers, and for one in twenty the contract is over. A worker visits forty clients.
 */
final class SeededWork {

    static final String AREA = "67000";
    static final String SKILL = "CLEANING";

    private static final int CLIENTS_OF_A_WORKER = 40;
    private static final int BLOCK = 1_000;
    private static final int WORKERS = 8;
    private static final Money NO_MONEY = Money.euros(new BigDecimal("0.00"));
    private static final Price NOTHING = new Price(NO_MONEY, NO_MONEY, NO_MONEY, List.of());
    private static final PlanChange BY_THE_FIRM = new PlanChange(PlanChange.By.FIRM, null);

    private final HistoryWriter history;
    private final ComplaintTimeLimits limits;
    private final Instant now;
    private final int clients;

    SeededWork(House house, int clients) {
        this.history = new HistoryWriter(house);
        this.limits = house.part(ComplaintTimeLimits.class);
        this.now = house.clock().instant();
        this.clients = clients;
    }

    /** Returns how many events were written. */
    long write() throws SQLException {
        long written = 0;
        for (var from = 0; from < clients; from += BLOCK) {
            var events = block(from, Math.min(clients, from + BLOCK));
            history.write(events);
            written += events.size();
        }
        history.finish();
        return written;
    }

    static String workerOf(int number) {
        return "benchmark-worker-" + number / CLIENTS_OF_A_WORKER;
    }

    private List<Stored> block(int from, int to) {
        var all = new ArrayList<Stored>();
        Load.inParallel(WORKERS, worker -> {
            var own = new ArrayList<Stored>();
            for (var number = from + worker; number < to; number += WORKERS) {
                if (number % CLIENTS_OF_A_WORKER == 0) {
                    own.addAll(worker(number));
                }
                own.addAll(client(number));
            }
            synchronized (all) {
                all.addAll(own);
            }
        });
        return all;
    }

    private List<Stored> client(int number) {
        var events = new ArrayList<Stored>();
        var client = new ClientId(SeededClients.clientId(number));
        var contract = new ContractId("contract-of-" + client.value());
        // Spread evenly over the year before, so that what is due is too.
        var firstVisit = Paris.startOf(Paris.dayOf(now).minusDays(364).plusDays(364L * number / Math.max(1, clients)))
                .plus(Duration.ofHours(9));
        var over = number % 20 == 7;
        events.addAll(contract(contract, client, number, firstVisit, over));
        events.addAll(followUp(contract, client, number, firstVisit, over));
        if (!over) {
            events.addAll(mission(contract, client, number));
        }
        if (number % 20 == 3) {
            events.addAll(request(client, number));
        }
        if (number % 50 == 11) {
            events.addAll(complaint(client, number));
        }
        return events;
    }

    private List<Stored> worker(int number) {
        var id = new WorkerId(workerOf(number));
        var hired = Paris.dayOf(now).minusYears(3);
        var hours = Stream.of(DayOfWeek.values())
                .limit(5)
                .map(day -> new WeeklySlot(day, LocalTime.of(8, 0), LocalTime.of(18, 0)))
                .toList();
        var events = Stream.<WorkerEvent>concat(
                Stream.of(
                        new WorkerEvent.Registered(
                                id,
                                SeededClients.name(number + 3),
                                new ContactDetails(null, SeededClients.phone(number), null),
                                List.of(AREA.substring(0, 2)),
                                hired,
                                "2026-1",
                                List.of("CV")),
                        new WorkerEvent.SelectionStepTaken(id, "CV", "2026-1", hired, StepResult.PASSED, null),
                        new WorkerEvent.BackgroundChecked(
                                id,
                                Bulletin.B3,
                                hired,
                                "directorate",
                                new BackgroundFinding(BackgroundFinding.Result.NOTHING_NOTED)),
                        new WorkerEvent.BadgeIssued(id, "B-" + number, hired),
                        new WorkerEvent.SkillAdded(id, new Skill(SKILL), hired),
                        new WorkerEvent.AvailabilitySet(id, hours)),
                Stream.of(WorkerDocument.values())
                        .map(document -> new WorkerEvent.DocumentSigned(id, document, "2026-1", hired)));
        return stored(id.value(), "Worker", Paris.startOf(hired), events.toList());
    }

    /** One in fifty was never introduced to the worker, and lacks the liaison notebook. */
    private List<Stored> contract(ContractId id, ClientId client, int number, Instant firstVisit, boolean over) {
        var day = Paris.dayOf(firstVisit).minusDays(7);
        var events = new ArrayList<ContractEvent>(List.of(
                new ContractEvent.DrawnUp(
                        id,
                        client,
                        new RequestId("request-of-" + id),
                        null,
                        needs(Paris.dayOf(firstVisit)),
                        home(),
                        NOTHING,
                        NOTHING,
                        day),
                new ContractEvent.Signed(
                        id, day, Concluded.ON_PREMISES, false, false, null, null, EndRule.END_OF_MONTH, "2026-1"),
                new ContractEvent.Returned(id, day)));
        if (number % 50 != 19) {
            events.add(new ContractEvent.IntroductionMeetingHeld(
                    id, Paris.startOf(day.plusDays(1)), new WorkerId(workerOf(number)), "supervisor", 1));
            events.add(new ContractEvent.NotebookIssued(id, day.plusDays(1)));
        }
        if (over) {
            var lastDay = Paris.dayOf(firstVisit);
            var confirmed = due(PolicyDefaults.CONTRACT_END_CONFIRMATION, firstVisit);
            events.add(new ContractEvent.Terminated(
                    id,
                    firstVisit,
                    ReceptionChannel.POST,
                    "déménage",
                    EndRule.AT_ONCE,
                    DueDates.onNamedDay(
                            firstVisit,
                            lastDay,
                            PolicyDefaults.of(PolicyDefaults.OFF_PREMISES_TERMINATION)
                                    .orElseThrow(),
                            HolidayZone.METROPOLE),
                    NO_MONEY,
                    confirmed,
                    null));
            events.add(new ContractEvent.Ended(id, lastDay, EndCause.TERMINATED));
        }
        return stored(id.value(), "Contract", firstVisit.minus(Duration.ofDays(7)), events);
    }

    /** Nine calls in ten were made on the last day; the others were forgotten. */
    private List<Stored> followUp(ContractId contract, ClientId client, int number, Instant firstVisit, boolean over) {
        var id = FollowUpId.of(contract);
        var eightDays = due(PolicyDefaults.FOLLOW_UP_CALL_8_DAYS, firstVisit);
        var month = due(PolicyDefaults.FOLLOW_UP_CALL_MONTH, firstVisit);
        var year = Paris.dayOf(firstVisit).plusMonths(2).getYear();
        var policy = PolicyDefaults.of(PolicyDefaults.SURVEY_MONTH).orElseThrow();
        var survey = DueDates.onNamedDay(
                firstVisit,
                YearMonth.of(year, policy.number()).plusYears(1).atEndOfMonth(),
                policy,
                HolidayZone.METROPOLE);
        var events = new ArrayList<FollowUpEvent>(List.of(
                new FollowUpEvent.Started(
                        id,
                        contract,
                        client,
                        VisitId.of(MissionId.of(contract, YearMonth.from(Paris.dayOf(firstVisit))), 1),
                        firstVisit,
                        "supervisor",
                        eightDays,
                        month,
                        due(PolicyDefaults.FOLLOW_UP_CALL_YEARLY, firstVisit),
                        due(PolicyDefaults.FOLLOW_UP_VISIT, firstVisit)),
                new FollowUpEvent.SurveyDue(id, contract, year + 1, survey)));
        if (over) {
            events.add(new FollowUpEvent.Ended(id, contract, Paris.dayOf(firstVisit)));
        } else {
            call(events, id, contract, CallKind.EIGHT_DAYS, eightDays, number % 10 == 1);
            call(events, id, contract, CallKind.ONE_MONTH, month, number % 10 == 2);
            visit(events, id, contract, due(PolicyDefaults.FOLLOW_UP_VISIT, firstVisit), number);
        }
        return stored(id.value(), "FollowUp", firstVisit, events);
    }

    private void call(
            List<FollowUpEvent> events,
            FollowUpId id,
            ContractId contract,
            CallKind kind,
            DueDate due,
            boolean forgotten) {
        if (!due.hasPassedAt(now)) {
            return;
        }
        events.add(
                forgotten
                        ? new FollowUpEvent.DueDateMissed(id, contract, kind.dueDate(), 1, due)
                        : new FollowUpEvent.CallMade(
                                id,
                                contract,
                                kind,
                                1,
                                due.dueAt().minus(Duration.ofDays(1)),
                                "contente, sauf pour les vitres",
                                null,
                                DueDateState.KEPT));
    }

    /** One in ten was forgotten, and of one in twenty the client does not have the conclusions yet. */
    private void visit(List<FollowUpEvent> events, FollowUpId id, ContractId contract, DueDate due, int number) {
        if (!due.hasPassedAt(now)) {
            return;
        }
        if (number % 10 == 4) {
            events.add(new FollowUpEvent.DueDateMissed(id, contract, FollowUpDueDate.VISIT, 1, due));
            return;
        }
        var held = due.dueAt().minus(Duration.ofDays(2));
        events.add(new FollowUpEvent.VisitHeld(
                id,
                contract,
                1,
                held,
                "tout est en ordre",
                DueDateState.KEPT,
                due(PolicyDefaults.FOLLOW_UP_VISIT, held)));
        if (number % 20 != 6) {
            events.add(new FollowUpEvent.ConclusionsDelivered(
                    id,
                    contract,
                    ConclusionsOf.VISIT,
                    1,
                    ConclusionsChannel.SHEET_LEFT_AT_HOME,
                    held.plus(Duration.ofHours(1)),
                    null));
        }
    }

    /** One visit a week in this month; those that are over were done, but for one in fifty that nobody has noted. */
    private List<Stored> mission(ContractId contract, ClientId client, int number) {
        var today = Paris.dayOf(now);
        var month = YearMonth.from(today);
        var id = MissionId.of(contract, month);
        var worker = new WorkerId(workerOf(number));
        var day = DayOfWeek.of(1 + number % 5);
        var hour = 8 + number / 5 % 8;
        var visits = new ArrayList<PlannedVisit>();
        for (var on = month.atDay(1).with(TemporalAdjusters.nextOrSame(day));
                YearMonth.from(on).equals(month);
                on = on.plusWeeks(1)) {
            visits.add(new PlannedVisit(
                    visits.size() + 1, at(on, hour), at(on, hour + 1), worker, VisitOrigin.PATTERN, null));
        }
        var events = new ArrayList<MissionEvent>(List.of(
                new MissionEvent.Opened(id, contract, client, month),
                new MissionEvent.VisitsPlanned(id, contract, visits, BY_THE_FIRM, null)));
        for (var visit : visits) {
            if (visit.endsAt().isBefore(now)) {
                if (number % 50 != 9) {
                    events.add(new MissionEvent.VisitDone(
                            id,
                            contract,
                            client,
                            visit.number(),
                            worker,
                            visit.startsAt(),
                            visit.endsAt(),
                            0,
                            false,
                            null));
                }
            } else if (number % 100 == 5) {
                events.add(new MissionEvent.VisitUncovered(
                        id,
                        contract,
                        visit.number(),
                        worker,
                        UncoveredBecause.WORKER_ABSENT,
                        DueDates.before(
                                visit.startsAt(),
                                now,
                                PolicyDefaults.of(PolicyDefaults.REPLACEMENT).orElseThrow(),
                                HolidayZone.METROPOLE)));
            }
        }
        return stored(id.value(), "Mission", Paris.startOf(month.atDay(1)), events);
    }

    /** Half of them were assessed. */
    private List<Stored> request(ClientId client, int number) {
        var id = new RequestId("open-request-of-" + client);
        var at = now.minus(Duration.ofHours(1L + number % 240));
        var events = new ArrayList<RequestEvent>(List.of(new RequestEvent.Registered(
                id,
                client,
                at,
                ReceptionChannel.PHONE,
                "Une heure de plus le vendredi" + ComplaintLife.MORE,
                null,
                Paris.dayOf(at).plusDays(14))));
        if (number % 40 == 3) {
            events.add(new RequestEvent.Assessed(
                    id,
                    1,
                    at.plus(Duration.ofMinutes(30)),
                    "supervisor",
                    needs(Paris.dayOf(at).plusDays(14)),
                    home(),
                    "2026-1",
                    List.of(AssessmentField.SERVICES, AssessmentField.SLOTS)));
        }
        return stored(id.value(), "Request", at, events);
    }

    private List<Stored> complaint(ClientId client, int number) {
        var id = new ComplaintId("open-complaint-of-" + client);
        var received = now.minus(Duration.ofHours(1L + number % 400));
        return stored(
                id.value(),
                "Complaint",
                received,
                List.of(new ComplaintEvent.Recorded(
                        id,
                        // Of a year of which nobody else writes.
                        String.format(Locale.ROOT, "REC-2019-%05d", number + 1),
                        received,
                        ReceptionChannel.EMAIL,
                        true,
                        null,
                        "Réclamation numéro " + number,
                        "L'intervenante est arrivée en retard" + ComplaintLife.MORE,
                        new Complainant(SeededClients.name(number), null, SeededClients.phone(number), null),
                        client.value(),
                        null,
                        workerOf(number),
                        null,
                        Circumstances.UNKNOWN,
                        false,
                        new Classification(
                                ComplaintSource.CLIENT,
                                ComplaintMotive.LATENESS,
                                ComplaintCategory.SERVICE,
                                RiskCategory.NOT_ASSESSED),
                        new ClassificationInOwnWords(null, null, null),
                        null,
                        "relations",
                        limits.forReceipt(received))));
    }

    private static Needs needs(LocalDate startOn) {
        return new Needs(
                List.of(HomeService.CLEANING),
                Rhythm.RECURRING,
                new BigDecimal("12.00"),
                List.of(new WeeklySlot(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))),
                List.of(new Skill(SKILL)),
                AREA,
                startOn);
    }

    private static HomeDetails home() {
        return new HomeDetails("sols et vitres", "digicode", "le bureau du fond", "un chat", "sur place", "aucune");
    }

    private static DueDate due(PolicyName policy, Instant since) {
        return DueDates.compute(since, PolicyDefaults.of(policy).orElseThrow(), HolidayZone.METROPOLE);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Paris.ZONE).toInstant();
    }

    private List<Stored> stored(String id, String type, Instant at, List<?> events) {
        var stored = new ArrayList<Stored>();
        for (var event : events) {
            stored.add(history.stored(id, type, stored.size(), at, event));
        }
        return stored;
    }
}
