package fr.paroletenue.query.contract;

import fr.paroletenue.api.contract.ContractStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which contracts of the list are wanted.
 *
 * @param workerId who has signed the scope
 * @param endsBefore the last day lies before this Paris day
 * @param late something was owed by now and is not done
 * @param lacksNotebook a recurring service without a liaison notebook (S2-23)
 */
public record ContractFilter(
        @Nullable ContractStatus status,
        @Nullable String clientId,
        @Nullable String workerId,
        @Nullable LocalDate endsBefore,
        boolean late,
        boolean lacksNotebook) {}
