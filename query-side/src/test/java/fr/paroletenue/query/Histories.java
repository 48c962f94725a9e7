package fr.paroletenue.query;

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
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.DirectionLearned;
import fr.paroletenue.api.complaint.DisputeEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.ErasureBasis;
import fr.paroletenue.api.complaint.FirstMeasure;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.GapType;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.Letterhead;
import fr.paroletenue.api.complaint.MediationState;
import fr.paroletenue.api.complaint.Mediator;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RepairEvent;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.complaint.Scope;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.complaint.TimeLimits;
import fr.paroletenue.api.kernel.DayCount;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.Holiday;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.RetentionClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events as the command side would have recorded them, for a complaint received on Monday 20 April 2026 at 09:30. */
public final class Histories {

    public static final Instant RECEIVED = Instant.parse("2026-04-20T07:30:00Z");

    public static final DueDate ACK_TARGET = hours(RECEIVED, 48, "2026-04-22", "complaint-acknowledgement-target");
    public static final DueDate ACK_LIMIT = workingDays("2026-05-12", 14, "complaint-acknowledgement-limit", "S3-17");
    public static final DueDate ANSWER_TARGET = days("2026-04-30", 10, "complaint-answer-target", "S4-14");
    public static final DueDate ANSWER_LIMIT = workingDays("2026-06-05", 30, "complaint-answer-limit", "S3-19");
    public static final DueDate DIRECTION = hours(RECEIVED, 24, "2026-04-21", "complaint-direction-informed");

    public static final DueDate FIRST_MEASURE = workingDays("2026-04-27", 5, "complaint-first-measure", "S3-14");

    public static final Mediator MEDIATOR =
            new Mediator("Médiation Exemple", "2 rue des Essais, Ville", "https://mediation.example.org", "2026-1");

    public static final Letterhead LETTERHEAD = new Letterhead(
            "Agence Exemple", "3 rue des Essais, 00000 Ville", "01 99 00 00 00", "agence@exemple.example", "2026-1");

    private final ComplaintId id;

    private Histories(String id) {
        this.id = new ComplaintId(id);
    }

    public static Histories of(String complaintId) {
        return new Histories(complaintId);
    }

    public ComplaintEvent.Recorded recorded(int number, String subject) {
        return recorded(number, subject, "client-relations");
    }

    public ComplaintEvent.Recorded recorded(int number, String subject, String owner) {
        return recorded(number, subject, owner, RECEIVED);
    }

    /** For a test that asks about a time of its own; the time limits stay those of the usual receipt. */
    public ComplaintEvent.Recorded recorded(int number, String subject, String owner, Instant receivedAt) {
        return new ComplaintEvent.Recorded(
                id,
                "REC-2026-%05d".formatted(number),
                receivedAt,
                ReceptionChannel.EMAIL,
                true,
                null,
                subject,
                "Le ménage n'a pas été fait vendredi.",
                new Complainant("Claire Émery", "claire@example.org", "+33 1 00 00 00 00", null),
                "client-7",
                null,
                null,
                "Un passage gratuit",
                Circumstances.UNKNOWN,
                false,
                new Classification(
                        ComplaintSource.CLIENT,
                        ComplaintMotive.ABSENCE,
                        ComplaintCategory.SERVICE,
                        RiskCategory.NOT_ASSESSED),
                new ClassificationInOwnWords(null, null, null),
                null,
                owner,
                new TimeLimits(
                        ACK_TARGET,
                        ACK_LIMIT,
                        ANSWER_TARGET,
                        ANSWER_LIMIT,
                        DIRECTION,
                        Instant.parse("2026-05-06T07:00:00Z"),
                        Instant.parse("2026-05-29T07:00:00Z"),
                        FIRST_MEASURE));
    }

    /** Whose complaint it is turned out afterwards. */
    public ComplaintEvent coordinates(String clientId) {
        return new ComplaintEvent.CoordinatesStated(
                id, new Complainant("Claire Émery", null, "+33 1 00 00 00 00", null), clientId);
    }

    public ComplaintEvent qualified(Qualification decision) {
        return new ComplaintEvent.Qualified(id, decision, "parce que", "definition-1");
    }

    public ComplaintEvent risking(RiskCategory risk) {
        return new ComplaintEvent.Classified(
                id,
                new Classification(ComplaintSource.CLIENT, ComplaintMotive.ABSENCE, ComplaintCategory.SERVICE, risk),
                new ClassificationInOwnWords(null, null, null));
    }

    public ComplaintEvent directionInformed(DueDateState verdict) {
        return new ComplaintEvent.DirectionInformed(
                id, DirectionLearned.QUALIFIED_IT, new SettledDueDate(DueDateName.DIRECTION_INFORMED, verdict));
    }

