package fr.paroletenue.command.request;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.request.RequestCommand.LoseWorker;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.request.RequestsCommand.ConfirmNoneOpen;
import fr.paroletenue.api.request.RequestsCommand.HeedDeparture;
import fr.paroletenue.command.erasure.Erasures;
import fr.paroletenue.command.numbering.GaplessNumbers;
import fr.paroletenue.command.numbering.NumberSeries;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.wiring.CompanySettings;
import fr.paroletenue.command.wiring.RecordedFiles;
import fr.paroletenue.command.wiring.Spread;
import fr.paroletenue.frame.personaldata.PersonKeys;
import java.time.Clock;
import java.util.List;
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
            OpenRequests open,
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
                open,
                erasures,
                company.firstDay());
    }

    /** Whom a departure leaves without anybody is known in the transaction in which the departure is. */
    @Bean
    Spread<HeedDeparture> requestsOfAWorker(RecordedFiles recorded) {
        return new Spread<>(
                HeedDeparture.class,
                c -> c.requestIds().stream()
                        .filter(request -> recorded.contain(request, RequestEvent.Registered.class))
                        .map(request -> new LoseWorker(new RequestId(request), c.workerId()))
                        .toList());
    }

    /** None of them is asked: each one that is open is named. */
    @Bean
    Spread<ConfirmNoneOpen> requestsOfAClient(OpenRequests open) {
        return new Spread<>(ConfirmNoneOpen.class, c -> {
            RequestDecisions.requireNoneOpen(open.of(c.clientId()));
            return List.of();
        });
    }

    @Bean
    QuoteDutyPreview quoteDutyPreview(Clock clock, RequestRoom room) {
        return new QuoteDutyPreview(clock, room::quoteRules);
    }
}
