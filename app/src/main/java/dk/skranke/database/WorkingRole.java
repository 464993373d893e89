package dk.skranke.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The role that the program works under: it owns nothing, creates nothing and cannot pass row security by. */
final class WorkingRole {

    private static final int OLDEST = 160000;

    private WorkingRole() {}

    static void prepare(Connection connection) {
        try (var owner = DriverManager.getConnection(connection.url(), connection.owner(), connection.ownerPassword());
                var statement = owner.createStatement()) {
            refuseOldServer(statement);
            // Several nodes may start at once.
            statement.execute("select pg_advisory_lock(7265110)");
            if (!exists(statement, connection.role())) statement.execute("create role " + connection.role() + " login");
            statement.execute("alter role " + connection.role() + " password '" + connection.password() + "'");
        } catch (SQLException e) {
            throw new DatabaseUnreachable(e);
        }
    }

    private static void refuseOldServer(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("show server_version_num")) {
            row.next();
            if (row.getInt(1) < OLDEST) throw new DatabaseTooOld(row.getInt(1) / 10000);
        }
    }

    private static boolean exists(Statement statement, String role) throws SQLException {
        try (var row = statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'")) {
            return row.next();
        }
    }
}
