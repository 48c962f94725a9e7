package fr.paroletenue.query.client;

import fr.paroletenue.query.readmodel.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read model of this room and how it is held against the history. */
@Configuration(proxyBeanMethods = false)
class ClientReadModels {

    @Bean
    ReadModel clientsReadModel() {
        return ReadModel.ofAggregates(ClientProjection.NAME, "client", "read_model.client", "client_id");
    }
}
