package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.axonframework.springboot.updates.UpdateCheckConfiguration;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Whoever runs the house tells nobody of it, and nothing that could be talked into more lies on the class path. */
class NothingTalksOutsideTest extends HouseTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Environment environment;

    /**
     * The framework is silent under a test by itself, so what it would read in the default run is looked at. What it does
     * there is looked at by {@link KilledWhileWorkingTest}, whose process is no test.
     */
    @Test
    void theFrameworkReportsNoUsage() {
        assertThat(context.getBeansOfType(UpdateChecker.class)).isEmpty();
        var said = Binder.get(environment)
                .bind("axon.update-check", UpdateCheckConfiguration.class)
                .get();
        assertThat(UsagePropertyProvider.create(said).getDisabled()).isTrue();
    }

    @Test
    void noThreadWaitsToReport() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("updatechecker"));
    }

    @Test
    void whatIsNotNeededIsNotThere() {
        assertThat(Arrays.asList(
                        "com.thoughtworks.xstream.XStream",
                        "org.axonframework.axonserver.connector.AxonServerConfiguration",
                        "io.axoniq.axonserver.connector.AxonServerConnectionFactory"))
                .allSatisfy(
                        name -> assertThat(ClassUtils.isPresent(name, getClass().getClassLoader()))
                                .as(name)
                                .isFalse());
    }

    /** Large objects outlive the rows that point to them, so nothing may be kept in one. */
    @Test
    void nothingIsKeptInLargeObjects() {
        recorded(fr.paroletenue.frame.security.Role.PLANNING);

        assertThat(count("pg_largeobject_metadata")).isZero();
        assertThat(count("information_schema.columns where udt_name = 'oid' and table_schema in"
                        + " ('events', 'command', 'scheduler', 'read_model', 'reporting', 'accounts')"))
                .isZero();
    }
}