    public ComplaintEvent owner(String owner) {
        return new ComplaintEvent.OwnerAssigned(id, owner, "direction", "congés");
    }

    public ComplaintEvent severity(int severity) {
        return new ComplaintEvent.SeverityAssessed(id, severity, "gêne répétée", null);
    }

    public ComplaintEvent targetMissed(DueDateName name, DueDate due) {
        return new ComplaintEvent.TargetMissed(id, name, due);
    }

    public ComplaintEvent limitBreached(DueDateName name, DueDate due) {
        return new ComplaintEvent.LimitBreached(id, name, due);
    }

    public ComplaintEvent limitApproaching(DueDateName name, DueDate due) {
        return new ComplaintEvent.LimitApproaching(id, name, due);
    }

    public ComplaintEvent acknowledged(String sentAt, DueDateState target) {
        return new ComplaintEvent.Acknowledged(
                id,
                LetterChannel.EMAIL,
                Instant.parse(sentAt),
                "Nous enquêtons.",
                null,
                LETTERHEAD,
                List.of(
                        new SettledDueDate(DueDateName.ACKNOWLEDGEMENT_TARGET, target),
                        new SettledDueDate(DueDateName.ACKNOWLEDGEMENT_LIMIT, DueDateState.KEPT)));
    }

    public ComplaintEvent investigated() {
        return new ComplaintEvent.Investigated(
                id,
                List.of(new Cause(CauseCode.PLANNING_ERROR, CauseOwner.PLANNING)),
                List.of(),
                "Le passage avait été annulé par erreur.",
                Founded.YES,
                1,
                List.of("Annulation sans appel"),
                null,
                null,
                null,
                null);
    }

    public ComplaintEvent action() {
        return new RepairEvent.CorrectiveActionPlanned(
                id,
                1,
                "Appel avant annulation",
                LocalDate.parse("2026-06-01"),
                "planning",
                named(RECEIVED, "2026-06-01", "corrective-action"));
    }

    public ComplaintEvent holdingLetter(String sentAt, String newDate, SettledDueDate... settled) {
        var sent = Instant.parse(sentAt);
        return new ComplaintEvent.HoldingLetterSent(
                id,
                sent,
                LetterChannel.POST,
                "Le témoin est absent.",
                LocalDate.parse(newDate),
                named(sent, newDate, "complaint-promised-answer"),
                named(sent, newDate, "complaint-update"),
                LETTERHEAD,
                List.of(settled));
    }

    public ComplaintEvent answered(String sentAt, DueDateState target) {
        return new ComplaintEvent.Answered(
                id,
                Instant.parse(sentAt),
                LetterChannel.POST,
                AnswerOutcome.UPHELD,
                "Vous aviez raison.",
                List.of(),
                List.of(1),
                null,
                "client-relations",
                null,
                LETTERHEAD,
                List.of(
                        new SettledDueDate(DueDateName.ANSWER_TARGET, target),
                        new SettledDueDate(DueDateName.ANSWER_LIMIT, DueDateState.KEPT)));
    }

    /** @param mediator whom it names, if it has to name one */
    public ComplaintEvent answered(
            String sentAt,
            AnswerOutcome outcome,
            String motives,
            List<String> causes,
            List<Integer> actions,
            @Nullable String delayReasons,
            @Nullable Mediator mediator,
            @Nullable Letterhead letterhead) {
        return new ComplaintEvent.Answered(
                id,
                Instant.parse(sentAt),
                LetterChannel.POST,
                outcome,
                motives,
                causes,
                actions,
                delayReasons,
                "client-relations",
                mediator,
                letterhead,
                List.of());
    }

    /** @param approvalNeeded as long as direction has not approved it, nobody has been granted anything */
    public ComplaintEvent compensation(int number, String euros, boolean approvalNeeded) {
        return new RepairEvent.CompensationGranted(
                id,
                number,
                CompensationType.FINANCIAL,
                Money.euros(new BigDecimal(euros)),
                "deux passages manqués",
                approvalNeeded,
                "2026-1");
    }

    public ComplaintEvent approved(int compensation) {
        return new RepairEvent.CompensationApproved(id, compensation);
    }

    public ComplaintEvent closed() {
        return new ComplaintEvent.Closed(
                id,
                "Passage offert",
                null,
                "Satisfaite, appel du 10 mai",
                0,
                List.of(),
                LocalDate.parse("2031-05-11"),
                "2026-1");
    }

    public ComplaintEvent withdrawn() {
        return new ComplaintEvent.Withdrawn(id, "Retirée par la cliente", LocalDate.parse("2031-05-11"), "2026-1");
    }

