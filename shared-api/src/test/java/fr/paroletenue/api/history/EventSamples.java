package fr.paroletenue.api.history;

import fr.paroletenue.api.client.ClientAlarm;
import fr.paroletenue.api.client.ClientSource;
import fr.paroletenue.api.client.PostalAddress;
import fr.paroletenue.api.complaint.ActionReopened;
import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.Cause;
import fr.paroletenue.api.complaint.CauseCode;
import fr.paroletenue.api.complaint.CauseOwner;
import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.CompensationType;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ComplaintAlarm;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.DirectionLearned;
import fr.paroletenue.api.complaint.DisputeEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.ErasureBasis;
import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.complaint.FirstMeasure;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.GapType;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.Letterhead;
import fr.paroletenue.api.complaint.MediationState;
import fr.paroletenue.api.complaint.Mediator;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RegisterEvent;
import fr.paroletenue.api.complaint.RegisterMonth;
import fr.paroletenue.api.complaint.RemarkEvent;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.complaint.RepairEvent;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.complaint.Scope;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.complaint.SystemicIssueEvent;
import fr.paroletenue.api.complaint.SystemicIssueId;
import fr.paroletenue.api.complaint.TimeLimits;
import fr.paroletenue.api.contract.ContractAlarm;
import fr.paroletenue.api.followup.FollowUpAlarm;
import fr.paroletenue.api.intake.CallerDetails;
import fr.paroletenue.api.intake.Enquiry;
import fr.paroletenue.api.intake.IntakeAlarm;
import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.intake.OutgoingChannel;
import fr.paroletenue.api.intake.RelayedByWorker;
import fr.paroletenue.api.intake.Statement;
import fr.paroletenue.api.kernel.DayCount;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.Holiday;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.mission.MissionAlarm;
import fr.paroletenue.api.mission.PlanningAlarm;
import fr.paroletenue.api.mission.PlanningRunId;
import fr.paroletenue.api.policy.PolicyEvent;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.worker.Absence;
import fr.paroletenue.api.worker.AbsenceReason;
import fr.paroletenue.api.worker.AssignmentNeed;
import fr.paroletenue.api.worker.BackgroundFinding;
import fr.paroletenue.api.worker.Bulletin;
import fr.paroletenue.api.worker.ContactDetails;
import fr.paroletenue.api.worker.Match;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.StepResult;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerDocument;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.api.worker.WorkerId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** One event of each type with every component filled, as its golden file shows it. */
public final class EventSamples {

    private static final ComplaintId COMPLAINT = new ComplaintId("complaint-1");
    private static final RemarkId REMARK = new RemarkId("remark-1");
    private static final Complainant COMPLAINANT =
            new Complainant("Mme Exemple", "exemple@example.org", "+33 1 00 00 00 00", "1 rue des Essais, Ville");
    private static final Instant RECEIVED = Instant.parse("2026-05-04T07:30:00Z");
    private static final Instant SENT = Instant.parse("2026-05-05T14:05:06.789012Z");
    private static final DueDate IN_HOURS = new DueDate(
            RECEIVED,
            Instant.parse("2026-05-06T07:30:00Z"),
            LocalDate.of(2026, 5, 6),
            LocalDate.of(2026, 5, 6),
            DayCount.ELAPSED_HOURS,
            48,
            HolidayZone.METROPOLE,
            List.of(),
            "complaint-acknowledgement-target",
            "1",
            List.of("S3-16"));
    private static final DueDate IN_DAYS = new DueDate(
            RECEIVED,
            Instant.parse("2026-05-20T22:00:00Z"),
            LocalDate.of(2026, 5, 20),
            LocalDate.of(2026, 5, 20),
            DayCount.WORKING_DAYS,
            10,
            HolidayZone.ALSACE_MOSELLE,
            List.of(
                    new Holiday(LocalDate.of(2026, 5, 8), "Fête de la Victoire"),
                    new Holiday(LocalDate.of(2026, 5, 14), "Ascension")),
            "complaint-answer-target",
            "2",
            List.of("S3-17", "S4-14"));
    private static final List<SettledDueDate> SETTLED = List.of(
            new SettledDueDate(DueDateName.ACKNOWLEDGEMENT_TARGET, DueDateState.KEPT),
            new SettledDueDate(DueDateName.ACKNOWLEDGEMENT_LIMIT, DueDateState.MISSED));
    private static final Classification CLASSIFICATION = new Classification(
            ComplaintSource.OTHER, ComplaintMotive.LATENESS, ComplaintCategory.OTHER, RiskCategory.OPERATIONAL);
    private static final ClassificationInOwnWords OWN_WORDS =
            new ClassificationInOwnWords("le gardien de l'immeuble", "arrivée après le déjeuner", "les clés perdues");

