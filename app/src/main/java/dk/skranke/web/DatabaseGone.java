package dk.skranke.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away from a statement that is wrong. */
public final class DatabaseGone {

    private DatabaseGone() {}

    public static boolean causes(Throwable it) {
        for (@Nullable Throwable cause = it; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) return true;
            // A transaction that cannot even be taken back says so, and keeps what came before to itself.
            if (cause instanceof TransactionSystemException ended
                    && ended.getApplicationException() instanceof Throwable before
                    && causes(before)) return true;
        }
        return false;
    }

    /**
     * Classes 08 (connection), 53 (resources, among them a full disk), 57P (being stopped or started), 58 (its own disk).
     * Without a state the pool speaks: it has taken a dead connection away from whoever still holds it.
     */
    private static boolean isAway(SQLException it) {
        if (it instanceof SQLTransientConnectionException) return true;
        var state = it.getSQLState();
        if (state == null) return String.valueOf(it.getMessage()).contains("closed");
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.startsWith("58");
    }
}
