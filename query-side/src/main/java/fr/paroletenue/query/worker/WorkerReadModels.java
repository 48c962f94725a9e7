package fr.paroletenue.query.worker;

import fr.paroletenue.query.readmodel.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read model of the workers and how it is held against the history. */
@Configuration(proxyBeanMethods = false)
class WorkerReadModels {

    @Bean
    ReadModel workersReadModel() {
        return ReadModel.ofAggregates(WorkerProjection.NAME, "worker", "read_model.worker", "worker_id");
    }
}
