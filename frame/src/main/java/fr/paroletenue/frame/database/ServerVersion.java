package fr.paroletenue.frame.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The oldest server that the house stands on. Older ones know no {@code transaction_timeout}, and without it an event
 * that was acknowledged can be missed by every projection for ever.
 */
final class ServerVersion {

    static final int OLDEST = 17;

    private ServerVersion() {}

    static void require(Connection connection) throws SQLException {
        require(
                connection.getMetaData().getDatabaseMajorVersion(),
                connection.getMetaData().getDatabaseProductVersion());
    }

    static void require(int major, String version) {
        if (major < OLDEST) {
            throw new IllegalStateException("PostgreSQL " + OLDEST + " or newer is needed (for transaction_timeout),"
                    + " but this server is PostgreSQL " + version + ".");
        }
    }
}
