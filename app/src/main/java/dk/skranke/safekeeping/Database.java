package dk.skranke.safekeeping;

import dk.skranke.database.Connection;
import dk.skranke.database.DatabaseUnreachable;
import dk.skranke.safekeeping.Manifest.Counter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The owner's connection, speaking so that every server writes a value in the same way. */
final class Database implements AutoCloseable {

    private static final List<String> MANNERS = List.of(
            "search_path = pg_catalog",
            "timezone = 'UTC'",
            "datestyle = 'ISO, YMD'",
            "intervalstyle = 'iso_8601'",
            "bytea_output = 'hex'",
            "extra_float_digits = 1",
            "statement_timeout = 0",
            "lock_timeout = 0",
            "idle_in_transaction_session_timeout = 0",
            // A row that would be hidden is an error, not a gap.
            "row_security = off");

    private static final String OURS = "(select n.oid from pg_namespace n join pg_roles r on r.oid = n.nspowner"
            + " where r.rolname = current_user and n.nspname not like 'pg\\_%'"
            + " and n.nspname not in ('information_schema', 'public'))";

    private static final int FETCHED = 1000;

    private final java.sql.Connection sql;

    private Database(java.sql.Connection sql) {
        this.sql = sql;
    }

    /** What the server says of a refused row quotes the row: that stays there. */
    static Database open(Connection to) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", to.owner());
        properties.setProperty("password", to.ownerPassword());
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "skranke-safekeeping");
        try {
            var database = new Database(DriverManager.getConnection(to.url(), properties));
            for (var it : MANNERS) database.run("set " + it);
            return database;
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("08")
                    || String.valueOf(e.getSQLState()).startsWith("28")) throw new DatabaseUnreachable(e);
            throw e;
        }
    }

    /** From here on everything is read as it stands at this moment. */
    void freeze() throws SQLException {
        sql.setTransactionIsolation(java.sql.Connection.TRANSACTION_REPEATABLE_READ);
        sql.setReadOnly(true);
        begin();
        run("select 1");
    }

    void begin() throws SQLException {
        sql.setAutoCommit(false);
    }

    void commit() throws SQLException {
        sql.commit();
        sql.setAutoCommit(true);
    }

    void run(String words) throws SQLException {
        try (var statement = sql.createStatement()) {
            statement.execute(words);
        }
    }

    String one(String question) throws SQLException {
        return ask(question, it -> it.getString(1)).stream().findFirst().orElse("");
    }

    List<String> list(String question) throws SQLException {
        return ask(question, it -> it.getString(1));
    }

    private interface Row<T> {
        T read(ResultSet it) throws SQLException;
    }

    private <T> List<T> ask(String question, Row<T> row) throws SQLException {
        try (var statement = sql.createStatement();
                var answer = statement.executeQuery(question)) {
            var all = new ArrayList<T>();
            while (answer.next()) all.add(row.read(answer));
            return List.copyOf(all);
        }
    }

    interface Each {
        void on(String value) throws IOException;
    }

    /** Within a transaction, and so never all at once. */
    void each(String question, Each work) throws SQLException, IOException {
        try (var statement = sql.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (var answer = statement.executeQuery(question)) {
                while (answer.next()) work.on(answer.getString(1));
            }
        }
    }

    /** Our schemas are those that the owner made; a server of one's own may hold others. */
    List<String> schemas() throws SQLException {
        return list("select quote_ident(nspname) from pg_namespace where oid in " + OURS + " order by nspname");
    }

    /** A table with what a backup takes of it: what is computed is computed anew. */
    record Shape(String schema, String name, List<String> columns) {

        String quoted() {
            return "%s.%s".formatted(quote(schema), quote(name));
        }

        String copied() {
            return "%s (%s)".formatted(quoted(), String.join(", ", columns));
        }

        private static String quote(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    }

    List<Shape> tables() throws SQLException {
        return ask(
                "select n.nspname, c.relname, array_agg(quote_ident(a.attname) order by a.attnum)"
                        + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                        + " and a.attgenerated = ''"
                        + " where c.relkind = 'r' and n.oid in " + OURS
                        + " group by n.nspname, c.relname order by n.nspname, c.relname",
                it -> new Shape(it.getString(1), it.getString(2), List.of((String[])
                        it.getArray(3).getArray())));
    }

    List<Counter> counters() throws SQLException {
        return ask(
                "select s.schemaname, s.sequencename, s.last_value from pg_sequences s"
                        + " join pg_namespace n on n.nspname = s.schemaname"
                        + " where s.last_value is not null and n.oid in " + OURS + " order by 1, 2",
                it -> new Counter(it.getString(1), it.getString(2), it.getLong(3)));
    }

    /** Columns that hold addresses of kept files: told by the check that every one of them bears. Tokens look the same. */
    List<String> fileColumns() throws SQLException {
        return list(
                "select distinct format('select %I as id from %I.%I where %1$I is not null', a.attname, n.nspname, c.relname)"
                        + " from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace"
                        + " join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)"
                        + " where k.contype = 'c' and pg_get_constraintdef(k.oid) like '%^[0-9a-f]{64}$%'"
                        + " and a.attname not like '%hash' and n.oid in " + OURS);
    }

    void copyOut(String what, OutputStream to) throws SQLException, IOException {
        copying().copyOut("copy " + what + " to stdout", to);
    }

    void copyIn(String what, InputStream from) throws SQLException, IOException {
        copying().copyIn("copy " + what + " from stdin with (freeze)", from);
    }

    private CopyManager copying() throws SQLException {
        return sql.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
