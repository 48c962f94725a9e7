package fr.paroletenue.frame.wiring;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** What the framework would do by itself and may not. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:frame-axon.properties")
public class AxonDefaults {

    static {
        // An advertisement printed at every start; the framework reads this property when its module is loaded.
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
