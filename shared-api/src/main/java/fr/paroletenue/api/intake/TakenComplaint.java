package fr.paroletenue.api.intake;

import fr.paroletenue.api.complaint.ComplaintReceipt;

/**
 * What the one who took a complaint needs next.
 *
 * @param number of its message in the call log
 */
public record TakenComplaint(ComplaintReceipt receipt, IntakeId intakeId, String number) {}
