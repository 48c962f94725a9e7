package fr.paroletenue.query.policy;

import fr.paroletenue.query.readmodel.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read model of the policies and how it is held against the history. */
@Configuration(proxyBeanMethods = false)
class PolicyReadModels {

    @Bean
    ReadModel policiesReadModel() {
        return ReadModel.ofEvents(
                PolicyProjection.NAME, "'policy.version-adopted'", "read_model.policy_version", "policy", "ordinal");
    }
}
