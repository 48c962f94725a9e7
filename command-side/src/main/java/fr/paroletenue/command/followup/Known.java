package fr.paroletenue.command.followup;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.worker.WorkerId;
import java.util.function.Predicate;

/** Of whom and of what there is a file. */
record Known(
        Predicate<String> isAccount,
        Predicate<ClientId> isClient,
        Predicate<ContractId> isContract,
        Predicate<MissionId> isMission,
        Predicate<WorkerId> isWorker) {}
