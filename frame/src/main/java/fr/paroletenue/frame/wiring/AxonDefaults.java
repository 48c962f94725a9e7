package fr.paroletenue.frame.wiring;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** What the framework would do by itself and may not. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:frame-axon.properties")
public class AxonDefaults {

    /**
     * Called by every launcher before Spring runs: the framework prints an advertisement when its modules are found, which is
     * earlier than any configuration of ours is read, and asks only a system property whether it may.
     */
    public static void beforeTheStart() {
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
