package fr.paroletenue.query.worker;

import fr.paroletenue.query.erasure.Erasable;
import fr.paroletenue.query.erasure.WhatStays;
import fr.paroletenue.query.readmodel.ReadModel;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read model of the workers and how it is held against the history. */
@Configuration(proxyBeanMethods = false)
class WorkerReadModels {

    @Bean
    ReadModel workersReadModel() {
        return ReadModel.ofAggregates(WorkerProjection.NAME, "worker", "read_model.worker", "worker_id");
    }

    @Bean
    Erasable erasableWorkers() {
        return new Erasable("workers", "worker", null, List.of(WhatStays.WORKER_LINE));
    }
}
