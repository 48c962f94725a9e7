package fr.paroletenue.command.worker;

import fr.paroletenue.command.erasure.Erasures;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.wiring.CompanySettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
class WorkerRoomConfiguration {

    @Bean
    WorkerRoom workerRoom(Clock clock, Policies policies, Erasures erasures, CompanySettings company) {
        return new WorkerRoom(clock, policies, erasures, company.firstDay());
    }
}
