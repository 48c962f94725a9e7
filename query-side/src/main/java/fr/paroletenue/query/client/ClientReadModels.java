package fr.paroletenue.query.client;

import fr.paroletenue.query.erasure.Erasable;
import fr.paroletenue.query.erasure.WhatStays;
import fr.paroletenue.query.readmodel.ReadModel;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read model of this room and how it is held against the history. */
@Configuration(proxyBeanMethods = false)
class ClientReadModels {

    @Bean
    ReadModel clientsReadModel() {
        return ReadModel.ofAggregates(ClientProjection.NAME, "client", "read_model.client", "client_id");
    }

    @Bean
    Erasable erasableClients() {
        return new Erasable("clients", "client", null, List.of(WhatStays.CLIENT_LINE));
    }
}
