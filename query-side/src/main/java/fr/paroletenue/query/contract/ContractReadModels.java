package fr.paroletenue.query.contract;

import fr.paroletenue.query.erasure.Erasable;
import fr.paroletenue.query.erasure.WhatStays;
import fr.paroletenue.query.readmodel.ReadModel;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read model of this room and how it is held against the history. */
@Configuration(proxyBeanMethods = false)
class ContractReadModels {

    @Bean
    ReadModel contractsReadModel() {
        return ReadModel.ofAggregates(ContractProjection.NAME, "contract", "read_model.contract", "contract_id");
    }

    @Bean
    Erasable erasableContracts() {
        return new Erasable("contracts", "contract", null, List.of(WhatStays.CONTRACT_LINE, WhatStays.VISIT_LINES));
    }
}
