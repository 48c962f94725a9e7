package fr.paroletenue.api.complaint;

import fr.paroletenue.api.kernel.DueDateState;

/**
 * What the one who recorded a complaint needs next. A tier that had passed before the recording is already MISSED.
 *
 * @param version of the complaint after the recording; the next act may name it in If-Match
 */
public record ComplaintReceipt(
        ComplaintId complaintId,
        String registerNumber,
        String owner,
        TimeLimits limits,
        DueDateState acknowledgementTarget,
        DueDateState acknowledgementLimit,
        DueDateState answerTarget,
        DueDateState answerLimit,
        long version) {}
