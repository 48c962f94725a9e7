package fr.paroletenue.frame.personaldata;

import static fr.paroletenue.api.kernel.RetentionClass.COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.paroletenue.frame.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class OpeningTheHouseWithItsKeyTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    Path home;

    private Path file;
    private DataSource database;
    private DataSource owner;

    @BeforeEach
    void freshHouse() {
        var fresh = TestDatabase.fresh().migrated();
        database = fresh.keys();
        owner = fresh.keysOwner();
        file = home.resolve("data/secrets/key-encryption-key");
    }

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerCanRead() throws Exception {
        var id = open(null).forWriting("client-1", COMPLAINT).id();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
        var key = Files.readString(file);
        assertThat(open(null).forReading(id)).isPresent();
        assertThat(Files.readString(file)).isEqualTo(key);
    }

    @Test
    void theKeyOfTheEnvironmentNeedsNoFile() {
        var id = open(KEY).forWriting("client-1", COMPLAINT).id();

        assertThat(file).doesNotExist();
        assertThat(open(KEY).forReading(id)).isPresent();
    }

    @Test
    void aLostKeyIsNotReplacedByANewOne() throws Exception {
        open(null).forWriting("client-1", COMPLAINT);
        Files.delete(file);

        assertThatThrownBy(() -> open(null))
                .isInstanceOf(KeyEncryptionKeyRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void aKeyLostBeforeAnyPersonsKeyWasMadeIsMissedAsWell() throws Exception {
        open(null);
        Files.delete(file);

        assertThatThrownBy(() -> open(null)).isInstanceOf(KeyEncryptionKeyRefused.class);
    }

    @Test
    void anotherKeyIsRefused() {
        open(null).forWriting("client-1", COMPLAINT);

        assertThatThrownBy(() -> open(KEY))
                .isInstanceOf(KeyEncryptionKeyRefused.class)
                .hasMessageContaining(KeyEncryptionKeySource.VARIABLE);
    }

    @Test
    void aDatabaseThatLostItsCheckValueIsRefused() {
        open(KEY).forWriting("client-1", COMPLAINT);
        new JdbcTemplate(owner).update("delete from keys.encryption_key_check");

        assertThatThrownBy(() -> open(KEY))
                .isInstanceOf(KeyEncryptionKeyRefused.class)
                .hasMessageContaining("altered");
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws Exception {
        open(null);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> open(null))
                .isInstanceOf(KeyEncryptionKeyRefused.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void whatIsNoKeyIsRefusedAndNotQuoted() throws Exception {
        assertThatThrownBy(() -> open("not&a&key"))
                .isInstanceOf(KeyEncryptionKeyRefused.class)
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("not&a&key");
        assertThatThrownBy(() -> open("c2hvcnQ=")).isInstanceOf(KeyEncryptionKeyRefused.class);

        open(null);
        Files.writeString(file, "");

        assertThatThrownBy(() -> open(null))
                .isInstanceOf(KeyEncryptionKeyRefused.class)
                .hasMessageContaining(file.toString());
    }

    private StoredPersonKeys open(String variable) {
        return StoredPersonKeys.open(database, new KeyEncryptionKeySource(variable, file));
    }
}
