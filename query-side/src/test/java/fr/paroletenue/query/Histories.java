package fr.paroletenue.query;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.Cause;
import fr.paroletenue.api.complaint.CauseCode;
import fr.paroletenue.api.complaint.CauseOwner;
import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.DirectionLearned;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RepairEvent;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.complaint.TimeLimits;
import fr.paroletenue.api.kernel.DayCount;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Holiday;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Events as the command side would have recorded them, for a complaint received on Monday 20 April 2026 at 09:30. */
public final class Histories {

    public static final Instant RECEIVED = Instant.parse("2026-04-20T07:30:00Z");

    public static final DueDate ACK_TARGET = hours(RECEIVED, 48, "2026-04-22", "complaint-acknowledgement-target");
    public static final DueDate ACK_LIMIT = workingDays("2026-05-12", 14, "complaint-acknowledgement-limit", "S3-17");
    public static final DueDate ANSWER_TARGET = days("2026-04-30", 10, "complaint-answer-target", "S4-14");
    public static final DueDate ANSWER_LIMIT = workingDays("2026-06-05", 30, "complaint-answer-limit", "S3-19");
    public static final DueDate DIRECTION = hours(RECEIVED, 24, "2026-04-21", "complaint-direction-informed");

    public static final DueDate FIRST_MEASURE = workingDays("2026-04-27", 5, "complaint-first-measure", "S3-14");

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
        return new ComplaintEvent.Recorded(
                id,
                "REC-2026-%05d".formatted(number),
                RECEIVED,
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
                id, 1, "Appel avant annulation", LocalDate.parse("2026-06-01"), "planning", named(RECEIVED, "2026-06-01", "corrective-action"));
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
                List.of(
                        new SettledDueDate(DueDateName.ANSWER_TARGET, target),
                        new SettledDueDate(DueDateName.ANSWER_LIMIT, DueDateState.KEPT)));
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
