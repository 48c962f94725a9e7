package fr.paroletenue.query.erasure;

import fr.paroletenue.api.retention.Kept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a room adds to the archive: its files that are over and not erased, and until when each is kept. A room adds a bean for
 * each kind of its files.
 *
 * @param readModel the read model that knows them
 * @param key the column of {@code files} with the id, by which a few of them are read at a time
 * @param files SQL that selects those of which the act of erasing asks for nothing but the end of their years
 */
public record RetentionPart(FileKind kind, String readModel, String key, String files, Reader reader) {

    /** How a row tells until when the file is kept, by the rule by which the act is refused. */
    @FunctionalInterface
    public interface Reader {
        Line read(ResultSet row, Kept.Rules rules) throws SQLException;
    }

    /**
     * @param keepUntil last Paris day on which the file must still be readable
     * @param onHold whether something suspends erasure however long it takes
     */
    public record Line(
            String id,
            @Nullable String number,
            LocalDate keepUntil,
            String policy,
            String policyVersion,
            boolean onHold) {

        /** A file that nothing holds. */
        public static Line of(String id, @Nullable String number, Kept kept) {
            return new Line(
                    id,
                    number,
                    kept.until(),
                    kept.policy().name().value(),
                    kept.policy().version(),
                    false);
        }
    }
}
