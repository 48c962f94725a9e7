package fr.paroletenue.api.history;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.Cause;
import fr.paroletenue.api.complaint.CauseCode;
import fr.paroletenue.api.complaint.CauseOwner;
import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ComplaintAlarm;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.DirectionLearned;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.GapType;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RemarkEvent;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.complaint.TimeLimits;
import fr.paroletenue.api.kernel.DayCount;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Holiday;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.policy.PolicyEvent;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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

    private EventSamples() {}

    /** What each kind of alarm carries. */
    public static List<Record> alarms() {
        return List.of(new ComplaintAlarm(SENT));
    }

    public static List<Record> all() {
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
                                Instant.parse("2026-05-18T07:30:00Z"))),
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
                new ComplaintEvent.CorrectiveActionPlanned(
                        COMPLAINT, 1, "Espacer les visites du matin", LocalDate.of(2026, 6, 1), "planning"),
                new ComplaintEvent.HoldingLetterSent(
                        COMPLAINT,
                        SENT,
                        LetterChannel.POST,
                        "Une personne absente doit encore être entendue",
                        LocalDate.of(2026, 5, 29),
                        IN_DAYS,
                        IN_DAYS,
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
                        OWN_WORDS),
                new RemarkEvent.Promoted(REMARK, COMPLAINT, "R-2026-0042", COMPLAINANT, "client-1", SENT),
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
