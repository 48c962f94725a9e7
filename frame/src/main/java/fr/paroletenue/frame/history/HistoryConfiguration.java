package fr.paroletenue.frame.history;

import fr.paroletenue.frame.personaldata.PersonKeys;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** One serializer for everything that is stored; Axon's own choice of one never comes into play. */
@Configuration(proxyBeanMethods = false)
public class HistoryConfiguration {

    @Bean
    @Primary
    EventSerializer serializer(PersonKeys keys, ObjectProvider<StoredTypes> more) {
        return new EventSerializer(keys, more.stream().toList());
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventSerializer serializer) {
        return serializer;
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(EventSerializer serializer) {
        return serializer;
    }

    @Bean
    EventUpcaster olderRevisions() {
        return OlderRevisions.upcaster();
    }

    @Bean
    HistoryJson historyJson(PersonKeys keys) {
        return new HistoryJson(keys);
    }
}
