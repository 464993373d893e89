package dk.skranke.web;

import java.sql.SQLException;

/** Tells a database that is away from a statement that is wrong. */
public final class DatabaseGone {

    private DatabaseGone() {}

    /** Classes 08 (connection), 53 (resources, among them a full disk), 57P (being stopped or started). */
    public static boolean causes(Throwable it) {
        for (var cause = it; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                var state = sql.getSQLState();
                if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")) return true;
            }
            if (cause instanceof java.sql.SQLTransientConnectionException) return true;
        }
        return false;
    }
}
