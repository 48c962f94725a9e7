package fr.paroletenue.frame.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the server says about the three settings without which a confirmed command can be lost with the power. They are
 * read over a session, because a role or a database may have been given others than the server's own.
 */
public record DurableSettings(String fsync, String synchronousCommit, String fullPageWrites) {

    public static DurableSettings of(Connection session) throws SQLException {
        return new DurableSettings(
                shown(session, "fsync"), shown(session, "synchronous_commit"), shown(session, "full_page_writes"));
    }

    /** Every level but "off" waits until the commit is on the local disk. */
    public boolean keepWhatWasConfirmed() {
        return fsync.equals("on") && !synchronousCommit.equals("off") && fullPageWrites.equals("on");
    }

    private static String shown(Connection session, String setting) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public String toString() {
        return "fsync=%s, synchronous_commit=%s, full_page_writes=%s"
                .formatted(fsync, synchronousCommit, fullPageWrites);
    }
}
