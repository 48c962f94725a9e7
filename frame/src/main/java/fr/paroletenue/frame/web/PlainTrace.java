package fr.paroletenue.frame.web;

import java.sql.SQLException;

/** A fault for the log: where it happened, without the messages, which quote the data of people. */
public final class PlainTrace {

    private static final int MOST_CAUSES = 8;
    private static final int MOST_FRAMES = 25;

    private PlainTrace() {}

    public static String of(Throwable fault) {
        var text = new StringBuilder();
        var cause = fault;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            text.append(depth == 0 ? "" : "\ncaused by ")
                    .append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append(" [").append(sql.getSQLState()).append(']');
            }
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                text.append("\n    at ").append(frames[i]);
            }
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return text.toString();
    }
}
