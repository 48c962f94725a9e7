package fr.paroletenue.command.worker;

import fr.paroletenue.api.worker.WorkerCommand.KeepBadge;
import fr.paroletenue.command.erasure.Erasures;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.wiring.AtStart;
import fr.paroletenue.command.wiring.CompanySettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
class WorkerRoomConfiguration {

    @Bean
    WorkerRoom workerRoom(Clock clock, Policies policies, Badges badges, Erasures erasures, CompanySettings company) {
        return new WorkerRoom(clock, policies, badges, erasures, company.firstDay());
    }

    /** Without them a number that is held already could be given once more. */
    @Bean
    AtStart badgesOfOldFiles(Badges badges) {
        return new AtStart(
                () -> badges.ofOldFiles().stream().map(KeepBadge::new).toList());
    }
}
