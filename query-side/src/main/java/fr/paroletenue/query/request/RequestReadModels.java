package fr.paroletenue.query.request;

import fr.paroletenue.query.erasure.Erasable;
import fr.paroletenue.query.erasure.WhatStays;
import fr.paroletenue.query.readmodel.ReadModel;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read model of requests and how it is held against the history. */
@Configuration(proxyBeanMethods = false)
class RequestReadModels {

    @Bean
    ReadModel requestReadModel() {
        return ReadModel.ofAggregates(RequestProjection.NAME, "request", "read_model.request", "request_id");
    }

    @Bean
    Erasable erasableRequests() {
        return new Erasable("requests", "request", null, List.of(WhatStays.REQUEST_LINE));
    }
}
