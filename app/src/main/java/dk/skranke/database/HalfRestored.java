package dk.skranke.database;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A restore has begun and not ended. While it goes on, the database holds a schema, and the data folder a file, that say so. */
public class HalfRestored extends RuntimeException {

    /** The last statement of a restore drops it, together with all that the restore brought. */
    public static final String MARK = "restore_unfinished";

    static void mustNotBe(Connection connection) {
        try (var owner = DriverManager.getConnection(connection.url(), connection.owner(), connection.ownerPassword());
                var statement = owner.createStatement();
                var mark = statement.executeQuery("select 1 from pg_namespace where nspname = '" + MARK + "'")) {
            if (mark.next()) throw new HalfRestored();
        } catch (SQLException e) {
            throw new DatabaseUnreachable(e);
        }
    }
}
