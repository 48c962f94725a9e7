package fr.paroletenue.command.edge.imports;

import fr.paroletenue.frame.personaldata.DerivedSecrets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What was imported. Kept are the id and a mark of what the line said, both made with the secret of the house: who reads the
 * table can neither read nor guess a reference or a word of a line.
 */
@Component
class StoredImports {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final SecretKeySpec ids;
    private final SecretKeySpec contents;

    StoredImports(@Qualifier("commandDataSource") DataSource commandDataSource, Clock clock, DerivedSecrets secrets) {
        this.jdbc = new JdbcTemplate(commandDataSource);
        this.clock = clock;
        this.ids = new SecretKeySpec(secrets.secretFor("import-id"), ALGORITHM);
        this.contents = new SecretKeySpec(secrets.secretFor("import-content"), ALGORITHM);
    }

    /** What a reference becomes: the same id each time, so that a line is never there twice. */
    String idOf(String kind, String reference) {
        var half = ByteBuffer.wrap(mac(ids, kind + '\n' + reference));
        // Version 8 and the variant of RFC 9562: an id whose other bits are ours.
        var high = (half.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x0000_0000_0000_8000L;
        var low = (half.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** The same for the same words, in whatever order the columns stand. */
    byte[] markOf(Map<String, String> cells) {
        var text = new StringBuilder();
        new TreeMap<>(cells)
                .forEach((column, cell) -> text.append(column)
                        .append('=')
                        .append(cell.length())
                        .append(':')
                        .append(cell)
                        .append('\n'));
        return mac(contents, text.toString());
    }

    /** What was said under this id; empty where nothing was imported. */
    Optional<byte[]> contentOf(String id) {
        return jdbc
                .query("select content from command.imported_line where id = ?", (row, n) -> row.getBytes(1), id)
                .stream()
                .findFirst();
    }

    /** In the transaction of what the line brings. False where somebody else was quicker, who is waited for. */
    boolean keep(String id, String kind, byte[] content) {
        return jdbc.update("""
                        insert into command.imported_line (id, kind, content, recorded_at) values (?, ?, ?, ?)
                        on conflict (id) do nothing""", id, kind, content, Timestamp.from(clock.instant())) == 1;
    }

    long lastPosition() {
        var last = jdbc.queryForObject("select coalesce(max(position), 0) from events.domain_event", Long.class);
        return last == null ? 0 : last;
    }

    static boolean isSame(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
