package fr.paroletenue.api.complaint;

import fr.paroletenue.api.kernel.StoredAs;

/** All that can happen to a month of the register. */
public sealed interface RegisterEvent {

    RegisterMonth month();

    /** Direction has read the register of a month and answers for it (S3-30), as it stood at that position of the history. */
    @StoredAs("register.month-signed")
    record MonthSigned(RegisterMonth month, long historyPosition) implements RegisterEvent {}
}
