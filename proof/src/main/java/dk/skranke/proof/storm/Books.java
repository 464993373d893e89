package dk.skranke.proof.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What stands in the database, read past the program. */
final class Books implements AutoCloseable {

    record Row(long message, long ticket, String kind, String title, String text, String raw) {}

    record Attached(long id, long message, String content) {}

    record Letter(long message, String id, int doubts, boolean sent, String failed, String told) {}

    private static final int PORT = 3;

    private final Connection connection;

    private Books(Connection connection) {
        this.connection = connection;
    }

    /** PostgreSQL may be about to start again: it is waited for as long as the program promises to be back. */
    static Books open(Path data) throws IOException, SQLException {
        var end = Instant.now().plus(Run.PROMISED);
        while (true) {
            try {
                return connect(data);
            } catch (IOException | SQLException e) {
                if (Instant.now().isAfter(end)) throw e;
                Moments.pause(200);
            }
        }
    }

    private static Books connect(Path data) throws IOException, SQLException {
        var port =
                Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(PORT);
        var password = Files.readString(data.resolve("postgres/password")).strip();
        return new Books(DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/postgres", "postgres", password));
    }

    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> read(String sql, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) all.add(reading.of(rows));
            return all;
        }
    }

    long number(String sql) throws SQLException {
        return read(sql, it -> it.getLong(1)).getFirst();
    }

    void change(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<Row> messages() throws SQLException {
        return read(
                """
                select m.id, m.ticket_id, m.kind, t.title, m.text, coalesce(m.raw, '')
                from ticketing.message m
                join ticketing.ticket t on t.id = m.ticket_id""",
                it -> new Row(
                        it.getLong(1),
                        it.getLong(2),
                        it.getString(3),
                        it.getString(4),
                        it.getString(5),
                        it.getString(6)));
    }

    List<Attached> attachments() throws SQLException {
        return read(
                "select id, message_id, content from ticketing.attachment",
                it -> new Attached(it.getLong(1), it.getLong(2), it.getString(3)));
    }

    List<Letter> letters() throws SQLException {
        return read(
                """
                select o.message_id, o.header_id, o.doubts, o.sent_at is not null,
                    case when o.failed_at is null then '' else o.reason end, coalesce(d.state || ' ' || d.reason, '')
                from mail.outgoing o
                left join ticketing.delivery d on d.message_id = o.message_id""",
                it -> new Letter(
                        it.getLong(1),
                        it.getString(2),
                        it.getInt(3),
                        it.getBoolean(4),
                        it.getString(5),
                        it.getString(6)));
    }

    /** The contents that some row speaks of. */
    List<String> contents() throws SQLException {
        return read("""
                select content from ticketing.attachment
                union select raw from ticketing.message where raw is not null
                union select raw from mail.incoming
                union select raw from mail.outgoing where raw is not null""", it -> it.getString(1));
    }

    long waiting() throws SQLException {
        return number("select count(*) from mail.outgoing where sent_at is null and failed_at is null");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
