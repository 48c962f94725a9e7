package fr.paroletenue.command.mission.rest;

import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.mission.MissionCommand.AnswerRemark;
import fr.paroletenue.api.mission.MissionCommand.SignTimesheet;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.RemarkType;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.edge.Acted;
import fr.paroletenue.command.edge.Commands;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The timesheet of a month, and what the client wrote at its foot. */
@RestController
@RequestMapping("/api/missions/{id}")
class TimesheetActs {

    /** @param remarks what the client wrote, with the due date of each answer (S1-17) */
    record Signed(String id, List<Noted> remarks, long version, String readToken) {}

    /**
     * @param remarkId number of the remark within the month
     * @param answer before the next visit, or within 24 hours where none is planned; never later than it once was
     */
    record Noted(int remarkId, RemarkType type, DueDateView answer) {}

    private final Commands commands;

    TimesheetActs(Commands commands) {
        this.commands = commands;
    }

    /** Client and worker have signed, once every visit of the month is settled (S1-15, S1-16). */
    @PostMapping("/timesheet")
    @AllowedTo({Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.DIRECTION})
    ResponseEntity<Signed> sign(@PathVariable String id, @Valid @RequestBody MissionBodies.Timesheet body) {
        return commands.act(
                id,
                body,
                new SignTimesheet(
                        new MissionId(id),
                        new WorkerId(body.workerId()),
                        body.hours(),
                        body.clientSignedAt().toInstant(),
                        body.workerSignedAt().toInstant(),
                        body.written()),
                Signed.class);
    }

    /** The technical supervisor answered what the client wrote (S1-17). */
    @PostMapping("/remarks/{number}/answer")
    @AllowedTo(Role.TECHNICAL_SUPERVISOR)
    ResponseEntity<Acted> answer(
            @PathVariable String id, @PathVariable int number, @Valid @RequestBody MissionBodies.RemarkAnswer body) {
        return commands.act(
                id,
                body,
                new AnswerRemark(
                        new MissionId(id),
                        number,
                        body.answeredAt().toInstant(),
                        body.channel(),
                        body.answer().strip()));
    }
}
