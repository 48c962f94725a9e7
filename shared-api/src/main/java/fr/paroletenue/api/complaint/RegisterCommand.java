package fr.paroletenue.api.complaint;

import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.UnknownIs;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of a month of the register. */
@UnknownIs(RefusalCode.REGISTER_MONTH_UNKNOWN)
public sealed interface RegisterCommand {

    RegisterMonth month();

    /** Answer for the register of a month that is over; direction only (S3-30). */
    record SignMonth(@TargetAggregateIdentifier RegisterMonth month) implements RegisterCommand {}
}
