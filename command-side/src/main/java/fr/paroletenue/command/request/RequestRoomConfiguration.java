package fr.paroletenue.command.request;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.command.erasure.Erasures;
import fr.paroletenue.command.numbering.GaplessNumbers;
import fr.paroletenue.command.numbering.NumberSeries;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.wiring.CompanySettings;
import fr.paroletenue.frame.personaldata.PersonKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
class RequestRoomConfiguration {

    @Bean
    RequestRoom requestRoom(
            Clock clock,
            Policies policies,
            GaplessNumbers numbers,
            PersonKeys keys,
            Erasures erasures,
            CompanySettings company) {
        return new RequestRoom(
                clock,
                policies,
                (request, issuedOn) -> {
                    // Making a key is a commit of its own, and whoever holds the number makes all others wait.
                    keys.forWriting(request.value(), RetentionClass.QUOTE);
                    return numbers.next(NumberSeries.QUOTES, Paris.startOf(issuedOn));
                },
                erasures,
                company.firstDay());
    }

    @Bean
    QuoteDutyPreview quoteDutyPreview(Clock clock, RequestRoom room) {
        return new QuoteDutyPreview(clock, room::quoteRules);
    }
}
