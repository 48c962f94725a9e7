package fr.paroletenue.frame.personaldata;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the keys of persons, or refuses to start. */
@Configuration(proxyBeanMethods = false)
public class PersonalDataConfiguration {

    @Bean
    StoredPersonKeys personKeys(
            @Qualifier("keysDataSource") DataSource keysDataSource,
            @Value("${" + KeyEncryptionKeySource.VARIABLE + ":}") String variable,
            @Value("${paroletenue.keys.file:${PAROLE_TENUE_DATA:./data}/secrets/key-encryption-key}") Path file) {
        return StoredPersonKeys.open(keysDataSource, new KeyEncryptionKeySource(variable, file));
    }
}
