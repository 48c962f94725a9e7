package fr.paroletenue.frame.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.personaldata.PersonKeys;
import fr.paroletenue.frame.personaldata.PersonKeysInMemory;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OneSerializerForEverythingTest {

    @Test
    void axonIsGivenTheHousesSerializerForEventsMessagesAndAllElse() {
        new ApplicationContextRunner()
                .withBean(PersonKeys.class, PersonKeysInMemory::new)
                .withUserConfiguration(HistoryConfiguration.class)
                .withConfiguration(AutoConfigurations.of(
                        AxonAutoConfiguration.class,
                        AxonTracingAutoConfiguration.class,
                        EventProcessingAutoConfiguration.class,
                        InfraConfiguration.class,
                        NoOpTransactionAutoConfiguration.class))
                .run(context -> {
                    var axon = context.getBean(org.axonframework.config.Configuration.class);
                    var ours = context.getBean(EventSerializer.class);

                    assertThat(axon.eventSerializer()).isSameAs(ours);
                    assertThat(axon.messageSerializer()).isSameAs(ours);
                    assertThat(axon.serializer()).isSameAs(ours);
                    assertThat(context.getBeansOfType(Serializer.class).values())
                            .hasSize(3)
                            .allMatch(bean -> bean == ours);
                });
    }
}