    private static final ComplaintId OTHER_COMPLAINT = new ComplaintId("complaint-2");
    private static final SystemicIssueId ISSUE = new SystemicIssueId("issue-1");
    private static final Mediator MEDIATOR =
            new Mediator("Médiation Exemple", "2 rue des Essais, Ville", "https://mediation.example.org", "1");

    private static final WorkerId WORKER = new WorkerId("worker-1");
    private static final ContactDetails WORKER_CONTACT =
            new ContactDetails("intervenante@example.org", "+33 6 00 00 00 00", "3 rue des Essais, Ville");
    private static final Skill IRONING = new Skill("IRONING");
    private static final WeeklySlot MONDAY_MORNING =
            new WeeklySlot(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 30));
    private static final IntakeId MESSAGE = new IntakeId("message-1");

    private static final Letterhead LETTERHEAD = new Letterhead(
            "Agence Exemple", "3 rue des Essais, Ville", "01 99 00 00 00", "agence@exemple.example", "1");

    private EventSamples() {}

    /** What each kind of alarm carries. */
    public static List<Record> alarms() {
        return List.of(
                new ComplaintAlarm(SENT),
                new ClientAlarm(SENT),
                new IntakeAlarm(SENT),
                new ContractAlarm(SENT),
                new MissionAlarm(SENT),
                new PlanningAlarm(new PlanningRunId("run-1")),
                new FollowUpAlarm(SENT));
    }

    public static List<Record> all() {
        return Stream.of(
                        ofTheOtherPages(),
                        ClientSamples.all(),
                        RequestSamples.all(),
                        ContractSamples.all(),
                        MissionSamples.all(),
                        FollowUpSamples.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Record> ofTheOtherPages() {
        return List.of(
                new ComplaintEvent.Recorded(
                        COMPLAINT,
                        "R-2026-0042",
                        RECEIVED,
                        ReceptionChannel.PHONE,
                        true,
                        "confirmée par courriel dans l'heure",
                        "Retards répétés",
                        "Trois fois en retard d'une heure, sans prévenir.",
                        COMPLAINANT,
                        "client-1",
                        "visit-1",
                        "worker-1",
                        "des excuses et un autre horaire",
                        new Circumstances(LocalDate.of(2026, 3, 3), "la cuisine", "photo du sol"),
                        true,
                        CLASSIFICATION,
                        OWN_WORDS,
                        REMARK,
                        "responsable",
                        new TimeLimits(
                                IN_HOURS,
                                IN_HOURS,
                                IN_DAYS,
                                IN_DAYS,
                                IN_HOURS,
                                Instant.parse("2026-05-05T07:30:00Z"),
                                Instant.parse("2026-05-18T07:30:00Z"),
                                IN_DAYS)),
                new ComplaintEvent.Classified(COMPLAINT, CLASSIFICATION, OWN_WORDS),
                new ComplaintEvent.DirectionInformed(
                        COMPLAINT,
                        DirectionLearned.OPENED_IT,
                        new SettledDueDate(DueDateName.DIRECTION_INFORMED, DueDateState.KEPT)),
                new ComplaintEvent.Qualified(
                        COMPLAINT, Qualification.COMPLAINT, "Mécontentement clair et fondé", "complaint-definition/1"),
                new ComplaintEvent.OwnerAssigned(COMPLAINT, "responsable", "adjointe", "congés de la titulaire"),
                new ComplaintEvent.SeverityAssessed(COMPLAINT, 4, "Personne restée seule à terre", IN_HOURS),
                new ComplaintEvent.ImmediateActionDecided(COMPLAINT, true, "Remplaçante envoyée le jour même", SETTLED),
                new ComplaintEvent.Acknowledged(
                        COMPLAINT,
                        LetterChannel.EMAIL,
                        SENT,
                        "Enquête puis réponse écrite sous dix jours",
                        "courriel-0042",
                        LETTERHEAD,
                        SETTLED),
                new ComplaintEvent.Investigated(
                        COMPLAINT,
                        List.of(new Cause(CauseCode.PLANNING_ERROR, CauseOwner.PLANNING)),
                        List.of("tournée trop serrée"),
                        "Les trois retards sont confirmés par les relevés",
                        Founded.PARTLY,
                        2,
                        List.of("retards", "absence d'appel"),
                        GapType.NON_CONFORMITY,
                        true,
                        "relevés des trois visites",
                        "le bus ne passait pas"),
                new RepairEvent.CorrectiveActionPlanned(
                        COMPLAINT, 1, "Espacer les visites du matin", LocalDate.of(2026, 6, 1), "planning", IN_DAYS),
                new ComplaintEvent.HoldingLetterSent(
                        COMPLAINT,
                        SENT,
                        LetterChannel.POST,
                        "Une personne absente doit encore être entendue",
                        LocalDate.of(2026, 5, 29),
                        IN_DAYS,
                        IN_DAYS,
                        LETTERHEAD,
                        SETTLED),
                new ComplaintEvent.Answered(
                        COMPLAINT,
                        SENT,
                        LetterChannel.BY_HAND,
                        AnswerOutcome.PARTIALLY_UPHELD,
                        "Deux retards sur trois nous sont imputables",
                        List.of("tournée trop serrée"),
                        List.of(1, 2),
                        "Une personne absente devait être entendue",
                        "responsable",
                        MEDIATOR,
                        LETTERHEAD,
                        SETTLED),
                new ComplaintEvent.Closed(
                        COMPLAINT,
                        "Horaires changés",
                        "aucune autre action utile",
                        "Appel de courtoisie : satisfaite",
                        2,
                        List.of("retards", "absence d'appel"),
                        LocalDate.of(2031, 5, 31),
                        "1"),
                new ComplaintEvent.Withdrawn(
                        COMPLAINT, "Réglé entre voisins, dit-elle", LocalDate.of(2031, 5, 31), "1"),
                new ComplaintEvent.LimitApproaching(COMPLAINT, DueDateName.ANSWER_LIMIT, IN_DAYS),
                new ComplaintEvent.TargetMissed(COMPLAINT, DueDateName.ACKNOWLEDGEMENT_TARGET, IN_HOURS),
                new ComplaintEvent.LimitBreached(COMPLAINT, DueDateName.ACKNOWLEDGEMENT_LIMIT, IN_HOURS),
                new ComplaintEvent.LimitExcused(COMPLAINT, DueDateName.ANSWER_LIMIT, IN_DAYS, SENT),
                new ComplaintEvent.FirstMeasureTaken(
                        COMPLAINT,
                        FirstMeasure.INVESTIGATION,
                        new SettledDueDate(DueDateName.FIRST_MEASURE, DueDateState.KEPT)),
                new ComplaintEvent.ScopeAssessed(
                        COMPLAINT, Scope.SYSTEMIC, "Deux voisins se plaignent aussi", List.of(OTHER_COMPLAINT)),
                new ComplaintEvent.CoordinatesStated(COMPLAINT, COMPLAINANT, "client-1"),
                new ComplaintEvent.Erased(
                        COMPLAINT,
                        ErasureBasis.RETENTION_ENDED,
                        LocalDate.of(2031, 5, 31),
                        "1",
                        List.of(new ErasedKey("complaint-1", RetentionClass.COMPLAINT))),
                new RepairEvent.CorrectiveActionDone(
                        COMPLAINT, 1, LocalDate.of(2026, 5, 20), "tournées espacées", DueDateState.KEPT, IN_DAYS),
                new RepairEvent.CorrectiveActionVerified(COMPLAINT, 1, "planning de juin relu"),
                new RepairEvent.CorrectiveActionReviewed(
                        COMPLAINT, 1, true, "aucun retard depuis trois mois", DueDateState.KEPT),
                new RepairEvent.CorrectiveActionReopened(
                        COMPLAINT, 1, ActionReopened.RECURRENCE, IN_DAYS, List.of(OTHER_COMPLAINT)),
                new RepairEvent.CorrectiveActionOverdue(COMPLAINT, 1, IN_DAYS),
                new RepairEvent.EffectivenessReviewOverdue(COMPLAINT, 1, IN_DAYS),
                new RepairEvent.CompensationGranted(
                        COMPLAINT,
                        1,
                        CompensationType.COMMERCIAL,
                        Money.euros(new BigDecimal("150.00")),
                        "trois visites écourtées",
                        true,
                        "1"),
                new RepairEvent.CompensationApproved(COMPLAINT, 1),
                new DisputeEvent.MeetingPlanned(COMPLAINT, 1, SENT, "à l'agence", "la cliente et son fils"),
                new DisputeEvent.MeetingHeld(COMPLAINT, 1, SENT, "Elle accepte un autre horaire"),
                new DisputeEvent.AmicableSolutionFailed(COMPLAINT, "Elle veut être remboursée en entier", MEDIATOR),
                new DisputeEvent.MediationReferred(
                        COMPLAINT, LocalDate.of(2026, 6, 2), MEDIATOR, LocalDate.of(2027, 5, 4)),
                new DisputeEvent.MediationMoved(
                        COMPLAINT, MediationState.AGREED, LocalDate.of(2026, 7, 3), "remboursement de moitié"),
                new DisputeEvent.Escalated(COMPLAINT, 2, "La cliente demande la direction", "direction"),
                new DisputeEvent.PublicReplyPublished(
                        COMPLAINT, SENT, "page d'avis", "Nous avons répondu à cette personne."),
                new DisputeEvent.Reopened(COMPLAINT, "Nouveaux retards la semaine suivante"),
                new SystemicIssueEvent.Opened(ISSUE, "Retards du mardi", "La tournée du mardi est trop serrée"),
                new SystemicIssueEvent.ComplaintLinked(ISSUE, COMPLAINT),
                new SystemicIssueEvent.ComplaintUnlinked(ISSUE, COMPLAINT, "C'était un mercredi"),
                new SystemicIssueEvent.OutreachNoted(
                        ISSUE, LocalDate.of(2026, 6, 3), 12, "Lettre aux clients du mardi"),
                new SystemicIssueEvent.Closed(ISSUE, "Tournée coupée en deux"),
                new RegisterEvent.MonthSigned(new RegisterMonth("2026-05"), 4711),
                new WorkerEvent.Registered(
                        WORKER,
                        "Mme Intervenante",
                        WORKER_CONTACT,
                        List.of("38", "69100"),
                        LocalDate.of(2026, 5, 4),
                        "2026-1",
                        List.of("CV", "INTERVIEW")),
                new WorkerEvent.ContactDetailsChanged(WORKER, "Mme Intervenante-Exemple", WORKER_CONTACT),
                new WorkerEvent.AreasSet(WORKER, List.of("38")),
                new WorkerEvent.ReferencesNoted(WORKER, "classeur du personnel, onglet 12", "carte d'identité 0000"),
                new WorkerEvent.SelectionStepTaken(
                        WORKER,
                        "INTERVIEW",
                        "2026-1",
                        LocalDate.of(2026, 4, 20),
                        StepResult.PASSED,
                        "à l'aise avec les personnes âgées"),
                new WorkerEvent.BackgroundChecked(
                        WORKER,
                        Bulletin.B3,
                        LocalDate.of(2026, 4, 21),
                        "technical-supervisor",
                        new BackgroundFinding(BackgroundFinding.Result.NOTHING_NOTED)),
                new WorkerEvent.DocumentSigned(
                        WORKER, WorkerDocument.CLIENT_CHARTER, "2026-1", LocalDate.of(2026, 5, 4)),
                new WorkerEvent.BadgeIssued(WORKER, "B-042", LocalDate.of(2026, 5, 4)),
                new WorkerEvent.BadgeReturned(WORKER, LocalDate.of(2027, 6, 30)),
                new WorkerEvent.SkillAdded(WORKER, IRONING, LocalDate.of(2019, 9, 1)),
                new WorkerEvent.SkillRemoved(WORKER, IRONING),
                new WorkerEvent.TrainingCompleted(
                        WORKER, 1, "Gestes de premiers secours", LocalDate.of(2026, 5, 12), LocalDate.of(2028, 5, 11)),
                new WorkerEvent.AvailabilitySet(WORKER, List.of(MONDAY_MORNING)),
                new WorkerEvent.AbsenceNoted(
                        WORKER,
                        1,
                        new Absence(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 21)),
                        new AbsenceReason(AbsenceReason.Code.LEAVE)),
                new WorkerEvent.AbsenceCancelled(WORKER, 1),
                new WorkerEvent.Engaged(
                        WORKER,
                        "request-1",
                        new AssignmentNeed(
                                List.of(IRONING),
                                "38000",
                                List.of(MONDAY_MORNING),
                                LocalDate.of(2026, 5, 11),
                                LocalDate.of(2026, 5, 17)),
                        new Match(List.of(IRONING), List.of(new Skill("GARDENING")), true),
                        "la cliente la connaît et apprendra le jardin avec elle"),
                new WorkerEvent.Released(WORKER, "request-1"),
                new WorkerEvent.Departed(WORKER, LocalDate.of(2027, 6, 30), LocalDate.of(2032, 6, 30), "2026-1"),
                new WorkerEvent.Erased(
                        WORKER,
                        LocalDate.of(2032, 6, 30),
                        "2026-1",
                        List.of(new ErasedKey("worker-1", RetentionClass.WORKER))),
                new RemarkEvent.Recorded(
                        REMARK,
                        RECEIVED,
                        ReceptionChannel.TIMESHEET,
                        true,
                        "mot laissé sous la porte",
                        "Vitres oubliées",
                        "Les vitres du salon n'ont pas été faites.",
                        "un voisin, M. Exemple",
                        "visit-1",
                        "worker-1",
                        "repasser sur les vitres",
                        new Circumstances(LocalDate.of(2026, 3, 3), "la cuisine", "photo du sol"),
                        true,
                        CLASSIFICATION,
                        OWN_WORDS,
                        FeedbackType.SUGGESTION,
                        COMPLAINANT,
                        "client-1"),
                new RemarkEvent.Promoted(REMARK, COMPLAINT, "R-2026-0042", COMPLAINANT, "client-1", SENT),
                new IntakeEvent.Recorded(
                        MESSAGE,
                        "MC-2026-00042",
                        SENT,
                        RECEIVED,
                        ReceptionChannel.VOICEMAIL,
                        "Elle demande une heure de plus le mardi.",
                        new CallerDetails(
                                "Mme Exemple", "exemple@example.org", "+33 1 00 00 00 00", "1 rue des Essais, Ville"),
                        "client-1",
                        new RelayedByWorker("worker-1", RECEIVED),
                        IN_HOURS),
                new IntakeEvent.CalledBack(MESSAGE, SENT, true, "d'accord pour 15 h", DueDateState.KEPT),
                new IntakeEvent.CallBackMissed(MESSAGE, IN_HOURS),
                new IntakeEvent.DocumentationSent(MESSAGE, "2026-1", LetterChannel.EMAIL, SENT),
                new IntakeEvent.Erased(
                        MESSAGE,
                        LocalDate.of(2029, 3, 2),
                        "prospect-retention",
                        "1",
                        List.of(new ErasedKey("message-1", RetentionClass.PROSPECT))),
                new IntakeEvent.ClientLinked(MESSAGE, "client-2", "client-1"),
                new IntakeEvent.ClientReminded(MESSAGE, OutgoingChannel.PHONE, SENT),
                new IntakeEvent.OutcomeNoted(
                        MESSAGE,
                        IntakeOutcome.COMPLAINT,
                        "vue avec elle",
                        "complaint-1",
                        "R-2026-0042",
                        new Statement(
                                FeedbackType.COMPLAINT,
                                "Retards répétés",
                                "Trois fois en retard d'une heure, sans prévenir.",
                                true,
                                "confirmée par courriel dans l'heure",
                                "visit-1",
                                "worker-1",
                                "des excuses et un autre horaire",
                                new Circumstances(LocalDate.of(2026, 3, 3), "la cuisine", "photo du sol"),
                                CLASSIFICATION,
                                OWN_WORDS),
                        IN_HOURS,
                        new Enquiry(
                                "deux heures de plus par semaine",
                                LocalDate.of(2026, 6, 1),
                                "client-of-the-enquiry",
                                "Mme Exemple",
                                new PostalAddress("1 rue des Essais", "bâtiment B", "38000", "Ville"),
                                ClientSource.WORD_OF_MOUTH),
                        "client-1"),
                new PolicyEvent.VersionAdopted(
                        new PolicyName("complaint-answer-limit"),
                        new PolicyVersion(
                                new PolicyName("complaint-answer-limit"),
                                "2",
                                LocalDate.of(2027, 1, 1),
                                PolicyUnit.WORKING_DAYS,
                                "20",
                                List.of("S3-17"),
                                "charte qualité, article 4"),
                        "engagement pris en comité"));
    }
}