    /** With a worker, an address and the way in that are wanted. */
    public ComplaintEvent.Recorded recorded(
            int number,
            Instant receivedAt,
            ReceptionChannel channel,
            @Nullable String workerId,
            Complainant who,
            @Nullable String clientId) {
        var usual = recorded(number, "Absence", "client-relations");
        return new ComplaintEvent.Recorded(
                id,
                usual.registerNumber(),
                receivedAt,
                channel,
                usual.written(),
                usual.writtenReason(),
                usual.subject(),
                usual.description(),
                who,
                clientId,
                usual.visitId(),
                workerId,
                usual.remedySought(),
                usual.circumstances(),
                usual.relayedByWorker(),
                usual.classification(),
                usual.classificationInOwnWords(),
                usual.promotedFrom(),
                usual.owner(),
                usual.limits());
    }

    public ComplaintEvent motive(ComplaintMotive motive) {
        return new ComplaintEvent.Classified(
                id,
                new Classification(ComplaintSource.CLIENT, motive, ComplaintCategory.SERVICE, RiskCategory.NONE),
                new ClassificationInOwnWords(null, null, null));
    }

    public ComplaintEvent investigated(GapType gap, boolean detectionFailure, Cause... causes) {
        return new ComplaintEvent.Investigated(
                id,
                List.of(causes),
                List.of("trop serré"),
                "Confirmé",
                Founded.PARTLY,
                1,
                List.of("Retard"),
                gap,
                detectionFailure,
                "relevés",
                "le bus");
    }

    public ComplaintEvent firstMeasure(DueDateState verdict) {
        return new ComplaintEvent.FirstMeasureTaken(
                id, FirstMeasure.INVESTIGATION, new SettledDueDate(DueDateName.FIRST_MEASURE, verdict));
    }

    public ComplaintEvent done(int action, DueDateState verdict) {
        return new RepairEvent.CorrectiveActionDone(
                id, action, LocalDate.parse("2026-05-20"), "fait", verdict, named(RECEIVED, "2026-08-18", "review"));
    }

    public ComplaintEvent reviewed(int action, boolean effective) {
        return new RepairEvent.CorrectiveActionReviewed(id, action, effective, "revu", DueDateState.KEPT);
    }

    public ComplaintEvent reopenedAction(int action, ActionReopened because) {
        return new RepairEvent.CorrectiveActionReopened(
                id, action, because, named(RECEIVED, "2026-09-30", "reopened"), List.of(new ComplaintId("other-1")));
    }

    public ComplaintEvent overdue(int action) {
        return new RepairEvent.CorrectiveActionOverdue(id, action, named(RECEIVED, "2026-06-01", "corrective-action"));
    }

    public ComplaintEvent reopened() {
        return new DisputeEvent.Reopened(id, "Cela recommence");
    }

    public ComplaintEvent erased() {
        return new ComplaintEvent.Erased(
                id,
                ErasureBasis.RETENTION_ENDED,
                LocalDate.parse("2031-05-11"),
                "2026-1",
                List.of(new ErasedKey(id.value(), RetentionClass.COMPLAINT)));
    }

