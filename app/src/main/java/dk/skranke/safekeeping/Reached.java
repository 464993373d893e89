package dk.skranke.safekeeping;

import dk.skranke.database.Connection;
import dk.skranke.database.DatabaseUrl;
import dk.skranke.postgres.Durability;
import dk.skranke.postgres.EmbeddedPostgres;
import dk.skranke.postgres.FolderInUse;
import dk.skranke.postgres.RunningPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database of an office, whether it runs elsewhere, runs here already, or is started for as long as we need it. */
record Reached(Connection connection, @Nullable EmbeddedPostgres started) implements AutoCloseable {

    private static final String DATABASE = "postgres";

    /** A restore makes many indexes and much log: fewer and larger checkpoints. */
    private static final List<String> LOADING = List.of("max_wal_size=4GB");

    static Reached existing(Path data) throws IOException {
        var external = external();
        if (external != null) return new Reached(DatabaseUrl.parse(external), null);
        var home = data.resolve("postgres");
        if (Files.notExists(home.resolve("data"))) throw new Unable("no-database", data);
        try {
            return of(EmbeddedPostgres.start(home, cache(), Durability.DURABLE));
        } catch (FolderInUse used) {
            var running = RunningPostgres.in(home).orElseThrow(() -> new Unable("not-ready", data));
            return new Reached(connection(running.jdbcUrl(DATABASE), running.password()), null);
        }
    }

    static Reached fresh(Path data) {
        var external = external();
        if (external != null) return new Reached(DatabaseUrl.parse(external), null);
        return of(EmbeddedPostgres.start(data.resolve("postgres"), cache(), Durability.DURABLE, LOADING));
    }

    private static Reached of(EmbeddedPostgres it) {
        return new Reached(connection(it.jdbcUrl(DATABASE), it.superuserPassword()), it);
    }

    private static Connection connection(String url, String password) {
        return new Connection(url, DATABASE, EmbeddedPostgres.SUPERUSER, password);
    }

    private static @Nullable String external() {
        var url = System.getenv("SKRANKE_DATABASE_URL");
        return url == null || url.isEmpty() ? null : url;
    }

    private static Path cache() {
        return Path.of(System.getProperty("user.home"), ".cache", "skranke");
    }

    @Override
    public void close() {
        if (started != null) started.close();
    }
}
