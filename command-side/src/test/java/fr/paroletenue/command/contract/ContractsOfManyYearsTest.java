package fr.paroletenue.command.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.history.EventSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lies in the snapshot of a contract is all that its events had come to. */
class ContractsOfManyYearsTest {

    private static final List<ContractEvent> EVERY_EVENT = EventSamples.all().stream()
            .filter(ContractEvent.class::isInstance)
            .map(ContractEvent.class::cast)
            .toList();

    @Test
    void whereverASnapshotIsTakenTheContractIsTheSame() {
        var contracts = new ContractRoomConfiguration().longContracts();
        var state = ContractState.NONE;
        assertThat(EVERY_EVENT).hasSizeGreaterThan(20);
        for (var taken = 1; taken <= EVERY_EVENT.size(); taken++) {
            state = state.after(EVERY_EVENT.get(taken - 1));

            var read = contracts.read(contracts.written(state));
            assertThat(read).as("after %s events", taken).isEqualTo(state);

            var fromThere = read;
            var replayed = state;
            for (var event : EVERY_EVENT.subList(taken, EVERY_EVENT.size())) {
                fromThere = fromThere.after(event);
                replayed = replayed.after(event);
            }
            assertThat(fromThere).isEqualTo(replayed);
            assertThat(fromThere.gates()).isEqualTo(replayed.gates());
        }
    }
}