    /** Every type of event that a complaint can have, twice closed, and erased at the end if that is wanted. */
    public Stream<ComplaintEvent> everything(int number, boolean erased) {
        var events = new ArrayList<ComplaintEvent>();
        events.add(recorded(
                number,
                RECEIVED,
                ReceptionChannel.WHATSAPP,
                "worker-" + number,
                new Complainant("Claire Émery", "claire@example.org", "+33 6 00 00 12 34", "1 rue X, 38000 Grenoble"),
                "client-7"));
        events.add(risking(RiskCategory.LEGAL));
        events.add(limitApproaching(DueDateName.ANSWER_LIMIT, ANSWER_LIMIT));
        events.add(directionInformed(DueDateState.KEPT));
        events.add(qualified(Qualification.COMPLAINT));
        events.add(owner("planning"));
        events.add(severity(3));
        events.add(new ComplaintEvent.ImmediateActionDecided(id, true, "Remplacée le jour même", List.of()));
        events.add(firstMeasure(DueDateState.KEPT));
        events.add(targetMissed(DueDateName.ACKNOWLEDGEMENT_TARGET, ACK_TARGET));
        events.add(acknowledged("2026-04-23T08:00:00Z", DueDateState.MISSED));
        events.add(new ComplaintEvent.ScopeAssessed(
                id, Scope.SYSTEMIC, "Deux voisins aussi", List.of(new ComplaintId("other-1"))));
        events.add(new ComplaintEvent.CoordinatesStated(
                id,
                new Complainant("Claire Émery", "claire@example.org", "+33 6 00 00 12 34", "2 rue Y, 38100 Grenoble"),
                "client-7"));
        events.add(investigated(GapType.NON_CONFORMITY, true, new Cause(CauseCode.LATENESS, CauseOwner.PLANNING)));
        events.add(action());
        events.add(overdue(1));
        events.add(done(1, DueDateState.MISSED));
        events.add(new RepairEvent.CorrectiveActionVerified(id, 1, "vu"));
        events.add(new RepairEvent.EffectivenessReviewOverdue(id, 1, named(RECEIVED, "2026-08-18", "review")));
        events.add(reviewed(1, false));
        events.add(reopenedAction(1, ActionReopened.NOT_EFFECTIVE));
        events.add(limitBreached(DueDateName.ANSWER_TARGET, ANSWER_TARGET));
        events.add(new ComplaintEvent.LimitExcused(
                id, DueDateName.ANSWER_LIMIT, ANSWER_LIMIT, Instant.parse("2026-05-20T08:00:00Z")));
        events.add(holdingLetter("2026-05-20T08:00:00Z", "2026-06-20"));
        events.add(answered("2026-06-10T08:00:00Z", DueDateState.MISSED));
        events.add(new RepairEvent.CompensationGranted(
                id,
                1,
                CompensationType.FINANCIAL,
                Money.euros(new BigDecimal("150.00")),
                "trois visites",
                true,
                "2026-1"));
        events.add(new RepairEvent.CompensationApproved(id, 1));
        events.add(new DisputeEvent.MeetingPlanned(
                id, 1, Instant.parse("2026-06-15T08:00:00Z"), "à l'agence", "Mme Émery"));
        events.add(new DisputeEvent.MeetingHeld(id, 1, Instant.parse("2026-06-15T09:00:00Z"), "Elle refuse"));
        events.add(new DisputeEvent.AmicableSolutionFailed(id, "Elle veut tout", MEDIATOR));
        events.add(new DisputeEvent.MediationReferred(
                id, LocalDate.parse("2026-06-20"), MEDIATOR, LocalDate.parse("2027-04-20")));
        events.add(new DisputeEvent.MediationMoved(id, MediationState.AGREED, LocalDate.parse("2026-07-20"), "moitié"));
        events.add(new DisputeEvent.Escalated(id, 2, "Elle le demande", "direction"));
        events.add(new DisputeEvent.PublicReplyPublished(
                id, Instant.parse("2026-07-21T08:00:00Z"), "page d'avis", "Nous avons répondu."));
        events.add(closed());
        events.add(reopened());
        events.add(closed());
        if (erased) {
            events.add(erased());
        }
        return events.stream();
    }

    /** From the first word to closure, everything in time but the first target. */
    public Stream<ComplaintEvent> wholeLife(int number) {
        return Stream.of(
                recorded(number, "Absence vendredi"),
                targetMissed(DueDateName.DIRECTION_INFORMED, DIRECTION),
                directionInformed(DueDateState.MISSED),
                qualified(Qualification.COMPLAINT),
                severity(2),
                targetMissed(DueDateName.ACKNOWLEDGEMENT_TARGET, ACK_TARGET),
                acknowledged("2026-04-23T08:00:00Z", DueDateState.MISSED),
                investigated(),
                action(),
                answered("2026-04-29T08:00:00Z", DueDateState.KEPT),
                closed());
    }

    private static DueDate hours(Instant from, int hours, String lastDay, String policy) {
        return due(from, from.plusSeconds(hours * 3600L), lastDay, DayCount.ELAPSED_HOURS, hours, policy, "S4-06");
    }

    private static DueDate days(String lastDay, int days, String policy, String promise) {
        return due(RECEIVED, endOf(lastDay), lastDay, DayCount.CALENDAR_DAYS, days, policy, promise);
    }

    private static DueDate workingDays(String lastDay, int days, String policy, String promise) {
        return due(RECEIVED, endOf(lastDay), lastDay, DayCount.WORKING_DAYS, days, policy, promise);
    }

    private static DueDate named(Instant from, String day, String policy) {
        return due(from, endOf(day), day, DayCount.NAMED_DAY, 0, policy, "S3-20");
    }

    private static Instant endOf(String day) {
        return Paris.startOf(LocalDate.parse(day).plusDays(1));
    }

    private static DueDate due(
            Instant from, Instant dueAt, String lastDay, DayCount count, int amount, String policy, String promise) {
        return new DueDate(
                from,
                dueAt,
                LocalDate.parse(lastDay),
                LocalDate.parse(lastDay),
                count,
                amount,
                HolidayZone.METROPOLE,
                List.of(
                        new Holiday(LocalDate.parse("2026-05-01"), "Fête du Travail"),
                        new Holiday(LocalDate.parse("2026-05-08"), "Victoire 1945")),
                policy,
                "2026-1",
                List.of(promise));
    }
}
