package fr.paroletenue.backoffice.database;

import fr.paroletenue.frame.database.DatabaseSettings;
import fr.paroletenue.frame.database.DatabaseSettings.Access;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Chooses the database before anything else of the application exists: accesses given by hand are taken as they are, an
 * administrator's access is used to install, and with neither the embedded server starts.
 */
public final class DatabaseStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseStart.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.containsProperty(DatabaseSettings.PREFIX + ".query.url")) {
            LOG.info("The accesses to the database were given by hand; nothing is installed");
            return;
        }
        Path folder = Path.of(environment.getProperty("PAROLE_TENUE_DATA", "./data"));
        String url = environment.getProperty("spring.datasource.url");
        if (url != null) {
            Access administrator = new Access(
                    url,
                    environment.getProperty("spring.datasource.username", ""),
                    environment.getProperty("spring.datasource.password", ""));
            publish(environment, OwnDatabase.install(administrator, folder).asProperties());
            return;
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(
                folder,
                Path.of(environment.getProperty(
                        "paroletenue.embedded.programs",
                        folder.resolve("postgresql").toString())),
                environment.getProperty("paroletenue.embedded.port", Integer.class, 0));
        stopAfterEverythingElse(context, database);
        publish(environment, database.properties());
    }

    private static void publish(ConfigurableEnvironment environment, Map<String, Object> properties) {
        environment.getPropertySources().addFirst(new MapPropertySource("database", properties));
    }

    /**
     * Beans are destroyed in the reverse order of their registration, and nothing is registered before this: the pools
     * close first. The shutdown handler covers a context that never came to life.
     */
    private static void stopAfterEverythingElse(ConfigurableApplicationContext context, EmbeddedDatabase database) {
        if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry beans) {
            beans.registerDisposableBean("embeddedDatabase", database::close);
        }
        SpringApplication.getShutdownHandlers().add(database::close);
    }
}
