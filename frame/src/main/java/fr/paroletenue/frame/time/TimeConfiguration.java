package fr.paroletenue.frame.time;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of this process. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

    @Bean
    HouseClock houseClock() {
        return new HouseClock().followedByEvents();
    }
}
