package fr.paroletenue.command.intake.rest;

import static fr.paroletenue.frame.web.Given.filled;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.intake.IntakeCommand.EraseMessage;
import fr.paroletenue.api.intake.IntakeCommand.LinkClient;
import fr.paroletenue.api.intake.IntakeCommand.MakeComplaint;
import fr.paroletenue.api.intake.IntakeCommand.MakeRemark;
import fr.paroletenue.api.intake.IntakeCommand.MakeRequest;
import fr.paroletenue.api.intake.IntakeCommand.NoteCallBack;
import fr.paroletenue.api.intake.IntakeCommand.NoteOutcome;
import fr.paroletenue.api.intake.IntakeCommand.RecordMessage;
import fr.paroletenue.api.intake.IntakeCommand.RemindClient;
import fr.paroletenue.api.intake.IntakeCommand.SendDocumentation;
import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.api.intake.IntakeReceipt;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.command.edge.Acted;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.command.edge.Reply;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldError;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What may be done with a message in the call log (S2-06, S2-07). Whoever of the firm hears it writes it down; each act answers
 * its new version.
 */
@RestController
@RequestMapping("/api/intake")
class IntakeActs {

    /** @param callBack by when the caller is called back; absent where nobody waits for it */
    record Deadlines(
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            DueDateView callBack) {}

    record Received(String id, String number, Deadlines deadlines, long version, String readToken) {}

    /**
     * @param becameId of the complaint, the remark or the request
     * @param becameNumber of a complaint; the others have none
     * @param clientId whose request it became
     */
    record Became(
            String id,
            IntakeOutcome outcome,
            String becameId,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String becameNumber,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String clientId,

            long version,
            String readToken) {}

    private final Commands commands;

    IntakeActs(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION, Role.ADMINISTRATOR})
    @ApiResponse(responseCode = "201", description = "Written down")
    ResponseEntity<Received> record(@Valid @RequestBody IntakeBodies.Recording body) {
        return commands.perform(
                new RecordMessage(
                        new IntakeId(newId()),
                        body.leftAt().toInstant(),
                        body.channel(),
                        body.content(),
                        body.who(),
                        filled(body.clientId()),
                        body.callBackWanted(),
                        body.relayed()),
                body,
                Received.class,
                IntakeActs::received);
    }

    /** Somebody called back; attempts in vain are kept too (S2-09). */
    @PostMapping("/{id}/call-backs")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> callBack(@PathVariable String id, @Valid @RequestBody IntakeBodies.CallBack body) {
        return commands.act(
                id,
                body,
                new NoteCallBack(new IntakeId(id), body.at().toInstant(), body.reached(), filled(body.note())));
    }

    /** The documentation left, in its version in force (S2-10). */
    @PostMapping("/{id}/documentation")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> sendDocumentation(
            @PathVariable String id, @Valid @RequestBody IntakeBodies.Documentation body) {
        return commands.act(
                id,
                body,
                new SendDocumentation(
                        new IntakeId(id),
                        body.documentVersion(),
                        body.channel(),
                        body.sentAt().toInstant()));
    }

    /** The client was told that requests go to the firm (S1-05). */
    @PostMapping("/{id}/reminder")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> remind(@PathVariable String id, @Valid @RequestBody IntakeBodies.Reminder body) {
        return commands.act(
                id,
                body,
                new RemindClient(new IntakeId(id), body.channel(), body.sentAt().toInstant()));
    }

    /** What came of it, exactly once (S2-06, S2-08). */
    @PostMapping("/{id}/outcome")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> noteOutcome(@PathVariable String id, @Valid @RequestBody IntakeBodies.OutcomeBody body) {
        return commands.act(
                id,
                body,
                new NoteOutcome(
                        new IntakeId(id),
                        body.outcome().outcome(),
                        filled(body.note()),
                        Boolean.TRUE.equals(body.callBackPromised())));
    }

    /** Whose message it is, said afterwards or corrected (S2-05). What it became meanwhile keeps its own client. */
    @PostMapping("/{id}/client")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Acted> linkClient(@PathVariable String id, @Valid @RequestBody IntakeBodies.Whose body) {
        return commands.act(
                id,
                body,
                new LinkClient(new IntakeId(id), new ClientId(body.clientId().strip())));
    }

    /** The time of the message is over: its key is destroyed, for ever; the line in the call log stays (D13). */
    @PostMapping("/{id}/erasure")
    @AllowedTo(Role.DIRECTION)
    ResponseEntity<Acted> erase(@PathVariable String id) {
        return commands.act(id, Map.of(), new EraseMessage(new IntakeId(id)));
    }

    /** It is a complaint; its clocks run from the start of the message (S1-05). Without contact details it becomes a remark (D9). */
    @PostMapping("/{id}/complaint")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Became> makeComplaint(@PathVariable String id, @Valid @RequestBody IntakeBodies.StatementBody body) {
        requireType(body, EnumSet.of(FeedbackType.COMPLAINT));
        return commands.act(
                id,
                body,
                new MakeComplaint(
                        new IntakeId(id),
                        new ComplaintId(newId()),
                        new RemarkId(newId()),
                        body.statement(FeedbackType.COMPLAINT)),
                Became.class);
    }

    /** It tells of no discontent (S3-01). */
    @PostMapping("/{id}/remark")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Became> makeRemark(@PathVariable String id, @Valid @RequestBody IntakeBodies.StatementBody body) {
        requireType(body, EnumSet.complementOf(EnumSet.of(FeedbackType.COMPLAINT)));
        return commands.act(
                id,
                body,
                new MakeRemark(new IntakeId(id), new RemarkId(newId()), body.statement(FeedbackType.REMARK)),
                Became.class);
    }

    /** The caller needs something; who has no file yet gets one (S1-08). */
    @PostMapping("/{id}/request")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION})
    ResponseEntity<Became> makeRequest(@PathVariable String id, @Valid @RequestBody IntakeBodies.EnquiryBody body) {
        return commands.act(
                id,
                body,
                new MakeRequest(new IntakeId(id), new RequestId(newId()), new ClientId(newId()), body.enquiry()),
                Became.class);
    }

    private static void requireType(IntakeBodies.StatementBody body, Set<FeedbackType> allowed) {
        if (body.type() != null && !allowed.contains(body.type())) {
            throw EdgeRefusal.invalid(List.of(FieldError.notInList(
                    "type", allowed.stream().map(FeedbackType::name).toList())));
        }
    }

    private static Reply received(IntakeReceipt receipt) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", receipt.intakeId().value());
        body.put("number", receipt.number());
        var due = receipt.callBack();
        body.put("deadlines", new Deadlines(due == null ? null : DueDateView.of(due, receipt.callBackState())));
        return Reply.created("/api/intake/" + receipt.intakeId(), receipt.version(), body);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
