package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.query.complaint.ComplaintFile.FiledDueDate;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.projection.Lists;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The complaint register as a file (S3-13, S5-27): the eight columns that the definition asks for, then everything else.
 * Discarded complaints are in it, with every decision about them.
 */
public final class Register {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(Paris.ZONE);

    public static final Sheet<ComplaintFile> SHEET = Sheet.<ComplaintFile>named("registre")
            .column("subject", file -> file.reception().subject())
            .column("date", file -> Paris.dayOf(file.reception().receivedAt()))
            .column("client_name", Register::clientName)
            .column("client_coordinates", Register::coordinates)
            .column("handling", Register::handling)
            .column("client_suggestions", file -> file.reception().remedySought())
            .column("solutions", Register::solutions)
            .column(
                    "satisfaction_follow_up",
                    file -> file.closure() == null ? null : file.closure().satisfactionFollowUp())
            .column("register_number", file -> file.reception().registerNumber())
            .column("id", ComplaintFile::complaintId)
            .column("status", ComplaintFile::status)
            .column("discarded", ComplaintFile::isDiscarded)
            .column("breached", ComplaintFile::isBreached)
            .column("received_at", file -> file.reception().receivedAt())
            .column("recorded_at", file -> file.reception().by().recordedAt())
            .column("recorded_by", file -> file.reception().by().actor())
            .column("channel", file -> file.reception().channel())
            .column("written", file -> file.reception().written())
            .column("relayed_by_worker", file -> file.reception().relayedByWorker())
            .column("promoted_from", file -> file.reception().promotedFrom())
            .column("client_id", file -> file.reception().clientId())
            .column("visit_id", file -> file.reception().visitId())
            .column("worker_id", file -> file.reception().workerId())
            .column("description", file -> file.reception().description())
            .column("source", file -> file.classification().source())
            .column("motive", file -> file.classification().motive())
            .column("completeness_percent", file -> file.reception().completeness())
            .column("happened_on", file -> file.reception().circumstances().happenedOn())
            .column("place", file -> file.reception().circumstances().place())
            .column("evidence", file -> file.reception().circumstances().evidence())
            .column("category", file -> file.classification().category())
            .column("risk_category", file -> file.classification().riskCategory())
            .column("owner", file -> file.ownership().owner())
            .column("deputy", file -> file.ownership().deputy())
            .column("severity", file -> file.severity().map(s -> s.severity()).orElse(null))
            .column("qualifications", Register::qualifications)
            .column("acknowledged_at", ComplaintFile::acknowledgedAt)
            .column("founded", ComplaintFile::founded)
            .column(
                    "causes",
                    file -> file.investigation() == null
                            ? List.of()
                            : file.investigation().causes().stream()
                                    .map(cause -> cause.cause() + " (" + cause.causeOwner() + ")")
                                    .toList())
            .column("dysfunctions", Register::dysfunctions)
            .column(
                    "corrective_actions",
                    file -> file.repair().actions().stream()
                            .map(action -> action.number() + ". " + action.description() + " (" + action.responsible()
                                    + ", " + DAY.format(action.dueOn()) + ")")
                            .toList())
            .column(
                    "no_action_reason",
                    file -> file.closure() == null ? null : file.closure().noActionReason())
            .column(
                    "holding_letters",
                    file -> file.holdingLetters().stream()
                            .map(letter -> day(letter.sentAt()) + " -> " + DAY.format(letter.newDate()) + ": "
                                    + letter.reasons())
                            .toList())
            .column(
                    "answered_at",
                    file -> file.answer() == null ? null : file.answer().sentAt())
            .column(
                    "answered_by",
                    file -> file.answer() == null ? null : file.answer().answeredBy())
            .column("outcome", ComplaintFile::outcome)
            .column(
                    "answer_motives",
                    file -> file.answer() == null ? null : file.answer().motives())
            .column(
                    "delay_reasons",
                    file -> file.answer() == null ? null : file.answer().delayReasons())
            .column(
                    "due_dates",
                    file -> file.dueDates().stream().map(Register::dueDate).toList())
            .column("closed_at", ComplaintFile::closedAt)
            .column("withdrawn_at", ComplaintFile::withdrawnAt)
            .column(
                    "withdrawal_reason",
                    file -> file.withdrawal() == null ? null : file.withdrawal().reason())
            .column("keep_until", ComplaintFile::keepUntil)
            .column("level", file -> file.dispute().level())
            .column("scope", file -> file.scope().map(s -> s.scope()).orElse(null))
            .column(
                    "first_measure",
                    file -> file.firstMeasure() == null
                            ? null
                            : file.firstMeasure().how())
            .column("first_measure_at", ComplaintFile::firstMeasureAt)
            .column("gap_type", ComplaintFile::gapType)
            .column("detection_failure", ComplaintFile::detectionFailure)
            .column("compensation_eur", file -> file.repair().compensated().orElse(null))
            .column("compensation_to_approve", file -> file.repair().waitsForApproval())
            .column("promised_resolutions", Register::promisedResolutions)
            .column("meetings", Register::meetings)
            .column(
                    "no_amicable_solution",
                    file -> file.dispute().noAmicableSolution() == null
                            ? null
                            : file.dispute().noAmicableSolution().reason())
            .column("mediation", file -> file.dispute().mediationState().orElse(null))
            .column("mediator", Register::mediator)
            .column(
                    "public_replies",
                    file -> Lists.each(
                            file.dispute().publicReplies(),
                            reply -> day(reply.publishedAt()) + " " + reply.place() + ": " + reply.text()))
            .column(
                    "reopenings",
                    file -> Lists.each(
                            file.dispute().reopenings(), again -> day(again.by().recordedAt()) + " " + again.reason()))
            .column("erased_at", ComplaintFile::erasedAt)
            .done();

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(Paris.ZONE);

