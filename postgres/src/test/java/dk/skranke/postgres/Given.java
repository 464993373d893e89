package dk.skranke.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the tests start from, and how they ask. */
final class Given {

    static final Path CACHE = Path.of("target", "binaries");

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Given() {}

    static EmbeddedPostgres postgres(Path home) {
        return EmbeddedPostgres.start(home, CACHE, Durability.FOR_TESTS);
    }

    static EmbeddedPostgres durablePostgres(Path home) {
        return EmbeddedPostgres.start(home, CACHE, Durability.DURABLE);
    }

    static String ask(EmbeddedPostgres postgres, String question) throws SQLException {
        return ask(postgres.port(), postgres.superuserPassword(), question);
    }

    static String ask(int port, String password, String question) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (var connection = DriverManager.getConnection(url, EmbeddedPostgres.SUPERUSER, password);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    static void tell(EmbeddedPostgres postgres, String... commands) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement()) {
            for (var command : commands) statement.execute(command);
        }
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl("postgres"), EmbeddedPostgres.SUPERUSER, postgres.superuserPassword());
    }

    /** Asks until there is an answer, as a connection pool does. */
    static String askPatiently(EmbeddedPostgres postgres, String question) throws Exception {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                return ask(postgres, question);
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) throw e;
                Thread.onSpinWait();
            }
        }
    }

    static void awaitGone(long pid) throws Exception {
        var process = ProcessHandle.of(pid);
        if (process.isPresent()) process.get().onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    static void shell(String command) throws Exception {
        assertThat(Command.run(List.of("/bin/sh", "-c", command), LIMIT).worked())
                .as(command)
                .isTrue();
    }
}
