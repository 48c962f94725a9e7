package fr.paroletenue.query.contract;

import fr.paroletenue.query.readmodel.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read model of this room and how it is held against the history. */
@Configuration(proxyBeanMethods = false)
class ContractReadModels {

    @Bean
    ReadModel contractsReadModel() {
        return ReadModel.ofAggregates(ContractProjection.NAME, "contract", "read_model.contract", "contract_id");
    }
}