    private Register() {}

    /** The same columns; the name says for which instant, so that two files are not taken for each other. */
    public static Sheet<ComplaintFile> asOf(Instant at) {
        return new Sheet<>(SHEET.name() + "-" + STAMP.format(at), SHEET.columns());
    }

    private static @Nullable String clientName(ComplaintFile file) {
        var name = file.reception().complainant().name();
        return name == null ? file.reception().clientId() : name;
    }

    private static List<String> coordinates(ComplaintFile file) {
        var who = file.reception().complainant();
        return Stream.of(
                        who.email(),
                        file.reception().channel() == ReceptionChannel.WHATSAPP ? masked(who.phone()) : who.phone(),
                        who.postalAddress(),
                        file.reception().clientId())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Who wrote from a telephone of his own did not mean to see its number handed round (S3-33). */
    static @Nullable String masked(@Nullable String phone) {
        return phone == null ? null : phone.replaceAll("\\d(?=(?:\\D*\\d){2})", "*");
    }

    /** What was promised so that it is made good, and what became of it (S3-29). */
    private static List<String> promisedResolutions(ComplaintFile file) {
        return Lists.each(file.repair().actions(), action -> {
            var words = action.number() + ". " + action.description() + ": ";
            if (action.done() != null) {
                return words + action.status() + " " + DAY.format(action.done().doneOn());
            }
            boolean overdue = file.dueDateOfAction(action.number())
                    .filter(date -> date.awaited() && date.state() == DueDateState.MISSED)
                    .isPresent();
            return words + (overdue ? "OVERDUE " : "DUE ") + DAY.format(action.dueOn());
        });
    }

    private static List<String> meetings(ComplaintFile file) {
        return Lists.each(
                file.dispute().meetings(),
                meeting -> meeting.minutes() == null
                        ? day(meeting.meetAt()) + " " + meeting.place()
                        : day(meeting.minutes().heldAt()) + " " + meeting.place() + ": "
                                + meeting.minutes().text());
    }

    /** The one to whom the client went, else the one whom he was told of (D6). */
    private static @Nullable String mediator(ComplaintFile file) {
        var told = file.answer() == null ? null : file.answer().mediator();
        if (file.dispute().mediation() != null) {
            told = file.dispute().mediation().mediator();
        } else if (file.dispute().noAmicableSolution() != null) {
            told = file.dispute().noAmicableSolution().mediator();
        }
        return told == null ? null : told.name();
    }

    private record Step(Instant at, String what) {}

    /** How it was handled, as an auditor reads it: by when things were done, not by what they were. */
    static String handling(ComplaintFile file) {
        var steps = new ArrayList<Step>();
        file.qualifications()
                .forEach(q -> steps.add(new Step(
                        q.by().recordedAt(),
                        q.decision() == Qualification.COMPLAINT
                                ? "qualifiée réclamation"
                                : "écartée par la direction")));
        if (file.acknowledgement() != null) {
            steps.add(new Step(
                    file.acknowledgement().sentAt(),
                    "accusé de réception " + french(file.acknowledgement().channel())));
        }
        if (file.investigation() != null) {
            steps.add(new Step(
                    file.investigation().by().recordedAt(),
                    "enquête interne : " + french(file.investigation().founded())));
        }
        file.holdingLetters()
                .forEach(letter -> steps.add(new Step(
                        letter.sentAt(),
                        "lettre d'attente " + french(letter.channel()) + ", nouvelle date "
                                + DAY.format(letter.newDate()))));
        file.answers()
                .forEach(answer -> steps.add(new Step(
                        answer.sentAt(), "réponse " + french(answer.channel()) + " : " + french(answer.outcome()))));
        file.dispute()
                .meetings()
                .forEach(meeting -> steps.add(
                        meeting.minutes() == null
                                ? new Step(meeting.meetAt(), "rendez-vous prévu")
                                : new Step(meeting.minutes().heldAt(), "rendez-vous")));
        file.dispute()
                .escalations()
                .forEach(one -> steps.add(new Step(one.by().recordedAt(), "traitée au niveau " + one.level())));
        if (file.dispute().mediation() != null) {
            steps.add(new Step(file.dispute().mediation().by().recordedAt(), "médiateur saisi"));
        }
        file.dispute().reopenings().forEach(one -> steps.add(new Step(one.by().recordedAt(), "réouverture")));
        if (file.withdrawal() != null) {
            steps.add(new Step(file.withdrawal().by().recordedAt(), "réclamation retirée"));
        }
        file.closures().forEach(closure -> steps.add(new Step(closure.by().recordedAt(), "clôture")));
        return steps.stream()
                .sorted(Comparator.comparing(Step::at))
                .map(step -> day(step.at()) + " " + step.what())
                .collect(Collectors.joining(" ; "));
    }

    private static String solutions(ComplaintFile file) {
        if (file.closure() != null && file.closure().solutions() != null) {
            return file.closure().solutions();
        }
        return file.repair().actions().stream()
                .map(RepairFile.CorrectiveAction::description)
                .collect(Collectors.joining(" ; "));
    }

    private static List<String> qualifications(ComplaintFile file) {
        return file.qualifications().stream()
                .map(q -> day(q.by().recordedAt()) + " " + q.decision() + ": " + q.reason())
                .toList();
    }

    private static List<String> dysfunctions(ComplaintFile file) {
        var all = new ArrayList<String>();
        if (file.investigation() != null) {
            all.addAll(file.investigation().dysfunctions());
        }
        file.closures().forEach(closure -> all.addAll(closure.dysfunctions()));
        return all;
    }

    private static String dueDate(FiledDueDate date) {
        return date.name() + " " + DAY.format(date.due().lastDay()) + " "
                + (date.ended() == null ? date.state() : date.ended());
    }

    private static String day(Instant instant) {
        return DAY.format(instant);
    }

    private static String french(LetterChannel channel) {
        return switch (channel) {
            case FORM -> "par formulaire";
            case BY_HAND -> "en main propre";
            case EMAIL -> "par e-mail";
            case POST -> "par courrier";
        };
    }

    private static String french(Founded founded) {
        return switch (founded) {
            case YES -> "fondée";
            case PARTLY -> "fondée en partie";
            case NO -> "non fondée";
        };
    }

    private static String french(AnswerOutcome outcome) {
        return switch (outcome) {
            case UPHELD -> "acceptée";
            case PARTIALLY_UPHELD -> "acceptée en partie";
            case REJECTED -> "rejetée";
            case NOT_A_COMPLAINT -> "n'est pas une réclamation";
        };
    }
}
