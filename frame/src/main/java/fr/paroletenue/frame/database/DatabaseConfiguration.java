package fr.paroletenue.frame.database;

import com.zaxxer.hikari.HikariDataSource;
import fr.paroletenue.frame.database.DatabaseSettings.Access;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The pools, one for each role. The query side's is the primary one, so that JPA configures itself on it; the others are
 * no candidates for an unnamed {@code DataSource} and have to be asked for by name.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
public class DatabaseConfiguration {

    private static final int ALWAYS_OPEN = 8;

    @Bean
    Migrations migrations(DatabaseSettings settings) {
        return new Migrations(settings);
    }

    @Bean
    @Primary
    @ConditionalOnProperty("paroletenue.database.query.url")
    HikariDataSource queryDataSource(DatabaseSettings settings, Migrations done) {
        Access query = given(settings.query());
        var pool = pool("query", query, query.poolSize());
        // Read models write hundreds of rows at once; as one statement they cost a fraction, and nobody asks for the
        // counts.
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }

    /** Appends events and everything that must be stored with them. */
    @Bean(defaultCandidate = false)
    @ConditionalOnProperty("paroletenue.database.command.url")
    HikariDataSource commandDataSource(DatabaseSettings settings, Migrations done) {
        Access command = given(settings.command());
        return pool("command", command, command.poolSize());
    }

    /**
     * The keys of personal data. A pool of its own: a key that is read inside a command must not wait for a connection
     * that the commands themselves are holding.
     */
    @Bean(defaultCandidate = false)
    @ConditionalOnProperty("paroletenue.database.keys.url")
    HikariDataSource keysDataSource(DatabaseSettings settings, Migrations done) {
        Access keys = given(settings.keys());
        return pool("keys", keys, keys.poolSize());
    }

    /** Accounts are asked for before a command is let in, so they do not queue behind commands. */
    @Bean(defaultCandidate = false)
    @ConditionalOnProperty("paroletenue.database.command.url")
    HikariDataSource accountsDataSource(DatabaseSettings settings, Migrations done) {
        return pool("accounts", given(settings.command()), 4);
    }

    @Bean(defaultCandidate = false)
    @ConditionalOnProperty("paroletenue.database.command.url")
    JdbcTransactionManager commandTransactionManager(@Qualifier("commandDataSource") DataSource commandDataSource) {
        return new JdbcTransactionManager(commandDataSource);
    }

    private static Access given(@Nullable Access access) {
        return Objects.requireNonNull(access);
    }

    private static HikariDataSource pool(String name, Access access, int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.username());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(size);
        // The rest is opened when it is needed, and given back: other processes live on the same server.
        pool.setMinimumIdle(Math.min(size, ALWAYS_OPEN));
        pool.setConnectionTimeout(5_000);
        return pool;
    }
}
