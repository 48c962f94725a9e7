package fr.paroletenue.api.contract;

import fr.paroletenue.api.kernel.StoredAs;
import java.time.Instant;

/** What an alarm of a contract carries: only the instant it was set for. The decision is asked again when it rings. */
@StoredAs("contract.due-date-alarm")
public record ContractAlarm(Instant setFor) {}
