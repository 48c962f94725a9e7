package fr.paroletenue.api.intake;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import org.jspecify.annotations.Nullable;

/**
 * What the one who wrote a message down needs next.
 *
 * @param callBack by when the caller is called back (S2-09); absent where nobody waits for it
 * @param callBackState MISSED where that had passed before the message was written down
 * @param version of the message after the recording
 */
public record IntakeReceipt(
        IntakeId intakeId, String number, @Nullable DueDate callBack, DueDateState callBackState, long version) {}
