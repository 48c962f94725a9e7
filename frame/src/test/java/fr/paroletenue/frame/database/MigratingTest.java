package fr.paroletenue.frame.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.paroletenue.frame.database.DatabaseSettings.Access;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

class MigratingTest {

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void everyPartOnTheClasspathIsMigratedOnceAndAMissingOneIsLeftAlone() {
        migrate();
        migrate();

        JdbcTemplate owner = new JdbcTemplate(database.owner());
        assertThat(owner.queryForList("select script from migrations.command_history where type = 'SQL'", String.class))
                .containsExactly("V1__first.sql");
        assertThat(owner.queryForList("select script from migrations.frame_history where type = 'SQL'", String.class))
                .containsExactly("V1__first.sql");
        assertThat(owner.queryForList("select tableowner from pg_tables where tablename = 'migrated'", String.class))
                .containsOnly("pt_owner")
                .hasSize(2);
        assertThat(new JdbcTemplate(database.keysOwner())
                        .queryForObject("select count(*) from keys.migrated", int.class))
                .isZero();
    }

    @Test
    void aMigrationGrantsToTheRolesByTheirPlaceholders() {
        migrate();
        assertThat(new JdbcTemplate(database.superuser())
                        .queryForObject(
                                "select has_table_privilege('pt_command', 'events.migrated', 'delete')", Boolean.class))
                .isTrue();
    }

    @Test
    void aProcessWithoutTheOwnersAccessMigratesNothing() {
        DatabaseSettings all = database.settings();
        Objects.requireNonNull(new Migrations(
                new DatabaseSettings(all.query(), all.command(), all.keys(), all.reporting(), null, null),
                "migrationtest"));
        assertThat(new JdbcTemplate(database.owner())
                        .queryForObject("select count(*) from pg_tables where tablename = 'migrated'", int.class))
                .isZero();
    }

    @Test
    void anUnreachableDatabaseIsNamedWithoutItsPassword() {
        DatabaseSettings all = database.settings();
        Access wrong =
                new Access(all.query().url().replace("parole_tenue_test", "elsewhere"), "pt_migration", "secret-word");
        assertThatThrownBy(() -> new Migrations(
                        new DatabaseSettings(all.query(), null, null, null, wrong, null), "migrationtest"))
                .hasMessageContaining("pt_migration at jdbc:postgresql://localhost")
                .hasMessageNotContaining("secret-word");
    }

    @Test
    void eachPoolWorksUnderItsRoleAndJpaConfiguresItselfOnTheQuerySide() {
        new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConfiguration.class)
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        HibernateJpaAutoConfiguration.class))
                .withPropertyValues(database.properties().entrySet().stream()
                        .map(property -> property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new))
                .run(context -> {
                    assertThat(userOf(context.getBean(DataSource.class))).isEqualTo("pt_query");
                    assertThat(userOf(context.getBean("commandDataSource", DataSource.class)))
                            .isEqualTo("pt_command");
                    assertThat(userOf(context.getBean("accountsDataSource", DataSource.class)))
                            .isEqualTo("pt_command");
                    assertThat(userOf(context.getBean("keysDataSource", DataSource.class)))
                            .isEqualTo("pt_keys");
                    assertThat(context.getBean(PlatformTransactionManager.class))
                            .isSameAs(context.getBean("transactionManager"))
                            .isInstanceOf(JpaTransactionManager.class);
                    assertThat(context.getBean("commandTransactionManager", JdbcTransactionManager.class)
                                    .getDataSource())
                            .isSameAs(context.getBean("commandDataSource"));
                });
    }

    @Test
    void aProcessThatIsGivenTheQuerySideAloneHasNoOtherPool() {
        DatabaseSettings all = database.settings();
        DatabaseSettings alone = new DatabaseSettings(all.query(), null, null, null, null, null);
        new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConfiguration.class)
                .withPropertyValues(alone.asProperties().entrySet().stream()
                        .map(property -> property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new))
                .run(context -> assertThat(context.getBeanNamesForType(DataSource.class))
                        .containsExactly("queryDataSource"));
    }

    @Test
    void aProcessWithoutAnyDatabaseSaysWhichPropertiesAreMissing() {
        new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConfiguration.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("paroletenue.database.query.url"));
    }

    @Test
    void printedSettingsHoldNoPassword() {
        assertThat(database.settings().toString()).contains("pt_command at").doesNotContain("password-of");
        assertThat(new Access("jdbc:postgresql://db.example/x?user=admin&password=secret-word", "", ""))
                .asString()
                .contains("db.example/x")
                .doesNotContain("secret-word");
    }

    private void migrate() {
        Objects.requireNonNull(new Migrations(database.settings(), "migrationtest"));
    }

    private static String userOf(DataSource source) {
        return Objects.requireNonNull(new JdbcTemplate(source).queryForObject("select current_user", String.class));
    }
}
