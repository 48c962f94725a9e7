package fr.paroletenue.backoffice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.paroletenue.frame.database.DatabaseConfiguration;
import fr.paroletenue.frame.database.DatabaseSettings;
import fr.paroletenue.frame.database.DatabaseSettings.Access;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ChoosingTheDatabaseTest {

    private static final Path PROGRAMS = ReadyFolder.PROGRAMS;
    private static final List<String> LAST_WORDS = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void withoutAnySettingTheEmbeddedServerStartsAndStopsAfterTheLastBean() {
        LAST_WORDS.clear();
        ReadyFolder.installedInto(folder);
        try (ConfigurableApplicationContext context = run()) {
            assertThat(new JdbcTemplate(context.getBean(DataSource.class))
                            .queryForObject("select current_user", String.class))
                    .isEqualTo("pt_query");
            assertThat(server().holder()).isEqualTo(PostmasterFile.Holder.OUR_SERVER);
        }
        assertThat(LAST_WORDS).containsExactly("still there");
        assertThat(server().holder()).isEqualTo(PostmasterFile.Holder.NOBODY);
    }

    /** As in a fresh clone, where the folder is "./data" and even the programs of the server have to be unpacked. */
    @Test
    void theVeryFirstStartMakesEverythingItNeeds() throws Exception {
        Path fresh = folder.resolve(".").resolve("data");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(fresh)) {
            assertThat(new JdbcTemplate(source(database.settings().query()))
                            .queryForObject("select current_user", String.class))
                    .isEqualTo("pt_query");
        }
        try (Stream<Path> made = Files.list(folder.resolve("data"))) {
            assertThat(made.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("parole-tenue.lock", "pg", "postgresql", "secrets");
        }
    }

    @Test
    void anApplicationThatFailsToStartLeavesNoServerBehind() {
        ReadyFolder.installedInto(folder);
        assertThatThrownBy(() -> run(Failing.class)).hasRootCauseMessage("seeded");
        assertThat(server().path()).doesNotExist();
        run().close();
    }

    @Test
    void aServerOfOnesOwnIsInstalledByAnAdministratorWhoIsNoSuperuser() throws Exception {
        try (OneOfOnesOwn own = new OneOfOnesOwn(folder.resolve("own"))) {
            own.superuser().execute("create role host_admin login createdb createrole password 'of-the-host'");
            for (int start = 0; start < 2; start++) {
                try (ConfigurableApplicationContext context = run(
                        "--spring.datasource.url=" + own.url() + "?user=nobody&sslmode=prefer",
                        "--spring.datasource.username=host_admin",
                        "--spring.datasource.password=of-the-host")) {
                    assertThat(new JdbcTemplate(context.getBean("commandDataSource", DataSource.class))
                                    .queryForMap(
                                            "select current_user, current_setting('transaction_timeout') as limit"))
                            .containsEntry("current_user", "pt_command")
                            .containsEntry("limit", "10s");
                    assertThat(new JdbcTemplate(context.getBean("keysDataSource", DataSource.class))
                                    .queryForObject("select current_database()", String.class))
                            .isEqualTo("parole_tenue_keys");
                }
            }
            assertThat(folder.resolve("pg")).doesNotExist();
            assertThat(folder.resolve("secrets").resolve("pt_command.password")).exists();
        }
    }

    @Test
    void aSecondInstallationWithoutTheFirstOnesPasswordsLocksNobodyOut() throws Exception {
        try (OneOfOnesOwn own = new OneOfOnesOwn(folder.resolve("own"))) {
            DatabaseSettings first = OwnDatabase.install(own.administrator(), folder.resolve("first"));
            assertThatThrownBy(() -> OwnDatabase.install(own.administrator(), folder.resolve("second")))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(folder.resolve("second").toString());
            Access command = Objects.requireNonNull(first.command());
            assertThat(new JdbcTemplate(source(command)).queryForObject("select 1", Integer.class))
                    .isEqualTo(1);
        }
    }

    @Test
    void aServerOfOnesOwnThatWouldLoseWhatItConfirmedIsRefused() throws Exception {
        try (OneOfOnesOwn own = new OneOfOnesOwn(folder.resolve("own"))) {
            own.superuser().execute("alter system set synchronous_commit = off");
            own.superuser().execute("select pg_reload_conf()");
            assertThatThrownBy(() -> OwnDatabase.install(own.administrator(), folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("synchronous_commit=off");
        }
    }

    @Test
    void accessesGivenByHandAreTakenAsTheyAre() throws Exception {
        try (OneOfOnesOwn own = new OneOfOnesOwn(folder.resolve("own"))) {
            DatabaseSettings settings = OwnDatabase.install(own.administrator(), folder.resolve("first"));
            Access query = settings.query();
            try (ConfigurableApplicationContext context = run(
                    "--paroletenue.database.query.url=" + query.url(),
                    "--paroletenue.database.query.username=" + query.username(),
                    "--paroletenue.database.query.password=" + query.password())) {
                assertThat(context.getBeanNamesForType(DataSource.class)).containsExactly("queryDataSource");
            }
            assertThat(folder.resolve("pg")).doesNotExist();
            assertThat(folder.resolve("secrets")).doesNotExist();
        }
    }

    @Test
    void aRefusedStartIsToldInTwoParagraphs() throws Exception {
        Files.createDirectories(folder.resolve("pg"));
        StartRefused refused = org.junit.jupiter.api.Assertions.assertThrows(StartRefused.class, this::run);
        var told = new StartRefusedAnalyzer().analyze(refused);
        assertThat(told.getDescription())
                .contains(folder.toRealPath().resolve("pg").toString());
        assertThat(told.getAction()).contains("backup");
    }

    private PostmasterFile server() {
        return new PostmasterFile(folder.resolve("pg"));
    }

    private ConfigurableApplicationContext run(String... arguments) {
        return run(Small.class, arguments);
    }

    private ConfigurableApplicationContext run(Class<?> configuration, String... arguments) {
        SpringApplication application = new SpringApplication(configuration);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(new DatabaseStart());
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--PAROLE_TENUE_DATA=" + folder);
        all.add("--paroletenue.embedded.programs=" + PROGRAMS);
        return application.run(all.toArray(String[]::new));
    }

    private static DataSource source(Access access) {
        return new DriverManagerDataSource(access.url(), access.username(), access.password());
    }

    /** Stands for a server that somebody else installed and runs. */
    private static final class OneOfOnesOwn implements AutoCloseable {

        private final PostgresServer server;

        OneOfOnesOwn(Path place) throws Exception {
            OwnerOnly.folder(place);
            ReadyFolder.emptyInto(place);
            server = ReadyFolder.server(place);
            server.start(0);
        }

        Access administrator() {
            return server.superuser();
        }

        String url() {
            return administrator().url().replaceFirst("\\?.*", "");
        }

        JdbcTemplate superuser() {
            return new JdbcTemplate(source(administrator()));
        }

        @Override
        public void close() {
            server.stop();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(DatabaseConfiguration.class)
    static class Small {

        /** Says at its end whether the database is still there. */
        @Bean
        DisposableBean lastToSpeak(DataSource source) {
            return () -> LAST_WORDS.add(new JdbcTemplate(source).queryForObject("select 'still there'", String.class));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(DatabaseConfiguration.class)
    static class Failing {

        @Bean
        String failing(DataSource source) {
            throw new IllegalStateException("seeded");
        }
    }
}
