package fr.paroletenue.api.mission;

import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.intake.IntakeId;

/**
 * What the client wrote at the foot of a timesheet (S1-16).
 *
 * @param intakeId of the message in the call log, should it become one
 * @param complaintId of the complaint, should it become one
 * @param remarkId of the remark that stands for a complaint of somebody whom nobody could answer (D9)
 */
public record WrittenRemark(
        RemarkType type, String text, IntakeId intakeId, ComplaintId complaintId, RemarkId remarkId) {}
