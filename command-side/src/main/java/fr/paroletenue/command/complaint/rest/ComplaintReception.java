package fr.paroletenue.command.complaint.rest;

import static fr.paroletenue.frame.web.Given.filled;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.ComplaintReceipt;
import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.complaint.PromotionReceipt;
import fr.paroletenue.api.complaint.RemarkCommand.PromoteRemark;
import fr.paroletenue.api.complaint.RemarkCommand.RecordRemark;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.intake.IntakeCommand.TakeComplaint;
import fr.paroletenue.api.intake.IntakeCommand.TakeRemark;
import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.intake.TakenComplaint;
import fr.paroletenue.api.intake.TakenRemark;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.command.edge.Reply;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldError;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Dissatisfaction comes in (S3-05, S3-08). With coordinates it is a complaint with a register number and running clocks;
 * without any it is a remark, until coordinates come (S5-06, S5-07, D9). Whoever of the firm hears it may record it, the
 * administrator too: it is the one act that no role is too far from. Its message stands in the call log from then on (S2-07).
 */
@RestController
class ComplaintReception {

    record Deadlines(Tiers acknowledgement, Tiers answer) {}

    enum Kind {
        COMPLAINT,
        REMARK
    }

    /**
     * @param registerNumber of a complaint; a remark has none
     * @param owner who answers for it; told when a complaint is new
     * @param deadlines told when a complaint is new
     * @param intakeId of its message in the call log, which has the number {@code intakeNumber} there; told when it is new
     */
    record Received(
            String id,
            Kind kind,
            @Nullable String registerNumber,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String owner,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            Deadlines deadlines,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String intakeId,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String intakeNumber,

            long version,
            String readToken) {}

    private final Commands commands;

    ComplaintReception(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/complaints")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION, Role.ADMINISTRATOR})
    @ApiResponse(responseCode = "201", description = "Recorded")
    ResponseEntity<Received> record(@Valid @RequestBody ComplaintBodies.Recording body) {
        if (!body.who().canBeReached()) {
            var type = body.type();
            // Discontent that nobody can answer is a remark (D9).
            return recordRemark(
                    body, type == null || type == FeedbackType.COMPLAINT ? FeedbackType.REMARK : type, body);
        }
        if (body.type() != null && body.type() != FeedbackType.COMPLAINT) {
            throw EdgeRefusal.invalid(List.of(FieldError.notInList("type", List.of(FeedbackType.COMPLAINT.name()))));
        }
        return recordComplaint(body);
    }

    /**
     * Feedback that is no complaint (S3-01). Whatever tells of discontent and can be answered belongs to the complaints (D8): promoted
     * from here, its clocks run from its receipt.
     */
    @PostMapping("/api/remarks")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION, Role.ADMINISTRATOR})
    @ApiResponse(responseCode = "201", description = "Recorded")
    ResponseEntity<Received> recordFeedback(@Valid @RequestBody ComplaintBodies.Feedback body) {
        return recordRemark(body.recording(), body.type().type(), body);
    }

    /** Coordinates came: the clocks start now. */
    @PostMapping("/api/remarks/{id}/promotion")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    @ApiResponse(responseCode = "201", description = "It is a complaint now")
    @ApiResponse(responseCode = "200", description = "It was promoted already, to this complaint")
    ResponseEntity<Received> promote(@PathVariable String id, @Valid @RequestBody ComplaintBodies.Promotion body) {
        var who = body.complainant();
        return commands.perform(
                new PromoteRemark(new RemarkId(id), new ComplaintId(newId()), who.person(), who.client()),
                body,
                Received.class,
                ComplaintReception::promoted);
    }

    private ResponseEntity<Received> recordComplaint(ComplaintBodies.Recording body) {
        return commands.perform(
                new TakeComplaint(new IntakeId(newId()), body.command(new ComplaintId(newId()))),
                body,
                Received.class,
                ComplaintReception::takenComplaint);
    }

    /** @param asked what a repetition is compared with */
    private ResponseEntity<Received> recordRemark(ComplaintBodies.Recording body, FeedbackType type, Record asked) {
        var id = new RemarkId(newId());
        var classification = body.classification();
        return commands.perform(
                new TakeRemark(
                        new IntakeId(newId()),
                        new RecordRemark(
                                id,
                                body.receivedAt().toInstant(),
                                body.channel(),
                                body.written(),
                                filled(body.writtenReason()),
                                body.subject(),
                                body.description(),
                                filled(body.who().name()),
                                filled(body.visitId()),
                                filled(body.workerId()),
                                filled(body.remedySought()),
                                body.circumstances(),
                                Boolean.TRUE.equals(body.relayedByWorker()),
                                classification.codes(),
                                classification.ownWords(),
                                type,
                                body.who().person().canBeReached() ? body.who().person() : null,
                                body.who().client())),
                asked,
                Received.class,
                ComplaintReception::takenRemark);
    }

    private static Reply takenComplaint(TakenComplaint taken) {
        var receipt = taken.receipt();
        return Reply.created(
                locationOf(receipt.complaintId()),
                receipt.version(),
                inTheLog(described(receipt), taken.intakeId(), taken.number()));
    }

    private static Reply takenRemark(TakenRemark taken) {
        var id = taken.remarkId();
        return Reply.created(
                "/api/remarks/" + id, taken.version(), inTheLog(described(id), taken.intakeId(), taken.number()));
    }

    private static Map<String, Object> inTheLog(Map<String, Object> body, IntakeId message, String number) {
        body.put("intakeId", message.value());
        body.put("intakeNumber", number);
        return body;
    }

    private static Reply promoted(PromotionReceipt promotion) {
        var receipt = promotion.receipt();
        if (receipt != null) {
            return Reply.created(locationOf(receipt.complaintId()), receipt.version(), described(receipt));
        }
        return new Reply(
                200,
                locationOf(promotion.complaintId()),
                promotion.version(),
                identified(promotion.complaintId().value(), Kind.COMPLAINT, promotion.registerNumber()));
    }

    private static Map<String, Object> described(ComplaintReceipt receipt) {
        var limits = receipt.limits();
        var body = identified(receipt.complaintId().value(), Kind.COMPLAINT, receipt.registerNumber());
        body.put("owner", receipt.owner());
        body.put(
                "deadlines",
                new Deadlines(
                        new Tiers(
                                DueDateView.of(limits.acknowledgementTarget(), receipt.acknowledgementTarget()),
                                DueDateView.of(limits.acknowledgementLimit(), receipt.acknowledgementLimit())),
                        new Tiers(
                                DueDateView.of(limits.answerTarget(), receipt.answerTarget()),
                                DueDateView.of(limits.answerLimit(), receipt.answerLimit()))));
        return body;
    }

    private static Map<String, Object> described(RemarkId id) {
        return identified(id.value(), Kind.REMARK, null);
    }

    private static Map<String, Object> identified(String id, Kind kind, @Nullable String registerNumber) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        body.put("kind", kind);
        body.put("registerNumber", registerNumber);
        return body;
    }

    private static String locationOf(ComplaintId id) {
        return "/api/complaints/" + id;
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
