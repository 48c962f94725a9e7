package fr.paroletenue.command.policy;

import fr.paroletenue.api.policy.PolicyCommand.AdoptPolicyVersion;
import fr.paroletenue.command.wiring.Beginning;
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

    @Bean
    Beginning<AdoptPolicyVersion, ?, ?> policyAdoption(PolicyRoom room) {
        return Policy.adoption(room);
    }
}
