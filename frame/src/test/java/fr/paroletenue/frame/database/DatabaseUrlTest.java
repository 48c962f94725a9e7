package fr.paroletenue.frame.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseUrlTest {

    @Test
    void theAdministratorsNameAndPasswordDoNotTravelToAnotherRole() {
        assertThat(DatabaseUrl.of(
                                "jdbc:postgresql://db.example:5433/postgres?user=admin&password=secret&sslmode=verify-full")
                        .toDatabase("parole_tenue")
                        .withoutErrorDetail())
                .isEqualTo("jdbc:postgresql://db.example:5433/parole_tenue?sslmode=verify-full"
                        + "&logServerErrorDetail=false&reWriteBatchedInserts=true");
    }

    @Test
    void errorDetailStaysOffWhateverTheAddressAsksFor() {
        assertThat(DatabaseUrl.of("jdbc:postgresql:postgres?logServerErrorDetail=true&reWriteBatchedInserts=false")
                        .withoutErrorDetail())
                .isEqualTo("jdbc:postgresql:postgres?reWriteBatchedInserts=false&logServerErrorDetail=false");
    }

    @Test
    void anotherKindOfAddressIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> DatabaseUrl.of("jdbc:mysql://h/db?password=secret"))
                .hasMessageContaining("jdbc:postgresql://host:port/database")
                .hasMessageNotContaining("secret");
    }
}
