package fr.paroletenue.command.client;

import fr.paroletenue.api.client.ClientCommand.CheckClientDueDates;
import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.command.alarm.DueDateKeeper;
import fr.paroletenue.command.alarm.OpenDueDates;
import fr.paroletenue.command.erasure.Erasures;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.wiring.CompanySettings;
import fr.paroletenue.frame.security.AccountDirectory;
import fr.paroletenue.frame.security.Role;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
class ClientRoomConfiguration {

    @Bean
    ClientRoom clientRoom(
            Clock clock,
            Policies policies,
            OpenDueDates openDueDates,
            AccountDirectory accounts,
            Erasures erasures,
            CompanySettings company) {
        return new ClientRoom(
                clock,
                policies,
                company.zone(),
                openDueDates,
                (username, role) -> accounts.roles(username).contains(Role.valueOf(role.accountRole())),
                erasures,
                company.firstDay());
    }

    @Bean
    DueDateKeeper clientDueDates() {
        return new DueDateKeeper(Client.KEEPER, id -> new CheckClientDueDates(new ClientId(id)));
    }
}
