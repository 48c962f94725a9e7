package fr.paroletenue.api.complaint;

import fr.paroletenue.api.kernel.DueDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a complaint, all computed and frozen at its receipt (D1).
 *
 * @param acknowledgementAlertAt when an acknowledgement still missing is worth a warning before its limit
 * @param answerAlertAt the same for the answer
 * @param firstMeasure by when something has to be done about it (S3-14); complaints recorded before that was promised owe none
 */
public record TimeLimits(
        DueDate acknowledgementTarget,
        DueDate acknowledgementLimit,
        DueDate answerTarget,
        DueDate answerLimit,
        DueDate directionInformed,
        Instant acknowledgementAlertAt,
        Instant answerAlertAt,
        @Nullable DueDate firstMeasure) {}
