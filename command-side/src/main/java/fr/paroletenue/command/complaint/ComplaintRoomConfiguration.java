package fr.paroletenue.command.complaint;

import fr.paroletenue.command.alarm.OpenDueDates;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.wiring.CompanySettings;
import fr.paroletenue.frame.security.AccountDirectory;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
class ComplaintRoomConfiguration {

    @Bean
    ComplaintTimeLimits complaintTimeLimits(Policies policies, CompanySettings company) {
        return new ComplaintTimeLimits(policies, company.zone());
    }

    @Bean
    ComplaintRoom complaintRoom(
            Clock clock,
            Policies policies,
            ComplaintTimeLimits limits,
            OpenDueDates openDueDates,
            RegisterNumbers numbers,
            AccountDirectory accounts,
            CompanySettings company) {
        return new ComplaintRoom(
                clock, policies, limits, openDueDates, numbers::next, accounts::exists, company.firstDay());
    }
}
