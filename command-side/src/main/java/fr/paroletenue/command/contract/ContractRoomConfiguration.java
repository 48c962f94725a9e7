package fr.paroletenue.command.contract;

import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.wiring.CompanySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
class ContractRoomConfiguration {

    @Bean
    ContractTimeLimits contractTimeLimits(Policies policies, CompanySettings company) {
        return new ContractTimeLimits(policies, company.zone());
    }
}
