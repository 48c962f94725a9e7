package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.paroletenue.frame.database.TestDatabase;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.SimpleDeadlineManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** The house refuses to start on a part that would lose what was promised, and with an alarm that nobody would hear. */
class SelfCheckTest {

    private static final Path KEY = HouseTest.folder().resolve("key-encryption-key");

    private static final TestDatabase DATABASE = TestDatabase.fresh().migrated();

    static Stream<Class<?>> wrongParts() {
        return Stream.of(ForgetfulHistory.class, ForgetfulAlarms.class);
    }

    @ParameterizedTest
    @MethodSource("wrongParts")
    void aWrongPartRefusesTheStart(Class<?> wrong) {
        assertThatThrownBy(() -> start(wrong).close())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not start on another one");
    }

    @Test
    void anAlarmThatNobodyHearsRefusesTheStart() {
        var jdbc = new JdbcTemplate(DATABASE.superuser());
        jdbc.update("""
                insert into scheduler.scheduled_tasks
                    (task_name, task_instance, task_data, execution_time, picked, version)
                values ('a-task', 'one', convert_to('{"deadlineName":"an-alarm-of-old"}', 'UTF8'), now() + interval '1 day',
                        false, 1)""");
        try {
            assertThatThrownBy(() -> start(Nothing.class).close())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("an-alarm-of-old")
                    .hasMessageContaining("complaint-due-date");
        } finally {
            assertThat(jdbc.update("delete from scheduler.scheduled_tasks")).isEqualTo(1);
        }
    }

    private static ConfigurableApplicationContext start(Class<?> seeded) {
        Map<String, Object> properties = new LinkedHashMap<>(DATABASE.properties());
        properties.put("server.port", "0");
        properties.put("spring.main.banner-mode", "off");
        properties.put("logging.level.root", "ERROR");
        properties.put("PAROLE_TENUE_ADMIN_PASSWORD", HouseTest.PASSWORD);
        properties.put("paroletenue.keys.file", KEY.toString());
        return new SpringApplicationBuilder(BackOffice.class, seeded)
                .properties(properties)
                .run();
    }

    static class Nothing {}

    static class ForgetfulHistory {

        @Bean
        @Primary
        EventStorageEngine forgetfulHistory() {
            return new InMemoryEventStorageEngine();
        }
    }

    static class ForgetfulAlarms {

        @Bean
        @Primary
        DeadlineManager forgetfulAlarms() {
            return SimpleDeadlineManager.builder()
                    .scopeAwareProvider(scope -> Stream.empty())
                    .build();
        }
    }
}
