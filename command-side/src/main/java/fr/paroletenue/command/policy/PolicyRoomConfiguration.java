package fr.paroletenue.command.policy;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
class PolicyRoomConfiguration {

    @Bean
    PolicyRoom policyRoom(Clock clock, StoredPolicies policies) {
        return new PolicyRoom(clock, policies::adopt);
    }
}
