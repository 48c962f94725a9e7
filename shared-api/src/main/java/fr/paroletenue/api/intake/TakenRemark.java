package fr.paroletenue.api.intake;

import fr.paroletenue.api.complaint.RemarkId;

/**
 * What the one who took a remark needs next.
 *
 * @param number of its message in the call log
 * @param version of the remark after its recording
 */
public record TakenRemark(RemarkId remarkId, IntakeId intakeId, String number, long version) {}
