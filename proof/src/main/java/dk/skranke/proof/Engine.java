package dk.skranke.proof;

import dk.skranke.postgres.Durability;
import dk.skranke.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The database of a data folder, started by us so that the program and we can both reach it: durable, as in an office. */
public final class Engine implements AutoCloseable {

    private final Path data;
    private final EmbeddedPostgres postgres;

    private Engine(Path data, EmbeddedPostgres postgres) {
        this.data = data;
        this.postgres = postgres;
    }

    /** @param settings of PostgreSQL beside the program's own, as {@code name=value} */
    public static Engine start(Path data, List<String> settings) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var cache = Path.of(System.getProperty("user.home"), ".cache", "skranke");
        return new Engine(data, EmbeddedPostgres.start(data.resolve("postgres"), cache, Durability.DURABLE, settings));
    }

    public Connection connect() throws SQLException {
        return connect("postgres");
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(database), EmbeddedPostgres.SUPERUSER, postgres.superuserPassword());
    }

    /** For {@code SKRANKE_DATABASE_URL}. */
    public String url() {
        return "postgresql://" + EmbeddedPostgres.SUPERUSER + ":"
                + java.net.URLEncoder.encode(postgres.superuserPassword(), StandardCharsets.UTF_8) + "@127.0.0.1:"
                + postgres.port() + "/postgres";
    }

    public int port() {
        return postgres.port();
    }

    public long pid() {
        return postgres.pid();
    }

    public Path data() {
        return data;
    }

    @Override
    public void close() {
        postgres.close();
    }
}
